"""How the dossier is made, and what may be done with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..german.typography import NARROW
from .judged import total
from .models import MethodPage
from .shapes import Head
from .world import World


def method_page(world: World, scores: Mapping[str, Any] | None) -> MethodPage:
    """The page on method; ``scores`` as ``evaluation.published`` gives them, None: nothing measured."""
    known = scores or {}
    rows = tuple(
        (name, _figure(entry["first"]), _range(entry["low"], entry["high"])) for name, entry in known.items()
    )
    unseen = next((str(entry["set"]) for entry in known.values()), "")
    head = Head("methodik/index.html", "Methodik", "method")
    return MethodPage(head, rows, unseen, rights(world), total(world))


def rights(world: World) -> tuple[str, ...]:
    """Sentences on what may be shown of the sources; empty when all of them are quoted only."""
    retold = sum(1 for a in world.dossier.articles if a.retold)
    full = sum(1 for a in world.dossier.articles if a.rights == "full")
    total = len(world.dossier.articles)
    lines = []
    if retold:
        are = "ist" if retold == 1 else "sind"
        lines.append(f"{retold} von {total} Quellen {are} nacherzählt, also nicht im Wortlaut des Mediums.")
    if full:
        may = "darf" if full == 1 else "dürfen"
        lines.append(f"{full} von {total} Quellen {may} nach ihren Metadaten ganz gezeigt werden.")
    return tuple(lines)


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
