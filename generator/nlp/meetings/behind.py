"""Day and place told in a sentence of their own behind a meeting: "Beginn ist am Freitag", "Ort: Genf"."""

from __future__ import annotations

import re

from ...german.dates import find_dates
from ...lexicon import pattern
from ...model.facts import DayFact, PlaceFact
from ..types import Reading, Sentence
from .drafts import Draft
from .frames import bare
from .triggers import triggers_in
from .when import reference_day
from .where import place_of

_SETS_DAY = pattern("meetings", r"\W*(?:<sets_day>)\b")
_SETS_PLACE = pattern(
    "meetings", r"\W*(?:[^;]{0,30}, )?(?:<sets_place>)\b(?:[^.;]*\b(?:war|waren|ist|wird|soll|bleibt)\b|:)"
)
_NOT_YET = re.compile(r"\b(?:nicht|kein\w*|offen|unklar|ungewiss|oder|unbekannt|geheim)\b")
_OFFERED = re.compile(
    r"\b(?:bot|böte|bietet|im Gespräch|vorgeschlagen|angeboten|schlug|könnten?|denkbar|Kandidat\w*)\b"
)
_OPEN = frozenset({"planned", "proposed"})
_NEAR = 2  # sentences behind a meeting in which its day or place may be set


def set_behind(draft: Draft, day: DayFact, reading: Reading) -> tuple[DayFact, PlaceFact | None]:
    """Day and place of a meeting, what is missing taken from the sentences right behind it.

    Args:
        draft: the meeting.
        day: its day so far.
    """
    place = draft.place
    dated = day.start or day.end or day.earliest
    for sentence in reading.sentences[draft.last + 1 : draft.last + 1 + _NEAR]:
        if sentence.kind == "heading" or _NOT_YET.search(sentence.text):
            break
        if not dated and draft.status in _OPEN and _SETS_DAY.match(sentence.text):
            day = _day(sentence, reading) or day
        if (
            place is None
            and not _OFFERED.search(sentence.text)
            and draft.kind != "call"
            and _SETS_PLACE.match(sentence.text)
        ):
            place = _place(sentence, reading)
        if triggers_in(reading.text, sentence.start, sentence.end, sentence):
            break
    return day, place


def _day(sentence: Sentence, reading: Reading) -> DayFact | None:
    """The one day a sentence names ahead of publication; None if it names none or several."""
    found = [p for p in find_dates(sentence.text, reference_day(reading), "future") if p.role == "point"]
    if len(found) != 1 or not found[0].first or found[0].first != found[0].last:
        return None
    iso = found[0].first.isoformat()
    basis = "explicit" if found[0].basis == "explicit" else "weekday"
    return DayFact(start=iso, end=iso, basis=basis, phrase=found[0].text)


def _place(sentence: Sentence, reading: Reading) -> PlaceFact | None:
    """The place a sentence names as the scene, else the only one it names."""
    found = place_of(bare(sentence, sentence.start, sentence.end, False), reading)
    named = [m for m in reading.of(reading.places, sentence) if m.via == "name"]
    return found or (reading.known.places[named[0].ref] if len(named) == 1 else None)
