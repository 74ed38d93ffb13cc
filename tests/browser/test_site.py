"""The built site in a real browser, from disk."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CLASSES = (
    "index.html",
    "personen/index.html",
    "personen/seiten.html",
    "personen/carla-stone.html",
    "treffen/index.html",
    "treffen/seiten.html",
    "treffen/streitpunkte.html",
    "treffen/2031-03-10-genf.html",
    "plan/index.html",
    "plan/ueberarbeitete-fassung.html",
    "themen/index.html",
    "themen/gebiete.html",
    "glossar/index.html",
    "glossar/12-punkte-plan.html",
    "chronik/index.html",
    "aenderungen/index.html",
    "stand/index.html",
    "stand/2031-03-11.html",
    "netz/index.html",
    "karte/index.html",
    "orte/index.html",
    "orte/genf.html",
    "quellen/index.html",
    "quellen/a-bote.html",
    "methodik/index.html",
    "daten/index.html",
)

Visit = Callable[..., Any]


@pytest.mark.parametrize("path", CLASSES)
def test_no_request_elsewhere_and_no_complaint(site: Path, visit: Visit, path: str) -> None:
    seen = visit()
    seen.open(site, path).wait_for_load_state("networkidle")

    assert seen.foreign == []
    assert seen.errors == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", CLASSES)
def test_nothing_is_wider_than_a_small_screen(site: Path, visit: Visit, path: str, scheme: str) -> None:
    seen = visit(viewport={"width": 360, "height": 740}, color_scheme=scheme)
    page = seen.open(site, path)

    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_start_tells_what_is_known_new_and_open_on_one_screen(site: Path, visit: Visit) -> None:
    page = visit(viewport={"width": 1280, "height": 800}).open(site, "index.html")
    box = page.locator(".lage").bounding_box()
    heads = page.locator(".lage h3").all_inner_texts()

    assert heads == ["Zuletzt", "Als Nächstes", "Auf dem Tisch", "Offen", "Neu", "Im Dossier"]
    assert box["y"] + box["height"] <= 800


def test_tables_stand_row_by_row_on_a_small_screen(site: Path, visit: Visit) -> None:
    """Each cell as wide as the screen, none beside another, and the names of versions still to be seen."""
    narrow = visit(viewport={"width": 360, "height": 740})
    for path, table in (
        ("plan/index.html", ".synopse"),
        ("treffen/direkte-gespraeche.html", ".seitentafel"),
        ("netz/index.html", ".bild-tabelle"),
        ("karte/index.html", ".bild-tabelle"),
    ):
        page = narrow.open(site, path)
        cells = page.locator(f"{table} tbody td:last-child:visible")

        assert page.locator(f"{table} thead").first.is_hidden()
        assert cells.count() > 0
        for cell in cells.all():
            box = cell.bounding_box()
            assert box["x"] < 60
            assert box["width"] > 220, path
    page = narrow.open(site, "plan/index.html")
    named = page.locator(".synopse td:not(.leer)").first.evaluate(
        "e => getComputedStyle(e, '::before').content"
    )
    assert "zuerst" in named


def test_synopsis_keeps_the_points_in_view_where_it_scrolls(site: Path, visit: Visit) -> None:
    page = visit(viewport={"width": 520, "height": 740}).open(site, "plan/index.html")
    head = page.locator(".synopse tbody th").first
    before = head.bounding_box()["x"]
    page.evaluate("document.querySelector('.rollbar').scrollLeft = 400")

    assert abs(head.bounding_box()["x"] - before) < 1


def test_positions_stand_below_each_other_on_a_small_screen(site: Path, visit: Visit) -> None:
    page = visit(viewport={"width": 360, "height": 740}).open(site, "themen/gebiete.html")

    assert page.locator(".positionen thead").is_hidden()
    assert page.locator(".positionen .nur-schmal").first.inner_text() == "Russland"


def test_focus_shows_the_sentence_and_escape_hides_it(site: Path, visit: Visit) -> None:
    page = visit().open(site, "plan/12-punkte-plan.html")
    marker = page.locator("dl.bestimmungen .beleg a").first
    marker.focus()
    bubble = page.locator(".beleg-blase")

    assert "Er sieht eine Pufferzone" in bubble.inner_text()
    assert "nach Der Bote, 11.\u00a03.\u00a02031, nacherzählt" in bubble.inner_text()
    assert "Er sieht" in page.locator("#" + (marker.get_attribute("aria-describedby") or "")).inner_text()

    page.keyboard.press("Escape")

    assert bubble.count() == 0


def test_hover_shows_the_sentence_inside_the_window(site: Path, visit: Visit) -> None:
    page = visit(viewport={"width": 500, "height": 500}).open(site, "plan/12-punkte-plan.html")
    page.locator(".beleg a").last.hover()
    place = page.locator(".beleg-blase").bounding_box()

    assert place is not None
    assert place["x"] >= 0
    assert place["x"] + place["width"] <= 500


def test_touch_shows_first_and_follows_then(site: Path, visit: Visit) -> None:
    page = visit(has_touch=True, is_mobile=True, viewport={"width": 360, "height": 740}).open(
        site, "plan/12-punkte-plan.html"
    )
    marker = page.locator(".beleg a").first
    marker.tap()
    page.locator(".beleg-blase").wait_for()

    assert page.url.endswith("plan/12-punkte-plan.html")

    marker.tap()
    page.wait_for_url("**/quellen/**")

    assert "#b" in page.url


def test_click_reaches_the_sentence_highlighted(site: Path, visit: Visit) -> None:
    page = visit().open(site, "plan/12-punkte-plan.html")
    page.locator("dl.bestimmungen .beleg a").first.click()
    page.wait_for_url("**/quellen/a-bote.html#b*")
    target = page.locator("li:target")

    assert "Er sieht eine Pufferzone" in target.inner_text()
    assert target.evaluate("e => getComputedStyle(e).backgroundColor") not in {
        "rgba(0, 0, 0, 0)",
        "transparent",
    }


@pytest.mark.parametrize("path", ["index.html", "personen/carla-stone.html", "treffen/2031-03-10-genf.html"])
def test_without_script_all_evidence_is_there(site: Path, visit: Visit, path: str) -> None:
    page = visit(java_script_enabled=False).open(site, path)
    markers = page.locator(".md-content .beleg a")

    assert markers.count() > 0
    for marker in markers.all():
        number = marker.get_attribute("data-beleg")
        assert page.locator(f"#n{number}").is_visible()
        assert "quellen/" in (marker.get_attribute("href") or "")


def test_a_page_that_is_not_there_is_named_in_german(site: Path) -> None:
    page = (site / "404.html").read_text(encoding="utf-8")

    assert "Diese Seite gibt es nicht" in page
    assert "Not found" not in page


def test_interface_is_german(site: Path, visit: Visit) -> None:
    page = visit().open(site, "index.html")

    assert page.locator("html").get_attribute("lang") == "de"
    labels = page.evaluate(
        "[...document.querySelectorAll('[aria-label],[title],[placeholder]')]"
        ".flatMap(e => ['aria-label','title','placeholder'].map(a => e.getAttribute(a))).filter(Boolean)"
    )
    assert not {"Search", "Navigation menu", "Header", "Footer", "Home", "Back to top"} & set(labels)


@pytest.mark.parametrize("path", CLASSES)
def test_hostile_text_runs_nothing(hostile_site: Path, visit: Visit, path: str) -> None:
    seen = visit()
    page = seen.open(hostile_site, path)
    page.wait_for_load_state("networkidle")
    for marker in page.locator(".beleg a").all()[:5]:
        marker.focus()

    assert page.evaluate("window.__pwned") is None
    assert seen.foreign == []
    assert page.locator("[onclick], [onmouseover], [onerror], a[href^='javascript:']").count() == 0
    data = ".md-content script[type='application/ld+json']"
    assert page.locator(".md-content script, .md-content img").count() == page.locator(data).count() <= 1
    for block in page.locator(data).all():
        assert json.loads(block.text_content() or "")["@context"]["@vocab"] == "https://schema.org/"


def test_hostile_text_is_shown_to_the_letter(hostile_site: Path, visit: Visit) -> None:
    page = visit().open(hostile_site, "treffen/2031-03-10-genf.html")
    text = page.locator(".md-content").inner_text()

    for literal in (
        "<script>window.__pwned=1</script>",
        "{{ 7*7 }}",
        "[x](javascript:window.__pwned=1)",
        "{: onclick=window.__pwned=1 }",
        "--8<--",
        "# eins ::: !!! | * _ ` & 1. zwei",
    ):
        assert literal in text
    assert "49" not in page.title()
    assert "<script>" in page.title()


def test_hostile_text_in_the_search(hostile_site: Path, visit: Visit) -> None:
    seen = visit()
    page = seen.open(hostile_site, "index.html")
    page.get_by_label("Suche", exact=True).press_sequentially("Stone")
    page.locator(".suche-treffer a").first.wait_for()

    assert page.evaluate("window.__pwned") is None
    assert page.locator(".suche-treffer script, .suche-treffer img").count() == 0
    assert seen.errors == []
