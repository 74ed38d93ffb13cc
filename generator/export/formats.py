"""Every format of the data files, by the name it has on the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from ..model.dossier import Dossier
from ..model.hashes import Hashes
from . import entities, ical, linked, network
from .json_text import dossier_pieces, schema_json
from .kept import KeptData
from .slices import slices
from .spreadsheets import csv_files

Files = Iterator[tuple[str, Iterable[str]]]
"""Path below the folder of the data and the text in pieces, one file after the other."""


def _whole(files: Mapping[str, str]) -> Files:
    return ((path, (text,)) for path, text in files.items())


def _json(dossier: Dossier, hashes: Hashes | None = None) -> Files:
    yield "dossier.json", dossier_pieces(dossier, hashes)
    yield "dossier.schema.json", (schema_json(),)
    yield from slices(dossier)


def _ics(dossier: Dossier, hashes: Hashes | None = None, kept: KeptData | None = None) -> Files:
    whole, single = ical.calendars(dossier, hashes or Hashes(), kept or KeptData())
    return _whole({ical.FILE: whole} | {path.removeprefix("daten/"): text for path, text in single.items()})


FORMATS: dict[str, Callable[[Dossier], Files]] = {
    "json": _json,
    "csv": lambda dossier: _whole(csv_files(dossier)),
    "jsonld": lambda dossier: _whole({linked.FILE: linked.jsonld(dossier)}),
    "ics": _ics,
    "graphml": lambda dossier: _whole({network.FILE: network.graphml(dossier)}),
    "ftm": lambda dossier: _whole({entities.FILE: entities.entities(dossier)}),
}


def data_texts(dossier: Dossier, hashes: Hashes | None = None, kept: KeptData | None = None) -> Files:
    """All data files, by path below the site's root.

    Args:
        dossier: what is told.
        hashes: is told the entries on the way.
        kept: what was made before; the outcome is the same either way.
    """
    told = hashes or Hashes()
    own = {"json": partial(_json, hashes=told), "ics": partial(_ics, hashes=told, kept=kept)}
    makers = (own.get(name, make) for name, make in FORMATS.items())
    return ((f"daten/{path}", text) for make in makers for path, text in make(dossier))


def data_files(dossier: Dossier, *formats: str) -> dict[str, str]:
    """The same as whole texts; with ``formats`` those alone, by path below the folder of the data."""
    found = (one for name in formats for one in FORMATS[name](dossier)) if formats else data_texts(dossier)
    return {path: "".join(text) for path, text in found}
