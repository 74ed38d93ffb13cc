"""``dossier add`` from the command line to the file: each kind of input, each error, no seed by halves."""

from __future__ import annotations

import io
import sys
import unicodedata
from pathlib import Path

import pytest

from generator.cli import run
from generator.cli_output import Screen
from generator.ingest import clean, read_articles
from generator.model.article import Article
from generator.yamltext import load
from tests.fixtures import documents

TEXT = """Nordufer Zeitung, 14. Oktober 2025

Brückenstreit: Beide Städte reden wieder

Von Jana Krüger

Die Bürgermeister von Oberau und Niederau haben am Montag in Oberau über die gesperrte Brücke gesprochen. \
Sie wollen bis zum Herbst eine Lösung finden, sagte Bürgermeisterin Edda Kranz nach dem Gespräch.

Ihr Kollege Jost Wehmeyer verlangte, dass beide Städte die Kosten je zur Hälfte tragen. Am Freitag treffen \
sich die Kämmerer, um die Rechnungen zu prüfen.
"""


@pytest.fixture(autouse=True)
def here(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(project)
    return project


def seeds(project: Path) -> list[Path]:
    return sorted((project / "seeds" / "articles").iterdir())


def only(project: Path) -> Article:
    raws, unread = read_articles(project / "seeds" / "articles")
    article, problems = clean(raws[0])

    assert (len(raws), unread, problems) == (1, (), ())
    assert article is not None
    return article


def head(project: Path) -> dict[str, object]:
    """The front matter of the only seed."""
    found: dict[str, object] = load(seeds(project)[0].read_text(encoding="utf-8").split("---\n")[1])
    return found


# Kinds of input -----------------------------------------------------------------------------------------


def test_a_text_file(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "text.txt").write_text(TEXT, encoding="utf-8")

    assert run(["add", "text.txt"]) == 0

    assert head(here) == {
        "title": "Brückenstreit: Beide Städte reden wieder",
        "publisher": "Nordufer Zeitung",
        "author": "Jana Krüger",
        "published": "2025-10-14",
        "published_basis": "text",
        "language": "de",
        "rights": "quote",
    }
    assert only(here).text == TEXT
    assert only(here).published_basis == "text"
    assert seeds(here)[0].name.startswith("2025-10-14-nordufer-zeitung-brueckenstreit-beide-staedte-reden-")
    assert "Di., 14. Oktober 2025  (im Text)" in capsys.readouterr().out


def test_pasted_text(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("utf-8"))))

    assert run(["add", "-"]) == 0

    assert only(here).publisher == "Nordufer Zeitung"


def test_markdown_keeps_what_its_head_says(here: Path) -> None:
    own = "title: Eigener Titel\npublisher: Bote\npublished: 2025-10-15\nretold: true\ntags: [a, b]\n"
    own = f"---\n{own}---\n"
    (here / "text.md").write_text(own + TEXT, encoding="utf-8")

    assert run(["add", "text.md"]) == 0

    article = only(here)
    assert (article.title, article.publisher, article.published) == ("Eigener Titel", "Bote", "2025-10-15")
    assert (article.published_basis, article.retold, article.tags) == ("metadata", True, ("a", "b"))
    assert article.author == "Jana Krüger"


def test_a_sidecar_beside_a_text_is_read(here: Path) -> None:
    (here / "text.txt").write_text(TEXT, encoding="utf-8")
    beside = "publisher: Bote\npublished: 2025-10-15\npublished_basis: editor\n"
    (here / "text.yml").write_text(beside, encoding="utf-8")

    assert run(["add", "text.txt"]) == 0

    assert (only(here).publisher, only(here).published) == ("Bote", "2025-10-15")
    assert only(here).published_basis == "inferred"


def test_a_word_document(here: Path) -> None:
    (here / "text.docx").write_bytes(documents.docx())

    assert run(["add", "text.docx"]) == 0

    article = only(here)
    assert (article.title, article.author) == (documents.TITLE, "Jana Krüger")
    assert (article.publisher, article.published) == ("Nordufer Zeitung", "2025-10-14")
    assert all(paragraph in article.text for paragraph in documents.PARAGRAPHS)
    assert "Nachgetragen: Die Runde dauert an." in article.text
    assert "Runde | Dritte" in article.text
    assert not any(words in article.text for words in ("Gestrichener", "vertraulicher", "sekretariat"))


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_a_pdf(here: Path, columns: int) -> None:
    (here / "text.pdf").write_bytes(documents.pdf(columns))

    assert run(["add", "text.pdf"]) == 0

    article = only(here)
    assert (article.title, article.author) == (documents.TITLE, "Jana Krüger")
    assert (article.publisher, article.published) == ("Nordufer Zeitung", "2025-10-14")
    blocks = article.text.strip().split("\n\n")
    assert blocks == [documents.TITLE, "Von Jana Krüger, Genf", *documents.PARAGRAPHS, *documents.LATER]
    assert "Seite 1" not in article.text


