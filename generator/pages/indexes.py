"""The indexes of a dossier that all page builders share, each made when it is first asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from ..model.dossier import (
    Dossier,
    Figure,
    GlossaryEntry,
    Meeting,
    Person,
    Place,
    Plan,
    Source,
    Statement,
    Topic,
)
from ..model.evidence import Evidence, Passage
from .anchors import Anchors, collect, evidence_of
from .facts import Ref
from .past import Past
from .presence import Presence, gather
from .resting import resting_pages
from .sides import side_groups, side_order

T = TypeVar("T")
K = TypeVar("K", str, tuple[str, str])


@dataclass(frozen=True)
class Indexes:
    """A dossier and its past as far as pages tell it; nothing in it is ever changed."""

    dossier: Dossier
    past: Past = field(default_factory=Past)

    @property
    def title(self) -> str:
        """What the dossier is called."""
        return self.dossier.title

    @property
    def as_of(self) -> str | None:
        """The ISO day up to which the dossier reaches; None when no article has a day."""
        return self.dossier.as_of

    @property
    def glossary(self) -> tuple[GlossaryEntry, ...]:
        """The explained terms, in the order of the dossier."""
        return self.dossier.glossary

    @cached_property
    def lineage(self) -> tuple[Plan, ...]:
        """All plan versions, only with what they are called and how they hang together."""
        bare: dict[str, object] = {"provisions": (), "evidence": (), "claims": (), "judgements": ()}
        return tuple(plan.model_copy(update=bare) for plan in self.dossier.plans)

    @cached_property
    def names_in(self) -> Mapping[tuple[str, str], tuple[Passage, ...]]:
        """By person and article where it names the person."""
        return _grouped(((p.id, m.article), m) for p in self.dossier.persons for m in p.mentions)

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Articles by id."""
        return {s.id: s for s in self.dossier.articles}

    @cached_property
    def persons(self) -> dict[str, Person]:
        """Persons by id."""
        return {p.id: p for p in self.dossier.persons}

    @cached_property
    def meetings(self) -> dict[str, Meeting]:
        """Meetings by id."""
        return {m.id: m for m in self.dossier.meetings}

    @cached_property
    def plans(self) -> dict[str, Plan]:
        """Plan versions by id."""
        return {p.id: p for p in self.dossier.plans}

    @cached_property
    def topics(self) -> dict[str, Topic]:
        """Topics by id."""
        return {t.id: t for t in self.dossier.topics}

    @cached_property
    def places(self) -> dict[str, Place]:
        """Places by id: the dossier's and those that only a meeting names."""
        found = {m.place.id: m.place for m in self.dossier.meetings if m.place}
        return found | {p.id: p for p in self.dossier.places}

    @cached_property
    def anchors(self) -> Anchors:
        """The evidence sentences of all articles, those of the past among them."""
        return collect((*evidence_of(self.dossier), *self.past.evidence))

    @cached_property
    def resting(self) -> Mapping[str, Mapping[int, tuple[Ref, ...]]]:
        """By article and number of each evidence sentence the pages that rest on it."""
        return resting_pages(self.dossier, self.anchors)

    @cached_property
    def sides(self) -> tuple[str | None, ...]:
        """Sides in the order in which pages list them: by mentions of their people, then by name."""
        weights: Counter[str | None] = Counter()
        for person in self.dossier.persons:
            weights[person.side] += len(person.mentions)
        for statement in self.dossier.statements:
            weights[statement.side] += 0
        return side_order(weights)

    @cached_property
    def body_sides(self) -> Mapping[str, str | None]:
        """Sides of bodies by their names."""
        return {b.name: b.side for b in self.dossier.bodies}

    @cached_property
    def parties(self) -> Mapping[str, str]:
        """The sides with a colour and a shape of their own, with the group whose these are."""
        return side_groups(self.sides)

    @cached_property
    def article_order(self) -> dict[str, int]:
        """Rank of each article by day of publication (unknown first), then id."""
        ordered = sorted(self.dossier.articles, key=lambda a: (a.published or "", a.id))
        return {a.id: i for i, a in enumerate(ordered)}

    @cached_property
    def presence(self) -> Presence:
        """Which article has what."""
        return gather(self.dossier, self.article_order)

    @cached_property
    def statements_in(self) -> Mapping[str, tuple[Statement, ...]]:
        """Statements by article, in the order of the dossier."""
        return _grouped((s.evidence.article, s) for s in self.dossier.statements)

    @cached_property
    def said_by(self) -> Mapping[str, tuple[Statement, ...]]:
        """Statements by the id of the speaker; the unnamed are left out."""
        return _grouped((s.speaker.id, s) for s in self.dossier.statements if s.speaker.id)

    @cached_property
    def said_about(self) -> Mapping[str, tuple[Statement, ...]]:
        """Statements by the person they name; those the person made, alone or with others, left out."""
        own = {(s.speaker.id, _place(s)) for s in self.dossier.statements if s.speaker.id}
        return _grouped((p, s) for s in self.dossier.statements for p in s.about if (p, _place(s)) not in own)

    @cached_property
    def meetings_in(self) -> Mapping[str, tuple[tuple[Evidence, Ref], ...]]:
        """By article each sentence that tells of a meeting, with a link to that."""
        return _grouped(
            (e.article, (e, Ref(m.page, m.title))) for m in self.dossier.meetings for e in m.evidence
        )

    @cached_property
    def figures_in(self) -> Mapping[str, tuple[Figure, ...]]:
        """Sums and counts by article, in the order of the dossier."""
        return _grouped((f.evidence.article, f) for f in self.dossier.figures)


def _place(statement: Statement) -> tuple[str, int, int]:
    """Where the words stand: several who say the same together share it."""
    return statement.evidence.article, statement.evidence.start, statement.evidence.end


def _grouped(pairs: Iterable[tuple[K, T]]) -> Mapping[K, tuple[T, ...]]:
    found: dict[K, list[T]] = {}
    for key, item in pairs:
        found.setdefault(key, []).append(item)
    return {key: tuple(group) for key, group in found.items()}
