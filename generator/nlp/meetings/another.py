"""What in a frame's own words makes it another meeting than one told before, or a part of that one."""

from __future__ import annotations

import re

from .drafts import LAST_SESSION, Draft, Told
from .frames import Frame
from .ordinals import places_in_row

_OPENING = re.compile(r"Auftakt|Eröffnungs|Start")
_PREVIOUS = re.compile(r"\b(?:früheren|vorigen|vorherigen|vorangegangenen) (?:[\w-]+ )?$")
_BESIDES = re.compile(
    r"\b(?:noch|anschlie(?:ß|ss)end|danach|später|zuvor|vorher|gesondert|getrennt|unter vier Augen)\b"
)
_DAYS_BEFORE = re.compile(
    r"\W*(?:Nur |Erst |Schon )?(?:Tags|\w+ (?:Tage?|Wochen?|Monate?|Jahre?)) (?:zuvor|davor|vorher)\b"
    r"[^.;]*?\b(?:hatten?|waren?)\b"
)
_LEAD = 2  # index of the last sentence of a report's beginning, its heading counted


def another_in_row(told: Told, draft: Draft) -> bool:
    """``Die dritte Runde ist zu Ende. … In Rom waren die ersten beiden``: other rounds than that one."""
    mine = _row(told.frame)
    theirs = {n for frame, _status, _because in draft.frames for n in _row(frame)}
    return bool(mine and theirs and not mine & theirs)


def the_one_before(told: Told, draft: Draft) -> bool:
    """``Bei der vorigen Runde``, ``Drei Tage zuvor hatten``: not the one told before."""
    if _DAYS_BEFORE.match(told.frame.sentence.text) and draft.status == "held":
        return told.day.start is None or told.day.start != draft.day.start
    first = draft.frames[0][0] if draft.frames else None
    return (
        first is not None and first.sentence.index <= _LEAD and _PREVIOUS.search(told.frame.lead) is not None
    )


def besides(told: Told) -> bool:
    """``Am Abend trafen sich A und B noch mit E``: not the talks A and B had with C."""
    plain = told.frame.noun is None and not told.frame.joining
    return plain and _BESIDES.search(told.frame.sentence.text) is not None


def opens(told: Told) -> bool:
    """``Die Auftaktrunde tagt in A``: the first session of talks told of as planned."""
    return told.frame.noun is not None and _OPENING.match(told.frame.noun.word) is not None


def last_session(told: Told, draft: Draft) -> bool:
    """``… haben ihre Sondierungen beendet. Nach einer langen Schlussrunde in A …``: part of these."""
    noun, near = told.frame.noun, 0 <= told.frame.sentence.index - draft.last <= 1
    part = noun is not None and LAST_SESSION.match(noun.word) is not None
    return part and near and told.status == draft.status == "held"


def open_table(draft: Draft) -> bool:
    """``Die Dreiergespräche gehen in den zweiten Tag``: the text has yet to say whose."""
    return not draft.sure and not draft.sides and draft.day.start is None


def _row(frame: Frame) -> frozenset[int]:
    at = frame.sentence.start
    return places_in_row(frame.sentence.text[frame.start - at : frame.end - at])
