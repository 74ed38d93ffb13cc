"""What the words around a text say was done with it: spread on a platform, agreed upon."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon import word_set, words
from .plans_words import Head, begin_pattern

_TALKED = 3


def spread(text: str, start: int, head: int, end: int) -> bool:
    """Whether the noun phrase from ``start`` with its noun at ``head`` to ``end`` is a statement put online.

    "in dem auf X verbreiteten Text" and "schrieb sie in dem Text, der auf Telegram erschien" are somebody's
    words, not what parties negotiate.
    """
    before, within, after = text[max(0, start - 60) : start], text[start:head], text[end : end + 80]
    said = _said_in().search(before)
    clause = re.split(r"[.;:]", after)[0]
    return bool(
        _posted().search(within)
        or (said and not text[start:end].lower().endswith(("abkommen", "vertrag", "plan")))
        or (clause.lstrip(' “”»«"').startswith((",", "auf ")) and _posted().search(clause))
    )


def agreed_on(text: str, start: int, end: int) -> bool:
    """Whether it is what parties have agreed on ("auf einen Rahmen der … verständigt", either order)."""
    if not re.search(r"\bauf\s+$", text[max(0, start - 6) : start]):
        return False
    verb = _agreed()
    return bool(verb.search(text[max(0, start - 80) : start]) or verb.search(text[end : end + 60]))


@lru_cache(maxsize=1)
def _posted() -> re.Pattern[str]:
    channels = "|".join(re.escape(w) for w in words("plans", "channels"))
    verbs = "|".join(re.escape(w) for w in words("plans", "posted"))
    return re.compile(rf"\b(?:{channels})\b[^,.;:]{{0,40}}?\b(?:{verbs})", re.IGNORECASE)


@lru_cache(maxsize=1)
def _said_in() -> re.Pattern[str]:
    verbs = "|".join(re.escape(w) for w in words("plans", "said_in"))
    return re.compile(rf"\b(?:{verbs})\s+(?:[\wäöüß-]+\s+){{1,4}}in\s+$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _agreed() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(w) for w in words("plans", "agreed")), re.IGNORECASE)


def in_talks(text: str, determiner: str, head: Head, complement: str) -> int:
    """Support of a treaty on one matter under negotiation ("ringen um ein Abkommen gegen …")."""
    if head.noun not in word_set("plans", "treaties") or head.plural or determiner not in ("ein", ""):
        return 0
    matter = complement.startswith(("über ", "gegen ", "zur ", "zum ")) or head.weight > 1
    if not matter or head.prefix.startswith(("frieden", "waffen")) or "fried" in complement.lower():
        return 0  # peace is only hoped for
    return _TALKED if begin_pattern("in_talks").search(text) else 0


_MISSING = re.compile(
    r"^[^.;:]{0,60}?\s(?:(?:gibt|gab|gebe|gäbe)\s+es|(?:liegt|lag|liege|existiert|existierte|existiere))\s+"
    r"(?:(?:noch|bislang|bisher|derzeit|weiterhin|auch|aber|allerdings|freilich|jedoch|indes|ohnehin)\s+)*"
    r"(?:nicht(?! mehr| auf)|kein\w*)\b"
)
_FAR = 90  # code points behind a noun in which its absence is told


def missing(text: str, determiner: str, end: int) -> bool:
    """ "Eine Vereinbarung über eine Waffenruhe gibt es nicht": a text that nobody has written."""
    return determiner in ("", "ein") and bool(_MISSING.match(text[end : end + _FAR]))
