"""The states a dossier went through: what could be known on each day articles came in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..model.article import Article
from ..model.dossier import Dossier
from ..model.facts import ArticleFacts
from ..model.register import Register
from ..resolve import Joined, resolve, seen_by_itself
from .compare import explain
from .laid import Laid
from .match import Numbers
from .models import Diff, Explained

DAYS = 20
"""Newest days with articles that have a state each. Source: what fits on an overview; bounds the cost."""
MONTHS = 12
"""Months before those of which the last day with articles has one; of earlier years the last day of each."""


@dataclass(frozen=True)
class State:
    """What was known at the end of a day.

    Attributes:
        first: first day of publication among what came in; None for articles without a day.
        day: last such day, the day of the state; None for articles without a day, which come last.
        articles: ids of the articles that came in since the state before, in order.
        dossier: what they and all before tell, without today's judgements that match nothing of it.
        since: from the state before, the empty dossier for the first.
        until: from this state to today's dossier.
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
) -> Iterator[State]:
    """The states, oldest first, one at a time so that only two dossiers are held at once.

    Args:
        facts: of all articles.
        register: the authority files of today; only articles come and go.
        title: title of the dossier.
        today: the dossier of all ``facts``.
        later: what articles tell that are no part of it; judgements may be about them.
    """
    told = {f.article.id: f for f in facts}
    whole = seen_by_itself((*facts, *later), register, title) if register.judgements else None
    numbers: Numbers = {}
    before = Laid(resolve((), register, title, today=whole), numbers)
    now = Laid(today, numbers)
    known: tuple[ArticleFacts, ...] = ()
    joined = Joined()
    for group in _groups(in_order(f.article for f in facts)):
        known = (*known, *(told[article.id] for article in group))
        after = now
        if len(known) < len(facts):
            after = Laid(resolve(known, register, title, joined, whole), numbers)
        since, until = explain(before, after), explain(after, now)
        days = [article.published for article in group if article.published]
        yield State(
            min(days, default=None), max(days, default=None), tuple(a.id for a in group),
            after.dossier, since, until,
        )  # fmt: skip
        before = after


def _groups(articles: Sequence[Article]) -> tuple[tuple[Article, ...], ...]:
    """The articles that came in between two states; those without a day are a group of their own."""
    ends = marks(a.published for a in articles if a.published)
    found: list[list[Article]] = [[] for _ in (*ends, "")]
    for article in articles:
        day = article.published
        place = len(ends) if day is None else next(n for n, end in enumerate(ends) if day <= end)
        found[place].append(article)
    return tuple(tuple(group) for group in found if group)
