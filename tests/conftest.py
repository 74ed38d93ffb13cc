"""What tests of several folders share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's root."""
    return ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of its own: MkDocs settings, templates and register of this one, no articles yet."""
    return empty_project(tmp_path / "projekt")


def empty_project(folder: Path) -> Path:
    """What the fixture ``project`` gives, in a folder that is made."""
    (folder / "seeds" / "articles").mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copytree(ROOT / "seeds" / "register", folder / "seeds" / "register")
    return folder
