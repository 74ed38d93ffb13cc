"""What stands inside a page model: every link, every sentence, in the order of the fields."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import Any, TypeVar

from ..pictures import Picture

T = TypeVar("T")


def parts_of(value: Any, kind: type[T]) -> list[T]:
    """Every part of that kind; what lies inside such a part or inside a picture is not looked at.

    Pictures are drawn already: they hold addresses, never links or sentences of ours.
    """
    found: list[T] = []
    left = [value]
    while left:
        one = left.pop()
        if isinstance(one, kind):
            found.append(one)
        elif isinstance(one, tuple | list):
            left.extend(reversed(one))
        else:
            left.extend(getattr(one, name) for name in _names(type(one)))  # type: ignore[arg-type]
    return found


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass, last first; none of any other type."""
    if not dataclasses.is_dataclass(kind) or issubclass(kind, Picture):
        return ()
    return tuple(field.name for field in reversed(dataclasses.fields(kind)))
