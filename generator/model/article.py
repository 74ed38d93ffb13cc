"""Articles: what lies in the seeds, and what ingest makes of it."""

from __future__ import annotations

from typing import Literal

from .base import Model

PublishedBasis = Literal["metadata", "text", "inferred", "unknown"]
NoiseReason = Literal[
    "donation",
    "advert",
    "disclaimer",
    "byline",
    "teaser",
    "infobox-heading",
    "credit",
    "navigation",
    "repetition",
]


class Noise(Model):
    """A stretch of the source text that yields no facts.

    Attributes:
        start: first code point, in the article's source text.
        end: one behind the last code point.
        reason: why it was cut.
        rule: name of the rule that cut it.
        text: the stretch itself, for the list of what was cut.
    """

    start: int
    end: int
    reason: NoiseReason
    rule: str
    text: str


class RawArticle(Model):
    """One seed file as it lies on disk.

    Attributes:
        name: file name with ending, without folder.
        data: the bytes.
        sidecar: bytes of the ``.yml`` of the same name, None when there is none.
    """

    name: str
    data: bytes
    sidecar: bytes | None = None


class Version(Model):
    """Another text of the same report, which is not read: a source is counted once.

    Attributes:
        id: stem of its seed file; its ``file`` lies beside the others.
        relation: ``earlier`` (the same page before it was changed) or ``copy`` (the report at another
            publisher).
        updated: ISO minute or day of its last change, None when unknown.
        missing: its sentences that the text that is read has not word for word; noise left out.
    """

    id: str
    file: str
    relation: Literal["earlier", "copy"]
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    missing: tuple[str, ...] = ()


class Article(Model):
    """One article; offsets everywhere else count code points of ``text``.

    Attributes:
        id: the file's stem, unique in a dossier.
        file: file name with ending.
        text: source text, line ends as ``\\n``, front matter excluded.
        title: None when neither metadata nor text tell it.
        published: ISO day, None when unknown.
        published_basis: what the day rests on; ``inferred`` when an editor set it.
        rights: ``quote`` (single sentences may be shown) or ``full``.
        retold: whether the text is a retelling in other words than the publisher's.
        author: from the metadata or a byline; an author is no actor.
        noise: sorted by start, not overlapping.
        updated: ISO minute or day of its last change, None when unknown.
        version_of: ids of seeds that hold another text of the same report, as the metadata say.
        distinct_from: ids of seeds that are alike and still reports of their own, as an editor says.
        versions: the other texts of the report, the earlier ones of the page first, then copies; filled
            by ``ingest.versions``.
        address: id by which its page is known: that of the first version of the page, so that a changed
            page keeps its address; None when it is its own.
    """

    id: str
    file: str
    text: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    published_basis: PublishedBasis = "unknown"
    url: str | None = None
    language: str = "de"
    rights: Literal["quote", "full"] = "quote"
    retold: bool = False
    origin: str | None = None
    tags: tuple[str, ...] = ()
    noise: tuple[Noise, ...] = ()
    updated: str | None = None
    version_of: tuple[str, ...] = ()
    distinct_from: tuple[str, ...] = ()
    versions: tuple[Version, ...] = ()
    address: str | None = None
