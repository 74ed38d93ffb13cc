"""What ``dossier add`` refuses, and how it says so; nothing is written then."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import UNREADABLE, USAGE, run
from tests.fixtures import documents
from tests.unit.test_add import TEXT, seeds


@pytest.fixture(autouse=True)
def here(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(project)
    return project


def _archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("x.txt", "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("leer.txt", lambda: b"  \n", "Die Datei ist leer"),
        ("leer.md", lambda: b"---\ntitle: x\n---\n  \n", "unter dem Kopf steht kein Text"),
        ("kopf.md", lambda: b"---\ntitle: x\nText ohne Ende", "die schließende Zeile --- fehlt"),
        ("kaputt.pdf", lambda: b"%PDF-1.7\nkaputt", "das PDF lässt sich nicht lesen"),
        ("kein.pdf", lambda: b"nur Text", "etwas anderes, als ihre Endung sagt"),
        ("scan.pdf", documents.scanned_pdf, "keinen Text, nur Bilder"),
        ("zu.pdf", documents.locked_pdf, "mit einem Kennwort geschützt"),
        ("leer.docx", lambda: documents.docx((), ""), "enthält keinen Text"),
        ("kaputt.docx", lambda: documents.docx()[:2000], "kein .docx"),
        ("archiv.docx", _archive, "kein .docx"),
        ("alt.doc", lambda: b"\xd0\xcf\x11\xe0rest", "altes Word-Dokument"),
        ("text.rtf", lambda: b"{\\rtf1 x}", "RTF-Dokument"),
        ("bild.png", lambda: b"\x89PNG rest", "ein Bild"),
        ("binaer.txt", lambda: bytes(range(256)) * 9, "Nullbytes"),
        ("englisch.txt", lambda: b"The ministers said that they will meet again in the city on Monday and "
         b"that the talks have been good for all of them.", "nicht auf Deutsch"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told(
    here: Path, capsys: pytest.CaptureFixture[str], name: str, data: Callable[[], bytes], words: str
) -> None:
    (here / name).write_bytes(data())

    assert run(["add", name]) == UNREADABLE

    shown = capsys.readouterr().err
    assert name in shown
    assert words in shown
    assert "(" in shown
    assert seeds(here) == []


def test_a_missing_file_and_a_folder(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", "gibtsnicht.txt"]) == UNREADABLE
    assert run(["add", "seeds"]) == UNREADABLE

    shown = capsys.readouterr().err
    assert "gibtsnicht.txt: diese Datei gibt es nicht (Pfad prüfen)" in shown
    assert "seeds: das ist ein Ordner" in shown


def test_empty_standard_input(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\n")))

    assert run(["add", "-"]) == UNREADABLE


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["text.txt", "--date", "gestern"], "«gestern» ist kein Tag"),
        (["text.txt", "--date", "31.2.2025"], "«31.2.2025» ist kein Tag"),
        (["text.txt", "--rights", "alles"], "«alles» ist keine Angabe zu den Rechten"),
        (["text.txt", "--id", "../weg"], "kann keine Kennung sein"),
        (["text.txt", "text.txt", "--title", "x"], "gelten für einen Artikel"),
        (["-", "-"], "nur einmal"),
        ([], "fehlt"),
    ],
)
def test_wrong_usage(
    here: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    (here / "text.txt").write_text(TEXT, encoding="utf-8")

    assert run(["add", *arguments]) == USAGE

    assert words in capsys.readouterr().err
    assert seeds(here) == []


def test_an_id_that_is_taken(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "text.txt").write_text(TEXT, encoding="utf-8")
    other = TEXT.split("\n\n", 3)[3][:150]
    (here / "anderer.txt").write_text(f"{other} Mehr weiß man nicht.", encoding="utf-8")
    assert run(["add", "text.txt", "--id", "eins"]) == 0

    assert run(["add", "anderer.txt", "--id", "eins"]) == USAGE

    assert "die Kennung «eins» ist vergeben" in capsys.readouterr().err
    assert [path.name for path in seeds(here)] == ["eins.md"]


def test_of_several_none_is_written_when_one_cannot_be_read(here: Path) -> None:
    (here / "text.txt").write_text(TEXT, encoding="utf-8")

    assert run(["add", "text.txt", "gibtsnicht.txt"]) == UNREADABLE

    assert seeds(here) == []


def test_help_is_german(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", "--help"]) == 0

    shown = capsys.readouterr().out
    assert "Optionen" in shown
    assert "--dry-run" in shown
    assert "required" not in shown
