"""One model for each class of page."""

from __future__ import annotations

from dataclasses import dataclass

from ..pictures import Picture
from .facts import Fact, Gap, Inferred, Ref, Row
from .pager import Pager
from .past import ChangeGroup, Section
from .shapes import (
    Box,
    Change,
    Dispute,
    Encounter,
    Format,
    Head,
    Item,
    Laned,
    MeetingGroup,
    Other,
    Own,
    Positions,
    Provisions,
    Resting,
    Saying,
    SideSayings,
    SourceMentions,
    Spelling,
    Step,
    Synopsis,
    Topical,
)
from .views import (
    ChangesPage,
    ChronologyPage,
    GuidePage,
    JudgementsPage,
    MapPage,
    MovedPage,
    NetworkPage,
    StandPage,
)


@dataclass(frozen=True)
class PersonPage:
    """A person; ``more`` leads to where sections go on, by their ids, empty when all is on one page."""

    head: Head
    side: str | None
    side_basis: Fact | None
    known: bool
    original: Own | None
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
    more: tuple[tuple[str, Ref], ...] = ()
    pager: Pager | None = None


@dataclass(frozen=True)
class MeetingPage:
    """A meeting; ``decided`` tells whether editors chose between what the sources say of it.

    ``others`` counts the further statements, of which the page has the newest.
    """

    head: Head
    status: str
    code: str
    lead: Fact | Inferred
    note: str
    previous: tuple[Ref, str] | None
    next: tuple[Ref, str] | None
    rows: tuple[Row, ...]
    boxes: tuple[Box, ...]
    history: tuple[Step, ...]
    sayings: tuple[SideSayings, ...]
    other_sayings: tuple[Saying, ...]
    others: int
    disputes: tuple[Dispute, ...]
    parallel: tuple[Encounter, ...]
    decided: bool = False


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
    stances: tuple[SideSayings, ...]
    reports: tuple[Step, ...]
    picture: Picture | None = None


@dataclass(frozen=True)
class PlanIndex:
    """The versions and the synopsis, in several tables where there are many versions.

    ``total`` counts the versions of all pages, ``left_out`` those that the picture does not show.
    """

    head: Head
    lineage: tuple[tuple[Fact, str, str], ...]
    synopses: tuple[Synopsis, ...]
    boxes: tuple[Box, ...]
    picture: Picture | None = None
    left_out: int = 0
    total: int = 0
    pager: Pager | None = None


@dataclass(frozen=True)
class TopicPage:
    """A disputed point; ``all_meetings`` leads to their list where it shows the newest only."""

    head: Head
    boxes: tuple[Box, ...]
    positions: Positions | None
    provisions: tuple[tuple[Ref, str, tuple[Fact, ...]], ...]
    meetings: tuple[Encounter, ...]
    all_meetings: Ref | None = None
    pager: Pager | None = None


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
    """A place; all but its meetings rests on the register and GeoNames, which the page says."""

    head: Head
    within: tuple[Ref | str, ...]
    country: str | None
    coordinates: str | None
    contains: tuple[Ref, ...]
    meetings: tuple[tuple[str, str, tuple[Encounter, ...]], ...]
    original: Own | None = None


@dataclass(frozen=True)
class SourcePage:
    """An article.

    ``section`` is where the page of changes tells what came in with it, None if nothing does; ``fresh``
    what it brought itself, in numbers and told. ``stretches`` are what was cut: why, and how it begins;
    ``paragraphs`` the whole text where the rights allow it, else empty.
    """

    head: Head
    meta: tuple[tuple[str, str], ...]
    url: str | None
    retold: bool
    counts: tuple[str, ...]
    section: Section | None
    fresh: tuple[tuple[str, ...], tuple[ChangeGroup, ...]]
    figures: tuple[Fact, ...]
    resting: tuple[Resting, ...]
    cut: tuple[tuple[str, int], ...]
    stretches: tuple[tuple[str, str], ...] = ()
    paragraphs: tuple[str, ...] = ()
    others: tuple[Other, ...] = ()


@dataclass(frozen=True)
class Listing:
    """An index in groups; ``rule`` says how it is sorted, ``views`` are pictures of the same entries.

    ``filters`` are the sibling pages with the same entries in another order, and whether it is this one.
    Of the groups ``open`` stand unfolded, None for all. ``jumps`` lead to all groups, on whatever page, with
    the number of their entries; a list of one page has no ``pager``.
    """

    head: Head
    intro: str
    rule: str
    groups: tuple[tuple[str, str, tuple[Item, ...]], ...]
    views: tuple[Ref, ...] = ()
    filters: tuple[tuple[Ref, bool], ...] = ()
    open: int | None = None
    jumps: tuple[tuple[str, Ref, int], ...] = ()
    pager: Pager | None = None


@dataclass(frozen=True)
class MeetingIndex:
    """Meetings in groups; ``filters``, ``jumps`` and ``pager`` as in ``Listing``."""

    head: Head
    rule: str
    groups: tuple[MeetingGroup, ...]
    filters: tuple[tuple[Ref, bool], ...] = ()
    jumps: tuple[tuple[str, Ref, int], ...] = ()
    pager: Pager | None = None


@dataclass(frozen=True)
class StartPage:
    """The state of play.

    Attributes:
        open_questions: what is open beside the topics: days that passed without news, contradictions.
        empty: that there is no source yet; empty when there is one.
        newest: what the newest sources changed, newest first; empty when the past is not told.
        versions, terms, persons: how many there are in all, with their noun.
        unplaced, part: what the picture leaves out: the number of meetings without a day, a sentence on
            those before it begins; empty for none.
    """

    head: Head
    as_of: str
    empty: str
    sources: str
    counts: tuple[tuple[Ref, str], ...]
    last: tuple[Encounter, ...]
    coming: tuple[Encounter, ...]
    table: Fact | Gap
    table_rows: tuple[Row, ...]
    open_topics: tuple[tuple[Ref | str, str], ...]
    open_questions: tuple[tuple[str, Ref | str], ...]
    newest: tuple[Section, ...]
    people: tuple[tuple[str | None, tuple[Ref, ...], int], ...]
    others: tuple[tuple[Ref, str], ...]
    lineage: tuple[tuple[Fact, str, str], ...]
    boxes: tuple[Box, ...]
    disputes: tuple[Ref, ...]
    versions: str
    terms: str
    persons: str
    picture: Picture | None = None
    laned: tuple[Laned, ...] = ()
    unplaced: str = ""
    part: str = ""
    views: tuple[Ref, ...] = ()


@dataclass(frozen=True)
class MethodPage:
    """How the dossier is made.

    Attributes:
        scores: figure, its value on articles never seen before, its values over all sets; may be empty.
        unseen: German name of those articles; ``judged`` how often editors decided; both may be empty.
    """

    head: Head
    scores: tuple[tuple[str, str, str], ...]
    unseen: str
    rights: tuple[str, ...]
    judged: str = ""


@dataclass(frozen=True)
class DataPage:
    """The data formats.

    ``rights`` are sentences on what may be shown, ``full`` whether a whole text may be, ``undated`` how many
    meetings no calendar has, with verb, or empty.
    """

    head: Head
    formats: tuple[Format, ...]
    rights: tuple[str, ...]
    full: bool
    undated: str


Page = (
    PersonPage | MeetingPage | PlanPage | PlanIndex | TopicPage | GlossaryPage
    | PlacePage | SourcePage | Listing | MeetingIndex | ChronologyPage | ChangesPage | StandPage
    | StartPage | NetworkPage | MapPage | JudgementsPage | MovedPage | MethodPage | GuidePage | DataPage
)  # fmt: skip
