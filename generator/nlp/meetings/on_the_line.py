"""Talks a call told just before makes a call, and who was on a line that is told without its people.

``Auslöser war ein Telefonat der Minister. Am Mittwoch hatten A und B miteinander gesprochen.``
``Danach folgte eine Videoschalte. Zugeschaltet waren A, B und C.``
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...lexicon import pattern
from ...model.facts import DayFact
from .drafts import Draft, Told, draft_of, merge

_NEAR = 1  # sentences between a call told without its people and these
_TWO = 2
_CONNECTED = pattern("meetings", r"(?i)\b(?:<on_the_phone>)\b|\b(?:dabei|beteiligt|teil|Teilnehmer)\b")
_IN_PERSON = re.compile(
    r"(?i)\b(?:zuvor|vorher|danach|später|anschließend|anschliessend|persönlich|am Rande|unter vier Augen)\b"
    r"|\b(?:dort|hier)\b"
)
"""Words of another occasion than the call just told, or of one without telephone."""


def nobody_told(told: Told, line: Told | None, kept: bool) -> Told | None:
    """The call told by a noun alone that waits for its people behind this frame; None when none does.

    Args:
        line: the one that waited before.
        kept: whether the frame went into a meeting.
    """
    verb = [t for t in told.frame.triggers if not t.noun]
    noun = any(t.noun for t in told.frame.triggers) and all("zusammen" in t.word for t in verb)
    if not kept and noun and told.kind == "call" and _is_set(told):
        return told
    return None if kept else line


def _is_set(told: Told) -> bool:
    """Whether the call was made, or is to be on a day that is told."""
    return told.status == "held" or (told.status == "planned" and told.day.start is not None)


def by_phone(told: Told, line: Told | None) -> Told:
    """The frame as a call on the day of the one told just before, where it says who spoke in that.

    Two at least, who only spoke: at no place, and with no word of another occasion.
    """
    spoke = {t.kind for t in told.frame.triggers} == {"speak"} and told.status == "held"
    if line is None or not spoke or told.place is not None or not _follows(told, line):
        return told
    text = told.frame.sentence.text[told.frame.start - told.frame.sentence.start :]
    if len(told.who.sure) < _TWO or _IN_PERSON.search(text):
        return told
    days = {day.start for day in (told.day, line.day) if day.start}
    if len(days) > 1:
        return told
    return replace(told, kind="call", day=told.day if told.day.start or told.day.phrase else line.day)


def connected(told: Told, line: Told | None) -> Draft | None:
    """The call that waits, with those whom the next sentence connects to it; None where it does not."""
    if line is None or told.frame.triggers or len(told.who.sure) < _TWO or not _follows(told, line):
        return None
    if not _CONNECTED.search(told.frame.sentence.text):
        return None
    draft = draft_of(line, None)
    merge(replace(told, kind="call", status=line.status, because="joining", day=DayFact(), place=None), draft)
    return draft


def _follows(told: Told, line: Told) -> bool:
    return 0 <= told.frame.sentence.index - line.frame.sentence.index <= _NEAR
