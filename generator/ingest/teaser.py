"""Teasers for other articles between the paragraphs: a headline and a line that are about something else."""

from __future__ import annotations

import re
from collections import Counter

from .cut import Cut
from .spans import Line, sentences
from .topic import Vocabulary, nouns

_SITE_TAIL = re.compile(r"\S\s[|]\s\S+(?:\s\S+){0,2}$")
_FEW_WORDS = 45


def teaser_cuts(found: tuple[Line, ...]) -> list[Cut]:
    """Headlines of other articles with their teasers; the first three lines of a text are never taken."""
    vocabulary = Vocabulary(line.text for line in found)
    topic = _topic(found)
    cuts: list[Cut] = []
    for head, below in zip(found[3:], [*found[4:], None], strict=False):
        if head.words > 18 or head.words < 3:
            continue
        pair = (head,) if below is None or below.block != head.block else (head, below)
        if _site_headline(head) or (
            len(pair) == 2 and _foreign_pair(head, pair[1], found, vocabulary, topic)
        ):
            taken = pair if len(pair) == 2 and _teaser_line(pair[1]) else (head,)
            cuts += [Cut(line.start, line.end, "teaser", "fremder-anriss") for line in taken]
    return cuts


def _site_headline(line: Line) -> bool:
    return line.words >= 4 and bool(_SITE_TAIL.search(line.text)) and not line.text.startswith("|")


def _teaser_line(line: Line) -> bool:
    return line.closed and line.words <= _FEW_WORDS and len(sentences(line)) <= 3


def _foreign_pair(
    head: Line, below: Line, found: tuple[Line, ...], vocabulary: Vocabulary, topic: frozenset[str]
) -> bool:
    """A block of exactly a headline and a teaser that names none of the things the text is about."""
    block = [line for line in found if line.block == head.block]
    if len(block) != 2 or head.closed or head.text[-1] in ":?,;" or not _teaser_line(below):
        return False
    if head.words < 4 or below.words < 8 or len(topic) < 3:
        return False
    text = f"{head.text}\n{below.text}"
    limit = 0.12 if _pairs_are_common(found) else 0.3
    return not nouns(text) & topic and vocabulary.share(text, ()) <= limit


def _topic(found: tuple[Line, ...]) -> frozenset[str]:
    """The nouns and names that stand in at least three lines: what the text is about."""
    counts = Counter(noun for line in found for noun in nouns(line.text))
    return frozenset(noun for noun, count in counts.items() if count >= 3)


def _pairs_are_common(found: tuple[Line, ...]) -> bool:
    """Whether the text itself is set in blocks of a heading and a paragraph."""
    sizes = Counter(Counter(line.block for line in found).values())
    return sizes[2] > 3 and sizes[2] >= 0.3 * sum(sizes.values())
