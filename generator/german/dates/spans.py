"""Readings of months, weeks, years and their parts, and of what is counted from the day of publication."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from generator.german.dates import almanac
from generator.german.dates.almanac import Bounds
from generator.german.dates.days import weekday_of
from generator.german.dates.explicit import around_reference, choose, direction, year_of
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
    capital_next = re.match(r"\s+[A-ZÄÖÜ][a-zäöü]", scene.sentence[scene.end:]) is not None
    lead = scene.sentence[scene.lead_start:scene.start].lower().split()
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
    step, unit, reference = scene.step_of(scene.group("adj")) or 0, _unit(scene.group("unit")), scene.reference
    heading = ("past" if step < 0 else "future") if step else scene.heading()
    moved = None
    if reference:
        anchor = reference.replace(day=1) if unit != "week" else reference
        moved = almanac.unit_of(almanac.plus(anchor, step, unit), unit)
    if scene.group("w") and unit == "week":
        day = almanac.plus_days(moved[0], weekday_of(scene, scene.group("w"))) if moved else None
        return (Reading.day(day, basis="weekday", direction=heading),)
    return (Reading.within(moved, unit, heading),)


def window(scene: Scene) -> tuple[Reading, ...]:
    """ "In den kommenden zehn Tagen", "in den letzten Wochen": a stretch that begins or ends today."""
    step = scene.step_of(scene.group("adj")) or 0
    count, unit = scene.number(scene.group("n")), scene.words.units[scene.group("unit")]
    reference = scene.reference
    precision = "range" if count else "vague"
    if step == 0 or reference is None:
        role = "duration" if step <= 0 else "deadline" if count else "point"
        heading = "past" if step < 0 else "future" if step > 0 else "none"
        return (Reading(precision=precision, direction=heading, role=role),)
    far = _counted(reference, (1 if step > 0 else -1) * (count or 0), unit) if count else None
    if step > 0:
        return (Reading(earliest=reference, latest=far, precision=precision, direction="future",
                        role="deadline" if count else "point"),)
    return (Reading(earliest=far, latest=reference, precision=precision, direction="past", role="duration"),)


def _counted(day: date, count: int, unit: str) -> date:
    """`day` moved by the count; hours are rounded away from `day` to whole days."""
    if unit != "hour":
        return almanac.plus(day, count, unit)
    whole = -(-abs(count) // 24)
    return almanac.plus_days(day, whole if count > 0 else -whole)


def count(scene: Scene) -> tuple[Reading, ...]:
    """ "Vor drei Tagen", "in zwei Wochen", "seit Wochen", "binnen 48 Stunden"."""
    prep = scene.group("prep").split()[0].lower()
    number, unit = scene.number(scene.group("n")), scene.words.units[scene.group("unit")]
    if number is None and (prep not in ("vor", "seit") and not scene.group("q")):
        return ()
    if number is None and not scene.group("q") and not scene.group("unit").endswith("n"):
        return ()
    if prep in ("innerhalb", "binnen"):
        return _within(scene, number, unit)
    back = prep != "in"
    if not back and scene.tense == "past":
        return (Reading(precision="vague", role="duration"),)
    role = "since" if prep == "seit" else "point"
    heading = "past" if back else "future"
    if scene.reference is None:
        return (Reading(precision=_precision(unit, number), direction=heading, role=role),)
    if number is None:
        edge = _counted(scene.reference, (-1 if back else 1) * (0 if unit == "hour" else 2), unit)
        low, high = (None, edge) if back else (edge, None)
        return (Reading(earliest=low, latest=high, precision="vague", direction=heading, role=role),)
    return (_offset(scene, number if not back else -number, unit, heading).turned(role),)


def _precision(unit: str, number: int | None) -> str:
    return "vague" if number is None or unit == "hour" else unit


def _within(scene: Scene, number: int | None, unit: str) -> tuple[Reading, ...]:
    if scene.tense == "past":
        return (Reading(precision="vague", role="duration", direction="past"),)
    reference = scene.reference
    far = _counted(reference, number, unit) if reference and number else None
    return (Reading(earliest=reference, latest=far, precision="range" if number else "vague",
                    direction="future", role="deadline"),)


def _offset(scene: Scene, number: int, unit: str, heading: str) -> Reading:
    """The day `number` units from the day of publication, as loose as unit and adverb make it."""
    reference = scene.reference
    if reference is None:
        return Reading(direction=heading)
    loose = scene.words.approximators.get(" ".join(scene.group("approx").lower().split()), "exact")
    day = _counted(reference, number, unit)
    precision = _precision(unit, number)
    if unit == "hour":
        return Reading.within((min(day, reference), max(day, reference)), "vague", heading)
    if loose == "above":
        low, high = (None, day) if number < 0 else (day, None)
        return Reading(earliest=low, latest=high, precision="vague", direction=heading)
    if loose == "within":
        return Reading.within((min(day, reference), max(day, reference)), "vague", heading)
    if unit == "day" and loose == "exact":
        return Reading.day(day, direction=heading)
    if loose == "below":
        return Reading.within(_shortfall(day, unit, number), precision, heading)
    bounds = almanac.around(day, unit)
    if unit == "day":
        slack = max(1, abs(number) // 5)
        bounds = almanac.plus_days(day, -slack), almanac.plus_days(day, slack)
    return Reading.within(bounds, precision, heading)


def _shortfall(day: date, unit: str, number: int) -> Bounds:
    """ "Fast drei Wochen": from the full count to somewhat less."""
    toward = 1 if number < 0 else -1
    if unit == "year":
        near = almanac.plus_months(day, 6 * toward)
    else:
        near = almanac.plus_days(day, {"day": 1, "week": 4, "month": 15}[unit] * toward)
    return min(day, near), max(day, near)


def lasting(scene: Scene) -> tuple[Reading, ...]:
    """How long something lasts; it names no day."""
    return (Reading(precision="vague", role="duration"),)


def quarter(scene: Scene) -> tuple[Reading, ...]:
    """ "Im ersten Quartal 2026", "im zweiten Halbjahr"."""
    number = next((value for stem, value in scene.words.ordinals.items()
                   if re.fullmatch(stem + "e[nrm]?", scene.group("ord"))), 0)
    length = 3 if scene.group("unit") == "Quartal" else 6
    if not 1 <= number <= 12 // length:
        return ()
    months = (1 + (number - 1) * length, number * length)
    year = year_of(scene, scene.group("y"), scene.group("yadj"))
    years = (year,) if year is not None else around_reference(scene)
    spans = tuple((date(y, months[0], 1), almanac.month_of(y, months[1])[1]) for y in years if y in almanac.YEARS)
    span = (spans[0] if spans else None) if year is not None else choose(scene, spans)
    return (Reading.within(span, "part", direction(scene, span)),)


def season(scene: Scene) -> tuple[Reading, ...]:
    """ "Im Sommer 2025", "im vergangenen Herbst"; a season without a preposition or year is none."""
    if not (scene.prep or scene.step is not None or scene.group("y")):
        return ()
    low, high = scene.words.seasons[scene.group("season")]
    years = (int(scene.group("y")),) if scene.group("y") else around_reference(scene)
    spans = tuple((date(y, low, 1), almanac.month_of(y + (high > 12), (high - 1) % 12 + 1)[1])
                  for y in years if y in almanac.YEARS)
    if scene.reference and scene.step:
        past = scene.step < 0
        spans = tuple(s for s in spans if (s[1] < scene.reference if past else s[0] > scene.reference))
    span = (spans[0] if spans else None) if scene.group("y") else choose(scene, spans)
    return (Reading.within(span, "part", direction(scene, span)),)


def year(scene: Scene) -> tuple[Reading, ...]:
    """A year in figures, unless it counts or labels something."""
    after = re.match(r"\s+([A-ZÄÖÜ]\w+)", scene.sentence[scene.end:])
    before = scene.sentence[:scene.start].rstrip().rsplit(" ", 2)
    lead = " ".join(before[-2:])
    labels = tuple(scene.words.year_label_nouns)
    if after and after[1] in scene.words.year_count_nouns or lead.endswith(labels) and lead.split()[-1] in labels:
        return ()
    span = almanac.unit_of(date(int(scene.group("y")), 1, 1), "year")
    reading = Reading.within(span, "year", direction(scene, span), "explicit")
    open_role = scene.prep in ("until", "since", "from", "before", "after")
    return (reading if open_role else replace(reading, role="age/other"),)


def anniversary(scene: Scene) -> tuple[Reading, ...]:
    """ "Am Jahrestag": a day that the phrase alone does not tell."""
    return (Reading(precision="vague"),)


