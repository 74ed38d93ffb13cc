"""Quoted strings in German, Swiss and English style, robust to marks that never meet their partner.

One pass over the text with a stack of open marks. A mark that opens while its like is still open means
that the first was never closed: at the beginning of a paragraph it goes on (news repeats the opening
mark there), elsewhere it is dropped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_CLOSERS = {
    "„": "“”\"", "“": "”", "”": "”", "«": "»", "»": "«", '"': '"“”',
    "‚": "‘’'", "‘": "’", "‹": "›", "›": "‹", "'": "'",
}  # fmt: skip
_SINGLE = frozenset("‚‘‹›'")
_MARKS = frozenset("„“”«»\"‚‘’‹›'")
_ANY_MARK = re.compile("[„“”«»\"‚‘’‹›']")
_BEFORE_OPENING = frozenset(" \t\n\u00a0\u202f([{–—-/:") | _MARKS
_LONGEST = 3000  # code points between two marks; a longer stretch is a mark that was never closed


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted string: ``text[start:end]`` lies between the marks, ``outer`` includes them.

    ``single`` is True for the inner style (``‚…‘``, ``‹…›``), ``inner`` for a string within another one.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    single: bool
    inner: bool


@dataclass(frozen=True, slots=True)
class _Open:
    mark: str
    at: int


def find_quotes(text: str) -> tuple[Quoted, ...]:
    """All quoted strings, sorted by start; empty when there are none or nothing closes."""
    found: list[Quoted] = []
    stack: list[_Open] = []
    for mark in _ANY_MARK.finditer(text):
        at, char = mark.start(), mark.group()
        while stack and at - stack[0].at > _LONGEST:
            stack.pop(0)
        depth = _closes(text, at, char, stack)
        if depth is not None:
            found.append(_quoted(stack[depth], at, at + 1, depth))
            del stack[depth:]
        elif _opens(text, at, char):
            _drop_unclosed(text, at, char, stack, found)
            stack.append(_Open(char, at))
    return tuple(sorted((q for q in found if q.start < q.end), key=lambda q: (q.start, -q.end)))


def _quoted(opened: _Open, end: int, outer_end: int, depth: int) -> Quoted:
    return Quoted(opened.at + 1, end, opened.at, outer_end, opened.mark in _SINGLE, depth > 0)


def _closes(text: str, at: int, char: str, stack: list[_Open]) -> int | None:
    """Index in the stack of the mark that ``char`` closes; None if it closes none."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if before in " \n" or (char in "'’‘" and after.isalnum()):
        return None
    for depth in range(len(stack) - 1, -1, -1):
        if char in _CLOSERS[stack[depth].mark]:
            if char == '"' and after.isalnum() and before in "([–- ":
                return None
            return depth
    return None


def _opens(text: str, at: int, char: str) -> bool:
    if char in "„‚":
        return True
    if char == "’":
        return False
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if char == "'" and not (after.isalpha() and text.find("'", at + 2, at + 80) > 0):
        return False
    return before in _BEFORE_OPENING and not after.isspace()


def _drop_unclosed(text: str, at: int, char: str, stack: list[_Open], found: list[Quoted]) -> None:
    depth = next((d for d, o in enumerate(stack) if o.mark == char), None)
    if depth is None:
        return
    line = text.rfind("\n", 0, at)
    if line >= 0 and not text[line:at].strip() and text.rfind("\n", 0, stack[depth].at) != line:
        end = len(text[:line].rstrip())
        if end > stack[depth].at + 1:
            found.append(_quoted(stack[depth], end, end, depth))
    del stack[depth:]
