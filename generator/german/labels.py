"""German words for the codes of the dossier, the same on pages and in data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from babel import Locale

UNKNOWN_SIDE = "Seite nicht genannt"

STATUS = {
    "held": "stattgefunden",
    "ongoing": "läuft",
    "planned": "geplant",
    "proposed": "vorgeschlagen",
    "cancelled": "abgesagt oder verschoben",
    "denied": "dementiert",
}
KIND = {
    "talks": "Gespräche",
    "summit": "Gipfeltreffen",
    "call": "Telefonat",
    "visit": "Besuch",
    "conference": "Konferenz",
}

# What the German press writes where CLDR has the formal name. Source: contract.md, rule on ``delegations``.
_PRESS = {
    "US": "USA", "GB": "Großbritannien", "EU": "EU", "UN": "UN", "NATO": "NATO", "AE": "Emirate",
    "PS": "Palästina",
}  # fmt: skip


def editorial(words: str, decided: bool) -> str:
    """The words, where an editor decided them with that said: "redaktionell: 4.–6. Dezember 2025"."""
    return f"redaktionell: {words}" if decided else words


@lru_cache(maxsize=1024)
def side_name(code: str | None) -> str:
    """The German name of a side; the code itself when Babel has none, ``UNKNOWN_SIDE`` for None."""
    if code is None:
        return UNKNOWN_SIDE
    return _PRESS.get(code) or str(Locale("de").territories.get(code, code))


@lru_cache(maxsize=1)
def _codes() -> Mapping[str, str]:
    names = {str(name): code for code, name in Locale("de").territories.items() if len(code) == 2}
    return names | {name: code for code, name in _PRESS.items()}


def side_code(name: str) -> str | None:
    """The code of a side by its German name; None for a name that is no state, EU, UN or NATO."""
    return _codes().get(name)
