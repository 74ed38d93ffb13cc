"""Which pages rest on which sentence of a source."""

from __future__ import annotations

from collections.abc import Iterator

from ..german.collation import sort_key
from ..german.typography import capital
from ..model.dossier import Dossier
from ..model.evidence import Evidence
from .anchors import Anchors
from .facts import Ref


def resting_pages(dossier: Dossier, anchors: Anchors) -> dict[str, dict[int, tuple[Ref, ...]]]:
    """By article and number of each evidence sentence the pages with facts that rest on it, by title."""
    found: dict[str, dict[int, dict[str, Ref]]] = {}
    for evidence, ref in _owners(dossier):
        sentence = anchors.find(evidence)
        if sentence:
            own = found.setdefault(sentence.article, {})
            own.setdefault(sentence.number, {}).setdefault(ref.path, ref)
    return {
        article: {
            number: tuple(sorted(refs.values(), key=lambda r: sort_key(r.text)))
            for number, refs in own.items()
        }
        for article, own in found.items()
    }


def _owners(dossier: Dossier) -> Iterator[tuple[Evidence, Ref]]:
    persons = {p.id: Ref(p.page, p.name) for p in dossier.persons}
    topics = {t.id: Ref(t.page, t.name) for t in dossier.topics}
    for person in dossier.persons:
        yield from ((r.evidence, persons[person.id]) for r in person.roles)
        yield from ((c.evidence, persons[person.id]) for c in person.claims)
        yield from ((j.evidence, persons[person.id]) for j in person.judgements if j.evidence)
    for meeting in dossier.meetings:
        ref = Ref(meeting.page, meeting.title)
        yield from ((e, ref) for e in meeting.evidence)
        yield from ((c.evidence, ref) for c in meeting.claims)
        yield from ((s.evidence, ref) for s in meeting.history)
        yield from ((v.evidence, ref) for c in meeting.conflicts for v in c.values)
        yield from ((j.evidence, ref) for j in meeting.judgements if j.evidence)
        yield from ((o.evidence, ref) for o in meeting.outcome)
    for plan in dossier.plans:
        ref = Ref(plan.page, capital(plan.label))
        yield from ((e, ref) for e in plan.evidence)
        yield from ((c.evidence, ref) for c in plan.claims)
        yield from ((p.evidence, ref) for p in plan.provisions)
    for statement in dossier.statements:
        if statement.speaker.id in persons:
            yield statement.evidence, persons[statement.speaker.id]
        yield from ((statement.evidence, persons[p]) for p in statement.about if p in persons)
        yield from ((statement.evidence, topics[t]) for t in statement.topics if t in topics)
    for entry in dossier.glossary:
        yield from ((e, Ref(entry.page, entry.term)) for e in entry.evidence)
