"""Whether a pronoun or phrase can mean the person it seems to."""

from __future__ import annotations

import re
from itertools import pairwise

from ...lexicon import word_set
from ..rolewords import is_role
from ..types import Reading, Sentence
from .frames import Unit
from .phrase import Phrase

_JOINS = re.compile(r"(?: \([^()]{1,20}\))?,? und (?:(?:der|die) )?(?:[A-ZÄÖÜ][\w-]+ ){0,2}$")

_OTHER = re.compile(
    r"^(?P<article>Der|Die|Sein|Seine|Ihr|Ihre|Ein|Eine|Auch ein|Auch eine|Auch der|Auch die) "
    r"(?:(?P<told>[a-zäöüß]+(?:er|e)) )?(?P<noun>[A-ZÄÖÜ]\w+)(?: aus (?:der |dem )?(?P<town>[A-ZÄÖÜ]\w+))?\b"
)


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


def somebody_else(before: Sentence, gender: str, reading: Reading) -> str | None:
    """Whom a sentence without a name brings in, so that "er" behind it is no longer who spoke last.

    "Sein britischer Kollege", "Der Gast aus Kiew", "Ein Berater".

    Args:
        before: the sentence before the pronoun's.
        gender: ``m`` or ``f``, the pronoun's.
        reading: without the names in quotations.

    Returns:
        Who it is where only one named before stands for that state, empty where that is open, None where the
        sentence brings in nobody.
    """
    match = _OTHER.match(before.text)
    if match is None or any(m.via == "name" for m in reading.of(reading.names, before)):
        return None
    noun, article = match["noun"], match["article"].split()[-1].lower()
    if ("f" if article.endswith("e") else "m") != gender:
        return None
    forms = {noun, noun.removesuffix("in"), noun.removesuffix("in") + "e"} if gender == "f" else {noun}
    opposite = before.text[match.end() :].startswith((" der Gegenseite", " der anderen Seite"))
    others = opposite or not forms.isdisjoint(word_set("speech", "others"))
    if not others and not (article.startswith("ein") and is_role(noun)):
        return None
    known = reading.known
    told = re.sub(r"(?:er|e)$", "", match["told"] or "")
    side = known.adjectives.get(told) or _state_of(match["town"], before, reading)
    named = {n.ref for n in reading.names if n.start < before.start and reading.sides.get(n.ref) == side}
    return next(iter(named)) if side and len(named) == 1 else ""


def _state_of(town: str | None, sentence: Sentence, reading: Reading) -> str | None:
    """The state whose capital a sentence names by that word."""
    for place in reading.of(reading.places, sentence):
        body = reading.known.seats.get(place.ref or "") if town and place.form == town else None
        if body and body in reading.known.bodies:
            return reading.known.bodies[body].side
    return None
