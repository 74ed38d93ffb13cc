"""Words that tell a person beside a name: role words, and verbs only a person is the subject of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ..lexicon import word_set
from ..lexicon import words as word_list
from .types import Sentence, Word


def speaks(words: Sequence[Word], i: int, sentence: Sentence) -> bool:
    """Whether word ``i`` stands right behind a verb of speaking, or opens the sentence before one."""
    verbs = word_set("names", "spoken_by_persons")
    after = words[i + 1].text if i + 1 < sentence.last else ""
    if i == sentence.first and after in verbs:
        return True
    return i > sentence.first and words[i - 1].text in verbs and not after[:1].isupper()


@lru_cache(maxsize=16384)
def is_role(word: str) -> bool:
    """Whether a word names a role: it is, or ends in, one of the heads (``US-Außenminister``)."""
    bare = word.rstrip(".")
    if bare in word_set("names", "reporters"):
        return True
    low = bare.lower()
    if not bare[:1].isupper():
        return False
    return any(low.endswith(h) and (low == h or len(low) - len(h) != 1) for h in _heads())


@lru_cache(maxsize=1)
def _heads() -> tuple[str, ...]:
    return tuple(h.lower() for h in word_list("roles", "heads"))
