"""Lines that speak to the reader: what a page wants of its visitors, in whatever words."""

from __future__ import annotations

import re

from .cut import Cut
from .phrases import reported
from .spans import Line, quoted
from .topic import nouns
from .words import alternatives

# A capital "Sie" or "Ihr…" within a sentence is the polite address; at its beginning it may be "they".
_ADDRESS = re.compile(
    r"(?<=[\wäöüß,] )(?:Sie|Ihnen|Ihr|Ihre[rnms]?)\b|\b(?:du|dich|dir|deine?[rnms]?|euch|eure[rnms]?)\b"
    r"|^(?:Bitte )?[A-ZÄÖÜ]\w+en Sie\b"
)
_LAST_LINES = 4
_WORDS = 40
_DIALOGUE = 3
"""So many lines with an address above the end make it an interview, whose questions are no noise."""


def appeal_cuts(found: tuple[Line, ...]) -> list[Cut]:
    """The last lines that address the reader, speak of the page, and name nothing the text is about."""
    addressed = [line for line in found if _addresses(line)]
    body, end = found[: max(len(found) - _LAST_LINES, 3)], found[max(len(found) - _LAST_LINES, 3) :]
    if sum(line in addressed for line in body) >= _DIALOGUE:
        return []
    known = frozenset(noun for line in body for noun in nouns(line.text))
    return [
        Cut(line.start, line.end, "teaser", "leseransprache", sure=False)
        for line in end
        if line in addressed
        and line.words <= _WORDS
        and _of_the_page(line)
        and not _about(line, known)
        and not _answered(line, found)
    ]


def _addresses(line: Line) -> bool:
    return bool(_ADDRESS.search(line.text)) and not quoted(line.text) and not reported(line.text)


def _answered(line: Line, found: tuple[Line, ...]) -> bool:
    """Whether a question is followed by a sentence that speaks to nobody: an interview's last answer."""
    below = next((other for other in found if other.index == line.index + 1), None)
    return line.text.endswith("?") and below is not None and below.closed and not _addresses(below)


def _of_the_page(line: Line) -> bool:
    """Whether a line speaks of what one does with a page: read, subscribe, comment, come back."""
    return bool(re.search(rf"(?i)\b{alternatives('reader', 'page')}\b", line.text))


def _about(line: Line, known: frozenset[str]) -> bool:
    """Whether a line names at least two things the text above it names as well."""
    return len(nouns(line.text) & known) >= 2
