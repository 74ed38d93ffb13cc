"""Bylines, datelines, section names and the title: the lines around an article's text."""

from __future__ import annotations

import re
from functools import cache

from ..lexicon.required import Guarded, guarded
from .cut import Cut
from .dateline import find_datelines
from .placeline import known_place
from .spans import Line, lines
from .words import alternatives, word_set

_HEAD_LINES = 8
_TAIL_LINES = 6
"""How many lines from the beginning and the end a byline or a section name is looked for."""
_PARAGRAPH_WORDS = 25
ONE_NAME = (
    r"[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?(?: [A-Z]\.)?(?: (?:von|van|de)(?: der)?)?"
    r"(?: [A-ZÄÖÜ][\wäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?)"
)
_GLUED_NAME = r"[A-ZÄÖÜ][a-zäöüßé]+(?:[ -][A-ZÄÖÜ][a-zäöüßé]+){1,2}"
_NOW = r"(?:zurzeit |derzeit |zzt\. |dzt\. |z\. ?Zt?\. )?"
_BETWEEN = r"(?:, | und | & | / | \| )"
_TAIL = re.compile(
    r"(?:[\s|·•,–-]+(?:\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{1,2}[.:]\d{2}(?: Uhr)?|Lese(?:zeit|dauer):?"
    r"|\d{1,2}\s?[Mm]in(?:uten|\.)?(?: Lese(?:zeit|dauer))?|(?:Stand|[Aa]ktualisiert)(?: am| um)?:?))+$"
)
"""Day, hour and reading time behind a byline."""


def byline_cuts(text: str, found: tuple[Line, ...]) -> list[Cut]:
    """Datelines, bylines and section names as cuts."""
    cuts = [Cut(d.start, d.end, "byline", "datumszeile") for d in find_datelines(text)]
    for line in _outer(found):
        if _author(line) is not None or _bare_names(line, found) or _about_author(line, found):
            cuts.append(Cut(line.start, line.end, "byline", "autorenzeile"))
        elif line.index < _HEAD_LINES and _is_section(line, found):
            cuts.append(Cut(line.start, line.end, "navigation", "ressort"))
    return cuts


def author_in(text: str) -> str | None:
    """The author a byline names, None when there is no byline."""
    found = lines(text)
    for line in _outer(found):
        author = _author(line) or (_names_only(line) if _bare_names(line, found) else None)
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
    """The lines around the text: the first ones, those above its second paragraph, the last ones."""
    paragraphs = [line.index for line in found if line.words >= _PARAGRAPH_WORDS]
    head = max(_HEAD_LINES, paragraphs[1] if len(paragraphs) > 1 else 0)
    return tuple(line for line in found if line.index < head or line.index >= len(found) - _TAIL_LINES)


def _is_section(line: Line, found: tuple[Line, ...]) -> bool:
    """A section name alone on its line, above the text."""
    names = {name.casefold() for name in word_set("sections", "names")}
    text = line.text.rstrip(":").casefold()
    strung = len(text.split()) > 1 and all(word in names for word in text.split())
    return (text in names or strung) and line.index + 1 < len(found)


def _author(line: Line) -> str | None:
    """The name in a byline, None for a line that is none."""
    text = _TAIL.sub("", line.text)
    if len(text.split()) > 14:
        return None
    for pattern in _bylines():
        match = pattern.match(text)
        if match:
            return " ".join(match["name"].split()).rstrip(",") or None
    return None


def _bare_names(line: Line, found: tuple[Line, ...]) -> bool:
    """A line of full names alone, above or below the text, of people the text does not know.

    Each may have a seat or what he gave to the text behind it ("Name, Ort", "Name (Fotos)"). Below the
    text something short may follow them behind a bar.
    """
    names = line.text.lstrip("-–•* ").partition("|")[0]
    following = found[line.index + 1 : line.index + 5]
    before = sum(other.words >= 20 for other in found[: line.index])
    above = 0 < line.index < _HEAD_LINES and before <= 1 and any(o.words >= 20 for o in following)
    below = line.index >= len(found) - 2 and line.words <= 16 and len(found) > 3
    whole = _TAIL.sub("", line.text)
    listed = _name_line().fullmatch(whole) if above else re.fullmatch(_plain_names(), names.strip())
    if not (above or below) or not listed:
        return False
    heading = re.compile(alternatives("byline", "headings"))
    people = re.findall(ONE_NAME, whole if above else names)
    if any(heading.fullmatch(word) for person in people for word in (person.split()[0], person.split()[-1])):
        return False
    return not _known(people, line, found)


