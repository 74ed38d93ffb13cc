"""How an article says when: by weekday, by date, and over several days."""

from __future__ import annotations

import random
from datetime import date, timedelta

WEEKDAYS = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
    "November", "Dezember",
)  # fmt: skip


def past(rng: random.Random, start: date, end: date, published: date, explicit: bool = False) -> str:
    """A phrase for what is over, such as ``am Dienstag`` or ``vom 3. bis 5. Mai``; with its preposition."""
    ago = (published - end).days
    if start == end:
        ways = [f"am {dated(start, published)}", f"am {dated(start, published, True)}"]
        if not explicit and ago <= 5:
            ways += [f"am {weekday(start)}"] * 4
        if not explicit and 3 <= ago <= 6:
            ways += [f"am vergangenen {weekday(start)}"]
        return rng.choice(ways)
    ways = [_span(start, end)]
    if not explicit and (published - start).days <= 5:
        ways += [_weekdays(start, end)] * 2
    return rng.choice(ways)


def future(rng: random.Random, start: date, end: date, published: date) -> str:
    """A phrase for what is to come, such as ``am kommenden Freitag``; with its preposition."""
    away = (start - published).days
    if start == end:
        ways = [f"am {dated(start, published)}", f"am {weekday(start)}, dem {dated(start, published)},"]
        if 1 <= away <= 6:
            ways += [f"am {weekday(start)}", f"am kommenden {weekday(start)}"] * 2
        return rng.choice(ways)
    ways = [_span(start, end)]
    if away >= 1 and (end - published).days <= 6:
        ways += [_weekdays(start, end)]
    return rng.choice(ways)


def later(rng: random.Random, days: int) -> str:
    """``zwei Tage später``, counted from the day told just before; 1 to 4."""
    return rng.choice((("einen Tag später", "tags darauf"), ("zwei Tage später",), ("drei Tage später",),
                       ("vier Tage später",))[days - 1])  # fmt: skip


def weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def dated(day: date, published: date, year: bool = False) -> str:
    """``14. März``, with the year where it is not that of the publication, or when asked for."""
    far = day.year != published.year and abs(day - published) > timedelta(60)
    return f"{day.day}. {MONTHS[day.month - 1]}" + (f" {day.year}" if year or far else "")


def _span(start: date, end: date) -> str:
    first = f"{start.day}." if start.month == end.month else f"{start.day}. {MONTHS[start.month - 1]}"
    return f"vom {first} bis {end.day}. {MONTHS[end.month - 1]}"


def _weekdays(start: date, end: date) -> str:
    if end - start == timedelta(1):
        return f"am {weekday(start)} und {weekday(end)}"
    return f"von {weekday(start)} bis {weekday(end)}"
