"""What editors lay down for persons, meetings or plan versions, in terms of what single articles tell.

A fact is named by the id of its article and its key there: that stays when ids of the dossier change.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from ..model.evidence import Decision

Key = tuple[str, str]
Pending = tuple[Decision, Key, Key]
"""A decision with the facts on its left and right."""
T = TypeVar("T")


def _none() -> Mapping[Key, str]:
    return MappingProxyType({})


@dataclass(frozen=True)
class Rulings:
    """An editor's word on one kind of entity; empty where nobody has spoken.

    Attributes:
        same: facts that are one, the one whose entry stays behind.
        apart: pairs of facts that never meet.
        split: facts taken out of an entry that keeps its id.
        gone: facts whose whole entry is left out.
        ids: id that each fact's entry has when no editor speaks; empty when none does.
        kept: facts whose entry keeps its id before any other.
        names: name, title or label by fact.
        days: first and last ISO day by fact.
        states: status by fact.
    """

    same: tuple[tuple[Key, Key], ...] = ()
    apart: frozenset[frozenset[Key]] = frozenset()
    split: frozenset[Key] = frozenset()
    gone: frozenset[Key] = frozenset()
    ids: Mapping[Key, str] = field(default_factory=_none)
    kept: frozenset[Key] = frozenset()
    names: Mapping[Key, str] = field(default_factory=_none)
    days: Mapping[Key, tuple[str, str]] = field(default_factory=lambda: MappingProxyType({}))
    states: Mapping[Key, str] = field(default_factory=_none)

    @property
    def parting(self) -> bool:
        """Whether an editor keeps anything apart, so that joining is not what it would be without."""
        return bool(self.apart or self.split)

    def parts(self, key: Key, others: Iterable[Key]) -> bool:
        """Whether an editor keeps the fact apart from one of the others."""
        return bool(self.apart) and any(frozenset((key, other)) in self.apart for other in others)

    def made_one(self, groups: Sequence[list[T]], key_of: Callable[[T], Key]) -> list[list[T]]:
        """The groups, those an editor says are one put together, those left out gone.

        A joined group stands where the one stands that stays.
        """
        found = [list(group) for group in groups]
        for moved, stays in self.same:
            source = _with(found, moved, key_of)
            target = _with(found, stays, key_of)
            if source is not None and target is not None and source is not target:
                target.extend(source)
                source.clear()
        return [group for group in found if group and not any(key_of(one) in self.gone for one in group)]

    def names_kept(self, groups: Sequence[Sequence[Key]], made: Sequence[str]) -> list[str]:
        """The id of each group: the one it has without editors; else the made one, numbered if taken.

        Args:
            groups: the facts of each group.
            made: the id the program would give each.
        """
        taken: dict[int, str] = {}
        used: set[str] = set()
        for first in (True, False):
            for number, keys in enumerate(groups):
                some = (k for k in keys if (k in self.kept if first else k not in self.split))
                free = (self.ids[k] for k in some if k in self.ids and self.ids[k] not in used)
                if number not in taken and (name := next(free, None)):
                    taken[number] = name
                    used.add(name)
        used |= set(self.ids.values())
        for number, name in enumerate(made):
            if number not in taken:
                taken[number] = free_name(name, used)
                used.add(taken[number])
        return [taken[number] for number in range(len(groups))]

    def settled(self, pending: Iterable[Pending], ids: Mapping[Key, str]) -> tuple[Decision, ...]:
        """The decisions that still hold, with the entries they are about.

        What an editor decided or hid is none of the program's any more.

        Args:
            pending: decisions with the facts they joined or kept apart.
            ids: id of each fact's entry now.
        """
        judged = {frozenset(pair) for pair in self.same}
        found = []
        for decision, left, right in pending:
            entries = tuple(ids[key] for key in (left, right) if key in ids)
            against = not decision.joined and len(set(entries)) == 1
            if len(entries) == 2 and not against and frozenset((left, right)) not in judged:
                found.append(decision.model_copy(update={"entries": entries}))
        return tuple(found)


NOTHING = Rulings()


def free_name(name: str, taken: Collection[str]) -> str:
    """The name, or with the first free number from 2 on when it is taken; ``taken`` had best be a set."""
    n, candidate = 2, name
    while candidate in taken:
        candidate, n = f"{name}-{n}", n + 1
    return candidate


def first_of(mapping: Mapping[Key, T], keys: Iterable[Key]) -> T | None:
    """What the mapping has for the first of the keys it knows; None when it knows none."""
    return next((mapping[key] for key in keys if key in mapping), None)


def _with(groups: Iterable[list[T]], key: Key, key_of: Callable[[T], Key]) -> list[T] | None:
    return next((group for group in groups if any(key_of(one) == key for one in group)), None)
