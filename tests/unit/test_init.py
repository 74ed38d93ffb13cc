"""Starting anew: an empty dossier that builds at once, from the checkout and from a wheel."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from generator.build import gather, read_seeds
from generator.cli import DONE, UNREADABLE, USAGE, run
from generator.cli_output import Screen
from generator.config import SHIPPED, load_config, project_root
from generator.errors import DossierError, UnreadableInput
from generator.project import CONTENTS, new_project
from generator.register import load_register
from generator.site import own_settings
from generator.yamltext import load

TITLE = 'Zölle: der „Streit“ & "mehr"'


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project as init makes it; the working folder lies in it."""
    folder = tmp_path / "zoll"
    new_project(folder, TITLE)
    monkeypatch.chdir(folder)
    return folder


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_it_holds_what_is_the_editors(fresh: Path) -> None:
    assert files(fresh) == [
        ".gitignore",
        "README.md",
        "dossier.yml",
        "seeds/articles/.gitkeep",
        *(f"seeds/register/{name}.yml" for name in ("bodies", "judgements", "people", "places", "terms")),
    ]
    assert all((fresh / path).exists() for path, _ in CONTENTS)
    config = load_config(project_root(fresh / "seeds" / "articles"))
    assert (config.root, config.title) == (fresh, TITLE)
    assert own_settings(config) == {
        "site_name": TITLE,
        "site_url": "",
        "theme": {"custom_dir": str(SHIPPED / "templates" / "thema")},
    }


def test_no_file_names_a_folder_of_the_machine(fresh: Path, root: Path) -> None:
    text = "\n".join((fresh / name).read_text(encoding="utf-8") for name in files(fresh))

    assert str(fresh) not in text and str(root) not in text and "$" not in text
    assert "Ukrain" not in text


def test_its_register_is_empty_and_valid_with_its_examples_too(fresh: Path) -> None:
    folder = fresh / "seeds" / "register"
    register, problems = load_register(folder)
    assert problems == ()
    assert not any((register.people, register.places, register.bodies, register.terms, register.judgements))

    for path in folder.glob("*.yml"):
        _, _, example = path.read_text(encoding="utf-8").partition("(ohne # am Anfang):\n")
        assert example, path.name
        path.write_text(re.sub("^# ", "", example, flags=re.MULTILINE), encoding="utf-8")

    register, problems = load_register(folder)
    assert problems == ()
    assert [p.name for p in register.people] == ["Anna Beispiel"]
    assert register.places and register.bodies and register.terms and register.judgements


def test_its_readme_names_commands_that_there_are(fresh: Path) -> None:
    import typer.main

    from generator.cli import app

    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    text = (fresh / "README.md").read_text(encoding="utf-8")
    assert text.startswith(f"# {TITLE}\n")
    assert re.findall(r"^## (\d)", text, re.MULTILINE) == ["1", "2", "3", "4", "5"]
    named = re.findall(r"(?:^|`)dossier (\w+)([^`\n]*)", text, re.MULTILINE)
    assert {name for name, _ in named} == {"add", "review", "check", "build", "serve"}
    for name, rest in named:
        options = {option for param in commands[name].params for option in param.opts}
        assert set(re.findall(r"--[a-z-]+", rest)) <= options, name


def test_init_says_what_it_made_and_what_comes_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert run(["init", "der zoll", "--title", "Der Zollstreit"]) == DONE

    shown = capsys.readouterr().out
    assert "Neues Dossier in der zoll:" in shown and "seeds/register/" in shown
    assert shown.endswith("Als Nächstes:\n  cd 'der zoll'\n  dossier build\n")
    assert load((tmp_path / "der zoll" / "dossier.yml").read_text(encoding="utf-8")) == {
        "title": "Der Zollstreit"
    }


@pytest.mark.parametrize("name", ["brief.txt", ".versteckt"])
def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / name).write_text("lieb und teuer", encoding="utf-8")

    with pytest.raises(DossierError, match="nicht leer; es wurde nichts geschrieben"):
        new_project(tmp_path / "a", "x")

    assert files(tmp_path) == [f"a/{name}"]


def test_a_file_or_the_working_folder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "datei").write_text("", encoding="utf-8")
    (tmp_path / "hier").mkdir()
    monkeypatch.chdir(tmp_path / "hier")

    with pytest.raises(DossierError, match="kein Ordner"):
        new_project(tmp_path / "datei", "x")
    with pytest.raises(DossierError, match="dossier init hier"):
        new_project(Path(), "x")

    assert files(tmp_path) == ["datei"]


def test_an_empty_folder_is_filled_and_an_error_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "da").mkdir()
    new_project(tmp_path / "da", "Da")
    assert (tmp_path / "da" / "dossier.yml").is_file()

    def fails(*_: object, **__: object) -> None:
        raise OSError(28, "kein Platz")

    monkeypatch.setattr(Path, "write_text", fails)
    with pytest.raises(OSError, match="kein Platz"):
        new_project(tmp_path / "weg", "Weg")
    assert [path.name for path in tmp_path.iterdir()] == ["da"]


@pytest.mark.parametrize("title", [[], ["--title", " \n "]])
def test_without_a_title_nothing_is_made(
    tmp_path: Path, title: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["init", str(tmp_path / "neu"), *title]) == USAGE

    assert "--title: der Titel" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_terminal_is_asked_for_the_title(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Screen, "can_ask", lambda self: True)
    monkeypatch.setattr(Screen, "ask", lambda self, question: "Der  Zollstreit ")

    assert run(["init", str(tmp_path / "neu")]) == DONE

    assert load_config(tmp_path / "neu").title == "Der Zollstreit"


