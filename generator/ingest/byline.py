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
_ONE_NAME = (
    r"[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?(?: [A-Z]\.)?(?: [A-ZÄÖÜ][\wäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?)"
)
_NAMES = rf"{_ONE_NAME}(?:(?:, | und ){_ONE_NAME})*"
"""How many lines from the beginning and the end a byline or a section name is looked for."""


def byline_cuts(text: str, found: tuple[Line, ...]) -> list[Cut]:
    """Datelines, bylines and section names as cuts."""
    cuts = [Cut(d.start, d.end, "byline", "datumszeile") for d in find_datelines(text)]
    for line in _outer(found):
        if _author(line) is not None or _bare_names(line, found):
            cuts.append(Cut(line.start, line.end, "byline", "autorenzeile"))
        elif line.index < _HEAD_LINES and _is_section(line, found):
            cuts.append(Cut(line.start, line.end, "navigation", "ressort"))
    return cuts


def author_in(text: str) -> str | None:
    """The author a byline names, None when there is no byline."""
    found = lines(text)
    for line in _outer(found):
        author = _author(line) or (line.text.partition("|")[0].strip() if _bare_names(line, found) else None)
        if author:
            return author
    return None


def title_in(text: str) -> str | None:
    """The first short line without full stop that is no dateline, byline or section name.

    Of a kicker and a headline under it the headline is taken. None when the text begins at once.
    """
    found = lines(text)
    dates = [(d.start, d.end) for d in find_datelines(text)]
    candidates: list[str] = []
    for line in found[:_HEAD_LINES]:
        byline = _author(line) is not None or _bare_names(line, found)
        bare = _bare(text, line, dates)
        if not bare or byline or _is_section(line, found):
            continue
        if not _headline(bare) or line.index + 1 == len(found):
            break
        candidates.append(bare)
    if not candidates:
        return None
    counts = [len(candidate.split()) for candidate in candidates]
    kicker = len(candidates) > 1 and counts[0] <= 3 and counts[1] > counts[0]
    chosen = candidates[1] if kicker else candidates[0]
    return chosen if len(chosen.split()) > 1 else None


def _bare(text: str, line: Line, dates: list[tuple[int, int]]) -> str:
    """A line without datelines and without the marks of a Markdown heading; empty if nothing is left."""
    kept = "".join(
        text[at] for at in range(line.start, line.end) if not any(start <= at < end for start, end in dates)
    )
    return re.sub(r"^#{1,6}\s+", "", kept.strip(" |·•–-")).strip()


def _headline(bare: str) -> bool:
    return len(bare.split()) <= 18 and len(bare) <= 140 and bare[-1] not in ".:;,…"


def _outer(found: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(line for line in found if line.index < _HEAD_LINES or line.index >= len(found) - _TAIL_LINES)


def _is_section(line: Line, found: tuple[Line, ...]) -> bool:
    """A section name alone on its line, above the text."""
    names = {name.casefold() for name in word_set("sections", "names")}
    return line.text.rstrip(":").casefold() in names and line.index + 1 < len(found)


def _author(line: Line) -> str | None:
    """The name in a byline, None for a line that is none."""
    if line.words > 14:
        return None
    for pattern in _bylines():
        match = pattern.match(line.text)
        if match:
            return " ".join(match["name"].split()).rstrip(",") or None
    return None


def _bare_names(line: Line, found: tuple[Line, ...]) -> bool:
    """A line of full names alone, above or below the text, of people the text does not know.

    Below the text something short may follow them behind a bar.
    """
    names, _, rest = line.text.lstrip("-–•* ").partition("|")
    following = found[line.index + 1 : line.index + 3]
    above = 0 < line.index < _HEAD_LINES and not rest and any(o.words >= 20 for o in following)
    below = line.index >= len(found) - 2 and line.words <= 16 and len(found) > 3
    if not (above or below) or not re.fullmatch(_NAMES, names.strip()):
        return False
    others = " ".join(other.text for other in found if other.index != line.index)
    surnames = [name.split()[-1] for name in re.split(r", | und ", names.strip())]
    return not any(re.search(rf"\b{re.escape(surname)}", others) for surname in surnames)


@cache
def _bylines() -> tuple[re.Pattern[str], ...]:
    """Forms of a line that says nothing but who wrote the text."""
    part = r"[A-ZÄÖÜÉ][\wäöüßéèç’'-]*[\wäöüßéèç.]"
    name = rf"(?:(?:Dr\.|Prof\.) )*{part}(?: (?:(?:von|van|de|der|den|zu) ){{0,2}}{part}){{1,3}}?"
    job = alternatives("byline", "jobs")
    form = alternatives("byline", "forms")
    label = alternatives("byline", "labels")
    place = alternatives("byline", "places")
    agency = alternatives("dateline", "agencies")
    names = rf"(?P<name>{name}(?:(?:, | und | & )(?!{place}\b){name})*)"
    tail = rf"(?:\s*[,|/–-]\s*(?:aus |in )?(?:{place}|{agency}|[\w.-]+\.(?:de|ch|at|com))(?: und {place})?)*"
    forms = (
        rf"^(?:Von|Text|Autor(?:in|en)?|Autor\*in|Verfasser|by|By|von)\s*:?\s+{names}{tail}(?:\s*\(.{{1,40}}\))?\.?$",
        rf"^(?:{label})\s*:\s*{names}{tail}(?:\s*\(.{{1,40}}\))?\.?$",
        rf"^(?:Ein|Eine|Der|Die|Das)\s(?:\w+ )?(?:{form})\s(?:von|aus \w+ von)\s+{names}{tail}\.?$",
        rf"^(?:{form})\s*(?:von|[|:–-])\s*{names}{tail}\.?$",
        rf"^{names}\s*[,|/–-]?\s+(?:{job})\b(?:[ ,]\s*(?:\w+|in {place}|{place})){{0,3}}$",
        rf"^(?:{job})\s*:?\s+{names}{tail}\.?$",
        rf"^{names}\s*[,|/–]\s*(?:zurzeit |derzeit )?(?:aus |in )?{place}(?:\s*(?:/|und)\s*{place})?$",
        rf"^{names}\s*[(/|]\s*{agency}(?:/{agency})*\)?$",
    )
    return tuple(re.compile(form) for form in forms)
