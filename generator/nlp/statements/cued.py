"""Speech in the manuscripts of broadcasts: a line of its own says whose voice follows ("O-Ton X:").

Word lists: ``cues`` and ``voices`` of ``lexicon/speech.yml``.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...lexicon import words
from ...model.facts import SpeakerFact
from ..types import Reading, Sentence
from .frames import Unit
from .speakers import person

_BACK = 6
"""Sentences between a cue and a further voice that goes on with it ("Overvoice:")."""
_LONGEST = 90  # code points of a line that is nothing but a cue


def cued(unit: Unit, k: int, reading: Reading) -> tuple[SpeakerFact, ...]:
    """Who speaks the quoted string at item ``k``, as the line before it or the words before it say.

    Empty where nothing is cued, and where the cue names nobody the text knows.
    """
    quote = unit.items[k].quote
    assert quote is not None
    front = reading.text[unit.start : quote.outer_start]
    if _cue().match(front) and len(front) <= _LONGEST:
        return _named(unit.start, quote.outer_start, reading)
    if any(item.text[:1].isalpha() for item in unit.items[:k]):
        return ()
    return _above(unit.first, reading)


def _above(first: Sentence, reading: Reading) -> tuple[SpeakerFact, ...]:
    for index in range(first.index - 1, max(-1, first.index - 1 - _BACK), -1):
        line = reading.sentences[index]
        near = index == first.index - 1 or line.paragraph == first.paragraph - 1
        if len(line.text) <= _LONGEST and _cue().match(line.text):
            return _named(line.start, line.end, reading)
        voice = _voice().match(line.text)
        if near and not voice and line.text[:1] not in '„“»«"‚':
            return ()
    return ()


def _named(start: int, end: int, reading: Reading) -> tuple[SpeakerFact, ...]:
    found = next((m for m in reading.names if start <= m.start < end), None)
    return (person(found.ref, reading),) if found else ()


@lru_cache(maxsize=1)
def _cue() -> re.Pattern[str]:
    return re.compile(rf"^\W*(?:\d+\.?\s*)?(?:{'|'.join(map(re.escape, words('speech', 'cues')))})\b")


@lru_cache(maxsize=1)
def _voice() -> re.Pattern[str]:
    """A voice over the one that was cued; it has no name of its own."""
    return re.compile(
        rf"^\W*(?:{'|'.join(map(re.escape, words('speech', 'voices')))})\b[^.!?]{{0,40}}$", re.IGNORECASE
    )
