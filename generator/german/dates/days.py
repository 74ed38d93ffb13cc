"""Readings of weekdays, nights, weekends, "heute" and of days counted from another day."""

from __future__ import annotations

import re
from datetime import date

from generator.german.dates import almanac
from generator.german.dates.explicit import beside_feast, dated
from generator.german.dates.phrase import Reading
from generator.german.dates.scene import Scene


def weekday_of(scene: Scene, text: str) -> int:
    """The weekday that a word such as "Mittwochabend" begins with; Monday is 0."""
    return next(number for name, number in scene.words.weekdays.items() if text.startswith(name))


def resolve_weekday(scene: Scene, weekday: int) -> tuple[date | None, str]:
    """The day that the weekday means, and the direction.

    An adjective decides first, then the preposition, then the tense; present tense looks ahead, and
    without any sign the last such day is meant, as in most news.
    """
    heading, reference, step = scene.heading(), scene.reference, scene.step
    if reference is None:
        return None, heading
    if step is not None and step < 0:
        last = almanac.weekday_before(reference, weekday, strict=True)
        return almanac.plus_days(last, 7 * (step + 1)), heading
    if step:
        following = almanac.weekday_after(reference, weekday, strict=True)
        return almanac.plus_days(following, 7 * (step - 1)), heading
    if (heading == "none" and (scene.prep == "for" or scene.tense == "past")) or _before_event(scene):
        return _closest(reference, weekday), heading
    if heading == "future" or (heading == "none" and (scene.tense == "present" or step == 0)):
        return almanac.weekday_after(reference, weekday, strict=False), heading
    return almanac.weekday_before(reference, weekday, strict=False), heading


def _before_event(scene: Scene) -> bool:
    """Whether the day dates an event that the sentence looks ahead to: "vor dem Treffen am Samstag"."""
    head = scene.sentence[max(0, scene.lead_start - 60) : scene.lead_start]
    event = r"\b[Vv]or\s+\w+e[mrn]\s+(?:\w+en\s+)?[A-ZÄÖÜ][\w-]+\s+$"
    return scene.prep == "at" and re.search(event, head) is not None


def _closest(reference: date, weekday: int) -> date:
    """The such weekday fewest days away."""
    behind = almanac.weekday_before(reference, weekday, strict=False)
    ahead = almanac.weekday_after(reference, weekday, strict=False)
    return ahead if (ahead - reference).days < (reference - behind).days else behind


def weekdays(scene: Scene) -> tuple[Reading, ...]:
    """A weekday, a pair ("am Freitag und Samstag") or a range ("von Freitag bis Sonntag")."""
    if not _is_weekday(scene):
        return ()
    first, second = weekday_of(scene, scene.group("w")), scene.group("w2")
    if second:
        return _weekday_range(scene, first, weekday_of(scene, second))
    reference = scene.reference
    day, heading = resolve_weekday(scene, first)
    if scene.group("wadj") or scene.group("week"):
        step = scene.step_of(scene.group("wadj")) or 0
        day = almanac.plus_days(almanac.week_of(reference)[0], 7 * step + first) if reference else None
        heading = ("past" if step < 0 else "future") if step else scene.heading()
    elif scene.group("rel"):
        later = scene.group("rel") == "darauf"
        find = almanac.weekday_after if later else almanac.weekday_before
        day = find(scene.anchor, first, strict=True) if scene.anchor else None
    elif scene.group("near"):
        span = beside_feast(scene, first, scene.group("feast"), after=scene.group("near") == "nach")
        day = span[0] if span else None
    elif scene.group("ago"):
        weeks = scene.number(scene.group("ago")) or 1
        last = almanac.weekday_before(reference, first, strict=True) if reference else None
        day = almanac.plus_days(last, -7 * weeks) if last else None
        heading = "past"
    elif scene.group("ahead"):
        weeks = scene.number(scene.group("ahead")) or 1
        following = almanac.weekday_after(reference, first, strict=False) if reference else None
        day = almanac.plus_days(following, 7 * weeks) if following else None
        heading = "future"
    return (Reading.day(day, basis="weekday", direction=heading),)


