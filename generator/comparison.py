"""Which two states ``dossier diff`` compares, and their difference."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from .build import gather
from .changes import Diff, compare
from .changes.states import in_order
from .config import Config
from .errors import DossierError
from .german.spoken_days import long_day
from .model.dossier import Dossier, Source
from .model.facts import ArticleFacts
from .problems import Problem, ordered
from .resolve import resolve, seen_by_itself
from .revision import at_revision
from .stages import Gathered

Tell = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Compared:
    """A difference with its heading.

    Attributes:
        title: what is compared, in German.
        diff: from the state before to the dossier.
        sources: the articles of both sides by id.
        problems: all findings, sorted.
    """

    title: str
    diff: Diff
    sources: Mapping[str, Source]
    problems: tuple[Problem, ...]


def compared(config: Config, since: str | None, day: str | None, tell: Tell) -> Compared:
    """The difference between an earlier state and today's dossier.

    Args:
        config: the folders.
        since: id of an article, for the state before it came in; otherwise a revision in git; None for
            the newest article.
        day: the day instead, for the articles published by then; None when ``since`` is no day.
        tell: told of each step.

    Raises:
        DossierError: when ``since`` names nothing, or there is nothing to compare with.
    """
    now = gather(config, tell)
    ids = [a.id for a in in_order(f.article for f in now.facts)]
    if not ids:
        raise DossierError(
            str(config.articles), "hier liegt noch kein Artikel", "dossier add nimmt einen auf"
        )
    if day is not None:
        kept = [f for f in now.facts if f.article.published and f.article.published <= day]
        return _of(f"Änderungen seit dem {long_day(day)}", _state(now, kept), now, _undated(now.facts))
    if since is not None and since not in ids:
        with at_revision(config, since) as then:
            before = gather(then, tell)
        return _of(f"Änderungen seit der Revision {since}", before.dossier, now, before.problems)
    dated = [a.id for a in in_order(f.article for f in now.facts) if a.published]
    newest = since or (dated or ids)[-1]
    known = set(ids[: ids.index(newest)])
    before_it = _state(now, [f for f in now.facts if f.article.id in known])
    return _of(f"Änderungen durch {newest}{_more(newest, ids)}", before_it, now, _undated(now.facts))


def _more(first: str, ids: Sequence[str]) -> str:
    """Whether other articles came after it."""
    return "" if ids[-1] == first else " und alles, was danach kam"


def _state(now: Gathered, facts: Sequence[ArticleFacts]) -> Dossier:
    register, title = now.register, now.dossier.title
    today = seen_by_itself(now.facts, register, title) if register.judgements else None
    return resolve(tuple(facts), register, title, today=today)


def _of(title: str, before: Dossier, now: Gathered, problems: Sequence[Problem]) -> Compared:
    sources = {a.id: a for a in (*before.articles, *now.dossier.articles)}
    return Compared(title, compare(before, now.dossier), sources, ordered((*now.problems, *problems)))


def _undated(facts: Sequence[ArticleFacts]) -> tuple[Problem, ...]:
    """A finding for each article without a day, which counts as the last to come in."""
    what = "Der Tag der Veröffentlichung ist nicht bekannt; der Artikel zählt als zuletzt hinzugekommen."
    todo = "published: in den Metadaten angeben"
    return tuple(
        Problem(f.article.file, 0, "undated", what, todo, "warning") for f in facts if not f.article.published
    )
