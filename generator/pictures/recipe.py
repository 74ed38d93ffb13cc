"""How ``outlines.json`` was made; not used when a dossier is built.

The outlines are Natural Earth's land 1:50m (public domain, naturalearthdata.com, version 4.1.0), as the npm
package world-atlas 2.0.2 (ISC licence) brings it in TopoJSON. To make the file anew::

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python -m generator.pictures.recipe package/land-50m.json generator/pictures/outlines.json

State borders are left out on purpose: which are right is often what a negotiation is about.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from .geography import UNIT, Point

_TOLERANCE = 0.06  # degrees a simplified line may deviate
_LEAST_AREA = 0.12  # square degrees; smaller islands are left out
_SOUTH = -60.0  # Antarctica is left out


def derive(topology: Mapping[str, Any]) -> list[list[int]]:
    """Rings of land, largest first: first point, then differences, in parts of a degree (``UNIT``)."""
    arcs = _arcs(topology)
    shapes = topology["objects"]["land"]["geometries"]
    found = []
    for shape in shapes:
        # inner rings are seas without a way to the ocean; drawn by the even-odd rule
        for numbers in (numbers for polygon in shape["arcs"] for numbers in polygon):
            ring = _ring(numbers, arcs)
            if abs(area(_unwrapped(ring))) < _LEAST_AREA or max(y for _, y in ring) < _SOUTH:
                continue
            found += [_stored(r) for r in _copies(simplified(_unwrapped(ring), _TOLERANCE))]
    return sorted((r for r in found if len(r) > 6), key=lambda r: (-len(r), r))


def _arcs(topology: Mapping[str, Any]) -> list[list[Point]]:
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        found.append(line)
    return found


def _ring(numbers: Sequence[int], arcs: list[list[Point]]) -> list[Point]:
    ring: list[Point] = []
    for number in numbers:
        line = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += line[1:] if ring else line
    return ring


def _unwrapped(ring: Sequence[Point]) -> list[Point]:
    """The ring without jumps from 180 to -180 degrees; it may reach beyond."""
    found = [ring[0]]
    for x, y in ring[1:]:
        turns = round((found[-1][0] - x) / 360)
        found.append((x + 360 * turns, y))
    return found


def _copies(ring: Sequence[Point]) -> list[Sequence[Point]]:
    """The ring, and where it reaches beyond 180 degrees also one full turn on, for the other edge."""
    xs = [x for x, _ in ring]
    turns = [0] + ([-360] if max(xs) > 180 else []) + ([360] if min(xs) < -180 else [])
    return [[(x + turn, y) for x, y in ring] for turn in turns]


def area(ring: Sequence[Point]) -> float:
    """Signed area in square degrees."""
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs) / 2


def simplified(line: Sequence[Point], tolerance: float) -> list[Point]:
    """The line with points left out that lie nearer than ``tolerance`` to what remains.

    Source: U. Ramer 1972, D. Douglas and T. Peucker 1973.
    """
    keep = {0, len(line) - 1}
    # a ring begins where it ends, so it is parted at the point farthest from there
    far = max(range(len(line)), key=lambda n: (_square(line[0], line[n]), -n))
    keep.add(far)
    waiting = [(0, far), (far, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        worst, at = 0.0, -1
        for n in range(first + 1, last):
            off = _off(line[n], line[first], line[last])
            if off > worst:
                worst, at = off, n
        if worst > tolerance * tolerance:
            keep.add(at)
            waiting += [(first, at), (at, last)]
    return [line[n] for n in sorted(keep)]


def _square(one: Point, other: Point) -> float:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2


def _off(point: Point, start: Point, end: Point) -> float:
    """Square of the distance of a point from a stretch."""
    length = _square(start, end)
    if length == 0:
        return _square(point, start)
    t = ((point[0] - start[0]) * (end[0] - start[0]) + (point[1] - start[1]) * (end[1] - start[1])) / length
    t = min(max(t, 0), 1)
    return _square(point, (start[0] + t * (end[0] - start[0]), start[1] + t * (end[1] - start[1])))


def _stored(ring: Sequence[Point]) -> list[int]:
    points = [(round(x * UNIT), round(y * UNIT)) for x, y in ring]
    found = list(points[0])
    for (x1, y1), (x2, y2) in pairwise(points):
        if (x1, y1) != (x2, y2):
            found += [x2 - x1, y2 - y1]
    return found


if __name__ == "__main__":
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    rings = derive(json.loads(source.read_text(encoding="utf-8")))
    lines = ",\n".join(json.dumps(ring, separators=(",", ":")) for ring in rings)
    target.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
