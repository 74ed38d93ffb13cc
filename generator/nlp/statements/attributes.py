"""What may stand between the beginning of a noun phrase and its noun, or right behind its name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..rolewords import is_role
from ..types import Mention
from .frames import Item

_ATTRIBUTIVE = re.compile(r"^[a-zäöüß]{3,}(?:end|t|en)e[nrms]?$")
_NEAR = 9  # words between a preposition and the participle it belongs to
_BRACKETS = 6  # words in brackets behind a name, such as age and party


def this_at(items: Sequence[Item], k: int, names: Mapping[int, Mention]) -> bool:
    """``Das kündigte Parteichef X an``: behind "das" no participle stands before an office and a name."""
    if k != 1 or items[0].low not in {"das", "dies"} or not items[1].low.endswith(("te", "ten")):
        return False
    return any(items[n].start in names and items[n - 1].capital for n in range(3, min(len(items), 5)))


def closing_participle(items: Sequence[Item], k: int) -> int | None:
    """``die neben X sitzende Y``: where the participle stands that closes what the preposition opens.

    None where none does.
    """
    for n in range(k + 1, min(len(items) - 1, k + _NEAR)):
        if items[n].boundary or items[n].quote:
            return None
        if _ATTRIBUTIVE.search(items[n].text) and items[n + 1].capital:
            return n
    return None


def past_brackets(items: Sequence[Item], k: int) -> int:
    """Behind the brackets that open at item ``k``; ``k`` itself where none do."""
    if k < len(items) and items[k].text == "(":
        for n in range(k + 1, min(k + _BRACKETS, len(items))):
            if items[n].text == ")":
                return n + 1
    return k


def past_apposition(items: Sequence[Item], k: int, names: Mapping[int, Mention]) -> int:
    """Behind ", Sekretär des Rats," if "und" follows and another name; else ``k``."""
    if items[k].text != "," or items[k + 1].start in names:
        return k
    for n in range(k + 2, min(len(items) - 1, k + 12)):
        if items[n].text == ",":
            opens = items[n + 1].low in {"und", "sowie"} and is_role(
                next((x.text for x in items[k + 1 : n] if x.capital), "")
            )
            return n + 1 if opens else k
    return k
