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


def method_page(world: World, scores: Mapping[str, Any] | None) -> MethodPage:
    """The page on method; ``scores`` maps a name to ``{"set": …, "figure": …}``, None: nothing measured."""
    rows = (
        (name, _figure(entry), str(entry.get("set", ""))) for name, entry in sorted((scores or {}).items())
    )
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
    return MethodPage(Head("methodik/index.html", "Methodik", "method"), tuple(rows), tuple(rights))


def _figure(entry: Mapping[str, Any]) -> str:
    """A share as per cent, everything else as it is: 0.973 -> "97,3 %"."""
    figure = entry.get("figure")
    if isinstance(figure, float) and 0 <= figure <= 1:
        return f"{figure * 100:.1f}".replace(".", ",") + f"{NARROW}%"
    return str(figure)


def data_page(sizes: Mapping[str, int] | None) -> DataPage:
    """The page on data; ``sizes`` maps a path below docs/ to its size in bytes."""
    known = sizes or {}
    return DataPage(
        Head("daten/index.html", "Daten", "data"),
        tuple(
            Download(path, name, what, bytes_size(known[path]) if path in known else None)
            for path, name, what in _FILES
        ),
    )
