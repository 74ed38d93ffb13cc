"""Previews of links and evidence to copy: by pointer, keyboard and finger, hosted and from disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Visit = Callable[..., Any]
PERSON = "personen/rustem-umerow.html"
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"
KEPT = """Object.defineProperty(navigator, 'clipboard', {value: {
  writeText: text => { window.kept = text; return Promise.resolve(); }}})"""


def link_to(page: Any, section: str) -> Any:
    """The first link of the page's text to a page of a section."""
    return page.locator(f".md-content h2 ~ * a[href^='../{section}/']:not([href$='index.html'])").first


@pytest.mark.parametrize(
    ("path", "section", "told"),
    [
        (PERSON, "treffen", ("Treffen", "stattgefunden", "2025", "mit ")),
        ("treffen/2025-12-21-miami-usa-ukraine.html", "personen", ("Person", "USA", "Treffen")),
        ("themen/wiederaufbau.html", "plan", ("Planfassung", "Herkunft", "zuerst berichtet")),
    ],
)
def test_a_link_tells_what_it_leads_to(
    address: str, visit: Visit, path: str, section: str, told: tuple[str, ...]
) -> None:
    seen = visit(home=address)
    page = seen.open(address, path)
    link = page.locator(f".md-content a[href^='../{section}/']:not([href$='index.html'])").first
    link.scroll_into_view_if_needed()
    link.hover()
    preview = page.locator(".vorschau")
    preview.wait_for()
    text = preview.text_content() or ""

    assert [word for word in told if word not in text] == []
    assert link.get_attribute("aria-describedby") == preview.get_attribute("id")
    assert preview.get_attribute("role") == "tooltip"
    assert seen.foreign == []
    assert seen.errors == []


def test_a_preview_takes_no_focus_and_goes_with_escape(address: str, visit: Visit) -> None:
    page = visit(home=address).open(address, PERSON)
    page.keyboard.press("Tab")
    link = link_to(page, "treffen")
    link.focus()
    page.locator(".vorschau").wait_for()

    assert link.evaluate("e => e === document.activeElement")

    page.keyboard.press("Escape")

    assert page.locator(".vorschau").count() == 0
    assert link.evaluate("e => e === document.activeElement")
    assert link.get_attribute("aria-describedby") is None


def test_a_preview_stays_while_the_pointer_is_on_it(address: str, visit: Visit) -> None:
    page = visit(home=address).open(address, PERSON)
    link_to(page, "treffen").hover()
    page.locator(".vorschau").wait_for()
    page.locator(".vorschau").hover()
    page.wait_for_timeout(400)

    assert page.locator(".vorschau").is_visible()

    page.mouse.move(2, 2)
    page.locator(".vorschau").wait_for(state="detached")


def test_a_finger_gets_no_preview_and_its_page(address: str, visit: Visit) -> None:
    page = visit(home=address, has_touch=True, is_mobile=True, viewport={"width": 360, "height": 740}).open(
        address, PERSON
    )
    link = link_to(page, "treffen")
    target = (link.get_attribute("href") or "").removeprefix("../")
    link.tap()
    page.wait_for_url(f"**/{target}")

    assert page.locator(".vorschau").count() == 0


def test_a_page_has_no_preview_of_itself(address: str, visit: Visit) -> None:
    page = visit(home=address).open(address, "personen/steve-witkoff.html")
    page.evaluate(
        "document.querySelector('.md-content p').insertAdjacentHTML('beforeend',"
        " '<a id=selbst href=\"steve-witkoff.html#treffen\">hier</a>')"
    )
    page.locator("#selbst").hover()
    page.wait_for_timeout(600)

    assert page.locator(".vorschau").count() == 0


@pytest.mark.parametrize(("wish", "name"), [("reduce", "none"), ("no-preference", "blase")])
def test_reduced_motion_is_respected(address: str, visit: Visit, wish: str, name: str) -> None:
    page = visit(home=address, reduced_motion=wish).open(address, PERSON)
    page.locator(".beleg a").first.hover()

    assert page.locator(".blase").evaluate("e => getComputedStyle(e).animationName") == name


def test_evidence_is_copied_with_all_that_a_citation_needs(address: str, visit: Visit) -> None:
    page = visit(home=address)
    page.page.add_init_script(KEPT)
    page = page.open(address, PERSON)
    marker = page.locator(".beleg a").first
    marker.hover()
    sentence = page.locator(".beleg-blase .zitat").inner_text()
    home = (marker.get_attribute("href") or "").removeprefix("../")
    page.get_by_role("button", name="Beleg kopieren").click()
    page.wait_for_function("window.kept")
    kept = page.evaluate("window.kept")

    assert kept.startswith(sentence)
    assert " – nacherzählt nach OZD: „Miami: Washington und Kiew loben" in kept
    assert "“, 21. Dezember 2025 – " in kept
    # an address on the reader's own disk is of no use to anybody else
    assert kept.endswith(f"{address}/{home}" if address.startswith("http") else f" {home}")
    page.wait_for_function("document.querySelector('.nur-gehoert').textContent.includes('kopiert')")


def test_without_a_clipboard_the_text_is_marked(address: str, visit: Visit) -> None:
    seen = visit(home=address)
    seen.page.add_init_script(NO_CLIPBOARD)
    page = seen.open(address, PERSON)
    page.locator(".beleg a").first.hover()
    page.get_by_role("button", name="Beleg kopieren").click()
    field = page.get_by_label("Beleg zum Kopieren")
    field.wait_for()
    marked = page.evaluate("(e => e.value.slice(e.selectionStart, e.selectionEnd))(document.activeElement)")

    assert marked == field.input_value()
    assert "OZD" in marked
    assert seen.errors == []


def test_the_keyboard_reaches_the_copy(address: str, visit: Visit) -> None:
    seen = visit(home=address)
    seen.page.add_init_script(KEPT)
    page = seen.open(address, PERSON)
    marker = page.locator(".beleg a").first
    marker.focus()
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.textContent") == "Beleg kopieren"

    page.keyboard.press("Enter")
    page.wait_for_function("window.kept")
    page.keyboard.press("Escape")

    assert marker.evaluate("e => e === document.activeElement")


def test_the_sentence_that_was_jumped_to_can_be_copied(address: str, visit: Visit) -> None:
    seen = visit(home=address)
    seen.page.add_init_script(KEPT)
    page = seen.open(address, PERSON)
    page.locator(".beleg a").first.click()
    page.wait_for_url("**/quellen/**#b*")
    target = page.locator("ol.saetze li:target")
    target.get_by_role("button", name="Beleg kopieren").click()
    page.wait_for_function("window.kept")

    assert page.evaluate("window.kept").startswith(target.locator(".zitat").inner_text())
    assert page.locator(".kopieren").count() == 1


def test_a_marker_on_its_own_source_page_shows_its_sentence(
    address: str, visit: Visit, real_site: Path
) -> None:
    sources = sorted(real_site.glob("quellen/*.html"))
    path = next(p for p in sources if 'href="#b' in p.read_text(encoding="utf-8"))
    page = visit(home=address).open(address, f"quellen/{path.name}")
    marker = page.locator(".beleg a[href^='#b']").first
    marker.hover()
    own = page.locator(f"[id='{(marker.get_attribute('href') or '')[1:]}'] .zitat")

    assert page.locator(".beleg-blase .zitat").inner_text() == own.inner_text()
