"""Meetings across articles: one event, one page.

Two reports tell of one meeting when nothing speaks against it (form, day, place, circle of people) and
enough speaks for it (``sameness``); what they tell is put together in ``merging``. Every join and every
near miss is a ``Decision`` with its score and reason.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..model.dossier import Meeting, Person
from ..model.evidence import Decision
from ..model.facts import ArticleFacts, MeetingFact
from .heads import heads_of_state
from .merging import merged
from .naming import continued_title, distinct, meeting_slug
from .sameness import Report, compare
from .series import link_series

_JOIN = 0.6  # score from which two reports are one meeting; below, they stay apart
_NEAR = 0.4  # near misses from here on are kept as decisions, too


def resolve_meetings(
    facts: Sequence[ArticleFacts],
    ids: Mapping[tuple[str, str], str],
    persons: Mapping[str, Person],
    venues: frozenset[str] = frozenset(),
) -> tuple[tuple[Meeting, ...], tuple[Decision, ...]]:
    """All meetings sorted by day and title, and the decisions on the way.

    Args:
        facts: in order of publication.
        ids: (article id, local key) -> person id.
        persons: by id.
        venues: ids of places that are buildings.
    """
    decisions: list[Decision] = []
    clusters: list[list[Report]] = []
    for report in (_report(f, m, ids) for f in facts for m in f.meetings):
        target = _best_cluster(report, clusters, decisions)
        if target is None:
            clusters.append([report])
        else:
            target.append(report)
    heads = heads_of_state(persons.values())
    meetings = [merged(c, heads, persons, venues) for c in clusters]
    order = sorted(range(len(meetings)), key=lambda i: _sort_key(meetings[i]))
    slugs = distinct([meeting_slug(meetings[i]) for i in order])
    named = dict(zip(order, slugs, strict=True))
    where = {(r.article.article.id, r.fact.key): named[i] for i, c in enumerate(clusters) for r in c}
    final = tuple(_named(meetings[i], named[i], _continues(clusters[i], where)) for i in order)
    return link_series(_titled(final), persons), tuple(decisions)


def _titled(meetings: Sequence[Meeting]) -> tuple[Meeting, ...]:
    titles = {m.id: m.title for m in meetings}
    named = ((m, continued_title(m.title, titles.get(m.continues or ""))) for m in meetings)
    return tuple(m.model_copy(update={"title": title}) for m, title in named)


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
            decisions.append(_apart(report, cluster[0], score, reason))
        if score >= _JOIN and (best is None or score > best[0]):
            best = (score, cluster, reason)
    if best is None:
        return None
    right = best[1][0].name
    chosen = next(d for d in decisions if d.left == report.name and d.right == right)
    decisions[decisions.index(chosen)] = chosen.model_copy(update={"joined": True})
    return best[1]


def _apart(a: Report, b: Report, score: float, reason: str) -> Decision:
    """Two reports that may tell of one meeting, not joined yet."""
    return Decision(
        kind="meeting", left=a.name, right=b.name, joined=False, score=round(score, 2), reason=reason
    )


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
