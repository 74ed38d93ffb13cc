"""A site built from the fixtures, opened from disk in headless Chromium."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.export import data_files, page_blocks
from generator.model.dossier import Dossier
from generator.pages import check, render, write
from tests.fixtures.crowded import crowded
from tests.fixtures.dossier import dossier, many_versions
from tests.fixtures.hostile import hostile

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
    data = data_files(found)
    sizes = {path: len(text.encode()) for path, text in data.items()}
    tree = render(found, None, sizes, page_blocks(found)) | data
    assert check(found, tree) == ()
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


class Watched:
    """A page with what it asked for and complained of."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.foreign: list[str] = []
        self.errors: list[str] = []
        page.on("request", self._request)
        page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda e: self.errors.append(str(e)))

    def _request(self, request: Any) -> None:
        if not request.url.startswith(("file:", "data:", "blob:", "about:")):
            self.foreign.append(request.url)

    def open(self, site: Path, path: str) -> Any:
        """Open a page of the site from disk."""
        self.page.goto((site / path).as_uri() if "#" not in path else f"{site.as_uri()}/{path}")
        return self.page


@pytest.fixture
def visit(chromium: Any) -> Iterator[Callable[..., Watched]]:
    """Open pages in a context of their own; keywords go to the context (viewport, colour scheme, …)."""
    contexts = []

    def start(**options: Any) -> Watched:
        context = chromium.new_context(locale="de-DE", **options)
        contexts.append(context)
        return Watched(context.new_page())

    yield start
    for context in contexts:
        context.close()
