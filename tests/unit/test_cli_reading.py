"""The options of reading, and where the settings say results lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import cli
from generator.cli import DONE, USAGE
from generator.config import load_config
from generator.errors import DossierError

TEXT = "Am Montag traf US-Außenminister Marco Rubio in Genf Andrij Jermak.\n"


@pytest.fixture
def here(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (project / "seeds" / "articles" / "a.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(project)
    return project


def export(*options: str) -> int:
    return cli.run(["export", "--articles", "seeds/articles", "--out", "d.json", *options])


def test_the_cache_lies_in_the_project_and_gives_the_same(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = []
    for options in ((), (), ("--no-cache",), ("--cache", "anders"), ("--jobs", "1")):
        assert export(*options) == DONE
        found.append((here / "d.json").read_bytes())
    told = capsys.readouterr().err

    assert len(set(found)) == 1
    assert told.count("Auswerten …") == 3
    assert told.count("Auswerten (1 aus dem Zwischenspeicher) …") == 2
    assert len(list((here / ".dossier-cache").glob("??/*"))) == 2
    assert len(list((here / "anders").glob("??/*"))) == 2


def test_a_damaged_entry_is_told_and_stops_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export() == DONE
    for path in (here / ".dossier-cache").glob("??/*"):
        path.write_bytes(b"Muell")
    capsys.readouterr()

    assert export("--strict") == DONE
    told = capsys.readouterr().err

    assert (
        "Zwischenspeicher: 2 Einträge sind beschädigt oder nicht lesbar; was fehlte, wurde neu gelesen."
        in told
    )


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--no-cache", "--cache", "x"), "--cache: verträgt sich nicht mit --no-cache"),
        (("--jobs", "0"), "--jobs: «0» ist keine Zahl von Prozessen"),
        (("--jobs", "zwei"), "der Wert von «--jobs» passt nicht"),
        (("--jobs", "2", "--cluster", "tcp://x:1"), "--jobs: verträgt sich nicht mit --cluster"),
    ],
)
def test_options_that_mean_nothing(
    here: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], said: str
) -> None:
    assert export(*options) == USAGE
    assert said in capsys.readouterr().err


def test_the_setting_of_the_project(tmp_path: Path) -> None:
    found = {}
    for text in ("ablage", "aus", "/weit/weg", "s3://eimer/ablage"):
        (tmp_path / "dossier.yml").write_text(f"cache: {text}\n", encoding="utf-8")
        found[text] = load_config(tmp_path).cache

    assert found == {
        "ablage": tmp_path / "ablage", "aus": None, "/weit/weg": Path("/weit/weg"),
        "s3://eimer/ablage": "s3://eimer/ablage",
    }  # fmt: skip
    (tmp_path / "dossier.yml").write_text("cache: [x]\n", encoding="utf-8")
    with pytest.raises(DossierError, match="«cache» ist keine Einstellung"):
        load_config(tmp_path)