def _is_weekday(scene: Scene) -> bool:
    """Whether the word is a day and no surname, newspaper or noun with an article of its own."""
    before = scene.sentence[max(0, scene.start - 80) : scene.start].rstrip()
    if scene.prep or scene.step is not None:
        papers = "|".join(scene.words.day_newspapers)
        head = scene.sentence[max(0, scene.lead_start - 40) : scene.lead_start]
        return not (scene.group("w") == "Sonntag" and re.search(rf"\b(?:{papers})\s+$", head))
    if scene.group("w") not in scene.words.weekdays or scene.group("w2") or scene.group("wadj"):
        return True
    if not before or before[-1] in "(,;:–-/|":
        return re.match(r"\s+[A-ZÄÖÜ]", scene.sentence[scene.end :]) is None
    last = before.split()[-1]
    return last[0].islower() and last not in ("der", "die", "das", "des", "dem", "den", "ein", "einen")


def _weekday_range(scene: Scene, first: int, second: int) -> tuple[Reading, ...]:
    heading, joint = scene.heading(), scene.group("to").split()
    if scene.prep == "since":
        return (Reading(basis="weekday"),)
    start, end = _range_days(scene, first, second, heading)
    loose = scene.prep == "between" or joint[:1] == ["oder"]
    if loose:
        bounds = (start, end) if start and end else None
        return (Reading.within(bounds, "range", heading, "weekday"),)
    if joint[:1] == ["und"] and (second - first) % 7 > 1 and "," not in scene.group("more"):
        return tuple(Reading.day(day, basis="weekday", direction=heading) for day in (start, end))
    return (Reading(first=start, last=end, precision="range", basis="weekday", direction=heading),)


def _range_days(scene: Scene, first: int, second: int, heading: str) -> tuple[date | None, date | None]:
    reference, length = scene.reference, (second - first) % 7
    if reference is None:
        return None, None
    ahead = heading == "future" or (heading == "none" and scene.tense == "present")
    if scene.step is not None and scene.step < 0:
        end = almanac.weekday_before(reference, second, strict=True)
    elif ahead:
        # a range that is under way counts as the one that is meant
        end = almanac.weekday_after(reference, second, strict=bool(scene.step))
        if heading == "future" and almanac.plus_days(end, -length) < reference and scene.prep != "of":
            end = almanac.plus_days(almanac.weekday_after(reference, first, strict=False), length)
    else:
        end = almanac.weekday_before(reference, second, strict=False)
    return almanac.plus_days(end, -length), end


def night(scene: Scene) -> tuple[Reading, ...]:
    """A night named by the day it ends on: bounds are that day and the day before."""
    morning: date | None = None
    heading, basis = scene.heading(), "weekday"
    if scene.group("w"):
        morning, heading = resolve_weekday(scene, weekday_of(scene, scene.group("w")))
    elif scene.group("d"):
        spans, basis = dated(scene, scene.group("d"), scene.group("mon")), "explicit"
        morning = spans[0] if spans else None
    elif scene.group("rel") and scene.reference:
        basis = "relative"
        morning = almanac.plus_days(scene.reference, scene.words.relative_days[scene.group("rel").lower()])
    bounds = (almanac.plus_days(morning, -1), morning) if morning else None
    return (Reading.within(bounds, "range", heading, basis),)


def last_night(scene: Scene) -> tuple[Reading, ...]:
    """ "In der vergangenen Nacht", "letzte Nacht", "kommende Nacht"."""
    step = scene.step_of(scene.group("adj")) or 0
    if step == 0 or scene.reference is None:
        return (Reading(precision="range"),)
    low = scene.reference if step > 0 else almanac.plus_days(scene.reference, -1)
    heading = "future" if step > 0 else "past"
    return (Reading.within((low, almanac.plus_days(low, 1)), "range", heading),)


def weekend(scene: Scene) -> tuple[Reading, ...]:
    """Saturday and Sunday as bounds; as first and last day where the whole weekend is meant."""
    heading, reference, step = scene.heading(), scene.reference, scene.step
    if not scene.prep and step is None:
        return ()
    if reference is None:
        return (Reading(precision="range", direction=heading),)
    inside = reference.weekday() >= 5
    if step is not None and step < 0:
        sunday = almanac.plus_days(almanac.weekday_before(reference, 6, strict=True), 7 * (step + 1))
    elif step:
        saturday = almanac.weekday_after(reference, 5, strict=True)
        sunday = almanac.plus_days(saturday, 1 + 7 * (step - 1))
    elif inside or heading == "future" or (heading == "none" and (step == 0 or scene.tense == "present")):
        sunday = almanac.weekday_after(reference, 6, strict=False)
    else:
        sunday = almanac.weekday_before(reference, 6, strict=False)
    bounds = (almanac.plus_days(sunday, -1), sunday)
    lead = scene.sentence[scene.lead_start : scene.start]
    if re.search(r"\b(?:ganze|gesamte)[nrs]?\b|(?i:^über\b)", lead):
        return (Reading(first=bounds[0], last=bounds[1], precision="range", direction=heading),)
    return (Reading.within(bounds, "range", heading),)


