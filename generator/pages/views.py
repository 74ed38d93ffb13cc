"""Models of the pages about the whole dossier: pictures, time, what editors decided; and of the guide."""

from __future__ import annotations

from dataclasses import dataclass

from ..pictures import Picture
from .facts import Ref, Value
from .pager import Pager
from .past import Section, Stand
from .shapes import Event, Head, Month, Year


@dataclass(frozen=True)
class ChronologyPage:
    """Events by day, newest first; ``filters`` are the sibling pages, this one without a link.

    Attributes:
        months: empty when no event has a day; few days, or those of a page for one month, have no name.
        picture: of events of all kinds only; ``unplaced`` counts meetings that it cannot show, ``part``
            says that it leaves out older ones; both empty for none.
        archive: all months with pages of their own; empty when there are few days.
        before, after: on the page of a month those beside it.
    """

    head: Head
    filters: tuple[tuple[Ref, bool], ...]
    months: tuple[Month, ...]
    undated: tuple[Event, ...]
    picture: Picture | None = None
    unplaced: str = ""
    part: str = ""
    archive: tuple[Year, ...] = ()
    before: Ref | None = None
    after: Ref | None = None


@dataclass(frozen=True)
class Pair:
    """Two people (ids and links, by surname) and the meetings they both took part in, newest first."""

    one: str
    other: str
    first: Ref
    second: Ref
    meetings: tuple[Ref, ...]


@dataclass(frozen=True)
class PlaceRow:
    """A place, its newest meetings, each with its status where it is no past one, and the number of all."""

    place: Ref
    meetings: tuple[tuple[Ref, str], ...]
    number: int


@dataclass(frozen=True)
class NetworkPage:
    """Who met whom.

    ``left_out`` says how many people the picture leaves to the table, empty for none; ``least`` is the
    number of meetings from which on a pair is joined by a line. ``total`` counts the pairs of all pages.
    """

    head: Head
    picture: Picture
    count: str
    left_out: str
    least: int
    pairs: tuple[Pair, ...]
    total: int = 0
    pager: Pager | None = None


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
    """What editors decided, newest first; ``idle`` decisions match nothing.

    ``about_hidden`` says how many entries of which kind are hidden.
    """

    head: Head
    intro: str
    lines: tuple[Value, ...]
    hidden: tuple[Value, ...]
    about_hidden: str
    idle: tuple[Value, ...]
    about_idle: str


@dataclass(frozen=True)
class MovedPage:
    """An address whose entry an editor said to be another: where that is, and the decision."""

    head: Head
    target: Ref
    line: Value


@dataclass(frozen=True)
class ChangesPage:
    """What the sources of each day changed, newest first.

    ``sections`` come with links to their newest sources, the number of older ones not named (none if it is
    not above 0) and a link to the state they led to, None where there is none;
    ``filters`` are the pages of changes, newest first.
    """

    head: Head
    sections: tuple[tuple[Section, tuple[Ref, ...], int, Ref | None], ...]
    filters: tuple[tuple[Ref, bool], ...]
    rule: str


@dataclass(frozen=True)
class StandPage:
    """What was known on a day; ``today`` for the newest state, which is the dossier itself."""

    head: Head
    stand: Stand
    previous: Ref | None
    next: Ref | None
    today: bool


@dataclass(frozen=True)
class GuidePage:
    """How to work with the program; its text is the template's, for it knows nothing of the dossier.

    ``editors`` and ``developers`` are all pages for them, each with what it is about; on the list only.
    """

    head: Head
    editors: tuple[tuple[Ref, str], ...] = ()
    developers: tuple[tuple[Ref, str], ...] = ()
