"""Models of the pages about the whole dossier: its pictures, and what editors decided."""

from __future__ import annotations

from dataclasses import dataclass

from ..pictures import Picture
from .facts import Value
from .shapes import Head, Pair, PlaceRow


@dataclass(frozen=True)
class NetworkPage:
    """Who met whom.

    ``left_out`` says how many people the picture leaves to the table, empty for none; ``least`` is the
    number of meetings from which on a pair is joined by a line.
    """

    head: Head
    picture: Picture
    count: str
    left_out: str
    least: int
    pairs: tuple[Pair, ...]


@dataclass(frozen=True)
class MapPage:
    """Where meetings were: the whole, and the part with most places if it is crowded.

    ``unplaced`` are places whose coordinates are not known, ``without`` counts meetings without a place.
    """

    head: Head
    pictures: tuple[Picture, ...]
    rows: tuple[PlaceRow, ...]
    unplaced: tuple[PlaceRow, ...]
    without: str


@dataclass(frozen=True)
class JudgementsPage:
    """What editors decided, newest first.

    ``hidden_count`` says how many entries of which kind are hidden; ``idle`` decisions match nothing.
    """

    head: Head
    total: str
    lines: tuple[Value, ...]
    hidden: tuple[Value, ...]
    hidden_count: str
    idle: tuple[Value, ...]
