"""What is remembered of a built site, so that the next build need not make every page again."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import ValidationError

from ..model.base import Model


class Linked(Model):
    """What a page offers to links and asks of others.

    Attributes:
        anchors: ids that links may lead to, sorted.
        wanted: by source path of a page it links to, the anchors it wants there and the links as written.
    """

    anchors: tuple[str, ...] = ()
    wanted: Mapping[str, Mapping[str, str]] = {}


class PageRecord(Model):
    """A page as it was built.

    Attributes:
        source: SHA-256 of the Markdown it was made from.
        html: SHA-256 of the HTML it became.
        linked: what it offers and asks for.
    """

    source: str
    html: str
    linked: Linked


class SiteRecord(Model):
    """A site as it was built.

    Attributes:
        shared: key of all that reaches every page, as ``reuse.shared_key`` gives it.
        pages: by source path, as ``personen/index.md``.
    """

    shared: str
    pages: Mapping[str, PageRecord]


class Job(Model):
    """What the driver is to build.

    Attributes:
        settings: MkDocs' settings as YAML.
        site: folder to write to; empty.
        outcome: file for the :class:`Outcome`.
        before: folder of the site before; None when no page may be taken from it.
        record: what is remembered of that site's pages, by source path; each is held against the files.
        processes: how many may work at once; 1 or more.
    """

    settings: str
    site: str
    outcome: str
    before: str | None = None
    record: Mapping[str, PageRecord] = {}
    processes: int = 1


class Outcome(Model):
    """What the driver built.

    Attributes:
        pages: by source path, all pages of the site.
        made: how many of them were made anew.
        warnings: how many MkDocs gave; with any the site must not be used.
    """

    pages: Mapping[str, PageRecord]
    made: int
    warnings: int


def record_of(text: str) -> SiteRecord | None:
    """The record a text holds; None for one that is damaged or of another version of this program."""
    try:
        return SiteRecord.model_validate_json(text)
    except ValidationError:
        return None
