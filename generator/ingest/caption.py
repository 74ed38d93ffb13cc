"""Captions without a credit: what a picture shows, between the paragraphs, told without a verb.

A caption is no subheading: it is longer, names where in the picture somebody stands ("links"), begins
with what pictures show ("Flaggen", "Blick auf …"), or says of somebody known from the text where he is.
"""

from __future__ import annotations

import re
from functools import cache

from .cut import Cut
from .phrases import reported
from .spans import Line, quoted
from .words import alternatives

_FIRST = 2  # title and what stands under it are never captions
_FEWEST, _MOST = 6, 26
_NAMED = 8  # words of one that begins with a name, as subheadings do, too
_SEAT = (
    r"(?:von |v\. ?)?(?:links|rechts|mitte|[lrm]\.?|vorne?|hinten(?: links| rechts)?"
    r"|zweite[rs]? von (?:links|rechts))"
)
_PLACED = re.compile(
    rf"(?i:[(\[]{_SEAT}(?:, [^()]{{2,20}})?[)\]])|\bvon links(?: nach rechts)?\b|\bv\. ?l\. ?n\. ?r\."
)
_ARCHIVE = re.compile(
    r"[(\[](?:Archiv(?:bild|foto|aufnahme)?|Symbol(?:bild|foto)|Themenbild|Screenshot|Illustration)[)\]]?\.?$"
)
_TELLS = re.compile(
    r"^(?:(?:Das|Dieses|Ein|Unser) (?:Archiv|Symbol|Luft|Satelliten)?(?:[Bb]ild|[Ff]oto|aufnahme)"
    r" zeigt\b(?! sich)"
    r"|(?:Auf|Im) (?:diesem|dem|einem|unserem)? ?(?:Bild|Foto|Archivbild)\b(?!, (?:das|den"
    r"|die)\b).* zu sehen)[^„“]*$"
)
"""A line that says itself that it is about the picture."""
_NAME = r"[A-ZÄÖÜ][\wäöüß’'-]+(?: (?:(?:von|van|de|der|al|bin|el) ){0,2}[A-ZÄÖÜ][\wäöüß’'-]+){0,3}"
_WHERE = r"(?:am|im|in|vor|beim|bei|während|nach|auf|mit|neben|kurz|hinter|unter|an|zu|zusammen|gemeinsam)\b"


def caption_cuts(found: tuple[Line, ...]) -> list[Cut]:
    """Lines that can only be the text of a picture."""
    text = "\n".join(line.text for line in found)
    return [
        Cut(line.start, line.end, "credit", "bildtext")
        for line in found[_FIRST:]
        if line.words <= _MOST and not reported(line.text) and _shows(line, found, text)
    ]


def _shows(line: Line, found: tuple[Line, ...], text: str) -> bool:
    alone = len(line.sentences) == 1 and not quoted(line.text)
    if alone and (_TELLS.match(line.text) or _ARCHIVE.search(line.text) or _PLACED.search(line.text)):
        return True
    if line.closed or not alone or line.words < _FEWEST or _verb(line.text.partition(":")[0]):
        return False
    if not _between(line, found):
        return False
    return bool(_picture().match(line.text)) or _somebody(line, text)


def _between(line: Line, found: tuple[Line, ...]) -> bool:
    """Whether paragraphs stand on both sides, or the line ends the text below one."""
    long = [other.words >= 15 for other in found]
    return any(long[: line.index]) or any(long[line.index : line.index + 2])


def _somebody(line: Line, text: str) -> bool:
    """``X am Mittwoch im Weißen Haus: …``, ``Y, Gesandter der USA, auf dem Weg …``: a name, then where."""
    match = re.match(
        rf"(?P<name>{_NAME})(?:,[^,:]{{4,60}},| und {_NAME}| \([^)]{{1,30}}\))? (?P<where>{_WHERE})",
        line.text,
    )
    if match is None or line.words < _NAMED:
        return False
    last = re.escape(match["name"].split()[-1])
    others = len(re.findall(rf"(?<![\w-]){last}(?:s|’)?(?![\w-])", text)) - 1
    elsewhere = text.replace(line.text, "")
    named = re.search(rf"[A-ZÄÖÜ][a-zäöüß]+ (?:von |van |de )?{last}(?![\w-])", elsewhere)
    day = re.search(
        r"\b(?:am|im) (?:\w+tag|Mittwoch|Weißen|Weissen|Kreml|Kanzleramt)", line.text.partition(":")[0]
    )
    return others >= 1 and named is not None and (day is not None or ":" not in line.text)


def _verb(part: str) -> bool:
    """Whether a finite verb stands in it, as far as a few common ones and the place behind the name tell."""
    return bool(re.search(rf"(?<!\w){alternatives('captions', 'verbs')}(?!\w)", part))


@cache
def _picture() -> re.Pattern[str]:
    """What pictures show, at the beginning, with a place behind it."""
    nouns = alternatives("captions", "nouns")
    adjective = r"(?:[A-ZÄÖÜ][a-zäöüß-]+(?:e|er|es|en) )?"
    return re.compile(
        rf"^(?:Ein|Eine|Der|Die|Das|Zwei|Drei|Viele|Mehrere)?\s?{adjective}{nouns}\b[^:]*?\b{_WHERE}"
    )
