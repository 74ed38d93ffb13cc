"""Sides of the negotiation: German names, order, colour class."""

from __future__ import annotations

from collections.abc import Mapping

from ..german.collation import sort_key
from ..german.labels import side_code as side_code
from ..german.labels import side_name as side_name
from ..register.continents import european_states

# sides with a colour and a shape of their own; states of Europe share those of the EU, all others one more
_COLOURED = frozenset({"US", "UA", "RU", "EU"})
GROUPS = {"us": "USA", "ua": "Ukraine", "ru": "Russland", "eu": "EU und Staaten Europas", "andere": "andere"}
"""German names of the groups of sides that are told apart by colour and shape."""


def is_european(code: str | None) -> bool:
    """Whether a side is the EU or a state of Europe."""
    return code == "EU" or code in european_states()


def side_group(code: str | None) -> str:
    """One of ``GROUPS``: the side's own, Europe's, or the one of all others."""
    if code in _COLOURED and code:
        return code.lower()
    return "eu" if is_european(code) else "andere"


def side_class(code: str | None) -> str:
    """CSS class of a side."""
    return f"seite-{side_group(code)}"


def side_order(weights: Mapping[str | None, int]) -> tuple[str | None, ...]:
    """Sides by weight (how often their people are named), then by German name; unknown last."""
    return tuple(sorted(weights, key=lambda s: (s is None, -weights[s], sort_key(side_name(s)))))
