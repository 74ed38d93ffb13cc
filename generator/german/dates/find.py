"""Finding the date phrases of a sentence: guard, cores, words before them, readings, roles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from generator.german.dates import almanac, counts, days, explicit, spans
from generator.german.dates.lexicon import date_words
from generator.german.dates.patterns import patterns
from generator.german.dates.phrase import DatePhrase, Reading
from generator.german.dates.scene import OPEN_END, Scene
from generator.german.dates.tense import clause_at, clause_tenses
from generator.lexicon.required import any_of

_RESOLVERS: dict[str, Callable[[Scene], tuple[Reading, ...]]] = {
    "iso": explicit.iso,
    "numbers": explicit.days,
    "number": explicit.date,
    "days": explicit.days,
    "date": explicit.date,
    "feast": explicit.feast,
    "advent": explicit.advent,
    "feasts": explicit.feasts,
    "weekdays": days.weekdays,
    "night": days.night,
    "lastnight": days.last_night,
    "weekend": days.weekend,
    "relday": days.relative_day,
    "tags": days.anchored,
    "nextto": days.anchored,
    "vortag": days.anchored,
    "sameday": days.anchored,
    "shifted": days.shifted,
    "compound": spans.part,
    "partmonth": spans.part,
    "partyear": spans.part,
    "partunit": spans.part,
    "month": spans.month,
    "monthpart": spans.month_part,
    "container": spans.container,
    "former": spans.former,
    "window": counts.window,
    "count": counts.count,
    "lasting": counts.lasting,
    "quarter": spans.quarter,
    "season": spans.season,
    "year": spans.year,
    "years": spans.years,
    "anniversary": spans.anniversary,
}
_LEAD_WIDTH = 48
_FIGURES = re.compile(r"\d\.\s?\d{1,2}\.")


@lru_cache(maxsize=1)
def _has_trigger() -> Callable[[str], bool]:
    return any_of(date_words().triggers)


def find_dates(
    sentence: str, reference: date | None, tense: str = "unknown", anchor: date | None = None
) -> tuple[DatePhrase, ...]:
    """The date phrases of one sentence, in order, not overlapping; empty if there are none.

    Args:
        sentence: one sentence; offsets count in it.
        reference: the day of publication. None: whatever hangs on it stays unresolved.
        tense: past | present | future for the whole sentence; "unknown" reads the tense of each phrase's own
            clause, which is the better choice for sentences of several clauses.
        anchor: the day that "tags zuvor" or "am selben Tag" refers to. None: these stay unresolved.
    """
    reference, anchor = _usable(reference), _usable(anchor)
    if not _has_trigger()(sentence.lower()) and not _FIGURES.search(sentence):
        return ()
    return tuple(_phrases(sentence, reference, tense, anchor))


def _usable(day: date | None) -> date | None:
    """The day, or None for one at the edge of the calendar."""
    return day if day and almanac.YEARS[1] <= day.year <= almanac.YEARS[-2] else None


def _phrases(sentence: str, reference: date | None, tense: str, anchor: date | None) -> Iterator[DatePhrase]:
    position, floor = 0, 0
    while found := patterns().master.search(sentence, position):
        scene = _scene(sentence, found, floor, reference, tense, anchor)
        readings = _RESOLVERS[scene.kind](scene)
        if not readings:
            position = found.start() + 1
            continue
        end = _end_of(scene)
        for start, stop, reading in _placed(scene, end, readings):
            yield DatePhrase.at(sentence, start, stop, reading)
        position = floor = end


def _scene(
    sentence: str, found: re.Match[str], floor: int, reference: date | None, tense: str, anchor: date | None
) -> Scene:
    kind = found.lastgroup or ""
    match = patterns().branches[kind].match(sentence, found.start()) or found
    low = max(floor, match.start() - _LEAD_WIDTH)
    lead = patterns().lead.search(sentence[low : match.start()])
    prep, adjective = (lead["prep"] or "", lead["adj"] or "") if lead else ("", "")
    start = low + lead.start("prep" if prep else "adj") if lead and (prep or adjective) else match.start()
    words = date_words()
    stems = [stem for stem in words.steps if adjective.lower().startswith(stem)]
    step = words.steps[max(stems, key=len)] if stems else None

    def tense_at(offset: int) -> str:
        return tense if tense != "unknown" else clause_tenses(sentence, offset)

    return Scene(
        kind=kind,
        sentence=sentence,
        start=match.start(),
        end=match.end(),
        lead_start=start,
        prep=words.prepositions.get(" ".join(prep.lower().split()), ""),
        step=step,
        match=match,
        reference=reference,
        anchor=anchor,
        tense_at=tense_at,
        clause_at=lambda offset: clause_at(sentence, offset),
    )


def _end_of(scene: Scene) -> int:
    """End of the phrase, with the bracket of "Dienstag (6. Januar)" and the "an" of "von Montag an"."""
    if "(" in scene.group("pre") and scene.sentence[scene.end : scene.end + 1] == ")":
        return scene.end + 1
    if scene.prep == "of":
        tail = OPEN_END.match(scene.sentence, scene.end)
        return tail.end() if tail else scene.end
    return scene.end


def _placed(scene: Scene, end: int, readings: tuple[Reading, ...]) -> Iterator[tuple[int, int, Reading]]:
    if len(readings) == 1:
        yield scene.lead_start, end, _with_role(scene, end, readings[0])
        return
    if scene.kind == "weekdays":
        middle, cut = scene.match.end("w"), scene.match.start("w2")
    else:
        middle, cut = scene.match.end("d") + 1, scene.match.start("d2")
    yield scene.lead_start, middle, readings[0]
    yield cut, end, readings[1]


def _with_role(scene: Scene, end: int, reading: Reading) -> Reading:
    """The reading as the preposition turns it: deadline, beginning, or a day before or after."""
    if reading.role not in ("point",):
        return reading
    if scene.prep == "until":
        if scene.kind == "feast" and reading.earliest:
            return replace(reading, role="deadline", latest=reading.earliest, earliest=None)
        return reading.turned("deadline")
    if scene.prep in ("since", "from") or (scene.prep == "of" and end > scene.end):
        return reading.turned("since")
    low, high = reading.first or reading.earliest, reading.last or reading.latest
    if scene.prep == "before":
        edge = almanac.plus_days(low, -1) if low else None
        return replace(reading, first=None, last=None, earliest=None, latest=edge, role="deadline")
    if scene.prep == "after":
        edge = almanac.plus_days(high, 1) if high else None
        return replace(reading, first=None, last=None, earliest=edge, latest=None, role="since")
    return reading
