"""Words that tell a person beside a name: role words, and verbs only a person is the subject of."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import lru_cache

from ..lexicon import word_set
from ..lexicon import words as word_list
from .types import Sentence, Word

_ARTICLE = 2  # words from the article to the name behind a people
_APPOSED = 9  # words an office may stand before the surname set behind it in commas


def speaks(words: Sequence[Word], i: int, sentence: Sentence) -> bool:
    """Whether word ``i`` stands right behind a verb of speaking, or opens the sentence before one."""
    verbs = word_set("names", "spoken_by_persons")
    after = words[i + 1].text if i + 1 < sentence.last else ""
    if i == sentence.first and after in verbs:
        return True
    return i > sentence.first and words[i - 1].text in verbs and not after[:1].isupper()


def apposed(words: Sequence[Word], i: int, sentence: Sentence) -> bool:
    """Whether word ``i`` stands alone between commas behind an office ("der Chef der Mission, X,")."""
    if not sentence.first < i < sentence.last - 1 or words[i - 1].text != "," or words[i + 1].text != ",":
        return False
    for k in range(i - 2, max(sentence.first, i - _APPOSED) - 1, -1):
        if is_role(words[k].text):
            return k < i - 2 and not words[k + 1].text[:1].isupper()
        if not words[k].text[:1].isalpha():
            return False
    return False


def personal(words: Sequence[Word], i: int) -> bool:
    """Whether "der abgewählte", "den inhaftierten" stands right before word ``i``: only people are that."""
    if i < _ARTICLE or words[i].start - words[i - 1].end > 1:
        return False
    told, article = words[i - 1].text.lower(), words[i - 2].text.lower()
    return article in {"der", "den", "dem", "des", "die"} and told.startswith(word_list("names", "personal"))


def of_a_people(words: Sequence[Word], i: int, peoples: Container[str]) -> bool:
    """Whether "der Amerikaner", "des Norwegers" in the singular stands right before word ``i``."""
    if i < _ARTICLE or words[i].start - words[i - 1].end > 1:
        return False
    people, article = words[i - 1].text, words[i - 2].text.lower()
    known = any(s in peoples for s in (people, people.removesuffix("s")))
    feminine = people.endswith("in") and article in {"die", "eine", "einer"}
    return known and (feminine or article in {"der", "des", "dem", "den", "ein", "eines", "einem", "einen"})


@lru_cache(maxsize=16384)
def is_role(word: str) -> bool:
    """Whether a word names a role: it is, or ends in, one of the heads (``US-Außenminister``)."""
    bare = word.rstrip(".")
    if bare in word_set("names", "reporters"):
        return True
    low = bare.lower()
    if not (bare[:1].isupper() or bare.rpartition("-")[2][:1].isupper()):
        return False
    alone = low.rpartition("-")[2]
    return any(
        low.endswith(h) and (low == h or len(low) - len(h) != 1) and (alone == h or not _only_alone(h))
        for h in _heads()
    )


def _only_alone(head: str) -> bool:
    """Whether a role word is none at the end of another: names end like it ("Aydemir", "Schenkel")."""
    return head in word_set("roles", "whole_heads")


@lru_cache(maxsize=1)
def _heads() -> tuple[str, ...]:
    return tuple(h.lower() for h in word_list("roles", "heads"))
