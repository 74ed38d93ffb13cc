"""Books and archive of a build: in the site, named on its page, never in docs/."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from generator import build
from generator.bundle import EPUB, PDF, books, laid_out
from generator.cli import run
from generator.stages import Gathered
from tests.fixtures.dossier import dossier


def quiet(stage: str, done: int, total: int) -> None:
    """Tells nobody."""


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch, project: Path) -> Path:
    """A project whose seeds give the made-up dossier."""
    monkeypatch.setattr(build, "gather", lambda config, tell=None: Gathered(dossier(), (), ()))
    monkeypatch.chdir(project)
    return project


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_no_book_is_made_unasked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.edition.compose", lambda dossier: pytest.fail("composed"))

    assert books(dossier(), pdf=False, epub=False, tell=quiet) == {}


def test_the_page_of_downloads_names_what_was_made(made_up: Path) -> None:
    assert run(["generate"]) == 0
    docs = made_up / "docs"
    before = {name: (docs / name).read_bytes() for name in names(docs)}

    with laid_out(docs, dossier(), {}) as same:
        assert same == docs
    with laid_out(docs, dossier(), {EPUB: b"e" * 1500, PDF: b"p"}) as copy:
        page = (copy / "daten" / "index.md").read_text(encoding="utf-8")
        assert names(copy) == names(docs) | {EPUB, PDF}

    assert not copy.exists()
    assert {name: (docs / name).read_bytes() for name in names(docs)} == before
    assert "Buch (PDF und EPUB)" in page
    assert 'href="dossier.epub"' in page
    assert "2 KB" in page
    assert "Buch (PDF" not in before["daten/index.md"].decode("utf-8")


@pytest.mark.slow
def test_a_build_with_book_and_archive(made_up: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site, archive = made_up / "site", made_up / "site.zip"

    assert run(["build", "--epub", "--zip"]) == 0

    shown = capsys.readouterr().out
    assert str(site / EPUB) in shown
    assert str(archive) in shown
    assert 'href="dossier.epub"' in (site / "daten" / "index.html").read_text(encoding="utf-8")
    with zipfile.ZipFile(archive) as packed:
        inside = {name.removeprefix("Dossier/seiten/") for name in packed.namelist()}
    assert names(site) <= inside
    assert {"Dossier/Dossier starten.html", "Dossier/LIESMICH.txt"} == inside - names(site)
    assert run(["check"]) == 0

    assert run(["build"]) == 0

    assert not (site / EPUB).exists()
    assert "dossier.epub" not in (site / "daten" / "index.html").read_text(encoding="utf-8")


def test_the_book_alone(made_up: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(["edition", "--out", "buch", "--epub"]) == 0

    assert names(made_up / "buch") == {"dossier.epub"}
    assert not (made_up / "docs").exists()

    monkeypatch.setattr("generator.edition.pdf", lambda edition: b"%PDF")

    assert run(["edition", "--out", "beides"]) == 0
    assert names(made_up / "beides") == {"dossier.epub", "dossier.pdf"}
