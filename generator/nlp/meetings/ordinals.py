"""A meeting named by its place in a row alone: "Die dritte ist für Mai geplant" behind talk of rounds."""

from __future__ import annotations

from ...lexicon import pattern
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
