"""Day and place a meeting takes from the sentences before, where these tell of none."""

from __future__ import annotations

import re

from ...german.dates import find_dates
from ...model.facts import DayFact, PlaceFact
from ..types import Reading
from .frames import Frame, bare
from .when import day_of, reference_day
from .where import place_of

_EARLIER = re.compile(r"\W*(?:Kurz |Unmittelbar |Direkt |Stunden )?(?:[Zz]uvor|[Dd]avor|[Vv]orher) ")
_BY_HOUR = re.compile(r"(?i)(?:abend|nacht|nachmittag|mittag|morgen|vormittag)s?$")
_RECENT = re.compile(r"(?:vor)?gestern\b", re.IGNORECASE)
_NOBODY = re.compile(r"\b(?:kein\w*|niemand\w*|nie|niemals)\b")
_OTHER_ONE = re.compile(r"\b(?:früheren|vorigen|vorherigen|vorangegangenen|letzten|anderen) [A-ZÄÖÜ]")
_CAME = re.compile(
    r"(?:Dann|Und dann|Schließlich|Schliesslich|Es|Danach)? ?(?:kam|kommt|war|ist|folgte|folgt) (?:dann )?"
    r"(?:der |es )?((?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend)(?:abend|morgen|mittag)?[.:!]?"
)
_BEGAN = re.compile(
    r"Der ((?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend)(?:abend|morgen|mittag)? "
    r"(?:begann|fing|startete|brachte|endete)\b"
)
_AS_KNOWN = re.compile(r"\b(?:[Dd]ie|[Dd]er|[Dd]as|[Dd]em|[Dd]en|[Bb]eim) (?:\w+ )?$")
_BACK = 3  # sentences back to the hour "zuvor" counts from, and to the day a scene is set on


def set_before(
    frame: Frame, reading: Reading, day: DayFact, place: PlaceFact | None, told: int
) -> tuple[DayFact, PlaceFact | None]:
    """Day and place from the sentences before ("… am Dienstag in Dschidda"), what the frame has first.

    Args:
        told: index of the last sentence that told of a meeting; nothing is taken from it or before.
    """
    if _OTHER_ONE.search(frame.sentence.text):
        return day, place
    if day == DayFact(phrase=day.phrase) and _EARLIER.match(frame.sentence.text):
        day = _evening_of(frame, reading) or day
    somebody = any(frame.holds(m.start) for m in (*reading.names, *reading.bodies))
    back = _BACK if somebody and not _NOBODY.search(frame.text(reading)) else 1
    first = max(0, told + 1, frame.sentence.index - back)
    for before in reversed(reading.sentences[first : frame.sentence.index]):
        if before.paragraph != frame.sentence.paragraph:
            break
        whole = bare(before, before.start, before.end, False)
        beside = before.index == frame.sentence.index - 1
        dated = day.start or day.end or day.earliest or day.latest
        earlier = _day_came(before.text, reading) or day_of(whole, reading, None)
        if earlier.start and not dated and _is_set(earlier, reading):
            day = earlier
        if beside or (earlier.start and earlier == day):
            place = place or place_of(whole, reading)
        if earlier != DayFact():
            break
    dated = day.start or day.end or day.earliest or day.latest
    return (day if dated or told >= 0 else _opening_day(frame, reading) or day), place


def _opening_day(frame: Frame, reading: Reading) -> DayFact | None:
    """``Was haben sie gestern mitgebracht? … Der Gastgeber, der die Runde moderierte``: the report's one day.

    For the first meeting of an article, told as known, where the text before names a single day.
    """
    if frame.noun is None or not _AS_KNOWN.search(frame.lead):
        return None
    before = (bare(s, s.start, s.end, False) for s in reading.sentences[: frame.sentence.index])
    named = [day for day in (day_of(one, reading, None) for one in before) if day != DayFact()]
    only = len({day.start for day in named}) == 1 and named[0].start == named[0].end
    return named[0] if only and _is_set(named[0], reading) else None


def _day_came(text: str, reading: Reading) -> DayFact | None:
    """``Dann kam der Montag.``: or ``Der Montag begann mit Schnee``: what day it was; None for any other."""
    match = _CAME.fullmatch(text) or _BEGAN.match(text)
    found = find_dates(f"am {match.group(1)}", reference_day(reading), "past") if match else ()
    day = found[0].first if found else None
    if match is None or day is None:
        return None
    return DayFact(start=day.isoformat(), end=day.isoformat(), basis="weekday", phrase=match.group(1))


def _is_set(day: DayFact, reading: Reading) -> bool:
    """Whether a day is named as such and not ahead of publication."""
    reference = reference_day(reading)
    named = day.basis in {"weekday", "explicit"} or _RECENT.match(day.phrase or "")
    return bool(named and reference and day.start and day.start <= reference.isoformat())


def _evening_of(frame: Frame, reading: Reading) -> DayFact | None:
    """``Am Sonntagabend trat X auf. … Zuvor hatte er verhandelt``: earlier on the day told by its hour."""
    for index in range(frame.sentence.index - 1, max(-1, frame.sentence.index - 1 - _BACK), -1):
        before = reading.sentences[index]
        if before.paragraph != frame.sentence.paragraph:
            return None
        day = day_of(bare(before, before.start, before.end, False), reading, None)
        if day.start and day.start == day.end and _BY_HOUR.search(day.phrase or ""):
            return day
    return None
