"""HTML pages: the main text and what the page says about itself. Never the network, never the clock."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .fields import web_address

_LATEST = "2199-12-31"
"""Upper bound for days found in a page; a fixed one, since the library's own is the day of the run."""


@dataclass(frozen=True)
class Page:
    """A page's main text, paragraphs set apart by a blank line, and its metadata (None: not given)."""

    text: str
    title: str | None
    publisher: str | None
    author: str | None
    published: str | None
    url: str | None
    tags: tuple[str, ...]


def read_page(source: str) -> Page | None:
    """Extract the article of an HTML page; None when there is no main text in it.

    The day comes from the page's markup alone: the wider search of the library would take any number in
    the page, a copyright year included, for a day.
    """
    # Loaded here: most runs have no HTML, and the import takes a quarter of a second.
    from htmldate import find_date
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    dates = {"extensive_search": False, "original_date": True, "max_date": _LATEST}
    found = bare_extraction(source, include_comments=False, with_metadata=True, date_extraction_params=dates)
    if not isinstance(found, Document) or not (found.text or "").strip():
        return None
    day = find_date(source, extensive_search=False, original_date=True, max_date=_LATEST)
    return Page(
        text=_paragraphs(found.text or ""),
        title=_flat(found.title),
        publisher=_flat(found.sitename),
        author=_flat(found.author),
        published=day,
        url=found.url if found.url and web_address(found.url) else None,
        tags=tuple(found.tags or ()),
    )


def _paragraphs(text: str) -> str:
    lines = [line.strip() for line in text.split("\n")]
    return "\n\n".join(line for line in lines if line)


def _flat(value: str | None) -> str | None:
    text = re.sub(r"\s+", " ", value or "").strip()
    return text or None
