"""Which article has what, and had it first: gathered in one pass over the dossier."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model.dossier import Dossier, GlossaryEntry, Meeting, Person, Plan, StatusStep
from ..model.evidence import Passage

Entity = Person | Meeting | Plan | GlossaryEntry
Step = tuple[Meeting, StatusStep, StatusStep]
"""A meeting with two neighbouring steps of its history whose status differs."""


@dataclass(frozen=True)
class Presence:
    """By article id; an article that has nothing of a kind has no entry.

    Attributes:
        counts: number of entities and statements by kind (``person``, ``meeting``, ``plan``, ``term``,
            ``statement``).
        first: entities that no earlier article names, in the order of the dossier.
        changes: changes of status the article was the first to report.
    """

    counts: Mapping[str, Mapping[str, int]]
    first: Mapping[str, tuple[Entity, ...]]
    changes: Mapping[str, tuple[Step, ...]]


def gather(dossier: Dossier, order: Mapping[str, int]) -> Presence:
    """One pass; ``order`` ranks the articles by age."""
    counts: dict[str, dict[str, int]] = {}
    first: dict[str, list[Entity]] = {}
    for kind, entity, passages in _entities(dossier):
        articles = sorted({p.article for p in passages if p.article in order}, key=lambda a: order[a])
        for article in articles:
            _add(counts, article, kind)
        if articles:
            first.setdefault(articles[0], []).append(entity)
    for statement in dossier.statements:
        _add(counts, statement.evidence.article, "statement")
    changes: dict[str, list[Step]] = {}
    for meeting, before, step in steps(dossier):
        changes.setdefault(step.evidence.article, []).append((meeting, before, step))
    return Presence(
        counts,
        {a: tuple(found) for a, found in first.items()},
        {a: tuple(found) for a, found in changes.items()},
    )


def steps(dossier: Dossier) -> tuple[Step, ...]:
    """Every change of status in the histories of the meetings, in the order of the dossier."""
    return tuple(
        (meeting, before, step)
        for meeting in dossier.meetings
        for before, step in zip(meeting.history, meeting.history[1:], strict=False)
        if step.status != before.status
    )


def _entities(dossier: Dossier) -> Iterable[tuple[str, Entity, tuple[Passage, ...]]]:
    yield from (("person", p, p.mentions) for p in dossier.persons)
    yield from (("meeting", m, m.evidence) for m in dossier.meetings)
    yield from (("plan", p, p.evidence) for p in dossier.plans)
    yield from (("term", g, g.evidence) for g in dossier.glossary)


def _add(counts: dict[str, dict[str, int]], article: str, kind: str) -> None:
    own = counts.setdefault(article, {})
    own[kind] = own.get(kind, 0) + 1
