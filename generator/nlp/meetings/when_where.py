"""Where and when a frame puts its meeting, and in what state it is."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ...german.dates import DatePhrase, find_dates, sentence_tense
from ...german.dates.tense import clause_tenses
from ...german.slug import slug
from ...lexicon import words
from ...model.facts import DayFact, PlaceFact
from ..types import Mention, Reading
from .frames import Frame
from .triggers import any_of

_IN = re.compile(
    r"\b(?:in|im|ins|nach|auf|am|an|bei|aus|zum|zur|vor)\s(?:der |dem |den |das |die |einem |einer )?(?:[a-zäöü]+en? )?$",
    re.IGNORECASE,
)
_NOT_HERE = re.compile(
    r"(?:Krieg|Angriff\w*|Kämpfe\w*|Lage|Drohnen|Raketen|Frieden|Soldaten|Truppen|Botschafter|Wahlen|Korrespondent\w*|Sender|Reporter|Journalisten)\s(?:in|nach|auf|aus)\s(?:der |dem )?$"
)
_VENUE = re.compile(
    r"\b(?:[Ii]m|[Ii]n der|[Ii]ns|[Ii]n die|[Aa]uf dem|[Ii]n einem)\s(?:[a-zäöüß]+en\s)?((?:[A-ZÄÖÜ][\w-]*\s){0,2}?[A-ZÄÖÜ][\w-]*)"
)


def place_of(frame: Frame, reading: Reading) -> PlaceFact | None:
    """The most specific place the frame names as the scene; None if it names none."""
    here = [m for m in reading.places if frame.start <= m.start < frame.end and _is_scene(m, frame, reading)]
    facts = [reading.known.places[m.ref] for m in here]
    found = max(facts, key=lambda f: len(f.within), default=None)
    if found is None:
        found = _country(frame, reading)
    venue = _venue(frame, reading)
    if venue and (found is None or venue != found.name):
        within = (found.name, *found.within) if found else ()
        return PlaceFact(
            id=slug(venue), name=venue, within=within, country=found.country if found else None,
            lat=found.lat if found else None, lon=found.lon if found else None,
        )  # fmt: skip
    return found


def _is_scene(m: Mention, frame: Frame, reading: Reading) -> bool:
    before = reading.text[frame.sentence.start : m.start]
    if m.via == "adjective":
        if re.search(r"\b(?:[Ii]m|[Ii]n der|[Aa]n der|[Aa]m|[Aa]uf der|[Bb]ei der|[Bb]eim)\s$", before):
            return True
        return bool(
            re.match(
                r"\s(?:Runde|Gespräch|Treffen|Gipfel|Verhandlung|Konferenz|Beratung|Zusammenkunft)",
                reading.text[m.end : m.end + 20],
            )
        )
    if _NOT_HERE.search(before):
        return False
    if re.search(r"\b(?:aus|bei|vor)\s(?:dem |der )?$", before):
        return False
    if re.search(r"(?:Runde|Treffen|Gespräche?|Gipfel|Verhandlungen|Beratungen|Konferenz)\w* von $", before):
        return True
    return bool(_IN.search(before)) or bool(re.search(r"\bin [\w-]+ (?:und|oder) $", before))


def _country(frame: Frame, reading: Reading) -> PlaceFact | None:
    for m in reading.bodies:
        if not frame.start <= m.start < frame.end or m.via != "name":
            continue
        before = reading.text[frame.sentence.start : m.start]
        info = reading.known.bodies[m.ref]
        if (
            info.kind == "state"
            and re.search(r"\b(?:in|nach)\s(?:der |den |die |dem )?$", before)
            and not _NOT_HERE.search(before)
        ):
            return PlaceFact(id=m.ref, name=info.name, within=(), country=info.side)
    return None


def _venue(frame: Frame, reading: Reading) -> str | None:
    """A building no list has: "im Ciragan-Palast"."""
    venues = words("meetings", "venues")
    for match in _VENUE.finditer(reading.text, frame.start, frame.end):
        names = match.group(1).split()
        for n in range(len(names), 0, -1):
            name = " ".join(names[:n]).rstrip(".")
            if n > 1 and _is_town_adjective(names[0], reading):
                name = " ".join(names[1:n])
            last, first = name.split()[-1].lower(), name.split()[0].lower()
            known = (
                last.split("-")[-1] in venues
                or (last.endswith(venues) and len(last) > 9)
                or (first in venues and " " in name)
            )
            if known and name.lower() not in venues:
                return re.sub(r"(?<=palast)s$", "", name)
    return None


def _is_town_adjective(word: str, reading: Reading) -> bool:
    return any(m.via == "adjective" and m.form == word for m in reading.places)


def reference_day(reading: Reading) -> date | None:
    """The day of publication, None when unknown."""
    return date.fromisoformat(reading.article.published) if reading.article.published else None


def day_of(frame: Frame, reading: Reading, anchor: date | None) -> DayFact:
    """When the frame puts its meeting; an empty ``DayFact`` when it does not say.

    Args:
        anchor: the day "tags zuvor" counts from, None when there is none.
    """
    sentence = frame.sentence
    reference = reference_day(reading)
    phrases = [
        p
        for p in find_dates(sentence.text, reference, _forced_tense(frame, reading), anchor)
        if p.role in {"point", "deadline", "since", "duration"}
    ]
    mine = [
        p
        for p in phrases
        if frame.start <= sentence.start + p.start < frame.end and not _dates_the_report(p, frame, reading)
    ]
    if (
        not mine
        and len(phrases) == 1
        and not _dates_the_report(phrases[0], frame, reading)
        and phrases[0].role == "point"
    ):
        mine = phrases
    if not mine:
        return _time_of_day(frame, reading, anchor)
    best = min(
        mine,
        key=lambda p: (
            not p.text.startswith("für "),
            p.role != "point",
            p.first is None and p.earliest is None and p.latest is None,
            _distance(p, frame),
        ),
    )
    if (
        best.first
        and frame.triggers
        and reference
        and best.first > reference
        and all(t.noun for t in frame.triggers)
        and _after_noun(frame)
    ):
        return DayFact()
    if best.role == "duration" and not (best.first or best.last or best.earliest or best.latest):
        return _time_of_day(frame, reading, anchor).model_copy(update={"phrase": best.text})
    return _looked_back(_day(best, reference), frame, reading)


_HOUR = re.compile(
    r"(?i)\b(?:am (?:frühen |späten )?(?:Vormittag|Nachmittag|Abend|Mittag|Morgen)|(?:am|für) (?:den)?(?:selben|gleichen) (?:Tag|Abend|Nachmittag|Morgen|Vormittag)|für denselben \w+|mittags|nachmittags|vormittags|abends|heute)\b"
)


def _looked_back(day: DayFact, frame: Frame, reading: Reading) -> DayFact:
    """A weekday read ahead although the called-off meeting lies behind goes back one week."""
    reference = reference_day(reading)
    if (
        day.basis != "weekday"
        or not day.start
        or not day.end
        or reference is None
        or _forced_tense(frame, reading) != "past"
    ):
        return day
    first, last = date.fromisoformat(day.start), date.fromisoformat(day.end)
    if first <= reference:
        return day
    week = timedelta(days=7)
    return day.model_copy(update={"start": (first - week).isoformat(), "end": (last - week).isoformat()})


def _forced_tense(frame: Frame, reading: Reading) -> str:
    """What was called off lies behind if it is told in the past ("ein für Samstag geplantes Gespräch kam nicht zustande")."""
    text = frame.text(reading)
    tense = _tense(frame)
    if (
        tense in {"past", "future"}
        and not any_of("cancelled", text)
        and not all(t.noun for t in frame.triggers)
    ):
        return tense
    return (
        "past"
        if any_of("cancelled", text)
        and re.search(r"\b(?:kam|wurde|wurden|fiel|hätte|hätten|platzte)\b", text)
        else "unknown"
    )


def _time_of_day(frame: Frame, reading: Reading, anchor: date | None) -> DayFact:
    """An hour without a day ("am Nachmittag") is of the day the report speaks of: the last one named, else its own."""
    match = _HOUR.search(reading.text, frame.start, frame.end)
    day = anchor or reference_day(reading)
    if not match or day is None or _tense(frame) not in {"past", "present"}:
        return DayFact()
    return DayFact(start=day.isoformat(), end=day.isoformat(), basis="relative", phrase=match.group())


def _distance(p: DatePhrase, frame: Frame) -> int:
    at = frame.triggers[0].start if frame.triggers else frame.start
    return abs(frame.sentence.start + p.start - at)


def _dates_the_report(p: DatePhrase, frame: Frame, reading: Reading) -> bool:
    """``sagte er am Montag``, ``wie am Dienstag bekannt wurde``: the day of the word, not of the deed."""
    text = reading.text
    start, end = frame.sentence.start + p.start, frame.sentence.start + p.end
    before, after = text[max(frame.sentence.start, start - 50) : start], text[end : end + 45]
    said = r"(?:sagte|erklärte|teilte|hieß|hiess|berichtete|bestätigte|betonte|schrieb|kündigte|veröffentlichte\w*|meldete|verbreiteten|verbreitete|äußerte|mitgeteilt)"
    if re.search(rf"\b{said}\b[^,;.]{{0,45}}$", before) and not any(
        re.search(r"tr[aä]f|kam|beriet", t.word) for t in frame.triggers
    ):
        return True
    return bool(
        re.match(
            r"\s(?:bekannt|erklärt|gesagt|mitteilte|mitgeteilt|berichtet|sagte|erklärte|verbreitete)", after
        )
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(p: DatePhrase, reference: date | None) -> DayFact:
    first, last, earliest, latest = p.first, p.last, p.earliest, p.latest
    if p.text.lower().startswith("in der nacht") and latest:
        first = last = latest
        earliest = latest = None
    if p.role == "since":
        last = latest = None
    if p.role == "deadline":
        first, last, earliest, latest = None, None, earliest or (first and reference), latest or last
    return DayFact(
        start=_iso(first), end=_iso(last), earliest=_iso(earliest), latest=_iso(latest),
        basis="explicit" if p.basis == "explicit" else "weekday" if p.basis == "weekday" else "relative", phrase=p.text,
    )  # fmt: skip


def status_of(frame: Frame, reading: Reading, day: DayFact) -> tuple[str, str]:
    """The status a frame gives its meeting, and the words that decided.

    Order: denied and cancelled by their words; then proposed, planned, held, ongoing by mood, tense
    and the day against the day of publication.
    """
    text = reading.text[frame.start : frame.end]
    own = reading.text[frame.clause_start : frame.clause_end]
    tense = _tense(frame)
    for status in ("cancelled", "denied"):
        word = any_of(status, text)
        if word and not (status == "denied" and _denies_something_else(text)):
            return status, word
    if _only_wished(frame, reading):
        return "proposed", "Möglichkeit"
    past = _is_past(day, reading)
    ahead = past is False
    over = _told_as_over(frame, text, tense, ahead)
    if past is True and tense != "future":
        return "held", day.phrase or tense
    if over:
        return over
    proposed, planned = any_of("proposed", own), any_of("planned", own) or _next_one(frame, reading)
    if proposed and not re.search(r"\b(?:vereinbart|verständigt|stimmte\w* zu|zugesagt|angesetzt)\b", text):
        return "proposed", proposed
    if tense == "future" or planned or ahead:
        return "planned", planned or day.phrase or tense
    ongoing = any_of("ongoing", own)
    if tense == "present" and (ongoing or frame.joining or not all(t.noun for t in frame.triggers)):
        return "ongoing", ongoing or tense
    return "held", tense


def _told_as_over(frame: Frame, text: str, tense: str, ahead: bool) -> tuple[str, str] | None:
    """``held`` by its words or tense, ``planned`` for what was only meant to be; None when neither shows."""
    noun_only = all(t.noun for t in frame.triggers)
    own = frame.sentence.text[
        frame.clause_start - frame.sentence.start : frame.clause_end - frame.sentence.start
    ]
    after = any_of("held", text)
    if after and noun_only and (not ahead or _after_noun(frame)):
        return "held", after
    if tense == "past" and _MEANT_TO.search(own):
        return "planned", "wollte"
    if tense == "past" and not ahead and not (noun_only and any_of("planned", own)) and not _offered(own):
        return "held", tense
    return None


_MEANT_TO = re.compile(r"\b(?:wollten?|sollten?)\b")
_WISH = re.compile(
    r"\b(?:Möglichkeit|Vorschlag|Forderung|Forderungen|Bereitschaft|Idee|Angebot|Wunsch|Aussicht|Bitte|Ruf)\w*\s(?:[a-zäöüß]+\s){0,3}$"
)


def _only_wished(frame: Frame, reading: Reading) -> bool:
    """``die Möglichkeit direkter Verhandlungen``, ``die Forderung nach einem Treffen``."""
    first = frame.triggers[0] if frame.triggers else None
    return bool(first and first.noun and _WISH.search(reading.text[frame.start : first.start]))


def _after_noun(frame: Frame) -> bool:
    """Whether the first meeting noun stands behind "nach": it is over, whatever other day the sentence names."""
    before = frame.sentence.text[: frame.triggers[0].start - frame.sentence.start]
    return bool(re.search(r"\b[Nn]ach\s(?:[\wäöüß-]+\s){0,2}$", before))


def _next_one(frame: Frame, reading: Reading) -> str | None:
    """``das nächste Treffen``, ``kommende Runde``: the adjective before the meeting noun itself."""
    first = frame.triggers[0] if frame.triggers else None
    if first is None or not first.noun:
        return None
    match = re.search(
        r"\b(nächste|kommende|weitere|bevorstehende|geplante|neue)[nrms]?\s(?:\w+\s)?$",
        reading.text[frame.start : first.start],
    )
    return match.group(1) if match else None


_PARTICIPLE = re.compile(
    r"verhandelt$|beraten$|telefoniert$|besucht$|empfangen$|gesprochen|zusammengekommen|zusammengetreten|ge\w+(?:t|en)$|\w+ge(?:\w+)(?:t|en)$|sondiert$"
)
_AUXILIARY = re.compile(
    r"\b(?:hatten?|haben|hat|habe|hätten|waren?|sind|ist|sei|seien)\b(?![^.]*\b(?:wird|werden|soll|sollen|will|wollen)\b)"
)


def _tense(frame: Frame) -> str:
    at = frame.triggers[0].start if frame.triggers else frame.start
    verb = next((t for t in frame.triggers if not t.noun), None)
    if (
        verb
        and _PARTICIPLE.match(verb.word)
        and _AUXILIARY.search(frame.sentence.text[: verb.start - frame.sentence.start])
    ):
        return "past"
    own = frame.sentence.text[frame.clause_start - frame.sentence.start :]
    if re.match(r"\W*(?:um|ohne|statt|anstatt)\b", own):
        return sentence_tense(frame.sentence.text)
    return clause_tenses(frame.sentence.text, max(0, at - frame.sentence.start))


def _offered(text: str) -> bool:
    return (
        any_of("proposed", text) is not None
        and re.search(r"\b(?:schlug|bot|vorgeschlagen|angeboten|brachte)\b", text) is not None
    )


def _denies_something_else(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:nicht nur|nicht mehr lange|keine (?:Ergebnisse|Einigung|Durchbr\w+|Fortschritte|Angaben|Rolle)|kein (?:Ergebnis|Durchbruch|Abkommen))\b",
            text,
        )
    ) and not re.search(r"dementier", text)


def _is_past(day: DayFact, reading: Reading) -> bool | None:
    """Whether the day lies behind (True) or ahead (False) of publication; None when it cannot be told."""
    reference = reference_day(reading)
    last = day.end or day.latest
    first = day.start or day.earliest
    if reference is None:
        return None
    if first and date.fromisoformat(first) > reference:
        return False
    if last and date.fromisoformat(last) < reference:
        return True
    return None
