"""``dossier.json`` and the schema that goes with it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import to_json

from ..model.base import Model
from ..model.dossier import Dossier
from ..model.hashes import Hashes


def dossier_json(dossier: Dossier) -> str:
    """The whole dossier as JSON: fields in the model's order, lists as the dossier sorts them.

    The text ends with a line break and is the same for the same dossier on any machine.
    """
    return "".join(dossier_pieces(dossier))


def dossier_pieces(dossier: Dossier, hashes: Hashes | None = None) -> Iterator[str]:
    """The same text entry by entry, so that a large one need never be in memory as a whole.

    Args:
        dossier: what is written.
        hashes: is told each entry on the way.
    """
    lists = {name: getattr(dossier, name) for name in type(dossier).model_fields}
    texts = {
        name: (entry_text(one, hashes) for one in entries)
        for name, entries in lists.items()
        if isinstance(entries, tuple)
    }
    return Layout(dossier).pieces(texts)


class Layout:
    """A dossier as JSON without its entries, which may be those of another.

    Args:
        dossier: gives all that is no list.
    """

    def __init__(self, dossier: Dossier) -> None:
        values = {name: getattr(dossier, name) for name in type(dossier).model_fields}
        self._fields = [
            (name, None if isinstance(value, tuple) else json.dumps(value, ensure_ascii=False))
            for name, value in values.items()
        ]

    def pieces(self, lists: Mapping[str, Iterable[str]]) -> Iterator[str]:
        """The text in pieces; ``lists`` has the entries as ``entry_text`` writes them, by their field."""
        separator = "{\n "
        for name, value in self._fields:
            yield f'{separator}"{name}": '
            separator = ",\n "
            if value is None:
                yield from _listed(lists.get(name, ()))
            else:
                yield value
        yield "\n}\n"


def _listed(texts: Iterable[str]) -> Iterator[str]:
    before = "[\n  "
    for text in texts:
        yield before + text
        before = ",\n  "
    yield "\n ]" if before.startswith(",") else "[]"


def entry_text(entry: Model, hashes: Hashes | None = None) -> str:
    """An entry as it stands in a list of the dossier."""
    text = entry.model_dump_json(indent=1)  # as json.dumps writes it, in a tenth of the time
    if hashes is not None:
        hashes.written(entry, text)
    return text.replace("\n", "\n  ")  # a line break inside a string is written as \\n


def schema_json() -> str:
    """The JSON Schema (draft 2020-12) of ``dossier.json``, made from the model classes.

    Every field is required, for an export always writes them all.
    """
    schema = Dossier.model_json_schema(mode="serialization", schema_generator=_Complete)
    return json_text({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema})


class _Complete(GenerateJsonSchema):
    """Requires fields that have a default, too."""

    def field_is_required(self, *_: Any, **__: Any) -> bool:
        return True


def json_text(data: Any) -> str:
    """Data as JSON, keys in their order, a line break at the end."""
    return to_json(data, indent=1).decode("utf-8") + "\n"  # as json.dumps, which is slow where it indents
