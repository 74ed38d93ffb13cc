"""Look-ups that all page builders share, made once from a dossier; it reads and never changes it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from ..german.collation import name_key, sort_key
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
from ..model.evidence import Claim, Evidence, Passage
from .anchors import Anchors, collect, evidence_of
from .days import short_day
from .facts import Fact, Ref, fact, linked
from .past import Past
from .presence import Presence, gather
from .sides import side_groups, side_order

T = TypeVar("T")
_REST = frozenset({"sonstiges", "andere"})
"""Topic ids for what fits no topic."""


@dataclass(frozen=True)
class World:
    """A dossier with its indexes, and its past as far as pages tell it."""

    dossier: Dossier
    past: Past = field(default_factory=Past)

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
    def meetings_in(self) -> Mapping[str, tuple[tuple[Evidence, Meeting], ...]]:
        """By article each sentence that tells of a meeting, with the meeting."""
        return _grouped((e.article, (e, m)) for m in self.dossier.meetings for e in m.evidence)

    @cached_property
    def figures_in(self) -> Mapping[str, tuple[Figure, ...]]:
        """Sums and counts by article, in the order of the dossier."""
        return _grouped((f.evidence.article, f) for f in self.dossier.figures)

    def occasions(self, statement: Statement) -> tuple[Ref, ...]:
        """Links to the meetings that the sentence of a statement tells of, in the order of the dossier."""
        told = statement.sentence or statement.evidence
        pairs = self.meetings_in.get(told.article, ())
        return tuple(dict.fromkeys(Ref(m.page, m.title) for evidence, m in pairs if overlaps(evidence, told)))

    def touching(self, evidence: Iterable[Evidence]) -> tuple[Statement, ...]:
        """Statements whose sentence overlaps one of the passages."""
        passages = tuple(evidence)
        return tuple(
            s
            for article in sorted({p.article for p in passages})
            for s in self.statements_in.get(article, ())
            if any(overlaps(s.sentence or s.evidence, p) for p in passages)
        )

    def by_side(self, persons: Iterable[Person]) -> tuple[tuple[str | None, tuple[Person, ...]], ...]:
        """Persons grouped by side in the order of ``sides``; inside by number of mentions, then surname."""
        groups: dict[str | None, list[Person]] = {}
        for person in persons:
            groups.setdefault(person.side, []).append(person)
        rank = {side: i for i, side in enumerate(self.sides)}
        return tuple(
            (side, tuple(sorted(group, key=lambda p: (-len(p.mentions), name_key(p.name)))))
            for side, group in sorted(groups.items(), key=lambda item: rank[item[0]])
        )

    def by_name(self, persons: Iterable[Person]) -> tuple[Person, ...]:
        """Persons by surname in German order."""
        return tuple(sorted(persons, key=lambda p: name_key(p.name)))

    def person_ref(self, key: str) -> Ref | None:
        """A link to a person; None for an id the dossier does not have."""
        person = self.persons.get(key)
        return Ref(person.page, person.name, side=person.side or "") if person else None

    def meeting_ref(self, key: str | None) -> Ref | None:
        """A link to a meeting, None when there is none."""
        meeting = self.meetings.get(key or "")
        return Ref(meeting.page, meeting.title) if meeting else None

    def plan_ref(self, key: str | None) -> Ref | None:
        """A link to a plan version, None when there is none."""
        plan = self.plans.get(key or "")
        return self.plan_link(plan) if plan else None

    def plan_link(self, plan: Plan) -> Ref:
        """A link to a version; it reads its label with a capital, as a heading does."""
        return Ref(plan.page, capital(plan.label))

    def topic_name(self, key: str) -> str:
        """A topic's German name; its id with a capital when the dossier does not list it."""
        return self.topics[key].name if key in self.topics else key.replace("-", " ").capitalize()

    def topic_part(self, key: str) -> Ref | str:
        """A topic as a link, or as text when it has no page."""
        topic = self.topics.get(key)
        return Ref(topic.page, topic.name) if topic else self.topic_name(key)

    def topic_sort(self, key: str) -> tuple[str, str]:
        """Sort key of a topic: German order of its name; what fits no topic comes last."""
        folded, name = sort_key(self.topic_name(key))
        return ("~" if key in _REST else "") + folded, name

    def place_ref(self, place: Place) -> Ref:
        """A link to a place."""
        return Ref(place_page(place), place.name)

    def source_ref(self, article: str) -> Ref:
        """A link to a source, reading "OZD, 21. 12. 2025"."""
        return Ref(self.sources[article].page, self.source_label(article))

    def source_label(self, article: str) -> str:
        """Publisher and day of an article; its title or file name where the publisher is not known."""
        return self._labels[article]

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        return {source.id: _label(source) for source in self.dossier.articles}

    def credit(self, article: str) -> str:
        """The label under an evidence sentence: "nach OZD, 21. 12. 2025, nacherzählt" for a retelling."""
        label = self.source_label(article)
        return f"nach {label}, nacherzählt" if self.sources[article].retold else label

    def source_title(self, source: Source) -> str:
        """The heading of a source page."""
        return source.title or f"Ohne Überschrift ({source.publisher or source.file or source.id})"

    def newest(self, statements: Iterable[Statement]) -> tuple[Statement, ...]:
        """Statements by day of the article, newest first; inside an article by place in the text."""
        kept = sorted(statements, key=lambda s: (s.evidence.article, s.evidence.start, s.speaker.name))
        return tuple(sorted(kept, key=lambda s: s.published or "", reverse=True))

    def boxes(self, page: str, key: str, name: str) -> tuple[GlossaryEntry, ...]:
        """Glossary entries that are about the entity with this page, id and name."""
        wanted = {page, key, page.removesuffix(".html") + ".md"}
        return tuple(
            g
            for g in self.dossier.glossary
            if (g.refers_to in wanted) or (g.refers_to is None and g.term.casefold() == name.casefold())
        )


