"""Texts called after the town they were negotiated in ("Genfer Papier")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..lexicon import word_set
from .plans_words import Head

_TOWN = re.compile(r"^[A-ZÄÖÜ][a-zäöüß]{2,}er$")
_NAMED = 2  # weight of a noun whose first part names a negotiated text


def town_before(tokens: Sequence[re.Match[str]], i: int) -> str:
    """The town's adjective right before the noun at ``i``; empty without one."""
    word = tokens[i - 1].group() if i else ""
    return word if i > 1 and _TOWN.match(word) else ""


def after_town(word: str, head: Head) -> Head:
    """The head with the town before it ("Genfer Text") as its name; treaties of the past are no versions."""
    if not word or head.group == "other" or head.prefix or head.points:
        return head
    if head.noun not in word_set("plans", "named_after_towns"):
        return head
    name = f"{word} {head.name}"
    if word.lower() in word_set("plans", "historical") and head.noun in word_set("plans", "treaties"):
        return replace(head, name=name, prefix=word.lower(), group="past")
    return replace(head, name=name, prefix=word.lower(), weight=max(head.weight, _NAMED), group="text")
