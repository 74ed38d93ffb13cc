"""Text of others as one readable line."""

from __future__ import annotations

import re
import unicodedata

# marks that reverse or hide text, and what YAML, HTML or XML forbid
_UNSEEN = frozenset(
    "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u2028\u2029\u0085"
)

_SPACES = re.compile(" +")


class _Shown(dict[int, str | None]):
    """What becomes of each character, worked out where it is first met."""

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        shown: str | None = " " if char in "\n\r\t\v\f\u2028\u2029\u0085" else char
        if shown in _UNSEEN or unicodedata.category(shown or "") in {"Cc", "Cs", "Co", "Cn"}:
            shown = None
        self[code] = shown
        return shown


_SHOWN = _Shown()


def plain(text: str) -> str:
    """One line of readable characters: white space becomes one space, control characters go."""
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    # str.split() would also eat no-break spaces, which German typography needs
    return _SPACES.sub(" ", text.translate(_SHOWN)).strip(" ")
