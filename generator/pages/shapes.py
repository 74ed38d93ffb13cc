"""Pieces of pages. Whatever states a fact is a ``Fact``; bare strings are labels, days and credits only."""

from __future__ import annotations

from dataclasses import dataclass

from .facts import Fact, Ref


@dataclass(frozen=True)
class Head:
    """What every page has.

    Attributes:
        path: page below docs/, ending in ``.html``.
        title: heading and title.
        template: file name of the template, without ``.md.j2``.
        crumbs: pages above this one, without the start page.
        wide: whether the list of contents gives its room to the page.
        language: code of the language of a page that is not in German; empty for German.
    """

    path: str
    title: str
    template: str
    crumbs: tuple[Ref, ...] = ()
    wide: bool = False
    language: str = ""


@dataclass(frozen=True)
class Box:
    """A glossary box; ``definition`` in the sense of the source, ``more`` the pages that go on from it."""

    question: str
    definition: Fact
    credit: str
    more: tuple[Ref, ...] = ()


@dataclass(frozen=True)
class Saying:
    """A statement; ``direct`` is in quotation marks, the rest in the words of the source.

    ``speakers`` are at least one, each with a side or None; ``occasions`` the meetings that the sentence
    tells of.
    """

    speakers: tuple[tuple[str | None, Ref | str], ...]
    direct: bool
    said: Fact
    topics: tuple[Ref | str, ...]
    source: Ref
    occasions: tuple[Ref, ...] = ()


@dataclass(frozen=True)
class SideSayings:
    """What one side said, or several together; ``sides`` are codes, None for an unknown side."""

    sides: tuple[str | None, ...]
    sayings: tuple[Saying, ...]


@dataclass(frozen=True)
class DayRow:
    """A day of the table of positions: one cell a column, empty where nothing is reported."""

    day: str
    cells: tuple[tuple[Saying, ...], ...]


@dataclass(frozen=True)
class Positions:
    """Positions over time: a column a side, days newest first; ``rest`` marks a last column of all others."""

    columns: tuple[str | None, ...]
    rest: bool
    days: tuple[DayRow, ...]


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
class MeetingGroup:
    """Meetings under one heading: those shown, how many there are, and the page that has all of them.

    ``alike`` if heading or title say the status of each, ``folded`` if only its number is seen at first.
    """

    label: str
    key: str
    meetings: tuple[Encounter, ...]
    number: int
    more: Ref | None = None
    alike: bool = False
    folded: bool = False


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
class Dispute:
    """A field on which the sources differ: each value with the credit of its source."""

    label: str
    values: tuple[tuple[str, Fact], ...]


@dataclass(frozen=True)
class Step:
    """A step in a history: the day reported, and what."""

    day: str
    fact: Fact


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
class Cells:
    """A row of the synopsis: one cell a version, empty where the sources name nothing."""

    topic: Ref | str
    cells: tuple[tuple[Fact, ...], ...]


@dataclass(frozen=True)
class Synopsis:
    """Versions side by side: ``caption`` says which, one column a version, one row a topic.

    ``columns`` have the day of the first report with them, for versions of the same name.
    """

    caption: str
    columns: tuple[tuple[Ref, str], ...]
    rows: tuple[Cells, ...]


@dataclass(frozen=True)
class Resting:
    """An evidence sentence of a source and the pages with facts that rest on it."""

    number: int
    anchor: str
    quote: str
    pages: tuple[Ref, ...]


@dataclass(frozen=True)
class Other:
    """Another text of a source's report: what it is, its heading, address and the sentences only it has."""

    label: str
    title: str
    url: str | None
    beyond: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Own:
    """A name as it is spelt where it comes from; ``language`` is a code for ``lang``."""

    name: str
    language: str


@dataclass(frozen=True)
class Item:
    """A line of an index: a link, its name in the original, facts and labels beside it."""

    ref: Ref
    facts: tuple[Fact, ...]
    note: str
    own: Own | None = None


@dataclass(frozen=True)
class Event:
    """A row of the chronology: a fact, its status as a word and as a code, days and place beside it."""

    label: str
    code: str
    fact: Fact
    note: str


@dataclass(frozen=True)
class Month:
    """A month of the chronology: name and id (both may be empty), how many events, its days in words."""

    name: str
    key: str
    number: int
    days: tuple[tuple[str, tuple[Event, ...]], ...]


@dataclass(frozen=True)
class Year:
    """The months of a year that have pages, newest first, each with the number of its events."""

    name: str
    months: tuple[tuple[Ref, int], ...]


@dataclass(frozen=True)
class Download:
    """A file to take away; ``size`` is None when it was not told."""

    path: str
    name: str
    what: str
    size: str | None


@dataclass(frozen=True)
class Format:
    """A format of the data: its code, German title, what it is for, its files and their size together."""

    code: str
    title: str
    purpose: str
    downloads: tuple[Download, ...]
    size: str | None


@dataclass(frozen=True)
class Laned:
    """A line of the table beside the chronology: the meeting, and the track it is drawn in."""

    track: str
    meeting: Encounter
