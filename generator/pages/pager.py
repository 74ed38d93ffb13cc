"""Where a long list is cut, and the way from one of its pages to the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .facts import Ref

SLACK = 1.15
"""A list this many times longer than a page stays one: a second page of a few lines helps nobody."""

_NUMBERED = re.compile(r"-seite-\d+\.html$")

Piece = tuple[int, int, int]
"""Number of a group, and its first and behind its last entry on a page."""


@dataclass(frozen=True)
class Pager:
    """Which page of how many.

    Attributes:
        first: path of page 1.
        number: of this page, from 1.
        total: of all pages, two at least.
        previous, next: the pages beside it, None at the ends.
        last: the last page where it is not the next, else None.
    """

    first: str
    number: int
    total: int
    previous: Ref | None
    next: Ref | None
    last: Ref | None

    @property
    def begin(self) -> Ref | None:
        """Page 1 where it is not the one before, else None."""
        return Ref(self.first, "Seite 1") if self.number > 2 else None


def portions(sizes: Sequence[int], most: int) -> tuple[tuple[Piece, ...], ...]:
    """Groups of these sizes on pages of about ``most`` entries; at least one page.

    A group begins a new page rather than leave the smaller part of itself on this one.
    """
    if sum(sizes) <= most * SLACK:
        return (tuple((at, 0, size) for at, size in enumerate(sizes)),)
    pages: list[list[Piece]] = [[]]
    room = most
    for at, size in enumerate(sizes):
        start = 0
        while start < size or not size:
            left = size - start
            if pages[-1] and room < min(left, most // 4):
                pages.append([])
                room = most
            taken = left if left <= room * SLACK else room
            pages[-1].append((at, start, start + taken))
            start, room = start + taken, room - taken
            if not size:
                break
    return tuple(tuple(page) for page in pages)


def numbered(path: str, number: int) -> str:
    """The address of a page of a list."""
    return path if number == 1 else f"{path.removesuffix('.html')}-seite-{number}.html"


def goes_on(path: str) -> bool:
    """Whether the page is a further one of a list, which nobody looks for by itself."""
    return _NUMBERED.search(path) is not None
