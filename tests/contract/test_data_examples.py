"""Every example of the page of data runs on the files it is about and shows something."""

from __future__ import annotations

import html
import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.export import data_files
from generator.pages import render
from tests.fixtures.dossier import dossier

DATA = data_files(dossier())
PAGE = render(dossier(), None, {path: len(text) for path, text in DATA.items()})["daten/index.md"]
EXAMPLES = {
    match[1]: html.unescape(match[2])
    for match in re.finditer(
        r"^## [^\n]* \{#(\w+)\}(?:(?!^## ).)*?^```python\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE
    )
}
SHOWS = {
    "json": "2031-03-10 Hotel am See Gespräche USA – Ukraine in Genf",
    "csv": "('carla-stone', 2)",
    "ics": "2031-03-20 Geplant: Gespräche USA – Russland in Wien",
    "graphml": "Carla Stone Oleh Hrynko 1",
    "jsonld": "Carla Stone",
    "ftm": "Person Carla Stone",
}


def test_every_format_has_an_example() -> None:
    assert set(EXAMPLES) == set(SHOWS)


@pytest.mark.parametrize("code", SHOWS)
def test_it_runs_beside_its_file(code: str, tmp_path: Path) -> None:
    if code == "ftm" and importlib.util.find_spec("followthemoney") is None:
        pytest.skip("followthemoney ist nicht installiert (pip install -e '.[ftm]')")
    for path, text in DATA.items():
        (tmp_path / Path(path).name).write_bytes(text.encode("utf-8"))

    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", EXAMPLES[code]],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert SHOWS[code] in done.stdout
