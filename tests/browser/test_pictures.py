"""The pictures in a real browser: size, keyboard, links, paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Visit = Callable[..., Any]

PICTURED = (
    "index.html",
    "chronik/index.html",
    "personen/person-00.html",
    "plan/index.html",
    "plan/plan-1.html",
    "netz/index.html",
    "karte/index.html",
)
# the size of each text as it is on the screen, whatever the picture was scaled by
SIZES = """[...document.querySelectorAll('figure.bild svg text')].map(t => {
  const m = t.getScreenCTM(); return parseFloat(getComputedStyle(t).fontSize) * Math.hypot(m.a, m.b); })"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", PICTURED)
def test_text_is_large_enough_and_nothing_widens_the_page(
    crowded_site: Path, visit: Visit, path: str, width: int
) -> None:
    seen = visit(viewport={"width": width, "height": 740})
    page = seen.open(crowded_site, path)
    sizes = page.evaluate(SIZES)

    assert sizes
    assert min(sizes) >= 10.99
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert seen.errors == []


@pytest.mark.parametrize("path", PICTURED)
def test_what_is_wider_than_the_screen_says_so_and_moves_by_keyboard(
    crowded_site: Path, visit: Visit, path: str
) -> None:
    page = visit(viewport={"width": 360, "height": 740}).open(crowded_site, path)
    for frame in page.locator(".bild-rahmen").all():
        wider = frame.evaluate("e => e.scrollWidth > e.clientWidth + 1")
        hint = frame.locator("xpath=ancestor::figure").locator(".bild-hinweis")
        assert not wider or hint.is_visible()
        frame.focus()
        before = frame.evaluate("e => e.scrollLeft")
        page.keyboard.press(
            "ArrowLeft"
            if before > 0 or frame.evaluate("e => getComputedStyle(e).direction") == "rtl"
            else "ArrowRight"
        )
        page.wait_for_timeout(300)
        assert not wider or frame.evaluate("e => e.scrollLeft") != before


def test_the_newest_end_is_seen_first(crowded_site: Path, visit: Visit) -> None:
    page = visit(viewport={"width": 360, "height": 740}).open(crowded_site, "chronik/index.html")
    edges = page.evaluate(
        """() => { const f = document.querySelector('.bild-rahmen');
        return [f.getBoundingClientRect().right, f.firstElementChild.getBoundingClientRect().right]; }"""
    )

    assert abs(edges[0] - edges[1]) <= 4


@pytest.mark.parametrize(
    ("path", "where"),
    [
        ("chronik/index.html", "/treffen/"),
        ("netz/index.html", "/personen/"),
        ("karte/index.html", "/orte/"),
        ("plan/plan-1.html", "/plan/"),
    ],
)
def test_marks_lead_to_their_pages_by_keyboard(
    crowded_site: Path, visit: Visit, path: str, where: str
) -> None:
    seen = visit()
    page = seen.open(crowded_site, path)
    link = page.locator("figure.bild a.griff").first
    name = link.locator("title").text_content()
    link.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")

    assert name
    assert where in page.url
    assert seen.errors == []


def test_links_of_a_picture_are_announced(site: Path, visit: Visit) -> None:
    page = visit().open(site, "chronik/index.html")

    assert page.get_by_role("img", name="Chronik im Bild").count() == 1
    assert page.get_by_role("link", name="Gespräche USA – Ukraine in Genf, 9.–10. März 2031").count() == 1


def test_status_has_a_colour_on_the_screen(site: Path, visit: Visit) -> None:
    page = visit().open(site, "chronik/index.html")
    fill = page.locator(".bild-paar .z-held .voll").first.evaluate("e => getComputedStyle(e).fill")

    assert fill == "rgb(28, 107, 69)"


@pytest.mark.parametrize("path", PICTURED)
def test_on_paper_pictures_fit_the_sheet(crowded_site: Path, visit: Visit, path: str) -> None:
    page = visit(viewport={"width": 700, "height": 1000}).open(crowded_site, path)
    page.emulate_media(media="print")
    widths = page.evaluate(
        """[...document.querySelectorAll('svg.bild-flaeche')].map(e => e.getBoundingClientRect().right)"""
    )

    assert widths
    assert max(widths) <= 701
