"""Which articles tell of the same version of a text: one group each, found by name or number of points."""

from __future__ import annotations

from bisect import bisect, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from ..german.slug import slug
from ..lexicon import word_set
from ..model.evidence import Decision
from ..model.facts import ArticleFacts, PlanFact
from .rulings import NOTHING, Key, Pending, Rulings, free_name

GENERIC_DAYS = 10
"""Days within which two articles mean the same text by a word like "Entwurf". Source: pace of the talks."""
NAMED_DAYS = 180
"""Days within which two articles mean the same text by a name like "Sondierungspapier"."""
TELLING_POINTS = 10
"""Points from which on their number alone names a text; many texts have five or seven."""
APART = 3
"""Versions from which one is told apart in a decision, the newest of its name; of a word like "Angebot" a
long dossier has hundreds, and a decision on each two would grow with their square."""
_MEDIATOR = "US"
"""Side that takes part in several negotiations at once and so does not tell them apart."""


@dataclass(frozen=True, slots=True)
class Told:
    """One version as one article tells it, with the day of the article and the sides of its persons."""

    article: str
    day: str | None
    parties: frozenset[str]
    fact: PlanFact


@dataclass(slots=True)
class Group:
    """Articles that tell of one version, and what they have in common, kept up to date."""

    id: str
    told: list[Told] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    points: set[int] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)
    makers: set[str] = field(default_factory=set)
    days: list[date] = field(default_factory=list)

    def add(self, one: Told) -> None:
        """One more article."""
        self.told.append(one)
        self.labels.add(slug(one.fact.label))
        self.articles.add(one.article)
        self.parties |= one.parties
        if one.fact.points is not None:
            self.points.add(one.fact.points)
        if one.fact.origin:
            self.makers.add(one.fact.origin)
        if one.day:
            insort(self.days, date.fromisoformat(one.day))


def key_of(told: Told) -> Key:
    """The id of the article and the key of the version there."""
    return told.article, told.fact.key


def grouped(facts: Sequence[ArticleFacts], rulings: Rulings = NOTHING) -> tuple[list[Group], list[Pending]]:
    """The versions in the order of their first report, and why they were joined or kept apart."""
    groups: list[Group] = []
    decisions: list[Pending] = []
    named: dict[str | int, dict[int, None]] = {}  # by label or number of points
    taken: set[str] = set()
    for one in sorted(_all_told(facts), key=lambda t: key_of(t) in rulings.split):
        near = sorted({at for mark in _marks(one) for at in named.get(mark, ())}, reverse=True)
        open_to = (at for at in near if not rulings.parts(key_of(one), map(key_of, groups[at].told)))
        at = _place(groups, open_to, one, decisions)
        if at is None:
            at = len(groups)
            groups.append(Group(free_name(slug(one.fact.label) or "plan", taken)))
            taken.add(groups[at].id)
        groups[at].add(one)
        for mark in _marks(one):
            named.setdefault(mark, {})[at] = None
    return groups, decisions


def _marks(one: Told) -> tuple[str | int, ...]:
    """By what others name the same text: its label, and its points where their number is telling."""
    points = one.fact.points
    label = slug(one.fact.label)
    return (label, points) if points is not None and points >= TELLING_POINTS else (label,)


def _all_told(facts: Sequence[ArticleFacts]) -> tuple[Told, ...]:
    ordered = sorted(facts, key=lambda f: (f.article.published or "9999", f.article.id))
    return tuple(
        Told(
            f.article.id,
            f.article.published,
            frozenset(p.side for p in f.persons if p.side and p.side != _MEDIATOR),
            plan,
        )
        for f in ordered
        for plan in f.plans
    )


def _place(groups: Sequence[Group], near: Iterable[int], one: Told, decisions: list[Pending]) -> int | None:
    """Which of the groups of its name ``one`` belongs to, None for a new one; says why in ``decisions``.

    Args:
        groups: all there are.
        near: places of those of its name, the newest first.
        one: to be placed.
        decisions: is added to.
    """
    told = 0
    for at in near:
        apart = _apart(groups[at], one)
        told += bool(apart)
        if told > APART and apart:
            continue
        score = 0.0 if apart else 1.0 if one.fact.points is not None else 0.9
        reason = apart or _why(one)
        first = groups[at].told[0]
        decision = Decision(
            kind="plan", left=groups[at].id, right=f"{one.fact.label} ({one.article})", joined=not apart,
            score=score, reason=reason, evidence=(*first.fact.evidence[:1], *one.fact.evidence[:1]),
        )  # fmt: skip
        decisions.append((decision, key_of(first), key_of(one)))
        if not apart:
            return at
    return None


def _apart(group: Group, one: Told) -> str:
    """Why ``one`` is another text than the group's in spite of the name; empty if it is the same."""
    if one.article in group.articles:
        return "Derselbe Artikel unterscheidet die beiden Fassungen."
    if one.fact.points is not None and group.points and one.fact.points not in group.points:
        return "Gleicher Name, aber eine andere Zahl von Punkten."
    if group.parties and one.parties and not group.parties & one.parties:
        return "Gleicher Name, aber die Artikel nennen Personen ganz anderer Seiten: andere Verhandlung."
    makers = group.makers
    if one.fact.origin and makers and one.fact.origin not in makers and one.fact.points is None:
        return "Gleicher Name, aber ein anderer Urheber."
    return _too_far(group, one)


def _too_far(group: Group, one: Told) -> str:
    if one.fact.points is not None and one.fact.points >= TELLING_POINTS:
        return ""
    generic = _generic(one.fact.label)
    limit = GENERIC_DAYS if generic else NAMED_DAYS
    nearest = _nearest(group.days, date.fromisoformat(one.day)) if one.day else None
    if nearest is None and generic:
        return "Allgemeines Wort, und ohne Tag der Meldung ist nicht zu sagen, ob derselbe Text gemeint ist."
    if nearest is not None and nearest > limit:
        return f"Gleicher Name, aber mehr als {limit} Tage zwischen den Meldungen."
    return ""


def _nearest(days: Sequence[date], day: date) -> int | None:
    """Days between ``day`` and the nearest of the sorted ``days``; None when there are none."""
    at = bisect(days, day)
    return min((abs((other - day).days) for other in days[max(0, at - 1) : at + 1]), default=None)


def _generic(label: str) -> bool:
    """ "Entwurf", "überarbeitete Fassung", "eigenes Papier": a word, not a name."""
    last = label.split()[-1]
    return last in word_set("plans", "any_text") or last in (
        "Angebot",
        "Gegenentwurf",
        "Gegenvorschlag",
        "Paket",
        "Rahmen",
    )


def _why(one: Told) -> str:
    if one.fact.points is not None:
        return f"Dieselbe Zahl von Punkten ({one.fact.points}) in derselben Verhandlung."
    return "Derselbe Name, keine andere Punktzahl, kein anderer Urheber, zeitlich nah."
