"""Calendar arithmetic: weeks, months and their parts, feasts. Pure functions on `date`."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

Bounds = tuple[date, date]
"""First and last day, both included."""

YEARS = range(1583, 9990)
"""Years of the Gregorian calendar with room on both sides; no other year is resolved."""


def safe_date(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day or year."""
    if not (year in YEARS and 1 <= month <= 12):
        return None
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None


def plus_days(day: date, days: int) -> date:
    """`day` moved by `days`, held inside the years 1 to 9999."""
    ordinal = min(max(day.toordinal() + days, 1), date.max.toordinal())
    return date.fromordinal(ordinal)


def plus_months(day: date, months: int) -> date:
    """`day` moved by `months`; the 31st becomes the last day of a shorter month."""
    index = min(max(day.year * 12 + day.month - 1 + months, 12), 9999 * 12 + 11)
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def plus(day: date, count: int, unit: str) -> date:
    """`day` moved by `count` units of day, week, month or year."""
    if unit == "day":
        return plus_days(day, count)
    if unit == "week":
        return plus_days(day, 7 * count)
    return plus_months(day, count * (12 if unit == "year" else 1))


def weekday_before(day: date, weekday: int, *, strict: bool) -> date:
    """The latest such weekday on or before `day` (before it, if strict). Monday is 0."""
    back = (day.weekday() - weekday) % 7
    return plus_days(day, -(back or (7 if strict else 0)))


def weekday_after(day: date, weekday: int, *, strict: bool) -> date:
    """The next such weekday on or after `day` (after it, if strict)."""
    ahead = (weekday - day.weekday()) % 7
    return plus_days(day, ahead or (7 if strict else 0))


def week_of(day: date) -> Bounds:
    """Monday to Sunday around `day`."""
    monday = plus_days(day, -day.weekday())
    return monday, plus_days(monday, 6)


def month_of(year: int, month: int) -> Bounds:
    """First to last day of the month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def unit_of(day: date, unit: str) -> Bounds:
    """The week, month or year around `day`."""
    if unit == "week":
        return week_of(day)
    if unit == "month":
        return month_of(day.year, day.month)
    return date(day.year, 1, 1), date(day.year, 12, 31)


def part_of(whole: Bounds, unit: str, span: tuple[int, int]) -> Bounds:
    """The part of a week (weekdays), month (days) or year (months) that `span` names."""
    start = whole[0]
    if unit == "week":
        return plus_days(start, span[0]), plus_days(start, span[1])
    if unit == "month":
        return start.replace(day=span[0]), start.replace(day=min(span[1], whole[1].day))
    return date(start.year, span[0], 1), month_of(start.year, span[1])[1]


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar.

    Source: the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
    """
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap, leap_rest = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - shift + 15) % 30
    quads, quad_rest = divmod(rest, 4)
    week = (32 + 2 * leap_rest + 2 * quads - epact - quad_rest) % 7
    late = (golden + 11 * epact + 22 * week) // 451
    month, day = divmod(epact + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def nearest(candidates: tuple[Bounds, ...], reference: date, heading: str) -> Bounds | None:
    """The candidate that the heading and closeness choose; None without candidates.

    A past heading takes the latest one that has begun, a future heading the first that has not ended; if that
    lies more than nine months away and another within two, the near one wins: newspapers write the year
    where it is not the near one.
    """
    if not candidates:
        return None
    by_distance = sorted(candidates, key=lambda span: (_distance(span, reference), span))
    if heading == "past":
        fitting = [span for span in by_distance if span[0] <= reference]
    elif heading == "future":
        fitting = [span for span in by_distance if span[1] >= reference]
    else:
        fitting = by_distance
    if not fitting or (_distance(fitting[0], reference) > 270 and _distance(by_distance[0], reference) < 60):
        return by_distance[0]
    return fitting[0]


def _distance(span: Bounds, day: date) -> int:
    if span[0] <= day <= span[1]:
        return 0
    return min(abs((span[0] - day).days), abs((span[1] - day).days))


def around(day: date, unit: str) -> Bounds:
    """How far a count of weeks, months or years may lie off: 3 days, 15 days, 6 months."""
    if unit == "week":
        return plus_days(day, -3), plus_days(day, 3)
    if unit == "month":
        return plus_days(day, -15), plus_days(day, 15)
    if unit == "year":
        return plus_months(day, -6), plus_months(day, 6)
    return day, day
