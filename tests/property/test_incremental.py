"""Whatever was kept on the way, a run gives the pages and data that a run with nothing kept gives."""

from __future__ import annotations

import dataclasses
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.build import build_site, gather, render_pages, write_docs
from generator.changes import states
from generator.config import Config, load_config
from generator.errors import UnreadableInput
from generator.problems import Problem

from .strategies import texts

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("eins.md", "zwei.txt", "drei.md", "vier.md")
DAYS = ("2024-11-30", "2025-12-03", "2025-12-04", "2025-12-05", "2026-01-02")
FIRST = "Am Montag traf Marco Rubio in Genf Andrij Jermak. Die Runde endete ohne Ergebnis.\n"
PEOPLE = (
    {"id": "marco-rubio", "name": "Marco Rubio", "side": "US"},
    {"id": "andrij-jermak", "name": "Andrij Jermak", "side": "UA", "variants": ["Andrii Yermak"]},
    {"id": "friedrich-merz", "name": "Friedrich Merz", "side": "DE"},
)
WORDS = (
    {"kind": "date", "target": "null", "value": "2025-12-01"},
    {"kind": "date", "target": "null", "value": "2026-01-01"},
    {"kind": "rename", "target": "andrij-jermak", "value": "Andrij B. Jermak"},
    {"kind": "same", "target": "marco-rubio", "value": "andrij-jermak"},
    {"kind": "not-a-person", "target": "friedrich-merz"},
    {"kind": "hide", "subject": "person", "target": "marco-rubio"},
)
HOW = {"who": "R", "when": "2025-12-20", "why": "x"}

Step = tuple[Any, ...]
articles = st.tuples(st.just("article"), st.sampled_from(NAMES), texts(4), st.sampled_from(DAYS))
deletions = st.tuples(st.just("delete"), st.sampled_from(NAMES))
registers = st.tuples(st.just("register"), st.lists(st.sampled_from(range(3)), unique=True, max_size=3))
judgements = st.tuples(st.just("judge"), st.lists(st.sampled_from(range(6)), unique=True, max_size=2))
accidents = st.tuples(
    st.just("damage"), st.sampled_from(("staende/*", "seiten/*", "daten/*", "vorbereitet/register-*", "docs"))
)
steps = st.lists(
    st.one_of(articles, articles, articles, deletions, registers, judgements, accidents),
    min_size=3,
    max_size=6,
)


@pytest.fixture(autouse=True, scope="module")
def few_days_have_states() -> Iterator[None]:
    """So few that days with a state of their own become part of a month's, and months of a year's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(states, "DAYS", 2)
        patch.setattr(states, "MONTHS", 1)
        yield


def project(folder: Path) -> Config:
    (folder / "seeds" / "articles").mkdir(parents=True)
    (folder / "seeds" / "register").mkdir()
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    (folder / "templates").symlink_to(ROOT / "templates")
    write(folder, ("article", "null.md", FIRST, "2025-12-03"))
    return load_config(folder)


def write(folder: Path, step: Step) -> None:
    seeds = folder / "seeds"
    if step[0] == "article":
        _, name, text, day = step
        head = f"---\ntitle: Probe\npublisher: Bote\npublished: {day}\n---\n" if name.endswith(".md") else ""
        (seeds / "articles" / name).write_text(head + text, encoding="utf-8")
    elif step[0] == "delete":
        (seeds / "articles" / step[1]).unlink(missing_ok=True)
    elif step[0] == "register":
        people = yaml.safe_dump([PEOPLE[n] for n in step[1]], allow_unicode=True)
        (seeds / "register" / "people.yml").write_text(people, encoding="utf-8")
    elif step[0] == "judge":
        entries = yaml.safe_dump([WORDS[n] | HOW for n in step[1]], allow_unicode=True)
        (seeds / "register" / "judgements.yml").write_text(entries, encoding="utf-8")
    else:
        damage(folder, step[1])


def damage(folder: Path, what: str) -> None:
    """Cuts off what is kept, or lets somebody edit the pages by hand."""
    if what == "docs":
        paths = sorted((folder / "docs").glob("quellen/*.md"))
    else:
        paths = sorted((folder / ".dossier-cache").glob(what))
    for path in paths:
        path.write_bytes(path.read_bytes()[:-7])


def made(config: Config) -> tuple[object, tuple[Problem, ...]]:
    """The bytes of pages and data as they lie in docs/, and the findings; or what ended the run.

    Notes on what is kept are left out: they are what may differ.
    """
    try:
        pages = render_pages(config, gather(config))
    except UnreadableInput as error:
        return str(error), ()
    assert not pages.faults
    write_docs(config, pages)
    assert contents(config.docs) == {path: text.encode("utf-8") for path, text in pages.tree.items()}
    return contents(config.docs), tuple(one for one in pages.problems if one.code != "cache")


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def clean(config: Config) -> Config:
    """The same project with nothing kept and target folders of its own."""
    apart = config.root / "rein"
    return dataclasses.replace(config, cache=None, docs=apart / "docs", site=apart / "site")


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps)
def test_after_each_edit_the_pages_are_those_of_a_clean_run(edits: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as name:
        config = project(Path(name) / "p")
        for step in [None, *edits, None]:
            if step is not None:
                write(config.root, step)

            assert made(config) == made(clean(config))
        assert isinstance(config.cache, Path)
        assert any(config.cache.glob("??/*"))


@pytest.mark.slow
def test_after_some_edits_the_site_is_that_of_a_clean_run(tmp_path: Path) -> None:
    config = project(tmp_path / "p")
    again = "Am Freitag telefonierte Friedrich Merz mit Andrij Jermak. „Wir reden weiter“, sagte Merz.\n"
    edits: tuple[Step, ...] = (
        ("register", (0, 1)),
        ("article", "eins.md", again, "2025-12-05"),
        ("judge", (2,)),
    )
    for step in edits:
        write(config.root, step)
        made(config)
        dossier = gather(config).dossier
        assert build_site(config, dossier) == ()
    apart = clean(config)
    made(apart)
    assert build_site(apart, dossier) == ()

    assert contents(config.site) == contents(apart.site)
