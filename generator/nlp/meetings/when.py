"""When a frame puts its meeting."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ...german.dates import DatePhrase, find_dates
from ...german.dates.tense import subordinate_at
from ...lexicon import pattern
from ...model.facts import DayFact
from ..types import Reading
from .days_apart import CAME_FOR_IT, of_another
from .frames import Frame
from .overnight import bare_night, night, through_the_night
from .reported import CONFIRMED, dates_the_report, day_before, told_by, told_on
from .tenses import is_over, tense_of, they_came
from .triggers import any_of, in_quotation, triggers_in

_ROLES = frozenset({"point", "deadline", "since", "duration"})
_HOUR = pattern("meetings", r"(?i)\b(?:<hours>)\b")
_BEGUN = pattern("meetings", r"\b(?:<begun>)\b")
_FELL_THROUGH = pattern("meetings", r"\b(?:<fell_through>)\b")
_NEW_DAY = pattern("meetings", r"\b(?:<put_off>)\b")
_HAS_FALLEN = re.compile(r"\b(?:ist|sind|sei|seien)\b[^.;]*\b(?:ausgefallen|geplatzt)\b")
_WAS_CALLED_OFF = re.compile(r"\bwurden?\b[^.;]*\b(?:abgesagt|verschoben|gestrichen|vertagt|abgeblasen)\b")
_IS_OFF = re.compile(r"\b[Aa]bgesagt (?:ist|sind)\b|^(?:ist|sind)\b[^.;]*\babgesagt\b(?! worden)")
_SET_FOR = pattern("meetings", r"\b[Ff]ür [^.;]*\b(?:geladen|einberufen|anberaumt|angesagt)\b")
_COUNTED = pattern("meetings", r"(?i)\b(?:<counted>)\b")
_FROM_TO = re.compile(
    r"\bbeg(?:onnene\w*|ann(?:en)?)\b[^.;]*\b(?:zu Ende|beendet|endete)"
    r"|\b(?:zu Ende|beendet|endete)\b[^.;]*\bbegonnene"
)
_TO_END_ON = re.compile(
    r"\bbegonnen\b[^.;]*\b(?:soll|sollen|wird|werden|dürften?)\b"
    r"[^.;]*\b(?:zu Ende|enden|dauern|abgeschlossen)\b"
)
"""``hatte am 8. Juni begonnen und soll am Donnerstag zu Ende gehen``: the last day lies ahead."""
_A_WEEK_AGO = re.compile(r"[Vv]or (?:genau )?einer Woche")
_LATER = re.compile(r"(?i)darauf|danach|später|Folgetag|selben|gleichen|nächsten|folgenden|anderen")
_NEXT = re.compile(r"(?i)danach|anschlie(?:ß|ss)end")
_IF = re.compile(
    r"(?:Gelingt|Gelänge|Kommt|Bleibt|Scheitert|Einigen|Stimmt|Stimmen|Wenn|Falls|Sollten?)\b[^.;]*,"
)
_BACK = 3  # sentences back in which the day a phrase counts from may stand
_NTH_SINCE = re.compile(
    r"\b(?:erste|zweite|dritte|vierte|fünfte|sechste|siebte)[nrs]? (?:[a-zäöüß]+ )?"
    r"(?:[\w-]*(?:[Rr]unde|[Tt]reffen|[Gg]espräche?|[Bb]egegnung)|Mal) (?:[\w-]+ ){0,3}seit\b"
)
"""``die fünfte Runde seit dem Frühjahr``: since when is counted, not when it was."""
_LATELY = re.compile(r"\b[Zz]uletzt (?:am|im|in|Anfang|Mitte|Ende)\b")
_AGO = re.compile(r"[Vv]or ")
_WEEK = timedelta(days=7)
_OF_THE_WEEK = re.compile(r"Wochen(?:beginn|anfang|mitte|ende)")


AGREED_ON = re.compile(
    r"(?i)\b(?:verständigt|geeinigt|vereinbart|verabredet)\b, (?:sich|einander|erneut|wieder)\b[^.;]*"
    r"\bzu(?:sammenzu| )(?:treffen|kommen|reden|sehen)\b|"
    r"\bauf (?:ein|eine|einen|weitere|neue)\b[^.;]*"
    r"\b(?:\w*treffen|\w*runde|\w*gipfel|\w*gespräche?|termin)\b"
    r"[^.;]*\b(?:verständigt|geeinigt)\b"
)
"""``haben sich auf eine weitere Runde verständigt``: the meeting is still to come."""
_ONE_MORE = pattern("meetings", r"\b(?:<another_round>)\s(?:[\w-]+\s)?$")
_AROUND = re.compile(r"\W*(?:Vor|Nach|Seit)\b")
_PUT_OFF = re.compile(r"\bwurden?\b")
_JUST_NOW = timedelta(days=2)  # what "wurde verschoben" was set for a weekday just past, else a coming one


def reference_day(reading: Reading) -> date | None:
    """The day of publication, None when unknown."""
    return date.fromisoformat(reading.article.published) if reading.article.published else None


def day_of(frame: Frame, reading: Reading, anchor: date | None) -> DayFact:
    """When the frame puts its meeting; an empty ``DayFact`` when it does not say.

    Args:
        anchor: the day "tags zuvor" counts from, None when there is none.
    """
    mine = _phrases(frame, reading, anchor)
    if not mine:
        return _time_of_day(frame, reading, anchor)
    if len(mine) > 1 and _TO_END_ON.search(frame.text(reading)):
        mine = [*mine[:1], *find_dates(frame.sentence.text, reference_day(reading), "future")[1:]]
        return _from_to(mine)
    if len(mine) > 1 and (_ended_later(mine) or _FROM_TO.search(frame.text(reading))):
        return _from_to(mine)
    if _NTH_SINCE.search(frame.text(reading)):
        mine = [p for p in mine if p.role != "since"]
    if not mine:
        return _time_of_day(frame, reading, anchor)
    put_off = [p for p in mine if p.text.startswith("auf ")] if _NEW_DAY.search(frame.text(reading)) else []
    best = min(put_off or mine, key=lambda p: _rank(p, frame))
    reference = reference_day(reading)
    first = best.first or best.earliest
    ahead = first and reference and first > reference
    if ahead and frame.triggers and frame.nouns_only and is_over(frame):
        return _just_over(_day(best, reference), reading)
    if best.role in {"duration", "since"} and not (best.first or best.last or best.earliest or best.latest):
        return _time_of_day(frame, reading, anchor).model_copy(update={"phrase": best.text})
    ago = _week_ago(best, reference)
    if ago and len(find_dates(frame.sentence.text, reference)) == 1:  # else it counts from the day of a word
        return DayFact(start=_iso(ago), end=_iso(ago), basis="relative", phrase=best.text)
    day = _looked_back(_day(best, reference), frame, reading)
    return through_the_night(day, frame.text(reading))


def _ended_later(phrases: list[DatePhrase]) -> bool:
    """``seit Montag …, in der Nacht zum Donnerstag …``: a beginning and a later day."""
    begun = next((p.first for p in phrases if p.role == "since" and p.first), None)
    days = [p.latest or p.last for p in phrases if p.role == "point"]
    return begun is not None and any(day is not None and day > begun for day in days)


def _from_to(phrases: list[DatePhrase]) -> DayFact:
    """``das am Dienstagabend begonnene Gespräch ging Mittwoch zu Ende``: from the first to the last day."""
    days = sorted(d for p in phrases for d in (p.first or p.latest, p.last or p.latest) if d)
    text = ", ".join(p.text for p in phrases)
    if not days:
        return DayFact(phrase=text)
    return DayFact(start=_iso(days[0]), end=_iso(days[-1]), basis="weekday", phrase=text)


def last_named_day(frame: Frame, reading: Reading, scene: date | None) -> date | None:
    """The day "tags zuvor" counts from: the last past one named before, in the sentence or those before it.

    "Zuvor" counts from the day of publication where none is named; "darauf" then counts from the day of the
    meeting told before. A time named less exactly ("vor zwei Wochen … tags darauf") gives no day: None.

    Args:
        frame: what is told.
        reading: the article.
        scene: the day of the meeting told before, for frames without such words; None if none is known.
    """
    counted = _COUNTED.search(frame.text(reading))
    if not counted:
        return scene
    reference, index = reference_day(reading), frame.sentence.index
    ahead = reading.text[frame.sentence.start : frame.start]
    earlier = (reading.sentences[i].text for i in range(index - 1, max(-1, index - 1 - _BACK), -1))
    for back, text in enumerate((ahead, *earlier)):
        for p in reversed(find_dates(text, reference)):
            day = p.first or _week_ago(p, reference)
            if p.role != "point" or reference is None:
                continue
            if _NEXT.search(counted.group()) and told_on(p, text):
                continue  # "hatte am Freitag mitgeteilt, … Danach": not after the word
            if day and p.first == p.last and (day <= reference or tense_of(frame) in {"present", "future"}):
                return day
            if not day and p.direction == "past" and _AGO.match(p.text):
                return None
        if back and _COUNTED.search(text):
            return scene  # "Tags zuvor traf er A. … Am selben Abend": the day that was counted to
    eve = "vortag" in counted.group().lower()  # told of the report, "tags zuvor" of what was told
    return scene if (scene and not eve) or _LATER.search(counted.group()) else reference


def _phrases(frame: Frame, reading: Reading, anchor: date | None) -> list[DatePhrase]:
    """The dates that can be the meeting's: those in the frame, else the only one of the sentence."""
    sentence = frame.sentence
    dates = find_dates(sentence.text, reference_day(reading), _forced_tense(frame, reading), anchor)
    said = [p for p in dates if not in_quotation(sentence.start + p.start, sentence)]
    phrases = [p for p in said if p.role in _ROLES and not of_another(p, frame, reading)]
    mine = [
        p
        for p in phrases
        if frame.holds(sentence.start + p.start) and not dates_the_report(p, frame, reading)
    ]
    if mine or len(phrases) != 1 or phrases[0].role != "point":
        return mine
    behind = sentence.start + phrases[0].start >= frame.end
    behind = behind and not CAME_FOR_IT.search(sentence.text, phrases[0].start)
    if behind and (subordinate_at(sentence.text, phrases[0].start) or _another_told_of(frame, reading)):
        return []
    return [] if dates_the_report(phrases[0], frame, reading) else phrases


