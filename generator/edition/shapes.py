"""The edition: the dossier as a book of chapters, sections and blocks, before it becomes PDF or EPUB.

Facts, links, gaps and inferences are those of ``pages``; a block holds lines of them in reading order, for
the notes of a chapter are numbered by walking its fields.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..pages.facts import Fact, Gap, Inferred, Ref


@dataclass(frozen=True)
class Mark:
    """A word of ours set apart from the text: a status, a side, a label, small print."""

    text: str
    look: Literal["stand", "seite", "marke", "neben"]


Piece = str | Ref | Fact | Gap | Inferred | Mark
Line = tuple[Piece, ...]
"""Pieces set one behind the other; the spaces between them are in the strings."""


@dataclass(frozen=True)
class Paragraph:
    """A line of its own: running text, the first sentence of a section, or small print."""

    line: Line
    look: Literal["text", "leitsatz", "neben"] = "text"


@dataclass(frozen=True)
class Entry:
    """An item of a list: what stands in front ("So., 21. Dezember 2025"), the line, small print below it.

    ``lead`` and ``below`` may be empty, ``line`` never is.
    """

    lead: str
    line: Line
    below: Line = ()


@dataclass(frozen=True)
class Entries:
    """A list; ``dated`` sets what stands in front into a column of its own."""

    items: tuple[Entry, ...]
    look: Literal["dated", "plain", "pages"] = "plain"


@dataclass(frozen=True)
class Speech:
    """A statement: who speaks, what, and where it was reported."""

    who: Line
    said: Fact
    below: Line
    direct: bool


@dataclass(frozen=True)
class Pairs:
    """A fact box: labels and what is known."""

    rows: tuple[tuple[Line, Line], ...]


@dataclass(frozen=True)
class Table:
    """A table; the first cell of each row is its heading, a cell without lines reads as an en dash."""

    head: tuple[Line, ...]
    rows: tuple[tuple[tuple[Line, ...], ...], ...]


@dataclass(frozen=True)
class Boxed:
    """A glossary box; ``question`` is empty under a heading that says the same."""

    question: str
    definition: Fact
    below: Line


Block = Paragraph | Entries | Speech | Pairs | Table | Boxed


@dataclass(frozen=True)
class Section:
    """A part of a chapter or of a section; never without blocks and sections both.

    Attributes:
        title: its heading.
        page: the page of the site it stands for, to which links lead; empty for none.
    """

    title: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...] = ()
    page: str = ""

    def anchor(self, chapter: str, place: int) -> str:
        """Its id in the book: from its page, else from its chapter and its place there."""
        return self.page.removesuffix(".html").replace("/", "-") or f"{chapter}.{place}"


@dataclass(frozen=True)
class Note:
    """A numbered piece of evidence.

    Attributes:
        number: from 1 through the chapter.
        quote: the sentence, in quotation marks unless it is a retelling.
        credit: publisher and day, with a link to the source's section.
        passages: article, start and end of every passage the sentence holds, sorted.
    """

    number: int
    quote: str
    credit: Ref
    passages: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class Chapter:
    """A chapter; ``page`` is the index page of the site it stands for, ``notes`` by number."""

    id: str
    title: str
    page: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Edition:
    """The whole book.

    Attributes:
        title: title of the dossier.
        as_of: day of the newest article in words.
        modified: the same as ISO day, None when no article has one.
        sources: title of each article with its publisher and day, oldest first, for the title page.
        count: "5 Quellen".
        chapters: at least the first and the last.
    """

    title: str
    as_of: str
    modified: str | None
    sources: tuple[tuple[Ref, str], ...]
    count: str
    chapters: tuple[Chapter, ...]
