"""Readers' questions to the search, hosted and from disk; its spelling rules against those of the program."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.german.transliteration import key
from generator.register import load_register

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Visit = Callable[..., Any]
QUERIES = yaml.safe_load((Path(__file__).with_name("queries.yml")).read_text(encoding="utf-8"))
FIRST = 3


PAUSE = 200
"""Milliseconds, a little more than the search waits for the next letter."""


def ask(page: Any, question: str) -> None:
    """Type a question into the field in the head and wait for its answer."""
    field = page.get_by_label("Suche", exact=True)
    field.fill("")
    page.locator(".suche-treffer").wait_for(state="hidden")
    field.fill(question)
    page.locator(".suche-treffer").wait_for()


def find_a_sentence(page: Any) -> None:
    """Ask for a name in another spelling and follow the first sentence found to its source."""
    ask(page, "Kyiv")
    sentence = page.locator(".suche-treffer ol.saetze a").first

    assert "Kiew" in sentence.inner_text()

    sentence.click()
    page.wait_for_url("**/quellen/**#b*")

    assert "Kiew" in page.locator("li:target .zitat").inner_text()


def answers(seen: Any, address: str) -> list[list[str]]:
    """What each question of readers finds; the page's clock is set on instead of waiting for it."""
    seen.page.clock.install()
    page = seen.open(address, "treffen/index.html")
    field, panel = page.get_by_label("Suche", exact=True), page.locator(".suche-treffer")
    found = []
    for case in QUERIES:
        for text, state in (("", "hidden"), (case["query"], "visible")):
            field.fill(text)
            page.clock.fast_forward(PAUSE)
            panel.wait_for(state=state)
        found.append(hits(page, address))
    return found


def hits(page: Any, address: str) -> list[str]:
    """The pages that are shown, in their order, below the site."""
    found = page.locator(".suche-treffer ol.seiten a").evaluate_all(
        "all => all.map(one => one.getAttribute('href'))"
    )
    return [href.removeprefix(f"{address}/") for href in found]


def test_forty_questions_find_their_page_among_the_first_three(address: str, visit: Visit) -> None:
    seen = visit(home=address)
    told = answers(seen, address)
    pairs = zip(QUERIES, told, strict=True)
    missed = [(case, found) for case, found in pairs if case["page"] not in found[:FIRST]]

    assert len(QUERIES) >= 40
    assert missed == []
    assert seen.foreign == []
    assert seen.errors == []


def test_every_question_is_about_a_page_that_exists(real_site: Path) -> None:
    assert [c["page"] for c in QUERIES if not (real_site / c["page"]).is_file()] == []


def test_names_of_one_thing_find_its_sentences(address: str, visit: Visit) -> None:
    find_a_sentence(visit(home=address).open(address, "index.html"))


def test_what_is_not_there_is_said(address: str, visit: Visit) -> None:
    page = visit(home=address).open(address, "index.html")
    ask(page, "Xylophonquartett")

    assert "Nichts gefunden" in page.locator(".suche-treffer").inner_text()
    page.wait_for_function("document.querySelector('.nur-gehoert').textContent.includes('Nichts gefunden')")


def test_the_keyboard_alone_finds(address: str, visit: Visit) -> None:
    page = visit(home=address).open(address, "treffen/index.html")
    page.keyboard.press("Control+k")
    page.keyboard.type("Umjerow")
    page.locator(".suche-treffer a").first.wait_for()
    page.keyboard.press("ArrowDown")

    assert page.evaluate("document.activeElement.closest('.suche-treffer') !== null")

    page.keyboard.press("Escape")

    assert page.evaluate("document.activeElement.type") == "search"
    page.locator(".suche-treffer").wait_for(state="hidden")  # fails where the list stays open

    page.keyboard.press("ArrowDown")
    page.keyboard.type(" ")
    page.locator(".suche-treffer a").first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**/personen/rustem-umerow.html")


def test_on_a_small_screen_the_search_opens_and_fits(address: str, visit: Visit) -> None:
    page = visit(home=address, viewport={"width": 360, "height": 740}).open(address, "index.html")
    page.get_by_role("button", name="Suche öffnen").click()
    ask(page, "Miami")

    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    box = page.locator(".suche-treffer").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360


def test_spellings_are_made_one_as_in_the_program(real_site: Path, root: Path, visit: Visit) -> None:
    register, _ = load_register(root / "seeds" / "register")
    forms = (form for p in register.people for form in (p.name, *p.variants))
    names = sorted({word for form in forms for word in re.split(r"[\s-]+", form)})
    page = visit().open(real_site, "index.html")
    told = page.evaluate(
        "names => dossier.load('assets/suchindex.js', 'dossierSuche')"
        ".then(data => { const key = dossier.search.keys(data); return names.map(key); })",
        names,
    )

    assert dict(zip(names, told, strict=True)) == {name: key(name) for name in names}
