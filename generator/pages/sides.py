"""Sides of the negotiation: German names, order, colour class."""

from __future__ import annotations

from collections.abc import Mapping

from babel import Locale

from ..german.collation import sort_key

UNKNOWN = "Seite nicht genannt"

# What the German press writes where CLDR has the formal name. Source: contract.md, rule on ``delegations``.
_PRESS = {"US": "USA", "GB": "Großbritannien", "EU": "EU", "UN": "UN", "NATO": "NATO", "AE": "Emirate"}
# sides with a colour of their own; all others share one
_COLOURED = frozenset({"US", "UA", "RU", "EU"})


def side_name(code: str | None) -> str:
    """The German name of a side; the code itself when Babel has none, ``UNKNOWN`` for None."""
    if code is None:
        return UNKNOWN
    return _PRESS.get(code) or str(Locale("de").territories.get(code, code))


def side_class(code: str | None) -> str:
    """CSS class of a side."""
    return f"seite-{code.lower()}" if code in _COLOURED and code else "seite-andere"


def side_order(weights: Mapping[str | None, int]) -> tuple[str | None, ...]:
    """Sides by weight (how often their people are named), then by German name; unknown last."""
    return tuple(sorted(weights, key=lambda s: (s is None, -weights[s], sort_key(side_name(s)))))
