"""Boxes that must not lie on each other, pushed apart by plain arithmetic in a fixed order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_ROUNDS = 600
_TOUCH = 0.01
_PATIENCE = 60  # rounds after which boxes that are stuck at an edge also try the other way


@dataclass(frozen=True)
class Box:
    """A box by its middle and half sizes, in pixels; a fixed one stays where it is."""

    x: float
    y: float
    half_width: float
    half_height: float
    fixed: bool = False


def apart(boxes: Sequence[Box], width: float, height: float) -> tuple[Box, ...]:
    """The boxes moved as little as needed so that none covers another, inside the picture where possible.

    Args:
        boxes: in an order that must not change between runs.
        width, height: the picture; boxes are kept inside.
    """
    # what lies on the very same point would only ever move along one line
    at = [_nudged(n, b) for n, b in enumerate(boxes)]
    later = [
        [(at[j], other) for j, other in enumerate(boxes) if j > i and not (one.fixed and other.fixed)]
        for i, one in enumerate(boxes)
    ]
    turn, seen = 0, _Seen()
    while turn < _ROUNDS:
        longer = turn > _PATIENCE and turn % 3 == 0
        moved = False
        for first, one, others in zip(at, boxes, later, strict=True):
            wide, high = one.half_width, one.half_height
            for second, other in others:
                # nearly all boxes are far apart: looked at here, for a call each would cost most of the time
                if wide + other.half_width - abs(second[0] - first[0]) <= _TOUCH:
                    continue
                if high + other.half_height - abs(second[1] - first[1]) > _TOUCH:
                    _push(first, second, one, other, longer)
                    moved = True
        for place, box in zip(at, boxes, strict=True):
            if not box.fixed:
                place[0] = min(max(place[0], box.half_width), width - box.half_width)
                place[1] = min(max(place[1], box.half_height), height - box.half_height)
        if not moved:
            break
        turn = seen.skip(turn, at) + 1
    return tuple(
        Box(round(x, 1), round(y, 1), b.half_width, b.half_height, b.fixed)
        for (x, y), b in zip(at, boxes, strict=True)
    )


class _Seen:
    """Where the boxes were before: stuck ones come round to the same places until the rounds are over."""

    def __init__(self) -> None:
        self._turns: dict[tuple[int, tuple[float, ...]], int] = {}

    def skip(self, turn: int, at: Sequence[Sequence[float]]) -> int:
        """The last round after which they are where they are now, as far as that can be told."""
        stage, last = (-1, _PATIENCE) if turn <= _PATIENCE else (turn % 3, _ROUNDS - 1)
        before = self._turns.setdefault((stage, tuple(x for place in at for x in place)), turn)
        if before == turn:
            return turn
        self._turns.clear()
        length = turn - before
        return turn + (last - turn) // length * length


def _nudged(number: int, box: Box) -> list[float]:
    if box.fixed:
        return [box.x, box.y]
    return [box.x + (number * 7 % 11 - 5) / 20, box.y + (number * 5 % 13 - 6) / 20]


def _push(first: list[float], second: list[float], one: Box, other: Box, longer: bool) -> None:
    """Move two boxes that touch apart along the shorter way, or the ``longer`` one."""
    dx, dy = second[0] - first[0], second[1] - first[1]
    over_x = one.half_width + other.half_width - abs(dx)
    over_y = one.half_height + other.half_height - abs(dy)
    axis = 0 if (over_x < over_y) != longer else 1
    way = (over_x if axis == 0 else over_y) + 0.5
    sign = 1.0 if (dx, dy)[axis] >= 0 else -1.0
    share = 1.0 if one.fixed or other.fixed else 0.5
    if not one.fixed:
        first[axis] -= sign * way * share
    if not other.fixed:
        second[axis] += sign * way * share
