"""Every format of the data files, by the name it has on the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from ..model.dossier import Dossier
from . import entities, ical, linked, network
from .json_text import dossier_pieces, schema_json
from .slices import slice_path, slices
from .spreadsheets import csv_files

Files = Iterator[tuple[str, Iterable[str]]]
"""Path below the folder of the data and the text in pieces, one file after the other."""


def _whole(files: Mapping[str, str]) -> Files:
    return ((path, (text,)) for path, text in files.items())


def _json(dossier: Dossier) -> Files:
    yield "dossier.json", dossier_pieces(dossier)
    yield "dossier.schema.json", (schema_json(),)
    yield from slices(dossier)


def _ics(dossier: Dossier) -> Files:
    whole, single = ical.calendars(dossier)
    pages = {slice_path(m.page, "ics"): m.id for m in dossier.meetings if m.id in single}
    return _whole({ical.FILE: whole} | {path: single[key] for path, key in pages.items()})


FORMATS: dict[str, Callable[[Dossier], Files]] = {
    "json": _json,
    "csv": lambda dossier: _whole(csv_files(dossier)),
    "jsonld": lambda dossier: _whole({linked.FILE: linked.jsonld(dossier)}),
    "ics": _ics,
    "graphml": lambda dossier: _whole({network.FILE: network.graphml(dossier)}),
    "ftm": lambda dossier: _whole({entities.FILE: entities.entities(dossier)}),
}


def data_texts(dossier: Dossier) -> Files:
    """All data files, by path below the site's root."""
    return ((f"daten/{path}", text) for make in FORMATS.values() for path, text in make(dossier))


def data_files(dossier: Dossier, *formats: str) -> dict[str, str]:
    """The same as whole texts; with ``formats`` those alone, by path below the folder of the data."""
    found = (one for name in formats for one in FORMATS[name](dossier)) if formats else data_texts(dossier)
    return {path: "".join(text) for path, text in found}
