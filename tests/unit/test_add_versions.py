"""Near duplicates: recognised when added, written down, read as one source, told by pages and by check."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

from generator.build import gather, near_duplicates
from generator.cli import USAGE, run
from generator.config import Config, load_config
from generator.export import dossier_json
from generator.ingest import clean_all, read_articles
from generator.model.article import Article
from tests.conftest import ROOT
from tests.fixtures.holding import held

SENTENCES = (
    "Die Verkehrsminister von Nordland und Südland haben am Montag in Lindenau über die Bahn verhandelt.",
    "Nordlands Minister Ole Petersen bot an, die Hälfte der Kosten zu übernehmen.",
    "Seine Kollegin Marta Lindner verlangte, dass die Züge auch nachts fahren.",
    "Beide Seiten vereinbarten, dass eine Arbeitsgruppe die Fahrpläne bis zum Sommer prüft.",
    "Strittig blieb, wer die neuen Brücken baut und wer sie später unterhält.",
    "„Wir sind noch nicht am Ziel, aber auf dem richtigen Gleis“, sagte Lindner nach der Sitzung.",
    "Die nächste Runde ist für den 3. November in Südhafen vorgesehen.",
)
NEW = "Am Abend teilte Petersen mit, dass Nordland auch die Signale bezahlt."
OTHER = (
    "In Westerau haben die Winzer am Freitag über die Preise für die neue Ernte beraten. Ihr Sprecher Kuno "
    "Adler nannte das Angebot der Kellereien zu niedrig. Die Kellereien verwiesen auf volle Lager und "
    "schwache Nachfrage aus dem Ausland. Ein Schlichter soll bis Ende des Monats einen Vorschlag vorlegen."
)
SAYS = {"A": "Südhafener Bote", "B": "Lindenauer Kurier"}


@pytest.fixture(autouse=True)
def here(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(project)
    return project


def give(name: str, title: str, sentences: tuple[str, ...], publisher: str, day: str, more: str = "") -> None:
    head = f'title: "{title}"\npublisher: {publisher}\npublished: {day}\n{more}'
    Path(name).write_text(f"---\n{head}---\n" + "\n\n".join(sentences) + "\n", encoding="utf-8")


def first() -> None:
    give("eins.md", "Grenzbahn: Minister verhandeln", SENTENCES, SAYS["A"], "2025-10-13")
    assert run(["add", "eins.md", "--id", "eins"]) == 0


def read(project: Path) -> tuple[Article, ...]:
    articles, problems = clean_all(read_articles(project / "seeds" / "articles")[0])

    assert problems == ()
    return articles


def shown_on(page: Path) -> str:
    """A page's text with common blanks only."""
    return " ".join(unescape(page.read_text(encoding="utf-8")).split())


def config(project: Path) -> Config:
    return load_config(project)


