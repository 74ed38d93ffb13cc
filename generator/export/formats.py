"""Every format of the data files, by the name it has on the command line."""

from __future__ import annotations

from collections.abc import Callable

from ..model.dossier import Dossier
from . import entities, ical, linked, network
from .json_text import dossier_json, schema_json
from .slices import slice_path, slices
from .spreadsheets import csv_files

Files = dict[str, str]
"""Text by path below the folder of the data."""


def _json(dossier: Dossier) -> Files:
    whole = {"dossier.json": dossier_json(dossier), "dossier.schema.json": schema_json()}
    return whole | slices(dossier)


def _ics(dossier: Dossier) -> Files:
    whole, single = ical.calendars(dossier)
    pages = {slice_path(m.page, "ics"): m.id for m in dossier.meetings if m.id in single}
    return {ical.FILE: whole} | {path: single[key] for path, key in pages.items()}


FORMATS: dict[str, Callable[[Dossier], Files]] = {
    "json": _json,
    "csv": csv_files,
    "jsonld": lambda dossier: {linked.FILE: linked.jsonld(dossier)},
    "ics": _ics,
    "graphml": lambda dossier: {network.FILE: network.graphml(dossier)},
    "ftm": lambda dossier: {entities.FILE: entities.entities(dossier)},
}


def data_files(dossier: Dossier) -> Files:
    """All data files, by path below the site's root."""
    return {f"daten/{path}": text for make in FORMATS.values() for path, text in make(dossier).items()}
