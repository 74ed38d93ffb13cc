"""Series of meetings between the same sides, and meetings at the same place and time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from ..model.dossier import Meeting, Person


def link_series(meetings: Sequence[Meeting], persons: Mapping[str, Person]) -> tuple[Meeting, ...]:
    """Set ``previous``, ``next`` and ``parallel``; a meeting without any day is in no series.

    Args:
        meetings: by day; their order is the order of the series.
        persons: by id.
    """
    tracks: dict[tuple[str, ...], list[str]] = {}
    for m in meetings:
        track = track_of(m, persons)
        dated = m.start or m.end or m.latest or m.earliest
        if dated and len(track) >= 2 and m.status != "denied" and m.kind != "call":
            tracks.setdefault(track, []).append(m.id)
    previous = {b: a for ids in tracks.values() for a, b in pairwise(ids)}
    following = {a: b for b, a in previous.items()}
    beside = _by_article(meetings)
    return tuple(
        m.model_copy(
            update={
                "previous": previous.get(m.id),
                "next": following.get(m.id),
                "parallel": _parallel(m, meetings, beside),
            }
        )
        for m in meetings
    )


def track_of(m: Meeting, persons: Mapping[str, Person]) -> tuple[str, ...]:
    """The sides that talk to each other, sorted: those named as such, else those of the people."""
    if len(m.delegations) >= 2:
        return tuple(sorted(m.delegations))
    sides = {persons[p].side for p in m.participants} - {None}
    return tuple(sorted(s for s in sides if s))


def _by_article(meetings: Sequence[Meeting]) -> Mapping[str, tuple[int, ...]]:
    """By article the places of the meetings it tells of."""
    found: dict[str, dict[int, None]] = {}
    for place, meeting in enumerate(meetings):
        for evidence in meeting.evidence:
            found.setdefault(evidence.article, {})[place] = None
    return {article: tuple(places) for article, places in found.items()}


def _parallel(
    m: Meeting, meetings: Sequence[Meeting], by_article: Mapping[str, tuple[int, ...]]
) -> tuple[str, ...]:
    """Other meetings reported by one of the same articles at the same place on overlapping days."""
    near = sorted({place for e in m.evidence for place in by_article[e.article]})
    return tuple(o.id for o in (meetings[place] for place in near) if o.id != m.id and _beside(m, o))


def _beside(a: Meeting, b: Meeting) -> bool:
    if a.place is None or b.place is None or a.place.id != b.place.id or "denied" in {a.status, b.status}:
        return False
    shared = {e.article for e in a.evidence} & {e.article for e in b.evidence}
    return bool(shared) and _overlap(a, b)


def _overlap(a: Meeting, b: Meeting) -> bool:
    if not (a.start and a.end and b.start and b.end):
        return True
    return a.start <= b.end and b.start <= a.end
