"""What differs between two dossiers: the bare operations, and the changes that explain them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, JsonValue

from ..model.base import Model
from ..model.evidence import Evidence

Thing = Literal[
    "dossier", "article", "person", "meeting", "plan", "statement", "term", "topic", "place", "body",
    "figure", "decision", "other",
]  # fmt: skip
Kind = Literal[
    "new", "removed", "merged", "parted", "renamed",
    "status", "date", "place", "people", "conflict", "settled",
    "role", "unrole", "side", "provision", "unprovision", "definition", "speaker", "value", "minor",
]  # fmt: skip
Step = tuple[str, ...]
"""An operation by its name: ``+``, ``-``, ``>`` or ``=``, then the list, the entry and the field."""


class Entry(Model):
    """A whole entry that is there on one side only; ``fields`` are empty for one that went."""

    list: str
    key: str
    fields: dict[str, JsonValue] = Field(default_factory=dict)


class Move(Model):
    """An entry that bears another key; its other differences are field changes under the new one."""

    list: str
    before: str
    after: str


class Edit(Model):
    """An item of a list, at its place in the list before (taken out) or after (put in)."""

    at: int
    item: JsonValue


class FieldChange(Model):
    """A field that differs; ``path`` is the list, the entry's key after, and the field, or the field alone.

    A list that stays a list has ``removed`` and ``added`` and leaves ``before`` and ``after`` None; a
    field that only one side has, says so with ``had`` and ``has``.
    """

    path: tuple[str, ...]
    before: JsonValue = None
    after: JsonValue = None
    had: bool = True
    has: bool = True
    edits: bool = False
    removed: tuple[Edit, ...] = ()
    added: tuple[Edit, ...] = ()


class Change(Model):
    """One change as a reader is told of it.

    Attributes:
        thing: what kind of entry it is about.
        kind: what happened to it; ``minor`` for what follows from other changes or only adds evidence.
        id: the entry's id after the change; of a removed one the id it had.
        title: its German name.
        page: its page on that side; None for what has none.
        label: German name of what changed ("Status"); empty for whole entries.
        before: German words for the value before; empty for none.
        after: the same for the value after; of a new entry a short note on it.
        others: titles of the entries it was merged from or parted from.
        evidence: the sentences it rests on; empty for what rests on the register or a judgement.
        explains: the operations this change accounts for.
    """

    thing: Thing
    kind: Kind
    id: str
    title: str
    page: str | None = None
    label: str = ""
    before: str = ""
    after: str = ""
    others: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    explains: tuple[Step, ...] = ()


class Explained(Model):
    """What differs between two dossiers, as readers are told of it.

    Attributes:
        changes: what it means, in the order of telling; each operation is explained by at least one.
        successors: page before -> page after, for every entry that lives on under its own or another id.
    """

    changes: tuple[Change, ...] = ()
    successors: dict[str, str] = Field(default_factory=dict)


class Diff(Model):
    """All that differs between two dossiers: the operations, and what readers are told of them.

    Attributes:
        removed: entries that went.
        moved: entries with another key, all at once.
        added: entries that came.
        fields: fields that differ in entries both have, and of the dossier itself.
        changes, successors: as ``Explained`` has them.
    """

    removed: tuple[Entry, ...] = ()
    moved: tuple[Move, ...] = ()
    added: tuple[Entry, ...] = ()
    fields: tuple[FieldChange, ...] = ()
    changes: tuple[Change, ...] = ()
    successors: dict[str, str] = Field(default_factory=dict)
