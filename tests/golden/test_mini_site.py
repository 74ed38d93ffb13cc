"""Two small articles, and every page they give: a change of rule or template shows here as a difference.

``make golden`` renews the expected pages. Style sheet, script and other assets are no part of
them, nor data that repeat other data or do not depend on the articles.
"""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.build import gather, render_pages
from generator.config import load_config
from generator.pages import write
from generator.stages import Pages

MINI = Path(__file__).with_name("mini")
SLICES = ("daten/personen/", "daten/treffen/", "daten/plan/")


@pytest.fixture(scope="module")
def rendered(root: Path) -> Pages:
    config = dataclasses.replace(
        load_config(root),
        title="Gespräche in Wien und Genf",
        articles=MINI / "articles",
        register=MINI / "register",
        reached=MINI / "nothing-measured.yml",
    )
    return render_pages(config, gather(config))


def pages(tree: Mapping[str, str]) -> dict[str, str]:
    left_out = ("assets/", "anleitung/", "daten/dossier.schema.json", "daten/csv/datapackage.json", *SLICES)
    return {path: text for path, text in tree.items() if not path.startswith(left_out)}


def test_the_mini_site_is_as_expected(rendered: Pages) -> None:
    found = pages(rendered.tree)
    folder = MINI / "docs"
    if os.environ.get("DOSSIER_GOLDEN") == "write":
        write(found, folder)
    expected = {
        path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }

    assert sorted(found) == sorted(expected)
    assert [path for path in found if found[path] != expected[path]] == []


def test_the_mini_site_has_no_faults(rendered: Pages) -> None:
    assert rendered.problems == ()
