"""What a text must contain for a pattern to match: a cheap test before the costly one.

Patterns are compiled when a text first has what they need: most of a lexicon never is.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, partial
from pathlib import Path
from typing import Any, Generic, TypeVar

from ahocorasick_rs import AhoCorasick

from ..prepared import digest, kept_json
from . import literals
from .literals import folded, folds, needs

Tag = TypeVar("Tag")

_WORTH = 7
"""Literals up to which asking for each costs less than a pass for all."""


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
        if not wanted:
            return _always
        return partial(_has_folded, any_of(wanted)) if folds(self.source, self.flags) else any_of(wanted)

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


def any_of(literals: Sequence[str]) -> Callable[[str], bool]:
    """The test whether a text has one of several words; one pass tells it, however many these are."""
    if len(literals) > _WORTH:
        find = AhoCorasick(literals).find_matches_as_indexes
        return lambda text: bool(find(text))

    def has_one(text: str) -> bool:
        for literal in literals:  # noqa: SIM110  twice as fast as any() with a generator
            if literal in text:
                return True
        return False

    return has_one


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

    One pass over a text (Aho and Corasick, 1975) tells which literals of all patterns it has.

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
        self._filed: list[list[int]] = list(kept["filed"].values())
        self._find = AhoCorasick(list(kept["filed"])).find_matches_as_indexes

    def candidates(self, text: str) -> Iterator[tuple[Tag, re.Pattern[str]]]:
        """The patterns that may match a text, in their order."""
        text = _folded(text) if self._folds else text
        tried = set(self._always)
        for literal, _start, _end in self._find(text, overlapping=True):
            tried.update(self._filed[literal])
        for number in sorted(tried):
            entry = self._entries[number]
            yield entry.tag, entry.guard.pattern

    def matches(self, text: str) -> Iterator[tuple[Tag, re.Match[str]]]:
        """The first match of each pattern that matches, in the order of the patterns."""
        for tag, pattern in self.candidates(text):
            match = pattern.search(text)
            if match:
                yield tag, match


_folded = lru_cache(maxsize=64)(folded)


@lru_cache(maxsize=64)
def lowered(text: str) -> str:
    """A text in small letters; rules ask for the same one again and again."""
    return text.lower()


def _filed(sources: Iterable[str], flags: int) -> dict[str, Any]:
    """Numbers of the patterns to be tried always, and numbers of the others by each literal they need."""
    always: list[int] = []
    filed: dict[str, list[int]] = {}
    for number, source in enumerate(sources):
        wanted = needs(source, flags)
        in_part = folds(source) and not flags & re.IGNORECASE  # its literals are spelled otherwise
        if not wanted or in_part:
            always.append(number)
            continue
        for literal in wanted:
            filed.setdefault(literal, []).append(number)
    return {"always": always, "filed": filed}
