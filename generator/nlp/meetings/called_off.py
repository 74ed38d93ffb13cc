"""Meetings called off by the word about a journey ("A hatte seine Reise abgesagt"), or put off to a day."""

from __future__ import annotations

import re
from dataclasses import replace

from ...lexicon import pattern
from ...model.facts import DayFact
from .affinity import places_agree
from .drafts import Draft, Told, merge

_NEAR = 2  # sentences between a meeting and the word that one of its people does not travel
_TO_COME = frozenset({"planned", "proposed", "cancelled"})
_NEW_DAY = pattern("meetings", r"\b(?:<new_day>)\b")
_NEW_DATE = re.compile(r"\W*(?:(?:Als )?[Nn]euer|Der neue) Termin\b|\W*(?:Ersatz|Nachhol|Ausweich)termin\b")
_TAKES_PLACE = re.compile(r"statt\w*$|nach(?:zu|ge)?hol")
_MADE_UP = re.compile(r"\bhol(?:te|ten)\b[^.;]*\bnach\W*$|\bnachgeholt\b")


def journey_off(told: Told, drafts: list[Draft]) -> bool:
    """Whether a journey called off was for the meeting just told, which then is called off as well.

    Of the travellers each must be one of those who were to meet; the day the sentence names is when the
    journey was called off, or its own, and the meeting keeps the one it has.

    Args:
        told: what the frame says.
        drafts: the meetings so far; the last is changed where it is that one.
    """
    last = drafts[-1] if drafts else None
    if last is None or told.kind != "visit" or told.status != "cancelled" or told.new_one:
        return False
    near = 0 <= told.frame.sentence.index - last.last <= _NEAR
    travellers = set(told.who.sure)
    theirs = {*last.sure, *last.possible}
    if not near or last.status not in _TO_COME or not travellers <= theirs:
        return False
    known = told.definite and told.place is None
    if not travellers and (told.who.sides or not known or last.status == "cancelled"):
        return False  # "Die Reise ist verschoben": what was told to be ahead
    if last.kind == "call" or places_agree(told, last) is None:
        return False
    merge(replace(told, day=DayFact()), last)
    last.status = "cancelled"
    return True


def put_off(told: Told, drafts: list[Draft]) -> bool:
    """``Sie findet nun am 12. März statt``: the new day of the meeting just called off, which is planned."""
    last = drafts[-1] if drafts else None
    text = told.frame.sentence.text
    made_up = told.status == "held" and _MADE_UP.search(text) is not None
    if last is None or last.status != "cancelled" or not told.day.start:
        return False
    if told.status != "planned" and not made_up:
        return False
    if told.frame.sentence.index - last.last > 1 or not set(told.who.sure) <= set(last.sure):
        return False
    named = _NEW_DATE.match(text) is not None  # "Neuer Termin ist der 5. März"
    if not made_up and not named and not _NEW_DAY.search(text):
        return False
    if not made_up and not named and not any(_TAKES_PLACE.search(t.word) for t in told.frame.triggers):
        return False
    last.status, last.day, last.place = told.status, told.day, told.place or last.place
    last.frames.append((told.frame, told.status, told.because))
    return True
