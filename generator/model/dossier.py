"""The dossier: the public data interface (``dossier.json``) and the source of every page.

Field names and meanings are those of the data contract, version 1.0; fields beyond it are marked.
Every tuple is sorted by the key its docstring names. ``judgements`` (beyond the contract) are an editor's
words on the entry, by day; a day of a meeting that an editor set has the basis ``explicit``.
"""

from __future__ import annotations

from typing import Literal

from .article import NoiseReason, PublishedBasis, Version
from .base import Model
from .evidence import Claim, Decision, Evidence, Judged, Passage
from .facts import DateBasis, MeetingKind, MeetingStatus, Mode, SpeakerKind, TermKind
from .outcome import Outcome


class NoiseSpan(Model):
    """A stretch cut from an article. Beyond the contract: ``rule`` and ``text``."""

    start: int
    end: int
    reason: NoiseReason
    rule: str
    text: str


class Source(Model):
    """An article (site: Quelle). Beyond the contract: from ``author`` on.

    ``words`` counts the words read; ``contributes`` is filled by pages from the other lists.
    ``text`` is the whole source text if ``rights`` is ``full``, else None. ``updated`` is the ISO minute or
    day of the last change; ``versions`` are the other texts of the report, which were not read: earlier ones
    of the page, then copies at other publishers. ``page`` keeps the address of the page's first version.
    """

    id: str
    title: str | None
    publisher: str | None
    published: str | None
    published_basis: PublishedBasis
    url: str | None
    page: str
    noise: tuple[NoiseSpan, ...]
    author: str | None = None
    rights: Literal["quote", "full"] = "quote"
    retold: bool = False
    origin: str | None = None
    language: str = "de"
    file: str = ""
    words: int = 0
    tags: tuple[str, ...] = ()
    text: str | None = None
    judgements: tuple[Judged, ...] = ()
    updated: str | None = None
    versions: tuple[Version, ...] = ()


class Variant(Model):
    """A spelling as found; ``articles`` sorted."""

    form: str
    articles: tuple[str, ...]


class Role(Model):
    """A role with its sentence. Beyond the contract: ``former``, ``attested`` (ISO day), ``rule``."""

    text: str
    evidence: Evidence
    former: bool = False
    attested: str | None = None
    rule: str = ""


class Person(Model):
    """A person; ``known`` tells whether the register has them. Mentions by article, start.

    Beyond the contract: ``gender``, ``original`` (own script), ``language`` (its code), ``wikidata``,
    ``claims`` (what the side rests on), ``sentences`` (the sentences that name the person, once each, for
    the page).
    """

    id: str
    name: str
    side: str | None
    known: bool
    variants: tuple[Variant, ...]
    roles: tuple[Role, ...]
    mentions: tuple[Passage, ...]
    meetings: tuple[str, ...]
    page: str
    gender: Literal["m", "f"] | None = None
    original: str | None = None
    language: str | None = None
    wikidata: str | None = None
    claims: tuple[Claim, ...] = ()
    sentences: tuple[Evidence, ...] = ()
    judgements: tuple[Judged, ...] = ()


class Place(Model):
    """A place; ``within`` smallest first, countries left out; coordinates in degrees, None if unknown.

    Beyond the contract: ``original`` (its name where it lies) and ``language`` (the code of that).
    """

    id: str
    name: str
    within: tuple[str, ...]
    country: str | None
    lat: float | None
    lon: float | None
    original: str | None = None
    language: str | None = None


class ConflictValue(Model):
    """One of the values the sources give."""

    value: str
    evidence: Evidence


class Conflict(Model):
    """A field for which the sources give different values, all of them kept."""

    field: str
    values: tuple[ConflictValue, ...]


class StatusStep(Model):
    """One step of a meeting's history: what an article of that day reported."""

    status: MeetingStatus
    published: str | None
    evidence: Evidence


