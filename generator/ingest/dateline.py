"""The day an article appeared, read from the text itself: only where form or position make it a dateline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from .spans import Line, lines
from .words import alternatives, lexicon

HEAD = 400
TAIL = 300
"""How far from the beginning and the end a dateline is looked for, in code points."""

_HEADER_LINES = 3
"""First lines in which a line that merely ends with a day is a dateline."""

_PUBLISHED, _PLAIN, _UPDATED = 0, 1, 2
_BARE_DAY = r"\d{1,2}\.\s?\d{1,2}\.\s?(?:20)?\d\d"
"""The day once more behind a day: a page's stamp printed twice, or the day of a change."""


@dataclass(frozen=True)
class Dateline:
    """A dateline: ``start`` and ``end`` count code points, ``day`` is ISO.

    ``rank`` orders rival datelines: the day of first publication, a plain day, the day of a change.
    """

    start: int
    end: int
    day: str
    rank: int


def find_datelines(text: str) -> tuple[Dateline, ...]:
    """All datelines near the beginning and the end of a text, by position; empty when there is none."""
    found: dict[int, Dateline] = {}
    for line in lines(text):
        for hit in _in_line(line):
            near = hit.start < HEAD or hit.end > len(text) - TAIL
            if near and hit.start not in found:
                found[hit.start] = hit
    return tuple(found[key] for key in sorted(found))


def published_day(text: str) -> str | None:
    """The ISO day the text says it appeared on, None when no dateline tells it."""
    found = find_datelines(text)
    return min(found, key=lambda d: (d.rank, d.start)).day if found else None


def _in_line(line: Line) -> tuple[Dateline, ...]:
    patterns = (*_patterns(), *(_header() if line.index < _HEADER_LINES else ()))
    for pattern, rank in patterns:
        hits = tuple(
            Dateline(line.start + m.start(), line.start + m.end(), day, _rank(m, rank))
            for m in pattern.finditer(line.text)
            if (day := _day(m)) is not None
        )
        if hits:
            return hits
    return ()


def _rank(match: re.Match[str], rank: int) -> int:
    return _UPDATED if match.groupdict().get("late") else rank


