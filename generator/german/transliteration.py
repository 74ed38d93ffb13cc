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

_STEPS: tuple[tuple[str, str], ...] = (
    (r"ß", "ss"), (r"wh", "w"), (r"['’ʼ`´]", ""),
    (r"stsch|shch|chtch|schtsch", "S"), (r"tsch|tch|cz|č", "C"), (r"dsch|dzh|dj", "J"),
    (r"sch|sh|š|ch(?=[lrmn])", "S"), (r"zh|ž", "S"), (r"kh|ch", "h"), (r"ck|c(?=[aou])|q", "k"),
    (r"ph", "f"), (r"tz|ts|z", "s"), (r"x", "ks"), (r"th", "t"), (r"w", "v"), (r"ff$|v$|f$", "v"),
    (r"yi|iy|ij|yy|yj|ii|jy|ji|ey$|ei$|ej$", "i"), (r"iu|ju|yu|iou", "u"), (r"ia|ja|ya|iya|ija", "a"),
    (r"ie|je|ye", "e"), (r"io|jo|yo", "o"), (r"ou|oo", "u"), (r"ee", "i"),
    (r"[yj]", "i"), (r"h(?=[aeiou])", "g"), (r"h", ""), (r"ph", "f"), (r"c", "k"),
)  # fmt: skip
_COMPILED = tuple((re.compile(pattern), replacement) for pattern, replacement in _STEPS)
_KEEP = {"š": "sh", "č": "tsch", "ž": "zh", "ć": "tsch", "ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae"}


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """The key of one name part or a whole name (parts joined by one space); empty for no letters."""
    return " ".join(k for k in (_part(p) for p in re.split(r"[\s-]+", name)) if k)


def _part(word: str) -> str:
    word = "".join(_KEEP.get(c, c) for c in word.lower())
    word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    for pattern, replacement in _COMPILED:
        word = pattern.sub(replacement, word)
    word = re.sub(r"[^a-zA-Z]", "", word).lower()
    return re.sub(r"(.)\1+", r"\1", word)
