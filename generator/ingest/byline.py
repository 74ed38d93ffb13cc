"""Bylines, datelines, section names and the title: the lines around an article's text."""

from __future__ import annotations

import re
from functools import cache

from .cut import Cut
from .dateline import find_datelines
from .spans import Line, lines
from .words import alternatives, word_set

_HEAD_LINES = 8
_TAIL_LINES = 6
"""How many lines from the beginning and the end a byline or a section name is looked for."""


def byline_cuts(text: str, found: tuple[Line, ...]) -> list[Cut]:
    """Datelines, bylines and section names as cuts."""
    cuts = [Cut(d.start, d.end, "byline", "datumszeile") for d in find_datelines(text)]
    for line in _outer(found):
        if _author(line) is not None:
            cuts.append(Cut(line.start, line.end, "byline", "autorenzeile"))
        elif line.index < _HEAD_LINES and _is_section(line, found):
            cuts.append(Cut(line.start, line.end, "navigation", "ressort"))
    return cuts


def author_in(text: str) -> str | None:
    """The author a byline names, None when there is no byline."""
    for line in _outer(lines(text)):
        author = _author(line)
        if author:
            return author
    return None


def title_in(text: str) -> str | None:
    """A first short line without full stop, behind datelines, bylines and section names; None if there is none."""
    found = lines(text)
    noise = [(d.start, d.end) for d in find_datelines(text)]
    for line in found[:_HEAD_LINES]:
        inside = any(s < line.end and line.start < e for s, e in noise)
        if inside or _author(line) is not None or _is_section(line, found):
            if inside and line.words > 12:
                return None
            continue
        bare = re.sub(r"^#{1,6}\s+", "", line.text).strip()
        followed = line.index + 1 < len(found)
        short = 2 <= line.words <= 18 and len(bare) <= 140
        return bare if followed and short and bare[-1] not in ".:;,…" else None
    return None


def _outer(found: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(line for line in found if line.index < _HEAD_LINES or line.index >= len(found) - _TAIL_LINES)


def _is_section(line: Line, found: tuple[Line, ...]) -> bool:
    """A section name alone on its line, above the text."""
    return line.text in word_set("sections", "names") and line.index + 1 < len(found)


def _author(line: Line) -> str | None:
    """The name in a byline, None for a line that is none."""
    if line.words > 14:
        return None
    for pattern in _bylines():
        match = pattern.match(line.text)
        if match:
            return " ".join(match["name"].split()).rstrip(",") or None
    return None


@cache
def _bylines() -> tuple[re.Pattern[str], ...]:
    """Forms of a line that says nothing but who wrote the text."""
    part = r"[A-ZÄÖÜÉ][\wäöüßéèç’'-]*[\wäöüßéèç.]"
    name = rf"(?:(?:Dr\.|Prof\.) )*{part}(?: (?:von|van|de|der|den|zu|{part})){{1,3}}"
    names = rf"(?P<name>{name}(?:(?:, | und | & ){name})*)"
    job = alternatives("byline", "jobs")
    form = alternatives("byline", "forms")
    label = alternatives("byline", "labels")
    place = alternatives("byline", "places")
    agency = alternatives("dateline", "agencies")
    tail = rf"(?:\s*[,|/–-]\s*(?:aus |in )?(?:{place}|{agency}|[\w.-]+\.(?:de|ch|at|com))(?: und {place})?)*"
    forms = (
        rf"^(?:Von|Text|Autor(?:in|en)?|Autor\*in|Verfasser|by|By|von)\s*:?\s+{names}{tail}(?:\s*\(.{{1,40}}\))?\.?$",
        rf"^(?:{label})\s*:\s*{names}{tail}(?:\s*\(.{{1,40}}\))?\.?$",
        rf"^(?:Ein|Eine|Der|Die|Das)\s(?:\w+ )?(?:{form})\s(?:von|aus \w+ von)\s+{names}{tail}\.?$",
        rf"^(?:{form})\s*(?:von|[|:–-])\s*{names}{tail}\.?$",
        rf"^{names}\s*[,|/–-]?\s+(?:{job})\b(?:[ ,]\s*(?:\w+|in {place}|{place})){{0,3}}$",
        rf"^(?:{job})\s*:?\s+{names}{tail}\.?$",
        rf"^{names}\s*(?:,|\||/|–)\s*(?:zurzeit |derzeit |z\. ?Zt\. )?(?:aus |in )?{place}(?:\s*(?:/|und)\s*{place})?$",
        rf"^{names}\s*[(/|]\s*{agency}(?:/{agency})*\)?$",
    )
    return tuple(re.compile(form) for form in forms)
