"""The line of a text that names the paper it is from: "Quelle: …", or a paper's name and a day."""

from __future__ import annotations

import re
from functools import cache

from ..ingest.dateline import find_datelines
from ..ingest.words import alternatives, lexicon, word_set

_OUTER = 4
"""So many lines from the beginning and from the end may name the paper."""


def publisher_in(text: str) -> str | None:
    """The paper named in the first or last lines of a text; None when no line says so.

    A bare name is not enough: it must stand behind a label, or be a paper's by one of its words and have
    the day beside it.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    outer = lines if len(lines) <= 2 * _OUTER else (*lines[:_OUTER], *lines[-_OUTER:])
    for line in outer:
        name = _labelled(line) or _beside_day(line)
        if name:
            return name
    return None


def _labelled(line: str) -> str | None:
    match = _label().fullmatch(_without_day(line))
    if not match or re.search(r"https?:|www\.|@", match["name"]):
        return None
    name = match["name"].strip(" ,.;–-|")
    agencies = rf"(?:{alternatives('dateline', 'agencies')}|{alternatives('agencies', 'photo')})"
    return None if re.fullmatch(rf"{agencies}(?:[/, ]+{agencies})*", name) or not name else name


def _beside_day(line: str) -> str | None:
    rest = _without_day(line)
    if rest == line:
        return None
    return running_name(rest) if is_paper(rest) else None


def _without_day(line: str) -> str:
    kept = line
    for found in reversed(find_datelines(line)):
        # A dateline may take the name before the day for a place: only the day itself is cut.
        day = re.search(rf"(?:{alternatives('dateline', 'weekdays')})?,?\s*\d", line[found.start : found.end])
        start = found.start + (day.start() if day else 0)
        kept = kept[:start] + kept[found.end :]
    return kept


def running_name(text: str) -> str | None:
    """A name without a page number and marks around it; None when it is a number, a time or a sentence."""
    name = re.sub(r"\b(?:S\.|Seite|Nr\.|Ausgabe)\s*\d+(?:\s*(?:von|/)\s*\d+)?", "", text)
    name = name.strip(" \t,.;:|·•–—/-")
    telling = re.search(r"[^\W\d_]{2}", name) and not re.search(r"\d{3}|\d[/.:]\d", name)
    return name if telling and len(name.split()) <= 6 else None


def is_paper(name: str) -> bool:
    """Whether one of the words of a name is a paper's ("Tageblatt", "Kurier")."""
    return re.search(rf"(?i:{'|'.join(lexicon('pages')['papers'])})\b", name) is not None


def is_running_head(name: str) -> bool:
    """Whether a line over every page can be a paper's name: no section, no word of an office."""
    known = {word.casefold() for word in (*word_set("sections", "names"), *lexicon("pages")["running"])}
    return not any(word.casefold() in known for word in re.findall(r"[\w-]+", name))


@cache
def _label() -> re.Pattern[str]:
    labels = "|".join(lexicon("pages")["labels"])
    return re.compile(rf"(?:{labels})\s*:\s*(?P<name>[^\n]{{2,60}})", re.IGNORECASE)
