"""Which clusters a report can belong to at all, so that it is compared with few of them.

``compare`` gives next to nothing to two reports on different days, and to two that share neither a person nor
a delegation unless they share day and place. So clusters are kept by what their first report has of these,
week by week, and a report is compared only with those it meets there.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from datetime import date

from .sameness import Report

_WEEK = 7
_LONG = 26  # weeks from which on a span is kept as a whole: it would be entered more often than asked for


@dataclass
class Blocks:
    """Numbers of clusters by what their first report shares with others."""

    _dated: dict[tuple[Hashable, int], list[int]] = field(default_factory=dict)
    _always: dict[Hashable, list[int]] = field(default_factory=dict)
    _every: dict[Hashable, list[int]] = field(default_factory=dict)

    def add(self, number: int, first: Report) -> None:
        """Enter a new cluster with its first report."""
        weeks = _weeks(first)
        for mark in _marks(first):
            self._every.setdefault(mark, []).append(number)
            if weeks is None:
                self._always.setdefault(mark, []).append(number)
            else:
                for week in weeks:
                    self._dated.setdefault((mark, week), []).append(number)

    def candidates(self, report: Report) -> list[int]:
        """The clusters that ``compare`` may find near, ascending; others it cannot."""
        found: set[int] = set()
        weeks = _weeks(report)
        for mark in _marks(report):
            if weeks is None:
                found.update(self._every.get(mark, ()))
                continue
            found.update(self._always.get(mark, ()))
            for week in weeks:
                found.update(self._dated.get((mark, week), ()))
        return sorted(found)


def _marks(report: Report) -> Iterator[Hashable]:
    """Whom it names, who sends them, and where it is."""
    yield from {("person", one) for one in report.circle}
    yield from {("side", one) for one in (*report.fact.delegations, *report.fact.stands)}
    if report.fact.place:
        yield from {("place", name) for name in (report.fact.place.name, *report.fact.place.within)}


def _weeks(report: Report) -> range | None:
    """The weeks it can have been in; None where they are not known or too many to enter."""
    first, last, _ = report.window
    if first is None or last is None or last < first:
        return None
    weeks = range(_week(first), _week(last) + 1)
    return weeks if len(weeks) <= _LONG else None


def _week(day: date) -> int:
    return day.toordinal() // _WEEK
