"""Readings of months, weeks, quarters, seasons and years, and of their parts."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from generator.german.dates import almanac
from generator.german.dates.almanac import Bounds
from generator.german.dates.days import weekday_of
from generator.german.dates.explicit import around_reference, choose, direction, year_of
from generator.german.dates.lexicon import ordinal
from generator.german.dates.phrase import Reading
from generator.german.dates.scene import Scene


def _unit(text: str) -> str:
    return {"W": "week", "M": "month", "J": "year"}[text[0]]


def month(scene: Scene) -> tuple[Reading, ...]:
    """ "Im Oktober", "Oktober 2024", "Dezember vergangenen Jahres"; a bare month name is none."""
    name = scene.group("mon")
    led = bool(scene.prep) or scene.step is not None
    if not (led or scene.group("y") or scene.group("yadj")):
        return ()
    capital_next = re.match(r"\s+[A-ZÄÖÜ][a-zäöü]", scene.sentence[scene.end :]) is not None
    lead = scene.sentence[scene.lead_start : scene.start].lower().split()
    if name in scene.words.person_months and not scene.group("y") and capital_next and "im" not in lead:
        return ()
    span = _month_span(scene, scene.words.months[name])
    basis = "explicit" if scene.group("y") else "relative"
    return (Reading.within(span, "month", direction(scene, span), basis),)


def _month_span(scene: Scene, number: int) -> Bounds | None:
    year = year_of(scene, scene.group("y"), scene.group("yadj"))
    if year is not None:
        return almanac.month_of(year, number) if year in almanac.YEARS else None
    spans = [almanac.month_of(candidate, number) for candidate in around_reference(scene)]
    if scene.reference and scene.step and scene.step > 0:
        spans = [span for span in spans if span[0] > scene.reference]
    if scene.reference and scene.step is not None and scene.step < 0:
        spans = [span for span in spans if span[1] < scene.reference]
    return choose(scene, tuple(spans))


def month_part(scene: Scene) -> tuple[Reading, ...]:
    """ "In der ersten Januarwoche", "am zweiten Juniwochenende", "in der zweiten Märzhälfte"."""
    whole = _month_span(scene, scene.words.months[scene.group("mon")])
    unit, last = scene.group("unit").lower(), scene.group("ord").startswith("letzt")
    number = ordinal(scene.words, scene.group("ord"))
    limit = {"woche": 5, "wochenende": 5, "hälfte": 2}[unit]
    if not last and not 1 <= number <= limit:
        return ()
    if whole is None:
        return (Reading(precision="part"),)
    low, high = whole
    if unit == "hälfte":
        middle = low.replace(day=15)
        span = (low, middle) if number == 1 else (almanac.plus_days(middle, 1), high)
    elif unit == "woche":
        start = almanac.plus_days(high, -6) if last else almanac.plus_days(low, 7 * number - 7)
        span = (start, min(almanac.plus_days(start, 6), high))
    else:
        first = almanac.weekday_after(low, 5, strict=False)
        start = almanac.plus_days(first, 7 * number - 7)
        if last:
            start = almanac.weekday_before(high, 5, strict=False)
        span = (start, almanac.plus_days(start, 1))
    return (Reading.within(span, "part", direction(scene, span)),)


def part(scene: Scene) -> tuple[Reading, ...]:
    """ "Ende Oktober", "Anfang 2026", "Mitte der Woche", "Ende vergangenen Jahres", "zum Jahresende"."""
    word = scene.group("part")
    if scene.kind == "compound":
        name, unit = scene.words.part_compounds[word]
    else:
        name = scene.words.part_words[word]
        unit = {"partmonth": "month", "partyear": "year"}.get(scene.kind) or _unit(scene.group("unit"))
    spread = scene.words.part_spans[unit][name]
    if scene.kind == "partmonth":
        whole = _month_span(scene, scene.words.months[scene.group("mon")])
        span = almanac.part_of(whole, unit, spread) if whole else None
    elif scene.group("y"):
        span = almanac.part_of(almanac.unit_of(date(int(scene.group("y")), 1, 1), "year"), "year", spread)
    else:
        span = _relative_part(scene, unit, spread)
    heading = direction(scene, span) if scene.kind.startswith("part") else scene.heading()
    basis = "explicit" if scene.group("y") else "relative"
    return (Reading.within(span, "part", heading, basis),)


def _relative_part(scene: Scene, unit: str, spread: tuple[int, int]) -> Bounds | None:
    reference = scene.reference
    if reference is None:
        return None
    step = scene.step_of(scene.group("adj"))
    step = scene.step if step is None else step
    span = almanac.part_of(almanac.unit_of(almanac.plus(reference, step or 0, unit), unit), unit, spread)
    if step is not None:
        return span
    heading = scene.heading()
    ahead = heading == "future" or (heading == "none" and scene.tense == "present")
    turn = 1 if ahead and span[1] < reference else -1 if heading == "past" and span[0] > reference else 0
    moved = almanac.plus(reference.replace(day=1) if unit != "week" else reference, turn, unit)
    return almanac.part_of(almanac.unit_of(moved, unit), unit, spread) if turn else span


def container(scene: Scene) -> tuple[Reading, ...]:
    """ "Vorige Woche", "im kommenden Jahr", "in diesem Monat"; with a weekday: that day of the week."""
    adjective, unit, reference = scene.group("adj"), _unit(scene.group("unit")), scene.reference
    step = scene.step_of(adjective) or 0
    if adjective.lower().startswith("zurück") and unit == "week" and reference and reference.weekday() > 4:
        step = 0  # at the weekend the week that lies behind is the one that is ending
    heading = ("past" if step < 0 else "future") if step else scene.heading()
    moved = None
    if reference:
        anchor = reference.replace(day=1) if unit != "week" else reference
        moved = almanac.unit_of(almanac.plus(anchor, step, unit), unit)
    if scene.group("w") and unit == "week":
        day = almanac.plus_days(moved[0], weekday_of(scene, scene.group("w"))) if moved else None
        return (Reading.day(day, basis="weekday", direction=heading),)
    return (Reading.within(moved, unit, heading),)


def former(scene: Scene) -> tuple[Reading, ...]:
    """ "In der Vorwoche", "im Vormonat", "im Vorjahr": the one before that of publication."""
    unit = _unit(scene.group("unit").capitalize())
    if scene.reference is None:
        return (Reading(precision=unit, direction="past"),)
    anchor = scene.reference if unit == "week" else scene.reference.replace(day=1)
    return (Reading.within(almanac.unit_of(almanac.plus(anchor, -1, unit), unit), unit, "past"),)


def quarter(scene: Scene) -> tuple[Reading, ...]:
    """ "Im ersten Quartal 2026", "im zweiten Halbjahr"."""
    number = ordinal(scene.words, scene.group("ord"))
    length = 3 if scene.group("unit") == "Quartal" else 6
    if not 1 <= number <= 12 // length:
        return ()
    months = (1 + (number - 1) * length, number * length)
    year = year_of(scene, scene.group("y"), scene.group("yadj"))
    years = (year,) if year is not None else around_reference(scene)
    spans = tuple(
        (date(y, months[0], 1), almanac.month_of(y, months[1])[1]) for y in years if y in almanac.YEARS
    )
    span = (spans[0] if spans else None) if year is not None else choose(scene, spans)
    return (Reading.within(span, "part", direction(scene, span)),)


def season(scene: Scene) -> tuple[Reading, ...]:
    """ "Im Sommer 2025", "im vergangenen Herbst"; a season without a preposition or year is none."""
    if not (scene.prep or scene.step is not None or scene.group("y")):
        return ()
    low, high = scene.words.seasons[scene.group("season")]
    years = (int(scene.group("y")),) if scene.group("y") else around_reference(scene)
    spans = tuple(
        (date(y, low, 1), almanac.month_of(y + (high > 12), (high - 1) % 12 + 1)[1])
        for y in years
        if y in almanac.YEARS
    )
    if scene.reference and scene.step:
        past = scene.step < 0
        spans = tuple(s for s in spans if (s[1] < scene.reference if past else s[0] > scene.reference))
    span = (spans[0] if spans else None) if scene.group("y") else choose(scene, spans)
    return (Reading.within(span, "part", direction(scene, span)),)


def year(scene: Scene) -> tuple[Reading, ...]:
    """A year in figures, unless it counts or labels something."""
    after = re.match(r"\s+([A-ZÄÖÜ]\w+)", scene.sentence[scene.end :])
    before = scene.sentence[: scene.start].rstrip().rsplit(" ", 2)
    lead = " " + " ".join(before[-2:])
    labels = scene.words.year_label_nouns
    if (after and after[1] in scene.words.year_count_nouns) or lead.endswith(tuple(f" {w}" for w in labels)):
        return ()
    span = almanac.unit_of(date(int(scene.group("y")), 1, 1), "year")
    reading = Reading.within(span, "year", direction(scene, span), "explicit")
    open_role = scene.prep in ("until", "since", "from", "before", "after")
    return (reading if open_role else replace(reading, role="age/other"),)


def years(scene: Scene) -> tuple[Reading, ...]:
    """ "Zwischen 2019 und 2024", "2024–2028"."""
    low, high = int(scene.group("y")), int(scene.group("y2"))
    if low > high:
        return ()
    span = (date(low, 1, 1), date(high, 12, 31))
    return (
        Reading(
            earliest=span[0],
            latest=span[1],
            precision="year",
            basis="explicit",
            direction=direction(scene, span),
            role="age/other",
        ),
    )


def anniversary(scene: Scene) -> tuple[Reading, ...]:
    """ "Am Jahrestag": a day that the phrase alone does not tell."""
    return (Reading(precision="vague"),)
