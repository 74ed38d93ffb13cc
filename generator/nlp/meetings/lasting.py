"""Meetings of several days told by their length and one of their days ("zweitägig, am Mittwoch beendet")."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ...german.dates import find_dates
from ...lexicon import load, pattern
from ...model.facts import DayFact
from ..types import Reading
from .reported import told_by
from .when import reference_day

if TYPE_CHECKING:
    from .drafts import Draft, Told

_LENGTH = pattern(
    "meetings",
    r"(?i)\b(<numbers>)tägig\w*\b"
    r"|\bnach (<numbers>) (?:\w+ )?Tagen\b|\b(<numbers>) Tage (?:lang|dauer|angesetzt)",
)
_NTH_DAY = pattern("meetings", r"(?i)\b(<ordinals>) (?:\w*verhandlungstag|\w*gesprächstag|Tag(?:es)?)\b")
_TO_END = pattern("meetings", r"(?:Sie|Es|Das Treffen|Die \w+) (?:<to_end>)\b[^;:]*\b(?:<ends>)\b")
_PARTED = pattern("meetings", r"\b(?:<parted>|<ended>)\b")
_HAD_BEGUN = re.compile(r"\b(?:hatten?|waren?) (?:[^.;]* )?(?:begonnen|gestartet|eröffnet worden)\b")
_ABOUT = timedelta(days=1)  # "nach zehn Tagen" may count the first day or not
_AROUND = 3  # sentences behind the last that tells of it in which the other days may stand
_BEHIND = 2  # sentences behind a meeting in which its end may be told
_BEGAN = pattern("meetings", r"(?i)\b(?:<begun>)\b")


def lasting(draft: Draft, reading: Reading) -> DayFact:
    """The days of a meeting, its first or last one worked out from how long the text says it took.

    The draft's own days where the text tells no length, or a span already.
    """
    day = _until(draft, reading)
    text = " ".join(frame.sentence.text for frame, _status, _because in draft.frames)
    length = _length(text)
    back = timedelta(days=length - 1)
    if length and day.start and not day.end and draft.status == "held" and _PARTED.search(text):
        return day.model_copy(update={"end": (date.fromisoformat(day.start) + back).isoformat()})
    span = _days_told(draft, day, back, reading) if length and draft.status == "held" else None
    if span:
        return day.model_copy(update={"start": span[0], "end": span[1], "basis": "weekday"})
    if not length or draft.status in {"proposed", "denied"} or (day.start and day.start != day.end):
        return day
    if draft.status in {"planned", "cancelled"}:
        return _ahead(day, length, text)
    over = draft.status == "held" and not (day.start or day.end)
    closing = _closing_day(draft, reading) if over else None
    day = closing or day
    known, reference = day.start or day.end, reference_day(reading)
    if known and reference and _NTH_DAY.search(text) and reference - date.fromisoformat(known) == back:
        return day.model_copy(update={"start": known, "end": reference.isoformat()})
    since = known and reference and _began_on(known, draft)
    if since and known and reference and abs(reference - date.fromisoformat(known) - back) <= _ABOUT:
        return day.model_copy(update={"start": known, "end": reference.isoformat()})
    if _PARTED.search(text) or _NTH_DAY.search(text) or closing:
        last = date.fromisoformat(known) if known else reference
        if last is None or day.earliest or day.latest:
            return day
        basis = day.basis if known else "published"
        days = {"start": (last - back).isoformat(), "end": last.isoformat(), "basis": basis}
        return day.model_copy(update=days)
    if known and _BEGAN.search(text):
        return day.model_copy(update={"end": (date.fromisoformat(known) + back).isoformat()})
    return day


def _days_told(draft: Draft, day: DayFact, back: timedelta, reading: Reading) -> tuple[str, str] | None:
    """``Zwei Tage lang haben A und B beraten. … Am Sonntag … Am Montag``: the days told around it.

    The one other day as far from the known one as the talks took, else the first two told behind; days on
    which somebody said something do not count. None where no such days are told.
    """
    reference, known = reference_day(reading), day.start
    if reference is None or not back or (known != day.end and known) or day.earliest or day.latest:
        return None
    first = draft.frames[0][0].sentence.index
    found: list[date] = []
    for sentence in reading.sentences[first : draft.last + 1 + _AROUND]:
        if sentence.kind == "heading" or told_by(sentence.text) or "“" in sentence.text:
            continue
        phrases = (p for p in find_dates(sentence.text, reference, "past") if p.role == "point")
        found += [p.first for p in phrases if p.first and p.first == p.last and p.first <= reference]
    if known:
        one = date.fromisoformat(known)
        pair = next((sorted((one, d)) for d in found if abs(d - one) == back), None)
    else:
        two = list(dict.fromkeys(found))[:2]
        pair = sorted(two) if len(two) == 2 and abs(two[0] - two[1]) == back else None
    return (pair[0].isoformat(), pair[1].isoformat()) if pair else None


def _began_on(day: str, draft: Draft) -> bool:
    """``Die Konferenz hatte am 5. Mai begonnen``: whether the day is told as the first one."""
    told = [frame for frame, prop, value in draft.told if prop == "day" and value == day]
    return bool(told) and all(_HAD_BEGUN.search(frame.sentence.text) for frame in told)


def _ahead(day: DayFact, length: int, text: str) -> DayFact:
    """``sollen am 14. Jänner beginnen und drei Tage dauern``: the last day of what is still to come."""
    if not day.start or not _BEGAN.search(text):
        return day
    last = date.fromisoformat(day.start) + timedelta(days=length - 1)
    return day.model_copy(update={"end": last.isoformat()})


def one_of_several(told: Told, draft: Draft) -> bool:
    """``Zwei Tage lang … am Mittwoch. Am Vortag hatten sie …``: another day of talks of that length.

    True only where the same sides sit at the table and the days lie no further apart than the talks took.
    """
    a, b = told.day.start, draft.day.start
    texts = [told.frame.sentence.text, *(f.sentence.text for f, _s, _b in draft.frames)]
    length = _length(" ".join(texts)) if a and b else 0
    if not length or {told.status, draft.status} - {"held", "ongoing"}:
        return False
    apart = abs(date.fromisoformat(a or "") - date.fromisoformat(b or ""))
    table = set(told.who.sides or told.stands)
    same = bool(table) and table <= set(draft.sides) and len(draft.sides) > 1
    return same and apart < timedelta(days=length)


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


def _closing_day(draft: Draft, reading: Reading) -> DayFact | None:
    """The day the sentences behind end it ("Am Mittwoch gingen sie auseinander"); None if they do not."""
    for sentence in reading.sentences[draft.last + 1 : draft.last + 1 + _BEHIND]:
        if not _PARTED.search(sentence.text):
            continue
        found = [p for p in find_dates(sentence.text, reference_day(reading), "past") if p.role == "point"]
        if len(found) == 1 and found[0].first and found[0].first == found[0].last:
            day = found[0].first.isoformat()
            return DayFact(start=day, end=day, basis="weekday", phrase=found[0].text)
    return None


def _length(text: str) -> int:
    """In days; 0 where the text does not tell."""
    words = load("meetings")["day_counts"]
    match = _LENGTH.search(text)
    if match:
        return int(words[next(g for g in match.groups() if g).lower()])
    nth = _NTH_DAY.search(text)
    return int(words[re.sub(r"(?:e[nrms]?)$", "e", nth.group(1).lower())]) if nth else 0
