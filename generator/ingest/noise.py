"""Noise: what stands in a text without belonging to the article.

``find_noise`` gathers what five finders see (phrases of the lexicon, datelines and bylines, repeated
pieces, foreign teasers, appeals to the reader) and makes one sorted list without overlaps of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..model.article import Noise
from .appeal import appeal_cuts
from .byline import byline_cuts
from .cut import Cut
from .phrases import phrase_cuts
from .repetition import repetition_cuts
from .spans import lines
from .teaser import teaser_cuts

_EDGE = " \t\n\r\f\v\u00a0\u2009\u202f\u200b\ufeff"


def find_noise(text: str) -> tuple[Noise, ...]:
    """The stretches of a text that yield no facts.

    Args:
        text: source text, ``\\n`` as line end.

    Returns:
        Sorted by start, not overlapping, trimmed of white space, none of them empty;
        ``text[n.start:n.end] == n.text``.
    """
    found = lines(text)
    cuts = [
        *phrase_cuts(text, found),
        *byline_cuts(text, found),
        *repetition_cuts(found),
        *teaser_cuts(found),
        *appeal_cuts(found),
    ]
    return tuple(
        Noise(start=c.start, end=c.end, reason=c.reason, rule=c.rule, text=text[c.start : c.end])
        for c in _merge(text, cuts)
    )


def _merge(text: str, cuts: Iterable[Cut]) -> list[Cut]:
    """Longest first where two cuts begin together; a later cut loses what an earlier one already has."""
    merged: list[Cut] = []
    reached = 0
    for cut in sorted(cuts, key=lambda c: (c.start, not c.sure, -c.end, c.reason, c.rule)):
        start, end = _trim(text, max(cut.start, reached), cut.end)
        # What is left of an overlapping cut must still say something.
        whole = cut.start >= reached
        if start < end and (whole or re.search(r"\w", text[start:end])):
            merged.append(Cut(start, end, cut.reason, cut.rule))
            reached = end
    return merged


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end
