"""One meeting from the reports that tell of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model.dossier import Conflict, ConflictValue, Meeting, Person, Place, StatusStep
from ..model.evidence import Claim, Evidence
from ..model.facts import DayFact, MeetingFact, MeetingKind, MeetingStatus
from ..model.outcome import Outcome
from .naming import circle, meeting_title
from .recall import Recall
from .sameness import Report

_CONNECTED = re.compile(r"\bper Video\b|\bzu(?:ge)?schalte[nt]\b")


@dataclass(frozen=True)
class Parts:
    """What a meeting has from its reports alone, whatever else is known of places and people."""

    evidence: tuple[Evidence, ...]
    conflicts: tuple[Conflict, ...]
    claims: tuple[Claim, ...]
    history: tuple[StatusStep, ...]


def _parts(cluster: Sequence[Report], known: Recall[Parts]) -> Parts:
    return known.of(
        tuple(one for r in cluster for one in (r.article, r.fact)),
        tuple(item for r in cluster for item in r.named.items()),
        lambda: Parts(_evidence(cluster), _conflicts(cluster), _claims(cluster), _history(cluster)),
    )


def merged(
    cluster: Sequence[Report],
    heads: frozenset[str],
    persons: Mapping[str, Person],
    venues: frozenset[str],
    known: Recall[Parts],
) -> Meeting:
    """The meeting a cluster of reports tells of; id, page and links to others are still empty.

    Args:
        cluster: at least one report.
        heads: ids of heads of state or government.
        persons: by id.
        venues: ids of places that are buildings.
        known: parts of the meetings of a call before.
    """
    parts = _parts(cluster, known)
    people = _union(r.people for r in cluster)
    sides = _union(r.fact.delegations for r in cluster)
    day = _best_day(cluster)
    place = max((r.fact.place for r in cluster if r.fact.place), key=lambda p: len(p.within), default=None)
    status = _status(cluster)
    possible = tuple(p for p in _union(r.possible for r in cluster) if p not in people)
    whose = circle(status, people, possible)
    kind = _kind(cluster, whose, heads, persons)
    return Meeting(
        id="", title=meeting_title(kind, place, whose, sides, persons, venues), kind=kind,
        status=status, start=day.start, end=day.end, date_basis=day.basis, date_phrase=day.phrase,
        earliest=day.earliest, latest=day.latest,
        place=Place(**place.model_dump()) if place else None,
        participants=people,
        possible_participants=possible,
        delegations=sides, topics=_union(r.fact.topics for r in cluster),
        evidence=parts.evidence, conflicts=parts.conflicts, page="",
        absent=tuple(p for p in _union(r.absent for r in cluster) if p not in people),
        claims=parts.claims, history=parts.history, outcome=_outcome(cluster, status),
    )  # fmt: skip


def _evidence(cluster: Sequence[Report]) -> tuple[Evidence, ...]:
    found = (e for r in cluster for e in r.fact.evidence)
    return tuple(sorted(found, key=lambda e: (e.article, e.start)))


def _union(parts: Iterable[Sequence[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(x for part in parts for x in part))


def _best_day(cluster: Sequence[Report]) -> DayFact:
    def rank(day: DayFact) -> tuple[int, int, int]:
        sure = {"explicit": 3, "weekday": 2, "relative": 1}.get(day.basis, 0)
        return (bool(day.start) + bool(day.end), sure, bool(day.latest or day.earliest))

    return max((r.fact.day for r in cluster), key=rank)


def _kind(
    cluster: Sequence[Report], people: Sequence[str], heads: frozenset[str], persons: Mapping[str, Person]
) -> MeetingKind:
    kinds = [r.fact.kind for r in cluster]
    strongest: tuple[MeetingKind, ...] = ("call", "conference", "summit", "talks")
    kind = next((k for k in strongest if k in kinds), kinds[0])
    away = _by_video_alone(cluster)
    sides = {persons[p].side for p in people if p in heads and p not in away}
    if kind in {"talks", "summit", "visit"} and len(sides - {None}) >= 2:
        return "summit"
    table = {persons[p].side for p in people}
    if kind == "summit" and len(people) >= 2 and len(table) == 1 and None not in table:
        return "talks"
    return kind


def _by_video_alone(cluster: Sequence[Report]) -> set[str]:
    """Ids of those whom the texts only tell to be connected: at a summit heads sit in one room.

    A sentence that names others beside them does not say who of these was connected.
    """
    told: dict[str, bool] = {}
    for r in cluster:
        claims = [c for c in r.fact.claims if c.property == "participant" and c.value in r.named]
        alone = Counter(c.evidence for c in claims)
        for claim in claims:
            person = r.named[claim.value]
            connected = alone[claim.evidence] == 1 and _CONNECTED.search(claim.evidence.quote) is not None
            told[person] = told.get(person, True) and connected
    return {person for person, connected in told.items() if connected}


def _by_publication(cluster: Sequence[Report]) -> list[Report]:
    return sorted(cluster, key=lambda r: (r.article.article.published or "", r.article.article.id))


def _status(cluster: Sequence[Report]) -> MeetingStatus:
    """The newest report decides; what was reported as held stays held unless a later one denies it."""
    ordered = _by_publication(cluster)
    if any(r.fact.status == "held" for r in ordered) and ordered[-1].fact.status != "denied":
        return "held"
    return ordered[-1].fact.status


def _history(cluster: Sequence[Report]) -> tuple[StatusStep, ...]:
    ordered = _by_publication(cluster)
    return tuple(
        StatusStep(status=r.fact.status, published=r.article.article.published, evidence=_status_evidence(r))
        for r in ordered
    )


def _status_evidence(r: Report) -> Evidence:
    claim = next((c for c in r.fact.claims if c.property == "status" and c.value == r.fact.status), None)
    return claim.evidence if claim else r.fact.evidence[0]


def _claims(cluster: Sequence[Report]) -> tuple[Claim, ...]:
    """The reports' claims; where the value is a person of the article, it becomes the dossier's person."""
    people = {"participant", "possible", "absent"}
    return tuple(
        c.model_copy(update={"value": r.named.get(c.value, c.value)}) if c.property in people else c
        for r in cluster
        for c in r.fact.claims
    )


def _outcome(cluster: Sequence[Report], status: MeetingStatus) -> tuple[Outcome, ...]:
    """What the reports say came of it, oldest report first, the same words of the same source once.

    Empty for a meeting that, by the newest report, was not held.
    """
    if status not in {"held", "ongoing"}:
        return ()
    found: dict[tuple[str, str | None], Outcome] = {}
    for o in (o for r in _by_publication(cluster) for o in r.fact.outcome):
        found.setdefault((o.text, o.source), Outcome(**o.model_dump()))
    return tuple(found.values())


def _told(r: Report, field: str, value: str) -> Evidence:
    """The sentence in which a report tells a status or a day; the meeting's first where none does alone."""
    if field == "status":
        return _status_evidence(r)
    days = [c for c in r.fact.claims if c.property == "day"]
    days.sort(key=lambda c: c.value != value)  # the very day first, else one it was worked out from
    return days[0].evidence if days else r.fact.evidence[0]


def _conflicts(cluster: Sequence[Report]) -> tuple[Conflict, ...]:
    """Fields in which the reports differ, with every value and its sentence."""
    found = []
    fields: tuple[tuple[str, Callable[[MeetingFact], str | None]], ...] = (
        ("start", lambda f: f.day.start), ("end", lambda f: f.day.end), ("status", lambda f: f.status),
    )  # fmt: skip
    for field, value_of in fields:
        values: dict[str, Evidence] = {}
        for r in cluster:
            value = value_of(r.fact)
            if value and value not in values:
                values[value] = _told(r, field, value)
        if len(values) > 1 and (field != "status" or {"denied", "cancelled"} & set(values)):
            found.append(
                Conflict(
                    field=field,
                    values=tuple(ConflictValue(value=v, evidence=e) for v, e in sorted(values.items())),
                )
            )
    return tuple(found)
