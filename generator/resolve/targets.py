"""What a judgement is about: an entry of the dossier, and what single articles tell of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ..german.slug import slug
from ..model.dossier import Dossier
from ..model.evidence import Evidence, Passage
from ..model.facts import ArticleFacts, StatementFact
from ..model.register import Anchor, Subject
from .anchors import AMBIGUOUS, locate
from .rulings import Key

NOWHERE = "das Dossier hat nichts, was so heißt"
SEVERAL = "der Name ist nicht eindeutig: mehrere heißen so"
NO_ARTICLE = "den Artikel der Fundstelle gibt es nicht"
NOT_THERE = "in dem Satz der Fundstelle steht nichts mehr, worauf der Entscheid sich beziehen kann"
NEEDS_PLACE = "eine Aussage ist nur mit ihrer Fundstelle (at) zu finden"


@dataclass(frozen=True)
class Target:
    """What was found.

    Attributes:
        subject: what it is.
        id: the id it has when no editor speaks; of a statement the id of its article.
        keys: all that articles tell of it, in the order of the facts.
        told: what the sentence of the anchor tells of it; empty without an anchor.
        evidence: the sentence of the anchor, else a first one; None where there is none.
        lost: why the anchor was not found, in German; empty when it was, or there is none.
    """

    subject: Subject
    id: str
    keys: tuple[Key, ...] = ()
    told: tuple[Key, ...] = ()
    evidence: Evidence | None = None
    lost: str = ""

    def within(self, seen: Seen) -> Target | None:
        """As much of it as is told in an earlier state, by the id it had then; None when nothing is."""
        here = self.evidence is None or self.evidence.article in seen.articles
        if self.subject in ("article", "statement"):
            return self if here and self.id in seen.articles else None
        ids = seen.ids[self.subject]
        keys = tuple(k for k in self.keys if k in ids)
        if not keys:
            return None
        told = tuple(k for k in self.told if k in ids)
        evidence = self.evidence if here else seen.first.get((self.subject, ids[keys[0]]))
        return replace(self, id=ids[(told or keys)[0]], keys=keys, told=told, evidence=evidence)

    def told_by(self, articles: frozenset[str]) -> Target:
        """Without what other articles tell, nor the id that an entry has by them."""
        keys, told = (tuple(k for k in own if k[0] in articles) for own in (self.keys, self.told))
        here = self.evidence is not None and self.evidence.article in articles
        own = self.id if self.subject in ("article", "statement") else ""
        evidence = self.evidence if here else None
        return replace(self, id=own, keys=keys, told=told, evidence=evidence)


@dataclass(frozen=True)
class Seen:
    """What the program makes of the articles when no editor speaks, with the id of every fact's entry."""

    facts: tuple[ArticleFacts, ...]
    dossier: Dossier
    ids: Mapping[Subject, Mapping[Key, str]]

    @cached_property
    def articles(self) -> dict[str, ArticleFacts]:
        """Facts by id of the article."""
        return {f.article.id: f for f in self.facts}

    @cached_property
    def keys(self) -> dict[tuple[Subject, str], tuple[Key, ...]]:
        """What articles tell of each entry."""
        found: dict[tuple[Subject, str], list[Key]] = {}
        for subject, ids in self.ids.items():
            for key, name in ids.items():
                found.setdefault((subject, name), []).append(key)
        return {entry: tuple(keys) for entry, keys in found.items()}

    @cached_property
    def first(self) -> dict[tuple[Subject, str], Evidence]:
        """A first sentence of each entry."""
        rows: list[tuple[Subject, str, Sequence[Evidence]]] = [
            *(("person", p.id, p.sentences) for p in self.dossier.persons),
            *(("meeting", m.id, m.evidence) for m in self.dossier.meetings),
            *(("plan", p.id, p.evidence) for p in self.dossier.plans),
        ]  # fmt: skip
        return {(subject, name): sentences[0] for subject, name, sentences in rows if sentences}

    @cached_property
    def names(self) -> dict[tuple[Subject, str], str]:
        """How pages call each entry."""
        dossier = self.dossier
        rows: list[tuple[Subject, str, str]] = [
            *(("person", p.id, p.name) for p in dossier.persons),
            *(("meeting", m.id, m.title) for m in dossier.meetings),
            *(("plan", p.id, p.label) for p in dossier.plans),
        ]  # fmt: skip
        return {(subject, one): name for subject, one, name in rows}

    @cached_property
    def called(self) -> dict[tuple[Subject, str], set[str]]:
        """Ids by what an editor may call them: the id, a name, a title, a label, in slugs too."""
        found: dict[tuple[Subject, str], set[str]] = {}
        for subject, name, calls in self._names():
            for call in calls:
                found.setdefault((subject, call), set()).add(name)
        return found

    def _names(self) -> Iterator[tuple[Subject, str, Iterable[str]]]:
        people = self.ids.get("person", {})
        for f in self.facts:
            for p in f.persons:
                if (f.article.id, p.key) in people:
                    yield "person", people[f.article.id, p.key], (p.name, slug(p.name))
        for (subject, one), name in self.names.items():
            yield subject, one, (name, slug(name)) if subject == "person" else (name,)


