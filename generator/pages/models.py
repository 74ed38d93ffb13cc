"""One model for each class of page."""

from __future__ import annotations

from dataclasses import dataclass

from ..pictures import Picture
from .facts import Fact, Gap, Inferred, Ref, Row
from .shapes import (
    Box,
    Cells,
    Change,
    Dispute,
    Encounter,
    Event,
    Format,
    Head,
    Item,
    Laned,
    News,
    Provisions,
    Resting,
    Saying,
    SourceMentions,
    Spelling,
    Step,
    Topical,
)
from .views import MapPage, NetworkPage


@dataclass(frozen=True)
class PersonPage:
    """A person."""

    head: Head
    side: str | None
    side_basis: Fact | None
    known: bool
    original: str | None
    roles: tuple[Fact, ...]
    former: tuple[Fact, ...]
    spellings: tuple[Spelling, ...]
    boxes: tuple[Box, ...]
    meetings: tuple[Encounter, ...]
    sayings: tuple[Topical, ...]
    about: tuple[Saying, ...]
    met: tuple[Inferred, ...]
    mentions: tuple[SourceMentions, ...]
    strip: Picture | None = None


@dataclass(frozen=True)
class MeetingPage:
    """A meeting."""

    head: Head
    status: str
    code: str
    lead: Fact
    note: str
    previous: Ref | None
    next: Ref | None
    rows: tuple[Row, ...]
    boxes: tuple[Box, ...]
    history: tuple[Step, ...]
    sayings: tuple[Saying, ...]
    other_sayings: tuple[Saying, ...]
    disputes: tuple[Dispute, ...]
    parallel: tuple[Encounter, ...]


@dataclass(frozen=True)
class PlanPage:
    """A version of a negotiated text."""

    head: Head
    lead: Fact
    boxes: tuple[Box, ...]
    previous: Ref | None
    next: tuple[Ref, ...]
    rows: tuple[Row, ...]
    provisions: tuple[Provisions, ...]
    against: Ref | None
    comparable: bool
    changes: tuple[Change, ...]
    stances: tuple[Saying, ...]
    reports: tuple[Step, ...]
    picture: Picture | None = None


@dataclass(frozen=True)
class PlanIndex:
    """The versions and the synopsis."""

    head: Head
    lineage: tuple[tuple[Fact, str, str], ...]
    columns: tuple[Ref, ...]
    synopsis: tuple[Cells, ...]
    boxes: tuple[Box, ...]
    picture: Picture | None = None


@dataclass(frozen=True)
class TopicPage:
    """A disputed point."""

    head: Head
    boxes: tuple[Box, ...]
    sides: tuple[tuple[str | None, tuple[Saying, ...]], ...]
    provisions: tuple[tuple[Ref, tuple[Fact, ...]], ...]
    meetings: tuple[Encounter, ...]


@dataclass(frozen=True)
class GlossaryPage:
    """A term."""

    head: Head
    question: str
    definition: Fact
    credit: str
    more: tuple[Ref, ...]


@dataclass(frozen=True)
class PlacePage:
    """A place; ``rows`` rest on the register and GeoNames, which the page says."""

    head: Head
    within: tuple[Ref | str, ...]
    country: str | None
    coordinates: str | None
    contains: tuple[Ref, ...]
    meetings: tuple[Encounter, ...]


@dataclass(frozen=True)
class SourcePage:
    """An article.

    ``stretches`` are what was cut: why, and how it begins; ``paragraphs`` the whole text where the rights
    allow it, else empty.
    """

    head: Head
    meta: tuple[tuple[str, str], ...]
    url: str | None
    retold: bool
    counts: tuple[str, ...]
    news: News | None
    figures: tuple[Fact, ...]
    resting: tuple[Resting, ...]
    cut: tuple[tuple[str, int], ...]
    stretches: tuple[tuple[str, str], ...] = ()
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Listing:
    """An index in groups; ``rule`` says how it is sorted, ``views`` are pictures of the same entries."""

    head: Head
    intro: str
    rule: str
    groups: tuple[tuple[str, str, tuple[Item, ...]], ...]
    views: tuple[Ref, ...] = ()


@dataclass(frozen=True)
class MeetingIndex:
    """All meetings in groups by status."""

    head: Head
    groups: tuple[tuple[str, str, tuple[Encounter, ...]], ...]


@dataclass(frozen=True)
class ChronologyPage:
    """Events by day, newest first; ``filters`` are the sibling pages, this one without a link.

    ``picture`` stands on the page of all events only; ``unplaced`` counts meetings that it cannot show.
    """

    head: Head
    filters: tuple[tuple[Ref, bool], ...]
    days: tuple[tuple[str, tuple[Event, ...]], ...]
    undated: tuple[Event, ...]
    picture: Picture | None = None
    unplaced: str = ""


@dataclass(frozen=True)
class ChangesPage:
    """What each source brought, newest first."""

    head: Head
    news: tuple[News, ...]


@dataclass(frozen=True)
class StartPage:
    """The state of play."""

    head: Head
    as_of: str
    sources: str
    counts: tuple[tuple[Ref, str], ...]
    last: tuple[Encounter, ...]
    coming: tuple[Encounter, ...]
    table: Fact | Gap
    table_rows: tuple[Row, ...]
    open_topics: tuple[tuple[Ref, str], ...]
    news: News | None
    people: tuple[tuple[str | None, tuple[Ref, ...], int], ...]
    others: tuple[tuple[Ref, str], ...]
    lineage: tuple[tuple[Fact, str, str], ...]
    boxes: tuple[Box, ...]
    disputes: tuple[Ref, ...]
    picture: Picture | None = None
    laned: tuple[Laned, ...] = ()
    unplaced: str = ""
    views: tuple[Ref, ...] = ()


@dataclass(frozen=True)
class MethodPage:
    """How the dossier is made.

    Attributes:
        scores: figure, its value on articles never seen before, its values over all sets; empty when
            nothing was measured.
        unseen: German name of those articles; empty when there are none.
    """

    head: Head
    scores: tuple[tuple[str, str, str], ...]
    unseen: str
    rights: tuple[str, ...]


@dataclass(frozen=True)
class DataPage:
    """The data formats.

    Attributes:
        rights: sentences on what may be shown of the sources.
        full: whether the metadata of a source allow its whole text.
        undated: how many meetings no calendar has, with verb; empty when there is none.
    """

    head: Head
    formats: tuple[Format, ...]
    rights: tuple[str, ...]
    full: bool
    undated: str


Page = (
    PersonPage
    | MeetingPage
    | PlanPage
    | PlanIndex
    | TopicPage
    | GlossaryPage
    | PlacePage
    | SourcePage
    | Listing
    | MeetingIndex
    | ChronologyPage
    | ChangesPage
    | StartPage
    | NetworkPage
    | MapPage
    | MethodPage
    | DataPage
)