def _known(names: list[str], line: Line, found: tuple[Line, ...]) -> bool:
    """Whether another line knows one of the names by the last part of it."""
    others = " ".join(o.text for o in found if o.index != line.index and not _portrait().match(o.text))
    return any(re.search(rf"\b{re.escape(name.split()[-1])}", others) for name in names)


def stranger(name: str, line: Line, found: tuple[Line, ...]) -> bool:
    """Whether no line but bylines and portraits of who wrote the text knows a name."""
    text = tuple(o for o in found if _author(o) is None and not _bare_names(o, found))
    return not _known([name], line, text)


def _names_only(line: Line) -> str:
    names = re.findall(ONE_NAME, _TAIL.sub("", line.text).partition("|")[0])
    return ", ".join(names)


def _about_author(line: Line, found: tuple[Line, ...]) -> bool:
    """A last line about who wrote the text: a name no line but the byline knows, and a job of a newspaper."""
    job = alternatives("byline", "jobs")
    name = rf"(?P<name>(?!(?:Der|Die|Das|Ein|Eine)\s){ONE_NAME})"
    house = r"(?:[\w-]*[Rr]essort|(?:[A-ZÄÖÜ][\w-]*)?[Rr]edaktion|(?:[A-ZÄÖÜ]\w+)?büro|[Ss]tudio)"
    who = r"(?:ist|arbeitet|berichtet|schreibt|leitet|lebt|beobachtet|begleitet)"
    form = rf"^{name}(?:, [^,]{{2,40}},)? {who}\b.*\b(?:{job}|{house})\b"
    since = (
        rf"^{name}(?:, (?:Jahrgang|geboren)[^,]{{2,40}},)? {who}\b[^„“]*\b"
        r"(?:seit (?:\d{4}|\w+ Jahren)|für (?:uns|diese|unsere) )[^„“]*$"
    )
    match = None
    if line.index >= len(found) - _TAIL_LINES and line.words <= 25:
        match = re.match(since, line.text) or re.match(form, line.text)
    text = tuple(o for o in found if _author(o) is None and not _bare_names(o, found))
    told = re.search(r", (?:Jahrgang|geboren) |\bseit \d{4} aus\b", line.text) is not None
    signed = len(text) < len(found) or told
    return match is not None and signed and not _known([match["name"]], line, text)


@cache
def _portrait() -> re.Pattern[str]:
    """A line that says what the writer does for the paper ("X Y ist Auslandredaktor und schreibt …")."""
    job = r"[\w-]*(?:[Rr]edakt(?:eu|o)r|[Kk]orrespondent|[Rr]eporter|[Kk]olumnist|[Rr]essort)(?:in|leiter)?"
    return re.compile(rf"^{ONE_NAME} (?:ist|arbeitet|berichtet|schreibt|leitet)\b[^„“.]*\b{job}\b")


@cache
def _plain_names() -> str:
    return rf"{ONE_NAME}(?:{_BETWEEN}{ONE_NAME})*"


@cache
def _name_line() -> re.Pattern[str]:
    """Names alone, or with a seat each, or one seat for all."""
    share = alternatives("byline", "shares")
    one = rf"{ONE_NAME}(?:\s\((?:{known_place()}|{share})\))?"
    return re.compile(rf"{one}(?:{_BETWEEN}{one})*(?:(?:,| /| \|)\s{_NOW}{known_place()})?")


