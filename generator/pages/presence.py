"""Which article has what, gathered in one pass over the dossier, and how states followed each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model.dossier import Dossier, Meeting, StatusStep
from ..model.evidence import Passage

Step = tuple[Meeting, StatusStep, StatusStep]
"""A meeting with two neighbouring steps of its history whose status differs."""


@dataclass(frozen=True)
class Presence:
    """By article id; an article that has nothing of a kind has no entry.

    Attributes:
        counts: number of entities and statements by kind (``person``, ``meeting``, ``plan``, ``term``,
            ``statement``).
    """

    counts: Mapping[str, Mapping[str, int]]


def gather(dossier: Dossier, order: Mapping[str, int]) -> Presence:
    """One pass; ``order`` ranks the articles by age."""
    counts: dict[str, dict[str, int]] = {}
    for kind, passages in _entities(dossier):
        for article in sorted({p.article for p in passages if p.article in order}, key=lambda a: order[a]):
            _add(counts, article, kind)
    for statement in dossier.statements:
        _add(counts, statement.evidence.article, "statement")
    return Presence(counts)


def steps(dossier: Dossier) -> tuple[Step, ...]:
    """Every change of status in the histories of the meetings, in the order of the dossier."""
    return tuple(
        (meeting, before, step)
        for meeting in dossier.meetings
        for before, step in zip(meeting.history, meeting.history[1:], strict=False)
        if step.status != before.status
    )


def _entities(dossier: Dossier) -> Iterable[tuple[str, tuple[Passage, ...]]]:
    yield from (("person", p.mentions) for p in dossier.persons)
    yield from (("meeting", m.evidence) for m in dossier.meetings)
    yield from (("plan", p.evidence) for p in dossier.plans)
    yield from (("term", g.evidence) for g in dossier.glossary)


def _add(counts: dict[str, dict[str, int]], article: str, kind: str) -> None:
    own = counts.setdefault(article, {})
    own[kind] = own.get(kind, 0) + 1
