"""Meetings across articles: one event, one page.

Two reports tell of one meeting when nothing speaks against it (form, day, place, circle of people) and
enough speaks for it. Every join and every near miss is a ``Decision`` with its score and reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ..model.dossier import Conflict, ConflictValue, Meeting, Person, Place, StatusStep
from ..model.evidence import Claim, Decision, Evidence
from ..model.facts import ArticleFacts, DayFact, MeetingFact, MeetingKind, MeetingStatus, PlaceFact
from .heads import heads_of_state
from .naming import distinct, meeting_slug, meeting_title
from .series import link_series

_JOIN = 0.6  # score from which two reports are one meeting; below, they stay apart
_NEAR = 0.4  # near misses from here on are kept as decisions, too
_LOOK_BACK = (
    6  # days an undated report of something held may lie behind the event; news reports talks within a week
)
_LOOK_AHEAD = 30  # days an undated announcement may lie before the event


@dataclass(frozen=True)
class Report:
    """One article's account of a meeting, with persons by their dossier ids.

    ``named`` maps the article's keys of its people to those ids.
    """

    article: ArticleFacts
    fact: MeetingFact
    people: tuple[str, ...]
    possible: tuple[str, ...]
    absent: tuple[str, ...]
    named: Mapping[str, str]

    @property
    def name(self) -> str:
        """Article and key, for decisions."""
        return f"{self.article.article.id}#{self.fact.key}"


def resolve_meetings(
    facts: Sequence[ArticleFacts],
    ids: Mapping[tuple[str, str], str],
    persons: Mapping[str, Person],
    venues: frozenset[str] = frozenset(),
) -> tuple[tuple[Meeting, ...], tuple[Decision, ...]]:
    """All meetings sorted by day and id, and the decisions on the way. ``facts`` in order of publication."""
    decisions: list[Decision] = []
    clusters: list[list[Report]] = []
    for report in (_report(f, m, ids) for f in facts for m in f.meetings):
        target = _best_cluster(report, clusters, decisions)
        if target is None:
            clusters.append([report])
        else:
            target.append(report)
    heads = heads_of_state(persons.values())
    meetings = [_meeting(c, heads, persons, venues) for c in clusters]
    order = sorted(range(len(meetings)), key=lambda i: _sort_key(meetings[i]))
    slugs = distinct([meeting_slug(meetings[i]) for i in order])
    named = {i: slug for i, slug in zip(order, slugs, strict=True)}
    where = {(r.article.article.id, r.fact.key): named[i] for i, c in enumerate(clusters) for r in c}
    final = tuple(_named(meetings[i], named[i], _continues(clusters[i], where)) for i in order)
    return link_series(final, persons), tuple(decisions)


def _report(facts: ArticleFacts, fact: MeetingFact, ids: Mapping[tuple[str, str], str]) -> Report:
    keys = (*fact.participants, *fact.possible, *fact.absent)
    named = {k: ids[facts.article.id, k] for k in keys if (facts.article.id, k) in ids}

    def resolved(some: Sequence[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(named[k] for k in some if k in named))

    return Report(
        facts, fact, resolved(fact.participants), resolved(fact.possible), resolved(fact.absent), named
    )


def _best_cluster(
    report: Report, clusters: Sequence[list[Report]], decisions: list[Decision]
) -> list[Report] | None:
    best: tuple[float, list[Report], str] | None = None
    for cluster in clusters:
        if any(r.article.article.id == report.article.article.id for r in cluster):
            continue
        score, reason = min((compare(report, other) for other in cluster), key=lambda x: x[0])
        if score >= _NEAR:
            decisions.append(
                Decision(
                    kind="meeting",
                    left=report.name,
                    right=cluster[0].name,
                    joined=False,
                    score=round(score, 2),
                    reason=reason,
                )
            )
        if score >= _JOIN and (best is None or score > best[0]):
            best = (score, cluster, reason)
    if best is None:
        return None
    right = best[1][0].name
    chosen = next(d for d in decisions if d.left == report.name and d.right == right)
    decisions[decisions.index(chosen)] = chosen.model_copy(update={"joined": True})
    return best[1]


def compare(a: Report, b: Report) -> tuple[float, str]:
    """How surely two reports tell of one meeting (0 to 1), and why, in German words."""
    if (a.fact.kind == "call") != (b.fact.kind == "call"):
        return 0.0, "das eine ein Telefonat, das andere nicht"
    if "denied" in {a.fact.status, b.fact.status} and a.fact.status != b.fact.status:
        return 0.0, "das eine dementiert, das andere nicht"
    place = _places(a.fact.place, b.fact.place)
    if place < 0:
        return 0.0, "verschiedene Orte"
    days, exact = _days(a, b)
    if not days:
        return 0.0, "verschiedene Tage"
    people = _shared(a.people, b.people)
    sides = _shared(a.fact.delegations, b.fact.delegations)
    if (people == 0 and sides == 0) or (people == 0 and a.people and b.people and sides < 1):
        return 0.0, "kein gemeinsamer Teilnehmer"
    if len(a.people) >= 2 and len(b.people) >= 2 and people < 0.5:
        return 0.3, "verschiedener Teilnehmerkreis"
    score = 0.4 * exact + 0.25 * place + 0.35 * max(people, sides)
    parts = [("gleicher Tag" if exact == 1 else "Zeit verträglich"), "gleicher Ort" if place else "Ort offen"]
    return score, ", ".join([*parts, f"Teilnehmer zu {round(100 * max(people, sides))} Prozent gleich"])


def _shared(a: Sequence[str], b: Sequence[str]) -> float:
    """Share of the smaller set that stands in the other; 0 when either is empty."""
    if not a or not b:
        return 0.0
    return len(set(a) & set(b)) / min(len(set(a)), len(set(b)))


def _places(a: PlaceFact | None, b: PlaceFact | None) -> int:
    """1 for the same place or one inside the other, 0 when one is unknown, -1 for two places."""
    if a is None or b is None:
        return 0
    return 1 if a.name in {b.name, *b.within} or b.name in {a.name, *a.within} else -1


def _days(a: Report, b: Report) -> tuple[bool, float]:
    """Whether the times can be one, and how surely: 1 for known days that overlap, less for guesses."""
    (a1, a2, a_sure), (b1, b2, b_sure) = _window(a), _window(b)
    if a1 is None or b1 is None or a2 is None or b2 is None:
        return True, 0.0
    if a1 > b2 or b1 > a2:
        return False, 0.0
    return True, 1.0 if a_sure and b_sure else 0.6 if a_sure or b_sure else 0.3


def _window(r: Report) -> tuple[date | None, date | None, bool]:
    day = r.fact.day
    first, last = _iso(day.start or day.earliest), _iso(day.end or day.latest)
    published = _iso(r.article.article.published)
    if day.start and day.end:
        return first, last, True
    if r.fact.status in {"held", "ongoing"}:
        last = last or published
        return first or (last - timedelta(days=_LOOK_BACK) if last else None), last, False
    first = first or published
    return first, last or (first + timedelta(days=_LOOK_AHEAD) if first else None), False


def _iso(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None


def _meeting(
    cluster: Sequence[Report], heads: frozenset[str], persons: Mapping[str, Person], venues: frozenset[str]
) -> Meeting:
    people = _union(r.people for r in cluster)
    sides = _union(r.fact.delegations for r in cluster)
    day = _best_day(cluster)
    place = max((r.fact.place for r in cluster if r.fact.place), key=lambda p: len(p.within), default=None)
    kind = _kind(cluster, people, heads, persons)
    return Meeting(
        id="", title=meeting_title(kind, place, people, sides, persons, venues), kind=kind, status=_status(cluster),
        start=day.start, end=day.end, date_basis=day.basis, date_phrase=day.phrase, earliest=day.earliest, latest=day.latest,
        place=Place(**place.model_dump()) if place else None,
        participants=people,
        possible_participants=tuple(p for p in _union(r.possible for r in cluster) if p not in people),
        delegations=sides, topics=_union(r.fact.topics for r in cluster),
        evidence=tuple(sorted((e for r in cluster for e in r.fact.evidence), key=lambda e: (e.article, e.start))),
        conflicts=_conflicts(cluster), page="",
        absent=tuple(p for p in _union(r.absent for r in cluster) if p not in people),
        claims=_claims(cluster), history=_history(cluster),
    )  # fmt: skip


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
    sides = {persons[p].side for p in people if p in heads}
    if kind in {"talks", "summit"} and len(sides - {None}) >= 2:
        return "summit"
    if kind == "summit" and len(people) >= 2 and len({persons[p].side for p in people}) == 1:
        return "talks"
    return kind


def _status(cluster: Sequence[Report]) -> MeetingStatus:
    """The newest report decides; what was reported as held stays held unless a later one denies it."""
    ordered = sorted(cluster, key=lambda r: (r.article.article.published or "", r.article.article.id))
    if any(r.fact.status == "held" for r in ordered) and ordered[-1].fact.status != "denied":
        return "held"
    return ordered[-1].fact.status


def _history(cluster: Sequence[Report]) -> tuple[StatusStep, ...]:
    ordered = sorted(cluster, key=lambda r: (r.article.article.published or "", r.article.article.id))
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
            if value:
                values.setdefault(value, r.fact.evidence[0])
        if len(values) > 1 and (field != "status" or {"denied", "cancelled"} & set(values)):
            found.append(
                Conflict(
                    field=field,
                    values=tuple(ConflictValue(value=v, evidence=e) for v, e in sorted(values.items())),
                )
            )
    return tuple(found)


def _sort_key(m: Meeting) -> tuple[str, str, str]:
    return (m.start or m.end or m.latest or m.earliest or "9999", m.title, m.evidence[0].article)


def _continues(cluster: Sequence[Report], where: Mapping[tuple[str, str], str]) -> str | None:
    return next((where[r.article.article.id, r.fact.continues] for r in cluster if r.fact.continues), None)


def _named(meeting: Meeting, slug: str, continues: str | None) -> Meeting:
    return meeting.model_copy(
        update={
            "id": slug,
            "page": f"treffen/{slug}.html",
            "continues": continues if continues != slug else None,
        }
    )
