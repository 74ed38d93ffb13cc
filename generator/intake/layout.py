"""Lines of text on pages to paragraphs: running heads dropped, columns in order, broken words joined.

A file has its lines in the order they were set, which is that of reading in nearly all of them; only where
lines of two columns were set across is the order found from where they stand.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_MARGIN = 0.12
"""Share of a page's height at its top and bottom in which running heads stand."""
_WIDE = 0.6
"""A line over so much of the printed width stands over all columns."""
_GUTTER = 0.8
"""A gap inside a line is so many sizes of its letters wide at least, if it is one between columns."""
_LEADING = 0.8
"""White between two lines of a paragraph, in sizes of their letters, at most."""
_PAGE_NUMBER = re.compile(
    r"(?:[-–]\s*)?(?:Seite|S\.|Page)?\s*\d{1,4}(?:\s*(?:von|/|of)\s*\d{1,4})?(?:\s*[-–])?", re.IGNORECASE
)
_FINAL = re.compile(r"[.!?…:][“”\"»«)’‘]*$")
_BROKEN = re.compile(r"\w([-‐\u00ad\ufffe])$")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}


@dataclass(frozen=True)
class Glyph:
    """A letter: its left and right edge in points."""

    sign: str
    left: float
    right: float


@dataclass(frozen=True)
class Line:
    """A line as it was set; edges in points from the lower left corner, ``size`` of its letters in points."""

    bottom: float
    top: float
    size: float
    glyphs: tuple[Glyph, ...]

    @property
    def left(self) -> float:
        """Left edge of its first letter."""
        return min(glyph.left for glyph in self.glyphs)

    @property
    def right(self) -> float:
        """Right edge of its last letter."""
        return max(glyph.right for glyph in self.glyphs)

    @property
    def text(self) -> str:
        """The letters, white space folded."""
        return " ".join("".join(glyph.sign for glyph in self.glyphs).split())


@dataclass(frozen=True)
class Sheet:
    """A page: its height in points and its lines as they were set."""

    height: float
    lines: tuple[Line, ...]


def without_running(sheets: Sequence[Sheet]) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    """The pages without heads, feet and page numbers, and what was dropped, once each.

    A line in the margin is dropped when it stands on two pages or more, figures aside, or is a page number.
    """
    counted = Counter(key for sheet in sheets for key in {_key(x) for x in sheet.lines if _outer(x, sheet)})
    dropped: list[str] = []
    kept: list[Sheet] = []
    for sheet in sheets:
        lines = []
        for line in sheet.lines:
            number = _PAGE_NUMBER.fullmatch(line.text) is not None
            if _outer(line, sheet) and (counted[_key(line)] > 1 or number):
                dropped.append(line.text)
            else:
                lines.append(line)
        kept.append(Sheet(sheet.height, tuple(lines)))
    return tuple(kept), tuple(dict.fromkeys(dropped))


def _outer(line: Line, sheet: Sheet) -> bool:
    return line.bottom > sheet.height * (1 - _MARGIN) or line.top < sheet.height * _MARGIN


def _key(line: Line) -> str:
    return f"{round(line.bottom / 4)} {re.sub(r'[0-9]+', '#', line.text.casefold())}"


def in_order(sheet: Sheet) -> tuple[Line, ...]:
    """The lines of a page as they are read; lines set across two columns are cut at the gap between them."""
    gaps = [_gaps(line) for line in sheet.lines]
    columns = {gap for own in gaps for gap in own if _between_columns(gap[1] - 1, sheet.lines, gaps)}
    if not columns:
        return sheet.lines
    pieces = (
        _cut(line, [gap for gap in own if gap in columns])
        for line, own in zip(sheet.lines, gaps, strict=True)
    )
    return tuple(_by_place([piece for some in pieces for piece in some]))


def _between_columns(at: float, lines: Sequence[Line], gaps: Sequence[Sequence[tuple[float, float]]]) -> bool:
    """Whether nearly all lines that reach over a place leave it white: a stretched blank is one line's."""
    over = [own for line, own in zip(lines, gaps, strict=True) if line.left < at < line.right]
    free = sum(any(left < at < right for left, right in own) for own in over)
    return free >= 3 and free >= 0.8 * len(over)


def _gaps(line: Line) -> list[tuple[float, float]]:
    """White inside a line as wide as one between columns."""
    seen = [glyph for glyph in line.glyphs if not glyph.sign.isspace()]
    return [(a.right, b.left) for a, b in pairwise(seen) if b.left - a.right >= _GUTTER * line.size]


