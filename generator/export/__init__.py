"""The dossier as data: ``dossier.json``, its JSON Schema, and tables for other programs.

``json_text`` writes the contract's file and its schema, ``tables`` lists for spreadsheets and calendars.
"""

from .json_text import dossier_json, schema_json
from .tables import data_files

__all__ = ["data_files", "dossier_json", "schema_json"]
