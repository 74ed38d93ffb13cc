"""A noun phrase as far as speech needs it."""

from __future__ import annotations

from dataclasses import dataclass

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
