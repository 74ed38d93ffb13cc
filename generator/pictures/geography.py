"""Outlines of land in a cut-out of the earth, projected to pixels."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import cos, radians

Point = tuple[float, float]
"""Longitude and latitude in degrees, or x and y in pixels."""

UNIT = 20
"""Steps in a degree of what ``outlines.json`` holds."""

_LEAST_SPAN = 24.0  # degrees of longitude shown at least, so that a single place is seen where it lies
_AIR = 0.2  # of the span, on each side
_FLAT = 0.42  # least height as a share of the width
_TALL = 0.62  # greatest
_SOUTH, _NORTH = -58.0, 80.0


@dataclass(frozen=True)
class Cutout:
    """A rectangle of the earth and its scale.

    The projection keeps distances along meridians and along the middle parallel (plate carrée with that
    standard parallel): parallels and meridians are straight, so that clipping is too.
    """

    west: float
    east: float
    south: float
    north: float
    width: float
    height: float

    def at(self, longitude: float, latitude: float) -> Point:
        """Pixels of a place; may lie outside."""
        return (
            (longitude - self.west) / (self.east - self.west) * self.width,
            (self.north - latitude) / (self.north - self.south) * self.height,
        )


def cutout(places: Sequence[Point], width: float) -> Cutout:
    """The part of the earth that shows all ``places`` (at least one) with some air around them."""
    west, east = _span([x for x, _ in places], _LEAST_SPAN, -180, 180)
    south, north = _span([y for _, y in places], 4, _SOUTH, _NORTH)
    stretch = cos(radians((south + north) / 2))
    wide = (east - west) * stretch
    high = north - south
    if high < wide * _FLAT:
        south, north = _grown(south, north, wide * _FLAT, _SOUTH, _NORTH)
    elif high > wide * _TALL:
        west, east = _grown(west, east, high / _TALL / stretch, -180, 180)
    # the middle parallel may have moved, and edges of the earth hold what grows
    stretch = cos(radians((south + north) / 2))
    height = width * (north - south) / ((east - west) * stretch)
    return Cutout(west, east, south, north, width, round(min(max(height, width * 0.3), width)))


def _span(values: Sequence[float], least: float, lowest: float, highest: float) -> tuple[float, float]:
    low, high = min(values), max(values)
    return _grown(low, high, max((high - low) * (1 + 2 * _AIR), least), lowest, highest)


def _grown(low: float, high: float, span: float, lowest: float, highest: float) -> tuple[float, float]:
    """The range widened to ``span`` around its middle, moved inside the bounds."""
    span = min(span, highest - lowest)
    middle = (low + high) / 2
    start = min(max(middle - span / 2, lowest), highest - span)
    return start, start + span


@lru_cache(maxsize=1)
def outlines() -> tuple[tuple[Point, ...], ...]:
    """Rings of land in degrees. Source: Natural Earth, see ``recipe``."""
    stored = json.loads(files(__package__).joinpath("outlines.json").read_text(encoding="utf-8"))
    return tuple(_ring(numbers) for numbers in stored)


def _ring(numbers: Sequence[int]) -> tuple[Point, ...]:
    x = y = 0
    found = []
    for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + dx, y + dy
        found.append((x / UNIT, y / UNIT))
    return tuple(found)


def land(view: Cutout) -> str:
    """The land in the cut-out as path data in whole pixels; islands that would be a dot are left out."""
    parts = []
    for ring in outlines():
        seen = _clipped(ring, view)
        points = list(_steps(view.at(x, y) for x, y in seen))
        if len(points) > 2 and _covers(points):
            head, *rest = points
            moves = (f"{x - a} {y - b}" for (a, b), (x, y) in zip(points, rest, strict=False))
            parts.append(f"M{head[0]} {head[1]}l" + " ".join(moves).replace(" -", "-") + "z")
    return "".join(parts)


def _steps(points: Iterable[Point]) -> Iterable[tuple[int, int]]:
    """Whole pixels, each only once in a row."""
    last = None
    for x, y in points:
        here = (round(x), round(y))
        if here != last:
            yield here
        last = here


def _covers(points: Sequence[tuple[int, int]]) -> bool:
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) >= 8


def _clipped(ring: Sequence[Point], view: Cutout) -> Sequence[Point]:
    """The ring inside the cut-out. Source: I. Sutherland, G. Hodgman: Reentrant polygon clipping, 1974."""
    # a little beyond the picture, so that its edges do not look like coasts
    air = (view.east - view.west) / 200
    edges = (
        (0, view.west - air, 1),
        (0, view.east + air, -1),
        (1, view.south - air, 1),
        (1, view.north + air, -1),
    )
    for axis, bound, sign in edges:
        if not ring:
            break
        ring = _cut(ring, axis, bound, sign)
    return ring


def _cut(ring: Sequence[Point], axis: int, bound: float, sign: int) -> list[Point]:
    found: list[Point] = []
    for before, here in zip((ring[-1], *ring[:-1]), ring, strict=True):
        was, now = (before[axis] - bound) * sign >= 0, (here[axis] - bound) * sign >= 0
        if was != now:
            share = (bound - before[axis]) / (here[axis] - before[axis])
            found.append(
                (before[0] + share * (here[0] - before[0]), before[1] + share * (here[1] - before[1]))
            )
        if now:
            found.append(here)
    return found
