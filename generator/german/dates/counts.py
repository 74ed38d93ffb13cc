"""Readings of what is counted from the day of publication: "vor drei Tagen", "binnen einer Woche"."""

from __future__ import annotations

from datetime import date

from generator.german.dates import almanac
from generator.german.dates.almanac import Bounds
from generator.german.dates.phrase import Reading
from generator.german.dates.scene import Scene


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
        return (
            Reading(
                earliest=reference,
                latest=far,
                precision=precision,
                direction="future",
                role="deadline" if count else "point",
            ),
        )
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
    return (
        Reading(
            earliest=reference,
            latest=far,
            precision="range" if number else "vague",
            direction="future",
            role="deadline",
        ),
    )


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
