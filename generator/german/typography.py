"""How German is set: quotation marks, dashes, spaces, number of nouns, sizes."""

from __future__ import annotations

import re

NARROW = "\u202f"
"""Narrow no-break space: between a figure and its per cent sign, and inside abbreviations."""

_GERMAN: dict[str, str | int | None] = {"„": "‚", "“": "‘", "”": "‘", "»": "‚", "«": "‘"}
_SWISS = _GERMAN | {"«": "‚", "»": "‘"}
_STRAIGHT = re.compile(r'"([^"]*)"')
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


def spaced(text: str) -> str:
    """Set narrow no-break spaces before % and in "z. B.", and an en dash between figures."""
    text = _PERCENT.sub(f"{NARROW}%", text)
    text = _ABBREVIATION.sub(rf"\1.{NARROW}\2.", text)
    return _RANGE.sub(r"\1–\2", text)


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
