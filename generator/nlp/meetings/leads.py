"""A sentence that only sums a meeting up, and the next one that tells it: whether both tell of one.

``A und B verhandeln wieder. In Genf trafen sich am Dienstag die Außenminister X und Y``; ``In Kairo gehen
die Gespräche weiter. Am Samstag kamen die Unterhändler von A mit B zusammen``.
"""

from __future__ import annotations

import re

from .affinity import days_agree, places_agree
from .drafts import Draft, Told

_OTHER = re.compile(
    r"(?i)\b(?:zuvor|vorher|zuletzt|bereits|schon|damals|danach|anschließend|später|erneut|zudem|außerdem"
    r"|ebenfalls|auch|derweil|unterdessen|am Rande|nächste\w*|weitere\w*|getrennt)\b"
)
_NEAR = 2  # sentences between talks that are being held and where they are
_TWO = 2
_BEING = frozenset({"held", "ongoing"})


def told_in_full(told: Told, drafts: list[Draft]) -> bool:
    """Whether a frame tells in full what the sentence before, at the report's beginning, only sums up."""
    last = drafts[-1] if len(drafts) == 1 else None
    if last is None or len(last.frames) != 1 or told.frame.sentence.index - last.last > _NEAR:
        return False
    in_person = not {told.kind, last.kind} & {"call", "visit", "conference"}
    if not in_person or not {told.status, last.status} <= _BEING:
        return False
    if told.new_one or told.frame.noun is not None or _OTHER.search(told.frame.sentence.text):
        return False
    if places_agree(told, last) is None or days_agree(told, last) is None:
        return False
    next_one = told.frame.sentence.index - last.last == 1
    return _where(told, last) or (next_one and (_their_people(told, last) or _their_sides(told, last)))


def behind_colon(told: Told, drafts: list[Draft]) -> bool:
    """``Der nächste Termin steht: Am 9. März wird in A weiterverhandelt``: one, announced and spelt out."""
    last, text, at = drafts[-1] if drafts else None, told.frame.sentence.text, told.frame.sentence.start
    if last is None or last.last != told.frame.sentence.index or text[told.frame.start - at] != ":":
        return False
    if len(last.frames) != 1 or last.frames[0][0].noun is None or told.status != last.status != "held":
        return False
    nobody = not (last.sure or last.sides) or not (told.who.sure or told.who.sides)
    calls = (told.kind == "call") == (last.kind == "call")
    return nobody and calls and places_agree(told, last) is not None and days_agree(told, last) is not None


def _their_people(told: Told, last: Draft) -> bool:
    """Sides alone, no day, no place; and now two or more who belong to them, and to nobody else."""
    bare = len(last.sides) >= _TWO and not last.sure and last.place is None and not last.day.start
    stands = set(told.stands)
    fits = bool(stands) and stands <= set(last.sides) and set(told.who.sides) <= set(last.sides)
    return bare and len(told.who.sure) >= _TWO and fits


def _where(told: Told, last: Draft) -> bool:
    """``Seit Montag wird geschlichtet. … Getagt wird in einem Hotel in A``: where they sit."""
    going_on = told.status == last.status == "ongoing"
    strangers = bool(last.sure) and not set(told.who.sure) <= set(last.sure)
    verb = {t.kind for t in told.frame.triggers} & {"confer", "negotiate"}
    return going_on and bool(verb) and last.place is None and told.place is not None and not strangers


def _their_sides(told: Told, last: Draft) -> bool:
    """A place alone where talks go on; and now two sides without any place."""
    open_table = last.place is not None and not last.sides and not last.sure
    goes_on = last.status == "ongoing"
    return open_table and goes_on and told.place is None and len(told.who.sides) >= _TWO
