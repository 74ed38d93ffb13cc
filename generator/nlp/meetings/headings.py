"""Days and places that stand at the head of a section or paragraph: "11. März, Genf", "Dienstag:"."""

from __future__ import annotations

import re

from ...model.facts import DayFact, PlaceFact
from ..types import Reading, Sentence
from .frames import bare
from .when import day_of

_SHORT = 10  # characters that may stand beside the day in a heading such as "Dienstag, 12. März:"


def heading_day(sentence: Sentence, reading: Reading) -> DayFact:
    """The day a paragraph begins with, up to a colon; empty where it begins with anything else."""
    match = re.match(r"^[^:]{3,40}:\**\s", sentence.text)
    if not match:
        return DayFact()
    day = day_of(bare(sentence, sentence.start, sentence.start + match.end(), False), reading, None)
    return day if day.start and match.end() - len(day.phrase or "") < _SHORT else DayFact()


def dated_heading(sentence: Sentence, reading: Reading) -> tuple[DayFact, PlaceFact | None]:
    """Day and place of a chronicle's heading ("11. März, Genf"); both empty where it says anything else."""
    whole = bare(sentence, sentence.start, sentence.end, False)
    day = day_of(whole, reading, None)
    towns = [m for m in reading.of(reading.places, sentence) if m.via == "name"]
    said = len(day.phrase or "") + sum(m.end - m.start for m in towns)
    if not day.start or len(sentence.text) - said >= _SHORT:
        return DayFact(), None
    return day, reading.known.places[towns[0].ref] if towns else None
