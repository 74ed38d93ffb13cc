"""Places in a row: "Die dritte ist für Mai geplant" behind talk of rounds, and which round one is."""

from __future__ import annotations

from functools import lru_cache

from ...lexicon import load, pattern
from ..types import Reading, Sentence
from .triggers import Trigger, noun_kind

_NTH = r"(?:^|, )(?:[Dd]ie|[Dd]er|[Dd]as) (?:allererste|<nth>|nächste|vorerst letzte|letzte|bislang letzte)"
_BY_ORDINAL = pattern(
    "meetings",
    _NTH
    + r"(?=(?:, [^,;.]{3,60},)? (?:(?:<it_does>)\b|(?:am|im|vom) [\dA-ZÄÖÜ]|(?:Anfang|Mitte|Ende) [A-Z]))",
)
_WORD = pattern("meetings", r"\b[A-ZÄÖÜ][\w-]*(?:<rounds>)\b|\b(?:<bare_rounds>)\b")
_BACK = 3  # sentences back to the word for what is counted
_NUMBERED = pattern(
    "meetings",
    r"(?i)\b(?:die|der|dieser|diese|ihre[rn]?|auch die|in der|schon die|zum) (<nth_of>)[nrs]? "
    r"(?:(beiden|zwei|drei) )?(?:[a-zäöü-]+ )?(?:\w*runden?|verhandlungstermine?n?|anläufen?|anlauf|mal)\b"
    r"(?! (?:seit|dieser Art))",
)


def counted(sentence: Sentence, reading: Reading) -> list[Trigger]:
    """The places behind ordinals, each as a meeting word of the kind of what is counted; empty for none."""
    if sentence.kind == "heading":
        return []
    found = []
    for match in _BY_ORDINAL.finditer(sentence.text):
        word = _counted_word(sentence, match.start(), reading)
        at = sentence.start + match.end()
        if word:
            found.append(Trigger(at, at, noun_kind(word) or "talks", word, True))
    return found


def _counted_word(sentence: Sentence, before: int, reading: Reading) -> str | None:
    """The last word for talks ahead of a place in a sentence or in those before; None if there is none."""
    for index in range(sentence.index, max(-1, sentence.index - 1 - _BACK), -1):
        text = reading.sentences[index].text
        words = [m.group() for m in _WORD.finditer(text[:before] if index == sentence.index else text)]
        if words:
            return words[-1]
    return None


@lru_cache(maxsize=1024)
def places_in_row(text: str) -> frozenset[int]:
    """Which rounds a stretch of text counts: {3} for "die dritte Runde", {1, 2} for "die ersten beiden".

    Empty where it counts none.
    """
    words = load("meetings")["row_counts"]
    found: set[int] = set()
    for match in _NUMBERED.finditer(text):
        nth = int(words[match.group(1).lower()])
        several = int(words[match.group(2).lower()]) if match.group(2) else 1
        found.update(range(nth, nth + several))
    return frozenset(found)
