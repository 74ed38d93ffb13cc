"""A world that notes what it is asked, so that what was made of the answers need not be made again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar

from ..model.dossier import Meeting
from ..model.evidence import Passage
from .anchors import Anchors
from .answers import ASKED, NO_SIDE, WHOLE, Answers, Question
from .indexes import Indexes
from .world import World

T = TypeVar("T")
_ENTRIES = {
    "sources": "source", "persons": "person", "meetings": "meeting", "plans": "plan", "places": "place",
    "statements_in": "statements_in", "said_by": "said_by", "said_about": "said_about",
    "meetings_in": "meetings_in", "figures_in": "figures_in", "resting": "resting",
}  # fmt: skip
"""Look-ups by key, and what asking for one entry is called."""
_ONE = ("title", "as_of", "glossary", "lineage", "sides", "body_sides", "parties")
_OF = (
    "person_ref", "meeting_ref", "plan_ref", "topic_name", "topic_part", "source_label", "rank", "day_until",
    "section_of", "brought", "counts_of", "target",
)  # fmt: skip
"""Questions about nothing, and about an id, an article or a day."""


class Notes:
    """What was asked since it was last taken."""

    def __init__(self) -> None:
        self.asked: set[Question] = set()

    def take(self) -> frozenset[Question]:
        """The questions so far, which are forgotten here.

        Those about a part of the dossier count for nothing beside all of it; what was worked out or measured
        apart from it ("given": the figures for the page on method) does.
        """
        apart = (one for one in self.asked if one[0] not in ASKED)
        found = frozenset(apart) if WHOLE in self.asked else frozenset(self.asked)
        self.asked.clear()
        return found


class _Noted(Mapping[str, T]):
    """Entries by key; whoever goes through them all asks for everything."""

    def __init__(self, kind: str, made: Mapping[str, T], notes: Notes) -> None:
        self._kind, self._made, self._notes = kind, made, notes

    def __getitem__(self, key: str) -> T:
        self._notes.asked.add((self._kind, key))
        return self._made[key]

    def get(self, key: str, default: Any = None) -> Any:
        self._notes.asked.add((self._kind, key))
        return self._made.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._notes.asked.add((self._kind, str(key)))
        return key in self._made

    def __iter__(self) -> Iterator[str]:
        self._notes.asked.add(WHOLE)
        return iter(self._made)

    def __len__(self) -> int:
        self._notes.asked.add(WHOLE)
        return len(self._made)


class Watched(World):
    """A world whose every look-up is noted; one without a question of its own asks for everything.

    What ``World`` works out from look-ups is worked out here from noted ones.

    Args:
        inner: the world that is asked.
        answers: hashes of the answers, told of the tables.

    Attributes:
        notes: what was asked.
    """

    notes: Notes
    inner: World
    answers: Answers

    def __init__(self, inner: World, answers: Answers) -> None:
        notes = Notes()
        views = {name: _Noted(kind, getattr(inner, name), notes) for name, kind in _ENTRIES.items()}
        anchors = Anchors(_Noted("sentences", inner.anchors.sentences, notes))
        self.__dict__.update(inner=inner, answers=answers, notes=notes, views=views | {"anchors": anchors})

    def ask(self, kind: str, key: str = "") -> Any:
        """The answer to a question, which is noted."""
        self.notes.asked.add((kind, key))
        return self.answers.get(kind, key)

    def table(
        self, kind: str, made: Mapping[str, T], rests: Mapping[str, Any] | None = None
    ) -> Mapping[str, T]:
        """The table, of which each look-up is noted."""
        self.answers.table(kind, made if rests is None else rests)
        return _Noted(kind, made, self.notes)

    def worked_out(self, make: Callable[[World], T]) -> T:
        """As ``World`` has it; asks for everything."""
        self.notes.asked.add(WHOLE)
        return self.inner.worked_out(make)

    def in_order(self, codes: Iterable[str | None]) -> tuple[str | None, ...]:
        """As ``World`` has it."""
        asked = " ".join(sorted({code or NO_SIDE for code in codes}))
        found: tuple[str | None, ...] = self.ask("in_order", asked)
        return found

    def sided(self, keys: Iterable[str]) -> tuple[tuple[str | None, tuple[str, ...]], ...]:
        """As ``World`` has it."""
        found: tuple[tuple[str | None, tuple[str, ...]], ...] = self.ask("sided", " ".join(keys))
        return found

    def naming(self, person: str, article: str) -> tuple[Passage, ...]:
        """As ``World`` has it."""
        found: tuple[Passage, ...] = self.ask("naming", f"{person} {article}")
        return found

    def day_for(self, meeting: Meeting) -> str | None:
        """As ``World`` has it."""
        found: str | None = self.ask("day_for", meeting.id)
        return found


def _everything(name: str) -> property:
    def get(self: Watched) -> Any:
        self.notes.asked.add(WHOLE)
        return getattr(self.inner, name)

    return property(get)


def _view(name: str) -> property:
    return property(lambda self: self.__dict__["views"][name])


def _asked(name: str) -> Callable[[Watched, str], Any]:
    return lambda self, key: self.ask(name, key)


def _one(name: str) -> property:
    return property(lambda self: self.ask(name))


def _note_all() -> None:
    """Replaces every look-up of ``World`` by one that is noted."""
    fields = ("dossier", "past")
    properties = (
        name
        for kind in (Indexes, World)
        for name, value in vars(kind).items()
        if isinstance(value, property | cached_property)
    )
    for name in (*fields, *properties):
        setattr(Watched, name, _everything(name))
    for name in (*_ENTRIES, "anchors"):
        setattr(Watched, name, _view(name))
    for name in _ONE:
        setattr(Watched, name, _one(name))
    for name in _OF:
        setattr(Watched, name, _asked(name))


_note_all()
