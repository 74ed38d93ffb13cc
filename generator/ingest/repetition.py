"""Pieces that stand twice: a title or lead repeated above the text, a paragraph pasted again."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from .cut import Cut
from .spans import Line

_EXACT_WORDS = 4
_NEAR_WORDS = 10
_NEAR_SCORE = 93.0
"""Shorter lines repeat by accident; below this score a line says something of its own."""


def repetition_cuts(found: tuple[Line, ...]) -> list[Cut]:
    """The later one of two lines that are the same word for word, or nearly so."""
    cuts: list[Cut] = []
    kept: list[str] = []
    seen: set[str] = set()
    for line in found:
        folded = " ".join(re.findall(r"\w+", line.text.lower()))
        repeated = folded in seen and line.words >= _EXACT_WORDS
        if repeated or (line.words >= _NEAR_WORDS and any(_near(folded, other) for other in kept)):
            cuts.append(Cut(line.start, line.end, "repetition", "wiederholung"))
            continue
        seen.add(folded)
        if line.words >= _NEAR_WORDS:
            kept.append(folded)
    return cuts


def _near(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 0.15 * max(len(one), len(other)):
        return False
    # A different figure is a different statement, however alike the words are.
    if re.findall(r"\d+", one) != re.findall(r"\d+", other):
        return False
    return fuzz.ratio(one, other, score_cutoff=_NEAR_SCORE) > 0
