"""The site under the headers it tells hosts to send: nothing it needs is forbidden."""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import one_of_each
from tests.browser.test_search import ask
from tests.fixtures.headers import headers

pytestmark = [pytest.mark.browser, pytest.mark.slow]

REPORT = "addEventListener('securitypolicyviolation', e => console.error(e.violatedDirective, e.blockedURI))"
Visit = Callable[..., Any]


class _Strict(SimpleHTTPRequestHandler):
    sent: dict[str, str]

    def end_headers(self) -> None:
        for name, value in self.sent.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *args: Any) -> None:
        """Says nothing."""


@pytest.fixture(scope="session")
def strict(real_site: Path) -> Iterator[str]:
    """The address of the seeds' site on a server that sends the headers which lie in it."""
    told = headers((real_site / "_headers").read_text(encoding="utf-8"))
    kind = type("Strict", (_Strict,), {"sent": told})
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(kind, directory=str(real_site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def _watch(visit: Visit, home: str, **options: Any) -> Any:
    seen = visit(home, **options)
    seen.page.add_init_script(REPORT)
    return seen


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_page_stands(strict: str, real_site: Path, visit: Visit, scheme: str) -> None:
    seen = _watch(visit, strict, color_scheme=scheme)
    for path in (*one_of_each(real_site), "404.html"):
        page = seen.open(strict, path)

        assert seen.errors == [], path
        assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--linie')"), path
    assert seen.foreign == []


def test_the_policy_is_at_work(strict: str, visit: Visit) -> None:
    seen = _watch(visit, strict)
    page = seen.open(strict, "index.html")
    with page.expect_console_message(lambda told: "style-src-attr" in told.text):
        page.evaluate(
            "document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\"><img src=x onerror=1>')"
        )


def test_search_previews_and_colours_work(strict: str, visit: Visit) -> None:
    seen = _watch(visit, strict, color_scheme="dark")
    page = seen.open(strict, "index.html")

    assert page.get_attribute("body", "data-md-color-scheme") == "slate"

    page.locator("[data-md-component=palette] label:not([hidden])").click()
    page.locator("body[data-md-color-scheme=default]").wait_for(state="attached")
    page.reload()

    assert page.get_attribute("body", "data-md-color-scheme") == "default"

    ask(page, "Selenskyj")
    page.keyboard.press("Escape")
    page.locator("article a[href*='personen/']:visible").first.hover()
    page.locator(".vorschau").wait_for()
    page.locator(".beleg a:visible").first.hover()
    page.get_by_role("button", name="Beleg kopieren").first.wait_for()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    assert seen.errors == []


def test_dark_pages_are_dark_before_the_themes_script_comes(strict: str, visit: Visit) -> None:
    seen = visit(strict, color_scheme="dark")
    seen.page.route("**/bundle.*.js", lambda route: route.abort())
    seen.page.goto(f"{strict}/index.html")

    assert seen.page.get_attribute("body", "data-md-color-scheme") == "slate"
