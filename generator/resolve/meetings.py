"""Meetings across articles: one event, one page.

Two reports tell of one meeting when nothing speaks against it (form, day, place, circle of people) and
enough speaks for it (``sameness``, ``joining``); what they tell is put together in ``merging``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from ..model.dossier import Meeting, Person
from ..model.evidence import Decision
from ..model.facts import ArticleFacts, MeetingFact
from .heads import heads_of_state
from .joining import Joined, joined, key_of
from .merging import merged
from .naming import continued_title, distinct, meeting_slug
from .rulings import NOTHING, Key, Rulings, first_of
from .sameness import Report
from .series import link_series


@dataclass(frozen=True)
class ResolvedMeetings:
    """The meetings by day and title, which report tells of which, and why they were joined.

    Attributes:
        meetings: sorted by first known or bounding day, then title.
        ids: (article id, local key) -> meeting id.
        decisions: joins and near misses.
    """

    meetings: tuple[Meeting, ...]
    ids: Mapping[Key, str]
    decisions: tuple[Decision, ...]


def resolve_meetings(
    facts: Sequence[ArticleFacts],
    ids: Mapping[Key, str],
    persons: Mapping[str, Person],
    venues: frozenset[str] = frozenset(),
    rulings: Rulings = NOTHING,
    before: Joined | None = None,
) -> ResolvedMeetings:
    """All meetings, and the decisions on the way.

    Args:
        facts: in order of publication.
        ids: (article id, local key) -> person id.
        persons: by id.
        venues: ids of places that are buildings.
        rulings: what editors say of meetings.
        before: what an earlier call with fewer facts joined, both without a word of editors on what is apart;
            it goes on from there and is brought up to date.
    """
    found, decisions = joined([_report(f, m, ids) for f in facts for m in f.meetings], before, rulings)
    clusters = rulings.made_one(found, key_of)
    heads = heads_of_state(persons.values())
    made = _merged(clusters, heads, persons, venues, before or Joined())
    meetings = [_ruled(m, [key_of(r) for r in c], rulings) for m, c in zip(made, clusters, strict=True)]
    order = sorted(range(len(meetings)), key=lambda i: _sort_key(meetings[i]))
    slugs = distinct([meeting_slug(meetings[i]) for i in order])
    if rulings.ids:
        slugs = rulings.names_kept([[key_of(r) for r in clusters[i]] for i in order], slugs)
    named = dict(zip(order, slugs, strict=True))
    where = {key_of(r): named[i] for i, c in enumerate(clusters) for r in c}
    final = tuple(_named(meetings[i], named[i], _continues(clusters[i], where)) for i in order)
    told = [clusters[i] for i in order]
    titled = tuple(_entitled(m, c, rulings) for m, c in zip(_titled(final), told, strict=True))
    return ResolvedMeetings(link_series(titled, persons), where, rulings.settled(decisions, where))


def _merged(
    clusters: Sequence[Sequence[Report]],
    heads: frozenset[str],
    persons: Mapping[str, Person],
    venues: frozenset[str],
    before: Joined,
) -> Iterator[Meeting]:
    """The meeting of each cluster; those of a call before are taken where reports and people are the same."""
    before.parts.begin()
    before.merged.begin()
    for cluster in clusters:
        objects = tuple(one for r in cluster for one in (r.article, r.fact))
        named = tuple(item for r in cluster for item in r.named.items())
        people = (persons[p] for _, p in named)
        told = tuple((p.name, p.side, p.id in heads) for p in people)
        make = partial(merged, cluster, heads, persons, venues, before.parts)
        yield before.merged.of(objects, (*named, *told), make)


def _ruled(meeting: Meeting, keys: Sequence[Key], rulings: Rulings) -> Meeting:
    """The meeting on the days and with the status an editor gave it; what sources claim stays."""
    changes: dict[str, object] = {}
    if days := first_of(rulings.days, keys):
        changes |= {"start": days[0], "end": days[1], "earliest": None, "latest": None}
        changes |= {"date_basis": "explicit", "date_phrase": None}
    if status := first_of(rulings.states, keys):
        changes["status"] = status
    return meeting.model_copy(update=changes) if changes else meeting


def _entitled(meeting: Meeting, cluster: Sequence[Report], rulings: Rulings) -> Meeting:
    title = first_of(rulings.names, map(key_of, cluster))
    return meeting.model_copy(update={"title": title}) if title else meeting


def _titled(meetings: Sequence[Meeting]) -> tuple[Meeting, ...]:
    titles = {m.id: m.title for m in meetings}
    named = ((m, continued_title(m.title, titles.get(m.continues or ""))) for m in meetings)
    return tuple(m if title == m.title else m.model_copy(update={"title": title}) for m, title in named)


def _report(facts: ArticleFacts, fact: MeetingFact, ids: Mapping[Key, str]) -> Report:
    keys = (*fact.participants, *fact.possible, *fact.absent)
    named = {k: ids[facts.article.id, k] for k in keys if (facts.article.id, k) in ids}

    def resolved(some: Sequence[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(named[k] for k in some if k in named))

    return Report(
        facts, fact, resolved(fact.participants), resolved(fact.possible), resolved(fact.absent), named
    )


def _sort_key(m: Meeting) -> tuple[str, str, str]:
    return (m.start or m.end or m.latest or m.earliest or "9999", m.title, m.evidence[0].article)


def _continues(cluster: Sequence[Report], where: Mapping[Key, str]) -> str | None:
    """The meeting it goes on from; None when there is none, or an editor hid it."""
    earlier = (where.get((r.article.article.id, r.fact.continues)) for r in cluster if r.fact.continues)
    return next((one for one in earlier if one), None)


def _named(meeting: Meeting, slug: str, continues: str | None) -> Meeting:
    return meeting.model_copy(
        update={
            "id": slug,
            "page": f"treffen/{slug}.html",
            "continues": continues if continues != slug else None,
        }
    )