def _another_told_of(frame: Frame, reading: Reading) -> bool:
    """``hatten nur einmal geredet, ein zweites Gespräch am Samstag …``: the rest names one more meeting."""
    rest = triggers_in(reading.text, frame.end, frame.sentence.end, frame.sentence)
    colon = reading.text[frame.end : frame.end + 1] == ":" and _AROUND.match(frame.sentence.text)
    if colon and any(not t.noun for t in rest):
        return True  # "Vor dem Gipfel in A: X trifft Y am Freitag"
    return any(t.noun and _ONE_MORE.search(reading.text[frame.end : t.start]) for t in rest)


def _rank(p: DatePhrase, frame: Frame) -> tuple[bool, bool, bool, bool, bool, int]:
    """Sort key, best first: no condition, what it is set for, a point in time, known, near the noun."""
    at = frame.first.start if frame.first else frame.start
    unknown = p.first is None and p.earliest is None and p.latest is None
    day = p.first is not None and p.first == p.last
    distance = abs(frame.sentence.start + p.start - at)
    start = frame.sentence.start + p.start
    conditional = (
        _IF.match(frame.sentence.text) is not None and not frame.clause_start <= start < frame.clause_end
    )
    return conditional, not p.text.startswith("für "), p.role != "point", unknown, not day, distance


