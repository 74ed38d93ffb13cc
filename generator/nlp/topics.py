"""Which disputed points a text is about. Source of names and words: ``lexicon/topics.yml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from ..lexicon import load
from ..lexicon.required import Among, lowered

OTHER = "sonstiges"
"""Topic of a provision that no word of the lexicon places."""

_WORD = re.compile(r"[^\W_]+")
_COMPOUND_FLOOR = 5  # letters a topic word must have to be found inside a compound


@lru_cache(maxsize=1)
def topic_names() -> Mapping[str, str]:
    """Topic id -> German title, in the order of the site; ``sonstiges`` last."""
    return {**{str(t["id"]): str(t["name"]) for t in load("topics")}, OTHER: "Sonstiges"}


@lru_cache(maxsize=1)
def _order() -> Mapping[str, int]:
    return {topic: n for n, topic in enumerate(topic_names())}


@lru_cache(maxsize=1)
def _phrases() -> Among[str]:
    return Among(
        "streitpunkte",
        ((str(t["id"]), r"\b" + re.escape(w)) for t in load("topics") for w in t["words"] if not w.isalpha()),
    )


@lru_cache(maxsize=1)
def _stems() -> tuple[Mapping[str, tuple[tuple[str, str], ...]], re.Pattern[str]]:
    """Stems by their first three letters, and one pattern of those long enough to stand inside a compound."""
    listed = [(str(w), str(t["id"])) for t in load("topics") for w in t["words"] if w.isalpha()]
    by_begin: dict[str, list[tuple[str, str]]] = {}
    for stem, topic in listed:
        by_begin.setdefault(stem[:3], []).append((stem, topic))
    inner = sorted({stem for stem, _ in listed if len(stem) >= _COMPOUND_FLOOR}, key=lambda s: (-len(s), s))
    return {k: tuple(v) for k, v in by_begin.items()}, re.compile("|".join(inner))


@lru_cache(maxsize=65536)
def _of_word(written: str) -> tuple[str, ...]:
    """Topics of one word by its beginning or, for nouns, by a part of the compound ("begrenzen" has none)."""
    word = written.lower()
    begins, inner = _stems()
    found = _longest(word, begins.get(word[:3], ()))
    if not found and written[:1].isupper():
        match = inner.search(word, 2)
        if match and len(word) - match.start() >= _COMPOUND_FLOOR:
            part = word[match.start() :]
            found = _longest(part, begins.get(part[:3], ()))
    return tuple(dict.fromkeys(found))


def _longest(word: str, stems: tuple[tuple[str, str], ...]) -> list[str]:
    """The topics of the longest stem the word begins with: "waffenruhe" is no matter of "waffen"."""
    fits = [(len(stem), topic) for stem, topic in stems if _begins(word, stem)]
    most = max((n for n, _ in fits), default=0)
    return [topic for n, topic in fits if n == most]


def _begins(word: str, stem: str) -> bool:
    """Short stems must be the whole word but for its ending, or "öl" would be found in "ölung"."""
    return word.startswith(stem) and (len(stem) >= _COMPOUND_FLOOR or len(word) - len(stem) <= 2)


def topics_of(text: str) -> tuple[str, ...]:
    """The ids of the topics the text touches, in the order of the lexicon; empty if none."""
    low = lowered(text)
    found = {topic for match in _WORD.finditer(text) for topic in _of_word(match.group())}
    found.update(topic for topic, _ in _phrases().matches(low))
    return tuple(sorted(found, key=lambda t: _order()[t]))


def topic_of(text: str, otherwise: str = "") -> str:
    """The topic a short text is filed under: the first of its own, of ``otherwise``, else ``sonstiges``."""
    return next(iter(topics_of(text) or topics_of(otherwise)), OTHER)
