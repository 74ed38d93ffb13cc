"""The tables as CSV, and ``datapackage.json`` that describes them.

For German spreadsheets, which is what a newsroom opens a table with: semicolons, a decimal comma, and a
byte order mark, without which Excel takes UTF-8 for Windows-1252 and a comma for part of the cell. It is
the form R's ``read.csv2`` expects and pandas reads with ``sep=";", decimal=","``; researchers who want no
dialect take ``dossier.json``. Lines end with a line feed, which all of them read.
"""

from __future__ import annotations

import csv
import io
from typing import Any

from ..german.slug import slug
from ..model.dossier import Dossier
from .columns import Cell, Column, Table
from .json_text import json_text
from .tables import TABLES

BOM = "\ufeff"
BETWEEN = " | "
"""Between the values of a cell that holds several."""

_FORMULA = tuple("=+-@\t\r\n＝＋－＠")  # what a spreadsheet may take for the beginning of a formula

_HINT = (
    "UTF-8 mit Byte Order Mark, Semikolon als Trenner, Komma als Dezimalzeichen. Ein Text, den eine "
    "Tabellenkalkulation für eine Formel hielte, hat einen Apostroph vor sich. Leere Zellen: nicht genannt."
)


def csv_files(dossier: Dossier) -> dict[str, str]:
    """``csv/<table>.csv`` for every table, empty ones too, and ``csv/datapackage.json``."""
    files = {f"csv/{table.name}.csv": csv_text(table, dossier) for table in TABLES}
    return files | {"csv/datapackage.json": json_text(datapackage(dossier))}


def csv_text(table: Table, dossier: Dossier) -> str:
    """One table: a line of column names, then the rows in the dossier's order."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow([column.name for column in table.columns])
    for row in table.rows(dossier):
        writer.writerow([cell_text(cell) for cell in row])
    return BOM + out.getvalue()


def cell_text(cell: Cell) -> str:
    """A cell as text: None empty, numbers with a decimal comma, texts safe against formulas."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int):
        return str(cell)
    if isinstance(cell, float):
        return repr(cell).replace(".", ",")
    return _defused(cell if isinstance(cell, str) else BETWEEN.join(cell))


def _defused(text: str) -> str:
    """``=1+1`` -> ``'=1+1``; only texts come here, so that a negative number stays one."""
    if text[:1].isalpha() and "\0" not in text:
        return text
    kept = text.replace("\0", "")
    return f"'{kept}" if kept.lstrip(" \u00a0\ufeff\u200b").startswith(_FORMULA) else kept


def datapackage(dossier: Dossier) -> dict[str, Any]:
    """The tables described as a Frictionless Data Package.

    Source: Data Package and Table Schema, version 1. No licence is named, for a dossier grants none.
    """
    found: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": slug(dossier.title) or "dossier",
        "title": dossier.title,
        "description": _HINT,
        "version": dossier.schema_version,
        "sources": [{"title": "GeoNames (CC BY 4.0), Koordinaten", "path": "https://www.geonames.org/"}],
        "resources": [_resource(table) for table in TABLES],
    }
    # no clock: the state of the data is the day of the newest article
    return found | ({"created": f"{dossier.as_of}T00:00:00Z"} if dossier.as_of else {})


def _resource(table: Table) -> dict[str, Any]:
    keys = [
        {"fields": one.name, "reference": {"resource": _target(table, one), "fields": "id"}}
        for one in table.columns
        if one.table
    ]
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    if table.columns[0].name == "id":
        schema["primaryKey"] = "id"
    if keys:
        schema["foreignKeys"] = keys
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "title": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ";", "lineTerminator": "\n", "header": True},
        "schema": schema,
    }


def _target(table: Table, column: Column) -> str:
    """The table a column refers to; the table itself has an empty name there."""
    return "" if column.table == table.name else column.table


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": column.type, "title": column.title}
    if column.about:
        field["description"] = column.about
    if column.type == "number":
        field["decimalChar"] = ","
    if column.values:
        field["constraints"] = {"enum": list(column.values)}
    return field
