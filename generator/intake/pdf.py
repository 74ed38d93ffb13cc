"""PDF files: the text layer in reading order, and the headline by its size.

PDFium reads them: on pages of one to three justified columns set by WeasyPrint and Chromium it kept 19 of 20
paragraphs whole (pypdf 17, pdfminer.six 14, pdfplumber 5), with what ``layout`` does all 20; it knows a
hyphen at a line's end from one that is meant, and takes a hundredth of a second where they take a tenth.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from statistics import median
from typing import TYPE_CHECKING

from ..errors import UnreadableInput
from ..ingest.dateline import published_day
from .document import Document
from .layout import Glyph, Line, Sheet, body_size, in_order, paragraphs, without_running
from .publisher import is_running_head, publisher_in, running_name

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

_PAGES = 60
"""An article has no more pages; a book is not read."""
_HEADLINE = 1.25
"""A headline is set so much larger than the text."""
_LETTERS = 40
"""Fewer letters are the stamp of a scanner, not a text."""


def read_pdf(name: str, data: bytes) -> Document:
    """Reads the text of a PDF.

    The day in its properties is the one it was saved on, not the one the article appeared on, and the
    author there the one who saved it: neither is taken.

    Raises:
        UnreadableInput: damaged, locked, without a text layer, or longer than an article.
    """
    sheets, dropped = without_running(_sheets(name, data))
    lines = [line for sheet in sheets for line in in_order(sheet)]
    text = "\n\n".join(paragraphs(lines))
    if sum(c.isalpha() for c in text) < _LETTERS:
        raise UnreadableInput(
            name,
            "das PDF enthält keinen Text, nur Bilder (vermutlich gescannt)",
            "durch eine Texterkennung schicken oder den Text einfügen",
        )
    # Browsers print the address of the page at its foot, and the day of printing at its head.
    printed = next((address for one in dropped if (address := _address(one))), None)
    return Document(
        text=text,
        title=_headline(lines),
        title_basis="size",
        publisher=_publisher(dropped),
        published=None if printed else published_day("\n".join(dropped)),
        url=printed,
        cut=dropped,
    )


def _sheets(name: str, data: bytes) -> tuple[Sheet, ...]:
    # Loaded here: most articles are no PDF.
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        if "password" in str(error).lower():
            what, todo = "das PDF ist mit einem Kennwort geschützt", "ohne Kennwort speichern"
        else:
            what, todo = "das PDF lässt sich nicht lesen; es ist beschädigt", "neu speichern oder drucken"
        raise UnreadableInput(name, what, todo) from error
    try:
        if len(document) > _PAGES:
            raise UnreadableInput(name, f"das PDF hat mehr als {_PAGES} Seiten", "nur den Artikel speichern")
        return tuple(_sheet(document, number) for number in range(len(document)))
    except PdfiumError as error:
        raise UnreadableInput(
            name, "eine Seite des PDFs lässt sich nicht lesen", "neu speichern oder drucken"
        ) from error
    finally:
        document.close()


def _sheet(document: PdfDocument, number: int) -> Sheet:
    page = document[number]
    text = page.get_textpage()
    try:
        return Sheet(page.get_height(), tuple(_lines(text)))
    finally:
        text.close()
        page.close()


def _lines(text: PdfTextPage) -> Iterator[Line]:
    """The lines of a page as they were set; a hyphen that PDFium marks ends its line."""
    from pypdfium2.raw import FS_MATRIX, FPDFText_GetFontSize, FPDFText_GetMatrix, FPDFText_GetUnicode

    glyphs: list[Glyph] = []
    edges: list[tuple[float, float, float]] = []
    for at in range(text.count_chars()):
        sign = _sign(FPDFText_GetUnicode(text.raw, at))
        if sign not in "\r\n":
            left, bottom, right, top = text.get_charbox(at, loose=True)
            matrix = FS_MATRIX()
            scaled = FPDFText_GetMatrix(text.raw, at, ctypes.byref(matrix))
            size = FPDFText_GetFontSize(text.raw, at) * (abs(matrix.d) or abs(matrix.b) if scaled else 1.0)
            glyphs.append(Glyph(sign, left, right))
            if not sign.isspace():
                edges.append((bottom, top, size))
        if sign in "\r\n\ufffe" and glyphs:
            yield from _line(glyphs, edges)
            glyphs, edges = [], []
    yield from _line(glyphs, edges)


def _sign(code: int) -> str:
    """A code point as text; the marks PDFium has for a hyphen at a line's end as U+FFFE."""
    return "\ufffe" if code in (0x2, 0xFFFE) else chr(code) if 0 < code < 0x110000 else ""


def _line(glyphs: list[Glyph], edges: list[tuple[float, float, float]]) -> Iterator[Line]:
    if edges:
        bottom, top, size = (median(edge) for edge in zip(*edges, strict=True))
        yield Line(bottom, top, size, tuple(glyphs))


def _headline(lines: list[Line]) -> str | None:
    """What is set in the largest letters, if they are clearly larger than the text's."""
    usual = body_size(lines)
    large = [n for n, line in enumerate(lines) if line.size >= _HEADLINE * usual and len(line.text) > 3]
    if not large:
        return None
    most = max(lines[n].size for n in large)
    first = next(n for n in large if lines[n].size > 0.95 * most)
    taken = []
    for line in lines[first:]:
        if line.size <= 0.95 * most:
            break
        taken.append(line)
    title = " ".join(paragraphs(taken))
    return title if len(title.split()) > 1 and len(title) <= 200 else None


def _address(text: str) -> str | None:
    found = re.search(r"(?:https?|file)://\S+", text)
    return found[0] if found else None


def _publisher(dropped: tuple[str, ...]) -> str | None:
    """The name over every page, unless it is a section's or an office's."""
    for text in dropped:
        name = publisher_in(text) or running_name(text)
        if _address(text):
            continue
        if name and published_day(name) is None and is_running_head(name):
            return name
    return None