def _day(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    if parts["iy"]:
        year, month, day = parts["iy"], parts["im"], parts["id"]
    elif parts["ny"]:
        year, month, day = parts["ny"], parts["nm"], parts["nd"]
    else:
        year, day = parts["wy"], parts["wd"]
        month = lexicon("ingest")["months"]["numbers"][parts["wm"][:3].lower()]
    number = int(year) + (2000 if len(year) == 2 else 0)
    try:
        return date(number, int(month), int(day)).isoformat()
    except ValueError:
        return None


def _day_form() -> str:
    """A day with its year: ISO, in figures, or with the name of the month."""
    return (
        r"(?:(?P<iy>(?:19|20)\d\d)-(?P<im>\d\d)-(?P<id>\d\d)(?:T[\d:.+Z-]+)?"
        r"|(?P<nd>\d{1,2})\.\s?(?P<nm>\d{1,2})\.\s?(?P<ny>(?:19|20)\d\d|\d\d(?!\d))"
        rf"|(?P<wd>\d{{1,2}})\.\s?(?P<wm>{alternatives('months', 'names')}),?\s(?P<wy>(?:19|20)\d\d))(?!\d)"
    )


@cache
def _header() -> tuple[tuple[re.Pattern[str], int], ...]:
    """``tna 0417 – Donnerstag, 16. April 2026, 17.45 Uhr``: a first line that is little more than its day.

    Whatever stands beside the day is set off from it, names an issue ("Ausgabe Nr. 4 vom"), or is a name;
    a sentence is no such line, nor is what names something of that day ("Plan vom").
    """
    week = rf"(?:{alternatives('dateline', 'weekdays')},?\s*(?:de[nm]\s+)?)?"
    clock = r"(?:\s*[,|·•–-]?\s*(?:um\s+)?\d{1,2}[:.]\d{2}(?:\s*(?:Uhr|h))?)?"
    what = alternatives("dateline", "issues")
    ahead = (
        r"^(?:\+{2,}\s)?(?:(?:[^.!?„“»«\"]|Nr\.){2,60}?\s*[–—|·•,/-](?=\s|\d)"
        rf"|(?:[\w-]+\s)?(?i:[\w-]*(?:{what}))(?:\s\d+(?=\s))?(?:\svom)?"
        rf"|(?!.*(?i:{alternatives('dateline', 'dated-things')})\svom\s)[^.!?„“»«\"]{{2,60}}?\svom)\s+"
    )
    forms = (
        rf"{ahead}{week}{_day_form()}{clock}(?:\s\+{{2,}})?$",
        rf"^{week}{_day_form()}{clock}\s*[,–-]\s+(?:Von\s)?[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+){{0,3}}$",
        rf"^[A-ZÄÖÜ][\w'’-]+\s[A-ZÄÖÜ][\w'’-]+\s{_day_form()}{clock}$",
    )
    return tuple((re.compile(form), _PLAIN) for form in forms)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], int], ...]:
    """Forms of a dateline within one line, the surest first, each with the rank of its day."""
    day = _day_form()
    week = rf"(?:{alternatives('dateline', 'weekdays')},?\s*(?:de[nm]\s+)?)?"
    time = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*(?:Uhr|h))?(?:\s*\([A-Z]{2,4}\))?"
    clock = rf"(?:\s*[,|·•–/-]?\s*(?:um\s+)?{time})?"
    min_ = r"(?:[\s|·•,–-]+(?:Lese(?:zeit|dauer):?\s*)?\d{1,2}\s?[Mm]in(?:uten|\.)?(?: Lese(?:zeit|dauer))?)?"
    first = rf"(?:(?i:{alternatives('dateline', 'published')}))"
    late = rf"(?P<late>(?i:{alternatives('dateline', 'updated')}))"
    changed = rf"(?i:{alternatives('dateline', 'updated')})"
    agency = rf"(?:{alternatives('dateline', 'agencies')})"
    place = r"(?:[A-ZÄÖÜ][\w.-]+(?:[ /][A-ZÄÖÜ][\w.-]+){0,3})"
    sent = alternatives("dateline", "how-it-was-sent")
    what = alternatives("dateline", "what-was-sent")
    name = r"[A-ZÄÖÜ][\w.'’-]+(?: (?:(?:von|van|de|der|den|zu) ){0,2}[A-ZÄÖÜ][\w.'’-]+){1,3}"
    close = r"(?=\s*(?:[–—:.-]|$))\s*[–—:-]?"
    source = (
        rf"(?:\s*\(?(?:{agency})(?:/(?:{agency}))*\)?"
        r"|\s\([A-Za-z]{2,5}(?:/[A-Za-z]{2,5})*\)(?=\s[–—-]\s))?"
    )
    agencies = rf"{agency}(?:/{agency})*"
    break_ = r"(?:^[-–•*]?|(?<=[|·•(]\s)|(?<=[|·•(])|(?<=[.!?]\s))\s*"
    said = r"[^.!?]{0,60}?"
    forms = (
        (
            rf"(?:^|(?<=[.:!|] ))(?:Diese[rs]?|Das|Der|Die) (?:\w+ )?{what}\b{said}"
            rf"\bam {week}{day}{said}\b{sent}\.?",
            _PUBLISHED,
        ),
        (rf"^{week}{day}{clock}\s*(?:\|\s*)?(?:[–-]\s*)?{late}?:?{min_}\s*$", _PLAIN),
        (rf"^{day}{clock}\s*[|·•,–-]?\s*(?:{changed}:?\s*)?{_BARE_DAY}(?:,?\s*{time})?$", _PLAIN),
        (rf"{break_}{first}\s*:?\s*{week}{day}{clock}\)?\.?", _PUBLISHED),
        (rf"{break_}{late}\s*:?\s*{week}{day}{clock}\)?\.?", _UPDATED),
        (rf"^{place}(?:\s*\({agency}[^)]*\))?,\s*(?:den\s+)?{week}{day}{clock}{source}{close}", _PLAIN),
        (rf"^(?:{place}\s*)?\(?{agencies}\)?,?\s+(?:vom\s+|[–-]\s+)?{day}{clock}(?:\s*[–—:-])?", _PLAIN),
        (rf"\((?:\w{{2,5}}, ?)?{agencies},\s*{day}\)", _PLAIN),
        (
            rf"^(?:Von |Text: )?{name}\s*[,|·•–-]\s*(?:{place}\s*[,|·•–-]\s*)?{week}{day}{clock}{min_}$",
            _PLAIN,
        ),
        (rf"^{week}{day}{clock}\s*[|·•]\s.{{0,60}}$", _PLAIN),
    )
    return tuple((re.compile(form), rank) for form, rank in forms)
