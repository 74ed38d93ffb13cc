"""What may be asked of a dossier while a page is made, and a hash of each answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..model.base import Model
from ..model.hashes import Hashes, digest
from .fingerprint import fingerprint
from .past import Section, Stand
from .world import World

Question = tuple[str, str]
"""What is asked, and about whom."""

NO_SIDE = "-"
WHOLE: Question = ("whole", "")
"""Everything, asked by what goes through the whole dossier."""


def _two(world: World, key: str) -> Any:
    person, article = key.split(" ")
    return world.naming(person, article)


ASKED: Mapping[str, Callable[[World, str], Any]] = {
    "person": lambda world, key: world.persons.get(key),
    "meeting": lambda world, key: world.meetings.get(key),
    "plan": lambda world, key: world.plans.get(key),
    "place": lambda world, key: world.places.get(key),
    "source": lambda world, key: world.sources.get(key),
    "sentences": lambda world, key: world.anchors.sentences.get(key),
    "statements_in": lambda world, key: world.statements_in.get(key),
    "said_by": lambda world, key: world.said_by.get(key),
    "said_about": lambda world, key: world.said_about.get(key),
    "meetings_in": lambda world, key: world.meetings_in.get(key),
    "figures_in": lambda world, key: world.figures_in.get(key),
    "resting": lambda world, key: world.resting.get(key),
    "person_ref": lambda world, key: world.person_ref(key),
    "meeting_ref": lambda world, key: world.meeting_ref(key),
    "plan_ref": lambda world, key: world.plan_ref(key),
    "topic_name": lambda world, key: world.topic_name(key),
    "topic_part": lambda world, key: world.topic_part(key),
    "source_label": lambda world, key: world.source_label(key) if key in world.sources else None,
    "rank": lambda world, key: world.rank(key),
    "in_order": lambda world, key: world.in_order(None if c == NO_SIDE else c for c in key.split()),
    "sided": lambda world, key: world.sided(key.split()),
    "naming": _two,
    "day_for": lambda world, key: world.day_for(world.meetings[key]) if key in world.meetings else None,
    "day_until": lambda world, key: world.day_until(key),
    "section_of": lambda world, key: world.section_of(key),
    "brought": lambda world, key: world.brought(key),
    "counts_of": lambda world, key: world.counts_of(key),
    "target": lambda world, key: world.target(key),
    "title": lambda world, _: world.title,
    "as_of": lambda world, _: world.as_of,
    "glossary": lambda world, _: world.glossary,
    "lineage": lambda world, _: world.lineage,
    "sides": lambda world, _: world.sides,
    "body_sides": lambda world, _: world.body_sides,
    "parties": lambda world, _: world.parties,
}
"""By the name of a question, which is that of a look-up of ``World``, how it is answered."""


class Answers:
    """The answers of one run.

    Args:
        world: the dossier; as long as this is used, so are its entries.
        entries: hashes of these.
    """

    def __init__(self, world: World, entries: Hashes) -> None:
        self._world, self._entries = world, entries
        self._tables: dict[str, Mapping[str, Any]] = {}
        self._known: dict[Question, str] = {}
        self._hashes: dict[int, str] = {}

    def table(self, kind: str, made: Mapping[str, Any]) -> None:
        """Lets what was worked out before be asked for, too."""
        self._tables[kind] = made

    def get(self, kind: str, key: str) -> Any:
        """The answer itself; None to a question that nobody asks in this run."""
        table, asked = self._tables.get(kind), ASKED.get(kind)
        if table is not None:
            return table.get(key)
        return asked(self._world, key) if asked else None

    def __call__(self, question: Question) -> str:
        """A hash of the answer; of equal hashes the answers are equal."""
        found = self._known.get(question)
        if found is None:
            kind, key = question
            found = self._whole() if question == WHOLE else self.hash(self.get(kind, key))
            self._known[question] = found
        return found

    def hash(self, value: Any) -> str:
        """A hash of a value; an entry of the dossier and a section of the past are hashed once."""
        if isinstance(value, str):
            return value if len(value) < 32 else digest(value)
        if isinstance(value, Model):
            return self._entries.of(value)
        if isinstance(value, Section | Stand):
            return self._hashes.get(id(value)) or self._hashes.setdefault(id(value), fingerprint(value))
        if value.__class__ is tuple and value and isinstance(value[0], Model):
            return digest(" ".join(map(self.hash, value)))
        return fingerprint(value)

    def _whole(self) -> str:
        dossier, past = self._world.dossier, self._world.past
        told = [
            self.hash(getattr(dossier, name)) if name != "title" else f"title {dossier.title}"
            for name in type(dossier).model_fields
        ]
        told += [self.hash(one) for one in (*past.sections, *past.stands)]
        told.append(fingerprint((tuple(past.by_article.items()), past.evidence, past.told, past.before_all)))
        return digest(" ".join(told))
