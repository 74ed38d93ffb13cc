"""What a text must contain for a pattern to match: a cheap test before the costly one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_CLASS = re.compile(r"\[[^\]]*\]")
_BREAK = "\0"


@dataclass(frozen=True, slots=True)
class Guarded:
    """A pattern and a stretch of letters without which it cannot match; empty when none can be told."""

    literal: str
    pattern: re.Pattern[str]

    def search(self, text: str) -> re.Match[str] | None:
        """As ``re.search``."""
        return self.pattern.search(text) if self.literal in text else None


@cache
def guarded(pattern: str) -> Guarded:
    """The compiled pattern with the longest stretch of letters it needs."""
    return Guarded(required(pattern), re.compile(pattern))


def required(pattern: str) -> str:
    """The longest plain run outside groups, classes and repetitions; empty with a top-level ``|``.

    Every text the pattern matches contains it. Patterns are those of the lexicon: no flags, no escapes
    but for classes such as ``\\b`` or ``\\w`` and for punctuation.
    """
    flat = _CLASS.sub(_BREAK, pattern)
    kept: list[str] = []
    depth = at = 0
    while at < len(flat):
        sign = flat[at]
        if sign == "\\":
            at, sign = at + 1, _BREAK
        elif sign in "()":
            depth, sign = depth + (1 if sign == "(" else -1), _BREAK
        elif sign == "|" and not depth:
            return ""
        elif sign in "?*{":
            kept, sign = [*kept[:-1], _BREAK], _BREAK
            at = flat.index("}", at) if flat[at] == "{" else at
        elif sign in ".^$+":
            sign = _BREAK
        kept.append(_BREAK if depth else sign)
        at += 1
    return max("".join(kept).split(_BREAK), key=len)
