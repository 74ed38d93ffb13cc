"""Days a sentence names for something else than its meeting, and days named in the sentences before."""

from __future__ import annotations

import re
from datetime import date

from ...german.dates import DatePhrase, find_dates
from ...lexicon import pattern
from ..types import Reading
from .announcing import dates_the_word
from .frames import Frame

_REPORTS = pattern("meetings", r"\b(?:<reports>)\b[^,;.]{0,45}$")
_REPORTED = pattern("meetings", r"\s(?:<reported>)")
_MEETS = re.compile(r"tr[aä]f|kam|beriet")
_HAS = re.compile(r"\b(?:hat|hatten?|haben|habe)\b")
_ANNOUNCED = pattern("meetings", r"^[^,.;:]*\b(?:<announced>)\b")
_SAID = pattern("meetings", r"\b(?:<reported>|<reports>)\W*$")
_SAID_FIRST = pattern("meetings", r" (?:(?:hat|hatte|haben) )?(?:<reports>)\b(?! (?:\w+ ){0,4}(?:ab|zu)$)")
CONFIRMED = re.compile(
    r"\b(?:hat|haben|hatten?|habe) (?:[\w-]+ ){0,3}?(?:eine?n?|die|den|seine?n?|ihre?n?) "
    r"(?:[a-zäöüß]+ )?(?:[\w-]*[Rr]eise|[Bb]esuch|Visite)\b[^.;,]*\bbestätigt\W*$"
)
"""``hat die Reise von A am Montag bestätigt``: a journey still to come."""
_BACK = 3  # sentences of one paragraph back in which the day may stand


def day_before(frame: Frame, reading: Reading, reference: date | None) -> date | None:
    """The last day the sentences before in the same paragraph set, if it is no day of a report; else None."""
    first = max(0, frame.sentence.index - _BACK)
    for before in reversed(reading.sentences[first : frame.sentence.index]):
        if before.paragraph != frame.sentence.paragraph:
            return None
        for p in reversed(find_dates(before.text, reference)):
            if p.role == "point" and p.first and p.first == p.last:
                if reference and p.first > reference and before.index < frame.sentence.index - 1:
                    return None
                reported = told_by(before.text[: p.start]) or _REPORTED.match(before.text[p.end :])
                return None if reported else p.first
    return None


def told_by(before: str) -> bool:
    """Whether what follows belongs to a verb of saying: "sagte am Abend in Ankara, er wolle"."""
    return _REPORTS.search(before) is not None


def told_on(p: DatePhrase, text: str) -> bool:
    """``hatte am Freitag mitgeteilt``: whether a date is the day of a word."""
    return told_by(text[: p.start]) or _REPORTED.match(text, p.end) is not None


def dates_the_report(p: DatePhrase, frame: Frame, reading: Reading) -> bool:
    """``sagte er am Montag``, ``wie am Dienstag bekannt wurde``: the day of the word, not of the deed."""
    text = reading.text
    start, end = frame.sentence.start + p.start, frame.sentence.start + p.end
    before, after = text[max(frame.sentence.start, start - 50) : start], text[end : end + 45]
    if p.text.startswith("für "):
        return False  # "sagte das für Montag geplante Treffen ab"
    if _announced_on(p, frame, reading) or _said_on(p, frame) or dates_the_word(p, frame):
        return True
    if _REPORTS.search(before) and not any(_MEETS.search(t.word) for t in frame.triggers):
        return True
    return bool(_REPORTED.match(after))


def _said_on(p: DatePhrase, frame: Frame) -> bool:
    """``Am Sonntag hatte der Verband mitgeteilt, die beiden hätten …``: a clause of its own says when."""
    first = frame.first
    if first is None:
        return False
    between = frame.sentence.text[p.end : first.start - frame.sentence.start]
    own, comma, _rest = between.partition(",")
    return bool(comma) and bool(_SAID.search(own) or _SAID_FIRST.match(own))


def _announced_on(p: DatePhrase, frame: Frame, reading: Reading) -> bool:
    """``Am Montag hatte X ein Treffen mit Y angekündigt``: the day before the noun is the announcement's."""
    noun = frame.noun
    if noun is None or p.text.startswith("für ") or frame.sentence.start + p.end > noun.start:
        return False
    between = reading.text[frame.sentence.start + p.end : noun.start]
    if not re.search(r"\b(?:eine?n?|das|die|den|weitere|neue)\b", between):
        return False
    return bool(_HAS.search(frame.lead) and _ANNOUNCED.search(reading.text[noun.end : frame.sentence.end]))
