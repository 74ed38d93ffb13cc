"""Whether a pronoun or phrase can mean the person it seems to."""

from __future__ import annotations

import re
from itertools import pairwise

from ...lexicon import word_set
from ..rolewords import is_role
from ..types import Reading
from .frames import Unit
from .phrase import Phrase

_JOINS = re.compile(r"(?: \([^()]{1,20}\))?,? und (?:(?:der|die) )?(?:[A-ZÄÖÜ][\w-]+ ){0,2}$")


def spoken_to(phrase: Phrase) -> bool:
    """``riefen Demonstranten X zu``: behind a plural verb a noun that is no office is apart from the name."""
    head = phrase.words[phrase.head] if phrase.head is not None else ""
    return phrase.head == 0 and head.endswith(("en", "er", "e")) and not is_role(head)


def subordinate(unit: Unit, at: int) -> bool:
    """Whether position ``at`` stands in a subordinate clause that does not open the sentence."""
    before = [n for n, x in enumerate(unit.items) if x.boundary and x.start < at]
    if not before or before[-1] + 1 >= len(unit.items):
        return False
    opener = unit.items[before[-1] + 1].low
    return opener in word_set("speech", "subordinators") | word_set("speech", "relative")


def as_well_another(ref: str, unit: Unit, gender: str, reading: Reading) -> bool:
    """``X und Y trafen sich. Sie sagte …``: whether "sie" can mean another joined to ``ref`` as well."""
    for before in reversed(reading.sentences[: unit.first.index][-2:]):
        names = [m for m in reading.of(reading.names, before) if m.via == "name"]
        for one, other in pairwise(names):
            pair = ref in {one.ref, other.ref} and one.ref != other.ref
            alike = {reading.genders.get(one.ref), reading.genders.get(other.ref)} == {gender}
            if pair and alike and _JOINS.match(reading.text[one.end : other.start]):
                return True
        if names:
            return False
    return False
