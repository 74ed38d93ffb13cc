"""Look-ups that all page builders share, made once from a dossier; it reads and never changes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any, TypeVar

from ..german.collation import name_key, sort_key
from ..german.typography import capital as capital
from ..model.dossier import GlossaryEntry, Meeting, Person, Place, Plan, Source, Statement
from ..model.evidence import Claim, Evidence, Passage
from .days import short_day
from .facts import Fact, Ref, fact, linked
from .indexes import Indexes
from .past import ChangeGroup, Section
from .sentences import overdue

T = TypeVar("T")
_REST = frozenset({"sonstiges", "andere"})
"""Topic ids for what fits no topic."""


class World(Indexes):
    """A dossier with its indexes, and what is asked of them."""

    def occasions(self, statement: Statement) -> tuple[Ref, ...]:
        """Links to the meetings that the sentence of a statement tells of, in the order of the dossier."""
        told = statement.sentence or statement.evidence
        pairs = self.meetings_in.get(told.article, ())
        return tuple(dict.fromkeys(ref for evidence, ref in pairs if overlaps(evidence, told)))

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

    def in_order(self, codes: Iterable[str | None]) -> tuple[str | None, ...]:
        """These sides, once each, in the order of ``sides``."""
        wanted = set(codes)
        return tuple(side for side in self.sides if side in wanted)

    def sided(self, keys: Iterable[str]) -> tuple[tuple[str | None, tuple[str, ...]], ...]:
        """The ids of those that are persons of the dossier, in the same groups and order."""
        groups = self.by_side(self.persons[key] for key in keys if key in self.persons)
        return tuple((side, tuple(person.id for person in group)) for side, group in groups)

    def naming(self, person: str, article: str) -> tuple[Passage, ...]:
        """Where an article names a person."""
        return self.names_in.get((person, article), ())

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

    def rank(self, article: str) -> tuple[str, str]:
        """Sort key of an article: day of publication (unknown first), then id; empty for an unknown one."""
        source = self.sources.get(article)
        return (source.published or "", source.id) if source else ("", "")

    def day_for(self, meeting: Meeting) -> str | None:
        """The day up to which the dossier reaches, where it matters to the meeting: when it is overdue."""
        return self.dossier.as_of if overdue(meeting, self.dossier.as_of) else None

    def day_until(self, last: str) -> str | None:
        """The same where it does not lie behind the day ``last``; else None."""
        day = self.dossier.as_of
        return day if day and day[:10] <= last else None

    def section_of(self, article: str) -> Section | None:
        """The section of the pages of changes an article came in with; None when there is none."""
        return self.past.of(article)

    def brought(self, article: str) -> tuple[tuple[str, ...], tuple[ChangeGroup, ...]]:
        """What an article brought itself, in numbers and told."""
        return self.past.by_article.get(article, ((), ()))

    def counts_of(self, article: str) -> Mapping[str, int]:
        """How much of which kind an article tells, as ``presence`` has it."""
        return self.presence.counts.get(article, {})

    def target(self, wanted: str) -> Ref | None:
        """The person, version or topic with this id or page, as a link; None when there is none."""
        dossier = self.dossier
        return (
            next((Ref(p.page, p.name) for p in dossier.persons if wanted in (p.id, p.page)), None)
            or next((self.plan_link(p) for p in dossier.plans if wanted in (p.id, p.page)), None)
            or next((Ref(t.page, t.name) for t in dossier.topics if wanted in (t.id, t.page)), None)
        )

    def worked_out(self, make: Callable[[World], T]) -> T:
        """What a function makes of the whole dossier, made once; the same for the same function."""
        if make not in self._worked_out:
            self._worked_out[make] = make(self)
        found: T = self._worked_out[make]
        return found

    @cached_property
    def _worked_out(self) -> dict[Callable[[World], Any], Any]:
        return {}

    def table(
        self, kind: str, made: Mapping[str, T], rests: Mapping[str, Any] | None = None
    ) -> Mapping[str, T]:
        """What was worked out from the whole dossier before pages are made, for them to look up.

        Args:
            kind: a name of its own.
            made: by article or page.
            rests: what each rests on, where that is told sooner than the entries are made.
        """
        return made

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
            for g in self.glossary
            if (g.refers_to in wanted) or (g.refers_to is None and g.term.casefold() == name.casefold())
        )


def _label(source: Source) -> str:
    name = source.publisher or source.title or source.file or source.id
    return f"{name}, {short_day(source.published)}" if source.published else f"{name}, ohne Tag"


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
