"""Whether a frame looks back or ahead, by its verb and by "nach" before its noun."""

from __future__ import annotations

import re

from ...german.dates import sentence_tense
from ...german.dates.tense import clause_tenses
from ...lexicon import pattern
from .frames import Frame

_PARTICIPLE = pattern("meetings", r"<participles>")
_AUXILIARY = re.compile(
    r"\b(?:hatten?|haben|hat|habe|hätten|waren?|sind|ist|sei|seien)\b"
    r"(?![^.]*\b(?:wird|werden|soll|sollen|will|wollen)\b)"
)
_THEY_CAME = re.compile(
    r"geladen,? und (?!(?:nicht|keine?r?|niemand)\b)(?:\w+ ){1,3}"
    r"(?:kam|kamen|folgten|erschien|erschienen)\b(?! nicht)"
)
_TO_BE = re.compile(r"\s(?:wird|werden|werde|soll|sollen|solle|würden?)\b")
"""Behind a participle: ``hatte bestätigt, dass A B empfangen wird``."""
_AFTER = re.compile(r"\b[Nn]ach\s(?:[\wäöüß-]+\s){0,2}$")


def tense_of(frame: Frame) -> str:
    """``past``, ``present``, ``future`` or ``unknown``: the tense of the clause that tells of the meeting."""
    verb = next((t for t in frame.triggers if not t.noun), None)
    text = frame.sentence.text
    ahead = re.split(r"[:;]", text[: verb.start - frame.sentence.start])[-1] if verb else ""
    if verb and _TO_BE.match(text, verb.end - frame.sentence.start):
        return "future"
    if verb and _PARTICIPLE.match(verb.word) and _AUXILIARY.search(ahead):
        return "past"
    if re.match(r"\W*(?:um|ohne|statt|anstatt)\b", text[frame.clause_start - frame.sentence.start :]):
        return sentence_tense(text)
    at = frame.first.start if frame.first else frame.start
    return clause_tenses(text, max(0, at - frame.sentence.start))


def is_over(frame: Frame) -> bool:
    """Whether the first meeting word stands behind "nach": it is over, whatever day the sentence names."""
    return bool(_AFTER.search(frame.lead))


def they_came(frame: Frame) -> bool:
    """``Dorthin hatte A am Dienstag eingeladen, und beide kamen``: an invitation that was followed."""
    return _THEY_CAME.search(frame.sentence.text) is not None
