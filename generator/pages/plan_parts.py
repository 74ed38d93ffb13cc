"""The list of plan versions as several pages: the newest first, the older ones behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from .models import PlanIndex
from .pager import SLACK

VERSIONS = 50
"""Versions on one page, in the order in which they follow each other. Source: each with its sentence comes to
0.9 KiB."""
TABLES = 2
"""Tables of the synopsis on one page, of six to eight versions each."""
T = TypeVar("T")


def plan_parts(page: PlanIndex) -> tuple[PlanIndex, ...]:
    """The page alone, or the first and its further pages, all under the address of the first."""
    lists, tables = _from_the_end(page.lineage, VERSIONS), _from_the_end(page.synopses, TABLES)
    number = max(len(lists), len(tables))
    parts = [
        replace(
            page,
            lineage=lists[at] if at < len(lists) else (),
            synopses=tables[at] if at < len(tables) else (),
        )
        for at in range(number)
    ]
    return (parts[0], *(replace(part, boxes=(), picture=None, left_out=0) for part in parts[1:]))


def _from_the_end(items: Sequence[T], most: int) -> list[tuple[T, ...]]:
    """The last ``most``, those before them and so on, each in their order; the last page has the rest."""
    if len(items) <= most * SLACK:
        return [tuple(items)]
    ends = range(len(items), 0, -most)
    return [tuple(items[max(0, end - most) : end]) for end in ends]
