"""Words for negotiated texts: which noun is one, which version an adjective tells of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from ..lexicon import load, word_set, words
from ..lexicon.required import Guarded, guarded

_NUMBERED = re.compile(r"^(?P<n>\d{1,3}|[a-zäöüß]+?)-?punkte-?(?P<rest>[a-zäöüß]{4,})$")
_ENDINGS = ("", "s", "es", "e", "en", "n")
_NUMBERED_ONLY = "numbered"
NAMED = 2
"""Weight of a noun whose first part names a negotiated text. Source: ``lexicon/plans.yml``."""


@dataclass(frozen=True, slots=True)
class Head:
    """A noun for a text.

    Attributes:
        noun: the head alone, nominative singular (``Plan``).
        name: the whole word, nominative singular (``Friedensplan``).
        group: ``text``, ``content`` (counts with points or contents), ``past`` (a treaty of the past: needs
            contents or a definition), ``other`` (nobody negotiates it).
        gender: ``m``, ``f``, ``n`` or ``p`` (plural only).
        weight: 0 to 3, how much the word alone says that a negotiated text is meant.
        points: number of points in the word itself, None if it has none.
        prefix: what stands before the head in the word, empty for the bare head.
        plural: whether the form is plural for certain.
    """

    noun: str
    name: str
    group: str
    gender: str
    weight: int
    points: int | None
    prefix: str
    plural: bool


@dataclass(frozen=True, slots=True)
class _Form:
    noun: str
    gender: str
    weight: int
    group: str
    plural: bool


@lru_cache(maxsize=1)
def _forms() -> Mapping[str, _Form]:
    forms: dict[str, _Form] = {}
    for entry in load("plans")["heads"]:
        noun, weight = str(entry["noun"]), int(entry["weight"])
        for ending in _ENDINGS:
            forms.setdefault(
                noun.lower() + ending, _Form(noun, entry["gender"], weight, entry["group"], False)
            )
        for form in entry.get("plural") or ():
            forms[form] = _Form(noun, entry["gender"], weight, entry["group"], True)
    for noun in words("plans", "numbered_only"):
        for ending in _ENDINGS:
            forms.setdefault(noun.lower() + ending, _Form(noun, "f", 0, _NUMBERED_ONLY, False))
    return forms


@lru_cache(maxsize=1)
def heads_pattern() -> Guarded:
    """Finds whether a sentence can hold a text at all: any head in any case."""
    stems = sorted(
        {str(e["noun"]).lower() for e in load("plans")["heads"]}
        | {"plän", "entwürf", "vorschläg", "verträg", "memorand", "anhäng"}
    )
    return guarded(
        "|".join(stems) + r"|\bpunkte|schriftlich|formuliert|papier|\b(?:liste|katalog) mit ", re.IGNORECASE
    )


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(map(len, _forms()))


@lru_cache(maxsize=32768)
def head_of(word: str) -> Head | None:
    """The text a word names; None for words that name none ("Zeitplan", "planen", "Auffassung")."""
    low = word.lower()
    if not word[:1].isupper() and not word[:1].isdigit():
        return None
    for i in range(max(0, len(low) - _longest()), len(low) - 3):
        form = _forms().get(low[i:])
        if form is not None and (i == 0 or i >= 2):
            return _head(word, low, i, form)
    return None


def _head(word: str, low: str, i: int, form: _Form) -> Head | None:
    name = word[:i] + (form.noun.lower() if i and word[i - 1] != "-" else form.noun)
    prefix = low[:i].rstrip("-")
    base = name.lower()
    if base in word_set("plans", "not_texts") or any(base.endswith(w) for w in _not_texts_compounded()):
        if form.noun in word_set("plans", "no_text_at_all"):
            return None
        return Head(form.noun, name, "other", form.gender, 0, None, prefix, form.plural)
    if form.group == "other":
        return Head(form.noun, name, "other", form.gender, 0, None, prefix, form.plural)
    if any(prefix == h or prefix.startswith(f"{h}-") for h in word_set("plans", "historical")):
        return Head(form.noun, name, "past", form.gender, 0, None, prefix, form.plural)
    points = _points_in(low)
    if form.group == _NUMBERED_ONLY and points is None:
        return None
    if points is not None:
        return Head(form.noun, name, "text", form.gender, 3, points, "", form.plural)
    named = any(prefix == p or prefix.endswith((f"-{p}", p)) for p in word_set("plans", "named_by") if prefix)
    if named and form.noun not in ("Deal", "Einigung", "Initiative"):
        return Head(form.noun, name, "text", form.gender, NAMED, None, prefix, form.plural)
    weight = form.weight + (1 if prefix and form.group == "text" and form.weight < NAMED else 0)
    return Head(form.noun, name, form.group, form.gender, weight, None, prefix, form.plural)


@lru_cache(maxsize=1)
def _not_texts_compounded() -> tuple[str, ...]:
    """Longer words for other things also count at the end of a compound ("US-Sicherheitsstrategie")."""
    return tuple(f"-{w}" for w in words("plans", "not_texts"))


def _points_in(low: str) -> int | None:
    match = _NUMBERED.match(low)
    return number(match["n"]) if match else None


def number(text: str) -> int | None:
    """``28`` or ``zwanzig`` as a number; None for other words."""
    if text.isdigit():
        return int(text)
    value = load("plans")["numbers"].get(text.lower())
    return int(value) if value is not None else None


@cache
def stem_pattern(key: str) -> re.Pattern[str]:
    """The listed stems as whole declined words (``überarbeitete``, ``neu gezeichneten``)."""
    stems = "|".join(
        re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words("plans", key), key=len, reverse=True)
    )
    return re.compile(rf"\b(?:{stems})(?:e|er|en|em|es)?\b", re.IGNORECASE)


@cache
def begin_pattern(key: str) -> re.Pattern[str]:
    """The listed words as beginnings of words (``unterzeichn`` finds "unterzeichneten")."""
    stems = "|".join(
        re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words("plans", key), key=len, reverse=True)
    )
    return re.compile(rf"\b(?:{stems})", re.IGNORECASE)


@cache
def number_words() -> str:
    """Alternatives of a regular expression for a count in figures or letters."""
    return r"\d{1,3}|" + "|".join(sorted(load("plans")["numbers"], key=len, reverse=True))