class Meeting(Model):
    """A meeting; sorted by first known or bounding day, then id.

    Beyond the contract: ``absent`` (said not to take part), ``claims``, ``history``, ``previous`` and
    ``next`` (same series), ``continues`` (the round it goes on from), ``parallel`` (same place and time),
    ``outcome`` (by day of report, article and place in the text; empty when no source tells it).
    """

    id: str
    title: str
    kind: MeetingKind
    status: MeetingStatus
    start: str | None
    end: str | None
    date_basis: DateBasis
    date_phrase: str | None
    earliest: str | None
    latest: str | None
    place: Place | None
    participants: tuple[str, ...]
    possible_participants: tuple[str, ...]
    delegations: tuple[str, ...]
    topics: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    conflicts: tuple[Conflict, ...]
    page: str
    absent: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    history: tuple[StatusStep, ...] = ()
    previous: str | None = None
    next: str | None = None
    continues: str | None = None
    parallel: tuple[str, ...] = ()
    judgements: tuple[Judged, ...] = ()
    outcome: tuple[Outcome, ...] = ()


class Provision(Model):
    """What a version lays down. Beyond the contract: ``rule``."""

    topic: str
    text: str
    evidence: Evidence
    rule: str = ""


class Plan(Model):
    """One version of a negotiated text; sorted by lineage and first report.

    Beyond the contract: ``part_of`` (id of the version it accompanies), ``origin`` (who made it),
    ``first_reported`` (ISO day of the first article), ``claims``.
    """

    id: str
    label: str
    points: int | None
    dated: str | None
    supersedes: str | None
    provisions: tuple[Provision, ...]
    evidence: tuple[Evidence, ...]
    page: str
    part_of: str | None = None
    origin: str | None = None
    first_reported: str | None = None
    claims: tuple[Claim, ...] = ()
    judgements: tuple[Judged, ...] = ()


class Speaker(Model):
    """Who speaks; ``id`` is a person's or body's id, None for the unnamed."""

    kind: SpeakerKind
    id: str | None
    name: str


class Statement(Model):
    """A statement; sorted by article, start, speaker. Beyond the contract: from ``id`` on.

    ``sentence`` is the whole sentence a direct quotation stands in; ``about`` person ids it names.
    """

    speaker: Speaker
    mode: Mode
    text: str
    topics: tuple[str, ...]
    evidence: Evidence
    id: str = ""
    sentence: Evidence | None = None
    about: tuple[str, ...] = ()
    side: str | None = None
    published: str | None = None
    rule: str = ""


class GlossaryEntry(Model):
    """A term the articles explain; ``refers_to`` is the page it is about, None if there is none."""

    id: str
    term: str
    kind: TermKind
    question: str | None
    definition: str
    evidence: tuple[Evidence, ...]
    page: str
    refers_to: str | None = None
    rule: str = ""


class Topic(Model):
    """A disputed point; ``statements`` counts statements on it."""

    id: str
    name: str
    statements: int
    page: str


class Body(Model):
    """An organisation, state or seat that speaks or takes part. Beyond the contract."""

    id: str
    name: str
    kind: str
    side: str | None


class Figure(Model):
    """A sum or count, with what it counts. Beyond the contract."""

    text: str
    amount: str
    unit: str
    context: str
    evidence: Evidence


class Dossier(Model):
    """Everything known, ready for pages and export."""

    schema_version: str = "1.0"
    title: str
    as_of: str | None
    articles: tuple[Source, ...]
    persons: tuple[Person, ...]
    meetings: tuple[Meeting, ...]
    plans: tuple[Plan, ...]
    statements: tuple[Statement, ...]
    glossary: tuple[GlossaryEntry, ...]
    topics: tuple[Topic, ...]
    places: tuple[Place, ...] = ()
    bodies: tuple[Body, ...] = ()
    figures: tuple[Figure, ...] = ()
    decisions: tuple[Decision, ...] = ()
    judgements: tuple[Judged, ...] = ()
