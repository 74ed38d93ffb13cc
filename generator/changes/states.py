"""The states a dossier went through: what could be known on each day articles came in."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model.article import Article
from ..model.base import Model
from ..model.dossier import Dossier
from ..model.facts import ArticleFacts
from ..model.register import Register
from ..reading.version import digest_of
from ..resolve import Joined, Seen, outcomes_of, resolve, seen_by_itself
from .compare import explain
from .flat import keys_of
from .kept import Found, KeptStates, Key
from .laid import Laid, laid
from .match import Numbers
from .models import Diff, Explained
from .packing import LISTS

DAYS = 20
"""Newest days with articles that have a state each. Source: what fits on an overview; bounds the cost."""
MONTHS = 12
"""Months before those of which the last day with articles has one; of earlier years the last day of each."""
_PLAIN = frozenset({str, int, float, bool})


@dataclass(frozen=True)
class State:
    """What was known at the end of a day.

    Attributes:
        first: first day of publication among what came in; None for articles without a day.
        day: last such day, the day of the state; None for articles without a day, which come last.
        articles: ids of the articles that came in since the state before, in order.
        dossier: what they and all before tell, without today's judgements that match nothing of it.
        since: from the state before, the empty dossier for the first.
        until: from this state to today's dossier, in brief.
    """

    first: str | None
    day: str | None
    articles: tuple[str, ...]
    dossier: Dossier
    since: Explained | Diff
    until: Explained | Diff


def in_order(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Articles as they came in: by day of publication, then id; those without a day last."""
    return tuple(sorted(articles, key=lambda a: (a.published or "9999", a.id)))


def marks(days: Iterable[str]) -> tuple[str, ...]:
    """The days that have a state, ascending: the newest ``DAYS``, then ends of months, then of years.

    Their number does not grow with the articles, but with the years: that keeps the cost of all states
    together linear in the number of articles.
    """
    ordered = sorted(set(days))
    older, newest = ordered[:-DAYS], ordered[-DAYS:]
    months = sorted({day[:7]: day for day in older}.values())
    years = sorted({day[:4]: day for day in months[:-MONTHS]}.values())
    return (*years, *months[-MONTHS:], *newest)


def states(
    facts: Sequence[ArticleFacts],
    register: Register,
    title: str,
    today: Dossier,
    later: Sequence[ArticleFacts] = (),
    kept: KeptStates | None = None,
) -> Iterator[State]:
    """The states, oldest first.

    Args:
        facts: of all articles.
        register: the authority files of today; only articles come and go.
        title: title of the dossier.
        today: the dossier of all ``facts``.
        later: what articles tell that are no part of it; judgements may be about them.
        kept: what a former run found out of them, and where this one leaves what it did.
    """
    kept = kept or KeptStates()
    whole = seen_by_itself((*facts, *later), register, title) if register.judgements else None
    groups = _groups(in_order(f.article for f in facts))
    keys = _keys(facts, groups, register, today, whole)
    told = {f.article.id: f for f in facts}
    numbers: Numbers = {}
    before = laid(resolve((), register, title, today=whole), numbers)
    now = laid(today, numbers)
    kept.begin(today)
    known: tuple[ArticleFacts, ...] = ()
    joined = Joined()
    for group, key in zip(groups, keys, strict=True):
        known = (*known, *(told[article.id] for article in group))
        stored = kept.get(key)
        if len(known) == len(facts):
            after = now
        else:
            found = stored.dossier if stored else resolve(known, register, title, joined, whole)
            found = found if stored else _sharing(_sharing(found, before), now)
            after = laid(found, numbers, before, now)
        since = stored.since if stored and kept.has(key) else explain(before, after)
        kept.found(key, Found(after.dossier, since))
        yield _state(group, after, since, explain(after, now, brief=True))
        before = after
    kept.close()


def _state(group: Sequence[Article], after: Laid, since: Explained, until: Explained) -> State:
    days = [article.published for article in group if article.published]
    ids = tuple(article.id for article in group)
    return State(min(days, default=None), max(days, default=None), ids, after.dossier, since, until)


def _sharing(dossier: Dossier, other: Laid) -> Dossier:
    """The dossier with the entries of another where they are the same: compared and kept once."""
    lists: dict[str, tuple[Model, ...]] = {}
    for name in LISTS:
        entries: tuple[Model, ...] = getattr(dossier, name)
        if name in other.notes:
            own: Mapping[Hashable, Model] = {key: note.entry for key, note in other.notes[name].items()}
            keys: Iterable[Hashable] = keys_of(name, entries)
        else:  # those without an id
            own = {_card(entry): entry for entry in getattr(other.dossier, name)}
            keys = map(_card, entries)
        had = map(own.get, keys)
        lists[name] = tuple(one if one == entry else entry for one, entry in zip(had, entries, strict=True))
    return dossier.model_copy(update=lists)


def _card(entry: Model) -> Hashable:
    """What an entry without an id says in plain words, by which an equal one is found."""
    return tuple([value for value in entry.__dict__.values() if value.__class__ in _PLAIN])


def _keys(
    facts: Sequence[ArticleFacts],
    groups: Sequence[tuple[Article, ...]],
    register: Register,
    today: Dossier,
    whole: Seen | None,
) -> tuple[Key, ...]:
    """For each group hashes of all that what was known then depends on, the program left out."""
    told = {f.article.id: digest_of((f.model_dump_json().encode(),)) for f in facts}
    outcomes = outcomes_of(whole, register) if whole else ()
    base = (today.title.encode(), register.model_dump_json().encode())
    shared, known, found = digest_of(base), "", []
    articles: frozenset[str] = frozenset()
    for group in groups:
        for article in group:  # one by one, for the same articles may once have come in other groups
            known = digest_of((known.encode(), told[article.id].encode()))
        articles |= {article.id for article in group}
        judged = (outcome.told_by(articles).encode() for outcome in outcomes)
        # today's dossier has judgements, too, that match nothing
        last = () if group is not groups[-1] else (one.model_dump_json().encode() for one in today.judgements)
        found.append(digest_of((shared.encode(), known.encode(), *judged, *last)))
    return tuple(zip(found, ("", *found), strict=False))


def _groups(articles: Sequence[Article]) -> tuple[tuple[Article, ...], ...]:
    """The articles that came in between two states; those without a day are a group of their own."""
    ends = marks(a.published for a in articles if a.published)
    found: list[list[Article]] = [[] for _ in (*ends, "")]
    for article in articles:
        day = article.published
        place = len(ends) if day is None else next(n for n, end in enumerate(ends) if day <= end)
        found[place].append(article)
    return tuple(tuple(group) for group in found if group)
