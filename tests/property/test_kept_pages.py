"""Whatever changes in a dossier from run to run, pages that were kept are those that would be made."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.export import page_blocks
from generator.model.dossier import Dossier
from generator.pages import KeptPages, check, render, write
from tests.fixtures.dossier import dossier

DAYS = ("2031-02-01", "2031-03-10", "2031-03-11", "2031-12-01", "2033-01-01")
FIELDS: tuple[tuple[str, str, tuple[Any, ...]], ...] = (
    ("persons", "name", ("Anna Neu", "Zoe Alt")),
    ("persons", "side", ("US", "DE", None)),
    ("persons", "mentions", ((),)),
    ("persons", "roles", ((),)),
    ("meetings", "title", ("Neue Runde",)),
    ("meetings", "status", ("held", "planned", "ongoing", "cancelled", "denied")),
    ("meetings", "start", (*DAYS, None)),
    ("meetings", "end", (None,)),
    ("meetings", "participants", ((),)),
    ("meetings", "topics", ((),)),
    ("meetings", "place", (None,)),
    ("plans", "label", ("anderer Plan",)),
    ("plans", "supersedes", (None,)),
    ("plans", "provisions", ((),)),
    ("statements", "side", ("US", "RU", None)),
    ("statements", "text", ("Anders gesagt.",)),
    ("statements", "topics", ((),)),
    ("statements", "about", ((),)),
    ("articles", "publisher", ("Nordbote", None)),
    ("articles", "published", DAYS),
    ("articles", "retold", (True, False)),
    ("topics", "name", ("Anderer Punkt",)),
    ("topics", "statements", (0, 7)),
    ("glossary", "definition", ("eine andere Erklärung",)),
    ("glossary", "term", ("Waffenruhe", "Anna Neu")),
)
LISTS = ("statements", "glossary", "figures", "decisions", "judgements")

Edit = Callable[[Dossier], Dossier]


def changed(group: str, field: str, value: Any, at: int) -> Edit:
    """One field of one entry."""

    def edit(found: Dossier) -> Dossier:
        entries = list(getattr(found, group))
        if entries:
            place = at % len(entries)
            entries[place] = entries[place].model_copy(update={field: value})
        return found.model_copy(update={group: tuple(entries)})

    return edit


def dropped(group: str, at: int) -> Edit:
    """One entry less."""

    def edit(found: Dossier) -> Dossier:
        entries = list(getattr(found, group))
        if entries:
            del entries[at % len(entries)]
        return found.model_copy(update={group: tuple(entries)})

    return edit


places = st.integers(0, 5)
edits: st.SearchStrategy[Edit] = st.one_of(
    st.sampled_from(FIELDS).flatmap(
        lambda one: st.builds(changed, st.just(one[0]), st.just(one[1]), st.sampled_from(one[2]), places)
    ),
    st.builds(dropped, st.sampled_from(LISTS), places),
    st.sampled_from(DAYS).map(lambda day: lambda found: found.model_copy(update={"as_of": day})),
)


def figures(value: float) -> dict[str, Any]:
    """What the page on method is given beside the dossier, as ``evaluation.published`` gives it."""
    return {"Personen, F1": {"first": value, "set": "Satz (12 Artikel)", "low": value, "high": 1.0}}


measured = st.sampled_from((None, figures(0.5), figures(0.75)))


def pages(found: Dossier, folder: Path, scores: dict[str, Any] | None) -> None:
    """A run after others in that folder, held against one after none."""
    docs = folder / "docs"
    kept = KeptPages(folder / "cache" / "seiten" / "eins", "a", docs)
    sizes = {"daten/dossier.json": 1, **{f"daten/{m.page[:-5]}.ics": 1 for m in found.meetings if m.start}}
    tree = render(found, scores, sizes, page_blocks(found), None, kept)
    faults = check(found, tree, kept)
    kept.close()
    write(tree, docs)

    assert tree == render(found, scores, sizes, page_blocks(found))
    assert faults == check(found, tree)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(edits, measured), min_size=2, max_size=7))
def test_after_each_change_the_pages_are_those_of_a_clean_run(
    steps: list[tuple[Edit, dict[str, Any] | None]],
) -> None:
    with tempfile.TemporaryDirectory() as name:
        found = dossier()
        pages(found, Path(name), None)
        for step, scores in steps:
            found = step(found)
            pages(found, Path(name), scores)


def test_other_figures_alone_make_the_page_on_method_anew() -> None:
    with tempfile.TemporaryDirectory() as name:
        for value in (0.5, 0.75):
            pages(dossier(), Path(name), figures(value))
