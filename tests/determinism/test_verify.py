"""The manifest of a site, and ``dossier verify``."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from generator.cli import run

ARTICLE = """\
---
title: Erste Runde
publisher: Musterbote
published: 2025-12-02
---
In Genf traf Olena Berg am Montag Markus Holm zu Gesprächen.
"""


@pytest.fixture
def built(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(project)
    (project / "seeds" / "articles" / "eins.md").write_text(ARTICLE, encoding="utf-8")
    assert run(["build"]) == 0
    return project


def manifest(project: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((project / "site" / "manifest.json").read_text(encoding="utf-8"))
    return found


@pytest.mark.slow
def test_manifest_names_each_file_and_each_seed(built: Path, root: Path) -> None:
    told = manifest(built)
    site = built / "site"
    files = {p.relative_to(site).as_posix(): p for p in site.rglob("*") if p.is_file()}
    del files["manifest.json"]
    assert told["files"] == {n: hashlib.sha256(p.read_bytes()).hexdigest() for n, p in sorted(files.items())}
    article = built / "seeds" / "articles" / "eins.md"
    assert told["seeds"]["seeds/articles/eins.md"] == hashlib.sha256(article.read_bytes()).hexdigest()
    assert {"mkdocs.yml", "seeds/register/people.yml"} < set(told["seeds"])
    assert told["lock"] == hashlib.sha256((root / "requirements.lock").read_bytes()).hexdigest()
    assert (told["engine"].split()[0], told["as_of"], told["books"]) == ("mkdocs", None, [])


@pytest.mark.slow
def test_site_of_these_seeds_is_verified(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify"]) == 0
    number = len(manifest(built)["files"])
    assert f"{number} Dateien, alle wie aus den Quellen gebaut." in capsys.readouterr().out


@pytest.mark.slow
def test_what_was_changed_in_the_site_is_named(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = built / "site"
    (site / "index.html").write_text("anderes", encoding="utf-8")
    (site / "robots.txt").write_text("", encoding="utf-8")
    (site / "404.html").unlink()
    assert run(["verify", "site"]) == 1
    told = capsys.readouterr().err
    for line in (
        "site/index.html: Die Datei ist anders: der neue Bau ergibt anderes.",
        "site/404.html: Die Datei fehlt: die Website wurde nach dem Bauen verändert.",
        "site/robots.txt: Die Datei ist zu viel: der neue Bau ergibt anderes.",
    ):
        assert line in told


@pytest.mark.slow
def test_other_seeds_are_named(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = built / "seeds" / "articles" / "eins.md"
    article.write_text(ARTICLE.replace("Genf", "Wien"), encoding="utf-8")
    assert run(["verify"]) == 1
    told = capsys.readouterr().err
    why = "die Website wurde aus anderen Quellen gebaut"
    assert f"seeds/articles/eins.md: Die Datei ist anders: {why}." in told
    assert "site/daten/dossier.json: Die Datei ist anders: der neue Bau ergibt anderes." in told


@pytest.mark.slow
def test_state_of_a_day_and_its_book_are_verified(built: Path) -> None:
    assert run(["build", "--as-of", "2025-12-02", "--epub"]) == 0
    told = manifest(built)
    assert (told["as_of"], told["books"]) == ("2025-12-02", ["epub"])
    assert run(["verify"]) == 0


def test_a_folder_without_manifest_is_no_site(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project)
    assert run(["verify", "seeds"]) == 3
    assert "hier liegt keine manifest.json" in capsys.readouterr().err
    (project / "seeds" / "manifest.json").write_text("{}", encoding="utf-8")
    assert run(["verify", "seeds"]) == 3
    assert "«program» fehlt oder ist anders" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("engine", "why"), [("hugo", "«hugo» ist keine Engine"), ("zensical", "«zensical» ist nicht installiert")]
)
def test_an_engine_that_is_not_there(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    engine: str,
    why: str,
) -> None:
    monkeypatch.chdir(project)
    monkeypatch.setattr("generator.engines.choice.find_spec", lambda name: None)
    assert run(["build", "--engine", engine]) == 2
    assert why in capsys.readouterr().err
    assert not (project / "site").exists()


@pytest.mark.slow
def test_a_second_build_keeps_what_has_not_changed(built: Path) -> None:
    before = manifest(built)
    shutil.rmtree(built / "docs")
    assert run(["build"]) == 0
    assert manifest(built) == before
