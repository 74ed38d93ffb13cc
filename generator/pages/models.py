"""One model for each class of page. Whatever states a fact is a ``Fact``; bare strings are labels only."""

from __future__ import annotations

from dataclasses import dataclass

from .facts import Fact, Gap, Inferred, Ref, Row


@dataclass(frozen=True)
class Head:
    """What every page has.

    Attributes:
        path: page below docs/, ending in ``.html``.
        title: heading and title.
        template: file name of the template, without ``.md.j2``.
        crumbs: pages above this one, without the start page.
        searchable: False keeps a page of lists out of the search.
        wide: whether the list of contents gives its room to the page.
    """

    path: str
    title: str
    template: str
    crumbs: tuple[Ref, ...] = ()
    searchable: bool = True
    wide: bool = False


@dataclass(frozen=True)
class Box:
    """A glossary box; ``definition`` in the sense of the source, ``more`` the pages that go on from it."""

    question: str
    definition: Fact
    credit: str
    more: tuple[Ref, ...] = ()


@dataclass(frozen=True)
class Saying:
    """A statement; ``direct`` is in quotation marks, the rest in the words of the source."""

    speaker: Ref | str
    side: str | None
    direct: bool
    said: Fact
    topics: tuple[Ref | str, ...]
    day: str
    source: Ref


@dataclass(frozen=True)
class Topical:
    """Statements under one heading."""

    heading: Ref | str
    sayings: tuple[Saying, ...]


@dataclass(frozen=True)
class Encounter:
    """A meeting in a list."""

    meeting: Fact
    when: str
    status: str
    code: str
    place: str
    who: tuple[Ref | str, ...]


@dataclass(frozen=True)
class Spelling:
    """A spelling with the sources that use it."""

    form: str
    sources: tuple[Ref, ...]


@dataclass(frozen=True)
class SourceMentions:
    """Where a source names a person; ``sentences`` with the marker only where the source page shows them."""

    source: Ref
    count: int
    sentences: tuple[str, ...]


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


@dataclass(frozen=True)
class Dispute:
    """A field on which the sources differ."""

    label: str
    values: tuple[Fact, ...]


@dataclass(frozen=True)
class Step:
    """A step in a history: the day reported, and what."""

    day: str
    fact: Fact


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
    history: tuple[Step, ...]
    sayings: tuple[Saying, ...]
    other_sayings: tuple[Saying, ...]
    disputes: tuple[Dispute, ...]
    parallel: tuple[Encounter, ...]


@dataclass(frozen=True)
class Change:
    """What a topic's provisions are in a version and were in the one before."""

    topic: Ref | str
    word: str
    before: tuple[Fact, ...]
    now: tuple[Fact, ...]


@dataclass(frozen=True)
class Provisions:
    """The provisions of a version on one topic."""

    topic: Ref | str
    items: tuple[Fact, ...]


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
    changes: tuple[Change, ...]
    stances: tuple[Saying, ...]
    reports: tuple[Step, ...]


@dataclass(frozen=True)
class Cells:
    """A row of the synopsis: one cell a version, empty where the sources name nothing."""

    topic: Ref | str
    cells: tuple[tuple[Fact, ...], ...]


@dataclass(frozen=True)
class PlanIndex:
    """The versions and the synopsis."""

    head: Head
    lineage: tuple[tuple[Fact, str, str], ...]
    columns: tuple[Ref, ...]
    synopsis: tuple[Cells, ...]
    boxes: tuple[Box, ...]


@dataclass(frozen=True)
class TopicPage:
    """A disputed point."""

    head: Head
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
class Resting:
    """An evidence sentence of a source and the pages with facts that rest on it."""

    number: int
    anchor: str
    quote: str
    pages: tuple[Ref, ...]


@dataclass(frozen=True)
class News:
    """What a source was first to bring; each list may be empty, not all of them."""

    source: Ref
    day: str
    persons: tuple[Ref, ...]
    meetings: tuple[Ref, ...]
    plans: tuple[Ref, ...]
    terms: tuple[Ref, ...]
    changes: tuple[Fact, ...]


@dataclass(frozen=True)
class SourcePage:
    """An article."""

    head: Head
    meta: tuple[tuple[str, str], ...]
    url: str | None
    retold: bool
    counts: tuple[str, ...]
    news: News | None
    resting: tuple[Resting, ...]
    cut: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Item:
    """A line of an index: a link, what is said beside it, a side for its mark."""

    ref: Ref
    note: str
    side: str | None = None


@dataclass(frozen=True)
class Listing:
    """An index in groups; ``rule`` says how it is sorted."""

    head: Head
    intro: str
    rule: str
    groups: tuple[tuple[str, str, tuple[Item, ...]], ...]


@dataclass(frozen=True)
class MeetingIndex:
    """All meetings in groups by status."""

    head: Head
    groups: tuple[tuple[str, str, tuple[Encounter, ...]], ...]


@dataclass(frozen=True)
class Event:
    """A row of the chronology."""

    day: str
    kind: str
    code: str
    fact: Fact
    note: str


@dataclass(frozen=True)
class ChronologyPage:
    """Events by day, newest last; ``filters`` are the sibling pages, this one without a link."""

    head: Head
    filters: tuple[tuple[Ref, bool], ...]
    days: tuple[tuple[str, tuple[Event, ...]], ...]
    undated: tuple[Event, ...]


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
    table_note: tuple[Fact, ...]
    open_topics: tuple[tuple[Ref, str], ...]
    news: News | None
    people: tuple[tuple[str | None, tuple[Ref, ...], int], ...]
    lineage: tuple[tuple[Fact, str, str], ...]
    boxes: tuple[Box, ...]
    disputes: tuple[Ref, ...]


@dataclass(frozen=True)
class MethodPage:
    """How the dossier is made; ``scores`` is empty when nothing was measured."""

    head: Head
    scores: tuple[tuple[str, str, str], ...]
    rights: tuple[str, ...]


@dataclass(frozen=True)
class Download:
    """A file to take away; ``size`` is None when it was not told."""

    path: str
    name: str
    what: str
    size: str | None


@dataclass(frozen=True)
class DataPage:
    """The data formats."""

    head: Head
    downloads: tuple[Download, ...]


Page = (
    PersonPage | MeetingPage | PlanPage | PlanIndex | TopicPage | GlossaryPage | PlacePage | SourcePage | Listing
    | MeetingIndex | ChronologyPage | ChangesPage | StartPage | MethodPage | DataPage
)
