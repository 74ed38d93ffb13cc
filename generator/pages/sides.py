"""Sides of the negotiation: German names, order, colour class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..german.collation import sort_key
from ..german.labels import side_code as side_code
from ..german.labels import side_name as side_name
from ..register.continents import european_states

# Three colours with a shape each, for the parties of a dossier; these states keep theirs wherever they are
# among the parties. States of Europe share one more with the EU, all others the last.
_KEPT = {"US": "us", "UA": "ua", "RU": "ru"}


def is_european(code: str | None) -> bool:
    """Whether a side is the EU or a state of Europe."""
    return code == "EU" or code in european_states()


def side_groups(sides: Sequence[str | None]) -> Mapping[str, str]:
    """The group of each party of a dossier: the first three of its sides that are not of Europe.

    Args:
        sides: by weight, as ``side_order`` gives them.
    """
    parties = [s for s in sides if s and (s in _KEPT or not is_european(s))][: len(_KEPT)]
    kept = {s: _KEPT[s] for s in parties if s in _KEPT}
    free = (group for group in _KEPT.values() if group not in kept.values())
    return kept | dict(zip((s for s in parties if s not in kept), free, strict=False))


def side_group(code: str | None, parties: Mapping[str, str]) -> str:
    """A side's own group as ``side_groups`` gives it, else Europe's, or the one of all others."""
    if code in parties and code:
        return parties[code]
    return "eu" if is_european(code) and code not in _KEPT else "andere"


def group_names(parties: Mapping[str, str]) -> dict[str, str]:
    """German names of the groups that are told apart by colour and shape, for a legend."""
    own = {group: side_name(code) for code, group in parties.items()}
    return own | {"eu": "EU und Staaten Europas", "andere": "andere"}


def side_order(weights: Mapping[str | None, int]) -> tuple[str | None, ...]:
    """Sides by weight (how often their people are named), then by German name; unknown last."""
    return tuple(sorted(weights, key=lambda s: (s is None, -weights[s], sort_key(side_name(s)))))
