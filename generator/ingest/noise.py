"""Noise: what stands in a text without belonging to the article.

``find_noise`` gathers what its finders see (phrases of the lexicon, datelines and bylines, place lines,
repeated pieces, foreign teasers, appeals to the reader, local notices, lines beside such noise) and makes one
sorted list without overlaps of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from ..model.article import Noise, NoiseReason
from .appeal import appeal_cuts
from .byline import byline_cuts
from .caption import caption_cuts
from .cut import Cut
from .metatext import metatext_cuts
from .neighbour import neighbour_cuts
from .notices import notice_cuts
from .phrases import phrase_cuts
from .placeline import placeline_cuts
from .repetition import repetition_cuts
from .spans import Line, lines
from .teaser import teaser_cuts

_HEADED: tuple[NoiseReason, ...] = ("donation", "advert", "teaser")
_HEADING_WORDS = 8
_APPEAL_WORDS = 5
_INVISIBLE = "\u200b\ufeff"


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
        *metatext_cuts(found),
        *phrase_cuts(text, found),
        *byline_cuts(text, found),
        *placeline_cuts(found),
        *repetition_cuts(found),
        *teaser_cuts(found),
        *appeal_cuts(found),
        *caption_cuts(found),
        *notice_cuts(found),
    ]
    cuts += _headings(found, cuts)
    cuts += neighbour_cuts(found, cuts)
    return tuple(
        Noise(start=c.start, end=c.end, reason=c.reason, rule=c.rule, text=text[c.start : c.end])
        for c in _merge(text, cuts)
    )


def _headings(found: tuple[Line, ...], cuts: list[Cut]) -> list[Cut]:
    """Short headings over nothing but appeals to the reader: they belong to what stands under them."""
    whole = {(cut.start, cut.end): cut for cut in cuts if cut.reason in _HEADED}
    headings: list[Cut] = []
    for head, below in pairwise(found):
        rest = [line for line in found[head.index + 1 :] if line.block == head.block]
        opens = head.index > 2 and head.block != found[head.index - 1].block
        taken = [whole.get((line.start, line.end)) for line in rest]
        if opens and head.words <= _HEADING_WORDS and below.words >= _APPEAL_WORDS and rest and all(taken):
            cut = taken[0]
            headings += [Cut(head.start, head.end, cut.reason, cut.rule)] if cut else []
    return headings


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
    """Without white space at its ends, but with the marks of emphasis of a line that is cut as a whole."""
    while start < end and (text[start].isspace() or text[start] in _INVISIBLE):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _INVISIBLE):
        end -= 1
    mark = re.search(r"(?:^|\n)[ \t]*([*_]{1,3})$", text[max(start - 20, 0) : start])
    if mark and re.match(rf"{re.escape(mark[1])}[ \t]*(?:\n|$)", text[end : end + 20]):
        return start - len(mark[1]), end + len(mark[1])
    return start, end
