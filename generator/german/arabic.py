"""Arabic names in Latin letters: whether two spellings are one name.

Arabic writes no short vowels, so "Mohammed" and "Muhammad", "al-Otaibi" and "al-Utaibi" are one name each;
German newspapers write "Dsch", "Ch" and "Sch" where English ones write "J", "Kh" and "Sh". Consonants alone
would make one of too many names ("Salim", "Salman"; "Hassan", "Hussein"): given names are looked up in a list
of names with their spellings (``lexicon/arabic_names.yml``), and only behind such a name, or with the article
"al-" before them, surnames are compared by sound.

Source of the rules: the German (DIN 31635 as newspapers simplify it), English and French press spellings,
letter by letter.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import product

from ..lexicon import load

_ARTICLE = re.compile(r"^(?:(?:al|el)[- ]|(?:a[rsntdz]|asch|ash)-)(?=\w{3})")
_SOUNDS: tuple[tuple[str, str], ...] = (
    (r"dsch|dzh|dj", "J"), (r"tsch", "C"), (r"sch|sh", "S"), (r"kh|ch", "X"), (r"gh", "G"), (r"th", "t"),
    (r"dh", "d"), (r"[qc]", "k"), (r"ou|oo|o", "u"), (r"ee|ie?$", "i"), (r"e[iy]|ay", "ai"),
    (r"[ae]h$", "a"), (r"y", "i"),
)  # fmt: skip
_COMPILED = tuple((re.compile(pattern), replacement) for pattern, replacement in _SOUNDS)
_MOST = 6  # letters of a name that can be meant in two ways; one with more is compared as it stands


def same_given(one: str, other: str) -> bool:
    """Whether both are spellings of one Arabic given name that the list has."""
    found = _given().get(_plain(one))
    return found is not None and found == _given().get(_plain(other))


def is_arabic(given: str, surname: str) -> bool:
    """Whether a name is taken for an Arabic one: by its given name, or by the article of its surname."""
    return _plain(given) in _given() or _ARTICLE.match(_plain(surname)) is not None


@lru_cache(maxsize=65536)
def sounds(surname: str) -> frozenset[str]:
    """How a surname can be meant to sound; one that shares a sound with another is its other spelling.

    "e" stands for "a" or "i", "j" for German "j" or English "dsch". The article counts, whatever its vowel
    and however its "l" is spoken.
    """
    plain = _plain(surname)
    article = _ARTICLE.match(plain)
    word = plain[article.end() :] if article else plain
    word = re.sub(r"[\W_]", "", word)
    for pattern, replacement in _COMPILED:
        word = pattern.sub(replacement, word)
    word = re.sub(r"(.)\1+", r"\1", word)
    meant = [{"e": "ai", "j": "Ji"}.get(letter, letter) for letter in word]
    if sum(len(one) > 1 for one in meant) > _MOST:
        meant = list(word)
    spoken = ("".join(one) for one in product(*meant))
    return frozenset(("al " if article else "") + re.sub(r"(.)\1+", r"\1", one) for one in spoken if one)


@cache
def _given() -> dict[str, str]:
    rows = [one.split() for one in load("arabic_names")["given"]]
    return {_plain(form): forms[0] for forms in rows for form in forms}


def _plain(word: str) -> str:
    low = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in low if not unicodedata.combining(c))