def test_a_pdf_with_lines_set_across_two_columns(here: Path) -> None:
    (here / "text.pdf").write_bytes(documents.crossed_pdf())

    assert run(["add", "text.pdf"]) == 0

    flat = " ".join(only(here).text.split())
    assert all(paragraph in flat for paragraph in documents.PARAGRAPHS[:4])


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("cp1252", "Windows-1252"),
        ("mac_roman", "Mac Roman"),
        ("cp850", "DOS 850"),
    ],
)
def test_old_encodings(here: Path, capsys: pytest.CaptureFixture[str], encoding: str, told: str) -> None:
    (here / "text.txt").write_bytes(TEXT.replace("\n", "\r\n").encode(encoding))

    assert run(["add", "text.txt"]) == 0

    assert only(here).text == TEXT
    shown = capsys.readouterr().err
    assert f"nicht in UTF-8; als {told} gelesen" in shown if told else "UTF-8" not in shown


def test_the_kind_is_told_by_the_content(here: Path) -> None:
    (here / "ohne-endung").write_bytes(documents.pdf())

    assert run(["add", "ohne-endung"]) == 0

    assert only(here).title == documents.TITLE


# What the editor says -----------------------------------------------------------------------------------


def test_options_go_before_what_was_found(here: Path) -> None:
    (here / "text.txt").write_text(TEXT, encoding="utf-8")
    said = ["--title", 'Neu: "das" #1', "--publisher", "Ährenbote", "--date", "15.10.2025"]
    said += ["--rights", "full", "--author", "Ole Reuter"]

    assert run(["add", "text.txt", *said, "--id", "bruecke-1"]) == 0

    article = only(here)
    assert (article.id, article.title, article.publisher) == ("bruecke-1", 'Neu: "das" #1', "Ährenbote")
    assert (article.published, article.published_basis) == ("2025-10-15", "inferred")
    assert (article.author, article.rights) == ("Ole Reuter", "full")


def test_unknown_stays_unknown_and_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "text.txt").write_text(TEXT.split("\n\n", 3)[3], encoding="utf-8")

    assert run(["add", "text.txt"]) == 0

    article = only(here)
    assert (article.title, article.publisher, article.published) == (None, None, None)
    assert article.published_basis == "unknown"
    assert article.id.startswith("ohne-tag-die-buergermeister-von-oberau")
    shown = capsys.readouterr().err
    assert "keine Überschrift gefunden, bleibt unbekannt" in shown
    assert "kein Medium gefunden" in shown
    assert "kein Tag gefunden" in shown


def _terminal(monkeypatch: pytest.MonkeyPatch, answers: list[str]) -> list[str]:
    asked: list[str] = []

    def ask(self: Screen, question: str) -> str:
        asked.append(question)
        return answers.pop(0)

    monkeypatch.setattr(Screen, "can_ask", lambda self: True)
    monkeypatch.setattr(Screen, "ask", ask)
    return asked


def test_on_a_terminal_only_what_is_missing_is_asked(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "text.txt").write_text(TEXT.replace("Nordufer Zeitung, 14. Oktober 2025\n", ""), encoding="utf-8")
    asked = _terminal(monkeypatch, ["Bote", "gestern", "14. Oktober 2025"])

    assert run(["add", "text.txt"]) == 0

    assert [question.split(" (")[0] for question in asked] == ["Medium", "Veröffentlicht", "Veröffentlicht"]
    assert (only(here).publisher, only(here).published) == ("Bote", "2025-10-14")
    assert only(here).published_basis == "inferred"


def test_an_empty_answer_leaves_it_unknown(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "text.txt").write_text(TEXT.split("\n\n", 3)[3], encoding="utf-8")
    asked = _terminal(monkeypatch, ["", "", ""])

    assert run(["add", "text.txt"]) == 0

    assert len(asked) == 3
    assert only(here).publisher is None


def test_nothing_is_asked_where_nobody_sits(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "text.txt").write_text("Ein Text ohne alles, der auch von niemandem handelt.", encoding="utf-8")
    monkeypatch.setattr("builtins.input", lambda *_: pytest.fail("es wurde gefragt"))

    assert run(["add", "text.txt"]) == 0


def test_a_dry_run_shows_and_writes_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "text.txt").write_text(TEXT, encoding="utf-8")

    assert run(["add", "text.txt", "--dry-run"]) == 0

    shown = capsys.readouterr().out
    assert "Würde geschrieben: seeds/articles/2025-10-14-nordufer-zeitung" in shown
    assert "Als Nächstes" not in shown
    assert seeds(here) == []


def test_a_hostile_title_steers_neither_terminal_nor_front_matter(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    title = 'Gut\x1b[2J gesagt\u202e: "x"\\n---\\nrights: full <script>alert(1)</script> [bold]'
    page = f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{TEXT[100:]}</p></body></html>"
    (here / "seite.html").write_text(page, encoding="utf-8")

    assert run(["add", "seite.html"]) == 0

    shown = capsys.readouterr()
    assert not any(unicodedata.category(c) in ("Cc", "Cf") and c != "\n" for c in shown.out + shown.err)
    assert "[bold]" in shown.out
    article = only(here)
    assert article.rights == "quote"
    assert article.title is not None
    assert "\x1b" not in article.title and "\u202e" not in article.title
