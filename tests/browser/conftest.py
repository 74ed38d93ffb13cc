"""Sites built from the fixtures and from the seeds, from disk and hosted, in headless Chromium."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from generator.build import gather, render_pages
from generator.config import load_config
from generator.export import data_files, feed_files, page_blocks
from generator.finding import finding_files
from generator.light import lighten
from generator.model.dossier import Dossier
from generator.model.register import Register
from generator.pages import check, render, write
from generator.stages import Pages
from tests.fixtures.crowded import crowded
from tests.fixtures.dossier import dossier, many_versions
from tests.fixtures.hostile import hostile
from tests.fixtures.judged import judged
from tests.fixtures.past import past_of

CHROMIUM = Path("/usr/bin/chromium")
ROOT = Path(__file__).resolve().parents[2]


def _give_up(why: str) -> None:
    """Skips with a plain word; where everything is meant to be there (CI=true) it is a failure."""
    if os.environ.get("CI") == "true":
        pytest.fail(why)
    pytest.skip(why)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A running headless Chromium."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _give_up("Browsertests übersprungen: playwright ist nicht installiert.")
    if not CHROMIUM.exists():
        _give_up("Browsertests übersprungen: /usr/bin/chromium fehlt (Debian-Paket chromium).")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield browser
        browser.close()


def _site(found: Dossier, folder: Path) -> Path:
    past = past_of(found)
    data = data_files(found) | feed_files(found.title, None, (), found.as_of)
    sizes = {path: len(text.encode()) for path, text in data.items()}
    pages = render(found, None, sizes, page_blocks(found), past)
    tree = pages | finding_files(found, Register(), pages, past) | data
    assert check(found, tree) == ()
    return _built(tree, folder)


def _built(tree: Mapping[str, str], folder: Path) -> Path:
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    shutil.copytree(ROOT / "templates" / "thema", folder / "templates" / "thema")
    write(tree, folder / "docs")
    keep = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(folder / "mkdocs.yml")],
        env=keep | {"SOURCE_DATE_EPOCH": "1900000000", "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    lighten(folder / "site")
    return folder / "site"


@pytest.fixture(scope="session")
def site(chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the small dossier; not built at all when there is no browser to open it."""
    return _site(dossier(), tmp_path_factory.mktemp("gut"))


@pytest.fixture(scope="session")
def hostile_site(chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with hostile text everywhere."""
    return _site(hostile(), tmp_path_factory.mktemp("boese"))


@pytest.fixture(scope="session")
def wide_site(chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a synopsis of more versions than paper has room for side by side."""
    return _site(many_versions(9), tmp_path_factory.mktemp("breit"))


@pytest.fixture(scope="session")
def crowded_site(chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a dossier of 120 meetings and 80 people."""
    return _site(crowded(), tmp_path_factory.mktemp("voll"))


@pytest.fixture(scope="session")
def real_pages() -> Pages:
    """The pages of the seeds."""
    config = load_config(ROOT)
    return render_pages(config, gather(config))


@pytest.fixture(scope="session")
def real_site(chromium: Any, real_pages: Pages, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the seeds: what readers look for and how much a page weighs is tried on it."""
    return _built(real_pages.tree, tmp_path_factory.mktemp("echt"))


@pytest.fixture(scope="session")
def judged_site(chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of a dossier in which editors decided something of every kind."""
    config = judged(tmp_path_factory.mktemp("entschiedenes"))
    return _built(render_pages(config, gather(config)).tree, tmp_path_factory.mktemp("entschieden"))


JUDGED = (
    "methodik/entscheide.html",
    "personen/frida-nygaard.html",
    "personen/frieda-nygaardsen.html",
    "treffen/2025-12-06-miami-ukraine.html",
    "treffen/undatiert-koalition-der-willigen.html",
    "plan/ueberarbeitete-fassung.html",
    "quellen/bote.html",
    "chronik/index.html",
)
"""A page of each class on which decisions of editors stand."""


class Quiet(SimpleHTTPRequestHandler):
    """A server of files that does not tell of each."""

    def log_message(self, *args: Any) -> None:
        """Says nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of a folder on a server of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def hosted(real_site: Path) -> Iterator[str]:
    """The address of the same site on a server of this machine."""
    with serving(real_site) as address:
        yield address


@pytest.fixture(params=["hosted", "disk"])
def address(request: pytest.FixtureRequest, real_site: Path, hosted: str) -> str:
    """The site of the seeds, once hosted and once from disk."""
    return hosted if request.param == "hosted" else real_site.as_uri()


def one_of_each(site: Path) -> tuple[str, ...]:
    """Start page, each index and the longest page of each folder; of chronicle and guide all pages."""
    found = ["index.html"]
    for folder in sorted(p for p in site.iterdir() if p.is_dir() and (p / "index.html").exists()):
        leaves = sorted(folder.glob("*.html"), key=lambda p: (-p.stat().st_size, p.name))
        own = {"index.html"} | {p.name for p in leaves if folder.name in ("chronik", "anleitung")}
        longest = next((p.name for p in leaves if p.name != "index.html"), "index.html")
        found += [f"{folder.name}/{name}" for name in sorted(own | {longest})]
    return tuple(found)


class Watched:
    """A page with what it asked for and complained of; ``home`` is the one server it may ask."""

    def __init__(self, page: Any, home: str = "file:", scripts: bool = True) -> None:
        self.page = page
        self.home = home
        self.scripts = scripts
        self.foreign: list[str] = []
        self.errors: list[str] = []
        page.on("request", self._request)
        page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda e: self.errors.append(str(e)))

    def _request(self, request: Any) -> None:
        if not request.url.startswith((self.home, "file:", "data:", "blob:", "about:")):
            self.foreign.append(request.url)

    def open(self, site: Path | str, path: str) -> Any:
        """Open a page of a site: from its folder on disk, or at its address; the theme's script is there."""
        self.page.goto(f"{site if isinstance(site, str) else site.as_uri()}/{path}")
        if self.scripts:
            there = "[data-md-component=palette] label:not([hidden])"
            self.page.locator(there).first.wait_for(state="attached")
        return self.page


@pytest.fixture
def visit(chromium: Any) -> Iterator[Callable[..., Watched]]:
    """Open pages in a context of their own; keywords go to the context, ``home`` to the watch."""
    contexts = []

    def start(home: str = "file:", **options: Any) -> Watched:
        context = chromium.new_context(locale="de-DE", **options)
        contexts.append(context)
        return Watched(context.new_page(), home, options.get("java_script_enabled", True))

    yield start
    for context in contexts:
        context.close()
