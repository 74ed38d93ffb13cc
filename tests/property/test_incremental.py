"""Whatever was stored on the way, a run gives the pages that a run without a cache gives."""

from __future__ import annotations

import dataclasses
import shutil
import tempfile
from pathlib import Path

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.build import gather, render_pages
from generator.config import Config, load_config
from generator.errors import UnreadableInput

from .strategies import texts

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("eins.md", "zwei.txt", "drei.md")
FIRST = "Am Montag traf Marco Rubio in Genf Andrij Jermak. Die Runde endete ohne Ergebnis.\n"
PEOPLE = (
    {"id": "marco-rubio", "name": "Marco Rubio", "side": "US"},
    {"id": "andrij-jermak", "name": "Andrij Jermak", "side": "UA", "variants": ["Andrii Yermak"]},
    {"id": "friedrich-merz", "name": "Friedrich Merz", "side": "DE"},
)

articles = st.tuples(
    st.just("article"), st.sampled_from(NAMES), texts(4), st.sampled_from(("2025-12-03", "2025-12-05"))
)
deletions = st.tuples(st.just("delete"), st.sampled_from(NAMES))
registers = st.tuples(st.just("register"), st.lists(st.sampled_from(range(3)), unique=True, max_size=3))
judgements = st.tuples(st.just("date"), st.sampled_from(("2025-12-01", "2025-12-10")))
steps = st.lists(st.one_of(articles, articles, deletions, registers, judgements), min_size=2, max_size=5)


def project(folder: Path) -> Config:
    (folder / "seeds" / "articles").mkdir(parents=True)
    (folder / "seeds" / "register").mkdir()
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    (folder / "templates").symlink_to(ROOT / "templates")
    write(folder, ("article", "null.md", FIRST, "2025-12-03"))
    return load_config(folder)


def write(folder: Path, step: tuple) -> None:
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
    else:
        entry = {
            "kind": "date",
            "target": "null",
            "value": step[1],
            "who": "R",
            "when": "2025-12-20",
            "why": "x",
        }
        (seeds / "register" / "judgements.yml").write_text(yaml.safe_dump([entry]), encoding="utf-8")


def made(config: Config) -> object:
    """The tree of pages and data, and the findings; or what ended the run."""
    try:
        pages = render_pages(config, gather(config))
    except UnreadableInput as error:
        return str(error)
    return dict(pages.tree), pages.problems


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps)
def test_after_each_edit_the_pages_are_those_of_a_clean_run(edits: list[tuple]) -> None:
    with tempfile.TemporaryDirectory() as name:
        config = project(Path(name) / "p")
        clean = dataclasses.replace(config, cache=None)
        for step in [None, *edits, None]:
            if step is not None:
                write(config.root, step)

            assert made(config) == made(clean)
        assert isinstance(config.cache, Path)
        assert any(config.cache.glob("??/*"))
