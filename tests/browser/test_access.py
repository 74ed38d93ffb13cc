"""Every class of page: axe-core, all there without JavaScript, no foreign request, weight."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import JUDGED, one_of_each

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Visit = Callable[..., Any]
WEIGHT = 200_000  # bytes of a person page with all it loads, compressed
WIDER = "document.documentElement.scrollWidth > innerWidth"
MARKERS = (
    "() => [...document.querySelectorAll('.md-content .beleg a')].map(link => link.getAttribute('href'))"
)
MARKUP = 30_000  # bytes of its HTML, compressed


def faults(page: Any) -> list[tuple[str, str]]:
    """What axe-core finds: rule and element."""
    from axe_playwright_python.sync_playwright import Axe

    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found = page.evaluate("axe.run({resultTypes: ['violations']}).then(all => all.violations)")
    return [(rule["id"], node["html"][:160]) for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(real_site: Path, hosted: str, visit: Visit, scheme: str) -> None:
    """Each page on a phone's screen, then on a wide one."""
    seen = visit(home=hosted, color_scheme=scheme, reduced_motion="reduce")
    # a page that is shown at any address finds its style sheets on a server only
    places = [*((real_site, path) for path in one_of_each(real_site)), (hosted, "404.html")]
    wrong = {}
    for site, path in places:
        seen.page.set_viewport_size({"width": 360, "height": 900})
        page = seen.open(site, path)
        wrong[path, 360] = faults(page)
        page.set_viewport_size({"width": 1440, "height": 900})
        wrong[path, 1440] = faults(page)

    assert {place: found for place, found in wrong.items() if found} == {}


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1440)])
def test_axe_finds_nothing_where_editors_decided(
    judged_site: Path, visit: Visit, scheme: str, width: int
) -> None:
    screen = {"width": width, "height": 900}
    seen = visit(viewport=screen, color_scheme=scheme, reduced_motion="reduce")
    wrong = {}
    for path in JUDGED:
        page = seen.open(judged_site, path)
        wrong[path] = (faults(page), page.evaluate(WIDER))

    assert {path: found for path, found in wrong.items() if found != ([], False)} == {}


@pytest.mark.parametrize(("scheme", "width"), [("dark", 360), ("light", 1440)])
def test_axe_finds_nothing_on_pages_of_long_lists(
    crowded_site: Path, visit: Visit, scheme: str, width: int
) -> None:
    screen = {"width": width, "height": 900}
    seen = visit(viewport=screen, color_scheme=scheme, reduced_motion="reduce")
    wrong = {}
    for path in ("netz/index.html", "netz/index-seite-2.html", "treffen/seiten-seite-2.html"):
        page = seen.open(crowded_site, path)
        wrong[path] = (faults(page), page.evaluate(WIDER))

    assert {path: found for path, found in wrong.items() if found != ([], False)} == {}


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_what_opens(real_site: Path, visit: Visit, scheme: str, width: int) -> None:
    seen = visit(viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce")
    page = seen.open(real_site, "personen/rustem-umerow.html")
    page.locator(".beleg a").first.focus()
    page.locator(".beleg-blase").wait_for()
    assert faults(page) == []

    page.locator(".termine .angabe > a").first.hover()
    page.locator(".vorschau").wait_for()
    assert faults(page) == []

    page.keyboard.press("Control+k")
    page.keyboard.type("Miami")
    page.locator(".suche-treffer a").first.wait_for()
    assert faults(page) == []

    page = seen.open(real_site, "quellen/2025-12-21-ozd-gespraeche-in-miami.html#b3")
    assert faults(page) == []


@pytest.mark.parametrize("path", ["404.html", "personen/rustem-umerow.html"])
def test_axe_finds_nothing_before_the_themes_script_ran(hosted: str, visit: Visit, path: str) -> None:
    """On a slow machine a page is read before the script has given the side bars their height."""
    seen = visit(home=hosted, viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    seen.scripts = False
    seen.page.route("**/bundle*.js", lambda route: route.abort())
    assert faults(seen.open(hosted, path)) == []


def test_without_script_nothing_is_missing(real_site: Path, visit: Visit) -> None:
    """The same text and links as with it, and every marker leads to a sentence that is there."""
    plain = visit(java_script_enabled=False)
    full = visit()
    content = """() => { const all = document.querySelector('.md-content'); return [
      all.innerText, [...all.querySelectorAll('a')].map(link => link.getAttribute('href'))]; }"""
    for path in one_of_each(real_site):
        page, other = plain.open(real_site, path), full.open(real_site, path)

        assert page.evaluate(content) == other.evaluate(content), path
        for marker in page.evaluate(MARKERS)[:20]:
            target, _, anchor = marker.partition("#")
            home = (real_site / path).parent / target if target else real_site / path
            assert f'id="{anchor}"' in home.read_text(encoding="utf-8"), (path, anchor)
    assert plain.errors == []


def test_no_request_elsewhere_and_no_complaint(address: str, real_site: Path, visit: Visit) -> None:
    """Also when everything that loads on demand is loaded."""
    seen = visit(home=address)
    for path in one_of_each(real_site):
        page = seen.open(address, path)
        page.get_by_label("Suche", exact=True).focus()
        page.wait_for_function("window.dossierSuche && window.dossierSeiten")
        for marker in page.locator(".md-content .beleg a").all()[:3]:
            marker.focus()

    assert seen.foreign == []
    assert seen.errors == []


def test_a_person_page_weighs_little(real_site: Path, hosted: str, visit: Visit) -> None:
    """The heaviest person page with all it loads, the data of search and previews among it, compressed."""
    page = max(real_site.glob("personen/*.html"), key=lambda p: (p.stat().st_size, p.name))
    loaded: set[str] = set()
    seen = visit(home=hosted)
    seen.page.on("request", lambda request: loaded.add(request.url))
    opened = seen.open(hosted, f"personen/{page.name}")
    opened.get_by_label("Suche", exact=True).focus()
    opened.wait_for_function("window.dossierSuche && window.dossierSeiten")
    paths = (re.sub(r"[?#].*", "", url.removeprefix(f"{hosted}/")) for url in sorted(loaded))
    files = [real_site / path for path in paths]
    sizes = {file.name: len(gzip.compress(file.read_bytes(), mtime=0)) for file in files if file.is_file()}

    assert page.name in sizes
    assert sizes[page.name] <= MARKUP, sizes
    assert sum(sizes.values()) <= WEIGHT, sizes
