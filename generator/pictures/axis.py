"""Days along a line: long empty stretches are cut out and said, months and weeks are marked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import ceil

from babel.dates import format_date

from .svg import SMALL, text_width

GAP = 28
"""Days without an entry from which on the line is broken."""

BREAK = 84.0
"""Width of a break in pixels: "ohne Treffen" fits into it."""

_MARGIN = 3  # days shown before and after what is entered
_WEEK = 7
_LABEL = 76.0  # pixels of "Sept. 2025" with the air behind it
_SHORT_LABEL = 42.0  # of "Sept."


@dataclass(frozen=True)
class Stretch:
    """A run of days without a break; ``x`` is where ``first`` begins."""

    first: date
    last: date
    x: float


@dataclass(frozen=True)
class Tick:
    """A mark at the beginning of a day; ``text`` may be empty."""

    x: float
    text: str
    month: bool


@dataclass(frozen=True)
class Axis:
    """Days to pixels.

    Attributes:
        stretches: runs of days, oldest first; at least one.
        scale: pixels a day.
        width: pixels in all.
    """

    stretches: tuple[Stretch, ...]
    scale: float
    width: float

    def x(self, day: date) -> float:
        """Where ``day`` begins; the middle of the break for a day that is cut out, the edge beyond all."""
        for stretch in self.stretches:
            if day < stretch.first:
                return max(stretch.x - BREAK / 2, 0) if stretch != self.stretches[0] else 0
            if day <= stretch.last + timedelta(1):
                return stretch.x + (day - stretch.first).days * self.scale
        return self.width

    def middle(self, day: date) -> float:
        """The middle of ``day``."""
        return self.x(day) + self.scale / 2

    @property
    def breaks(self) -> tuple[tuple[float, int], ...]:
        """For each break where it begins and how many whole weeks lie between the entries around it."""
        found = []
        for before, after in zip(self.stretches, self.stretches[1:], strict=False):
            empty = (after.first - before.last).days - 1 + 2 * _MARGIN
            found.append((after.x - BREAK, empty // _WEEK))
        return tuple(found)


def axis(days: Iterable[date], width: float, least: float = 3.0, most: float = 18.0) -> Axis:
    """The line for ``days`` (at least one), ``width`` pixels wide if the scale then lies in its bounds.

    Args:
        days: days with an entry, in any order.
        width: what the picture should measure.
        least: fewest pixels a day; a longer time makes the picture wider.
        most: most pixels a day; a shorter time is set in wider margins.
    """
    days = sorted(set(days))
    runs = _runs(days)
    number = sum((last - first).days + 1 for first, last in runs)
    rest = width - BREAK * (len(runs) - 1)
    scale = min(max(rest / number, least), most)
    if scale == most:
        number += _widen(runs, int(rest / most) - number)
    spare = _short_of_label(days[-1], runs[-1], scale)
    scale = min(max(rest / (number + spare), least), most)
    runs[-1] = (runs[-1][0], runs[-1][1] + timedelta(spare))
    x, found = 0.0, []
    for first, last in runs:
        found.append(Stretch(first, last, round(x, 1)))
        x += ((last - first).days + 1) * scale + BREAK
    return Axis(tuple(found), scale, round(x - BREAK, 1))


def _runs(days: list[date]) -> list[tuple[date, date]]:
    margin = timedelta(_MARGIN)
    runs = [(days[0] - margin, days[0] + margin)]
    for before, day in pairwise(days):
        if (day - before).days - 1 >= GAP:
            runs.append((day - margin, day + margin))
        else:
            runs[-1] = (runs[-1][0], day + margin)
    return runs


def _widen(runs: list[tuple[date, date]], spare: int) -> int:
    """Give the last run the days that are left over, so that its labels have room; how many they were."""
    spare = max(min(spare, _WEEK), 0)
    runs[-1] = (runs[-1][0], runs[-1][1] + timedelta(spare))
    return spare


def _short_of_label(newest: date, run: tuple[date, date], scale: float) -> int:
    """Days that the month of the newest entry lacks so that its name fits behind its beginning."""
    first = newest.replace(day=1)
    if first <= run[0]:
        return 0
    wanted = _LABEL if first.month == 1 else _SHORT_LABEL
    return max(ceil(wanted / scale) - ((run[1] - first).days + 1), 0)


def ticks(line: Axis) -> tuple[Tick, ...]:
    """Beginnings of months with their names, of weeks with the day where there is room for it."""
    found: list[Tick] = []
    named = ""
    for stretch in line.stretches:
        end = -1.0
        slack = 0 if stretch == line.stretches[-1] else BREAK / 8
        room = stretch.x + ((stretch.last - stretch.first).days + 1) * line.scale
        firsts = [d for d in _days(stretch) if d.day == 1]
        if not firsts or line.x(firsts[0]) - stretch.x > _LABEL:
            # the month is told at the beginning of each stretch, before its first of a month
            firsts.insert(0, stretch.first)
        for day in firsts:
            text, named = _month(day, named)
            x = line.x(day)
            fits = x >= end and x + text_width(text, SMALL) <= room + slack
            found.append(Tick(x, text if fits else "", day.day == 1))
            if fits:
                end = x + text_width(text, SMALL) + 10
    return tuple(found)


def weeks(line: Axis) -> tuple[Tick, ...]:
    """Mondays with their day of the month; empty where they would stand too close."""
    if _WEEK * line.scale < 26:
        return ()
    return tuple(
        Tick(line.x(day), f"{day.day}.", False)
        for stretch in line.stretches
        for day in _days(stretch)
        if day.weekday() == 0
    )


def _days(stretch: Stretch) -> Iterable[date]:
    return (stretch.first + timedelta(n) for n in range((stretch.last - stretch.first).days + 1))


def _month(day: date, named: str) -> tuple[str, str]:
    """The name of a month, with the year where it is another one than before."""
    year = str(day.year)
    pattern = "MMM" if year == named else "MMM y"
    return format_date(day, pattern, locale="de"), year
