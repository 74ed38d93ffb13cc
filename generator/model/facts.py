"""What one article tells: the only thing that leaves the reading stage.

``ArticleFacts`` depends on one article, the register, the lexicon and the code's version alone.
"Key" below is a name local to the article (a register id where the register knows the person).
"""

from __future__ import annotations

from typing import Literal

from .article import Article
from .base import Model
from .evidence import Claim, Evidence

MeetingKind = Literal["talks", "summit", "call", "visit", "conference"]
MeetingStatus = Literal["held", "ongoing", "planned", "proposed", "cancelled", "denied"]
OutcomeKind = Literal["agreed", "signed", "progress", "none", "adjourned"]
DateBasis = Literal["explicit", "weekday", "relative", "published", "unknown"]
SpeakerKind = Literal["person", "body", "unnamed"]
Mode = Literal["direct", "indirect"]
TermKind = Literal["person", "plan", "body", "place", "term"]


class MentionFact(Model):
    """A name mention: ``text[start:end]``, e.g. ``Selenskyjs`` or the ``Trump`` of ``Trump-Regierung``."""

    start: int
    end: int
    form: str


class RoleFact(Model):
    """A role as the text gives it; ``former`` for "der frühere …"; ``side`` when the role implies one."""

    text: str
    evidence: Evidence
    rule: str
    former: bool = False
    side: str | None = None


class PersonFact(Model):
    """A person as one article knows them.

    Attributes:
        register_id: id in the register, None for a person it does not know.
        name: fullest name; the register's where known.
        full: False when the article gives a surname only and the register does not help.
        side: ISO code, ``EU``, ``NATO``, ``UN``; None when nothing tells it.
        sentences: the sentences that name the person, once each.
        actor: False for those who take no part (authors, mere relatives).
    """

    key: str
    register_id: str | None
    name: str
    full: bool
    side: str | None
    gender: Literal["m", "f"] | None
    roles: tuple[RoleFact, ...]
    mentions: tuple[MentionFact, ...]
    sentences: tuple[Evidence, ...] = ()
    actor: bool = True


class DayFact(Model):
    """When something is told to happen; days are ISO strings.

    Attributes:
        start: first day where known to the day, else None.
        end: last day where known, else None.
        earliest: lower bound when ``start`` is not known.
        latest: upper bound when ``end`` is not known.
        basis: what the days rest on.
        phrase: the words of the text, None when there are none.
    """

    start: str | None = None
    end: str | None = None
    earliest: str | None = None
    latest: str | None = None
    basis: DateBasis = "unknown"
    phrase: str | None = None


class PlaceFact(Model):
    """A place: the register's or gazetteer's entry; ``within`` smallest first, countries left out.

    ``original`` is its name where it lies and ``language`` the code of that; None where the register
    does not tell them.
    """

    id: str
    name: str
    within: tuple[str, ...]
    country: str | None
    lat: float | None = None
    lon: float | None = None
    original: str | None = None
    language: str | None = None


class OutcomeFact(Model):
    """What came of a meeting, in the words of the source.

    Attributes:
        kind: ``agreed``, ``signed``, ``progress``, ``none`` (it came to nothing) or ``adjourned``.
        text: the words themselves, a few; "…" stands where they are cut off.
        source: who is said to have said so, None for the article itself.
    """

    kind: OutcomeKind
    text: str
    evidence: Evidence
    rule: str
    source: str | None = None


class MeetingFact(Model):
    """One meeting as one article tells it; persons by key, delegations by German name.

    ``stands`` are the states the participants belong to, by German name.
    """

    key: str
    kind: MeetingKind
    status: MeetingStatus
    day: DayFact
    place: PlaceFact | None
    participants: tuple[str, ...]
    possible: tuple[str, ...]
    absent: tuple[str, ...]
    delegations: tuple[str, ...]
    topics: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    claims: tuple[Claim, ...]
    continues: str | None = None
    label: str | None = None
    stands: tuple[str, ...] = ()
    outcome: tuple[OutcomeFact, ...] = ()


class ProvisionFact(Model):
    """What a plan version lays down; ``topic`` is a topic id."""

    topic: str
    text: str
    evidence: Evidence
    rule: str


class PlanFact(Model):
    """One version of a negotiated text as one article tells it.

    Attributes:
        label: German label, e.g. ``28-Punkte-Plan`` or ``überarbeitete Fassung``.
        points: number of points, None when not told.
        dated: ISO day, None when not told.
        supersedes: key of the version it replaces, None when not told.
        part_of: key of the set of documents it belongs to, None when not told.
        origin: who made it, as the text says ("USA", "Europäer"), None when not told.
    """

    key: str
    label: str
    points: int | None
    dated: str | None
    supersedes: str | None
    part_of: str | None
    origin: str | None
    provisions: tuple[ProvisionFact, ...]
    evidence: tuple[Evidence, ...]
    claims: tuple[Claim, ...]


class SpeakerFact(Model):
    """Who speaks; ``key`` is a person's key or a body's id, None for the unnamed."""

    kind: SpeakerKind
    key: str | None
    name: str


class StatementFact(Model):
    """Direct speech (``evidence`` = the words between the quotation marks) or indirect (the sentence)."""

    speaker: SpeakerFact
    mode: Mode
    text: str
    topics: tuple[str, ...]
    evidence: Evidence
    sentence: Evidence
    rule: str


class DefinitionFact(Model):
    """A term the article explains; ``question`` None when there is no question heading."""

    term: str
    kind: TermKind
    question: str | None
    definition: str
    evidence: tuple[Evidence, ...]
    rule: str


class FigureFact(Model):
    """A sum or count with its unit and what it counts ("90 Milliarden Euro", "Unterstützung der EU")."""

    text: str
    amount: str
    unit: str
    context: str
    evidence: Evidence


class ArticleFacts(Model):
    """Everything one article tells, sorted by first place in the text."""

    article: Article
    persons: tuple[PersonFact, ...] = ()
    meetings: tuple[MeetingFact, ...] = ()
    plans: tuple[PlanFact, ...] = ()
    statements: tuple[StatementFact, ...] = ()
    definitions: tuple[DefinitionFact, ...] = ()
    figures: tuple[FigureFact, ...] = ()
    words: int = 0
