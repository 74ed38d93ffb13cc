"""The site on paper: nothing cut, nothing folded, the notes at the end, with and without JavaScript."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.browser.test_site import CLASSES, Visit
from tests.fixtures.paper import bare, whole

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAPER = 672  # CSS pixels between the margins of A4: (210 - 2 × 16) mm
MEETING, PERSON, SYNOPSIS = "treffen/2031-03-10-genf.html", "personen/carla-stone.html", "plan/index.html"
WIDER = """
[...document.querySelectorAll('.md-content *')]
  .filter(e => !e.ownerSVGElement && e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1)
  .map(e => e.outerHTML.slice(0, 80))
"""


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("path", [MEETING, PERSON, SYNOPSIS, "index.html"])
def test_every_note_and_every_folded_sentence_is_printed(
    site: Path, visit: Visit, path: str, script: bool
) -> None:
    page = visit(java_script_enabled=script).open(site, path)
    notes = page.locator("ol.belege > li").all()
    folded = page.locator("details li, details .rede").all()
    text = whole(page.pdf(format="A4"))

    assert notes
    assert path != PERSON or folded
    for note in (*notes, *folded):
        assert bare(note.text_content()) in text


@pytest.mark.parametrize("path", CLASSES)
def test_nothing_is_wider_than_the_paper(site: Path, visit: Visit, path: str) -> None:
    page = visit(viewport={"width": PAPER, "height": 900}).open(site, path)
    page.emulate_media(media="print")

    assert page.evaluate("document.documentElement.scrollWidth") <= PAPER
    assert page.evaluate(WIDER) == []


def test_every_decision_of_editors_is_printed(judged_site: Path, visit: Visit) -> None:
    page = visit(viewport={"width": PAPER, "height": 900}).open(judged_site, "methodik/entscheide.html")
    lines = page.locator("ul.redaktion > li .angabe, ul.redaktion > li .abgeleitet").all()
    page.emulate_media(media="print")
    text = whole(page.pdf(format="A4"))

    assert len(lines) == 22
    assert page.evaluate(WIDER) == []
    assert all(bare(word) in text for line in lines for word in (line.text_content() or "").split())


def test_a_wide_synopsis_is_told_topic_by_topic(wide_site: Path, visit: Visit) -> None:
    page = visit(viewport={"width": PAPER, "height": 900}).open(wide_site, SYNOPSIS)
    cells = [c.text_content() for c in page.locator("table.synopse td:not(.leer)").all()]
    heads = [bare(h.text_content()) for h in page.locator("table.synopse thead th").all()[1:]]
    page.emulate_media(media="print")

    assert len(heads) > 5
    assert page.evaluate("document.documentElement.scrollWidth") <= PAPER
    assert page.evaluate(WIDER) == []
    text = whole(page.pdf(format="A4"))
    # cells beside one another break into lines that the text of the sheet mixes: word by word
    assert all(bare(word) in text for cell in cells for word in cell.split())
    assert all(head in text for head in heads)


def test_the_frame_stays_off_the_paper(site: Path, visit: Visit) -> None:
    page = visit().open(site, MEETING)
    page.emulate_media(media="print")

    assert page.locator("ol.belege").is_visible()
    for frame in (".md-header", ".md-tabs", ".md-footer", ".md-sidebar", ".pfad", ".md-top"):
        assert not any(part.is_visible() for part in page.locator(frame).all()), frame


def test_ink_is_dark_though_the_screen_was(site: Path, visit: Visit) -> None:
    page = visit(color_scheme="dark").open(site, MEETING)
    page.emulate_media(media="print")
    colours = page.evaluate(
        "[...document.querySelectorAll('.md-content :is(p, a, dt, dd, li, h1, h2, span)')]"
        ".filter(e => e.checkVisibility()).map(e => getComputedStyle(e).color)"
    )

    for colour in set(colours):
        red, green, blue = (float(part) for part in re.findall(r"[\d.]+", colour)[:3])
        assert 0.2126 * red + 0.7152 * green + 0.0722 * blue < 130, colour
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") in {"rgb(255, 255, 255)", "#fff"}


def test_what_was_folded_is_folded_again(site: Path, visit: Visit) -> None:
    page = visit().open(site, PERSON)
    before = page.locator("details[open]").count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    assert page.locator("details:not([open])").count() == 0

    page.evaluate("dispatchEvent(new Event('afterprint'))")

    assert page.locator("details[open]").count() == before
