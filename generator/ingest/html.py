"""HTML pages: the main text and what the page says about itself. Never the network, never the clock."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml.html import HtmlElement, tostring

from .pagefacts import page_facts, under_headline
from .pagetree import Block, blocks, cleared, parse

_LATEST = "2199-12-31"
"""Upper bound for days found in a page; a fixed one, since the library's own is the day of the run."""
_NOT_FREE = r"\"isAccessibleForFree\"\s*:\s*\"?(?:[Ff]alse)"
"""How a page says that it stands behind a paywall. Source: schema.org, isAccessibleForFree."""
_STEERING = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]|&#(?:x0*1b|0*27);", re.IGNORECASE
)
"""Characters that are none of XML's, on which the libraries would break off, and the terminal's escape."""
_LEAD_WORDS = 8
_SAME = 40


@dataclass(frozen=True)
class Page:
    """A page's main text, paragraphs set apart by a blank line, and its metadata (None: not given).

    Attributes:
        updated: ISO minute or day of the last change.
        language: ``de``, or with its country ``de-CH``.
        bases: what a field rests on, by its name; see ``pagefacts.PageFacts``.
        cut: blocks of the page that were taken out for what they are, as text.
        partial: whether the page says that not all of it is free to read.
        left: number of words the page has beside the text and what was cut: menus, forms, footers.
    """

    text: str
    title: str | None
    publisher: str | None
    author: str | None
    published: str | None
    url: str | None
    tags: tuple[str, ...]
    updated: str | None = None
    language: str | None = None
    bases: Mapping[str, str] = field(default_factory=dict)
    cut: tuple[str, ...] = ()
    left: int = 0
    partial: bool = False


def read_page(source: str) -> Page | None:
    """Extract the article of an HTML page; None when there is no main text in it.

    The day comes from the page's fields, its ``time`` elements and what stands under the headline; the
    wider search of htmldate would take any number in the page, a copyright year included, for a day.
    """
    # Loaded here: most runs have no HTML, and the import takes a quarter of a second.
    from htmldate import find_date

    source = _STEERING.sub("", source)
    tree = parse(source)
    if tree is None:
        return None
    shown = blocks(tree)
    facts = page_facts(tree, shown)
    head = under_headline(tree, shown)
    day = facts.published or find_date(source, extensive_search=False, original_date=True, max_date=_LATEST)
    cut = cleared(tree)
    text, author, tags = _main_text(tree)
    if not text:
        return None
    text = _with_lead(text, head)
    late = {"published": "time" if day else "", "author": "visible" if author else ""}
    bases = {**{name: basis for name, basis in late.items() if basis}, **facts.bases}
    words = sum(len(block.text.split()) for block in shown)
    rest = words - len(text.split()) - sum(len(piece.split()) for piece in cut)
    return Page(
        text, facts.title, facts.publisher, facts.author or author, day, facts.url, tags, facts.updated,
        facts.language, bases, cut, max(rest, 0), re.search(_NOT_FREE, source) is not None,
    )  # fmt: skip


def _main_text(tree: HtmlElement) -> tuple[str, str | None, tuple[str, ...]]:
    """The main text, empty when there is none, the author it is signed with, and the page's keywords."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    source = tostring(tree, encoding="unicode")
    found = bare_extraction(source, include_comments=False, with_metadata=True)
    if not isinstance(found, Document):
        return "", None, ()
    author = (found.author or "").replace("; ", ", ").strip() or None
    return _paragraphs(found.text or ""), author, tuple(found.tags or ())


def _paragraphs(text: str) -> str:
    lines = [line.strip() for line in text.split("\n")]
    return "\n\n".join(line for line in lines if line)


def _with_lead(text: str, head: tuple[Block, ...]) -> str:
    """The text with the lead above it, where the extraction took it for a part of the page's frame.

    A lead stands between headline and text, is a sentence, and no caption.
    """
    folded = " ".join(text.split())
    reached = [b for b in head if b.text[:_SAME] in folded]
    missing: list[str] = []
    for block in head:
        if reached and block is reached[-1]:
            break
        sentence = len(block.text.split()) >= _LEAD_WORDS and block.text.endswith((".", "!", "?", "“", "»"))
        if sentence and block.element.tag != "figcaption" and block.text[:_SAME] not in folded:
            missing.append(block.text)
    return "\n\n".join((*missing, text))
