"""Entries of a live ticker: the hour at their head makes them of the day of publication."""

from __future__ import annotations

import re

from ...model.facts import DayFact, PlaceFact
from ..types import Reading, Sentence
from .frames import Frame
from .tenses import is_over
from .triggers import any_of, triggers_in

_HOUR = re.compile(r"[\W_]*(?:[01]?\d|2[0-3])[:.][0-5]\d(?: Uhr)?\b(?=[\s:|–-])")
_LOOKS_BACK = re.compile(r"\b(?:hatten?|waren?)\b")
_STOP = re.compile(r"\b(?:Zwischen)?(?:[Ss]topp?|[Ll]andung|[Hh]alt|[Ss]tation)\b")


def opens_entry(sentence: Sentence) -> bool:
    """``21:40 Uhr: Treffen in Brüssel beendet``: whether a sentence begins an entry with its hour."""
    return _HOUR.match(sentence.text) is not None


def place_of_entry(sentence: Sentence, reading: Reading) -> PlaceFact | None:
    """The only place an entry's heading names as the scene of a stop or a meeting; None for any other."""
    if not _STOP.search(sentence.text) and not triggers_in(
        reading.text, sentence.start, sentence.end, sentence
    ):
        return None
    named = [m for m in reading.of(reading.places, sentence) if m.via == "name"]
    if len(named) != 1 or not re.search(r"\b(?:in|im|auf) $", reading.text[sentence.start : named[0].start]):
        return None
    return reading.known.places[named[0].ref]


def of_the_entry(
    frame: Frame, reading: Reading, day: DayFact, place: PlaceFact | None, heading: PlaceFact | None
) -> tuple[DayFact, PlaceFact | None]:
    """Day and place of what an entry tells as news: its own first, else the day of publication.

    Args:
        heading: the place the entry's heading names, for who meets in person and not yet at a town.
    """
    if not _news(frame, reading):
        return day, place
    published = reading.article.published
    if day == DayFact() and published:
        day = DayFact(start=published, end=published, basis="published")
    in_person = all(t.kind != "call" for t in frame.triggers)
    open_place = place is None or (place.lat is None and not place.within)
    return day, heading if heading and in_person and open_place else place


def _news(frame: Frame, reading: Reading) -> bool:
    """Whether a frame tells of what was just done or ended, not of what the entry looks back on."""
    text = frame.text(reading)
    if not frame.triggers or _LOOKS_BACK.search(text):
        return False
    return not frame.nouns_only or (not is_over(frame) and any_of("held", text) is not None)
