"""What a stretch of text is about, roughly: enough to tell a foreign teaser from the article around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from .words import word_set

_STEM = 6
"""Letters kept of a word: German endings and most compound tails fall away."""


def stems(text: str) -> frozenset[str]:
    """The content words of a text, cut to their beginnings; parts of hyphenated words count each."""
    function = word_set("languages", "de")
    words = (w.lower() for w in re.findall(r"[^\W\d_]{4,}", text))
    return frozenset(w[:_STEM] for w in words if w not in function)


def nouns(text: str) -> frozenset[str]:
    """The capitalised content words of a text, cut to their beginnings: nouns, names, first words."""
    function = word_set("languages", "de")
    words = re.findall(r"\b[A-ZÄÖÜ][^\W\d_]{2,}", text)
    return frozenset(w[:_STEM].lower() for w in words if w.lower() not in function)


class Vocabulary:
    """In how many pieces of a text each content word stands.

    Args:
        pieces: the lines or blocks of one text.
    """

    def __init__(self, pieces: Iterable[str]) -> None:
        self._counts = Counter(stem for piece in pieces for stem in stems(piece))

    def share(self, piece: str, others: Iterable[str] = ()) -> float:
        """Share of a piece's content words that also stand elsewhere in the text; 1.0 if it has none.

        Args:
            piece: one of the pieces the vocabulary was made of.
            others: further pieces not to be counted as "elsewhere".
        """
        own = stems(piece)
        inside = Counter(stem for other in (piece, *others) for stem in stems(other))
        known = sum(self._counts[stem] > inside[stem] for stem in own)
        return known / len(own) if own else 1.0
