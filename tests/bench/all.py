"""The figures of BENCHMARKS.md: each the median of several runs, ratios against yardsticks of the same run.

    python -m tests.bench.all [--rounds 5] [--large 10000] [--write]

Seconds are of the processor (``time.process_time``), so that other work on the machine counts little; what
needs memory runs in a process of its own. Rows are functions that give a line; add one to ``ROWS``.
"""

from __future__ import annotations

import argparse
import gc
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from generator.ingest import clean_all, read_articles
from generator.model.article import Article
from generator.nlp import Reader
from generator.register import load_register
from tests.bench import site
from tests.bench.corpus import write
from tests.bench.truth import meetings, persons, read_truth

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "BENCHMARKS.md"
_TINY = 10
_SMALL = 1000
_QUERY = "Gespräche"


@dataclass(frozen=True)
class Row:
    """A line of the table: what was measured, the figure, and what was wanted."""

    what: str
    figure: str
    wanted: str


@dataclass(frozen=True)
class Run:
    """How often to measure, the size of the large corpus, and where made-up corpora are kept."""

    rounds: int
    large: int
    folder: Path

    def corpus(self, number: int) -> Path:
        """The folder of a corpus of that size, made when it is not there."""
        folder = self.folder / str(number)
        if not folder.is_dir():
            write(number, folder)
        return folder

    def docs(self, number: int) -> Path:
        """The pages of a corpus of that size, made when they are not there."""
        folder = self.folder / f"docs-{number}"
        if not folder.is_dir():
            self.stages(number, "--docs", str(folder))
        return folder

    def site(self, number: int) -> Path:
        """The site of these pages."""
        folder = self.folder / f"site-{number}"
        return folder if folder.is_dir() else site.build(self.docs(number), folder)

    def stages(self, number: int, *options: str) -> dict[str, dict[str, float]]:
        """Seconds and MiB of each stage of a build of that many articles, in a process of its own."""
        command = [
            sys.executable,
            "-m",
            "tests.bench.stages",
            str(self.corpus(number) / "articles"),
            *options,
        ]
        found = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
        lines = (json.loads(line) for line in found.splitlines() if line.startswith("{"))
        return {line["stage"]: line for line in lines}


def reading(run: Run) -> list[Row]:
    """Reading against spaCy's blank German pipeline with a sentencizer and 500 string patterns.

    spaCy remembers how it cut each word, and reads what it has seen seven times as fast: the made-up corpus,
    whose words come again and again, at 540,000 words a second, new text at 75,000. What is wanted is of text
    it has not seen, so each round makes a new ``nlp`` (and a new ``Reader``), and before each article its
    tokeniser's cache is emptied, as setting ``url_match`` does. Neither making nor emptying is counted; both
    run with the collector's thresholds of the command line. A ratio is of neighbouring runs, so that other
    work on the machine falls on both; told is the median of the ratios.
    """
    articles = clean_all(read_articles(run.corpus(_SMALL) / "articles")[0])[0]
    register, _ = load_register(ROOT / "seeds" / "register")
    names = [name for person in register.people for name in (person.name, *person.variants)][:500]
    words = sum(len(article.text.split()) for article in articles)
    took: list[tuple[float, float]] = []
    for _ in range(run.rounds):
        nlp, reader = _yardstick(names), Reader(register)
        theirs = _took(nlp, articles, partial(_unseen, nlp))
        took.append((_took(reader.read, articles, lambda article: article), theirs))
    ratio = statistics.median(ours / theirs for ours, theirs in took)
    seconds, yardstick = (statistics.median(column) for column in zip(*took, strict=True))
    figure = (
        f"{seconds:.1f} s ({words / seconds:,.0f} Wörter/s), {ratio:.1f}-mal so lange wie spaCy "
        f"({words / yardstick:,.0f} Wörter/s)"
    )
    return [Row(f"{_SMALL} Artikel lesen, ein Kern", figure, "höchstens 8-mal")]


def _yardstick(names: list[str]) -> Language:
    nlp = spacy.blank("de")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "PER", "pattern": name} for name in names])
    return nlp


def _unseen(nlp: Language, article: Article) -> str:
    """The article's text, none of whose words the tokeniser remembers."""
    nlp.tokenizer.url_match = nlp.tokenizer.url_match
    return article.text


def _took(
    read: Callable[[Any], object], articles: Sequence[Article], given: Callable[[Article], object]
) -> float:
    """Seconds of reading all articles; what ``given`` does to hand one over is not counted."""
    took = 0.0
    for article in articles:
        text = given(article)
        begin = time.process_time()
        read(text)
        took += time.process_time() - begin
    return took


