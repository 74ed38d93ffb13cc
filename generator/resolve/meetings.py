"""Meetings across articles: one event, one page.

Two reports tell of one meeting when nothing speaks against it (form, day, place, circle of people) and
enough speaks for it (``sameness``, ``joining``); what they tell is put together in ``merging``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..model.dossier import Meeting, Person
from ..model.evidence import Decision
from ..model.facts import ArticleFacts, MeetingFact
from .heads import heads_of_state
from .joining import Joined, joined
from .merging import merged
from .naming import continued_title, distinct, meeting_slug
from .sameness import Report
from .series import link_series


def resolve_meetings(
    facts: Sequence[ArticleFacts],
    ids: Mapping[tuple[str, str], str],
    persons: Mapping[str, Person],
    venues: frozenset[str] = frozenset(),
    before: Joined | None = None,
) -> tuple[tuple[Meeting, ...], tuple[Decision, ...]]:
    """All meetings sorted by day and title, and the decisions on the way.

    Args:
        facts: in order of publication.
        ids: (article id, local key) -> person id.
        persons: by id.
        venues: ids of places that are buildings.
        before: what an earlier call with fewer facts joined; it goes on from there and is brought up to date.
    """
    clusters, decisions = joined([_report(f, m, ids) for f in facts for m in f.meetings], before or Joined())
    heads = heads_of_state(persons.values())
    meetings = [merged(c, heads, persons, venues) for c in clusters]
    order = sorted(range(len(meetings)), key=lambda i: _sort_key(meetings[i]))
    slugs = distinct([meeting_slug(meetings[i]) for i in order])
    named = dict(zip(order, slugs, strict=True))
    where = {(r.article.article.id, r.fact.key): named[i] for i, c in enumerate(clusters) for r in c}
    final = tuple(_named(meetings[i], named[i], _continues(clusters[i], where)) for i in order)
    return link_series(_titled(final), persons), decisions


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
