"""A dossier laid out for comparison, made once however often it is compared.

Compared are the models, not what is exported of them: that says the same, and the many entries which are as
they were need not be written out as fields.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any

from ..model.base import Model
from ..model.dossier import Dossier
from .described import page_of
from .flat import Flat, flatten, key_of, keyed, numbered
from .match import MARKED, Numbers, Owned, Token, Tokens, marked, owned
from .sides import One


@dataclass(eq=False, slots=True)
class Note:
    """What is worked out of an entry once, whatever dossiers it stands in.

    Attributes:
        entry: itself; as long as there is a note of it, no other object has its ``id``.
        key: its key, without a number.
        page: its page, None for what has none.
        tokens: what marks it, with the articles under their own ids.
    """

    entry: Model
    key: str
    page: str | None
    tokens: frozenset[Token]


@dataclass(frozen=True)
class Laid:
    """A dossier with its entries by list and key.

    Attributes:
        dossier: what is compared.
        notes: of every list that has keys what is worked out of its entries, by key, in their order.
        numbers: of what marks entries; the same for all that are compared with each other.
    """

    dossier: Dossier
    notes: Mapping[str, Mapping[str, Note]]
    numbers: Numbers

    def of(self, name: str) -> Mapping[str, Note]:
        """The notes of one list; empty for one without keys."""
        return self.notes.get(name, _NONE)

    def entry(self, name: str, key: str) -> Any:
        """An entry by list and key."""
        return self.notes[name][key].entry

    @cached_property
    def by_id(self) -> Mapping[int, Note]:
        """All notes by the ``id`` of what they are about."""
        return {id(note.entry): note for own in self.notes.values() for note in own.values()}

    @cached_property
    def top(self) -> Mapping[str, Any]:
        """What is no field of an entry, by its name; of a list that has keys these."""
        names = type(self.dossier).model_fields
        return {n: tuple(self.notes[n]) if n in self.notes else getattr(self.dossier, n) for n in names}

    @cached_property
    def tokens(self) -> Mapping[str, Tokens]:
        """What marks each entry, by list and key, in the lists where anything does."""
        lists = ((name, own) for name, own in self.notes.items() if name in MARKED)
        return {name: {key: note.tokens for key, note in own.items()} for name, own in lists}

    @cached_property
    def owned(self) -> Mapping[str, Owned]:
        """Whose each token is, by list."""
        return {name: owned(own) for name, own in self.tokens.items()}

    @cached_property
    def named(self) -> One:
        """What its entries are called."""
        return One(self.dossier)

    @cached_property
    def flat(self) -> Flat:
        """Every field of the export by its path."""
        return flatten(self.dossier)


_NONE: Mapping[str, Note] = MappingProxyType({})


def laid(dossier: Dossier, numbers: Numbers, *others: Laid) -> Laid:
    """A dossier laid out.

    Args:
        dossier: what is to be compared.
        numbers: of what marks entries; the same for all that are compared with each other.
        others: others of these; of entries that are the same objects there the notes are taken.
    """
    known: dict[int, Note] = {}
    for other in others:
        known |= other.by_id
    lists = ((name, getattr(dossier, name)) for name in type(dossier).model_fields)
    noted = {name: _noted(name, own, numbers, known) for name, own in lists if keyed(name, own)}
    return Laid(dossier, noted, numbers)


def _noted(
    name: str, entries: Sequence[Model], numbers: Numbers, known: Mapping[int, Note]
) -> Mapping[str, Note]:
    notes = [known.get(id(entry)) or _note(name, entry, numbers) for entry in entries]
    found = {note.key: note for note in notes}
    if len(found) < len(notes):
        return dict(zip(numbered(note.key for note in notes), notes, strict=True))
    return found


def _note(name: str, entry: Model, numbers: Numbers) -> Note:
    return Note(entry, key_of(name, entry), page_of(entry), marked(name, entry, {}, numbers))