def test_a_changed_page_is_a_version(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first()
    changed = (NEW, *SENTENCES[:1], *SENTENCES[2:])
    more = "updated: 2025-10-13T21:30\n"
    give("zwei.md", "Grenzbahn: Nordland zahlt Signale", changed, SAYS["A"], "2025-10-13", more)

    assert run(["add", "zwei.md", "--id", "zwei"]) == 0

    assert "Andere Fassung derselben Seite, zählt nicht als eigene Quelle: eins (" in capsys.readouterr().out
    assert "version_of: [eins]" in (here / "seeds" / "articles" / "zwei.md").read_text(encoding="utf-8")
    (article,) = read(here)
    assert (article.id, article.address, article.updated) == ("zwei", "eins", "2025-10-13T21:30")
    assert [(v.id, v.relation, v.missing) for v in article.versions] == [("eins", "earlier", SENTENCES[1:2])]


def test_an_agency_copy_counts_as_the_same_source(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first()
    give("kopie.md", "Nachts mit dem Zug?", (*SENTENCES[:5], NEW), SAYS["B"], "2025-10-14")

    assert run(["add", "kopie.md", "--id", "kopie"]) == 0

    assert "Derselbe Bericht wie bei Südhafener Bote, zählt nicht" in capsys.readouterr().out
    (article,) = read(here)
    assert (article.id, article.address) == ("eins", None)
    version = article.versions[0]
    assert (version.publisher, version.relation, version.missing) == (SAYS["B"], "copy", (NEW,))


def test_pages_and_data_name_both_publishers(here: Path) -> None:
    first()
    give("kopie.md", "Nachts mit dem Zug?", (*SENTENCES[:5], NEW), SAYS["B"], "2025-10-14")
    assert run(["add", "kopie.md", "--id", "kopie"]) == 0
    assert run(["generate"]) == 0

    page = shown_on(here / "docs" / "quellen" / "eins.md")
    listed = shown_on(here / "docs" / "quellen" / "index.md")
    data = json.loads((here / "docs" / "daten" / "dossier.json").read_text(encoding="utf-8"))
    assert "Auch erschienen bei" in page
    assert "Lindenauer Kurier (14. Oktober 2025)" in page
    assert "1 Satz, der so nicht im gelesenen Text steht" in page
    assert NEW in page
    assert "1 Quelle." in listed
    assert "auch bei Lindenauer Kurier" in listed
    assert not (here / "docs" / "quellen" / "kopie.md").exists()
    assert [article["id"] for article in data["articles"]] == ["eins"]
    assert [version["publisher"] for version in data["articles"][0]["versions"]] == [SAYS["B"]]
    assert "Lindenauer Kurier" in (here / "docs" / "daten" / "csv" / "quellen.csv").read_text("utf-8")


def test_a_changed_page_keeps_its_address(here: Path) -> None:
    first()
    more = "updated: 2025-10-13T21:30\n"
    give("zwei.md", "Grenzbahn: Nordland zahlt", (*SENTENCES, NEW), SAYS["A"], "2025-10-13", more)
    assert run(["add", "zwei.md", "--id", "zwei"]) == 0

    dossier = gather(config(here)).dossier

    assert [(a.id, a.page) for a in dossier.articles] == [("zwei", "quellen/eins.html")]
    assert run(["generate"]) == 0
    page = shown_on(here / "docs" / "quellen" / "eins.md")
    assert "die neueste Fassung; 1 frühere liegt vor" in page
    assert "13. Oktober 2025, 21:30 Uhr" in page
    assert "Frühere Fassung vom 13. Oktober 2025" in page


def test_the_same_text_again_changes_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first()
    before = {path.name: path.read_bytes() for path in (here / "seeds" / "articles").iterdir()}
    Path("nochmal.txt").write_text("\n".join(SENTENCES), encoding="utf-8")
    capsys.readouterr()

    assert run(["add", "eins.md"]) == 0
    assert run(["add", "nochmal.txt", "--title", "Anders", "--publisher", SAYS["A"].upper()]) == 0

    shown = capsys.readouterr().out
    assert shown.count("Dieser Text liegt schon vor: seeds/articles/eins.md") == 2
    assert shown.count("Nichts geändert.") == 2
    assert {path.name: path.read_bytes() for path in (here / "seeds" / "articles").iterdir()} == before


def test_the_same_text_at_another_publisher_is_a_copy(here: Path) -> None:
    first()
    give("kopie.md", "Andere Überschrift", SENTENCES, SAYS["B"], "2025-10-14")

    assert run(["add", "kopie.md", "--id", "kopie"]) == 0

    (article,) = read(here)
    assert [(v.id, v.relation, v.missing) for v in article.versions] == [("kopie", "copy", ())]


def test_an_editor_may_keep_two_apart(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first()
    give("zwei.md", "Grenzbahn, zweiter Tag", (*SENTENCES, NEW), SAYS["A"], "2025-10-14")

    assert run(["add", "zwei.md", "--id", "zwei", "--distinct"]) == 0

    assert "Eigener Bericht, obwohl ähnlich: eins" in capsys.readouterr().out
    assert "distinct_from: [eins]" in (here / "seeds" / "articles" / "zwei.md").read_text(encoding="utf-8")
    assert [article.id for article in read(here)] == ["eins", "zwei"]
    assert near_duplicates(config(here)) == ()


def test_another_report_is_new(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first()
    give("wein.md", "Winzer beraten", (OTHER, SENTENCES[0]), SAYS["A"], "2025-10-17")

    assert run(["add", "wein.md"]) == 0

    assert "zählt nicht als eigene Quelle" not in capsys.readouterr().out
    assert len(read(here)) == 2


def test_check_hints_at_what_nobody_marked(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first()
    give("kopie.md", "Nachts mit dem Zug?", (*SENTENCES[:5], NEW), SAYS["B"], "2025-10-14")
    assert run(["add", "kopie.md", "--id", "kopie"]) == 0
    assert near_duplicates(config(here)) == ()
    seed = here / "seeds" / "articles" / "kopie.md"
    text = seed.read_text(encoding="utf-8")
    seed.write_text(text.replace("version_of: [eins]\n", ""), encoding="utf-8")
    assert run(["generate"]) == 0
    capsys.readouterr()

    assert run(["check"]) == 1

    shown = capsys.readouterr().err
    assert "kopie.md: Der Text steht zu" in shown
    assert "version_of: eins" in shown
    assert "[near-duplicate]" in shown
    assert "davon 0 Fehler" in shown


def test_a_link_to_nothing_and_versions_without_order_are_told(here: Path) -> None:
    first()
    give("zwei.md", "Grenzbahn", (*SENTENCES, NEW), SAYS["A"], "2025-10-13", "version_of: [eins, nirgends]\n")
    (here / "seeds" / "articles" / "zwei.md").write_bytes(Path("zwei.md").read_bytes())

    articles, problems = clean_all(read_articles(here / "seeds" / "articles")[0])

    assert [article.id for article in articles] == ["zwei"]
    assert [(p.where, p.code, p.severity) for p in problems] == [
        ("zwei.md", "version-of", "error"),
        ("zwei.md", "version-order", "warning"),
    ]
    assert "gelesen wird die längere" in problems[1].what


def test_the_same_address_with_another_text_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    give("eins.md", "Ticker", SENTENCES, SAYS["A"], "2025-10-13", "url: https://bote.example/ticker\n")
    give("zwei.md", "Ticker", (OTHER,), SAYS["A"], "2025-10-13", "url: https://bote.example/ticker\n")
    assert run(["add", "eins.md"]) == 0

    assert run(["add", "zwei.md"]) == 0

    assert "Unter derselben Adresse liegt schon 2025-10-13" in capsys.readouterr().err
    assert len(read(here)) == 2


# Whole or not at all ------------------------------------------------------------------------------------

_ENDED = """
import os, sys
from pathlib import Path
steps = [0]
def step(name, real):
    def counted(*args, **more):
        steps[0] += 1
        if steps[0] == int(sys.argv[1]):
            os._exit(9)
        return real(*args, **more)
    return counted
os.fsync = step("fsync", os.fsync)
os.fdopen = step("fdopen", os.fdopen)
Path.chmod = step("chmod", Path.chmod)
Path.replace = step("replace", Path.replace)
from generator.cli import run
sys.exit(run(["add", "eins.md", "zwei.md"]))
"""


@pytest.mark.parametrize("step", range(1, 11))
def test_a_run_that_is_ended_leaves_whole_seeds(here: Path, step: int) -> None:
    give("eins.md", "Grenzbahn", SENTENCES, SAYS["A"], "2025-10-13")
    give("zwei.md", "Winzer", (OTHER,), SAYS["A"], "2025-10-13")
    code = [sys.executable, "-c", _ENDED, str(step)]
    assert subprocess.run(code, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False).returncode == 9

    articles, problems = clean_all(read_articles(here / "seeds" / "articles")[0])
    assert problems == ()
    assert all(article.text.strip().endswith(".") for article in articles)

    assert run(["add", "eins.md", "zwei.md"]) == 0
    assert len(read(here)) == 2
    assert [p.name for p in (here / "seeds" / "articles").iterdir() if p.name.startswith(".")] == []


def test_two_runs_at_once(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    give("eins.md", "Grenzbahn", SENTENCES, SAYS["A"], "2025-10-13")

    with held(here, ROOT) as other:
        assert run(["add", "eins.md"]) == USAGE

    assert f"anderer Lauf (dossier build, Prozess {other.pid})" in capsys.readouterr().err
    assert list((here / "seeds" / "articles").iterdir()) == []


def test_the_export_says_what_a_version_is(here: Path) -> None:
    first()
    give("kopie.md", "Andere Überschrift", SENTENCES, SAYS["B"], "2025-10-14")
    assert run(["add", "kopie.md", "--id", "kopie"]) == 0

    found = json.loads(dossier_json(gather(config(here)).dossier))["articles"][0]

    assert found["versions"] == [
        {
            "id": "kopie",
            "file": "kopie.md",
            "relation": "copy",
            "title": "Andere Überschrift",
            "publisher": "Lindenauer Kurier",
            "author": None,
            "published": "2025-10-14",
            "updated": None,
            "url": None,
            "missing": [],
        }
    ]
