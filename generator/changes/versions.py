"""An entry told by what it has other than its former version: of most only a few sentences came."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, TypeVar, get_type_hints

from pydantic import TypeAdapter

from ..model.base import Model

M = TypeVar("M", bound=Model)
Told = dict[str, Any]
"""By field its value, ``now``; of a list of which something stayed what stands between that, and in ``was``
how many items stayed at its beginning and at its end."""


def told(old: Model, new: Model) -> Told:
    """The fields in which ``new`` differs from ``old``, which is of the same kind."""
    found: Told = {}
    for name, value in new.__dict__.items():
        had = old.__dict__[name]
        if value is had or value == had:
            continue
        first, last = _common(had, value) if isinstance(had, tuple) and isinstance(value, tuple) else (0, 0)
        kept = first + last > 0
        middle = value[first : len(value) - last] if kept else value
        plain = _kind(type(new), name).dump_python(middle, mode="json")
        found[name] = {"was": [first, last], "now": plain} if kept else {"now": plain}
    return found


def retold(old: M, what: Told) -> M:
    """The inverse of ``told``; what is as it was are the same objects.

    Raises:
        ValueError, LookupError, TypeError: when it is not about such an entry.
    """
    changes = {}
    for name, field in what.items():
        value = _kind(type(old), name).validate_python(field["now"])
        if "was" in field:
            first, last = field["was"]
            had = old.__dict__[name]
            value = (*had[:first], *value, *had[len(had) - last :])
        changes[name] = value
    return old.model_copy(update=changes)


def _common(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    """How many items are the same at the beginning, and how many at the end of what is left."""
    most = min(len(old), len(new))
    first = 0
    while first < most and (old[first] is new[first] or old[first] == new[first]):
        first += 1
    last = 0
    while last < most - first and (old[-1 - last] is new[-1 - last] or old[-1 - last] == new[-1 - last]):
        last += 1
    return first, last


@lru_cache(maxsize=512)
def _kind(model: type[Model], field: str) -> TypeAdapter[Any]:
    return TypeAdapter(get_type_hints(model)[field])
