"""All pages of a dossier, and which page speaks of which."""

from __future__ import annotations

from collections.abc import Collection, Mapping
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
from .source import resting_pages, source_index, source_page
from .start import start_page
from .topic import topic_index, topic_page
from .world import World

_SPEAKING = ("personen", "treffen", "plan", "themen", "glossar")
"""Sections whose pages count as mentioning another; lists and sources name everything."""

_LISTS = frozenset({"listing", "meetings", "plans", "moved"})
"""Templates of pages that list what is there and speak of nothing."""


def build_pages(
    world: World, scores: Mapping[str, Any] | None, sizes: Mapping[str, int] | None
) -> tuple[Page, ...]:
    """Every page, in the order of the sections; long lists as several."""
    dossier = world.dossier
    resting = resting_pages(world)
    return paged((
        start_page(world),
        person_index(world),
        *person_sides(world),
        *(person_page(world, p) for p in dossier.persons),
        *meeting_lists(world),
        *(meeting_page(world, m) for m in dossier.meetings),
        plan_index(world),
        *(plan_page(world, p) for p in dossier.plans),
        topic_index(world),
        *(topic_page(world, t) for t in dossier.topics),
        glossary_index(world),
        *(glossary_page(world, g) for g in dossier.glossary),
        *chronology_pages(world),
        *changes_pages(world),
        *stand_pages(world),
        *(page for page in (network_page(world), map_page(world)) if page),
        place_index(world),
        *(place_model(world, p) for p in world.places.values()),
        source_index(world),
        *(source_page(world, a, resting) for a in dossier.articles),
        method_page(world, scores),
        *(page for page in (judgements_page(world),) if page),
        *moved_pages(world),
        *guide_pages(),
        data_page(world, sizes),
    ))  # fmt: skip


def named_by(page: Page) -> tuple[str, ...]:
    """The pages that a page names, sorted."""
    return tuple(sorted({ref.path for ref in parts_of(page, Ref)}))


def backlinks(
    pages: tuple[Page, ...], names: Mapping[str, Collection[str]]
) -> dict[str, tuple[tuple[str, tuple[Ref, ...]], ...]]:
    """For each page the pages that link to it, by section, in German order of their titles.

    Those the page links to itself are left out: it names them already, where they belong.

    Args:
        pages: all of them.
        names: by page those it names (``named_by``).
    """
    found: dict[str, dict[str, dict[str, Ref]]] = {}
    named = {path: frozenset(refs) for path, refs in names.items()}
    for page in pages:
        group = page.head.path.split("/")[0]
        if group not in _SPEAKING or page.head.template in _LISTS:
            continue
        own = Ref(page.head.path, page.head.title)
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
