"""Who met whom: people as nodes, meetings as edges, placed by their distances in the network.

The places minimise the stress of Kamada and Kawai by majorisation (E. Gansner, Y. Koren, S. North: Graph
drawing by stress majorization, 2005). Own arithmetic and a fixed start, because numerical libraries
differ in the last bits between machines, and those add up over the rounds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import sqrt

from .boxes import Box, apart
from .figure import Picture
from .signs import GROUPS, side_sign
from .svg import SMALL, Node, area, handle, label, node, text_width

_ROUNDS = 250
_HEAD = 30.0  # a node with its name below it
_EDGE = 12.0


@dataclass(frozen=True)
class Knot:
    """A person: ``label`` is shown, ``name`` read out; ``group`` one of ``signs.GROUPS``."""

    key: str
    label: str
    name: str
    group: str
    href: str


@dataclass(frozen=True)
class Tie:
    """Two people by their keys and how often they met, at least once."""

    one: str
    other: str
    number: int


def draw_network(
    knots: tuple[Knot, ...],
    ties: tuple[Tie, ...],
    least: int,
    key: str,
    title: str,
    description: str,
    words: Mapping[str, str],
) -> Picture:
    """The picture; ``knots`` (two at least) and ``ties`` in a fixed order, ``words`` names the groups.

    All ``ties`` place the people, those of at least ``least`` meetings are drawn.
    """
    width, height = size_of(len(knots))
    places = place(knots, ties, width, height)
    at = {k.key: (b.x, b.y - b.half_height + 9) for k, b in zip(knots, places, strict=True)}
    drawn = tuple(t for t in ties if t.number >= least)
    groups = {k.group for k in knots}
    return Picture(
        key=key,
        title=title,
        description=description,
        width=width,
        height=height,
        drawing=(*(_tie(t, at) for t in drawn), *(n for k in knots for n in _knot(k, *at[k.key]))),
        links=tuple(_link(k, b) for k, b in zip(knots, places, strict=True)),
        legend=(*((side_sign(g), words[g]) for g in GROUPS if g in groups), *_widths(drawn)),
    )


def size_of(number: int) -> tuple[float, float]:
    """Width and height in pixels for that many people."""
    if number <= 12:
        # as high as it needs to be no wider than a small screen
        return 318, 300 + 18.0 * max(number - 8, 0)
    if number <= 20:
        return 640, 460
    return 840, 420 + 9.0 * number


def place(knots: tuple[Knot, ...], ties: tuple[Tie, ...], width: float, height: float) -> tuple[Box, ...]:
    """A box for each person with the name in it, none on another."""
    raw = _relaxed(_distances([k.key for k in knots], ties))
    xs, ys = [p[0] for p in raw], [p[1] for p in raw]
    halves = [max(text_width(k.label, SMALL) / 2, 9) + 3 for k in knots]
    margin = max(halves)
    wide, high = max(max(xs) - min(xs), 1e-6), max(max(ys) - min(ys), 1e-6)
    boxes = [
        Box(
            margin + (x - min(xs)) / wide * (width - 2 * margin),
            _HEAD / 2 + (y - min(ys)) / high * (height - _HEAD),
            half,
            _HEAD / 2,
        )
        for (x, y), half in zip(raw, halves, strict=True)
    ]
    return apart(boxes, width, height)


def _distances(keys: list[str], ties: tuple[Tie, ...]) -> list[list[float]]:
    """Steps between all pairs; people who are not joined at all lie somewhat farther than most."""
    index = {key: n for n, key in enumerate(keys)}
    near: list[list[int]] = [[] for _ in keys]
    for tie in ties:
        one, other = index[tie.one], index[tie.other]
        near[one].append(other)
        near[other].append(one)
    found = [_steps(n, near) for n in range(len(keys))]
    longest = max((d for row in found for d in row if d > 0), default=1)
    return [[float(d) if d >= 0 else 1 + 0.7 * longest for d in row] for row in found]


def _steps(start: int, near: list[list[int]]) -> list[int]:
    found = [-1] * len(near)
    found[start] = 0
    queue = [start]
    for here in queue:
        for other in near[here]:
            if found[other] < 0:
                found[other] = found[here] + 1
                queue.append(other)
    return found


def _relaxed(distances: list[list[float]]) -> list[tuple[float, float]]:
    """Places whose distances come near the wanted ones; sums, products and roots only."""
    number = len(distances)
    at = _start(number)
    others = [
        [(j, wanted, 1 / (wanted * wanted)) for j, wanted in enumerate(row) if j != i]
        for i, row in enumerate(distances)
    ]
    for _ in range(_ROUNDS):
        for i, row in enumerate(others):
            here_x, here_y = at[i]
            x = y = weight = 0.0
            for j, wanted, w in row:
                there_x, there_y = at[j]
                dx, dy = here_x - there_x, here_y - there_y
                way = sqrt(dx * dx + dy * dy) or 1e-6
                x += w * (there_x + wanted * dx / way)
                y += w * (there_y + wanted * dy / way)
                weight += w
            if weight:
                at[i] = (x / weight, y / weight)
    return [(round(x, 3), round(y, 3)) for x, y in at]


def _start(number: int) -> list[tuple[float, float]]:
    """Points on a circle by its rational form, spread so that neighbours in the order lie apart."""
    found = []
    for n in range(number):
        t = 2 * ((n * 7) % number + 0.5) / number - 1  # between -1 and 1
        c, s = (1 - t * t) / (1 + t * t), 2 * t / (1 + t * t)
        sign = 1 if n % 2 else -1
        found.append((sign * c * (1 + n / 97), s * (1 + n / 89)))
    return found


def _tie(tie: Tie, at: Mapping[str, tuple[float, float]]) -> Node:
    (x1, y1), (x2, y2) = at[tie.one], at[tie.other]
    width = _thickness(tie.number)
    return node("path", d=f"M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}", stroke_width=width, class_="kante")


def _thickness(number: int) -> float:
    """Width of a line in pixels for so many meetings."""
    return min(0.8 + 0.8 * (number - 1), 5)


def _knot(knot: Knot, x: float, y: float) -> Iterator[Node]:
    yield side_sign(knot.group, x, y)
    yield label(x, y + 19, knot.label, "klein hof", "middle")


def _link(knot: Knot, box: Box) -> Node:
    left, top = box.x - max(box.half_width, _EDGE), box.y - box.half_height
    return handle(knot.href, knot.name, area(left, top, 2 * max(box.half_width, _EDGE), 2 * box.half_height))


def _widths(ties: tuple[Tie, ...]) -> tuple[tuple[Node, str], ...]:
    """The thinnest and the thickest line with their numbers."""
    numbers = sorted({t.number for t in ties})
    found = []
    for number in dict.fromkeys((numbers[0], numbers[-1])) if numbers else ():
        width = _thickness(number)
        line = node("path", d="M-9 0H9", stroke_width=width, class_="kante")
        found.append(
            (line, f"{number} gemeinsames Treffen" if number == 1 else f"{number} gemeinsame Treffen")
        )
    return tuple(found)
