"""What a built site weighs, and how soon its search answers on a page opened from disk.

    python -m tests.bench.site SITE [--query Gespräche] [--rounds 5]

Seconds by the clock depend on what else runs; ``work`` is what Chromium's own threads did for the page.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from generator.build import build_site
from generator.config import load_config
from generator.finding import INDEX, PAGES
from generator.model.dossier import Dossier
from generator.problems import grave

CHROMIUM = "/usr/bin/chromium"
PAGE = "treffen/index.html"
"""A page that every dossier has."""
_PARTS = "assets/suche"


@dataclass(frozen=True)
class Weight:
    """Bytes of the HTML pages of a site: the median, the largest and its path, and how many there are."""

    median: float
    largest: int
    path: str
    pages: int


@dataclass(frozen=True)
class Ready:
    """Medians of seconds: from opening the page and from the focus to an answer, and of Chromium's work."""

    opened: float
    focused: float
    work: float


def build(root: Path) -> None:
    """The site of a project's generated pages, as ``dossier build`` makes it of them."""
    config = load_config(root)
    told = json.loads((config.docs / "daten" / "dossier.json").read_text(encoding="utf-8"))
    newest = max((article["published"] or "" for article in told["articles"]), default="")
    # without books only the day of a dossier counts
    faults = build_site(config, cast(Dossier, SimpleNamespace(as_of=newest or None)))
    if grave(faults):
        raise SystemExit("\n".join(map(str, faults[:10])))


def weigh(site: Path) -> Weight:
    """The weight of its pages as they lie on the disk."""
    sizes = sorted((path.stat().st_size, path.relative_to(site).as_posix()) for path in site.rglob("*.html"))
    return Weight(statistics.median(size for size, _ in sizes), *sizes[-1], len(sizes))


def index_bytes(docs: Path) -> int:
    """What search, previews and citations could read in all."""
    files = (docs / PAGES, docs / INDEX, *sorted((docs / _PARTS).glob("*.js")))
    return sum(path.stat().st_size for path in files)


def with_data_of(site: Path, docs: Path, folder: Path) -> Path:
    """A copy of a site that searches in the data of other pages: what counts is how much these are."""
    shutil.copytree(site, folder, dirs_exist_ok=True)
    shutil.rmtree(folder / _PARTS, ignore_errors=True)
    for name in (PAGES, INDEX):
        shutil.copy(docs / name, folder / name)
    if (docs / _PARTS).is_dir():
        shutil.copytree(docs / _PARTS, folder / _PARTS)
    return folder


def ready(site: Path, query: str, rounds: int) -> Ready:
    """How long the first question on a page takes, each time in a browser context of its own."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        found = [_asked(browser, f"{site.resolve().as_uri()}/{PAGE}", query) for _ in range(rounds)]
        browser.close()
    return Ready(*(round(statistics.median(times), 2) for times in zip(*found, strict=True)))


def _asked(browser: Any, address: str, query: str) -> tuple[float, float, float]:
    context = browser.new_context(locale="de-DE")
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    opened = time.monotonic()
    page.goto(address)
    field = page.locator("input.suche-eingabe")
    field.wait_for(state="attached")
    focused, before = time.monotonic(), _work(session)
    field.focus()
    field.fill(query)
    page.locator(".suche-treffer:not([hidden])").wait_for()
    end = time.monotonic()
    work = _work(session) - before
    context.close()
    return end - opened, end - focused, work


def _work(session: Any) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration"))


def main() -> None:
    """Measure a site and print."""
    parser = argparse.ArgumentParser(prog="tests.bench.site")
    parser.add_argument("site", type=Path, help="the folder of a site; with --build that of a project")
    parser.add_argument("--build", action="store_true", help="only make the site of the project's pages")
    parser.add_argument("--query", default="Gespräche")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    if given.build:
        build(given.site)
        return
    told = asdict(weigh(given.site)) | asdict(ready(given.site, given.query, given.rounds))
    sys.stdout.write(json.dumps(told | {"index": index_bytes(given.site)}) + "\n")


if __name__ == "__main__":
    main()
