"""Sides of the negotiation: German names, order, colour class."""

from __future__ import annotations

from collections.abc import Mapping

from ..german.collation import sort_key
from ..german.labels import side_name as side_name

# sides with a colour of their own; all others share one
_COLOURED = frozenset({"US", "UA", "RU", "EU"})


def side_class(code: str | None) -> str:
    """CSS class of a side."""
    return f"seite-{code.lower()}" if code in _COLOURED and code else "seite-andere"


def side_order(weights: Mapping[str | None, int]) -> tuple[str | None, ...]:
    """Sides by weight (how often their people are named), then by German name; unknown last."""
    return tuple(sorted(weights, key=lambda s: (s is None, -weights[s], sort_key(side_name(s)))))
