"""Explained terms in running text: once a section a link to the glossary, for pointer, touch and keys."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from ..german.typography import bound
from ..model.dossier import GlossaryEntry
from . import escape

# private characters, which no text of an article brings along: plain() takes them out
_OPEN, _MIDDLE, _CLOSE = "\ue010", "\ue011", "\ue012"
_MARK = re.compile(f"{_OPEN}(\\d+){_MIDDLE}([^{_CLOSE}]*){_CLOSE}")
_SECTION = re.compile(r"^(?=## )", re.MULTILINE)
_SHORTEST = 2


@lru_cache(maxsize=8)
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str] | None:
    """One group for each term, in that order; kept, for nearly all pages may link the same terms."""
    words = "|".join(f"({re.escape(escape.text(bound(term)))})" for term in terms)
    return re.compile(rf"(?<![\w&-])(?:{words})(?:s|es)?(?![\w-])") if words else None


class Terms:
    """The terms one page may link; people have pages and links of their own.

    Args:
        entries: the glossary.
        own: the page being printed; what it is about is not linked on it.
    """

    def __init__(self, entries: Iterable[GlossaryEntry], own: str) -> None:
        kept = [
            e
            for e in entries
            if e.kind != "person" and own not in (e.page, e.refers_to) and len(e.term) >= _SHORTEST
        ]
        # the longest first, so that a term inside another does not take its place
        self._entries = sorted(kept, key=lambda e: (-len(e.term), e.id))
        self._pattern = _pattern(tuple(e.term for e in self._entries))

    def mark(self, encoded: str) -> str:
        """Escaped text without tags, with every place of a term marked for ``linked``."""
        if self._pattern is None:
            return encoded
        return self._pattern.sub(lambda m: f"{_OPEN}{(m.lastindex or 1) - 1}{_MIDDLE}{m[0]}{_CLOSE}", encoded)

    def linked(self, body: str, address: Callable[[str], str]) -> str:
        """The page with the first mark of each term in each section as a link, the others as text."""
        return "".join(self._section(part, address) for part in _SECTION.split(body))

    def _section(self, part: str, address: Callable[[str], str]) -> str:
        seen: set[str] = set()

        def link(match: re.Match[str]) -> str:
            if match[1] in seen:
                return match[2]
            seen.add(match[1])
            return f'<a class="begriff" href="{address(self._entries[int(match[1])].page)}">{match[2]}</a>'

        return _MARK.sub(link, part)
