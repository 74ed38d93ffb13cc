"""Which word of a sentence is its first finite verb, where no list holds it."""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicon import any_set, word_set
from .frames import Item
from .phrases import PhraseReader
from .verbs import forms

_NO_VERB = ("no_verb", "prepositions", "after_verb")


def first_verb(items: Sequence[Item], reader: PhraseReader) -> int | None:
    """Where the first finite verb stands; never the first item, None if none is seen."""
    led = _led(items, reader)
    return next(
        (
            n
            for n, x in enumerate(items)
            if n and (n == led or is_finite(x) or _weak(items, n) or _behind(items, n, reader))
        ),
        None,
    )


def is_finite(item: Item) -> bool:
    """Whether a word is listed as a finite verb or is a form of a verb of saying."""
    return (
        item.quote is None
        and item.text[:1].islower()
        and (
            item.low in word_set("speech", "finite")
            or any(f.kind == "finite" for f in forms().get(item.low, ()))
        )
    )


def _weak(items: Sequence[Item], n: int) -> bool:
    """Whether a word in no list is a preterite in -te: it stands between a noun and something small."""
    item = items[n]
    if item.quote or not item.text[:1].islower() or not item.low.endswith("te") or len(item.low) < 5:
        return False
    small = n + 1 < len(items) and not items[n + 1].capital
    return items[n - 1].capital and small and item.low not in word_set("speech", "no_first")


def _behind(items: Sequence[Item], n: int, reader: PhraseReader) -> bool:
    """Whether a word in no list is a present in -t: it stands right behind the name at the beginning."""
    item, name = items[n], reader.names.get(items[0].start)
    verb = item.text[:1].islower() and item.low.endswith("t") and len(item.low) > 3
    return (
        verb
        and name is not None
        and name.end == items[n - 1].end
        and item.low not in any_set("speech", *_NO_VERB)
    )


def _led(items: Sequence[Item], reader: PhraseReader) -> int | None:
    """The item right behind the person a sentence opens with: its verb, be it in no list ("wich aus")."""
    phrase = reader.read(items, 0)
    if phrase is None or phrase.kind not in {"person", "role"} or phrase.last >= len(items):
        return None
    item = items[phrase.last]
    plain = item.quote is None and item.text[:1].islower() and item.low not in any_set("speech", *_NO_VERB)
    return phrase.last if plain and item.low not in word_set("speech", "leading") else None
