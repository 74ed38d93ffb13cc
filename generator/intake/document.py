"""What a reader of documents gives: text and what form and margin tell of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Document:
    """A document's text, paragraphs set apart by a blank line.

    Attributes:
        title: the headline as it is set apart by its form, None when nothing is.
        title_basis: ``size`` of its letters, ``style`` (the style of a headline) or ``properties``.
        publisher: the name over every page, None when there is none.
        published: ISO day named there.
        url: address printed on every page, None when there is none.
        cut: heads, feet and page numbers that were dropped.
    """

    text: str
    title: str | None = None
    title_basis: str = "style"
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    cut: tuple[str, ...] = ()