def _looked_back(day: DayFact, frame: Frame, reading: Reading) -> DayFact:
    """A weekday read ahead although the called-off meeting lies behind goes back one week."""
    reference = reference_day(reading)
    if day.basis != "weekday" or not day.start or not day.end or reference is None:
        return day
    if re.search(r"^auf |\b(?:diese[mnrs]?|kommende\w*|nächste\w*)\b", day.phrase or ""):
        return day
    first, last = date.fromisoformat(day.start), date.fromisoformat(day.end)
    was_called_off = _WAS_CALLED_OFF.search(frame.text(reading)) is not None
    if first <= reference or not (was_called_off or _forced_tense(frame, reading) == "past"):
        return day
    put_off = was_called_off or _PUT_OFF.search(frame.text(reading))
    if put_off and reference - (first - _WEEK) > _JUST_NOW:
        return day
    return day.model_copy(update={"start": (first - _WEEK).isoformat(), "end": (last - _WEEK).isoformat()})


def _just_over(day: DayFact, reading: Reading) -> DayFact:
    """``Nach dem Treffen am Mittwoch reist er weiter``: a weekday just past, read ahead; else no day."""
    reference = reference_day(reading)
    if reference and day.earliest and _OF_THE_WEEK.search(day.phrase or ""):
        begin, end = (date.fromisoformat(d) - _WEEK for d in (day.earliest, day.latest or day.earliest))
        return day.model_copy(update={"earliest": begin.isoformat(), "latest": end.isoformat()})
    if day.basis != "weekday" or not day.start or reference is None:
        return DayFact()
    first, last = (date.fromisoformat(d) - _WEEK for d in (day.start, day.end or day.start))
    if reference - first > _JUST_NOW:
        return DayFact()
    return day.model_copy(update={"start": first.isoformat(), "end": last.isoformat()})


