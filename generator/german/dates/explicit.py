"""Readings of written dates: "6. Dezember", "06.12.2025", "vom 4. bis 6. Dezember", and of feasts."""

from __future__ import annotations

from generator.german.dates import almanac
from generator.german.dates.almanac import Bounds
from generator.german.dates.lexicon import ordinal
from generator.german.dates.phrase import Reading
from generator.german.dates.scene import Scene

_ADVENTS = 4  # Sundays


def year_of(scene: Scene, written: str, adjective: str) -> int | None:
    """The year that stands with the date: in figures, or as "vergangenen Jahres"; None without either."""
    if written:
        year = int(written)
        return 2000 + year if year < 100 else year
    step = scene.step_of(adjective)
    return None if step is None or scene.reference is None else scene.reference.year + step


def choose(scene: Scene, spans: tuple[Bounds, ...]) -> Bounds | None:
    """The span of the year that tense and closeness to the day of publication point to."""
    heading = scene.heading()
    return almanac.nearest(spans, scene.reference, heading) if scene.reference else None


def around_reference(scene: Scene) -> tuple[int, ...]:
    """The years a date without a year can lie in."""
    if scene.reference is None:
        return ()
    return tuple(scene.reference.year + step for step in (-1, 0, 1))


def dated(scene: Scene, day: str, month: str, end_day: str = "", end_month: str = "") -> Bounds | None:
    """The span from a day to a day (the same, if no end is given); None if no year can be told."""
    return _span(
        scene, _number(scene, day), _month(scene, month), _number(scene, end_day), _month(scene, end_month)
    )


def _number(scene: Scene, text: str) -> int:
    stripped = text.rstrip(". ")
    if not stripped or stripped.isdecimal():
        return int(stripped or 0)
    return ordinal(scene.words, stripped)


def _month(scene: Scene, text: str) -> int:
    return int(text) if text.isdecimal() else scene.words.months.get(text, 0)


def _span(scene: Scene, day: int, month: int, end_day: int, end_month: int) -> Bounds | None:
    written = scene.group("y2") or scene.group("y")
    year = year_of(scene, written, scene.group("yadj2") or scene.group("yadj"))
    years = (year,) if year is not None else around_reference(scene)
    spans = []
    for candidate in years:
        last = almanac.safe_date(candidate, end_month or month, end_day or day)
        start_month = month or end_month
        wraps = end_month and start_month > end_month
        own = int(scene.group("y")) if scene.group("y2") and scene.group("y") else 0
        first = almanac.safe_date(own or (candidate - 1 if wraps else candidate), start_month, day)
        if first and last and first <= last:
            spans.append((first, last))
    if year is not None:
        return spans[0] if spans else None
    return choose(scene, tuple(spans))


def direction(scene: Scene, span: Bounds | None) -> str:
    """The direction of a written date: where it lies, then what the clause implies."""
    if span and scene.reference and span[1] < scene.reference:
        return "past"
    if span and scene.reference and span[0] > scene.reference:
        return "future"
    return scene.heading()


def iso(scene: Scene) -> tuple[Reading, ...]:
    """2025-12-06."""
    day = almanac.safe_date(int(scene.group("y")), int(scene.group("m")), int(scene.group("d")))
    if day is None:
        return ()
    return (Reading.day(day, basis="explicit", direction=direction(scene, (day, day))),)


def date(scene: Scene) -> tuple[Reading, ...]:
    """ "6. Dezember 2025", "Sonntag, dem 21. Dezember", "6.12.", "ersten Dezember"."""
    month = scene.group("mon") or scene.group("m")
    day = _number(scene, scene.group("d") or scene.group("ord"))
    if almanac.safe_date(2024, _month(scene, month), day) is None or not _is_number_date(scene):
        return ()
    span = _span(scene, day, _month(scene, month), 0, 0)
    return (Reading.day(span[0] if span else None, basis="explicit", direction=direction(scene, span)),)


def _is_number_date(scene: Scene) -> bool:
    """Whether figures like "6.12." are a date: a year, a preposition, a weekday or zeros say so."""
    if scene.kind != "number" or scene.group("y") or scene.prep or scene.group("pre"):
        return True
    return len(scene.group("m")) == 2 and scene.sentence[scene.start - 1 : scene.start] in ("(", "")


