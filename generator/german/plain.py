"""Text of others as one readable line."""

from __future__ import annotations

import re
import unicodedata

# marks that reverse or hide text, and what YAML, HTML or XML forbid
_UNSEEN = frozenset(
    "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u2028\u2029\u0085"
)


def plain(text: str) -> str:
    """One line of readable characters: white space becomes one space, control characters go."""
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    kept = (" " if c in "\n\r\t\v\f\u2028\u2029\u0085" else c for c in text)
    shown = (c for c in kept if c not in _UNSEEN and unicodedata.category(c) not in {"Cc", "Cs", "Co", "Cn"})
    # str.split() would also eat no-break spaces, which German typography needs
    return re.sub(" +", " ", "".join(shown)).strip(" ")
