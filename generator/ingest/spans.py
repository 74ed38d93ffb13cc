"""Lines, blocks and rough sentences of a text, with their offsets; what the noise rules work on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

_WORD = re.compile(r"\w[\w'’-]*")
# A rough end of sentence: enough to cut a sentence of noise out of a line, not to read one.
_END = re.compile(
    r"(?<!\b\w)(?<!\bDr)(?<!\bProf)(?<!\bca)(?<!\bbzw)(?<!\bNr)(?<!\d)(?:[.!?…]+[“”\"»«)\]]*)\s+(?=[A-ZÄÖÜ„\"«»©(\[0-9])"
    r"|(?<=\d\d\d\d)[.!?]\s+(?=[A-ZÄÖÜ„\"«])"
)
# No word, address or stamp of a page is this long; the rules' expressions are not for binary rubbish.
_RUBBISH = re.compile(r"\S{250}")
_EMPHASIS = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?=[^\s*_])(?P<inside>[^*_]+)(?<=\S)(?P=mark)")
"""A line set in italics or bold as a whole, as Markdown has it."""
_QUOTES = re.compile(r"„[^“”\"\n]*[“”\"]|«[^«»\n]*»|»[^«»\n]*«|\"[^\"\n]*\"|“[^“”\n]*”")


@dataclass(frozen=True)
class Line:
    """A line without the white space around it.

    Attributes:
        start: offset of its first code point in the source text; ``end`` is one behind the last.
        block: number of the block it stands in; blocks are set apart by blank lines.
        index: its number among the lines that are not blank.
    """

    start: int
    end: int
    text: str
    block: int
    index: int

    @cached_property
    def words(self) -> int:
        """How many words the line has."""
        return len(_WORD.findall(self.text))

    @cached_property
    def closed(self) -> bool:
        """Whether it ends like a sentence: full stop, ellipsis, or one of them and a closing quote."""
        return bool(re.search(r"[.!?…][“”\"»«)’‘]*$", self.text))

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each of its sentences, as offsets in the source text."""
        cuts = [0, *(m.end() for m in _END.finditer(self.text)), len(self.text)]
        spans = []
        for left, right in pairwise(cuts):
            piece = self.text[left:right]
            if piece.strip():
                start = self.start + left + len(piece) - len(piece.lstrip())
                spans.append((start, start + len(piece.strip())))
        return tuple(spans)


def lines(text: str) -> tuple[Line, ...]:
    """The lines of a text that are not blank, in order; without those that hold 250 characters in a row.

    Marks of emphasis around a whole line ("*Von …*") are left out of it, like white space.
    """
    found: list[Line] = []
    block, at, blank = 0, 0, False
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped and not _RUBBISH.search(stripped):
            if blank and found:
                block += 1
            start = at + len(raw) - len(raw.lstrip())
            emphasis = _EMPHASIS.fullmatch(stripped)
            if emphasis:
                start += emphasis.start("inside")
                stripped = emphasis["inside"]
            found.append(Line(start, start + len(stripped), stripped, block, len(found)))
        blank = not stripped
        at += len(raw) + 1
    return tuple(found)


def quoted(text: str) -> tuple[tuple[int, int], ...]:
    """Stretches between quotation marks, marks included."""
    return tuple((m.start(), m.end()) for m in _QUOTES.finditer(text))
