"""Meetings that are only an aim: "A traf B, um ein Treffen mit C vorzubereiten" tells of none with C yet."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ...lexicon import pattern
from ...model.facts import DayFact
from ..types import Reading
from .frames import Frame

if TYPE_CHECKING:
    from .who import Who

_PURPOSE = re.compile(r",?\s?um\b")
_AIM = pattern(
    "meetings",
    r"(?:\bum|\bdaran|\bdarum|\bdafür|\bdarauf|\bversuch\w+|\bwill|\bwollen|\bwolle)\b[^;:]*"
    r"\b(?:eine?n?|einem|einer|weitere|neue|direkte|mögliche|de[nr]|das|die|ihre?n?|seine?n?)\b[^,;:]*"
    r" (?:<brings_about>)\b",
)
_SET = re.compile(r"\b(?:de[nr]|das|die)\b[^,;:]*\bvorzubereiten\b")


def is_aim(frame: Frame, reading: Reading) -> bool:
    """Whether the clause only says that a meeting is to be brought about, by the one told before it."""
    if frame.noun is None or not frame.nouns_only or frame.clause_start == frame.sentence.start:
        return False
    return names_aim(frame.clause(reading))


def names_aim(clause: str) -> bool:
    """Whether a clause of purpose is about a meeting to be brought about."""
    return _PURPOSE.match(clause) is not None and _AIM.search(clause) is not None


def status_of_aim(frame: Frame, reading: Reading) -> str:
    """``um den Gipfel vorzubereiten``: one that is set; "um ein Treffen zu erreichen": one that is wished."""
    return "planned" if _SET.search(frame.clause(reading)) else "proposed"


def only_aimed_at(frame: Frame, reading: Reading, day: DayFact, who: Who) -> tuple[DayFact, Who]:
    """Day and people of an aim: those its own clause names, not those who met to bring it about."""
    clause = frame.clause(reading)
    own = {n.ref for n in reading.names if frame.clause_start <= n.start < frame.clause_end}
    told = day if day.phrase and day.phrase in clause else DayFact()
    return told, replace(who, **{key: _own(getattr(who, key), own) for key in ("sure", "possible", "absent")})


def _own(refs: tuple[str, ...], own: set[str]) -> tuple[str, ...]:
    return tuple(ref for ref in refs if ref in own)
