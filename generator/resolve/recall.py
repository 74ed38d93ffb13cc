"""What a call made of facts, for a later call with the same facts: most of a state is in the state before."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Recall(Generic[T]):
    """Results by the very objects they are made from; what a call does not ask for is gone with the next.

    A result that is the same object need not be compared with the one before.
    """

    def __init__(self) -> None:
        self._before: dict[tuple[Hashable, ...], tuple[tuple[object, ...], T]] = {}
        self._now: dict[tuple[Hashable, ...], tuple[tuple[object, ...], T]] = {}

    def begin(self) -> None:
        """A call begins."""
        self._before, self._now = self._now, {}

    def of(self, objects: tuple[object, ...], more: tuple[Hashable, ...], make: Callable[[], T]) -> T:
        """What the call before made of them, or ``make()``.

        Args:
            objects: known by being the same; they are held, so that no other can have the place of one.
            more: what else the result depends on, known by its value.
            make: makes it.
        """
        key = (*map(id, objects), *more)
        found = self._before.get(key) or (objects, make())
        self._now[key] = found
        return found[1]
