"""Teasers for other articles between the paragraphs: a headline and a line that are about something else."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ..lexicon import words
from .cut import Cut
from .spans import Line
from .topic import Vocabulary, nouns

_SITE_TAIL = re.compile(r"\S\s[|]\s\S+(?:\s\S+){0,2}$")
_FEW_WORDS = 45


@dataclass(frozen=True)
class _Text:
    """A text's lines, its vocabulary and the nouns it is about."""

    lines: tuple[Line, ...]
    vocabulary: Vocabulary
    topic: frozenset[str]


def teaser_cuts(found: tuple[Line, ...]) -> list[Cut]:
    """Headlines of other articles with their teasers; the first three lines of a text are never taken."""
    text = _Text(found, Vocabulary(line.text for line in found), _topic(found))
    cuts: list[Cut] = []
    for head, below in pairwise([*found[3:], None]):
        taken = _teaser(head, below, text) if head else ()
        cuts += [Cut(line.start, line.end, "teaser", "fremder-anriss") for line in taken]
    return cuts


def _teaser(head: Line, below: Line | None, text: _Text) -> tuple[Line, ...]:
    """The lines of a teaser that begins with ``head``, none if there is no teaser."""
    if not 3 <= head.words <= 18:
        return ()
    if _site_headline(head):
        torn = below is not None and below.block == head.block and re.search(r"(?:…|\.\.\.)$", below.text)
        return (head, below) if below and torn else (head,)
    return (head, below) if below and _foreign_pair(head, below, text) else ()


def _site_headline(line: Line) -> bool:
    return line.words >= 4 and bool(_SITE_TAIL.search(line.text)) and not line.text.startswith("|")


def _foreign_pair(head: Line, below: Line, text: _Text) -> bool:
    """A headline and a teaser, alone in one block or in two, that name nothing of what the text is about."""
    size = Counter(line.block for line in text.lines)
    one_block = head.block == below.block and size[head.block] == 2
    two_blocks = head.block != below.block and size[head.block] == size[below.block] == 1 and head.words >= 5
    short = 8 <= below.words <= _FEW_WORDS and len(below.sentences) <= 3
    if not (one_block or two_blocks) or not short or head.closed or not below.closed:
        return False
    if head.words < 4 or head.text[-1] in ":?,;" or len(text.topic) < 3 or _explanation(head.text):
        return False
    both = f"{head.text}\n{below.text}"
    # A text may itself be set in headings and paragraphs: then only what shares next to nothing is foreign.
    limit = 0.3 if one_block and not _pairs_are_common(size) else 0.12
    return not nouns(both) & text.topic and text.vocabulary.share(both) <= limit


@lru_cache(maxsize=1)
def _labels() -> re.Pattern[str]:
    before = "|".join(re.escape(w) for w in words("definitions", "labels"))
    behind = "|".join(words("definitions", "labels_behind"))
    return re.compile(rf"^(?:{before})(?::| [–-]) |(?:{behind})$", re.IGNORECASE)


def _explanation(headline: str) -> bool:
    """ "Kurz erklärt: …", "… – kurz erklärt": a box explains what the text itself leaves open."""
    return bool(_labels().search(headline))


def _topic(found: tuple[Line, ...]) -> frozenset[str]:
    """The nouns and names that stand in at least three lines: what the text is about."""
    counts = Counter(noun for line in found for noun in nouns(line.text))
    return frozenset(noun for noun, count in counts.items() if count >= 3)


def _pairs_are_common(size: Counter[int]) -> bool:
    """Whether the text itself is set in blocks of two lines."""
    sizes = Counter(size.values())
    return sizes[2] > 3 and sizes[2] >= 0.3 * sum(sizes.values())
