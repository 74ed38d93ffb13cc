"""Meetings of several days told by their length and one of their days ("zweitägig, am Mittwoch beendet")."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ...german.dates import find_dates
from ...lexicon import load, pattern
from ...model.facts import DayFact
from ..types import Reading
from .drafts import Draft
from .when import reference_day

_LENGTH = pattern(
    "meetings",
    r"(?i)\b(<numbers>)tägig\w*\b"
    r"|\bnach (<numbers>) (?:\w+ )?Tagen\b|\b(<numbers>) Tage (?:lang|dauer)",
)
_NTH_DAY = pattern("meetings", r"(?i)\b(<ordinals>) (?:\w*verhandlungstag|\w*gesprächstag|Tag(?:es)?)\b")
_ENDED = pattern("meetings", r"\b(?:<ended>)\b")
_TO_END = pattern("meetings", r"(?:Sie|Es|Das Treffen|Die \w+) (?:<to_end>)\b[^;:]*\b(?:<ends>)\b")
_BEGAN = pattern("meetings", r"\b(?:<begun>)\b")


def lasting(draft: Draft, reading: Reading) -> DayFact:
    """The days of a meeting, its first or last one worked out from how long the text says it took.

    The draft's own days where the text tells no length, or a span already.
    """
    day = _until(draft, reading)
    text = " ".join(frame.sentence.text for frame, _status, _because in draft.frames)
    length = _length(text)
    if not length or draft.status not in {"held", "ongoing"} or (day.start and day.start != day.end):
        return day
    back = timedelta(days=length - 1)
    known, reference = day.start or day.end, reference_day(reading)
    if known and reference and _NTH_DAY.search(text) and reference - date.fromisoformat(known) == back:
        return day.model_copy(update={"start": known, "end": reference.isoformat()})
    if _ENDED.search(text) or _NTH_DAY.search(text):
        last = date.fromisoformat(known) if known else reference
        if last is None or day.earliest or day.latest:
            return day
        basis = day.basis if known else "published"
        days = {"start": (last - back).isoformat(), "end": last.isoformat(), "basis": basis}
        return day.model_copy(update=days)
    if known and _BEGAN.search(text):
        return day.model_copy(update={"end": (date.fromisoformat(known) + back).isoformat()})
    return day


def _until(draft: Draft, reading: Reading) -> DayFact:
    """The draft's days, the last one set by the sentence behind ("Sie soll am Montag zu Ende gehen")."""
    day, index = draft.day, draft.last + 1
    has_end = day.end is not None and day.end != day.start
    if draft.status != "ongoing" or has_end or index >= len(reading.sentences):
        return day
    behind = reading.sentences[index]
    if not _TO_END.match(behind.text):
        return day
    days = [p for p in find_dates(behind.text, reference_day(reading), "future") if p.last or p.latest]
    last = (days[0].last or days[0].latest) if len(days) == 1 else None
    return day.model_copy(update={"end": last.isoformat()}) if last else day


def _length(text: str) -> int:
    """In days; 0 where the text does not tell."""
    words = load("meetings")["day_counts"]
    match = _LENGTH.search(text)
    if match:
        return int(words[next(g for g in match.groups() if g).lower()])
    nth = _NTH_DAY.search(text)
    return int(words[re.sub(r"(?:e[nrms]?)$", "e", nth.group(1).lower())]) if nth else 0
