"""Seeds compared with what is there, and written whole: one at a time, under the project's lock."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ..config import Config
from ..errors import DossierError, UnreadableInput
from ..folders import only_one, write_file
from ..ingest import clean, clean_each, read_articles
from ..ingest.likeness import Likeness, alike
from ..ingest.versions import groups, same_text
from ..model.article import Article, RawArticle
from ..problems import Problem
from .draft import Draft
from .seed import is_id, seed_id, seed_text

_LEFTOVER = re.compile(r"\..+\.md\.neu")
"""What a run leaves that was ended while it wrote; never read, and no part of the seeds."""


@dataclass(frozen=True)
class Request:
    """What is to be added, and what the editor says about it.

    Attributes:
        draft: the article.
        id: an id of the editor's own choice, None for the one made from the content.
        distinct: whether it is a report of its own though others are alike.
    """

    draft: Draft
    id: str | None = None
    distinct: bool = False


@dataclass(frozen=True)
class Outcome:
    """What became, or in a preview would become, of an article.

    Attributes:
        kind: ``new``, ``version`` (of the same page), ``copy`` (at another publisher), ``distinct`` (kept
            apart by the editor) or ``known``: the text is there already, nothing was changed.
        article: the article as a build reads it; of a known one, the one that is there.
        path: its file.
        alike: what it is alike to, the likest first; empty for a new one.
        others: the articles it is alike to, in the same order.
        problems: findings about it, sorted.
    """

    kind: Literal["new", "version", "copy", "distinct", "known"]
    article: Article
    path: Path
    alike: tuple[Likeness, ...] = ()
    others: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()


def add(config: Config, requests: Sequence[Request]) -> tuple[Outcome, ...]:
    """Writes each article as a seed, in the given order; one that is there already changes nothing.

    A run that is ended halfway leaves whole seeds only, and the next one goes on without repair.

    Raises:
        DossierError: another run is at work, an id is taken or cannot be one, a file cannot be written.
        UnreadableInput: an article no build could read; nothing is written then.
    """
    with only_one(config.docs.parent), only_one(config.articles):
        _sweep(config.articles)
        found = _outcomes(config, requests)
        for outcome, content in found:
            if content is not None:
                write_file(outcome.path, content, durable=True)
    return tuple(outcome for outcome, _ in found)


def preview(config: Config, requests: Sequence[Request]) -> tuple[Outcome, ...]:
    """What ``add`` would do; writes nothing.

    Raises:
        DossierError, UnreadableInput: as ``add`` does.
    """
    return tuple(outcome for outcome, _ in _outcomes(config, requests))


def _sweep(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_file() and _LEFTOVER.fullmatch(path.name):
            path.unlink()


def _outcomes(config: Config, requests: Sequence[Request]) -> list[tuple[Outcome, str | None]]:
    """Each outcome with the file to be written, None for one that changes nothing."""
    raws, _ = read_articles(config.articles) if config.articles.is_dir() else ((), ())
    there = list(clean_each(raws, noise=False)[0])
    taken = {raw.name.rpartition(".")[0].casefold() for raw in raws}
    found: list[tuple[Outcome, str | None]] = []
    for request in requests:
        outcome, content = _outcome(config, request, there, taken)
        found.append((outcome, content))
        if content is not None:
            there.append(outcome.article)
            taken.add(outcome.article.id.casefold())
    return found


def _outcome(
    config: Config, request: Request, there: Sequence[Article], taken: set[str]
) -> tuple[Outcome, str | None]:
    draft = request.draft
    probe, _ = _read(draft, request.id or seed_id(draft), seed_text(draft))
    known = next((a for a in there if _is_same(a, probe)), None)
    if known is not None:
        return Outcome("known", known, config.articles / known.file), None
    id_ = _free_id(request, taken)
    apart = (*draft.lists.get("distinct_from", ()),)
    hits = tuple(hit for hit in _hits(probe, there) if hit.right not in apart)
    others = tuple(a for hit in hits for a in there if a.id == hit.right)
    linked = tuple(hit.right for hit in hits)
    if request.distinct:
        content = seed_text(draft, distinct_from=tuple(sorted({*apart, *linked})))
    else:
        content = seed_text(draft, version_of=tuple(sorted({*draft.lists.get("version_of", ()), *linked})))
    article, problems = _read(draft, id_, content)
    problems = (*problems, *_same_page(article, there, others))
    kind = _kind(article, others, request.distinct)
    outcome = Outcome(
        kind, article, config.articles / f"{id_}.md", hits, others, (*draft.problems, *problems)
    )
    return outcome, content


def _same_page(new: Article, there: Sequence[Article], others: Sequence[Article]) -> tuple[Problem, ...]:
    """A hint where a page is there already with a text so different that it counts as another report."""
    what = "Unter derselben Adresse liegt schon {}, mit einem anderen Text."
    return tuple(
        Problem(
            new.file, 0, "same-url", what.format(old.file),
            f"wenn es derselbe Bericht ist: version_of: {old.id} eintragen", severity="warning",
        )
        for old in there
        if new.url and old.url == new.url and old not in others
    )  # fmt: skip


def _read(draft: Draft, id_: str, content: str) -> tuple[Article, tuple[Problem, ...]]:
    """The seed as a build reads it: what the user is shown is what will be used."""
    article, problems = clean(RawArticle(name=f"{id_}.md", data=content.encode("utf-8")))
    if article is None:
        first = problems[-1]
        raise UnreadableInput(draft.source, first.what.rstrip("."), first.todo)
    return article, problems


def _is_same(there: Article, new: Article) -> bool:
    """Whether a text is there already, unless two publishers are known to have it."""
    if same_text(there.text) != same_text(new.text):
        return False
    both = there.publisher and new.publisher
    return not both or (there.publisher or "").casefold() == (new.publisher or "").casefold()


def _hits(new: Article, there: Sequence[Article]) -> tuple[Likeness, ...]:
    """What is alike, the likest of each report; a report may have many versions."""
    same = {a.id for a in there if same_text(a.text) == same_text(new.text)}
    close = alike(new, (a for a in there if a.id not in same))
    hits = (*(Likeness(new.id, id_, 1.0) for id_ in sorted(same)), *close)
    home = {member.id: number for number, group in enumerate(groups(there)) for member in group}
    best: dict[int, Likeness] = {}
    for hit in hits:
        best.setdefault(home[hit.right], hit)
    return tuple(best.values())


def _free_id(request: Request, taken: set[str]) -> str:
    if request.id is not None:
        if not is_id(request.id):
            raise DossierError(
                "--id", f"«{request.id}» kann keine Kennung sein", "kleine Buchstaben, Ziffern, - und _"
            )
        if request.id.casefold() in taken:
            raise DossierError("--id", f"die Kennung «{request.id}» ist vergeben", "eine andere angeben")
        return request.id
    # The mark alone tells texts apart; a second one with the same five digits gets all of them.
    short = seed_id(request.draft)
    return short if short.casefold() not in taken else seed_id(request.draft, mark=64)


def _kind(
    article: Article, others: Sequence[Article], distinct: bool
) -> Literal["new", "version", "copy", "distinct"]:
    if not others:
        return "new"
    if distinct:
        return "distinct"
    publisher = (article.publisher or "").casefold()
    return "version" if any((o.publisher or "").casefold() == publisher for o in others) else "copy"
