"""The two dossiers of a comparison, and what their entries are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..german.collation import name_key
from ..model.dossier import Dossier
from ..model.evidence import Evidence

UNTOLD = "nicht genannt"
_SHOWN = 2  # sentences a change is shown with


@dataclass(frozen=True)
class One:
    """One dossier with its names by id."""

    dossier: Dossier

    @cached_property
    def persons(self) -> Mapping[str, str]:
        """Names of persons."""
        return {p.id: p.name for p in self.dossier.persons}

    @cached_property
    def meetings(self) -> Mapping[str, str]:
        """Titles of meetings."""
        return {m.id: m.title for m in self.dossier.meetings}

    @cached_property
    def plans(self) -> Mapping[str, str]:
        """Labels of plan versions."""
        return {p.id: p.label for p in self.dossier.plans}

    @cached_property
    def topics(self) -> Mapping[str, str]:
        """Names of topics."""
        return {t.id: t.name for t in self.dossier.topics}

    @cached_property
    def figures(self) -> Sequence[str]:
        """Sums and counts as texts that are equal where they are."""
        return [figure.model_dump_json() for figure in self.dossier.figures]

    def people(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Names of persons in German order."""
        return tuple(sorted((self.persons.get(i, i) for i in ids), key=name_key))


@dataclass(frozen=True)
class Sides:
    """Before and after.

    Attributes:
        old: the dossier before.
        new: the dossier after.
        incoming: ids of articles that only the dossier after has.
        persons: id before -> id after of the persons both have.
    """

    old: One
    new: One
    incoming: frozenset[str]
    persons: Mapping[str, str]

    def newest(self, evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
        """The sentences to show: those of articles that came in, if there are any; without repetition."""
        found = tuple(dict.fromkeys(evidence))
        return (tuple(e for e in found if e.article in self.incoming) or found)[:_SHOWN]


def shortened(text: str, most: int = 90) -> str:
    """The beginning of a text, whole words, for a title."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[:most].rsplit(" ", 1)[0] + " …"
