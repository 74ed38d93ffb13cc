"""What hosts are told to send stands in one file; the examples for servers say the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.pages.render import assets
from tests.fixtures.headers import headers

NGINX = re.compile(r'^ *add_header (\S+) "(.*)" always;$', re.MULTILINE)
APACHE = re.compile(r'^Header always set (\S+) "(.*)"$', re.MULTILINE)
CADDY = re.compile(r'^\t\t([A-Z]\S+) "(.*)"$', re.MULTILINE)


def test_the_file_goes_into_the_site(root: Path) -> None:
    text = (root / "templates" / "hosting" / "_headers").read_text(encoding="utf-8")

    assert assets()["_headers"] == text
    assert headers(text)


@pytest.mark.parametrize(
    ("name", "line"), [("nginx.conf", NGINX), ("apache.conf", APACHE), ("Caddyfile", CADDY)]
)
def test_every_example_sends_the_same(root: Path, name: str, line: re.Pattern[str]) -> None:
    example = (root / "hosting" / name).read_text(encoding="utf-8")

    assert dict(line.findall(example)) == headers(assets()["_headers"])


def test_nothing_in_a_page_may_run() -> None:
    policy = headers(assets()["_headers"])["Content-Security-Policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))

    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == rules["style-src"] == "'self'"
    assert rules["frame-ancestors"] == "'none'"
    assert "unsafe" not in policy


def test_no_template_puts_code_or_style_into_a_page(root: Path) -> None:
    inline = re.compile(r"<script(?![^>]*(?:src=|type=))|<style|\sstyle=|\son[a-z]+=|javascript:")
    paths = [p for p in (root / "templates").rglob("*") if p.suffix in {".html", ".j2"} and not _book(p)]

    found = {p.name: inline.findall(p.read_text(encoding="utf-8")) for p in paths}

    assert paths
    assert {name: hits for name, hits in found.items() if hits} == {}


def _book(path: Path) -> bool:
    """Whether a template is for the books or the archive, which no host sends as pages."""
    return "edition" in path.parts
