"""The dossier as data: files for programs, spreadsheets, calendars and graphs.

``json_text`` writes the contract's file and its schema, ``slices`` the part of it each page shows;
``columns``, ``tables`` and ``spreadsheets`` the tables, ``linked`` JSON-LD, ``blocks`` that of single pages,
``ical`` the calendar, ``network`` the graph, ``entities`` FollowTheMoney; ``formats`` knows them all.
``feeds`` tells what changed, ``kept`` what need not be made again.
"""

from .blocks import page_blocks
from .feeds import Item, feed_files
from .formats import FORMATS, data_files, data_texts
from .json_text import dossier_json, dossier_pieces, schema_json
from .kept import KeptData

__all__ = [
    "FORMATS",
    "Item",
    "KeptData",
    "data_files",
    "data_texts",
    "dossier_json",
    "dossier_pieces",
    "feed_files",
    "page_blocks",
    "schema_json",
]
