"""German sort order, independent of any locale on the machine."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_FOLDED = str.maketrans(
    {"ß": "ss", "ẞ": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"}
)


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Lower-case ``text`` with accents dropped (ä = a, ß = ss) and all but letters and digits as one space.

    Source: DIN 5007-1 (dictionary order).
    """
    lowered = text.casefold().translate(_FOLDED)
    bare = "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in bare).split())


def sort_key(text: str) -> tuple[str, str]:
    """Key for words and titles: the folded text, then the text itself so that equals keep one order.

    Digits sort before letters; an empty text sorts first.
    """
    return fold(text), text


def name_key(name: str) -> tuple[str, str, str]:
    """Key for personal names "first name … surname": surname, then first names, then the name itself.

    Particles (von, de, …) before the surname do not count: "Ursula von der Leyen" sorts under L.
    A name of one word is a surname.
    """
    surname, first = split_name(name)
    return fold(surname), fold(first), name


def split_name(name: str) -> tuple[str, str]:
    """Surname without its particles, and what stands before it including the particles."""
    words = name.split()
    if not words:
        return "", ""
    return words[-1], " ".join(words[:-1])


def list_name(name: str) -> str:
    """The name as an A–Z list gives it: "Leyen, Ursula von der"; a single word stays as it is."""
    surname, first = split_name(name)
    return f"{surname}, {first}" if first else surname


def initial(name: str) -> str:
    """The capital letter under which an A–Z list files ``name``; ``#`` for names without a Latin letter."""
    folded = fold(split_name(name)[0])
    return folded[0].upper() if folded and "a" <= folded[0] <= "z" else "#"
