"""Days in German words, from Babel's German data."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from babel.dates import format_date

UNKNOWN = "Tag nicht genannt"


def _as_date(day: str) -> date:
    return date.fromisoformat(day[:10])


@lru_cache(maxsize=8192)
def _said(day: date, pattern: str) -> str:
    """A day in Babel's words, kept: a dossier names the same few days over and over."""
    return format_date(day, pattern, locale="de")


def long_day(day: str) -> str:
    """``2025-12-21`` -> "21. Dezember 2025"."""
    return _said(_as_date(day), "d. MMMM y")


def month_name(month: str) -> str:
    """``2025-12`` -> "Dezember 2025"."""
    return _said(_as_date(f"{month}-01"), "MMMM y")


def weekday_day(day: str) -> str:
    """``2025-12-21`` -> "So., 21. Dezember 2025"."""
    return _said(_as_date(day), "EEE, d. MMMM y")


def short_day(day: str) -> str:
    """``2025-12-21`` -> "21. 12. 2025" with no-break spaces."""
    return _said(_as_date(day), "d.'\u00a0'M.'\u00a0'y")


def span(start: str, end: str) -> str:
    """Two days as a range: "19.–21. Dezember 2025", "30. November – 2. Dezember 2025"."""
    first, last = _as_date(start), _as_date(end)
    if first == last:
        return weekday_day(start)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}.–{long_day(end)}"
    if first.year == last.year:
        return f"{_said(first, 'd. MMMM')} – {long_day(end)}"
    return f"{long_day(start)} – {long_day(end)}"


@lru_cache(maxsize=16384)
def period(start: str | None, end: str | None, earliest: str | None, latest: str | None) -> str:
    """When something was, as far as it is known; ``UNKNOWN`` when nothing is."""
    if start and end:
        return span(start, end)
    if start:
        return f"ab {weekday_day(start)}"
    if end:
        return (
            f"bis {weekday_day(end)}"
            if not earliest
            else f"frühestens {long_day(earliest)}, bis {weekday_day(end)}"
        )
    if earliest and latest:
        return (
            f"am {long_day(earliest)}"
            if earliest == latest
            else f"zwischen {_short_first(earliest, latest)} und {long_day(latest)}"
        )
    if latest:
        return f"spätestens {weekday_day(latest)}"
    if earliest:
        return f"frühestens {weekday_day(earliest)}"
    return UNKNOWN


def adverb(start: str | None, end: str | None, earliest: str | None, latest: str | None) -> str:
    """The same inside a sentence: "am 21. Dezember 2025", "vom 19. bis 21. …"; empty if unknown."""
    if start and end and start != end:
        return f"vom {_short_first(start, end)} bis {long_day(end)}"
    if start and end:
        return f"am {long_day(start)}"
    if start:
        return f"ab dem {long_day(start)}"
    if end:
        return f"bis zum {long_day(end)}"
    if earliest and latest:
        return f"zwischen dem {_short_first(earliest, latest)} und dem {long_day(latest)}"
    if latest:
        return f"spätestens am {long_day(latest)}"
    return f"frühestens am {long_day(earliest)}" if earliest else ""


def _short_first(start: str, end: str) -> str:
    """The first of two days without what the second says again: "21." of "21. und 30. Juni 2027"."""
    first, last = _as_date(start), _as_date(end)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}."
    pattern = "d. MMMM" if first.year == last.year else "d. MMMM y"
    return _said(first, pattern)
