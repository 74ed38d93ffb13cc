"""The command line: exit codes, German words, what goes where; the stages are stood in for."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rich.text import Text
from rich.tree import Tree

from generator import build
from generator.cli import FINDINGS, UNREADABLE, USAGE, run
from generator.cli_explain import explain, find, near
from generator.cli_output import Screen
from generator.export import data_files
from generator.problems import Problem
from generator.stages import Gathered
from tests.fixtures.dossier import dossier

FINDING = Problem("notiz.md", 3, "front-matter", "das Feld «tilte» gibt es nicht", "gemeint: title")


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch, project: Path) -> list[Problem]:
    """A project whose seeds give the made-up dossier, and the list of findings reading them gives."""
    problems: list[Problem] = []

    def gathered(config: object, tell: object = None) -> Gathered:
        return Gathered(dossier(), (), tuple(problems))

    monkeypatch.setattr(build, "gather", gathered)
    monkeypatch.chdir(project)
    return problems


def test_generate_writes_pages_and_data(
    found: list[Problem], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["generate"]) == 0

    assert (
        json.loads((project / "docs" / "daten" / "dossier.json").read_text(encoding="utf-8"))[
            "schema_version"
        ]
        == "1.0"
    )
    assert (project / "docs" / "index.md").is_file()
    assert "Dateien in" in capsys.readouterr().out


def test_findings_are_shown_and_the_rest_is_written(
    found: list[Problem], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found.append(FINDING)

    assert run(["generate"]) == 0

    shown = capsys.readouterr().err
    assert "notiz.md:3: das Feld «tilte» gibt es nicht (gemeint: title) [front-matter]\n" in shown
    assert "1 Befund" in shown
    assert (project / "docs" / "index.md").is_file()


def test_strict_writes_nothing(found: list[Problem], project: Path) -> None:
    assert run(["generate"]) == 0
    before = {path: path.read_bytes() for path in (project / "docs").rglob("*") if path.is_file()}
    found.append(FINDING)

    assert run(["generate", "--strict"]) == FINDINGS

    assert {path: path.read_bytes() for path in (project / "docs").rglob("*") if path.is_file()} == before


def test_faulty_pages_are_never_written(
    found: list[Problem], project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fault = Problem("personen/x.md", 0, "marker", "eine Angabe ohne Beleg")
    monkeypatch.setattr("generator.pages.check", lambda dossier, tree, kept: (fault,))

    assert run(["generate"]) == FINDINGS

    assert not (project / "docs").exists()
    assert "eine Angabe ohne Beleg" in capsys.readouterr().err


@pytest.mark.slow
def test_build_makes_the_site_and_keeps_it_when_mkdocs_fails(
    found: list[Problem], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build"]) == 0
    assert str(project / "site" / "index.html") in capsys.readouterr().out
    before = (project / "site" / "index.html").read_bytes()
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "extra_oops: [\n", encoding="utf-8")

    assert run(["build"]) == FINDINGS

    assert "MkDocs" in capsys.readouterr().err
    assert (project / "site" / "index.html").read_bytes() == before
    assert sorted(path.name for path in project.iterdir()) == [
        ".dossier-cache",
        "docs",
        "mkdocs.yml",
        "seeds",
        "site",
        "templates",
    ]


def test_a_folder_of_someone_else_is_left_alone(found: list[Problem], tmp_path: Path) -> None:
    (tmp_path / "fremd").mkdir()
    (tmp_path / "fremd" / "brief.txt").write_text("lieb und teuer", encoding="utf-8")

    assert run(["generate", "--docs", str(tmp_path / "fremd")]) == USAGE

    assert (tmp_path / "fremd" / "brief.txt").read_text(encoding="utf-8") == "lieb und teuer"


def test_check_finds_drift(found: list[Problem], project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["generate"]) == 0
    assert run(["check"]) == 0
    (project / "docs" / "index.md").write_text("von Hand geändert", encoding="utf-8")
    (project / "docs" / "daten" / "dossier.schema.json").unlink()
    (project / "docs" / "neu.md").write_text("von Hand", encoding="utf-8")
    capsys.readouterr()

    assert run(["check"]) == FINDINGS

    shown = capsys.readouterr().err
    assert [line.split(":")[0] for line in shown.splitlines() if "[drift]" in line] == [
        "docs/daten/dossier.schema.json",
        "docs/index.md",
        "docs/neu.md",
    ]


def test_export_to_a_file_and_to_standard_output(
    found: list[Problem], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    articles = str(project / "seeds" / "articles")

    assert run(["export", "--articles", articles, "--out", "neu/d.json"]) == 0
    assert run(["export", "--articles", articles, "--out", "-"]) == 0

    assert (project / "neu" / "d.json").read_text(encoding="utf-8") == capsys.readouterr().out


def test_export_of_formats_to_a_folder(
    found: list[Problem], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = project / "daten"
    out.mkdir()
    (out / "meins.txt").write_text("bleibt", encoding="utf-8")

    asked = ["--format", "csv", "--format", "ics", "--format", "csv"]
    assert run(["export", "--articles", "seeds/articles", "--out", "daten", *asked]) == 0

    names = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    expected = data_files(dossier(), "csv", "ics")
    assert names == {*expected, "meins.txt"}
    assert (out / "kalender.ics").read_bytes().decode() == expected["kalender.ics"]
    assert f"{len(expected)} Dateien in daten" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("out", "format", "words"),
    [
        ("-", "csv", "mehrere Dateien"),
        ("datei", "csv", "ist kein Ordner"),
        ("neu", "xls", "«xls» ist kein Format"),
    ],
)
def test_export_refuses_a_target_that_does_not_fit(
    found: list[Problem], project: Path, capsys: pytest.CaptureFixture[str], out: str, format: str, words: str
) -> None:
    (project / "datei").write_text("", encoding="utf-8")

    assert run(["export", "--articles", "seeds/articles", "--out", out, "--format", format]) == USAGE
    assert words in capsys.readouterr().err


def test_export_strict(found: list[Problem], project: Path) -> None:
    found.append(FINDING)

    assert run(["export", "--articles", "seeds/articles", "--out", "d.json", "--strict"]) == FINDINGS

    assert not (project / "d.json").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["bauen"], "den Befehl «bauen» gibt es nicht"),
        (["build", "--nix"], "die Option «--nix» gibt es nicht"),
        (["build", "--docs"], "fehlt ihr Wert"),
        (["export"], "fehlt"),
        (["explain", "niemand"], "diese id hat das Dossier nicht"),
        (["evaluate", "--articles", "seeds/articles"], "gehören zusammen"),
    ],
)
def test_wrong_usage(
    found: list[Problem], capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    assert run(arguments) == USAGE
    assert words in capsys.readouterr().err


def test_a_folder_that_is_not_there(found: list[Problem], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", "--articles", "gibtsnicht"]) == UNREADABLE
    assert "gibtsnicht: diesen Ordner gibt es nicht (Pfad bei --articles prüfen)" in capsys.readouterr().err


def test_a_folder_that_cannot_be_made(
    found: list[Problem], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "datei").write_text("", encoding="utf-8")

    assert run(["generate", "--docs", "datei/docs"]) == USAGE
    assert "datei" in capsys.readouterr().err


def test_pages_that_were_never_written_are_one_finding(
    found: list[Problem], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check"]) == FINDINGS
    assert "docs: Der Ordner der Seiten fehlt." in capsys.readouterr().err


def test_pages_that_are_kept_nowhere_are_no_finding(found: list[Problem], project: Path) -> None:
    (project / ".gitignore").write_text("site/\n/docs/\n", encoding="utf-8")

    assert run(["check"]) == 0


def test_a_setting_that_there_is_not(
    found: list[Problem], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "dossier.yml").write_text("titel: Vergessen\n", encoding="utf-8")

    assert run(["generate"]) == USAGE
    assert "«titel» ist keine Einstellung" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command", ["build", "generate", "export", "edition", "check", "explain", "evaluate", "serve"]
)
def test_help_is_german(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "--help"]) == 0

    shown = capsys.readouterr().out
    assert "Optionen" in shown
    assert not re.search(r"\b(Options|Show this|required|default|Usage|bool|int|str|path)\b", shown)


@pytest.mark.parametrize("wanted", ["carla-stone", *(plan.id for plan in dossier().plans)])
def test_explain_shows_the_passages(
    found: list[Problem], capsys: pytest.CaptureFixture[str], wanted: str
) -> None:
    assert run(["explain", wanted]) == 0

    shown = capsys.readouterr().out
    assert wanted in shown.splitlines()[0]
    assert re.search(r"[ab]-(bote|kurier) \d+–\d+: „", shown)


def test_a_tree_in_a_pipe_keeps_every_line_whole(capfd: pytest.CaptureFixture[str]) -> None:
    tree = Tree("Wurzel")
    tree.add(Text("lang " * 60 + "Ende"))
    Screen().tree(tree)

    assert capfd.readouterr().out.splitlines() == ["Wurzel", "└── " + "lang " * 60 + "Ende"]


def test_explain_every_meeting() -> None:
    made_up = dossier()
    for meeting in made_up.meetings:
        thing = find(made_up, meeting.id)

        assert thing is meeting
        assert explain(made_up, thing).children


def test_ids_like_the_wanted_one() -> None:
    assert near(dossier(), "carla-ston")[0] == "carla-stone"


def test_help_and_export_start_without_what_they_do_not_need() -> None:
    code = (
        "import sys, generator.cli\n"
        "from generator.build import gather\n"
        "import generator.export\n"
        "heavy = {'mkdocs', 'jinja2', 'networkx', 'spacy', 'watchdog', 'weasyprint'} & set(sys.modules)\n"
        "sys.exit(repr(heavy) if heavy else 0)"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