def export(run: Run) -> list[Row]:
    """Memory of ``dossier export``, and how well persons and meetings agree with the truth."""
    path = run.folder / "dossier.json"
    peak = run.stages(run.large, "--export", "--dossier", str(path))["export"]["peak_mib"]
    dossier, truth = json.loads(path.read_text(encoding="utf-8")), read_truth(run.corpus(run.large))
    return [
        Row(f"Export von {run.large} Artikeln, Speicher", f"{peak} MiB", "höchstens 1024 MiB"),
        Row(f"Personen, B³-F1 bei {run.large}", f"{persons(dossier, truth).agreement().f1:.4f}", "0,98"),
        Row(f"Treffen, B³-F1 bei {run.large}", f"{meetings(dossier, truth).agreement().f1:.4f}", "0,95"),
    ]


def generate(run: Run) -> list[Row]:
    """A cold build without MkDocs of the large corpus against that of the small one."""
    rows, took = [], {}
    for number in (_SMALL, run.large):
        docs = run.folder / f"docs-{number}"
        found = run.stages(number, "--docs", str(docs))
        took[number] = sum(line["seconds"] for line in found.values())
        sizes = sorted(path.stat().st_size for path in docs.rglob("*.md"))
        rows.append(Row(f"Größte Seite bei {number} (Markdown)", f"{sizes[-1] / 1024:.0f} KiB", "130 KiB"))
        rows.append(Row(f"Mittlere Seite bei {number}", f"{sizes[len(sizes) // 2] / 1024:.1f} KiB", "–"))
        peak = max(line["peak_mib"] for line in found.values())
        rows.append(Row(f"Seiten aus {number} Artikeln, Speicher", f"{peak} MiB", "höchstens 2048 MiB"))
    ratio = took[run.large] / took[_SMALL]
    return [
        Row(f"{run.large} gegen {_SMALL} Artikel, Rechenzeit", f"{ratio:.1f}-mal", "höchstens 12-mal"),
        *rows,
    ]


def pages(run: Run) -> list[Row]:
    """The weight of the pages of a built site, against that of ten articles."""
    few, many = (site.weigh(run.site(number)) for number in (_TINY, _SMALL))
    ratio = many.median / few.median
    return [
        Row(f"Größte Seite bei {_SMALL} (HTML)", f"{many.largest / 1024:.0f} KiB", "höchstens 150 KiB"),
        Row(
            f"Mittlere Seite, {_SMALL} gegen {_TINY} Artikel (HTML)", f"{ratio:.2f}-mal", "höchstens 1,1-mal"
        ),
    ]


def search(run: Run) -> list[Row]:
    """Data of search and previews by page, sources left out, and how soon a page from disk has an answer."""
    rows = []
    for number, wanted in ((_SMALL, 2), (run.large, 4)):
        docs = run.docs(number)
        told = sum(path.parent.name != "quellen" for path in docs.rglob("*.md"))
        size = site.index_bytes(docs) / told / 1024
        own = site.with_data_of(run.site(_SMALL), docs, run.folder / f"suche-{number}")
        found = site.ready(own, _QUERY, run.rounds)
        figure = f"{found.opened:.1f} s, davon ab dem Feld {found.focused:.1f} s; Arbeit {found.work:.2f} s"
        rows += [
            Row(f"Suchdaten bei {number}, je Seite ohne Quellen", f"{size:.1f} KiB", "höchstens 2,5 KiB"),
            Row(f"Suche vom Datenträger bei {number}", figure, f"höchstens {wanted} s"),
        ]
    return rows


ROWS: tuple[Callable[[Run], list[Row]], ...] = (reading, export, generate, pages, search)
"""What is measured. Caches, increments and workers are to be added here."""


def table(rows: list[Row]) -> str:
    """The rows as Markdown."""
    lines = ["| Was | Gemessen | Gewollt |", "| --- | --- | --- |"]
    return "\n".join([*lines, *(f"| {row.what} | {row.figure} | {row.wanted} |" for row in rows)]) + "\n"


def main() -> None:
    """Measure, print, and write the file when asked to."""
    parser = argparse.ArgumentParser(prog="tests.bench.all")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--large", type=int, default=10_000)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    gc.set_threshold(200_000, 50, 50)  # as the command line does
    with tempfile.TemporaryDirectory() as folder:
        run = Run(given.rounds, given.large, Path(folder))
        found = table([row for measure in ROWS for row in measure(run)])
    sys.stdout.write(found)
    if given.write:
        FILE.write_text(
            f"# Messwerte\n\n`make bench` misst und schreibt diese Tabelle.\n\n{found}", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
