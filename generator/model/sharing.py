"""What was read back holds equal parts once: three quarters of the passages of a report repeat."""

from __future__ import annotations

from typing import Any, TypeVar, cast

from .base import Model
from .evidence import Passage

M = TypeVar("M", bound=Model)

_PLAIN = frozenset({int, bool, float, type(None)})
_SETS: dict[type[Model], set[str]] = {}


def shared(model: M) -> M:
    """The model with each text and each passage in it once, to be called before anybody else sees it.

    Which of its fields were given counts for nothing here (no dump leaves out any): models of one class share
    the note of it, too, which pydantic keeps for each.

    Args:
        model: just made; is changed in place, its values are not.
    """
    return cast(M, _shared(model, {}))


def lean(model: Model) -> None:
    """Lets the models in one that was just made share the note of which fields were given, as above."""
    left = [model]
    while left:
        one = left.pop()
        if one.__pydantic_fields_set__ is not _SETS.get(type(one)):
            _unnoted(one)
            for value in one.__dict__.values():
                if isinstance(value, Model):
                    left.append(value)
                elif value.__class__ is tuple and value and isinstance(value[0], Model):
                    left += value


def _unnoted(model: Model) -> None:
    note = _SETS.setdefault(type(model), set(type(model).model_fields))
    object.__setattr__(model, "__pydantic_fields_set__", note)


def _shared(value: Any, known: dict[Any, Any]) -> Any:
    kind = type(value)
    if kind is str:
        return known.setdefault(value, value)
    if kind is tuple:
        return tuple([_shared(one, known) for one in value]) if value else value
    if isinstance(value, Passage):
        found = known.setdefault((kind, *value.__dict__.values()), value)
        if found is not value:
            return found
    if isinstance(value, Model):
        fields = value.__dict__
        for name, one in fields.items():
            if type(one) not in _PLAIN:
                fields[name] = _shared(one, known)
        _unnoted(value)
    return value
