"""What a text must contain for a pattern to match: a cheap test before the costly one.

Patterns are compiled when a text first has what they need: most of a lexicon never is.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, partial
from pathlib import Path
from typing import Any, Generic, TypeVar

from ..prepared import digest, kept_json
from . import literals
from .literals import folded, folds, needs

Tag = TypeVar("Tag")

_GRAM = 3
_FREQUENT = "enirstadhulcgmobwf kzpvüäößjyxq"
"""Letters of German by frequency. Source: Beutelspacher, Kryptologie, 2007."""
_WORTH = 12
"""Literals up to which asking for each costs less than the search."""


class Guarded:
    """A pattern, compiled when it is first needed, and what a text must contain for it to match.

    Args:
        source: the pattern, as for ``re.compile``.
        flags: as for ``re.compile``.
    """

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source = source
        self.flags = flags

    @cached_property
    def _may(self) -> Callable[[str], bool]:
        """Whether the pattern may match a text, by the text's letters alone."""
        wanted = needs(self.source, self.flags)
        if not wanted or (min(map(len, wanted)) < _GRAM and len(wanted) > _WORTH):
            return _always
        if folds(self.source, self.flags):
            return partial(_has_folded, _any_of(wanted))
        return _any_of(wanted)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.source, self.flags)

    # Of a part of a text the search costs less than asking the whole.

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As of ``re.Pattern``."""
        if start or end < len(text) or self._may(text):
            return self.pattern.search(text, start, end)
        return None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As of ``re.Pattern``."""
        if start or end < len(text) or self._may(text):
            return self.pattern.match(text, start, end)
        return None

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As of ``re.Pattern``."""
        if start or end < len(text) or self._may(text):
            return self.pattern.fullmatch(text, start, end)
        return None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """As of ``re.Pattern``."""
        if start or end < len(text) or self._may(text):
            return self.pattern.finditer(text, start, end)
        return iter(())


def _always(text: str) -> bool:
    return True


def _has_folded(has: Callable[[str], bool], text: str) -> bool:
    return has(_folded(text))


def _any_of(literals: tuple[str, ...]) -> Callable[[str], bool]:
    """The test whether a text has one of them; many are looked for by three of their letters."""
    if len(literals) <= _WORTH:

        def has_one(text: str) -> bool:
            for literal in literals:
                if literal in text:
                    return True
            return False

        return has_one

    filed: dict[str, list[str]] = {}
    for literal in literals:
        filed.setdefault(_rarest(literal), []).append(literal)
    keys = frozenset(filed)

    def has_one_of_many(text: str) -> bool:
        return any(literal in text for piece in keys & grams(text) for literal in filed[piece])

    return has_one_of_many


@cache
def guarded(source: str, flags: int = 0) -> Guarded:
    """The pattern with what it needs, made once."""
    return Guarded(source, flags)


@dataclass(frozen=True, slots=True)
class _Entry(Generic[Tag]):
    tag: Tag
    guard: Guarded


class Among(Generic[Tag]):
    """Many patterns, of which only those are tried on a text whose literals it has.

    Each literal is filed under three of its letters; one pass over the three-letter pieces of a text tells
    which literals to look for at all.

    Args:
        name: what they are, a file name; what they need is kept under it.
        entries: a mark of the caller's for each pattern, and the pattern; all with the same flags.
        flags: as for ``re.compile``.
    """

    def __init__(self, name: str, entries: Iterable[tuple[Tag, str]], flags: int = 0) -> None:
        self._entries = tuple(_Entry(tag, guarded(source, flags)) for tag, source in entries)
        self._folds = bool(flags & re.IGNORECASE)
        sources = [entry.guard.source for entry in self._entries]
        code = (Path(__file__), Path(literals.__file__))
        depends_on = digest((), code, str(flags).encode(), *(source.encode() for source in sources))
        kept = kept_json(f"muster-{name}", depends_on, lambda: _filed(sources, flags))
        self._always: list[int] = kept["always"]
        self._filed: dict[str, list[tuple[int, str]]] = kept["filed"]
        self._keys = frozenset(self._filed)

    def candidates(self, text: str) -> Iterator[tuple[Tag, re.Pattern[str]]]:
        """The patterns that may match a text, in their order."""
        text = _folded(text) if self._folds else text
        tried = set(self._always)
        for gram in self._keys & grams(text):
            tried.update(number for number, literal in self._filed[gram] if literal in text)
        for number in sorted(tried):
            entry = self._entries[number]
            yield entry.tag, entry.guard.pattern

    def matches(self, text: str) -> Iterator[tuple[Tag, re.Match[str]]]:
        """The first match of each pattern that matches, in the order of the patterns."""
        for tag, pattern in self.candidates(text):
            match = pattern.search(text)
            if match:
                yield tag, match


@lru_cache(maxsize=64)
def grams(text: str) -> frozenset[str]:
    """All pieces of three letters of a text."""
    return frozenset(map("".join, zip(text, text[1:], text[2:], strict=False)))


_folded = lru_cache(maxsize=64)(folded)


@lru_cache(maxsize=64)
def lowered(text: str) -> str:
    """A text in small letters; rules ask for the same one again and again."""
    return text.lower()


def _filed(sources: Iterable[str], flags: int) -> dict[str, Any]:
    """Numbers of the patterns to be tried always, and numbers with a literal by three of its letters."""
    always: list[int] = []
    filed: dict[str, list[tuple[int, str]]] = {}
    for number, source in enumerate(sources):
        wanted = needs(source, flags)
        in_part = folds(source) and not flags & re.IGNORECASE  # its literals are spelled otherwise
        if not wanted or in_part or min(map(len, wanted)) < _GRAM:
            always.append(number)
            continue
        for literal in wanted:
            filed.setdefault(_rarest(literal), []).append((number, literal))
    return {"always": always, "filed": filed}


def _rarest(literal: str) -> str:
    """The three letters in a row that fewest texts have."""
    pieces = [literal[at : at + _GRAM] for at in range(len(literal) - _GRAM + 1)]
    return max(pieces, key=lambda piece: sum(_rank(sign) for sign in piece))


def _rank(sign: str) -> int:
    found = _FREQUENT.find(sign)
    return found if found >= 0 else len(_FREQUENT)
