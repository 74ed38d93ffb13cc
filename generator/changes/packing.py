"""A state as bytes: what it has in common with the state before is told by places there.

A state is a head and lines of JSON: what came since the state before, then the entries that state did not
have, each as what it has other than its former version there.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from typing import Any, get_type_hints

from pydantic import TypeAdapter

from ..model.base import Model
from ..model.dossier import Dossier
from ..model.hashes import Hashes, hash_of
from .flat import key_of, keyed
from .models import Explained
from .versions import retold, told

LISTS = tuple(name for name, field in Dossier.model_fields.items() if "tuple" in str(field.annotation))
"""The fields of a dossier that hold entries."""
_TOP = tuple(name for name in Dossier.model_fields if name not in LISTS)
_KINDS: Mapping[str, TypeAdapter[tuple[Model, ...]]] = {
    name: TypeAdapter(get_type_hints(Dossier)[name]) for name in LISTS
}
NOTHING = Dossier(
    title="",
    as_of=None,
    articles=(),
    persons=(),
    meetings=(),
    plans=(),
    statements=(),
    glossary=(),
    topics=(),
)
"""What was known before the first state."""
_FAST = 1  # zlib's level

Lines = Mapping[str, Model]
"""Entries by their hashes."""


def lines_of(dossier: Dossier, hashes: Hashes) -> dict[str, Model]:
    """Every entry of a dossier by its hash."""
    return {hashes.of(entry): entry for name in LISTS for entry in getattr(dossier, name)}


def packed(dossier: Dossier, since: Explained, before: Dossier) -> bytes:
    """A state as bytes.

    Args:
        dossier: what was known; entries that ``before`` has, too, are the same objects.
        since: what came since then.
        before: the state before.
    """
    lists: dict[str, list[int]] = {}
    lines = [since.model_dump_json()]
    for name in LISTS:
        had = getattr(before, name)
        places = {id(entry): place for place, entry in enumerate(had)}
        keys = {key_of(name, entry): place for place, entry in enumerate(had)} if keyed(name, had) else {}
        numbers, new = [], 0
        for entry in getattr(dossier, name):
            place = places.get(id(entry))
            numbers.append(new if place is None else -1 - place)
            if place is None:
                former = keys.get(key_of(name, entry)) if keys else None
                lines.append(_line(entry, former, had))
                new += 1
        lists[name] = numbers
    head = {"top": {name: getattr(dossier, name) for name in _TOP}, "lists": lists}
    text = "\n".join((_json(head), *lines))
    return zlib.compress(text.encode("utf-8"), _FAST)


def _line(entry: Model, former: int | None, had: Sequence[Model]) -> str:
    """An entry that the state before has not: its hash, the place of its former version there, itself."""
    if former is None:
        return f"{hash_of(entry)}  {entry.model_dump_json()}"
    return f"{hash_of(entry)} {former} {_json(told(had[former], entry))}"


def _json(value: object) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def unpacked(payload: bytes, before: Dossier, today: Lines) -> tuple[Dossier, Explained]:
    """The inverse of ``packed``; what today's dossier has is that entry of today.

    Raises:
        ValueError, LookupError, TypeError, zlib.error: when the bytes are no state after ``before``.
    """
    head, since, *lines = zlib.decompress(payload).decode("utf-8").split("\n")
    state: dict[str, Any] = json.loads(head)
    fields = dict(state["top"])
    for name in LISTS:
        numbers = state["lists"][name]
        count = sum(number >= 0 for number in numbers)
        had = getattr(before, name)
        new, lines = _entries(name, lines[:count], had, today), lines[count:]
        fields[name] = tuple([new[n] if n >= 0 else had[-1 - n] for n in numbers])
    return Dossier.model_construct(**fields), Explained.model_validate_json(since)


def _entries(name: str, lines: list[str], had: Sequence[Model], today: Lines) -> list[Model]:
    found: list[Model | None] = []
    whole: list[str] = []
    for line in lines:
        hashed, former, text = line.split(" ", 2)
        entry = today.get(hashed)
        if entry is None and former:
            entry = retold(had[int(former)], json.loads(text))
        elif entry is None:
            whole.append(text)
        found.append(entry)
    made = iter(_KINDS[name].validate_json(f"[{','.join(whole)}]"))
    return [next(made) if entry is None else entry for entry in found]
