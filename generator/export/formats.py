"""Every format of the data files, by the name it has on the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from ..model.dossier import Dossier
from ..model.hashes import Hashes
from . import entities, ical, linked, network
from .json_text import dossier_pieces, schema_json
from .slices import slice_path, slices
from .spreadsheets import csv_files

Files = Iterator[tuple[str, Iterable[str]]]
"""Path below the folder of the data and the text in pieces, one file after the other."""


def _whole(files: Mapping[str, str]) -> Files:
    return ((path, (text,)) for path, text in files.items())


def _json(dossier: Dossier, hashes: Hashes | None = None) -> Files:
    yield "dossier.json", dossier_pieces(dossier, hashes)
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


def data_texts(dossier: Dossier, hashes: Hashes | None = None) -> Files:
    """All data files, by path below the site's root; ``hashes`` is told the entries on the way."""
    others = (make for name, make in FORMATS.items() if name != "json")
    every = (_json(dossier, hashes), *(make(dossier) for make in others))
    return ((f"daten/{path}", text) for files in every for path, text in files)


def data_files(dossier: Dossier, *formats: str) -> dict[str, str]:
    """The same as whole texts; with ``formats`` those alone, by path below the folder of the data."""
    found = (one for name in formats for one in FORMATS[name](dossier)) if formats else data_texts(dossier)
    return {path: "".join(text) for path, text in found}
