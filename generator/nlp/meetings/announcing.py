"""Clauses that only tell of the word about a meeting: who announced, confirmed or praised it, when and where.

``A hatte das Treffen noch am Sonntag in Florida angekündigt``: day and place are those of the word.
"""

from __future__ import annotations

import re

from ...german.dates import DatePhrase
from ...lexicon import pattern
from .frames import Frame

_IT = r"\b(?:[Dd](?:as|ie|en)|[Dd]iese[ns]?) (?:[a-zäöüß]+ )?$"
_THE_MEETING = re.compile(_IT)
_WORD = pattern("meetings", r"\b(?:<word_of_it>)\b[^,;:]*$")
_HAS = re.compile(r"\b(?:hat|hatten?|haben|habe)\b")
_SPLIT = re.compile(r"\b(?:kündigte|sagte)[n]?\b[^,;:]*\b(?:an|zu)\W*$")


def word_of_it(frame: Frame) -> bool:
    """Whether the frame's clause, with a noun for a known meeting as its object, only tells of the word.

    ``Ein Treffen hatte er angekündigt`` tells of the meeting itself, and so does what is set for a day
    ("das für Montag geplante Treffen").
    """
    noun = frame.noun
    if noun is None or noun.kind == "visit" or not frame.nouns_only:
        return False  # "hat die Reise von A am Montag nach B bestätigt": day and place of the journey
    text, at = frame.sentence.text, frame.sentence.start
    own = text[frame.clause_start - at : frame.clause_end - at]
    if not _THE_MEETING.search(text[: noun.start - at]):
        return False
    return (_HAS.search(own) is not None and _WORD.search(own) is not None) or _SPLIT.search(own) is not None


def dates_the_word(p: DatePhrase, frame: Frame) -> bool:
    """Whether a day in such a clause is the day of the word: not one the meeting is set for."""
    inside = frame.clause_start <= frame.sentence.start + p.start < frame.clause_end
    return inside and not p.text.startswith(("für ", "auf ")) and word_of_it(frame)
