"""The stretch of letters a pattern needs."""

from __future__ import annotations

import re

import pytest

from generator.lexicon import load
from generator.lexicon.required import guarded, required


@pytest.mark.parametrize(
    ("pattern", "literal"),
    [
        (r"\babgesagt\w*\b", "abgesagt"),
        (r"\bsagt(?:e|en)?\b.*\bab\b\W*$", "sagt"),
        (r"\bl(?:ädt|ud)\b.*\bein\b", "ein"),
        (r"\b(?:ja|nein)\b", ""),
        (r"ja|nein", ""),
        (r"gespräche?n?", "gespräch"),
        (r"a{2,3}bc", "bc"),
        (r"tr[aä]f", "tr"),
    ],
)
def test_longest_plain_stretch(pattern: str, literal: str) -> None:
    assert required(pattern) == literal


def test_a_guarded_pattern_finds_what_the_pattern_finds() -> None:
    data = load("meetings")
    entries = [p for verbs in data["verbs"].values() for p in verbs]
    for key in ("cancelled", "denied", "proposed", "planned", "ongoing", "held", "joining"):
        entries += data[key]
    texts = [word for entry in entries for word in _samples(entry)]

    for entry in entries:
        for text in texts:
            assert bool(guarded(entry).search(text)) == bool(re.search(entry, text)), (entry, text)


def _samples(pattern: str) -> list[str]:
    """A text for the pattern, made by taking its first alternatives as they stand."""
    plain = re.sub(r"\(\?:([^|()]*)[^()]*\)", r"\1", pattern)
    return [re.sub(r"\\[bWswd]\*?|[\^$?*+]|\(\?!.*\)|\(\?=.*\)", "", plain).replace(".", " ")]
