"""Names that only describe something else in a sentence about a meeting: their bearers need not be there.

"der von A entsandte B", "B, ein enger Freund von A", "A' Berater B", "sprachen über ein Treffen mit A",
"einen Tag nachdem A den Plan vorgestellt hatte".
"""

from __future__ import annotations

import re

from ...lexicon import pattern
from ..rolewords import is_role
from ..types import Mention, Reading
from .frames import Frame

_OF_WHOM = re.compile(r"(?:^|[^\w-])([A-ZÄÖÜ][\w-]+) (?:von|des|der) (?:[\w-]+ ){0,3}$")
_KIN = pattern("meetings", r"(?:<kin>)(?:in|innen|s|es|n|en|e|em|er)?$")
_BY_WHOM = re.compile(r"\b(?:[Dd](?:er|ie|as|em|en|es)|[Ee]in\w*) (?:vo[nm]|durch) (?:[\w-]+ ){0,3}$")
_DONE = re.compile(
    r"(?: [a-zäöüß]+){0,2} (?P<done>[a-zäöüß]+[tn]e[nmrs]?) (?:[a-zäöüß-]+ ){0,2}"
    r"[A-ZÄÖÜ][\w-]*(?P<mit> mit\b)?"
)
_WITH_THEM = pattern("meetings", r"(?:<done_with>)e[nmrs]?$")
_GENITIVE = re.compile(r"['’] (?:[a-zäöüß]+e[nr]? )?[A-ZÄÖÜ]")
_SPEAKS_OF = re.compile(
    r"\b(?:über|um|für|gegen) (?:ein\w*|das|den|die) "
    r"(?:(?:mögliche|geplante|neue|weitere|baldige|künftige)\w* )?$"
)
_AFTER_THAT = re.compile(r"\b(?:nachdem|bevor|ehe)\b[^,;:]*$")
_STOP = re.compile(r"[,;:.!?]")


def in_attribute(name: Mention, frame: Frame, reading: Reading) -> bool:
    """Whether a name stands in an attribute, a topic or a clause of time that tells of no meeting."""
    ahead = reading.text[frame.sentence.start : name.start]
    return (
        _of_whom(ahead)
        or _GENITIVE.match(reading.text, name.end) is not None
        or _by_whom(name, ahead, reading)
        or _spoken_of(name, frame, reading)
        or _dates_it(name, frame, reading)
    )


def _of_whom(ahead: str) -> bool:
    """``der Berater von A``, ``ein Freund von A``, ``der Mann von A``: whom the word before it is of."""
    if not ahead.endswith(" "):
        return False
    match = _OF_WHOM.search(ahead)
    return match is not None and _KIN.match(match.group(1)) is not None and not is_role(ahead.split()[-1])


def _by_whom(name: Mention, ahead: str, reading: Reading) -> bool:
    """``der von A entsandte B``, ``das von A gewünschte Treffen``: who had it done.

    Whoever leads a meeting, calls one "mit B" or receives B is in it.
    """
    if not _BY_WHOM.search(ahead):
        return False
    match = _DONE.match(reading.text, name.end)
    return match is not None and not match.group("mit") and not _WITH_THEM.search(match.group("done"))


def _spoken_of(name: Mention, frame: Frame, reading: Reading) -> bool:
    """``A und B sprachen über ein Treffen mit C``: what two talk about is not where they are."""
    nouns = [t for t in frame.triggers if t.noun and t.end < name.start]
    if not nouns or nouns[-1] is frame.first:
        return False
    noun = nouns[-1]
    if not _SPEAKS_OF.search(reading.text[frame.sentence.start : noun.start]):
        return False
    before = {n.ref for n in reading.of(reading.names, frame.sentence) if frame.start <= n.start < noun.start}
    return len(before - {name.ref}) >= 2 and not _STOP.search(reading.text[noun.end : name.start])


def _dates_it(name: Mention, frame: Frame, reading: Reading) -> bool:
    """``einen Tag nachdem A den Plan vorgestellt hatte``: named in a clause of time without meeting word."""
    match = _AFTER_THAT.search(reading.text, frame.sentence.start, name.start)
    if match is None:
        return False
    stop = _STOP.search(reading.text, name.end, frame.sentence.end)
    end = stop.start() if stop else frame.sentence.end
    return not any(match.start() <= t.start < end for t in frame.triggers)
