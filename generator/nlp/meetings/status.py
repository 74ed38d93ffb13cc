"""In what state a frame puts its meeting: held, planned, proposed, ongoing, called off or denied."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ...lexicon import pattern
from ...model.facts import DayFact
from ..types import Reading
from .frames import Frame
from .reported import CONFIRMED
from .tenses import is_over, tense_of, they_came
from .triggers import any_of
from .unsettled import not_confirmed
from .when import AGREED_ON, reference_day

_AGREED = pattern("meetings", r"\b(?:<agreed>)\b")
_OFFERED = pattern("meetings", r"\b(?:<offered>)\b")
_SETTLED = re.compile(
    r"\b(?:hat|haben|hätten)\b[^.;]*\b(?:ein|eine|einen) (?:[a-zäöüß]+ ){0,2}"
    r"(?:\w*[Tt]reffen|\w*[Gg]espräch|\w*[Rr]unde|\w*[Gg]ipfel|Begegnung)\b[^.;,]*\b(?:vereinbart|verabredet)\b"
)
"""``haben ein Treffen in A vereinbart``: it is still to come."""
_STILL_ON = re.compile(
    r"\bdauerte[n]?\b[^.;]*\bnoch an\b|\bliefen? (?:[\w-]+ ){0,5}noch\b"
    r"|\bnoch nicht (?:beendet|abgeschlossen|zu Ende|vorbei)\b"
)
_NOT_AGREED = re.compile(r"\bnicht vereinbart\b")
_BEGUN = pattern("meetings", r"\b(?:<begun>)\b")
_PUT_OFF = pattern("meetings", r"(?:<put_off>)")
_HAD_BEEN_SET = re.compile(r"(?: [a-zäöüß]+)? (?:angesetzt|anberaumt|terminiert|datiert|festgesetzt)")
_NEW_DAY = re.compile(r"\b(?:neu|nun|jetzt)(?:er Termin)? (?:ist|sind|soll|sollen|wird|gilt)\b")
_AFTER_A_WHILE = pattern("meetings", r"\b(?:<after_a_while>)\b")
_LONG_AGO = re.compile(r"\b(?:hatten?|waren?|werden?|wird|soll(?:en|te|ten)?)\b")
_RECENT = timedelta(days=1)  # what began the day before publication is taken to go on
_DAYS_ON = timedelta(days=3)  # the same of talks that take days by their name
_PROPOSES = re.compile(
    r"\b(?:schl(?:ug|ägt|ugen|agen)\b.*\bvor|regte\b.*\ban|bot\b.*\ban|warb dafür|plädiert\w*|\bbereit"
    r"|\b(?:vorgeschlagen|angeregt|angeboten|gefordert|verlangt)"
    r"|\b(?:Vorschlag|Idee|Angebot|Wunsch|Forderung|Bereitschaft|Anregung))\s*$"
)
_AT_ONE_POINT = frozenset({"visit", "meet", "receive", "call", "invite"})
"""What is done at one point in time: in the present tense it is still to come ("trifft", "reist")."""
_SETS_OUT = re.compile(r"\b(?:reis(?:t|en)|flieg(?:t|en)) [^,.;]*\b(?:nach|in) [^,.;]*$")
"""``reist nach A, um mit B zu sprechen``: the talks are to come, too."""
_COMES = re.compile(r"(?:komm(?:t|en)|tr(?:itt|eten|ifft|effen)|zusammenkomm\w+)\b")
_IS_BEING_DONE = re.compile(
    r"\bwird\b[^,.;]*\b(?:verhandelt|geschlichtet|beraten|getagt|gerungen|gefeilscht|sondiert|geredet)\b"
    r"|^\W*(?:Verhandelt|Geschlichtet|Beraten|Getagt|Gerungen|Gefeilscht|Sondiert|Geredet) wird\b"
)
"""``Seit Montag wird verhandelt``, ``Getagt wird in einem Hotel``: a passive, nothing to come."""
_STILL = re.compile(r"\b[Ss]eit\b|\bnoch (?:immer )?(?:verhandelt|gerungen|beraten|getagt|gefeilscht)\b")
_GOES_ON_FOR_DAYS = re.compile(r"(?i)(?:schlichtung|sondierung|verhandlung)(?:en)?$")
_WAS_SET = re.compile(
    r"^(?:Geplant|Vorgesehen|Angesetzt|Anberaumt|Verabredet|Vereinbart) war(?:en)? (?:[\w.]+ ){0,5}eine?\b"
    r"|\bwar(?:en)?\b[^.;,]*\b(?:geplant|vorgesehen|angesetzt|anberaumt|verabredet)\W*$"
)
"""``Für Freitag war ein Treffen geplant``: whether it came about the text has yet to say."""
_MEANT_TO = re.compile(r"\b(?:wollten?|sollten?)\b")
_AT_IT = re.compile(r"\b(?:beim|auf dem|während des|bei der|in der|während der) (?:[\w-]+ )?$")
_WISH = pattern("meetings", r"\b(?:<wishes>)\w*\s(?:[a-zäöüß]+\s){0,3}$")
_NEXT = re.compile(r"\b(nächste|kommende|weitere|bevorstehende|geplante|neue)[nrms]?\s(?:\w+\s)?$")
_OPEN = r"(?:offen|unklar|ungewiss|fraglich|unsicher|ungeklärt|nicht klar|weniger klar|nicht fest)"
_LEFT_OPEN = re.compile(
    rf"\W*(?:Ob|Wann|Wo)\b.*\b{_OPEN}\b|[^,;]*\b{_OPEN}\b[^,;]*, (?:ob|wann|wo und wann|wann und wo)\b"
)
_UNANSWERED = pattern(
    "meetings",
    r"(?i)\b(?:<answers>)\b[^.;]*\b(?:steht|stand|stehe|lässt|ließ|liess)\b[^.;]*\b(?:aus|auf sich warten)\b",
)
_LIST_GOES_ON = re.compile(r", (?:(?:der|die|des|den|dem|das) )?(?:[A-ZÄÖÜ][\w-]+ ){1,3}und ")
"""``möchte A, B und C an einen Tisch bringen``: the finite verb stands before the comma."""
_PUT_FORWARD = pattern(
    "meetings",
    r", (?:das|die|den|der) [^,;.]*\b(?:(?:<put_forward>) (?:hat|hatte|haben|hatten)"
    r"|(?:im Gespräch|angedacht|denkbar|im Raum) (?:ist|sind|sei|war|steht|stand))\b",
)
_WAS_ABLE = re.compile(r"\b(?:hat|haben|hatten?|habe)\b.*\bkönnen\W*$")
_TO_END = re.compile(
    r"\bund (?:soll|sollen|sollten?|dürften?)\b[^.;]*"
    r"\b(?:enden|(?:an)?dauern|zu Ende gehen|abgeschlossen werden)\b"
)
_TO_BRING = re.compile(
    r"\b(?:will|wolle|wollen|wollte|möchten?)\b[^.;]*"
    r"\b(?:zusammen(?:zu)?(?:bringen|holen)|an einen Tisch (?:bringen|holen))\b"
)
"""Who wants to bring others to a table, with no day set, has not yet got their word."""
_LATER_TODAY = re.compile(
    r"(?<!seit dem )(?<!seit )\b(?:am (?:\w+en )?(?:Mittag|Nachmittag|Abend)"
    r"|heute (?:Mittag|Nachmittag|Abend))\b"
)
"""``Die Minister kommen am Mittag zusammen``: an hour of the day of publication, told in the present."""
_DENIES_ELSE = pattern("meetings", r"\b(?:<denies_else>)\b")


def status_of(frame: Frame, reading: Reading, day: DayFact) -> tuple[str, str]:
    """The status a frame gives its meeting, and the words that decided.

    Order: denied and cancelled by their words; then proposed, planned, held, ongoing by mood, tense
    and the day against the day of publication.
    """
    text, tense = frame.text(reading), tense_of(frame)
    for status in ("cancelled", "denied"):
        word = any_of(status, text)
        if word and status == "cancelled" and _AFTER_A_WHILE.search(text):
            continue
        if word and status == "cancelled" and _PUT_OFF.search(word) and put_off_to(day, text):
            return "planned", f"{word} {day.phrase}"
        if word and not (status == "denied" and _denies_something_else(text)):
            return status, word
    if AGREED_ON.search(frame.text(reading)):
        return "planned", "verständigt auf"
    if CONFIRMED.search(text) and _is_past(day, reading) is not True:
        return "planned", "bestätigt"
    if frame.noun and _AT_IT.search(frame.lead) and _is_past(day, reading) is True and tense == "past":
        return "held", day.phrase or tense
    if _SETTLED.search(text) and _is_past(day, reading) is not True:
        return "planned", "vereinbart"
    if frame.noun and (day.phrase or "").lower().startswith("für ") and _WAS_SET.search(text):
        return "planned", "war geplant"
    if tense == "past" and _STILL_ON.search(text) and _just_now(day, reading):
        return "ongoing", "noch"
    if _only_wished(frame, reading) or _offered(frame.clause(reading)) or _governed(frame):
        return "proposed", "Vorschlag"
    if _LEFT_OPEN.match(frame.sentence.text) or not_confirmed(frame.sentence.text):
        return "proposed", "Ob"
    if frame.noun and _PUT_FORWARD.search(frame.text(reading)):
        return "proposed", "vorgeschlagen"
    if unanswered(frame.text(reading)):
        return "proposed", "ohne Antwort"
    if not day.phrase and _TO_BRING.search(frame.text(reading)):
        return "proposed", "zusammenbringen"
    if tense in {"present", "past"} and _TO_END.search(frame.text(reading)):
        return "ongoing", "soll enden"
    past = _is_past(day, reading)
    if _IS_BEING_DONE.search(text) and (not (day.start or day.phrase) or _STILL.search(text)):
        return "ongoing", "wird verhandelt"
    if _just_begun(frame, reading, day):
        return "ongoing", "begonnen"
    told_back = day.basis == "explicit" and not _MEANT_TO.search(text)  # "11. April: X wird empfangen"
    if past is True and (tense != "future" or told_back):
        return "held", day.phrase or tense
    return _told_as_over(frame, reading, tense, past is False) or _by_mood(frame, reading, day, tense)


def put_off_to(day: DayFact, text: str) -> bool:
    """Whether ``auf`` and a day say when instead, not what was set: "das auf Freitag angesetzte Treffen"."""
    phrase = day.phrase or ""
    behind = text.partition(phrase)[2] if phrase.startswith("auf ") else ""
    return phrase.startswith("auf ") and (
        _HAD_BEEN_SET.match(behind) is None or _NEW_DAY.search(behind) is not None
    )


def _just_now(day: DayFact, reading: Reading) -> bool:
    """Whether a day is that of publication or the one before; also where none is told."""
    reference = reference_day(reading)
    if reference is None or not day.start:
        return True
    return reference - date.fromisoformat(day.start) <= _RECENT


def unanswered(text: str) -> bool:
    """``Eine Antwort steht noch aus``: what was offered has not been agreed to."""
    return _UNANSWERED.search(text) is not None


def _by_mood(frame: Frame, reading: Reading, day: DayFact, tense: str) -> tuple[str, str]:
    """What is left when the day does not decide and the telling does not look back."""
    own, ahead = frame.clause(reading), _is_past(day, reading) is False
    own = frame.text(reading) if _LIST_GOES_ON.match(own) else own
    proposed, planned = _proposed(own, day), any_of("planned", own) or _next_one(frame, reading)
    agreed = _AGREED.search(frame.text(reading))
    if proposed and (not agreed or _NOT_AGREED.search(frame.text(reading))):
        return "proposed", proposed
    if tense == "future" or planned or ahead:
        return "planned", planned or day.phrase or tense
    if tense == "present" and _LATER_TODAY.search(own) and day.start == day.end and day.start:
        return "planned", day.phrase or tense
    ongoing = any_of("ongoing", own)
    if tense == "present" and _SETS_OUT.search(own) and not ongoing:
        return "planned", "Präsens"
    kinds = {t.kind for t in frame.triggers if not t.noun} or {t.kind for t in frame.triggers}
    if tense == "present" and (kinds <= _AT_ONE_POINT or _comes_together(frame, day)) and not ongoing:
        return "planned", "Präsens"
    if tense in {"present", "unknown"} and (ongoing or (tense == "present" and _going_on(frame))):
        return "ongoing", ongoing or tense
    return "held", tense


def _comes_together(frame: Frame, day: DayFact) -> bool:
    """``Am Mittwoch kommt X mit Y zusammen``, on the day itself: a point in time, so still to come."""
    together = any(t.kind == "assemble" and _COMES.match(t.word) for t in frame.triggers if not t.noun)
    return together and day.start is not None and day.start == day.end


def _proposed(own: str, day: DayFact) -> str | None:
    """The word of a proposal; reported "würden" with a day is none."""
    word = any_of("proposed", own)
    if word in {"können", "kann"} and _WAS_ABLE.search(own):
        return None  # "haben sich nicht einigen können"
    return None if word in {"würden", "würde"} and day.start else word


def _told_as_over(frame: Frame, reading: Reading, tense: str, ahead: bool) -> tuple[str, str] | None:
    """``held`` by its words or tense, ``planned`` for what was only meant to be; None when neither shows."""
    at, text = frame.sentence.start, frame.text(reading)
    own = frame.sentence.text[frame.clause_start - at : frame.clause_end - at]
    after = any_of("held", text)
    if after and after.startswith("nach ") and not is_over(frame):
        after = None
    if after and frame.nouns_only and (not ahead or is_over(frame)):
        return "held", after
    if tense != "past":
        return None
    if any(t.kind == "invite" for t in frame.triggers):
        if they_came(frame):
            return "held", "eingeladen, kamen"
        if not any(t.noun for t in frame.triggers) and _names_two(frame, reading):
            return "proposed", "Einladung an Genannte"
        return ("planned", "eingeladen") if ahead else ("proposed", "Einladung ohne Tag")
    if _MEANT_TO.search(own) and not _BEGUN.search(own):
        return "planned", "wollte"
    announced = frame.nouns_only and any_of("planned", own)
    return None if ahead or announced or _offered(own) else ("held", tense)


def _names_two(frame: Frame, reading: Reading) -> bool:
    """``X hat Y nach Z eingeladen``: whoever is invited by name has not yet agreed."""
    named = {n.ref for n in reading.names if frame.start <= n.start < frame.end and n.via == "name"}
    return len(named) > 1


def _just_begun(frame: Frame, reading: Reading, day: DayFact) -> bool:
    """``haben begonnen``, ``sind wieder aufgenommen worden``: it goes on unless it began days ago."""
    if not frame.noun or not _BEGUN.search(frame.clause(reading)) or _LONG_AGO.search(frame.clause(reading)):
        return False
    reference = reference_day(reading)
    if not day.start:
        return day == DayFact() and not is_over(frame)
    recent = _DAYS_ON if _GOES_ON_FOR_DAYS.search(frame.noun.word) else _RECENT
    return reference is not None and timedelta() <= reference - date.fromisoformat(day.start) <= recent


def _going_on(frame: Frame) -> bool:
    return frame.joining or not frame.nouns_only


def _governed(frame: Frame) -> bool:
    """``X schlug vor, … abzuhalten``: the clause before makes a proposal of this one."""
    before = frame.sentence.text[: frame.clause_start - frame.sentence.start]
    return bool(_PROPOSES.search(re.split(r"[,;:]", before)[-1]))


def _only_wished(frame: Frame, reading: Reading) -> bool:
    """``die Möglichkeit direkter Verhandlungen``, ``die Forderung nach einem Treffen``."""
    return bool(frame.noun and _WISH.search(reading.text[frame.start : frame.noun.start]))


def _next_one(frame: Frame, reading: Reading) -> str | None:
    """``das nächste Treffen``, ``kommende Runde``: the adjective before the meeting noun itself."""
    match = _NEXT.search(reading.text[frame.start : frame.noun.start]) if frame.noun else None
    return match.group(1) if match else None


def _offered(text: str) -> bool:
    return any_of("proposed", text) is not None and _OFFERED.search(text) is not None


def _denies_something_else(text: str) -> bool:
    return _DENIES_ELSE.search(text) is not None and "dementier" not in text


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
