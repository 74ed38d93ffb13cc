"""What a text must contain for a pattern to match: a cheap test before the costly one.

Patterns are compiled when a text first has what they need: most of a lexicon never is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Generic, TypeVar

from .literals import folded, needs

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
        self.literals = needs(source, flags)
        self._few = self.literals if len(self.literals) <= _WORTH and not self.folds else ()

    @property
    def folds(self) -> bool:
        """Whether small and capital letters are one, so that the literals are those of ``folded`` text."""
        return bool(self.flags & re.IGNORECASE)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.source, self.flags)

    def search(self, text: str) -> re.Match[str] | None:
        """As ``re.search``."""
        if self._few and not any(literal in text for literal in self._few):
            return None
        return self.pattern.search(text)


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
        entries: a mark of the caller's for each pattern, and the pattern; all with the same flags.
        flags: as for ``re.compile``.
    """

    def __init__(self, entries: Iterable[tuple[Tag, str]], flags: int = 0) -> None:
        self._entries = tuple(_Entry(tag, guarded(source, flags)) for tag, source in entries)
        self._folds = bool(flags & re.IGNORECASE)
        self._always: list[int] = []
        self._filed: dict[str, list[tuple[int, str]]] = {}
        for number, entry in enumerate(self._entries):
            self._file(number, entry.guard.literals)
        self._keys = frozenset(self._filed)

    def _file(self, number: int, literals: tuple[str, ...]) -> None:
        if not literals or min(map(len, literals)) < _GRAM:
            self._always.append(number)
            return
        for literal in literals:
            self._filed.setdefault(_rarest(literal), []).append((number, literal))

    def candidates(self, text: str) -> Iterator[tuple[Tag, re.Pattern[str]]]:
        """The patterns that may match a text, in their order."""
        text = _folded(text) if self._folds else text
        tried = set(self._always)
        for gram in self._keys & grams(text):
            for number, literal in self._filed[gram]:
                if literal in text:
                    tried.add(number)
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


def _rarest(literal: str) -> str:
    """The three letters in a row that fewest texts have."""
    pieces = [literal[at : at + _GRAM] for at in range(len(literal) - _GRAM + 1)]
    return max(pieces, key=lambda piece: sum(_rank(sign) for sign in piece))


def _rank(sign: str) -> int:
    found = _FREQUENT.find(sign)
    return found if found >= 0 else len(_FREQUENT)
