"""Versions of one report: seeds linked by ``version_of`` become one article, and none is dropped silently.

Of the same page the newest text is read. Of a report that several publishers carry, the one that had it
first is read, for its day is the one that "am Montag" in the text is told from; the others are named with
the sentences they have beyond it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..german.sentences import split
from ..model.article import Article, Version
from ..problems import Problem

_LATE = "9999"


def same_text(text: str) -> str:
    """What two texts have in common that differ in white space only."""
    return " ".join(text.split())


def groups(articles: Sequence[Article]) -> tuple[tuple[Article, ...], ...]:
    """The articles that ``version_of`` links, directly or over others; each once, sorted by id.

    A link to an id that is not among the articles links nothing. The direction of a link and the order of
    the articles do not matter.
    """
    root = {article.id: article.id for article in articles}

    def find(one: str) -> str:
        while root[one] != one:
            one = root[one]
        return one

    for article in articles:
        for other in article.version_of:
            if other in root:
                left, right = sorted((find(article.id), find(other)))
                root[right] = left
    found: dict[str, list[Article]] = {}
    for article in sorted(articles, key=lambda a: a.id):
        found.setdefault(find(article.id), []).append(article)
    return tuple(tuple(members) for members in found.values())


def together(articles: Sequence[Article]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """One article for each report.

    Returns:
        The articles that are read, sorted by file name, each with the other versions of its report; and
        the findings: a link to nothing, versions of a page of which none is known to be newer.
    """
    problems = [*_dangling(articles)]
    read: list[Article] = []
    for members in groups(articles):
        if len(members) == 1:
            read.append(members[0])
            continue
        chosen, unclear = _joined(members)
        read.append(chosen)
        problems += unclear
    return tuple(sorted(read, key=lambda a: a.file)), tuple(problems)


def _dangling(articles: Iterable[Article]) -> Iterable[Problem]:
    known = {article.id for article in articles}
    for article in articles:
        for field in ("version_of", "distinct_from"):
            for other in getattr(article, field):
                if other not in known or other == article.id:
                    what = f"«{field}: {other}» nennt keinen anderen Artikel."
                    yield Problem(article.file, 0, "version-of", what, "Kennung berichtigen oder löschen")


def _joined(members: Sequence[Article]) -> tuple[Article, tuple[Problem, ...]]:
    """The version that is read, with the others; members are at least two."""
    pages: dict[str, list[Article]] = {}
    for member in members:
        pages.setdefault((member.publisher or "").casefold(), []).append(member)
    newest = {name: max(page, key=_newness) for name, page in pages.items()}
    head = min(newest, key=lambda name: (_first_day(pages[name]), -_words(newest[name]), newest[name].id))
    chosen = newest[head]
    earlier = sorted((m for m in pages[head] if m is not chosen), key=_newness)
    copies = sorted((m for m in members if m not in pages[head]), key=lambda m: (m.published or _LATE, m.id))
    versions = tuple(
        _version(member, chosen, "earlier" if member in earlier else "copy") for member in (*earlier, *copies)
    )
    address = min(pages[head], key=lambda m: (m.published or _LATE, *_newness(m))).id
    joined = chosen.model_copy(
        update={"versions": versions, "address": None if address == chosen.id else address}
    )
    return joined, tuple(_unclear(page) for page in pages.values() if _tied(page))


def _newness(article: Article) -> tuple[str, int, str]:
    """Sorts versions of a page: by the last change, then the longer text, then the id."""
    return article.updated or article.published or "", _words(article), article.id


def _tied(page: Sequence[Article]) -> bool:
    moments = [_newness(member)[0] for member in page]
    return moments.count(max(moments)) > 1


def _unclear(page: Sequence[Article]) -> Problem:
    latest = max(page, key=_newness)
    others = ", ".join(sorted(member.file for member in page if member is not latest))
    what = f"Ob diese Fassung neuer ist als {others}, sagt keine Angabe; gelesen wird die längere."
    return Problem(latest.file, 0, "version-order", what, "updated: JJJJ-MM-TT eintragen", severity="warning")


def _first_day(page: Iterable[Article]) -> str:
    return min(member.published or _LATE for member in page)


def _words(article: Article) -> int:
    """Words of the text without its noise."""
    return len(article.text.split()) - sum(len(noise.text.split()) for noise in article.noise)


def _version(member: Article, read: Article, relation: str) -> Version:
    known = set(_sentences(read))
    missing = {folded: told for folded, told in _sentences(member).items() if folded not in known}
    return Version.model_validate(
        {
            **member.model_dump(include={*Version.model_fields} - {"relation", "missing"}),
            "relation": relation,
            "missing": tuple(missing.values()),
        }
    )


def _sentences(article: Article) -> dict[str, str]:
    """The sentences outside of noise, as written, by their words in small letters."""
    found: dict[str, str] = {}
    for span in split(article.text):
        inside = any(n.start < span.end and span.start < n.end for n in article.noise)
        sentence = article.text[span.start : span.end]
        if not inside:
            found.setdefault(" ".join(re.findall(r"\w+", sentence.casefold())), " ".join(sentence.split()))
    found.pop("", None)
    return found
