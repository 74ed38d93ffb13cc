"""What somebody said at a meeting names people that were not there: "A sei zufrieden, sagte B danach"."""

from __future__ import annotations

import re

from .frames import Frame

_SAID_AT = re.compile(
    r", (?:so|sagte|sagt|erklärte|betonte|berichtete|meinte) [^,;]*?"
    r"\b(?:zum (?:Abschluss|Auftakt|Ende|Beginn)|nach|vor|bei|während|am Rande)\b[^,;]*$"
)
_THAT = re.compile(r"\b(?:er|sie|man) [a-zäöüß]+(?: [a-zäöüß]+)?, dass\b")


def content_ends(frame: Frame) -> int:
    """Where what was said ends, before ``sagte B zum Abschluss der Gespräche``: offset in the article.

    0 where the meeting is not told so. Only what stands in a clause with "dass" behind the thinking of
    the one who speaks ("Er glaube, dass A …") counts: "A und B seien einig, sagte B" names who met.
    """
    noun = frame.noun
    if noun is None or ", dass " not in frame.lead:
        return 0
    said = _SAID_AT.search(frame.lead)
    thought = _THAT.search(frame.lead.lower(), 0, said.start()) if said else None
    return frame.sentence.start + said.start() if said and thought else 0
