"""How German is set: quotation marks, dashes, spaces, number of nouns, sizes."""

from __future__ import annotations

import re
from functools import lru_cache

NARROW = "\u202f"
"""Narrow no-break space: between a figure and its per cent sign, and inside abbreviations."""

NO_BREAK = "\u00a0"
"""No-break space: between a figure and its unit, inside dates, before a dash."""

_MONTHS = "Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_UNITS = (
    "Prozent|Prozentpunkten?|Euro|Cent|(?:US-)?Dollar|Rubel|Franken|Pfund|Yuan|Hrywnja"
    "|Mio\\.|Mrd\\.|Million(?:en)?|Milliarden?|Billionen"
    "|(?:Quadrat)?[Kk]ilometern?|km²?|Metern?|m²?|Tonnen|kg|Grad|(?:Mega|Giga)watt"
    "|Uhr|Minuten?|Stunden?|Tag(?:en?)?|Wochen?|Monat(?:en?)?|Jahr(?:en?)?"
    "|Punkten?|Treffen|Person(?:en)?|Aussagen?|Nennung(?:en)?|Quellen?|Bestimmung(?:en)?|Orte?n?"
    "|Planfassung(?:en)?|Fassung(?:en)?|Begriffe?|Begriffserklärung(?:en)?|Streitpunkte?"
)
# Source: DIN 5008 (units, dates, abbreviations) and Duden, "Gedankenstrich": no line begins with a dash,
# nor with the dot between parts of a line of ours
_BOUND = (
    (re.compile(r"(?<=\d) (?=%)"), NARROW),
    (re.compile(r"\b([zZuUdD]\.) (?=[aBbhäAÄ]\.)"), rf"\1{NARROW}"),
    (re.compile(rf"(?<=\d\.) (?=(?:{_MONTHS})\b)"), NO_BREAK),
    (re.compile(rf"\b({_MONTHS}) (?=\d{{4}}\b)"), rf"\1{NO_BREAK}"),
    (re.compile(r"(?<=\b\d\.) (?=\d{1,2}\. ?\d{2})|(?<=\b\d\d\.) (?=\d{1,2}\. ?\d{2})"), NO_BREAK),
    (re.compile(rf"(?<=\d) (?=(?:{_UNITS})(?!\w))"), NO_BREAK),
    (
        re.compile(r"\b(Art\.|Artikel|Artikels|Nr\.|Abs\.|Absatz|Kap\.|Ziffer|Punkt|Phase|Anlage) (?=\d)"),
        rf"\1{NO_BREAK}",
    ),
    (re.compile(r"(§§?) (?=\d)"), rf"\1{NO_BREAK}"),
    (re.compile(r"\b(Dr\.|Prof\.|St\.) (?=[A-ZÄÖÜ])"), rf"\1{NO_BREAK}"),
    (re.compile(r"(?<=\S) (?=[–·] )"), NO_BREAK),
)
_GERMAN: dict[str, str | int | None] = {"„": "‚", "“": "‘", "”": "‘", "»": "‚", "«": "‘"}
_SWISS = _GERMAN | {"«": "‚", "»": "‘"}
_STRAIGHT = re.compile(r'"([^"]*)"')
_FRENCH = re.compile("«\u202f?([^«»]*?)\u202f?»")
_TURNED = re.compile("»([^«»]*)«")
_HYPHEN = re.compile(r"(?<=[^\W\d]) - (?=[^\W\d])")
_PERCENT = re.compile(r"(?<=\d)[ \u00a0]?%")
_RANGE = re.compile(r"(?<![\w-])(\d{1,4})\s?[-‐‑]\s?(\d{1,4})(?![\w-])")
_ABBREVIATION = re.compile(r"\b([zZuUdD]) ?\. ?([aBbhäAÄ])\.")


def quoted(text: str) -> str:
    """``text`` in „…“; quotation marks already inside become single ones ‚…‘.

    A pair of marks around the whole text is not doubled.
    """
    inner = text.strip()
    if (
        len(inner) > 1
        and inner[0] in '„»«"'
        and inner[-1] in '“”«»"'
        and not re.search('[„“”»«"]', inner[1:-1])
    ):
        inner = inner[1:-1].strip()
    inner = _STRAIGHT.sub(r"‚\1‘", inner)
    swiss = "«" in inner and inner.find("«") < (inner.find("»") + 1 or len(inner) + 1)
    return f"„{inner.translate(str.maketrans(_SWISS if swiss else _GERMAN))}“"


def marks(text: str) -> str:
    """Pairs of "…", «…» and »…« as „…“ and a hyphen between spaces as a dash: another's words, set our way.

    A text that has „ already keeps its inner marks: they are second to those.
    """
    text = _HYPHEN.sub(" – ", text)
    if "„" in text:
        return text
    for pattern in (_STRAIGHT, _FRENCH, _TURNED):
        text = pattern.sub(r"„\1“", text)
    return text


@lru_cache(maxsize=8192)
def spaced(text: str) -> str:
    """Set narrow no-break spaces before % and in "z. B.", an en dash between figures, and ``bound``."""
    text = _PERCENT.sub(f"{NARROW}%", text)
    text = _ABBREVIATION.sub(rf"\1.{NARROW}\2.", text)
    return bound(_RANGE.sub(r"\1–\2", text))


@lru_cache(maxsize=8192)
def bound(text: str) -> str:
    """Spaces that no line may break at as no-break spaces: "5. Dezember", "90 Milliarden Euro", "Art. 5".

    Only spaces change, never a letter or a mark, so that it may be used on the words of a source.
    """
    for pattern, space in _BOUND:
        text = pattern.sub(space, text)
    return text


def counted(number: int, one: str, many: str) -> str:
    """The number with its noun: "1 Treffen", "2 Personen", "0 Quellen"; grouped from 10.000 on."""
    figure = f"{number:,}".replace(",", ".") if number >= 10_000 else str(number)
    return f"{figure} {one if number == 1 else many}"


def bytes_size(size: int) -> str:
    """A file size for readers: "512 Byte", "12 KB", "3,4 MB" (decimal units)."""
    if size < 1000:
        return f"{size} Byte"
    if size < 1_000_000:
        return f"{round(size / 1000)} KB"
    return f"{size / 1_000_000:.1f}".replace(".", ",") + " MB"


def capital(label: str) -> str:
    """The label with a capital letter in front."""
    return label[:1].upper() + label[1:]
