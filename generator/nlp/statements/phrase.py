"""A noun phrase as far as speech needs it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...lexicon import word_set
from ..types import Mention, Reading


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase over ``items[first:last]``.

    Attributes:
        kind: ``person``, ``body``, ``pronoun``, ``role`` (a person without name), ``group`` (several or
            an office without name) or ``other`` (a thing).
        refs: person refs or body ids; empty for the last four kinds.
        words: its words.
        head: index into ``words`` of the head noun, None if there is none.
        definite: whether "der", "die", "dieser" or nothing stands before it.
        owner: the genitive name before the head ("Trumps" Sprecher), None if there is none.
    """

    first: int
    last: int
    kind: str
    refs: tuple[str, ...]
    words: tuple[str, ...]
    head: int | None = None
    definite: bool = True
    owner: str | None = None

    @property
    def speaks(self) -> bool:
        """Whether it can be a speaker at all."""
        return self.kind != "other"


def genitive(name: Mention, reading: Reading) -> bool:
    """Whether a name stands in the genitive ("Trumps")."""
    if reading.text[name.end : name.end + 2] in {"’ ", "' ", "‘ "}:
        return name.form.endswith(("s", "x", "z", "ß"))
    base = reading.persons[name.ref].name.split()[-1]
    return name.form.endswith(("s", "'", "’")) and not base.endswith("s")


def plain_words(phrase: Phrase) -> str:
    """The phrase without its article, for showing."""
    words = list(phrase.words)
    if (
        words
        and words[0].lower() in {"der", "die", "das", "ein", "eine", "dem", "den", "des", "einer", "einem"}
        and len(words) > 1
    ):
        words = words[1:]
    late = next((n for n, w in enumerate(words) if n > 1 and w in {"am", "in"}), None)
    if late and words[late + 1 : late + 2] and words[-1] in word_set("speech", "times"):
        words = words[:late]
    return re.sub(r"\s+([,.)])", r"\1", " ".join(w for w in words if w)).replace("( ", "(")
