"""Raw articles to articles: text, metadata, day, noise; offsets are final from here on.

What reads pages and looks for noise is loaded when an article is cleaned that is not stored.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from ..model.article import Article, PublishedBasis, RawArticle
from ..problems import Problem, ordered
from .byline import author_in, title_in
from .dateline import published_day
from .decode import decode
from .frontmatter import Metadata, parse_metadata, split_front_matter
from .language import is_foreign
from .read import SIDECAR_ENDING
from .versions import same_text, together

if TYPE_CHECKING:
    from .html import Page

Every = Callable[[Sequence[RawArticle]], Iterable[tuple[Article | None, tuple[Problem, ...]]]]


@dataclass(frozen=True)
class _Content:
    """The source text of one file, what its metadata say, and the page it was taken from, if it was one."""

    text: str
    metadata: Metadata
    page: Page | None = None


def clean(raw: RawArticle, noise: bool = True) -> tuple[Article | None, tuple[Problem, ...]]:
    """Turn one seed file into an article.

    Args:
        raw: the file.
        noise: whether to look for noise, which takes most of the time; without it nothing may be read.

    Returns:
        The article, or None when it cannot be used; and the findings, sorted. A wrong metadata field is
        left out and reported, the article stays; broken metadata as a whole, bytes that are no text, an
        empty file and a foreign language keep the article out.
    """
    content = _content(raw)
    if isinstance(content, Problem):
        return None, (content,)
    problems = content.metadata.problems
    refused = _refusal(raw.name, content.text)
    if refused:
        return None, ordered((*problems, refused))
    article = _article(raw.name, content, noise)
    return article, ordered((*problems, *_language_doubt(raw, content)))


def clean_all(
    raws: Iterable[RawArticle], every: Every | None = None
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Clean all articles and keep out whatever is there twice.

    Args:
        raws: the files in any order.
        every: cleans many files, each as ``clean`` does; None does it here, one after the other.

    Returns:
        The articles sorted by file name, and all findings. Of two files with one id (the stem, upper and
        lower case alike, since both would be the same page on some disks) or with the same text, white
        space folded, the first by name is kept. Versions of one report, marked as such, are one article.
    """
    cleaned, problems = clean_each(raws, every=every)
    articles, unclear = together(cleaned)
    kept: list[Article] = []
    by_text: dict[str, str] = {}
    for article in articles:
        first = by_text.setdefault(same_text(article.text), article.file)
        if first == article.file:
            kept.append(article)
            continue
        what = f"Derselbe Text liegt schon als {first} vor."
        todo = "eine der beiden Dateien löschen oder, bei zwei Medien, version_of eintragen"
        problems += (Problem(article.file, 0, "same-text", what, todo),)
    return tuple(kept), ordered((*problems, *unclear))


