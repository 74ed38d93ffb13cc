"""A dossier as an edition: all chapters, their evidence numbered."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from ..german.typography import counted, quoted
from ..model.dossier import Dossier
from ..pages.days import UNKNOWN, long_day
from ..pages.facts import Fact, Ref
from ..pages.past import Past
from ..pages.world import World
from .chapters import chronology, decisions, meetings, plan_versions, state_of_play
from .reference import glossary, persons, sources, topics
from .shapes import Chapter, Edition, Note

_CHAPTERS = (
    state_of_play,
    chronology,
    plan_versions,
    meetings,
    persons,
    topics,
    glossary,
    sources,
    decisions,
)


def compose(dossier: Dossier, past: Past | None = None) -> Edition:
    """The book of a dossier; the same for the same dossier on any machine.

    Args:
        dossier: what is known.
        past: as ``pages.tell`` gives it; None leaves out what is new.
    """
    world = World(dossier, past or Past())
    chapters = (make(world) for make in _CHAPTERS)
    oldest_first = sorted(dossier.articles, key=lambda a: world.article_order[a.id])
    return Edition(
        title=dossier.title,
        as_of=long_day(dossier.as_of) if dossier.as_of else UNKNOWN,
        modified=dossier.as_of,
        sources=tuple((Ref(a.page, world.source_title(a)), world.credit(a.id)) for a in oldest_first),
        count=counted(len(dossier.articles), "Quelle", "Quellen"),
        chapters=tuple(
            dataclasses.replace(c, notes=_notes(world, c)) for c in chapters if c.blocks or c.sections
        ),
    )


def _notes(world: World, chapter: Chapter) -> tuple[Note, ...]:
    """The evidence of a chapter in the order in which its markers are read; a sentence has one number."""
    found: dict[tuple[str, int], set[tuple[str, int, int]]] = {}
    for fact in _facts((chapter.blocks, chapter.sections)):
        for item in fact.evidence:
            sentence = world.anchors.find(item)
            if sentence is None:
                raise ValueError(f"no evidence sentence at {item.article}:{item.start}")
            key = (sentence.article, sentence.number)
            found.setdefault(key, set()).add((item.article, item.start, item.end))
    return tuple(
        _note(world, number, article, place, passages)
        for number, ((article, place), passages) in enumerate(found.items(), start=1)
    )


def _note(world: World, number: int, article: str, place: int, passages: set[tuple[str, int, int]]) -> Note:
    quote = world.anchors.of(article)[place - 1].quote
    source = world.sources[article]
    return Note(
        number,
        quote if source.retold else quoted(quote),
        Ref(source.page, world.credit(article)),
        tuple(sorted(passages)),
    )


def _facts(value: Any) -> Iterator[Fact]:
    """Every fact inside blocks and sections, in the order of their fields, which is that of reading."""
    if isinstance(value, Fact):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _facts(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _facts(getattr(value, field.name))