def _cut(line: Line, gaps: Sequence[tuple[float, float]]) -> list[Line]:
    pieces: list[list[Glyph]] = [[]]
    for glyph in line.glyphs:
        if any(abs(glyph.left - gap[1]) < 0.01 for gap in gaps) and not glyph.sign.isspace():
            pieces.append([])
        pieces[-1].append(glyph)
    found = (Line(line.bottom, line.top, line.size, tuple(piece)) for piece in pieces if piece)
    return [piece for piece in found if piece.text]


def _by_place(lines: Sequence[Line]) -> list[Line]:
    """Top to bottom, and between wide lines column by column."""
    width = max(x.right for x in lines) - min(x.left for x in lines)
    found: list[Line] = []
    band: list[Line] = []
    for line in sorted(lines, key=lambda x: (-round(x.top), x.left)):
        if line.right - line.left >= _WIDE * width:
            found += [*_by_column(band), line]
            band = []
        else:
            band.append(line)
    return [*found, *_by_column(band)]


def _by_column(band: Iterable[Line]) -> list[Line]:
    columns: list[list[Line]] = []
    for line in sorted(band, key=lambda x: (x.left, -x.top)):
        home = next((c for c in columns if _overlap(line, c)), None)
        if home is None:
            columns.append([line])
        else:
            home.append(line)
    return [line for column in columns for line in sorted(column, key=lambda x: -x.top)]


def _overlap(line: Line, column: Sequence[Line]) -> bool:
    """Whether a line stands over or under a column for the most part of its width."""
    left, right = min(x.left for x in column), max(x.right for x in column)
    return min(line.right, right) - max(line.left, left) > 0.5 * min(line.right - line.left, right - left)


def body_size(lines: Iterable[Line]) -> float:
    """The size most letters of the text have; 0 without text."""
    sizes = [line.size for line in lines for _ in range(len(line.text) // 20 + 1)]
    return median(sizes) if sizes else 0.0


def paragraphs(lines: Sequence[Line]) -> tuple[str, ...]:
    """The text of lines in their order, broken words and paragraphs joined."""
    found: list[str] = []
    before: Line | None = None
    width = 0.0 if _spaced(lines) else median([line.right - line.left for line in lines])
    for line in lines:
        if before and found and _continues(before, line, found[-1], width):
            found[-1] = _join(found[-1], line.text)
        else:
            found.append(line.text)
        before = line
    return tuple(_clean(text) for text in found)


def _continues(before: Line, line: Line, text: str, width: float) -> bool:
    """Whether a line goes on with the paragraph that ends with the line before.

    ``width`` is that of a full line; 0 where white between paragraphs tells them apart.
    """
    size = max(before.size, line.size)
    if abs(before.size - line.size) > 0.6:
        return False
    if line.top > before.bottom + 0.5 * size:  # it stands higher: the next column or page
        return _goes_on(text, line.text)
    if before.bottom - line.top > _LEADING * size:
        return _BROKEN.search(text) is not None
    if _FINAL.search(text):
        indented = line.left - before.left > 0.8 * size
        last = before.right - before.left < 0.8 * width
        return not (width and (indented or last))
    return True


def _spaced(lines: Sequence[Line]) -> bool:
    """Whether white stands between paragraphs; then neither an indent nor a short line begins one."""
    white = (
        before.bottom - line.top > _LEADING * line.size
        for before, line in pairwise(lines)
        if abs(before.size - line.size) < 0.6 and line.top < before.top
    )
    return sum(white) >= 2 or not lines


def _goes_on(before: str, text: str) -> bool:
    """Whether a paragraph was broken by the end of a column or page."""
    if _FINAL.search(before):
        return False
    return _BROKEN.search(before) is not None or text[:1].islower() or len(before.split()) >= 8


def _join(left: str, right: str) -> str:
    """Two lines in one: a word broken at its syllables is made whole, a hyphen that is meant stays."""
    broken = _BROKEN.search(left)
    if not broken:
        return f"{left} {right}"
    if re.match(r"(?:und|oder|sowie|bis)\b", right):
        return f"{left[:-1]}- {right}"
    whole = broken[1] == "\u00ad" or right[:1].islower()
    return left[:-1] + right if whole else f"{left[:-1]}-{right}"


def _clean(text: str) -> str:
    for sign, letters in _LIGATURES.items():
        text = text.replace(sign, letters)
    return re.sub(r"[\u00ad\ufffe\x00-\x08\x0b-\x1f]", "", text).replace("‐", "-")
