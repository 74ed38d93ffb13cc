"""Institutes that are quoted by name: "Nach Angaben des Instituts für X und Y", "laut dem Zentrum für X"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...german.slug import slug
from ...model.facts import SpeakerFact
from .frames import Item

_HOUSE = re.compile(
    r"^(?P<house>[A-ZÄÖÜ][\w-]*?(?:[Ii]nstitut|[Zz]entrum|[Aa]mt|[Bb]üro|[Aa]kademie|[Zz]entrale|[Gg]esellschaft)"
    r"|Institut|Zentrum|Amt|Büro|Akademie|Zentrale|Gesellschaft)(?:e?s)?$"
)
_SHORT = re.compile(r"^(?P<house>[A-ZÄÖÜ]\w*-Institut)(?:e?s)?$")
_LONGEST = 8


def institute(items: Sequence[Item], k: int) -> SpeakerFact | None:
    """The institute whose article stands at item ``k``; None unless it is told by its own name.

    The name ends with the last noun joined by "und" or a comma before "und".
    """
    if k + 1 >= len(items) or items[k].low not in {"des", "dem", "der", "das", "vom"}:
        return None
    short = _SHORT.match(items[k + 1].text)
    if short:
        return _body(short["house"])
    house = _HOUSE.match(items[k + 1].text)
    if not house or k + 3 >= len(items) or items[k + 2].low != "für":
        return None
    said: list[str] = []
    for n in range(k + 3, min(len(items), k + 3 + _LONGEST)):
        text = items[n].text
        joins = said and text == "und" and n + 1 < len(items) and items[n + 1].capital
        adjective = not said and re.search(r"(?:e|en|es|er)$", text)
        if not (text[:1].isupper() or joins or adjective):
            break
        said.append(text)
    return _body(f"{house['house']} für {' '.join(said)}") if said and said[-1][:1].isupper() else None


def _body(name: str) -> SpeakerFact:
    return SpeakerFact(kind="body", key=slug(name), name=name)
