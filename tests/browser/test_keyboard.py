"""The keyboard alone: every stop is reached and seen, nothing holds the focus, the first skips the head."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import JUDGED, one_of_each

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Visit = Callable[..., Any]
MOST = 600  # stops of a page; a walk that takes longer goes round in a trap

STOPS = """() => {
  const all = [...document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), summary, textarea, [tabindex]')];
  const wanted = all.filter(e => e.tabIndex >= 0 && !e.disabled && !e.hidden
                                 && e.checkVisibility({visibilityProperty: true}));
  // of a group of radio buttons the keyboard stops at one
  const stops = wanted.filter(e => e.type !== 'radio' || e === wanted.find(o => o.name === e.name));
  stops.forEach((e, n) => e.setAttribute('data-stop', n));
  return stops.map(e => e.outerHTML.slice(0, 120));
}"""

STATE = """() => {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  const own = getComputedStyle(e);
  // a switch that is not drawn shows its focus on the label behind it
  const label = own.opacity === '0' && e.matches('input + label, input') ? e.nextElementSibling : null;
  const shown = [own, label && getComputedStyle(label)].filter(Boolean);
  const ring = shown.some(s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1)
                               || s.boxShadow !== 'none');
  const box = (label || e).getBoundingClientRect();
  const inside = box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth
                 && box.bottom > 0 && box.top < innerHeight;
  return {stop: e.getAttribute('data-stop'), html: e.outerHTML.slice(0, 120), ring, inside};
}"""


def walk(page: Any) -> tuple[list[str], list[str]]:
    """Press Tab until the focus leaves the page: stops never reached, and stops that cannot be seen."""
    stops = page.evaluate(STOPS)
    reached: set[str] = set()
    unseen: list[str] = []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        state = page.evaluate(STATE)
        if state is None or (state["stop"] == "0" and len(reached) > 1):
            break
        if state["stop"] is not None:
            reached.add(state["stop"])
        if not (state["ring"] and state["inside"]):
            why = [word for word, fine in (("no ring", "ring"), ("outside", "inside")) if not state[fine]]
            unseen.append(f"{', '.join(why)}: {state['html']}")
    else:
        unseen.append("the walk never ended")
    return [html for n, html in enumerate(stops) if str(n) not in reached], unseen


@pytest.mark.parametrize("width", [1280, 360])
def test_every_stop_is_reached_and_seen(site: Path, visit: Visit, width: int) -> None:
    seen = visit(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    wrong = {}
    for path in one_of_each(site):
        missed, unseen = walk(seen.open(site, path))
        if missed or unseen:
            wrong[path] = (missed, unseen)

    assert wrong == {}
    assert seen.errors == []


def test_every_stop_is_reached_where_editors_decided(judged_site: Path, visit: Visit) -> None:
    seen = visit(viewport={"width": 360, "height": 800}, reduced_motion="reduce")
    wrong = {path: walk(seen.open(judged_site, path)) for path in JUDGED[:4]}

    assert {path: found for path, found in wrong.items() if found != ([], [])} == {}
    assert seen.errors == []


def test_the_first_stop_leads_past_the_head(site: Path, visit: Visit) -> None:
    seen = visit()
    for path in one_of_each(site):
        page = seen.open(site, path)
        page.keyboard.press("Tab")

        assert page.evaluate("document.activeElement.textContent.trim()") == "Zum Inhalt", path
        assert page.evaluate("document.activeElement.getAttribute('href')") == "#inhalt", path

    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('.md-header, .md-tabs') === null")


def test_on_a_small_screen_the_menu_opens_and_closes(site: Path, visit: Visit) -> None:
    page = visit(viewport={"width": 360, "height": 740}, reduced_motion="reduce").open(site, "index.html")
    menu = page.get_by_role("button", name="Menü")
    menu.focus()
    page.keyboard.press("Enter")

    assert menu.get_attribute("aria-expanded") == "true"
    assert page.evaluate("document.activeElement.closest('.md-sidebar--primary') !== null")

    page.keyboard.press("Escape")

    assert menu.get_attribute("aria-expanded") == "false"
    assert page.evaluate("document.activeElement.getAttribute('for')") == "__drawer"