def find(seen: Seen, name: str, at: Anchor | None, allowed: Sequence[Subject]) -> Target | str:
    """What the name and the anchor mean together, or in German why that cannot be told.

    The sentence decides over the id, for ids are made of days and places that may change; of people the
    name does.
    """
    named = _by_name(seen, name, allowed)
    if at is None:
        return named
    place = _place(seen, at)
    if isinstance(place, str):
        return replace(named, lost=place) if isinstance(named, Target) else place
    here = [one for subject in allowed for one in _told_in(seen, subject, place)]
    if isinstance(named, Target):
        same = [one for one in here if (one.subject, one.id) == (named.subject, named.id)]
        if same:
            return same[0]
        if named.subject in ("person", "article") or len(here) != 1:
            return replace(named, lost=NOT_THERE)
    return here[0] if len(here) == 1 else AMBIGUOUS if here else NOT_THERE


def find_statements(seen: Seen, at: Anchor | None) -> tuple[tuple[Passage, ...], Evidence] | str:
    """The words of the statement an anchor names, and its sentence; or why they cannot be told."""
    if at is None:
        return NEEDS_PLACE
    place = _place(seen, at)
    if isinstance(place, str):
        return place
    spoken = seen.articles[place.article].statements
    exact = {_span(s): s for s in spoken if _span(s) == (place.start, place.end)}
    near = exact or {_span(s): s for s in spoken if _meet(s.sentence, place) or _meet(s.evidence, place)}
    if len(near) != 1:
        return AMBIGUOUS if near else NOT_THERE
    ((start, end),) = near
    return (Passage(article=place.article, start=start, end=end),), place


def _span(statement: StatementFact) -> tuple[int, int]:
    return statement.evidence.start, statement.evidence.end


def _by_name(seen: Seen, name: str, allowed: Sequence[Subject]) -> Target | str:
    for subject in allowed:
        if (subject, name) in seen.keys:
            return _entry(seen, subject, name)
        if subject == "article" and name in seen.articles:
            return Target("article", name)
    several = False
    for subject in allowed:
        ids = seen.called.get((subject, name)) or seen.called.get((subject, slug(name))) or set()
        if len(ids) == 1:
            return _entry(seen, subject, next(iter(ids)))
        several = several or len(ids) > 1
    return SEVERAL if several else NOWHERE


def _entry(seen: Seen, subject: Subject, name: str, told: tuple[Key, ...] = ()) -> Target:
    return Target(subject, name, seen.keys[subject, name], told, seen.first.get((subject, name)))


def _place(seen: Seen, at: Anchor) -> Evidence | str:
    """The anchor's words as they stand now, or why they cannot be found."""
    facts = seen.articles.get(at.article)
    if facts is None:
        return NO_ARTICLE
    text = facts.article.text
    found = locate(at, text)
    if isinstance(found, str):
        return found
    return Evidence(article=at.article, start=found[0], end=found[1], quote=text[found[0] : found[1]])


def _told_in(seen: Seen, subject: Subject, place: Evidence) -> Iterator[Target]:
    """The entries of one kind that a passage tells of."""
    facts = seen.articles[place.article]
    told: dict[Subject, Iterable[tuple[str, Iterable[tuple[int, int]]]]] = {
        "person": ((p.key, ((m.start, m.end) for m in p.mentions)) for p in facts.persons),
        "meeting": ((m.key, ((e.start, e.end) for e in m.evidence)) for m in facts.meetings),
        "plan": ((p.key, ((e.start, e.end) for e in p.evidence)) for p in facts.plans),
    }
    found: dict[str, list[Key]] = {}
    for key, spans in told.get(subject, ()):
        name = seen.ids[subject].get((place.article, key))
        if name and any(start < place.end and place.start < end for start, end in spans):
            found.setdefault(name, []).append((place.article, key))
    for name, keys in found.items():
        yield replace(_entry(seen, subject, name, tuple(keys)), evidence=place)


def _meet(one: Passage, other: Passage) -> bool:
    return one.start < other.end and other.start < one.end