def _forced_tense(frame: Frame, reading: Reading) -> str:
    """What was called off lies behind if told in the past ("ein für Samstag geplantes Gespräch platzte")."""
    text = frame.text(reading)
    invited = any(t.kind == "invite" for t in frame.triggers)
    if invited or AGREED_ON.search(text) or CONFIRMED.search(text):
        return "past" if invited and they_came(frame) else "future"
    if _SET_FOR.search(text) or (_NEW_DAY.search(text) and re.search(r"\bauf [A-Zd]", text)):
        return "future"
    if _IS_OFF.search(text) or _WAS_CALLED_OFF.search(text):
        return "future"
    if _LATELY.search(text):
        return "past"
    called_off = any_of("cancelled", text)
    tense = tense_of(frame)
    last = frame.triggers[-1] if frame.triggers else None
    if last and last.noun and last.start < frame.clause_start and tense == "present":
        return tense  # "Gipfel am Freitag: X und Y treffen sich in A"
    if tense in {"past", "future"} and not called_off and not frame.nouns_only:
        return tense
    fell = _FELL_THROUGH.search(text) or _HAS_FALLEN.search(text)
    return "past" if called_off and fell else "unknown"


def _time_of_day(frame: Frame, reading: Reading, anchor: date | None) -> DayFact:
    """An hour without a day ("am Nachmittag") is of the last day the report named, else of its own."""
    match = _HOUR.search(reading.text, frame.start, frame.end)
    tense = tense_of(frame)
    day = (
        day_before(frame, reading, reference_day(reading))
        or (anchor if tense == "past" else None)
        or reference_day(reading)
    )
    if (
        match is None
        and reference_day(reading) == day
        and tense == "past"
        and bare_night(frame.text(reading))
    ):
        eve = _iso(day - timedelta(days=1)) if day else None
        return DayFact(start=eve, end=_iso(day), basis="relative", phrase="in der Nacht")
    since = match is not None and match.group().lower().startswith("seit")
    if not match or day is None or (tense not in {"past", "present", "future"} and not since):
        return DayFact()
    if match.start() < frame.clause_start and told_by(reading.text[frame.sentence.start : match.start()]):
        return DayFact()
    begun = match.group().lower().startswith(("vor ", "soeben")) and _BEGUN.search(frame.text(reading))
    end = None if since or begun else day.isoformat()
    return DayFact(start=day.isoformat(), end=end, basis="relative", phrase=match.group())


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _week_ago(p: DatePhrase, reference: date | None) -> date | None:
    """``vor einer Woche``: the same weekday seven days before publication; None for any other phrase."""
    return reference - _WEEK if reference and _A_WEEK_AGO.fullmatch(p.text) else None


def _day(p: DatePhrase, reference: date | None) -> DayFact:
    first, last, earliest, latest = p.first, p.last, p.earliest, p.latest
    if through := night(p):
        (first, last), earliest, latest = through, None, None
    if p.role == "since":
        last = latest = None
    if p.role == "deadline":
        first, last, earliest, latest = None, None, earliest or (first and reference), latest or last
    return DayFact(
        start=_iso(first), end=_iso(last), earliest=_iso(earliest), latest=_iso(latest),
        basis="explicit" if p.basis == "explicit" else "weekday" if p.basis == "weekday" else "relative",
        phrase=p.text,
    )  # fmt: skip
