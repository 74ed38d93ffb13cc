"""Folders that are swapped, MkDocs' surroundings, and the project's settings."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.cli import USAGE, run
from generator.config import load_config, project_root
from generator.engines import run_mkdocs
from generator.errors import DossierError, UnreadableInput
from generator.folders import HOLDER, MARK, only_one, refuse_foreign, replacing, write_file
from generator.serve import noticing, watched
from generator.site import environment, epoch
from tests.fixtures.holding import held


def ours(folder: Path, text: str = "alt") -> Path:
    (folder / MARK).parent.mkdir(parents=True)
    (folder / MARK).write_text(text, encoding="utf-8")
    return folder


def test_a_folder_is_replaced_as_a_whole(tmp_path: Path) -> None:
    folder = ours(tmp_path / "site")

    with replacing(folder) as new:
        (new / "index.html").write_text("neu", encoding="utf-8")

    assert [path.name for path in folder.iterdir()] == ["index.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_error_leaves_the_old_folder(tmp_path: Path) -> None:
    folder = ours(tmp_path / "site")

    with pytest.raises(RuntimeError), replacing(folder) as new:
        (new / "halb.html").write_text("halb", encoding="utf-8")
        raise RuntimeError

    assert (folder / MARK).read_text(encoding="utf-8") == "alt"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_file_in_place_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "docs").write_text("", encoding="utf-8")

    with pytest.raises(DossierError, match="kein Ordner"):
        refuse_foreign(tmp_path / "docs")


def test_empty_and_own_folders_may_be_replaced(tmp_path: Path) -> None:
    refuse_foreign(tmp_path / "gibtsnicht")
    refuse_foreign(tmp_path)
    refuse_foreign(ours(tmp_path / "docs"))


def test_one_run_at_a_time(tmp_path: Path, root: Path) -> None:
    with held(tmp_path, root) as other:
        who = rf"anderer Lauf \(dossier build, Prozess {other.pid}\)"
        with pytest.raises(DossierError, match=who), only_one(tmp_path):
            pass
        other.communicate("")
    with only_one(tmp_path):
        assert [path.name for path in tmp_path.iterdir()] == [HOLDER]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["generate", "build"])
def test_a_second_run_says_who_is_at_work(
    project: Path,
    root: Path,
    command: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(project)

    with held(project, root) as other:
        assert run([command]) == USAGE
        assert f"(dossier build, Prozess {other.pid})" in capsys.readouterr().err

    assert not (project / "docs").exists()


def test_a_run_may_ask_for_its_own_lock_again(tmp_path: Path) -> None:
    with only_one(tmp_path), only_one(tmp_path):
        pass
    with only_one(tmp_path):
        pass


def test_a_killed_run_holds_nothing(tmp_path: Path, root: Path) -> None:
    with held(tmp_path, root) as other:
        other.kill()
        other.wait()
        assert (tmp_path / HOLDER).is_file()
    with only_one(tmp_path):
        assert f"Prozess {os.getpid()}" in (tmp_path / HOLDER).read_text(encoding="utf-8")
    assert list(tmp_path.iterdir()) == []


def test_what_killed_runs_left_is_cleared_away(tmp_path: Path) -> None:
    ours(tmp_path / ".docs-alt-x" / "alt", "alt")
    (tmp_path / ".docs-neu-y").mkdir()
    (tmp_path / ".docs-neu-y" / "halb.md").write_text("halb", encoding="utf-8")

    with pytest.raises(RuntimeError), replacing(tmp_path / "docs"):
        raise RuntimeError

    assert (tmp_path / "docs" / MARK).read_text(encoding="utf-8") == "alt"
    assert [path.name for path in tmp_path.iterdir()] == ["docs"]


def test_folders_are_swapped_without_a_system_call_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.folders._exchanged", lambda one, other: False)
    folder = ours(tmp_path / "site")

    with replacing(folder) as new:
        (new / "index.html").write_text("neu", encoding="utf-8")

    assert [path.name for path in folder.iterdir()] == ["index.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_durable_file_keeps_its_mode_and_its_link(tmp_path: Path) -> None:
    real, link = tmp_path / "echt.yml", tmp_path / "verweis.yml"
    real.write_text("alt", encoding="utf-8")
    real.chmod(0o600)
    link.symlink_to(real)
    (tmp_path / ".echt.yml.neu").write_text("ein Rest", encoding="utf-8")

    write_file(link, "neu", durable=True)

    assert real.read_text(encoding="utf-8") == "neu"
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["echt.yml", "verweis.yml"]


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("", encoding="utf-8")

    with pytest.raises(DossierError, match="kann nicht geschrieben werden"):
        write_file(tmp_path / "datei" / "d.json", "{}")


@pytest.mark.parametrize(("day", "seconds"), [(None, 0), ("1970-01-02", 86400), ("2025-12-31", 1767139200)])
def test_the_day_of_the_build(day: str | None, seconds: int) -> None:
    assert epoch(day) == seconds


def test_nothing_of_the_caller_reaches_mkdocs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    monkeypatch.setenv("MKDOCS_SITE_NAME", "anders")

    found = environment("2025-12-31")

    assert (found["PYTHONHASHSEED"], found["LC_ALL"], found["TZ"]) == ("0", "C.UTF-8", "UTC")
    assert "MKDOCS_SITE_NAME" not in found
    assert found["PATH"] == os.environ["PATH"]


def test_mkdocs_names_a_dead_link(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Probe\ndocs_dir: anderswo\n", encoding="utf-8")
    (tmp_path / "seiten").mkdir()
    (tmp_path / "seiten" / "index.md").write_text("[weg](weg.md)\n", encoding="utf-8")

    problems = run_mkdocs(tmp_path / "mkdocs.yml", tmp_path / "seiten", tmp_path / "site", None)

    assert any("weg.md" in problem.what for problem in problems)


def test_mkdocs_builds_pages_from_any_folder(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Probe\n", encoding="utf-8")
    (tmp_path / "seiten").mkdir()
    (tmp_path / "seiten" / "index.md").write_text("# Seite\n", encoding="utf-8")

    assert run_mkdocs(tmp_path / "mkdocs.yml", tmp_path / "seiten", tmp_path / "site", "2025-12-31") == ()
    assert "Seite" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


def test_settings(tmp_path: Path) -> None:
    (tmp_path / "dossier.yml").write_text(
        "title: Zollstreit\nnlp: {model: de_core_news_lg}\n", encoding="utf-8"
    )

    config = load_config(tmp_path)

    assert (config.title, config.nlp_model) == ("Zollstreit", "de_core_news_lg")
    assert config.articles == tmp_path / "seeds" / "articles"


@pytest.mark.parametrize("text", ["- eins\n", "nlp: {modell: x}\n", "title: [x]\n"])
def test_settings_that_mean_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "dossier.yml").write_text(text, encoding="utf-8")

    with pytest.raises(DossierError):
        load_config(tmp_path)


def test_settings_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "dossier.yml").write_text("title: [\n", encoding="utf-8")

    with pytest.raises(UnreadableInput):
        load_config(tmp_path)


def test_the_root_is_the_nearest_project(tmp_path: Path, root: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("", encoding="utf-8")
    (tmp_path / "a" / "b").mkdir(parents=True)

    assert project_root(tmp_path / "a" / "b") == tmp_path
    assert project_root(Path("/")) == root


def test_the_preview_notices_a_change(tmp_path: Path) -> None:
    with noticing((tmp_path,)) as changed:
        (tmp_path / "artikel.txt").write_text("neu", encoding="utf-8")

        assert changed.wait(timeout=10)


def test_the_preview_watches_what_pages_are_made_from(project: Path) -> None:
    names = [path.name for path in watched(load_config(project))]

    assert names == ["articles", "register", "templates", "lexicon"]
