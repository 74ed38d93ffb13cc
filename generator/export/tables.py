"""The data files beside the pages."""

from __future__ import annotations

from ..model.dossier import Dossier
from .json_text import dossier_json, schema_json


def data_files(dossier: Dossier) -> dict[str, str]:
    """All data files, by path below the site's root."""
    return {"daten/dossier.json": dossier_json(dossier), "daten/dossier.schema.json": schema_json()}
