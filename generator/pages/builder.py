"""All pages of a dossier, and which page speaks of which."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from ..german.collation import sort_key
from ..german.typography import quoted
from ..model.evidence import Decision
from .about import method_page
from .changes import changes_pages, stand_pages
from .chronology import chronology_pages
from .data import data_page
from .facts import Ref
from .glossary import glossary_index, glossary_page
from .guide import guide_pages
from .inside import parts_of
from .judged import judgements_page, moved_pages
from .meeting import meeting_page
from .meetings import meeting_lists
from .models import Page
from .network import network_page
from .paging import paged
from .parts import SECTIONS
from .person import person_index, person_page, person_sides
from .place import place_index, place_model
from .places_map import map_page
from .plan import plan_index, plan_page
from .source import source_index, source_page
from .start import start_page
from .topic import topic_index, topic_page
from .world import World, place_page

_SPEAKING = ("personen", "treffen", "plan", "themen", "glossar")
"""Sections whose pages count as mentioning another; lists and sources name everything."""

_LISTS = frozenset({"listing", "meetings", "plans", "moved"})
"""Templates of pages that list what is there and speak of nothing."""

Named = tuple[str, str, str]
"""Path, title and template of a page."""


@dataclass(frozen=True)
class Unit:
    """Pages that are made together.

    Attributes:
        key: of its own, the same in each run: the address of its page or of the first.
        make: makes them of the world it is given.
    """

    key: str
    make: Callable[[World], Iterable[Page | None]]

    def pages(self, world: World) -> tuple[Page, ...]:
        """Its pages, each too long one as several."""
        return paged(page for page in self.make(world) if page)


def build_pages(
    world: World, scores: Mapping[str, Any] | None, sizes: Mapping[str, int] | None
) -> tuple[Page, ...]:
    """Every page, in the order of the sections; long lists as several."""
    return tuple(page for unit in units(world, world, scores, sizes) for page in unit.pages(world))


def units(
    known: World, world: World, scores: Mapping[str, Any] | None, sizes: Mapping[str, int] | None
) -> Iterator[Unit]:
    """Every page to be made, in the order of the sections.

    Args:
        known: the world, whose entries have pages.
        world: the same as it is asked when pages are made.
        scores: figures for the page on method.
        sizes: of the data files, for the page on data.
    """
    dossier = known.dossier
    given = world.table("given", {"scores": scores, "sizes": sizes})
    yield _single("index.html", start_page)
    yield _single("personen/index.html", person_index)
    yield Unit("personen/seiten.html", person_sides)
    yield from (_of(p.page, "persons", p.id, person_page) for p in dossier.persons)
    yield Unit("treffen/index.html", meeting_lists)
    yield from (_of(m.page, "meetings", m.id, meeting_page) for m in dossier.meetings)
    yield _single("plan/index.html", plan_index)
    yield from (_of(p.page, "plans", p.id, plan_page) for p in dossier.plans)
    yield _single("themen/index.html", topic_index)
    yield from (_of(t.page, "topics", t.id, topic_page) for t in dossier.topics)
    yield _single("glossar/index.html", glossary_index)
    yield from (_nth(g.page, at) for at, g in enumerate(dossier.glossary))
    yield Unit("chronik/index.html", chronology_pages)
    yield Unit("aenderungen/index.html", changes_pages)
    yield Unit("stand/index.html", stand_pages)
    yield _single("netz/index.html", network_page)
    yield _single("karte/index.html", map_page)
    yield _single("orte/index.html", place_index)
    yield from (_of(place_page(p), "places", p.id, place_model) for p in known.places.values())
    yield _single("quellen/index.html", source_index)
    told = partial(source_page, resting=world.resting)
    yield from (_of(a.page, "sources", a.id, told) for a in dossier.articles)
    yield _single("methodik/index.html", lambda world: method_page(world, given["scores"]))
    yield _single("methodik/entscheide.html", judgements_page)
    yield Unit("methodik/umgezogen", moved_pages)
    yield Unit("anleitung/index.html", lambda _: guide_pages())
    yield _single("daten/index.html", lambda world: data_page(world, given["sizes"]))


def _single(key: str, make: Callable[[World], Page | None]) -> Unit:
    return Unit(key, lambda world: (make(world),))


def _of(key: str, kind: str, entry: str, make: Callable[[World, Any], Page]) -> Unit:
    """The page of one entry, which is looked up like all else."""
    return Unit(key, lambda world: (make(world, getattr(world, kind)[entry]),))


def _nth(key: str, at: int) -> Unit:
    """The page of a term, whose ids need not differ."""
    return Unit(key, lambda world: (glossary_page(world, world.glossary[at]),))


def named_by(page: Page) -> tuple[str, ...]:
    """The pages that a page names, sorted."""
    return tuple(sorted({ref.path for ref in parts_of(page, Ref)}))


def backlinks(
    pages: Iterable[Named], names: Mapping[str, Collection[str]]
) -> dict[str, tuple[tuple[str, tuple[Ref, ...]], ...]]:
    """For each page the pages that link to it, by section, in German order of their titles.

    Those the page links to itself are left out: it names them already, where they belong.

    Args:
        pages: path, title and template of each.
        names: by page those it names (``named_by``).
    """
    found: dict[str, dict[str, dict[str, Ref]]] = {}
    named = {path: frozenset(refs) for path, refs in names.items()}
    for path, title, template in pages:
        group = path.split("/")[0]
        if group not in _SPEAKING or template in _LISTS:
            continue
        own = Ref(path, title)
        for target in named[own.path] - {own.path}:
            if own.path in named.get(target, ()):
                continue
            found.setdefault(target, {}).setdefault(group, {})[own.path] = own
    return {
        target: tuple(
            (SECTIONS[g], tuple(sorted(groups[g].values(), key=lambda r: sort_key(r.text))))
            for g in _SPEAKING
            if g in groups
        )
        for target, groups in found.items()
    }


def decisions(world: World) -> dict[str, tuple[str, ...]]:
    """For each page why its subject was joined with or kept apart from others, surest first."""
    dossier = world.dossier
    named = (
        *((p.id, p.page, p.name) for p in dossier.persons),
        *((m.id, m.page, m.title) for m in dossier.meetings),
        *((p.id, p.page, p.label) for p in dossier.plans),
    )
    labels = {key: label for key, _, label in named}
    pages = {key: page for key, page, _ in named}
    found: dict[str, list[tuple[float, str]]] = {}
    for item in world.dossier.decisions:
        entries = item.entries or (item.left, item.right)
        line = f"{_joined(world, item, labels)}: {item.reason} (Sicherheit {round(item.score * 100)} %)"
        for key in sorted(set(entries) & pages.keys()):
            found.setdefault(pages[key], []).append((-item.score, line))
    return {page: tuple(line for _, line in sorted(set(lines))) for page, lines in found.items()}


def _joined(world: World, item: Decision, labels: Mapping[str, str]) -> str:
    """What was joined or kept apart; of one entry the reports that were put together."""
    joined = "zusammengeführt" if item.joined else "getrennt gehalten"
    articles = tuple(dict.fromkeys(e.article for e in item.evidence))
    if len(set(item.entries)) == 1 and len(articles) == 2:
        one, other = (world.source_label(article) for article in articles)
        return f"Was {one} und {other} berichten, {joined}"
    entries = item.entries or (item.left, item.right)
    left, right = (quoted(labels.get(key, key)) for key in entries)
    return f"{left} und {right} {joined}"