def _label(source: Source) -> str:
    name = source.publisher or source.title or source.file or source.id
    return f"{name}, {short_day(source.published)}" if source.published else f"{name}, ohne Tag"


def capital(label: str) -> str:
    """The label with a capital letter in front."""
    return label[:1].upper() + label[1:]


def _place(statement: Statement) -> tuple[str, int, int]:
    """Where the words stand: several who say the same together share it."""
    return statement.evidence.article, statement.evidence.start, statement.evidence.end


def _grouped(pairs: Iterable[tuple[str, T]]) -> Mapping[str, tuple[T, ...]]:
    found: dict[str, list[T]] = {}
    for key, item in pairs:
        found.setdefault(key, []).append(item)
    return {key: tuple(group) for key, group in found.items()}


def place_page(place: Place) -> str:
    """The page of a place."""
    return f"orte/{place.id}.html"


def inside(inner: Passage, outer: Passage) -> bool:
    """Whether ``inner`` lies in ``outer``."""
    return inner.article == outer.article and outer.start <= inner.start and inner.end <= outer.end


def overlaps(one: Passage, other: Passage) -> bool:
    """Whether two passages share a code point."""
    return one.article == other.article and one.start < other.end and other.start < one.end


def unique(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The passages without repetition, in the order given."""
    return tuple({(e.article, e.start, e.end): e for e in evidence}.values())


def claims_of(claims: Iterable[Claim], value: str | None, *properties: str) -> tuple[Claim, ...]:
    """Claims on one of the properties, and with this value unless it is None."""
    return tuple(c for c in claims if c.property in properties and (value is None or c.value == value))


def first_only(found: Fact) -> Fact:
    """The fact with its first passage alone, for lists; the page it links to has the others."""
    return Fact(found.parts, found.evidence[:1], found.laut)


def claimed(text: Ref | str, claims: tuple[Claim, ...], fallback: Iterable[Evidence]) -> Fact:
    """A fact resting on ``claims``; on the first passage of ``fallback`` when no claim is that precise."""
    rests = unique(c.evidence for c in claims) or unique(fallback)[:1]
    laut = next((c.source for c in claims if c.source), None)
    return linked(text, *rests, laut=laut) if isinstance(text, Ref) else fact(text, *rests, laut=laut)
