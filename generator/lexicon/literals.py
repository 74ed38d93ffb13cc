"""Which plain letters a pattern cannot do without."""

from __future__ import annotations

import re
from dataclasses import dataclass

Strings = tuple[str, ...]

_MOST = 1_000
"""Alternatives above which a need is not worth telling; all verbs of saying in their forms are 600."""
_SPELLED = 24
"""Alternatives up to which neighbouring parts are spelled out ("tr[aä]f": "traf", "träf")."""
_LONG = 5
"""Letters from which one literal is as good as a longer one."""

_CAPTURES = re.compile(r"\?(?:i?:|P<\w+>)|(?!\?)")
_VERBOSE = re.compile(r"\(\?[a-z]*x")
_OTHER_GROUP = re.compile(r"\?(?:<?[=!]|P=|[a-zA-Z-]*:?)")
_LETTERS = re.compile(r"[^\\()\[|.^$?*+{]+(?![?*+{])")
"""Plain letters up to one that is repeated."""
_QUANTIFIERS = frozenset("?*+{")
_OPTIONAL = re.compile(r"(?:[?*]|\{0?,\d*\}|\{0\})[?+]?")
_REPEATED = re.compile(r"(?:\+|\{[1-9]\d*(?:,\d*)?\})[?+]?")


def needs(source: str, flags: int = 0) -> Strings:
    """Literals one of which stands in every text the pattern matches; empty when none can be told.

    They are letters outside repetitions, and alternatives all of which need something. Of a pattern that
    ``folds`` they are spelled as ``folded`` spells a text.
    """
    if flags & re.VERBOSE or _VERBOSE.search(source):
        return ()
    found = _usable(_Reader(source).alternatives().needs)
    return tuple(dict.fromkeys(folded(one) for one in found)) if folds(source, flags) else found


def folds(source: str, flags: int = 0) -> bool:
    """Whether a pattern, or a part of it, takes capitals and small letters for one."""
    return bool(flags & re.IGNORECASE) or "(?i" in source


def folded(text: str) -> str:
    """A text in which all letters are one that ``re.IGNORECASE`` takes for one ("İ", "ı" and "i", too)."""
    return text.casefold().replace("i\u0307", "i").replace("ı", "i")


@dataclass(frozen=True, slots=True)
class _Part:
    """What a part of a pattern needs; ``exact`` when these are all strings it matches."""

    needs: Strings
    exact: bool = False


_ANYTHING = _Part(())


def _better(one: Strings, other: Strings) -> Strings:
    """The more telling of two needs: of long literals, of few of them."""
    return max(one, other, key=_value)


def _value(some: Strings) -> tuple[int, int]:
    return (min(_LONG, min(map(len, some))), -len(some)) if some and all(some) else (0, 0)


class _Reader:
    """Reads a pattern once from left to right."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0

    def alternatives(self) -> _Part:
        """The alternatives from here to the end of the group, whose closing bracket is read, too."""
        found = [self._branch()]
        while self._next() == "|":
            found.append(self._branch())
        every = tuple(dict.fromkeys(literal for part in found for literal in part.needs))
        exact = all(part.exact for part in found)
        if len(every) > _MOST or not all(part.needs for part in found):
            return _ANYTHING
        return _Part(every, exact) if exact or all(every) else _ANYTHING

    def _next(self) -> str:
        """The sign here, empty at the end."""
        sign = self._source[self._at : self._at + 1]
        self._at += 1
        return sign

    def _branch(self) -> _Part:
        """The most telling need of the parts up to ``|``, ``)`` or the end."""
        best: Strings = ()
        run: Strings = ("",)
        exact = True
        source = self._source
        while source[self._at : self._at + 1] not in ("", "|", ")"):
            part = self._part()
            again = source[self._at : self._at + 1] in _QUANTIFIERS
            optional = again and self._reads(_OPTIONAL)
            repeated = again and not optional and self._reads(_REPEATED)
            if part.exact and not optional and not repeated and len(run) * len(part.needs) <= _SPELLED:
                run = tuple(left + right for left in run for right in part.needs)
                continue
            exact = False
            best = _better(best, run)
            run = ("",)
            if part.needs and not optional:
                best = _better(best, part.needs)
        return _Part(run, True) if exact else _Part(_usable(_better(best, run)))

    def _part(self) -> _Part:
        """The next letters, class or group."""
        letters = _LETTERS.match(self._source, self._at)
        if letters:
            self._at = letters.end()
            return _Part((letters.group(),), True)
        sign = self._next()
        if sign == "(":
            return self._group()
        if sign == "[":
            return self._class()
        if sign == "\\":
            sign = self._next()
            return _ANYTHING if sign.isalnum() else _Part((sign,), True)
        return _ANYTHING if sign in ".^$" else _Part((sign,), True)

    def _group(self) -> _Part:
        """A group; nothing is told of one that looks around, refers back or has flags."""
        captures = _CAPTURES.match(self._source, self._at)
        opening = captures or _OTHER_GROUP.match(self._source, self._at)
        self._at = opening.end() if opening else self._at
        inner = self.alternatives()
        return inner if captures else _ANYTHING

    def _class(self) -> _Part:
        """A class; its signs when it lists a few."""
        begin = self._at
        self._at += self._source.startswith("^", self._at)
        self._at += self._source.startswith("]", self._at)
        while (sign := self._next()) not in ("]", ""):
            self._at += sign == "\\"
        listed = self._source[begin : self._at - 1]
        plain = listed.isalpha() and len(listed) <= _SPELLED
        return _Part(tuple(listed), True) if plain else _ANYTHING

    def _reads(self, repetition: re.Pattern[str]) -> bool:
        """Whether what was read is repeated so; reads the repetition."""
        found = repetition.match(self._source, self._at)
        self._at = found.end() if found else self._at
        return found is not None


def _usable(some: Strings) -> Strings:
    return some if some and all(some) else ()