def test_the_address_of_the_site_stands_with_the_title(fresh: Path) -> None:
    (fresh / "dossier.yml").write_text("site_url: https://example.org/zoll\n", encoding="utf-8")

    config = load_config(fresh)
    assert (config.title, config.site_url) == ("Dossier", "https://example.org/zoll/")
    assert own_settings(config)["site_url"] == "https://example.org/zoll/"

    (fresh / "dossier.yml").write_text("site_url: www.example.org\n", encoding="utf-8")
    with pytest.raises(DossierError, match="keine Adresse"):
        load_config(fresh)


def test_own_settings_of_mkdocs_and_an_own_theme_go_first(fresh: Path) -> None:
    (fresh / "templates" / "thema").mkdir(parents=True)
    assert load_config(fresh).theme == fresh / "templates" / "thema"
    assert load_config(fresh).mkdocs == SHIPPED / "mkdocs.yml"

    (fresh / "mkdocs.yml").write_text("site_name: Egal\n", encoding="utf-8")

    config = load_config(fresh)
    assert config.mkdocs == fresh / "mkdocs.yml"
    assert own_settings(config) == {"site_name": TITLE, "site_url": ""}


def test_an_empty_folder_is_an_empty_dossier(fresh: Path) -> None:
    found = gather(load_config(fresh))

    assert found.problems == ()
    assert (found.dossier.title, found.dossier.articles) == (TITLE, ())


@pytest.mark.parametrize(
    ("name", "data"),
    [("notiz.pdf", b"x"), ("leer.md", b""), ("allein.yml", b"title: x\n"), ("ordner/a.md", b"Text.")],
)
def test_a_folder_with_nothing_that_can_be_read_is_an_error(fresh: Path, name: str, data: bytes) -> None:
    path = fresh / "seeds" / "articles" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)

    with pytest.raises(UnreadableInput, match="kein Artikel, der sich lesen lässt"):
        read_seeds(load_config(fresh))
    assert run(["build"]) == UNREADABLE


def test_an_empty_dossier_is_exported_reviewed_and_compared(
    fresh: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", "--articles", "seeds/articles", "--out", "d.json"]) == DONE
    data = json.loads((fresh / "d.json").read_text(encoding="utf-8"))
    assert (data["title"], data["articles"], data["as_of"]) == (TITLE, [], None)
    capsys.readouterr()

    assert run(["review"]) == DONE
    assert "Nichts ist offen." in capsys.readouterr().out
    assert run(["diff"]) == USAGE
    assert "hier liegt noch kein Artikel" in capsys.readouterr().err
    assert run(["evaluate"]) == USAGE
    assert "hier gibt es keine Prüfsätze" in capsys.readouterr().err


@pytest.mark.slow
def test_an_empty_dossier_is_built(fresh: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", "--strict"]) == DONE
    assert "Befund" not in capsys.readouterr().err

    page = (fresh / "site" / "index.html").read_text(encoding="utf-8")
    assert "Noch kein Artikel." in page and "dossier add" in page
    assert 'Zölle: der „Streit“ &amp; "mehr"</h1>' in page.replace("&quot;", '"')
    for path in (fresh / "docs").rglob("*.md"):
        text = path.read_text(encoding="utf-8").partition("\n---\n")[2]
        assert not re.search(r"\b0 (?!Byte)|None|nicht genannt", text.partition("## ")[0]), path
        assert not re.search(r"^## .*\n+(?=^## |\Z)", text, re.MULTILINE), path
    assert run(["check"]) == DONE


@pytest.mark.slow
def test_it_works_from_a_wheel_in_an_environment_of_its_own(root: Path, tmp_path: Path) -> None:
    def told(*command: str | Path, cwd: Path = tmp_path) -> str:
        environment = {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "VIRTUAL_ENV"}}
        done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
    sources = tmp_path / "quelle"
    for name in ("generator", "templates", "mkdocs.yml", "pyproject.toml", "setup.py", "README.md"):
        _copy(root / name, sources / name)
    told(*pip, "wheel", "--no-deps", "--no-build-isolation", "--no-index", "-w", tmp_path, sources)
    wheel = next(tmp_path.glob("*.whl"))
    told(sys.executable, "-m", "venv", "--without-pip", tmp_path / "env")
    python = tmp_path / "env" / "bin" / "python"
    told(*pip, "--python", python, "install", "--no-deps", "--no-index", wheel)
    inside = Path(told(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    # what the program needs is taken from here; the program itself lies before it
    (inside / "zz.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")

    told(tmp_path / "env" / "bin" / "dossier", "init", "neu", "--title", "Aus dem Rad")
    where = told(python, "-c", "import generator.config as c; print(c.SHIPPED)", cwd=tmp_path / "neu")
    told(tmp_path / "env" / "bin" / "dossier", "build", "--epub", cwd=tmp_path / "neu")

    assert Path(where.strip()) == inside / "generator" / "shipped"
    page = (tmp_path / "neu" / "site" / "index.html").read_text(encoding="utf-8")
    assert "<title>Start - Aus dem Rad</title>" in page and "data-thema-src=" in page
    assert sorted(path.name for path in Path(where.strip()).iterdir()) == ["mkdocs.yml", "templates"]


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy(source, target)
