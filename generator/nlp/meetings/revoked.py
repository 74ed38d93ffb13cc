"""What the sentence behind one about a meeting takes back: "Das bestreitet er", "Daraus wurde nichts"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ...lexicon import pattern
from ...model.facts import DayFact
from ..types import Reading, Sentence
from .declined import declined
from .drafts import Draft
from .frames import bare
from .status import unanswered
from .when import reference_day

_CAME_TO_NOTHING = pattern("meetings", r"\b(?:<came_to_nothing>)\b")
_REFUSED = pattern("meetings", r"(?:<refused>)")
_REFUSED_IT = pattern(
    "meetings",
    r"(?:<denials>)\b[^.;]*\b(?:Treffen|Begegnung|Zusammenkunft|Bericht\w*|Meldung\w*|Gerücht\w*)\b",
)
_HEARSAY = pattern("meetings", r"\b(?:<hearsay>)\b")
_PASSED_ON = re.compile(r"\b(?:gemeldet|berichtet|geschrieben|meldete|berichtete|schrieb|behauptet)\w*\b")
_FALSE = re.compile(
    r"\b(?:Bericht|Meldung|Darstellung|Behauptung|Gerücht)\w*\b[^.;]*"
    r"\b(?:falsch|Erfindung|erfunden|haltlos|unwahr|aus der Luft gegriffen)\b"
    r"|\b[Dd]as (?:sei|ist) (?:falsch|erfunden)\b"
)
_NO_PROMISE = re.compile(
    r"\b(?:niemand|keiner|keine[rs]? (?:der|von) [^,.;]*) (?:\w+ )?zugesagt\b"
    r"|\b[Zz]ugesagt hat [^.;]*\b(?:niemand|keiner?)\b"
)
_OFF = r"(?:abgesagt|gestrichen|abgeblasen|verschoben|vertagt)(?: worden)?\W*$"
_BETWEEN = r"(?:(?!nicht\b)[a-zäöüß]+ |am [\w-]+ )*"
_IT_IS_OFF = re.compile(
    rf"\b(?:hat|haben|hatten?) (?:sie|es|ihn|das|diese[ns]?) {_BETWEEN}{_OFF}"
    rf"|^\W*(?:Sie|Er|Es|Das|Dieses?) (?:ist|wurde|war) {_BETWEEN}{_OFF}"
    rf"|\bsagten? (?:sie|es|ihn|das) {_BETWEEN}ab\W*$"
)
_WAS = re.compile(r"\bw(?:u|ü)rden?\b|\bk[aä]m\b")
_AHEAD = re.compile(r"^auf |\b(?:diese[mnrs]?|kommende\w*|nächste\w*)\b")
_MEANT = re.compile(r"\b(?:sollten?|wollten?)\b")
_FELL = re.compile(r"\b(?:fiel(?:en)?|platzten?|platzte|kam(?:en)? nicht|wurde nichts)\b")
_JUST_NOW = timedelta(days=2)
_WEEK = timedelta(days=7)
_OPEN = frozenset({"planned", "proposed"})


def take_back(sentence: Sentence, drafts: list[Draft], reading: Reading) -> None:
    """Change the status of the meeting told in the sentence before, where this one takes it back."""
    last = drafts[-1] if drafts else None
    if last is not None and last.last == sentence.index - 2 and _report_is_false(sentence, reading):
        if len(last.frames) == 1 and _doubtful(last.frames[0][0].sentence.text):
            _change(last, "denied", "dementiert", sentence)
        return
    if last is None or last.last != sentence.index - 1:
        return
    before = last.frames[-1][0].sentence
    if _CAME_TO_NOTHING.search(sentence.text) and last.status in _OPEN:
        _change(last, "cancelled", "daraus wurde nichts", sentence)
        if _WAS.search(sentence.text):
            last.day = _a_week_back(last.day, reading)
    elif _refuses(sentence, before, last):
        _change(last, "denied", "dementiert", sentence)
    elif last.status == "planned" and _is_off(sentence.text):
        _change(last, "cancelled", "abgesagt", sentence)
    elif declined(sentence.text, last):
        _change(last, "cancelled", "ausgeschlagen", sentence)
    elif _unanswered(sentence, last):
        _change(last, "proposed", "ohne Antwort", sentence)


def _is_off(text: str) -> bool:
    """``A hat sie am Abend abgesagt``, ``Sie wurde verschoben``: the meeting just told, by a pronoun."""
    return ("ab" in text or "versch" in text or "gestr" in text) and _IT_IS_OFF.search(text) is not None


def gone_by(draft: Draft, day: DayFact, reading: Reading) -> DayFact:
    """``Sie wollten sich am Montag treffen. Der Termin fiel aus``: a weekday that lies behind, not ahead.

    What was only called off may have been set for a day to come; it lies behind where it was just now.
    """
    reference = reference_day(reading)
    text = " ".join(frame.sentence.text for frame, _status, _because in draft.frames)
    if draft.status != "cancelled" or reference is None or not _MEANT.search(text):
        return day
    back = _a_week_back(day, reading)
    set_for = (day.phrase or "").startswith("für ")
    near = back.start is not None and not set_for and reference - date.fromisoformat(back.start) <= _JUST_NOW
    return back if _FELL.search(text) or near else day


def _change(draft: Draft, status: str, because: str, sentence: Sentence) -> None:
    draft.status = status
    draft.frames.append((bare(sentence, sentence.start, sentence.end, True), status, because))


def _refuses(sentence: Sentence, before: Sentence, draft: Draft) -> bool:
    """``„Quatsch“, sagt X`` behind a question or a rumour; behind a report the meeting must be named."""
    if draft.status not in {"held", "ongoing", "planned", "proposed"} or len(draft.frames) > 1:
        return False
    if _REFUSED_IT.search(sentence.text):
        return True
    return _doubtful(before.text) and _REFUSED.search(sentence.text) is not None


def _doubtful(text: str) -> bool:
    """A question, or what others say."""
    return text.rstrip("\"“”»«' ").endswith("?") or _HEARSAY.search(text) is not None


def _report_is_false(sentence: Sentence, reading: Reading) -> bool:
    """``Hat A mit B telefoniert? Ein Sender meldete das. Der Bericht sei eine Erfindung``."""
    between = reading.sentences[sentence.index - 1].text
    return _PASSED_ON.search(between) is not None and _FALSE.search(sentence.text) is not None


def _unanswered(sentence: Sentence, draft: Draft) -> bool:
    """``Eine Antwort steht noch aus``: the invitation just told of has not been accepted."""
    frame, _status, _because = draft.frames[-1]
    invited = any(t.kind == "invite" for t in frame.triggers)
    no_word = unanswered(sentence.text) or _NO_PROMISE.search(sentence.text)
    return draft.status == "planned" and invited and bool(no_word)


def _a_week_back(day: DayFact, reading: Reading) -> DayFact:
    """What ``am Freitag`` was to happen and did not lies behind, unless the words set it ahead."""
    reference = reference_day(reading)
    if day.basis != "weekday" or not day.start or not day.end or reference is None:
        return day
    first, last = date.fromisoformat(day.start), date.fromisoformat(day.end)
    if first <= reference or _AHEAD.search(day.phrase or ""):
        return day
    return day.model_copy(update={"start": (first - _WEEK).isoformat(), "end": (last - _WEEK).isoformat()})
