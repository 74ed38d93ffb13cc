"""``dossier add`` on ten pages built in ten ways: what is found, and the text without noise."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.cli import run
from generator.ingest import clean, read_articles
from generator.model.article import Article
from generator.yamltext import load
from tests.conftest import ROOT

PAGES = ROOT / "tests" / "fixtures" / "webpages"
EXPECTED: dict[str, dict[str, Any]] = load((PAGES / "expected.yml").read_text(encoding="utf-8"))


@pytest.fixture
def here(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(project)
    return project


def added(project: Path) -> Article:
    """The one article of the project, as a build reads it."""
    raws, unread = read_articles(project / "seeds" / "articles")
    article, problems = clean(raws[0])

    assert (len(raws), unread, problems) == (1, (), ())
    assert article is not None
    return article


def read_text(article: Article) -> str:
    """The text without its noise."""
    kept, at = [], 0
    for noise in article.noise:
        kept.append(article.text[at : noise.start])
        at = noise.end
    return " ".join("".join((*kept, article.text[at:])).split())


def test_there_are_ten_pages() -> None:
    assert sorted(EXPECTED) == sorted(path.name for path in PAGES.glob("*.html"))
    assert len(EXPECTED) == 10


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_page_becomes_a_seed(here: Path, name: str) -> None:
    expected = EXPECTED[name]

    assert run(["add", str(PAGES / name)]) == 0

    article = added(here)
    found = {key: getattr(article, key) or "" for key in ("title", "publisher", "published", "author")}
    assert found == {key: expected[key] for key in found}
    assert article.language == expected["language"]
    assert article.rights == "quote"
    read = read_text(article)
    assert [words for words in expected["within"] if words not in read] == []
    assert [words for words in expected["without"] if words in article.text] == []


def test_a_line_that_speaks_to_readers_is_cut_as_noise(here: Path) -> None:
    assert run(["add", str(PAGES / "woerter.html")]) == 0

    assert "Schreiben Sie uns" in added(here).text
    assert "Schreiben Sie uns" not in read_text(added(here))


def test_what_was_found_and_what_was_cut_is_shown(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", str(PAGES / "jsonld.html")]) == 0

    shown = capsys.readouterr().out
    assert "Hafenstreit: Nordland und Südland verhandeln wieder  (JSON-LD der Seite)" in shown
    assert "Mi., 4. Februar 2026  (JSON-LD der Seite)" in shown
    assert "Nordufer Zeitung  (Meta-Angaben der Seite)" in shown
    assert "Seitenteil  11. Januar 2026 Eishockey" in shown
    assert "vom Gerüst der Seite" in shown
    assert "Als Nächstes: dossier build" in shown


def test_a_page_behind_a_paywall_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", str(PAGES / "bezahlschranke.html")]) == 0

    assert "hinter einer Bezahlschranke" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2026-02-03T23:20:00Z", "2026-02-04"),
        ("2026-07-03T22:20:00Z", "2026-07-04"),
        ("2026-07-03T21:20:00Z", "2026-07-03"),
        ("2026-02-03T23:20:00+01:00", "2026-02-03"),
        ("2026-02-03", "2026-02-03"),
    ],
)
def test_a_day_is_told_by_the_clock_of_the_newsroom(here: Path, stamp: str, day: str) -> None:
    page = (PAGES / "jsonld.html").read_text(encoding="utf-8").replace("2026-02-03T23:20:00Z", stamp)
    (here / "seite.html").write_text(page, encoding="utf-8")

    assert run(["add", "seite.html"]) == 0

    assert added(here).published == day


def test_a_page_without_article_is_refused(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "leer.html").write_text("<html><body><nav><a href='/'>Start</a></nav></body></html>", "utf-8")

    assert run(["add", "leer.html"]) == 3

    assert "kein Artikeltext" in capsys.readouterr().err
    assert list((here / "seeds" / "articles").iterdir()) == []
