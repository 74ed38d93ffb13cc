"""Whether a text is German, by the share of its function words."""

from __future__ import annotations

import re

from .words import lexicon, word_set

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 12
"""Fewer words than this say nothing about a language."""


def _shares(text: str) -> tuple[int, dict[str, float]]:
    words = [w.lower() for w in _WORD.findall(text)]
    total = max(len(words), 1)
    languages = sorted(lexicon("ingest")["languages"])
    return len(words), {
        code: sum(w in word_set("languages", code) for w in words) / total for code in languages
    }


def looks_german(text: str) -> bool:
    """True when German function words are common and commoner than those of any other listed language.

    Source: running German has 25 to 40 percent of the listed words, headlines about 10.
    """
    _, shares = _shares(text)
    return shares["de"] >= 0.08 and shares["de"] == max(shares.values())


def is_foreign(text: str) -> bool:
    """True when the text is clearly not German: another script, or another language's function words.

    A text too short to tell is not foreign.
    """
    letters = [c for c in text if c.isalpha()]
    latin = sum(c < "\u0250" or "\u1e00" <= c <= "\u1eff" for c in letters)
    if len(letters) >= _ENOUGH and latin / len(letters) < 0.6:
        return True
    count, shares = _shares(text)
    best = max(value for code, value in shares.items() if code != "de")
    return count >= _ENOUGH and best >= 0.08 and best > 1.2 * shares["de"]