@cache
def _bylines() -> tuple[Guarded, ...]:
    """Forms of a line that says nothing but who wrote the text."""
    part = r"[A-ZÄÖÜÉ][\wäöüßéèç’'-]*[\wäöüßéèç.]"
    first = r"(?!(?:Mit|Aus|Der|Die|Das|Ein|Eine|Im|In|Am|Zum|Zur|Nach|Vor)\s)"
    name = rf"{first}(?:(?:Dr\.|Prof\.) )*{part}(?: (?:(?:von|van|de|der|den|zu) ){{0,2}}{part}){{1,3}}?"
    job = alternatives("byline", "jobs")
    form = alternatives("byline", "forms")
    label = alternatives("byline", "labels")
    place = known_place()
    agency = alternatives("dateline", "agencies")
    names = rf"(?P<name>{name}(?:(?:, | und | & )(?!{place}\b){name})*)"
    studio = alternatives("byline", "studio")
    seat = rf"(?:{studio} {place}|{studio}|{place}|{agency}|[\w.-]+\.(?:de|ch|at|com))"
    tail = rf"(?:(?:\s*[,|/–-]\s*{_NOW}(?:aus |in )?|\s(?:aus|in)\s){seat}(?: und {place})?)*"
    one_of_us = rf"unsere[rmn] (?:\w+ )?{job}(?:en)?(?: in {place})?"
    forms = (
        rf"^(?:Von|VON|Text|Autor(?:in|en)?|Autor\*in|Verfasser|by|By"
        rf"|von)\s*:?\s+{names}{tail}(?:\s*\(.{{1,40}}\))?\.?$",
        rf"^(?:{label})\s*:\s*{names}{tail}(?:\s*\(.{{1,40}}\))?\.?$",
        rf"^(?:Ein|Eine|Der|Die|Das)\s(?:\w+ )?(?:{form})\s(?:von|aus \w+ von)\s+{names}{tail}\.?$",
        rf"^(?:Von|(?:Ein|Eine) (?:{form}) von) {one_of_us} {names}{tail}\.?$",
        rf"^(?:Aus|AUS) {place}\s+{names}$",
        rf"^(?:{form})\s*(?:von|[|:–-])\s*{names}{tail}\.?$",
        rf"^{names}\s*[,|/–-]?\s+(?:{job})\b(?:[ ,]\s*(?:\w+|in {place}|{place})){{0,3}}$",
        rf"^(?:{job})\s*:?\s+{names}{tail}\.?$",
        rf"^{names}\s*[,|/–]\s*{_NOW}(?:aus |in )?(?:{studio} )?{place}(?:\s*(?:/|und)\s*{place})?$",
        rf"^{names}\s*[(/|]\s*{agency}(?:/{agency})*\)?$",
        rf"^(?:Von|von|VON) {names} (?:und|mit|/) (?:(?:der |den )?Agentur\w*|{agency}(?:/{agency})*)$",
        rf"^(?P<name>{ONE_NAME}) \([a-zäöü]{{2,5}}\)(?: (?:berichtet|schreibt|arbeitet)\b.{{0,60}})?$",
        rf"^(?P<name>{ONE_NAME}) berichtet aus {place}$",
        rf"^(?:Von|VON) (?P<name>{ONE_NAME}(?:(?:, | und ){ONE_NAME})?)(?:, | aus | in ){_NOW}"
        r"[A-ZÄÖÜ][\w-]+$",
        rf"^(?:[A-ZÄÖÜ][\w-]+(?: [\w-]+){{0,4}}[.:]\s)(?:Von|von)\s+{names}{tail}$",
        r"^(?P<name>[A-ZÄÖÜ][a-zäöüß]+ [A-ZÄÖÜ][a-zäöüß]+), (?:DER|DIE|DAS) [A-ZÄÖÜ]{3,}$",
        rf"^(?P<name>{ONE_NAME})[,|·]? (?:[Hh]eute|[Gg]estern),? \d{{1,2}}[:.]\d\d(?: Uhr)?$",
        rf"^(?P<name>{_GLUED_NAME})(?:{job})(?: [A-ZÄÖÜ][\w-]+){{0,3}}$",
    )
    return tuple(guarded(form) for form in forms)
