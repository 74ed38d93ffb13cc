"""The same seeds give the same bytes: other folder, hash seed, zone, language, file order, times, umask."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.config import load_config
from generator.engines import run_mkdocs

DATA = {
    f"daten/{name}"
    for name in (
        "dossier.json",
        "dossier.jsonld",
        "followthemoney.jsonl",
        "kalender.ics",
        "netzwerk.graphml",
        "csv/personen.csv",
        "csv/datapackage.json",
    )
}

BACKWARDS = """
import os, sys
listdir, scandir = os.listdir, os.scandir

class Backwards:
    def __init__(self, entries): self.entries = entries
    def __enter__(self): return self
    def __exit__(self, *_): pass
    def __iter__(self): return iter(self.entries)
    def __next__(self): return next(iter(self.entries))
    def close(self): pass

def _listdir(*a, **k):
    return sorted(listdir(*a, **k), reverse=True)

def _scandir(*a, **k):
    with scandir(*a, **k) as found:
        return Backwards(sorted(found, key=lambda e: str(e.name), reverse=True))

os.listdir, os.scandir = _listdir, _scandir
from generator.cli import main
main()
"""


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def plant(root: Path, folder: Path, *, backwards: bool) -> Path:
    """A copy of the project's inputs, its files made in this or the opposite order and at other times."""
    folders = (root / "seeds", root / "templates")
    inputs = [path for one in folders for path in sorted(one.rglob("*")) if path.is_file()]
    inputs += [root / "mkdocs.yml", root / "dossier.yml"]
    for number, path in enumerate(reversed(inputs) if backwards else inputs):
        target = folder / path.relative_to(root)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
        os.utime(target, (1_000_000_000 + number * 86_400,) * 2)
    return folder


def run(folder: Path, root: Path, script: list[str], **settings: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(root), **settings}
    done = subprocess.run(
        [sys.executable, *script, "build", "--epub", "--zip"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_two_builds_are_the_same_bytes(root: Path, tmp_path: Path) -> None:
    one = plant(root, tmp_path / "eins", backwards=False)
    two = plant(root, tmp_path / "ganz" / "woanders" / "zwei", backwards=True)

    run(one, root, ["-m", "generator.cli"], PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8")
    old = os.umask(0o077)
    try:
        run(
            two, root, ["-c", BACKWARDS], PYTHONHASHSEED="4711", TZ="Pacific/Kiritimati", LC_ALL="de_DE.UTF-8"
        )
    finally:
        os.umask(old)

    for name in ("docs", "site"):
        first, second = contents(one / name), contents(two / name)
        assert sorted(first) == sorted(second)
        assert len(first) > 30
        assert set(first) >= DATA
        assert [path for path in first if first[path] != second[path]] == []
    assert "daten/dossier.epub" in contents(one / "site")
    assert (one / "site.zip").read_bytes() == (two / "site.zip").read_bytes()


@pytest.mark.slow
def test_the_committed_pages_build_without_a_warning(root: Path, tmp_path: Path) -> None:
    config = load_config(root)

    assert config.docs.is_dir(), "docs/ is missing: run «make golden»"
    assert run_mkdocs(root / "mkdocs.yml", config.docs, tmp_path / "site", None) == ()
