"""``dossier.json`` and the schema that goes with it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from ..model.base import Model
from ..model.dossier import Dossier


def dossier_json(dossier: Dossier) -> str:
    """The whole dossier as JSON: fields in the model's order, lists as the dossier sorts them.

    The text ends with a line break and is the same for the same dossier on any machine.
    """
    return "".join(dossier_pieces(dossier))


def dossier_pieces(dossier: Dossier) -> Iterator[str]:
    """The same text entry by entry, so that a large one need never be in memory as a whole."""
    separator = "{\n "
    for name in type(dossier).model_fields:
        value = getattr(dossier, name)
        yield f"{separator}{json.dumps(name)}: "
        separator = ",\n "
        if not isinstance(value, tuple):
            yield json.dumps(value, ensure_ascii=False)
        elif not value:
            yield "[]"
        else:
            yield from _entries(value)
    yield "\n}\n"


def _entries(entries: Sequence[Model]) -> Iterator[str]:
    before = "[\n  "
    for entry in entries:
        text = entry.model_dump_json(indent=1)  # as json.dumps writes it, in a tenth of the time
        yield before + text.replace("\n", "\n  ")  # a line break inside a string is written as \\n
        before = ",\n  "
    yield "\n ]"


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
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
