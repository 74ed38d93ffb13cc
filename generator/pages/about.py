"""How the dossier is made, and the data to take away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..german.typography import NARROW, bytes_size
from .models import DataPage, MethodPage
from .shapes import Download, Head
from .world import World

_FILES = (
    (
        "daten/dossier.json",
        "dossier.json",
        "Alle Personen, Treffen, Planfassungen, Aussagen, Begriffe und Orte mit ihren Belegstellen",
    ),
    (
        "daten/dossier.schema.json",
        "dossier.schema.json",
        "Das JSON-Schema dazu: jedes Feld mit Art und Bedeutung",
    ),
)
BOOKS = (
    (
        "daten/dossier.pdf",
        "dossier.pdf",
        "Das Dossier als Buch zum Drucken: mit Seitenzahlen und mit den Belegen am Ende jedes Kapitels",
    ),
    (
        "daten/dossier.epub",
        "dossier.epub",
        "Dasselbe als E-Book, auch für kleine Geräte und Vorleseprogramme",
    ),
)
"""Path, name and description of the books, which only a build that is asked for them makes."""


def method_page(world: World, scores: Mapping[str, Any] | None) -> MethodPage:
    """The page on method; ``scores`` as ``evaluation.published`` gives them, None: nothing measured."""
    known = scores or {}
    rows = tuple(
        (name, _figure(entry["first"]), _range(entry["low"], entry["high"])) for name, entry in known.items()
    )
    unseen = next((str(entry["set"]) for entry in known.values()), "")
    retold = sum(1 for a in world.dossier.articles if a.retold)
    full = sum(1 for a in world.dossier.articles if a.rights == "full")
    total = len(world.dossier.articles)
    rights = []
    if retold:
        are = "ist" if retold == 1 else "sind"
        rights.append(f"{retold} von {total} Quellen {are} nacherzählt, also nicht im Wortlaut des Mediums.")
    if full:
        may = "darf" if full == 1 else "dürfen"
        rights.append(f"{full} von {total} Quellen {may} nach ihren Metadaten ganz gezeigt werden.")
    return MethodPage(Head("methodik/index.html", "Methodik", "method"), rows, unseen, tuple(rights))


def _figure(figure: float | int | None) -> str:
    """A share as per cent, a count as it is, an en dash for None: 0.973 -> "97,3 %"."""
    if isinstance(figure, float) and 0 <= figure <= 1:
        return f"{figure * 100:.1f}".replace(".", ",") + f"{NARROW}%"
    return "–" if figure is None else str(figure)


def _range(low: float | int, high: float | int) -> str:
    """``66,7 bis 95,0 %``; one value where both are the same."""
    if low == high:
        return _figure(low)
    return f"{_figure(low).removesuffix(f'{NARROW}%')} bis {_figure(high)}"


def data_page(sizes: Mapping[str, int] | None) -> DataPage:
    """The page on data; ``sizes`` maps a path below docs/ to its bytes, a book only if there is one."""
    known = sizes or {}
    files = tuple(
        Download(path, name, what, bytes_size(known[path]) if path in known else None)
        for path, name, what in _FILES
    )
    books = tuple(
        Download(path, name, what, bytes_size(known[path])) for path, name, what in BOOKS if path in known
    )
    return DataPage(Head("daten/index.html", "Daten", "data"), files, books)
