"""The archive, unpacked, opens from disk in Chromium and Firefox, with search, evidence and pictures."""

from __future__ import annotations

import dataclasses
import html
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.bundle import write_archive
from generator.config import load_config
from tests.browser.firefox import Firefox, firefox, installed
from tests.browser.test_search import ask
from tests.browser.test_site import Visit
from tests.fixtures.dossier import dossier
from tests.fixtures.paper import bare, whole

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MEETING = "seiten/treffen/2031-03-10-genf.html"
BROKEN = "[...document.images].filter(i => !i.complete || !i.naturalWidth).map(i => i.src)"
SEARCH = """
const box = document.querySelector('.suche-eingabe');
if (box && box.value !== 'Hrinko') {
  box.focus(); box.value = 'Hrinko';
  box.dispatchEvent(new Event('input', {bubbles: true}));
}
const hit = document.querySelector('.suche-treffer ol.seiten a');
return hit && hit.getAttribute('href');
"""


@pytest.fixture(scope="module")
def archive(site: Path) -> Path:
    """The archive beside the built site."""
    return write_archive(dataclasses.replace(load_config(site.parent), site=site), dossier())


@pytest.fixture(scope="module")
def unpacked(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its one folder, at a place with a space and an umlaut in its path."""
    folder = tmp_path_factory.mktemp("entpackt") / "Meine Ablage für später"
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(folder)
    (top,) = folder.iterdir()
    return top


def test_it_greets_with_two_files_and_a_folder(unpacked: Path) -> None:
    text = (unpacked / "LIESMICH.txt").read_text(encoding="utf-8")

    assert sorted(path.name for path in unpacked.iterdir()) == [
        "Dossier starten.html",
        "LIESMICH.txt",
        "seiten",
    ]
    assert "«Dossier starten.html» doppelt anklicken" in text
    assert dossier().title in text
    assert len(text.splitlines()) < 20


def test_it_is_the_same_bytes_again(archive: Path, site: Path) -> None:
    before = archive.read_bytes()
    for path in site.rglob("*.html"):
        path.touch()

    again = write_archive(dataclasses.replace(load_config(site.parent), site=site), dossier())

    assert again.read_bytes() == before
    assert sorted(path.name for path in site.parent.iterdir() if ".zip" in path.name) == ["site.zip"]


def test_chromium_opens_it(unpacked: Path, visit: Visit) -> None:
    seen = visit()
    page = seen.page
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.goto((unpacked / "Dossier starten.html").as_uri())
    page.wait_for_url("**/seiten/index.html")
    ask(page, "Hrinko")
    assert "oleh-hrynko" in (page.locator(".suche-treffer ol.seiten a").first.get_attribute("href") or "")
    page.goto((unpacked / MEETING).as_uri())
    page.locator(".md-content .beleg a").first.focus()

    assert page.locator(".beleg-blase").is_visible()
    assert page.evaluate(BROKEN) == []
    assert (seen.foreign, seen.errors, failed) == ([], [], [])


@pytest.fixture(scope="module")
def fox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """A running Firefox. Where there is none the tests are skipped: no machine is bound to have it."""
    if installed() is None:
        pytest.skip("Firefox-Tests übersprungen: Firefox ist nicht installiert (Debian-Paket firefox-esr).")
    with firefox(tmp_path_factory.mktemp("profil")) as running:
        yield running


def test_firefox_starts_and_searches(unpacked: Path, fox: Firefox) -> None:
    fox.open(unpacked / "Dossier starten.html")
    fox.until("return location.pathname.endsWith('/seiten/index.html') && document.readyState === 'complete'")

    assert fox.until(SEARCH).endswith("personen/oleh-hrynko.html")


def test_firefox_shows_evidence_and_pictures(unpacked: Path, fox: Firefox) -> None:
    fox.open(unpacked / MEETING)
    shown = fox.run(
        "document.querySelector('.md-content .beleg a').focus();"
        "return document.querySelector('.beleg-blase').textContent"
    )

    assert "nach Der Bote" in shown or "Kurier" in shown
    assert fox.run(f"return {BROKEN}") == []
    assert (
        fox.run("return performance.getEntriesByType('resource').filter(r => /^http/.test(r.name)).length")
        == 0
    )


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_firefox_prints_every_note(unpacked: Path, tmp_path: Path, script: bool, fox: Firefox) -> None:
    page = unpacked / "seiten" / "personen" / "carla-stone.html"
    source = page.read_text(encoding="utf-8")
    wanted = re.findall(r'<li id="n\d+"><span class="zitat">(.*?)</span>', source)
    wanted += re.findall(r'<li class="zitat">(.*?)</li>', source)
    with firefox(tmp_path / "profil", script) as running:
        running.open(page)
        text = whole(running.pdf())

    assert len(wanted) > 3
    for sentence in wanted:
        assert bare(html.unescape(sentence)) in text
