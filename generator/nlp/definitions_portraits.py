"""Sentences that say who somebody is, the way a box or the foot of an interview does."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon import words
from .types import Reading, Sentence

_PART = r"[A-ZÄÖÜ][\wäöüßé'’-]+"
_NAME = rf"(?P<name>{_PART}(?: (?:(?:al|von|van|de|der|el|bin)[ -])*{_PART}){{0,3}}?)"
_FULL = rf"(?P<name>{_PART}(?: (?:(?:al|von|van|de|der|el|bin)[ -])*{_PART}){{1,3}})"
_LABEL = (
    r"(?:Zur Person|ZUR PERSON|Steckbrief|STECKBRIEF|Porträt|Kurzporträt|Zur Gesprächspartnerin"
    r"|Zum Gesprächspartner"
    r"|(?:Unsere?|Die|Der) (?:Gesprächspartner|Interviewpartner|Gesprächsgast|Experte|Expertin|Gast)"
    r"(?:in)?|Wer ist das\?)"
)
_BOXED = re.compile(rf"^\W*{_LABEL}\W*$")
_QUICK = re.compile(
    r"^[^.,:;()]{5,40} ist (?:seit \d{4} |eine? )|\b\d{2}(?:-[Jj]ährige\b|[,)])"
    r"|\bgeboren\b|, Jahrgang \d|^(?:Zu[mr] |ZUR |S(?:teck|TECK)|(?:Kurz)?[Pp]ortr|Unser|Die "
    r"|Der )[^:]{3,24}: "
)


def portrayed(sentence: Sentence, reading: Reading) -> str | None:
    """The person a sentence portrays, None where it tells news or portrays nobody.

    "Name: Die 50-Jährige …", "Name, 50, lehrt …", "Name, geboren 1975 in …, ist der …", "Zur Person: Name …".
    """
    text = sentence.text
    if not text[:1].isupper() or not _QUICK.search(text):
        return None
    match = next((m for form in _forms() if (m := form.match(text))), None)
    if match is None and _BOXED.match(reading.text[: sentence.start].rstrip().rpartition("\n")[2]):
        match = next((m for form in _forms() if (m := form.match(f"Zur Person: {text}"))), None)
    return _full_name(match["name"], reading) if match else None


@lru_cache(maxsize=1)
def _forms() -> tuple[re.Pattern[str], ...]:
    """Forms of a portrait's first sentence; a verb of motion or of saying makes it news."""
    says = rf"(?:{'|'.join(words('definitions', 'portrait_verbs'))})"
    age = r"(?:, \d{2},| \(\d{2}\),?|, Jahrgang (?:19|20)\d\d,)"
    born = r",? (?:\(?\d{2}\)?, )?(?:\d{4} )?geboren [^.;:]{3,120},"
    callings = "|".join(words("definitions", "callings"))
    calling = (
        rf"(?:ist|war) (?:[A-ZÄÖÜ]\w+-)?[A-ZÄÖÜ]?[\w-]*"
        rf"(?i:{callings}|lerin|recht?ler|loge|login|arzt|ärztin)\b"
    )
    return (
        re.compile(
            rf"^{_FULL} ist eine? (?:[a-zäöüß]+ )*[\w-]*(?i:{callings})\b"
            r"(?= (?:aus|und|der|des|mit|von|in|im|bei|beim|für)\b|,)"
        ),
        re.compile(rf"^{_FULL} ist seit \d{{4}} [A-Zdv]"),
        re.compile(rf"^{_NAME}: (?:Der|Die) \d{{2}}-[Jj]ährige\b"),
        re.compile(rf"^{_NAME}(?:: )?{age} (?:[^.;:„“«»]{{3,90}}, )?{says}"),
        re.compile(rf"^{_NAME}{born} {says}"),
        re.compile(rf"^{_LABEL}: {_NAME}(?:{age})? (?:\w+ )?(?:{says}|{calling})"),
        re.compile(rf"^{_LABEL}: {_NAME}{born} {says}"),
    )


def _full_name(name: str, reading: Reading) -> str | None:
    """The person's full name as the article has it; None if the name is nobody's."""
    known = [p.name for p in reading.persons.values()]
    if name in known:
        return name
    longer = [full for full in known if full.endswith(" " + name)]
    return longer[0] if len(longer) == 1 else None
