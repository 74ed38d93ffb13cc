"""Pieces that stand twice: a title or lead repeated above the text, a paragraph pasted again."""

from __future__ import annotations

import re

from rapidfuzz import fuzz, process

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
        if repeated or (line.words >= _NEAR_WORDS and _near(folded, kept)):
            cuts.append(Cut(line.start, line.end, "repetition", "wiederholung"))
            continue
        seen.add(folded)
        if line.words >= _NEAR_WORDS:
            kept.append(folded)
    return cuts


def _near(one: str, kept: list[str]) -> bool:
    """Whether a piece is nearly one of those kept; a different figure makes a different statement."""
    alike = process.extract(one, kept, scorer=fuzz.ratio, score_cutoff=_NEAR_SCORE, limit=3)
    figures = re.findall(r"\d+", one)
    return any(re.findall(r"\d+", other) == figures for other, _, _ in alike)
