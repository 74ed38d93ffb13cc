"""A run writes into the folders it is given and nowhere else, as in a container with a read-only root."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator import folders
from generator.errors import DossierError
from tests.golden.test_mini_site import MINI

pytestmark = pytest.mark.slow


def everything(*places: Path) -> dict[str, tuple[int, int]]:
    """Each file and folder with size and time of its last change; what other tests run in is left out."""
    return {
        str(path): (path.stat().st_size if path.is_file() else 0, path.stat().st_mtime_ns)
        for place in places
        for path in (place, *sorted(place.rglob("*")))
        if "__pycache__" not in path.parts and path.suffix != ".pyc"
    }


@pytest.fixture
def seeds(project: Path) -> Path:
    """A project of two articles that nobody but root may write to."""
    for path in (MINI / "articles").iterdir():
        shutil.copy(path, project / "seeds" / "articles" / path.name)
    for folder in (project, *(p for p in project.rglob("*") if p.is_dir())):
        folder.chmod(0o555)
    return project


def dossier(cwd: Path, extra: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    env = {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1", **extra}
    root = str(Path(folders.__file__).resolve().parents[1])
    return subprocess.run(
        [sys.executable, "-m", "generator.cli", *arguments],
        cwd=cwd,
        env=env | {"PYTHONPATH": root},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("home", ["unset", "unwritable"])
def test_a_build_leaves_no_trace_elsewhere(seeds: Path, root: Path, tmp_path: Path, home: str) -> None:
    out, spare, barred = tmp_path / "aus", tmp_path / "tmp", tmp_path / "heim"
    out.mkdir()
    spare.mkdir()
    barred.write_text("kein Ordner, auch nicht für root", encoding="utf-8")
    env = {"TMPDIR": str(spare)} | ({"HOME": str(barred)} if home == "unwritable" else {})
    watched = (seeds, barred, root / "generator", root / "templates")
    before = everything(*watched)

    given = [f"--{name}={out / name}" for name in ("docs", "site", "cache")]
    done = dossier(seeds, env, "build", *given, "--epub", "--zip")

    assert done.returncode == 0, done.stderr
    assert everything(*watched) == before
    assert sorted(p.name for p in out.iterdir()) == ["cache", "docs", "site", "site.zip"]
    assert list(spare.iterdir()) == []


def test_what_only_reads_needs_no_folder_to_write_to(seeds: Path, tmp_path: Path) -> None:
    before = everything(seeds)

    env = {"TMPDIR": str(tmp_path / "gibt-es-nicht")}
    done = dossier(seeds, env, "diff", "--format", "markdown", "--no-cache")

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("## Änderungen durch")
    assert everything(seeds) == before


@pytest.mark.parametrize("code", [errno.EBUSY, errno.EXDEV])
def test_a_folder_that_is_a_volume_of_its_own_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    (tmp_path / "docs").mkdir()
    refuses = SimpleNamespace(renameat2=lambda *_: -1)
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: refuses)
    monkeypatch.setattr(ctypes, "get_errno", lambda: code)

    with pytest.raises(DossierError, match="ist selbst eingehängt"), folders.replacing(tmp_path / "docs"):
        pass

    assert [p.name for p in tmp_path.iterdir()] == ["docs"]
