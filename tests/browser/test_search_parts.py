"""The search of a large dossier: the same questions with the data in small parts, and how little is read."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.finding import finding_files
from generator.finding.words import joined, words, written
from generator.stages import Pages
from tests.browser.conftest import Watched, serving
from tests.browser.test_search import FIRST, QUERIES, answers, find_a_sentence

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Visit = Callable[..., Any]
TIED = 3  # pages at the end of a list of ten that may be others of the same worth
PART = 2_000  # characters: some thirty parts of the seeds
ODD = (
    "Am 21. 12. 2025, 1.2.24, 2025-12-06, 31.13.2025",
    "O’Brien aß Mößmer-Törö n-tv",
    "Ґанок Їжак 5½ x²",
)


@pytest.fixture(scope="module")
def parted_site(real_pages: Pages, real_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the seeds with what the search reads in small parts."""
    folder = tmp_path_factory.mktemp("geteilt") / "site"
    shutil.copytree(real_site, folder)
    known = real_pages.gathered
    files = finding_files(known.dossier, known.register, real_pages.tree, real_pages.past, 0, PART)
    for path, text in files.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def parted_host(parted_site: Path) -> Iterator[str]:
    with serving(parted_site) as address:
        yield address


@pytest.fixture(params=["hosted", "disk"])
def parted(request: pytest.FixtureRequest, parted_site: Path, parted_host: str) -> str:
    return parted_host if request.param == "hosted" else parted_site.as_uri()


@pytest.fixture(scope="module")
def undivided(chromium: Any, real_site: Path) -> list[list[str]]:
    """What the questions find with the data in one file."""
    context = chromium.new_context(locale="de-DE")
    found = answers(Watched(context.new_page()), real_site.as_uri())
    context.close()
    return found


def test_the_questions_find_the_same_in_parts(parted: str, undivided: list[list[str]], visit: Visit) -> None:
    """The same pages; those that answer equally well come by path instead of in the dossier's order."""
    seen = visit(home=parted)
    told = answers(seen, parted)
    missed, different = [], []
    for case, found, same in zip(QUERIES, told, undivided, strict=True):
        if case["page"] not in found[:FIRST]:
            missed.append((case["query"], found))
        if len(found) != len(same) or len(set(found) & set(same)) < len(same) - TIED:
            different.append((case["query"], found, same))

    assert missed == []
    assert different == []
    assert seen.foreign == []
    assert seen.errors == []


def test_sentences_are_found_in_parts(parted: str, visit: Visit) -> None:
    find_a_sentence(visit(home=parted).open(parted, "index.html"))


def test_a_preview_reads_one_part(parted: str, visit: Visit) -> None:
    seen = visit(home=parted)
    loaded: list[str] = []
    seen.page.on("request", lambda request: loaded.append(request.url))
    page = seen.open(parted, "personen/rustem-umerow.html")
    page.locator(".termine .angabe > a").first.hover()
    page.locator(".vorschau").wait_for()

    assert [url for url in loaded if "suchindex" in url or "/worte-" in url or "/saetze-" in url] == []
    assert len([url for url in loaded if "/suche/seiten-" in url]) == 1


def test_a_copied_sentence_names_its_source_in_parts(parted: str, visit: Visit) -> None:
    page = visit(home=parted).open(parted, "personen/rustem-umerow.html")
    page.locator(".beleg a").first.focus()
    press = page.locator(".beleg-blase .kopieren")
    press.click()
    page.wait_for_function("document.querySelector('.beleg-blase textarea, .nur-gehoert').textContent !== ''")
    told = page.locator(".beleg-blase textarea")

    assert told.count() == 0 or "2025" in told.input_value()


def test_texts_are_taken_apart_as_in_the_browser(real_pages: Pages, real_site: Path, visit: Visit) -> None:
    """Every line of the pages, and what none of them has."""
    pages = [text for path, text in real_pages.tree.items() if path.endswith(".md")]
    texts = {line for text in pages for line in text.split("\n")} | set(ODD)
    ordered = sorted(re.sub(r"<[^>]*>", " ", text)[:400] for text in texts)
    page = visit().open(real_site, "index.html")
    told = page.evaluate("texts => texts.map(window.dossier.search.words)", ordered)
    pairs = zip(ordered, told, strict=True)

    assert [(text, theirs) for text, theirs in pairs if theirs != words(text)] == []
    assert joined("der Sender n-tv") == ["ntv"]
    assert written("5 Mößmer, x") == ["Mößmer", "x"]
