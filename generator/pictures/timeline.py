"""Meetings over time: lanes for the tracks, flags for plan versions, what is uncertain drawn so."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from .axis import Axis, axis
from .svg import BOLD, SMALL, cut, lines, text_width

LANE_MARGIN = 110.0
"""Pixels for the names of the lanes."""

HEAD = 44.0
"""Pixels above the first lane, for months, weeks and breaks."""

ROW = 24.0
"""Pixels a row inside a lane: the least a finger needs."""

TAIL = 30.0
"""Length in pixels of what stands for an unknown beginning or end."""

_PAD = 6.0
_REACH = 9.0  # half of a mark with the air around it
_LEAST_LABEL = 34.0
_MOST_LABEL = 230.0
_LEAST = 12.0  # a shorter bar would hide behind its mark


@dataclass(frozen=True)
class Moment:
    """A meeting with a known or bounding day.

    Attributes:
        lane: number of its lane, from 0.
        status: one of ``signs.STATUSES``.
        start, end: first and last day, each None when unknown.
        earliest, latest: bounds where the days themselves are unknown.
        name: what the link is called: title, days, status.
        label: a word or two beside the mark where there is room, else empty.
        href: where the mark leads.
    """

    lane: int
    status: str
    start: date | None
    end: date | None
    earliest: date | None
    latest: date | None
    name: str
    label: str
    href: str


@dataclass(frozen=True)
class Flag:
    """A plan version on the day of its date or first report; ``companion`` for documents beside one."""

    day: date
    label: str
    name: str
    href: str
    companion: bool = False


@dataclass(frozen=True)
class Timeline:
    """What the picture shows.

    Attributes:
        lanes: names of the tracks, from top to bottom.
        moments: meetings; at least one of ``moments`` and ``flags``.
        flags: plan versions.
        as_of: day up to which the dossier reaches; None when no article has a day.
        width: pixels the lanes should measure beside their names.
        flag_lane: name of the lane of plan versions.
    """

    lanes: tuple[str, ...]
    moments: tuple[Moment, ...]
    flags: tuple[Flag, ...] = ()
    as_of: date | None = None
    width: float = 740
    flag_lane: str = "Planfassungen"


@dataclass(frozen=True)
class Span:
    """Days a meeting is drawn over; the ends that no source tells are uncertain."""

    first: date
    last: date
    open_left: bool
    open_right: bool


@dataclass(frozen=True)
class Placed:
    """A moment or flag in its place: ``x`` of its sign, ``left`` and ``right`` ends, ``y`` of its middle."""

    entry: Moment | Flag
    span: Span
    left: float
    right: float
    x: float
    y: float
    label: str


@dataclass(frozen=True)
class Lane:
    """A lane with its name in lines; ``top`` and ``height`` in pixels."""

    name: tuple[str, ...]
    top: float
    height: float
    placed: tuple[Placed, ...]


@dataclass(frozen=True)
class Laid:
    """The picture before it is drawn."""

    line: Axis
    lanes: tuple[Lane, ...]
    height: float


def span_of(moment: Moment, as_of: date | None) -> Span:
    """The days a meeting is drawn over.

    Raises:
        ValueError: for a meeting without any day.
    """
    if moment.start and moment.end:
        return Span(moment.start, max(moment.start, moment.end), False, False)
    if moment.start:
        until = as_of if moment.status == "ongoing" and as_of and as_of > moment.start else moment.start
        return Span(moment.start, until, False, True)
    last = moment.end or moment.latest
    if moment.earliest and last and moment.earliest < last:
        return Span(moment.earliest, last, True, moment.end is None)
    if last:
        return Span(last, last, moment.earliest is None, False)
    if moment.earliest:
        return Span(moment.earliest, moment.earliest, False, True)
    raise ValueError(f"a meeting without a day has no place in time: {moment.name}")


def days_of(timeline: Timeline) -> tuple[date, ...]:
    """Every day on which something begins or ends, with the day of the dossier where it is not far off."""
    spans = [span_of(m, timeline.as_of) for m in timeline.moments]
    found = {d for s in spans for d in (s.first, s.last)} | {f.day for f in timeline.flags}
    # what lasts has no gap inside
    found |= {date.fromordinal(n) for s in spans for n in range(s.first.toordinal(), s.last.toordinal(), 20)}
    return tuple(sorted(found))


def reach(timeline: Timeline) -> date:
    """The last day that has a place in the picture."""
    return axis(days_of(timeline), timeline.width).stretches[-1].last


def lay_out(timeline: Timeline) -> Laid:
    """Every entry in its place; entries that would touch stand in rows below each other."""
    line = axis(days_of(timeline), timeline.width)
    lanes: list[Lane] = []
    top = HEAD
    groups: list[tuple[str, tuple[Placed, ...]]] = []
    for number, name in enumerate(timeline.lanes):
        own = [_place(m, line, timeline.as_of) for m in timeline.moments if m.lane == number]
        groups.append((name, _stack(own, line, _mark_label)))
    if timeline.flags:
        groups.append((timeline.flag_lane, _stack([_plant(f, line) for f in timeline.flags], line, None)))
    for name, placed in groups:
        rows = max((round(p.y / ROW + 0.5) for p in placed), default=1)
        told = lines(name, (LANE_MARGIN - 8) / BOLD, 3)
        height = max(rows * ROW, len(told) * 14) + 2 * _PAD
        moved = tuple(_down(p, top + _PAD) for p in placed)
        lanes.append(Lane(told, top, height, moved))
        top += height
    return Laid(line, tuple(lanes), top + 4)


def _down(placed: Placed, by: float) -> Placed:
    p = placed
    return Placed(p.entry, p.span, p.left, p.right, p.x, p.y + by, p.label)


def _place(moment: Moment, line: Axis, as_of: date | None) -> Placed:
    span = span_of(moment, as_of)
    left, right = line.middle(span.first), line.middle(span.last)
    if span.first == span.last:
        x = left
        left -= TAIL if span.open_left else 0
        right += TAIL if span.open_right else 0
    else:
        # a running meeting is marked at its end, all others in the middle of what they lasted
        x = right if span.open_right and not span.open_left else (left + right) / 2
        left, right = min(left, x - _LEAST), max(right, x if x == right else x + _LEAST)
        right += TAIL / 2 if span.open_right and not span.open_left else 0
    return Placed(moment, span, max(left, 0), min(right, line.width), x, 0, "")


def _plant(flag: Flag, line: Axis) -> Placed:
    """A flag with its words behind it, before it where they would run over the end or a break."""
    x = line.middle(flag.day)
    edge = min((line.width, *(at for at, _ in line.breaks if at > x)))
    behind, before = min(edge - x - _REACH, _MOST_LABEL), min(x - _REACH, _MOST_LABEL)
    wanted = min(text_width(flag.label, SMALL), _MOST_LABEL)
    backwards = wanted > behind and before > behind
    label = cut(flag.label, before if backwards else behind, SMALL)
    told = _REACH + text_width(label, SMALL)
    left, right = (x - told, x) if backwards else (x, x + told)
    return Placed(flag, Span(flag.day, flag.day, False, False), left, right, x, 0, label)


def _mark_label(placed: Placed, room: float) -> str:
    entry = placed.entry
    wanted = text_width(entry.label, SMALL)
    fits = isinstance(entry, Moment) and entry.label and room >= min(wanted, 150)
    return cut(entry.label, max(room, _LEAST_LABEL), SMALL) if fits else ""


def _stack(
    entries: Iterable[Placed], line: Axis, label: Callable[[Placed, float], str] | None
) -> tuple[Placed, ...]:
    """Each entry in the first row that has room; then labels where the row leaves some."""
    ends: list[float] = []
    rows: list[tuple[int, Placed]] = []
    for placed in sorted(entries, key=lambda p: (p.x if label is None else p.left, p.x, p.entry.href)):
        left, right = min(placed.left, placed.x) - _REACH, max(placed.right, placed.x) + _REACH
        row = next((n for n, end in enumerate(ends) if end <= left), len(ends))
        ends[row:] = [right, *ends[row + 1 :]]
        rows.append((row, placed))
    found = []
    for row, group in groupby(sorted(rows, key=lambda r: (r[0], r[1].left, r[1].x)), key=lambda r: r[0]):
        own = [p for _, p in group]
        for placed, after in zip(own, [*own[1:], None], strict=True):
            edge = min(after.left, after.x) - _REACH if after else line.width
            at = max(placed.right, placed.x) + _REACH
            told = label(placed, _clear(at, edge, line) - 2) if label else placed.label
            y = (row + 0.5) * ROW
            found.append(Placed(placed.entry, placed.span, placed.left, placed.right, placed.x, y, told))
    return tuple(found)


def _clear(at: float, edge: float, line: Axis) -> float:
    """Pixels from ``at`` to ``edge`` or to the next break."""
    breaks = (x for x, _ in line.breaks if x >= at - _REACH)
    return min((edge, *breaks)) - at