def clean_each(
    raws: Iterable[RawArticle], noise: bool = True, every: Every | None = None
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Clean all articles, each for itself: every version of a report is one of them.

    Args:
        raws: the files in any order.
        noise: as in ``clean``.
        every: as in ``clean_all``.

    Returns:
        The articles sorted by file name, of two with one id the first; and all findings.
    """
    articles: list[Article] = []
    problems: list[Problem] = []
    by_id: dict[str, str] = {}
    in_order = sorted(raws, key=lambda r: r.name)
    for article, found in every(in_order) if every else (clean(raw, noise) for raw in in_order):
        problems += found
        if article is None:
            continue
        first = by_id.setdefault(unicodedata.normalize("NFC", article.id).casefold(), article.file)
        if first == article.file:
            articles.append(article)
            continue
        what = f"Die Kennung «{article.id}» hat schon die Datei {first}."
        problems.append(Problem(article.file, 0, "same-id", what, "eine der beiden Dateien umbenennen"))
    return tuple(articles), ordered(problems)


def _content(raw: RawArticle) -> _Content | Problem:
    text = decode(raw.name, raw.data)
    if isinstance(text, Problem):
        return text
    sidecar = _sidecar(raw)
    if isinstance(sidecar, Problem):
        return sidecar
    ending = raw.name.rpartition(".")[2].lower()
    if ending == "md":
        return _markdown(raw.name, text, sidecar)
    if ending in ("html", "htm"):
        from .html import read_page

        page = read_page(text)
        if page is None:
            what = "In der Seite ist kein Artikeltext zu finden."
            return Problem(raw.name, 0, "empty", what, "den Text als .txt oder .md ablegen")
        return _Content(page.text, sidecar, page)
    return _Content(text, sidecar)


def _sidecar(raw: RawArticle) -> Metadata | Problem:
    if raw.sidecar is None or not raw.sidecar.strip():
        return Metadata()
    name = _stem(raw.name) + SIDECAR_ENDING
    text = decode(name, raw.sidecar)
    return text if isinstance(text, Problem) else parse_metadata(name, text)


def _markdown(name: str, text: str, sidecar: Metadata) -> _Content | Problem:
    """Front matter overrules a sidecar, field by field."""
    parts = split_front_matter(name, text)
    if isinstance(parts, Problem):
        return parts
    head, body = parts
    if not body.strip():
        what = "Unter dem Kopf steht kein Text."
        return Problem(name, text.count("\n") + 1, "empty", what, "Text einfügen oder Datei löschen")
    if head is None:
        return _Content(body, sidecar)
    metadata = parse_metadata(name, head, first_line=2)
    if isinstance(metadata, Problem):
        return metadata
    both = {**sidecar.values, **metadata.values}
    return _Content(body, replace(metadata, values=both, problems=(*sidecar.problems, *metadata.problems)))


def _refusal(name: str, text: str) -> Problem | None:
    if is_foreign(text):
        return Problem(
            name, 0, "language", "Der Artikel ist nicht auf Deutsch.", "deutsche Fassung verwenden"
        )
    return None


def _language_doubt(raw: RawArticle, content: _Content) -> tuple[Problem, ...]:
    language = content.metadata.text("language") or "de"
    if language.lower().split("-")[0] == "de":
        return ()
    what = f"Als Sprache ist «{language}» angegeben, der Text liest sich deutsch."
    todo = "das Feld language berichtigen"
    return (Problem(raw.name, 0, "language", what, todo, severity="warning"),)


def _article(name: str, content: _Content, noise: bool) -> Article:
    from .noise import find_noise

    meta, page, text = content.metadata, content.page, content.text
    day, basis = _published(content)
    language = meta.text("language") or (page.language if page else None) or "de"
    return Article(
        id=_stem(name),
        file=name,
        text=text,
        title=meta.text("title") or (page.title if page else title_in(text)),
        publisher=meta.text("publisher") or (page.publisher if page else None),
        author=meta.text("author") or (page.author if page else None) or author_in(text),
        published=day,
        published_basis=basis,
        url=meta.text("url") or (page.url if page else None),
        language=language if language.lower().split("-")[0] == "de" else "de",
        rights="full" if meta.text("rights") == "full" else "quote",
        retold=bool(meta.values.get("retold")),
        origin=meta.text("origin"),
        tags=_listed(meta, "tags") or (page.tags if page else ()),
        noise=find_noise(text) if noise else (),
        updated=meta.text("updated") or (page.updated if page else None),
        version_of=_listed(meta, "version_of"),
        distinct_from=_listed(meta, "distinct_from"),
    )


def _listed(meta: Metadata, name: str) -> tuple[str, ...]:
    value = meta.values.get(name, ())
    return value if isinstance(value, tuple) else (value,)


def _published(content: _Content) -> tuple[str | None, PublishedBasis]:
    """Metadata, then the page's own markup, then a dateline in the text; else unknown."""
    day = content.metadata.text("published")
    if day:
        return day, cast(PublishedBasis, content.metadata.text("published_basis") or "metadata")
    if content.page and content.page.published:
        seen = content.page.bases.get("published") == "visible"
        return content.page.published, "text" if seen else "metadata"
    found = published_day(content.text)
    return (found, "text") if found else (None, "unknown")


def _stem(name: str) -> str:
    return name.rpartition(".")[0] or name
