"""A dossier as one flat table of fields, the difference of two such tables, and its application."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from json import dumps
from typing import Any, get_args, get_origin, get_type_hints

from pydantic import JsonValue

from ..model.dossier import Dossier, Statement
from .models import Diff, Edit, FieldChange

Path = tuple[str, ...]
Flat = dict[Path, JsonValue]
_KEYED = frozenset(
    name
    for name, kind in get_type_hints(Dossier).items()
    if get_origin(kind) is tuple and "id" in get_args(kind)[0].model_fields
)


def flatten(dossier: Dossier) -> Flat:
    """Every field of the export by its path.

    Entries with an id are (list, key, field), and (list,) has their keys in order; all else is (field,).
    The key is the id; of a statement, whose id is only its number, its passage, mode and speaker.
    """
    flat: Flat = {}
    for name, value in dossier.model_dump(mode="json").items():
        items = getattr(dossier, name)
        if not keyed(name, items):
            flat[(name,)] = value
            continue
        keys = keys_of(name, items)
        flat[(name,)] = list(keys)
        for key, item in zip(keys, value, strict=True):
            flat.update({(name, key, field): inner for field, inner in item.items()})
    return flat


def unflatten(flat: Mapping[Path, JsonValue]) -> Dossier:
    """The dossier a table was made from."""
    entries: dict[str, dict[str, dict[str, JsonValue]]] = {}
    for path, value in flat.items():
        if len(path) == 3:
            entries.setdefault(path[0], {}).setdefault(path[1], {})[path[2]] = value
    top: dict[str, object] = {}
    for path, value in flat.items():
        if len(path) == 1:
            own = entries.get(path[0])
            top[path[0]] = [own[str(key)] for key in value] if own and isinstance(value, list) else value
    return Dossier.model_validate(top)


def keys_of(name: str, items: Iterable[Any]) -> tuple[str, ...]:
    """The keys of the entries of a list, distinct, in their order."""
    return tuple(numbered(key_of(name, item) for item in items))


def key_of(name: str, item: Any) -> str:
    """The key of an entry of a list; several may have the same."""
    return _statement_key(item) if name == "statements" else str(item.id)


def numbered(keys: Iterable[str]) -> Iterator[str]:
    """The keys, from the second on of one with its number."""
    seen: dict[str, int] = {}
    for key in keys:
        seen[key] = seen.get(key, 0) + 1
        yield key if seen[key] == 1 else f"{key}#{seen[key]}"


def keyed(name: str, value: object) -> bool:
    """Whether a field of the dossier is a list of entries with an id; an empty list is none."""
    return name in _KEYED and bool(value)


def _statement_key(item: Statement) -> str:
    at, speaker = item.evidence, item.speaker
    return f"{at.article}:{at.start}-{at.end}:{item.mode}:{speaker.id or speaker.name}"


def differing(path: Path, old: Flat, new: Flat) -> FieldChange | None:
    """How one field differs; None when it does not."""
    had, has = path in old, path in new
    before, after = old.get(path), new.get(path)
    if had and has and before == after:
        return None
    if isinstance(before, list) and isinstance(after, list):
        removed, added = _edits(before, after)
        return FieldChange(path=path, edits=True, removed=removed, added=added)
    return FieldChange(path=path, before=before, after=after, had=had, has=has)


def _edits(before: list[JsonValue], after: list[JsonValue]) -> tuple[tuple[Edit, ...], tuple[Edit, ...]]:
    """What to take out of the list and what to put in."""
    old, new = ([dumps(item, sort_keys=True) for item in items] for items in (before, after))
    came, went = edits(old, new)
    return tuple(Edit(at=i, item=before[i]) for i in went), tuple(Edit(at=j, item=after[j]) for j in came)


def edits(old: Sequence[str], new: Sequence[str]) -> tuple[list[int], list[int]]:
    """Places of the items to put in, and of those to take out first."""
    came: list[int] = []
    went: list[int] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            went += range(i1, i2)
            came += range(j1, j2)
    return came, went


def apply(diff: Diff, old: Mapping[Path, JsonValue]) -> Flat:
    """The table after, from the table before and the operations of ``diff`` alone."""
    gone = {(entry.list, entry.key) for entry in diff.removed}
    names = {(move.list, move.before): move.after for move in diff.moved}
    flat: Flat = {}
    for path, value in old.items():
        if path[:2] not in gone:
            key = names.get((path[0], path[1])) if len(path) == 3 else None
            flat[(path[0], key, path[2]) if key else path] = value
    for entry in diff.added:
        flat.update({(entry.list, entry.key, field): value for field, value in entry.fields.items()})
    for change in diff.fields:
        if not change.has:
            flat.pop(change.path, None)
        else:
            flat[change.path] = _edited(change, flat.get(change.path)) if change.edits else change.after
    return flat


def _edited(change: FieldChange, before: JsonValue) -> JsonValue:
    taken = {edit.at for edit in change.removed}
    items = [item for at, item in enumerate(before if isinstance(before, list) else []) if at not in taken]
    for edit in change.added:
        items.insert(edit.at, edit.item)
    return items
