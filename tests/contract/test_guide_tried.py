"""What the guide shows is done for real: entries are loaded, commands give the output, a word is added."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli_explain
from generator.build import gather
from generator.cli import run
from generator.cli_output import Screen
from generator.cli_review import JUDGEMENTS
from generator.ingest import clean
from generator.model.article import RawArticle
from generator.register import load_register
from tests.contract.guide import Guide, block, sources, taken_apart
from tests.fixtures.talks import entry, planted, rendered

ROOT = Path(__file__).resolve().parents[2]
REPORT = """Runde in Genf endet ohne Ergebnis

Der georgische Unterhändler Lewan Kobachidse traf am Donnerstag in Genf die Vermittlerin Ingrid Solberg. \
Ein 12-Punkte-Plan liegt auf dem Tisch. „Wir kommen voran“, sagte Solberg nach dem Treffen. Der Plan sieht \
eine Obergrenze von 300.000 Soldaten vor.

Lesen Sie auch: Was in Genf auf dem Spiel steht

Danach reisten beide ab. Wann die nächste Runde beginnt, ist offen.
"""


def test_every_entry_of_the_register_is_loaded(tmp_path: Path) -> None:
    files = ("people.yml", "bodies.yml", "places.yml", "terms.yml")
    for name in files:
        (tmp_path / name).write_text(block(name), encoding="utf-8")
    register, problems = load_register(tmp_path)

    assert problems == ()
    assert [p.id for p in register.people] == ["lewan-kobachidse"]
    assert [len(g) for g in (register.bodies, register.places, register.terms)] == [1, 2, 1]


def test_the_head_of_an_article_is_read() -> None:
    head = block("Kopf eines Artikels")
    article, problems = clean(RawArticle(name="bericht.md", data=f"{head}{REPORT}".encode()))

    assert problems == () and article is not None
    assert (article.publisher, article.published, article.rights) == ("Musterbote", "2025-12-05", "quote")
    assert article.text == REPORT


def _judgements() -> dict[str, tuple[str, list[str]]]:
    """By kind: the entries as they stand in the guide, and what it says readers see."""
    found = {}
    text = sources()["anleitung/entscheiden.md"]
    for part in re.split(r"^#{2,3} ", text, flags=re.MULTILINE):
        page = Guide("")
        page.feed(part)
        for one in page.blocks:
            if one.label.startswith("judgements.yml: "):
                found[one.label.removeprefix("judgements.yml: ")] = (one.text, page.shown)
    return found


def test_every_kind_of_judgement_is_told() -> None:
    assert tuple(_judgements()) == JUDGEMENTS


@pytest.mark.parametrize("kind", JUDGEMENTS)
def test_a_judgement_of_the_guide_does_what_it_says(kind: str, tmp_path: Path) -> None:
    entries, shown = _judgements()[kind]
    pages, data = rendered(tmp_path, entries)
    texts = [
        html.unescape(re.sub(r"<[^>]+>", "", page)).translate({0xA0: " ", 0x202F: " ", 0x2060: None})
        for path, page in pages.tree.items()
        if path.endswith(".md") and not path.startswith("anleitung/")
    ]

    assert f"kind: {kind}\n" in entries
    assert pages.problems == () and all(j["applied"] for j in data["judgements"])
    assert shown and [words for words in shown if not any(words in text for text in texts)] == []


def test_what_a_lost_judgement_says_is_what_the_guide_says(tmp_path: Path) -> None:
    lost = entry("rename", "ingrid-solberg", "A B", "  at: {article: bote, quote: Nichts davon steht da.}\n")
    pages, _ = rendered(tmp_path, entry("hide", "niemand") + lost)
    shown = [s for g in taken_apart() for s in g.shown if s.startswith(("gilt", "bleibt"))]

    assert len(shown) == 2
    assert all(any(words in problem.what for problem in pages.problems) for words in shown)
    assert "## Ohne Wirkung" in pages.tree["methodik/entscheide.md"]


def test_adding_an_article_says_what_the_guide_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bericht.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "articles").mkdir()
    monkeypatch.chdir(tmp_path)
    code = run(["add", "bericht.txt", "--dry-run", "--articles", "articles"])
    out, err = capfd.readouterr()
    expected = [line for line in (*out.splitlines(), *err.splitlines()) if "Würde geschrieben" not in line]
    (shown,) = (b.text for g in taken_apart() for b in g.blocks if b.label == "Ausgabe" and "Genf" in b.text)

    assert code == 0
    assert shown.splitlines() == expected


@pytest.mark.parametrize("label", ["Ausgabe", "Output"])
def test_explaining_says_what_the_guide_shows(
    label: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    dossier = gather(planted(tmp_path)).dossier
    thing = cli_explain.find(dossier, "ingrid-solberg")
    assert thing is not None
    Screen().tree(cli_explain.explain(dossier, thing))
    out = capfd.readouterr().out
    (shown,) = {b.text for g in taken_apart() for b in g.blocks if b.label == label and "Rollen" in b.text}

    for line in shown.splitlines():
        assert line.partition(" …")[0] in out


def test_a_finding_reads_as_the_guide_shows(tmp_path: Path) -> None:
    (tmp_path / "people.yml").write_text(
        "# Personen\n- {id: ingrid-solberg, name: Ingrid Solberg, seite: NO}\n", encoding="utf-8"
    )
    _, (problem,) = load_register(tmp_path)

    assert block("Befund") == f"{problem}\n"


def _pytest(folder: Path, line: str) -> subprocess.CompletedProcess[str]:
    words = line.split()
    assert words[0] == ".venv/bin/python"
    return subprocess.run(
        [sys.executable, "-X", "utf8", *words[1:], "-p", "no:cacheprovider"],
        cwd=folder, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_the_way_of_a_trigger_word(tmp_path: Path) -> None:
    """In a copy: the case fails as the guide shows it, the word is added, the case passes."""
    for name in (
        "generator",
        "seeds/register",
        "tests/golden",
        "tests/unit/test_meetings.py",
        "tests/conftest.py",
    ):
        source, target = ROOT / name, tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("docs"))
        else:
            shutil.copy(source, target)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    golden = tmp_path / "tests/golden/meetings.yml"
    golden.write_text(
        golden.read_text(encoding="utf-8") + block("tests/golden/meetings.yml"), encoding="utf-8"
    )
    before = _pytest(tmp_path, block("Run the case"))

    assert before.returncode == 1, before.stdout
    for line in block("Failing test").splitlines():
        assert line in before.stdout

    lexicon = tmp_path / "generator/lexicon/meetings.yml"
    gone, come = (line[1:] for line in block("generator/lexicon/meetings.yml").splitlines())
    text = lexicon.read_text(encoding="utf-8")
    assert text.count(gone) == 1
    lexicon.write_text(text.replace(gone, come), encoding="utf-8")
    after = _pytest(tmp_path, block("Run the case"))

    assert after.returncode == 0, after.stdout
    assert after.stdout.startswith(".. ")
