"""One key for the many Latin spellings of a foreign name.

Umerow, Umjerow, Umerov; Selenskyj, Selenskij, Zelensky, Zelenskyy; Jermak, Yermak; Witkoff, Wittkoff:
German, English, French, Swiss and Ukrainian spellings of one name give one key, so that spellings
nobody listed meet as well. The key says that two spellings may be one name, not that they are one
person.

Source of the rules: the German (Duden), English (BGN/PCGN) and French press transcriptions of
Ukrainian and Russian, letter by letter.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

STEPS: tuple[tuple[str, str], ...] = (
    (r"ß", "ss"), (r"wh", "w"), (r"['’ʼ`´]", ""),
    (r"stsch|shch|chtch|schtsch", "S"), (r"tsch|tch|cz|č", "C"), (r"dsch|dzh|dj", "J"),
    (r"sch|sh|š|ch(?=[lrmn])", "S"), (r"zh|ž", "S"), (r"kh|ch", "h"), (r"ck|c(?=[aou])|q", "k"),
    (r"ph", "f"), (r"tz|ts|z", "s"), (r"x", "ks"), (r"th", "t"), (r"w", "v"), (r"ff$|v$|f$", "v"),
    (r"yi|iy|ij|yy|yj|ii|jy|ji|ey$|ei$|ej$", "i"), (r"iu|ju|yu|iou", "u"), (r"ia|ja|ya|iya|ija", "a"),
    (r"ie|je|ye", "e"), (r"io|jo|yo", "o"), (r"ou|oo", "u"), (r"ee", "i"),
    (r"[yj]", "i"), (r"h(?=[aeiou])", "g"), (r"h", ""), (r"ph", "f"), (r"c", "k"),
)  # fmt: skip
"""Patterns and what replaces them, in this order; the search in the browser reads them too, so that they
must mean the same in JavaScript: no flags, no groups in the replacement."""
_COMPILED = tuple((re.compile(pattern), replacement) for pattern, replacement in STEPS)
LETTERS = {
    "š": "sh", "č": "tsch", "ž": "zh", "ć": "tsch", "ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae",
    "ə": "e",
}  # fmt: skip
"""Letters whose mark means a sound of its own, before marks are taken off the others."""


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """The key of one name part or a whole name (parts joined by one space); empty for no letters."""
    return " ".join(k for k in (_part(p) for p in re.split(r"[\s-]+", name)) if k)


def _part(word: str) -> str:
    word = "".join(LETTERS.get(c, c) for c in word.lower())
    word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    for pattern, replacement in _COMPILED:
        word = pattern.sub(replacement, word)
    word = re.sub(r"[^a-zA-Z]", "", word).lower()
    return re.sub(r"(.)\1+", r"\1", word)


_LOOSE: tuple[tuple[str, str], ...] = (
    (r"^h(?=[bcdfgklmnrst])", "g"), (r"gh|q|kh", "k"), (r"ae|ä", "a"), (r"oe|ö", "o"), (r"ue|ü", "u"),
)  # fmt: skip
_LOOSE_KEY: tuple[tuple[str, str], ...] = (
    (r"g", "k"), (r"(?<=[cs])ev$", "ov"), (r"(?<=enk)a$", "o"), (r"(.)\1+", r"\1"),
)  # fmt: skip
_BEFORE = tuple((re.compile(pattern), replacement) for pattern, replacement in _LOOSE)
_BEHIND = tuple((re.compile(pattern), replacement) for pattern, replacement in _LOOSE_KEY)
_LONE_CH = re.compile(r"(?<![sct])ch")
_LONE_C = re.compile(r"(?<![st])c(?![hk])")
_UNMARKED = str.maketrans("čćšžđ", "ccszd")
_DJ = re.compile(r"dj(?=[aou])")
_ALIKE = 60  # rapidfuzz ratio below which two spellings are none of one name, whatever their keys say


@lru_cache(maxsize=65536)
def readings(name: str) -> frozenset[str]:
    """Looser keys of a name, one for each way its letters can be meant.

    "ch" is German ("kh"), English ("tsch") or French ("sch"), "c" may have lost its caron, a name with carons
    may lose them, "q", "gh" and "k" stand for one Arabic or Persian sound, "g" and "h" for one Ukrainian,
    "ue" for "ü"; "dju" can be "d" and "ju" as well as "dschu".
    """
    low = name.lower()
    unmarked = low.translate(_UNMARKED)
    spelt = {_LONE_CH.sub(ch, one) for ch in ("ch", "kh", "tsch", "sch") for one in (low, unmarked)}
    spelt |= {_LONE_C.sub("tsch", s) for s in spelt}
    spelt |= {_DJ.sub("dy", s) for s in spelt}
    return frozenset(filter(None, (_loose(s) for s in spelt)))


def _loose(low: str) -> str:
    words = low.split()
    for pattern, replacement in _BEFORE:
        words = [pattern.sub(replacement, w) for w in words]
    folded = key(" ".join(words))
    for pattern, replacement in _BEHIND:
        folded = pattern.sub(replacement, folded)
    return folded


def alike(a: str, b: str) -> bool:
    """Whether two spellings can be one name: one key, or one reading and letters that are mostly the same."""
    if key(a) == key(b):
        return True
    return bool(readings(a) & readings(b)) and fuzz.ratio(a.lower(), b.lower()) >= _ALIKE