def days(scene: Scene) -> tuple[Reading, ...]:
    """ "4. bis 6. Dezember", "14. und 15. Oktober", "29. Dezember bis 3. Januar", "4.12. bis 6.12.2025"."""
    first_month = scene.group("mon") or scene.group("m")
    last_month = scene.group("mon2") or scene.group("m2")
    low, high = _number(scene, scene.group("d")), _number(scene, scene.group("d2"))
    ends = ((_month(scene, first_month or last_month), low), (_month(scene, last_month), high))
    if any(almanac.safe_date(2024, month, day) is None for month, day in ends):
        return ()
    span = _span(scene, low, _month(scene, first_month), high, _month(scene, last_month))
    joint = scene.group("to").split()
    heading = direction(scene, span)
    if scene.prep == "between" or joint[:1] == ["oder"]:
        return (Reading.within(span, "range", heading, "explicit"),)
    first, last = span or (None, None)
    if joint[:1] == ["und"] and (not span or (span[1] - span[0]).days > 1):
        return _two_days(scene, span, heading)
    return (Reading(first=first, last=last, precision="range", basis="explicit", direction=heading),)


def _two_days(scene: Scene, span: Bounds | None, heading: str) -> tuple[Reading, ...]:
    """ "Am 3. und 17. Oktober": two days, not the fortnight between them."""
    if span is None:
        return (Reading(precision="range", basis="explicit", direction=heading),)
    return tuple(Reading.day(day, basis="explicit", direction=heading) for day in span)


def feast(scene: Scene) -> tuple[Reading, ...]:
    """A named feast: one day, or bounds for one of several days."""
    name = " ".join(scene.group("feast").split())
    years = (int(scene.group("y")),) if scene.group("y") else around_reference(scene)
    spans = tuple(_feast_span(scene, name, year) for year in years if year in almanac.YEARS)
    span = (spans[0] if spans else None) if scene.group("y") else choose(scene, spans)
    one_day = (scene.words.fixed_feasts.get(name) or scene.words.easter_feasts[name])[-1] == 1
    heading = direction(scene, span)
    if one_day:
        return (Reading.day(span[0] if span else None, direction=heading),)
    return (Reading.within(span, "range", heading),)


def advent(scene: Scene) -> tuple[Reading, ...]:
    """ "Am ersten Adventssonntag", "am 3. Advent": the fourth is the last Sunday before Christmas Day."""
    nth = _number(scene, scene.group("d") or scene.group("ord"))
    if not 1 <= nth <= _ADVENTS:
        return ()
    lasts = (almanac.safe_date(year, 12, 25) for year in around_reference(scene))
    fourth = (almanac.weekday_before(last, 6, strict=True) for last in lasts if last)
    sundays = (almanac.plus_days(day, 7 * (nth - _ADVENTS)) for day in fourth)
    span = choose(scene, tuple((day, day) for day in sundays))
    return (Reading.day(span[0] if span else None, direction=direction(scene, span)),)


def _feast_span(scene: Scene, name: str, year: int) -> Bounds:
    if name in scene.words.fixed_feasts:
        month, day, length = scene.words.fixed_feasts[name]
        first = almanac.plus_days(almanac.month_of(year, month)[0], day - 1)
    else:
        offset, length = scene.words.easter_feasts[name]
        first = almanac.plus_days(almanac.easter(year), offset)
    return first, almanac.plus_days(first, length - 1)


def feasts(scene: Scene) -> tuple[Reading, ...]:
    """ "Zwischen Weihnachten und Neujahr", "von Heiligabend bis Dreikönigstag"."""
    found = (scene.group("feast") or scene.group("feast1"), scene.group("feast2"))
    names = tuple(" ".join(name.split()) for name in found)
    spans = []
    for year in around_reference(scene):
        first = _feast_span(scene, names[0], year)[0]
        lasts = (_feast_span(scene, names[1], later)[1] for later in (year, year + 1))
        spans.append((first, next(day for day in lasts if day >= first)))
    span = choose(scene, tuple(spans))
    if scene.group("feast1"):
        return (Reading.within(span, "range", direction(scene, span)),)
    first_day, last_day = span or (None, None)
    return (Reading(first=first_day, last=last_day, precision="range", direction=direction(scene, span)),)


def beside_feast(scene: Scene, weekday: int, name: str, *, after: bool) -> Bounds | None:
    """The weekday next to a feast, both ends the same day: "am Dienstag vor Weihnachten"."""
    spans = (_feast_span(scene, " ".join(name.split()), year) for year in around_reference(scene))
    days_ = (
        almanac.weekday_after(span[1], weekday, strict=True)
        if after
        else almanac.weekday_before(span[0], weekday, strict=True)
        for span in spans
    )
    return choose(scene, tuple((day, day) for day in days_))
