"""How the search takes texts apart, the same as ``templates/assets/suchen.js``: there questions, here pages.

``tests/browser/test_search_parts.py`` holds the two against each other.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_MONTHS = (
    "januar", "februar", "marz", "april", "mai", "juni", "juli", "august", "september", "oktober",
    "november", "dezember",
)  # fmt: skip
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b", re.ASCII)
_GERMAN = re.compile(
    r"\b(\d{1,2})\.[\s\u00a0\u2009\u202f]?(\d{1,2})\.(?:[\s\u00a0\u2009\u202f]?(\d{4}|\d{2})\b)?", re.ASCII
)
_DIGIT = re.compile("[0-9]")
_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_HYPHENED = re.compile(r"[^\W_]+(?:-[^\W_]+)+")
_UMLAUT = re.compile(r"([aou])e")
_APOSTROPHES = str.maketrans("", "", "'’ʼ")


def fold(text: str) -> str:
    """Small letters without marks; "ß", "ae", "oe", "ue" as "ss", "a", "o", "u"."""
    split = unicodedata.normalize("NFKD", text.lower().replace("ß", "ss"))
    bare = "".join(c for c in split if unicodedata.category(c)[0] != "M") if not split.isascii() else split
    return _UMLAUT.sub(r"\1", bare).translate(_APOSTROPHES)


@lru_cache(maxsize=65536)
def folded_word(word: str) -> str:
    """The same of one word, of which a site has few and often."""
    return fold(word)


def words(text: str) -> list[str]:
    """The folded words in their order; days in figures as day, name of the month, year."""
    return [word for piece in _spelled(text).split() for word in _of_piece(piece)]


@lru_cache(maxsize=131072)
def _of_piece(piece: str) -> tuple[str, ...]:
    """The words of what stands between two spaces, over which no folding reaches."""
    return tuple(_WORD.findall(fold(piece)))


def joined(text: str) -> list[str]:
    """Words with hyphens as one: "n-tv" is asked for as "ntv"."""
    if "-" not in text:
        return []
    return [folded_word(word.replace("-", "")) for word in _HYPHENED.findall(text)]


def written(text: str) -> list[str]:
    """Words of letters as they are written, from which the keys of names are made."""
    return _LETTERS.findall(text)


def _spelled(text: str) -> str:
    if _DIGIT.search(text) is None:
        return text
    text = _ISO.sub(lambda m: _day(m[0], m[3], m[2], m[1]), text)
    return _GERMAN.sub(lambda m: _day(m[0], m[1], m[2], _year(m[3] or "")), text)


def _year(year: str) -> str:
    return f"20{year}" if len(year) == 2 else year


def _day(whole: str, day: str, month: str, year: str) -> str:
    number = int(month)
    return f" {int(day)} {_MONTHS[number - 1]} {year} " if 1 <= number <= 12 else whole
