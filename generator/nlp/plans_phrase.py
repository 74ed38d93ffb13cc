"""The noun phrase around a head: its article, its adjectives, whose it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..lexicon import word_set
from .plans_towns import town_before
from .plans_words import head_of, stem_pattern

_DEFINITE = frozenset(
    [
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "im",
        "zum",
        "zur",
        "vom",
        "beim",
        "am",
        "dieser",
        "diese",
        "dieses",
        "diesen",
        "diesem",
        "jener",
        "jene",
        "jenes",
        "jenen",
        "jenem",
    ]
)


_POSSESSIVE = re.compile(r"^(?:ihr|sein|unser|dess|der)(?:e|er|en|em|es)?$|^(?:deren|dessen)$")


_INDEFINITE = re.compile(
    r"^(?:ein(?:e|en|em|er|es)?|mehrere|mehreren|einige|einigen|zwei|drei|vier|fünf|sechs)$"
)


_ADJECTIVE = re.compile(r"^[a-zäöüß][\w-]+(?:e|er|en|em|es)$|^(?:neu|noch|sogenannte?n?|sog|so)$")


_QUOTES = frozenset("„“”\"«»‚‘›‹'")


_WINDOW = 14  # tokens an extended participle phrase may span ("der am Freitag von den USA vorgelegte Plan")


@dataclass(frozen=True, slots=True)
class Phrase:
    """The noun phrase around a head: where it begins, its article, its adjectives in lower case."""

    start: int
    determiner: str
    adjectives: tuple[str, ...]
    possessor: bool
    before: str


def phrase_at(tokens: Sequence[re.Match[str]], i: int) -> Phrase:
    """Walks left over adjectives and quotation marks to the article or the genitive in front."""
    adjectives: list[str] = []
    k = i - 2 if town_before(tokens, i) else i - 1
    while k >= 0 and (tokens[k].group() in _QUOTES or _is_adjective(tokens[k].group()) or _opens(tokens, k)):
        if tokens[k].group() not in _QUOTES:
            adjectives.append(tokens[k].group())
        k -= 1
    word = tokens[k].group() if k >= 0 else ""
    low = word.lower()
    before = tokens[k - 1].group().lower() if k > 0 else ""
    if low in _DEFINITE or _POSSESSIVE.match(low):
        return Phrase(
            tokens[k].start(),
            low if low in _DEFINITE else "poss",
            tuple(adjectives),
            bool(_POSSESSIVE.match(low)),
            before,
        )
    if _INDEFINITE.match(low):
        return Phrase(tokens[k].start(), "ein", tuple(adjectives), False, before)
    if low in word_set("plans", "negations"):
        return Phrase(tokens[k].start(), "kein", tuple(adjectives), False, before)
    if word[:1].isupper() and word.endswith(("s", "’", "'")) and len(word) > 3 and head_of(word) is None:
        return Phrase(tokens[k].start(), "poss", tuple(adjectives), True, before)
    return _without_article(tokens, i, k, adjectives)


def _without_article(tokens: Sequence[re.Match[str]], i: int, k: int, adjectives: Sequence[str]) -> Phrase:
    """The phrase from its first adjective, or from the article before a whole participle phrase."""
    before = tokens[k].group().lower() if k >= 0 else ""
    extended = _extended(tokens, k) if adjectives else None
    if extended is None:
        return Phrase(tokens[min(k + 1, i)].start(), "", tuple(adjectives), False, before)
    determiner = "ein" if _INDEFINITE.match(tokens[extended].group().lower()) else "der"
    return Phrase(tokens[extended].start(), determiner, tuple(adjectives), False, before)


def _opens(tokens: Sequence[re.Match[str]], k: int) -> bool:
    """An adjective with a capital because it opens a heading or list item ("Überarbeiteter Plan")."""
    word = tokens[k].group()
    first = k == 0 or all(len(t.group()) <= 2 for t in tokens[:k])
    return (
        first
        and word[:1].isupper()
        and word.endswith(("er", "es", "e"))
        and bool(
            stem_pattern("revised").fullmatch(word)
            or stem_pattern("new_version").fullmatch(word)
            or stem_pattern("first_version").fullmatch(word)
        )
    )


def _is_adjective(word: str) -> bool:
    low = word.lower()
    return (
        bool(_ADJECTIVE.match(word))
        and low not in _DEFINITE
        and not _INDEFINITE.match(low)
        and not _POSSESSIVE.match(low)
        and (
            low not in word_set("plans", "negations")
            and low
            not in {
                "neben",
                "wegen",
                "gegen",
                "unter",
                "über",
                "aber",
                "oder",
                "weder",
                "dagegen",
                "hatten",
                "haben",
                "wurden",
                "werden",
                "wollen",
                "sollen",
                "können",
            }
        )
    )


def _extended(tokens: Sequence[re.Match[str]], k: int) -> int | None:
    """Index of the article of an extended participle phrase ("der von den USA vorgelegte …")."""
    adverbial = tokens[k + 1].group().endswith(("ter", "ener", "te", "ene", "tes", "enes", "ten", "enen"))
    for j in range(k, max(-1, k - _WINDOW), -1):
        low = tokens[j].group().lower()
        if low in {",", ".", ":", ";"}:
            return None
        after = tokens[j + 1].group().lower() if j + 1 < len(tokens) else ""
        if (low in _DEFINITE or _INDEFINITE.match(low)) and (
            after
            in {
                "von",
                "vom",
                "aus",
                "bei",
                "mit",
                "nach",
                "unter",
                "vor",
                "durch",
                "in",
                "im",
                "am",
                "zu",
                "erst",
                "bislang",
                "zuvor",
                "auf",
                "seit",
            }
            or (after in {"ende", "anfang", "mitte"} and adverbial)
            or after.isdigit()
            or after in _ARTICLES
        ):
            return j
    return None


_ARTICLES = frozenset(["der", "die", "das", "den", "dem", "des"])
