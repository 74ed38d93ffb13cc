"""Lines of the edition as XHTML: what both forms of the book share, and where their links go."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ..german.typography import spaced
from ..pages import escape
from ..pages.facts import Fact, Gap, Inferred, Part, Ref
from .shapes import Chapter, Edition, Line, Mark, Piece

Target = tuple[str, str]
"""Chapter id and anchor in it."""


def targets(edition: Edition) -> dict[str, Target]:
    """Where each page of the site stands in the book; pages without a section are left out."""
    found: dict[str, Target] = {}
    for chapter in edition.chapters:
        found[chapter.page] = (chapter.id, chapter.id)
        for place, part in enumerate(chapter.sections, start=1):
            if part.page:
                found[part.page] = (chapter.id, part.anchor(chapter.id, place))
    return found


@dataclass(frozen=True)
class Outlet:
    """What differs between the forms of the book.

    Attributes:
        href: the address of an anchor, given the chapter it is seen from and the target.
        noteref: attributes of a link to a note, beginning with a space; empty for none.
        narrow: whether a table must be told row by row, for want of width.
    """

    href: Callable[[str, Target], str]
    noteref: str = ""
    narrow: bool = False


class Ink:
    """What a template may call while one chapter is set; it marks the first place that names each note.

    Args:
        edition: the book.
        chapter: the chapter that is set; None for title page and table of contents.
        outlet: the form of the book.
    """

    def __init__(self, edition: Edition, chapter: Chapter | None, outlet: Outlet) -> None:
        self._targets = targets(edition)
        self._chapter = chapter
        self._outlet = outlet
        self._numbers = _numbers(chapter)
        self._marked: set[int] = set()

    def text(self, value: str) -> str:
        """A label of ours or a title, escaped."""
        return escape.text(spaced(value))

    def quote(self, value: str) -> str:
        """A sentence of a source, escaped."""
        return escape.text(value)

    def kind(self, block: object) -> str:
        """The class of a block, by which templates choose how to set it; "Rows" for a table told by rows."""
        name = type(block).__name__
        return "Rows" if self._outlet.narrow and name == "Table" else name

    def line(self, line: Line) -> str:
        """The pieces of a line."""
        return "".join(self.piece(piece) for piece in line)

    def piece(self, piece: Piece) -> str:
        """One piece of a line."""
        if isinstance(piece, str | Ref):
            return self._part(piece)
        if isinstance(piece, Mark):
            return f'<span class="{piece.look}">{self.text(piece.text)}</span>'
        if isinstance(piece, Gap):
            return f'<span class="luecke">{escape.text(piece.text)}</span>'
        if isinstance(piece, Inferred):
            return f'<span class="abgeleitet">{"".join(map(self._part, piece.parts))}</span>'
        return self.fact(piece)

    def fact(self, fact: Fact) -> str:
        """A fact with its note numbers; hearsay names who said so."""
        body = "".join(map(self._part, fact.parts))
        laut = f' <span class="neben">(laut {escape.text(fact.laut)})</span>' if fact.laut else ""
        numbers = sorted({self._numbers[(e.article, e.start, e.end)] for e in fact.evidence})
        marks = '<span class="komma">,</span>'.join(self._marker(n) for n in numbers)
        return f'{body}{laut}<sup class="beleg">{marks}</sup>'

    def note_id(self, number: int) -> str:
        """The id of a note."""
        return f"n-{self._here}-{number}"

    def back(self, number: int) -> str:
        """The address of the place that names a note first."""
        return f"#r-{self._here}-{number}"

    def href(self, page: str) -> str | None:
        """The address of a page's section; None when the book has none."""
        target = self._targets.get(page)
        return escape.own_address(self._outlet.href(self._here, target)) if target else None

    @property
    def _here(self) -> str:
        return self._chapter.id if self._chapter else ""

    def _part(self, part: Part) -> str:
        if isinstance(part, str):
            return escape.part(part)
        href = self.href(part.path)
        words = escape.text(part.text)
        return f'<a class="verweis" href="{href}">{words}</a>' if href else words

    def _marker(self, number: int) -> str:
        first = "" if number in self._marked else f' id="r-{self._here}-{number}"'
        self._marked.add(number)
        return f'<a href="#{self.note_id(number)}"{first}{self._outlet.noteref}>{number}</a>'


def _numbers(chapter: Chapter | None) -> Mapping[tuple[str, int, int], int]:
    if chapter is None:
        return {}
    return {passage: note.number for note in chapter.notes for passage in note.passages}
