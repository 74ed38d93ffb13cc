"""Sentences that say one text took the place of another."""

from __future__ import annotations

import re

from .plans_mentions import TextMention
from .plans_words import head_of

_TAKES_PLACE = re.compile(
    r"^(?:,\s(?:er|sie|es|der|die|das)\s)?[^,.;:]*\b(?:löste"
    r"|löst|ersetzte?|verdrängte?|tritt an die Stelle)\b[^,.;:]*$"
)
_WHICH = re.compile(r"^[^,.;:]{0,40},\s+(?:der|die|das)\s+(?:[a-zäöüß]+\s+)?$")
_HAS_REPLACED = re.compile(
    r"^[^,.;:]{0,60}?\s(?:abgelöst|ersetzt|verdrängt|ablöst|ablöste|ersetzte)\b(?!\s+wurde)"
)


def takes_place(text: str, previous: TextMention, mention: TextMention) -> bool:
    """Whether the first of two texts named in a sentence is said to have replaced the second.

    "Plan B löste Plan A ab" and "Plan B, der den Plan A abgelöst hat"; not "der von Plan A abgelöst wurde".
    """
    between = text[previous.end : mention.phrase_start]
    if _WHICH.match(between) and mention.determiner in ("den", "der", "die", "das", "ein", "poss"):
        return bool(_HAS_REPLACED.match(text[mention.end :]))
    return bool(_TAKES_PLACE.search(text[previous.end : mention.start]))


def of_another_thing(mention: TextMention) -> bool:
    """Whether the genitive behind the noun is neither a text nor who made it ("Fassung der Rede")."""
    genitive = mention.complement.startswith(("der ", "des "))
    return genitive and mention.origin is None and head_of(mention.complement.split()[-1]) is None