def relative_day(scene: Scene) -> tuple[Reading, ...]:
    """ "Heute", "gestern", "morgen" and their neighbours; "heute vor einer Woche"."""
    word = scene.group("rel")
    lowered, reference = word.lower(), scene.reference
    if not _is_adverb(scene, word, lowered):
        return ()
    offset = scene.words.relative_days[lowered]
    if scene.group("n"):
        unit = scene.words.units[scene.group("unit")]
        count = scene.number(scene.group("n")) or 1
        day = almanac.plus(almanac.plus_days(reference, offset), -count, unit) if reference else None
        return (Reading.day(day, direction="past"),)
    heading = ("past" if offset < 0 else "future") if offset else scene.heading()
    if scene.group("dp") == "Nacht" and offset == 0 and reference:
        low = almanac.plus_days(reference, -1) if scene.tense == "past" else reference
        return (Reading.within((low, almanac.plus_days(low, 1)), "range", heading),)
    return (Reading.day(almanac.plus_days(reference, offset) if reference else None, direction=heading),)


def _is_adverb(scene: Scene, word: str, lowered: str) -> bool:
    """Whether "heute" or "morgen" is an adverb here, not a noun, an idiom or a title."""
    before, after = scene.sentence[: scene.start].rstrip(), scene.sentence[scene.end :]
    if re.search(r"(?i)\b(?:von heute auf|von|zdf|gestern|guten)$", before) and not scene.group("n"):
        return False
    if before[-1:] in "„»«\"“‚'" and before and after[:1] in "“”«»\"‘'":
        return False
    if lowered == "morgen" and word != "morgen":
        opening = not before or before[-1] in '.:!?„»«"“–'
        return opening and re.match(r"\s+[a-zäöü]", after) is not None
    if lowered == "heute" and re.match(r"\s+auf\s+morgen", after):
        return False
    return word[0].islower() or not before or before[-1] in '.:!?„»«"“–-)(|,;+/' or word == lowered


def anchored(scene: Scene) -> tuple[Reading, ...]:
    """Days counted from the day the narrator stands on; unresolved without an anchor."""
    way, anchor = scene.group("way"), scene.anchor
    lead = scene.sentence[scene.lead_start : scene.start].lower()
    if way in ("Vorabend", "Vortag", "Vortage") and re.match(
        r"\s+(?:des|der|eines|einer|von)\b", scene.sentence[scene.end :]
    ):
        return (Reading(precision="day"),)
    if scene.kind == "nextto" and not re.search(r"\b(?:am|ein\w*|der|in)\b", lead):
        return ()
    back = way in ("zuvor", "davor", "vorher", "Vorabend") or way.startswith("Vortag")
    offset = 0 if way in ("selben", "gleichen", "nämlichen") else (-1 if back else 1)
    day = almanac.plus_days(anchor, offset) if anchor else None
    return (Reading.day(day),)


def shifted(scene: Scene) -> tuple[Reading, ...]:
    """ "Zwei Tage später", "drei Wochen zuvor", "wenige Tage danach"."""
    back = scene.group("way") in ("zuvor", "davor", "vorher")
    unit, count, anchor = scene.words.units[scene.group("unit")], scene.number(scene.group("n")), scene.anchor
    if unit == "hour" or count is None or anchor is None:
        low = almanac.plus_days(anchor, 1) if anchor and not back and unit != "hour" else None
        high = almanac.plus_days(anchor, -1) if anchor and back and unit != "hour" else None
        exact = count is not None and unit == "day"
        return (Reading(earliest=low, latest=high, precision="day" if exact else "vague"),)
    day = almanac.plus(anchor, -count if back else count, unit)
    if unit == "day":
        return (Reading.day(day),)
    return (Reading.within(almanac.around(day, unit), unit),)
