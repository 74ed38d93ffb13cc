"""What the measures share: corpora and dossiers of any size, and what a command or a call costs.

Each dossier is a project of its own, with the register of this repository, so that ``dossier`` runs on it as
on any other. What a cold build cost is noted beside it: later measures go on from there.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from generator.config import SHIPPED

from .corpus import articles, write

ROOT = Path(__file__).resolve().parents[2]
LONG = 30
"""Seconds of the processors from which a measure is taken once."""


@dataclass(frozen=True)
class Spent:
    """Seconds by the clock, seconds of the processors, MiB of the largest process (0: not measured)."""

    clock: float
    cpu: float
    peak: float = 0.0

    def __add__(self, other: Spent) -> Spent:
        """One after the other."""
        return Spent(self.clock + other.clock, self.cpu + other.cpu, max(self.peak, other.peak))

    def __str__(self) -> str:
        return f"{seconds(self.cpu)} (Uhr: {seconds(self.clock)})"


def seconds(number: float) -> str:
    """«0,8 s», «12 s», «3 min 20 s»."""
    if number >= 120:
        return f"{int(number) // 60} min {int(number) % 60} s"
    return f"{german(number, 1 if number < 10 else 0)} s"


def german(number: float, places: int = 2) -> str:
    """«1.234,50»: a number as German writes it."""
    return f"{number:,.{places}f}".translate(str.maketrans(",.", ".,"))


def command(words: Iterable[str | Path], cwd: Path) -> Spent:
    """Runs Python with these words in a process of its own; what it and its children took.

    Raises:
        RuntimeError: with the end of what it said, when it fails.
    """
    with tempfile.TemporaryFile("w+") as said:
        begin = time.perf_counter()
        child = subprocess.Popen(
            [sys.executable, *map(str, words)],
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        _, status, used = os.wait4(child.pid, 0)
        clock = time.perf_counter() - begin
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            said.seek(0)
            raise RuntimeError(said.read()[-600:] or f"Rückgabewert {child.returncode}")
    return Spent(clock, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def called(action: Callable[[], object]) -> Spent:
    """What a call took, in this process and in those it waited for."""
    begin, before = time.perf_counter(), _used()
    action()
    return Spent(time.perf_counter() - begin, _used() - before)


def _used() -> float:
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in both)


@dataclass(frozen=True)
class Run:
    """How a run measures.

    Attributes:
        rounds: how often what takes seconds is measured.
        small: articles of the small dossier.
        large: articles of the large one.
        folder: where corpora and dossiers are made, and looked for before they are made.
        tell: is told what is done.
    """

    rounds: int
    small: int
    large: int
    folder: Path
    tell: Callable[[str], None]

    def corpus(self, number: int) -> Path:
        """The folder of a corpus of that size, made when it is not there."""
        folder = self.folder / f"corpus-{number}"
        if not folder.is_dir():
            self.tell(f"{number} Artikel werden gemacht")
            write(number, folder)
        return folder

    def project(self, number: int) -> Project:
        """The dossier of that many articles, made when it is not there."""
        found = Project(self, number)
        if not found.folder.is_dir():
            found.plant()
        return found

    def repeated(self, once: Callable[[], Spent], what: str) -> tuple[Spent, str]:
        """The median of several runs, or the one of what takes long; and which of both it is, in words."""
        self.tell(what)
        taken = [once()]
        while taken[0].cpu < LONG and len(taken) < self.rounds:
            self.tell(f"{what}, noch einmal")
            taken.append(once())
        middle = [statistics.median(column) for column in ((s.clock for s in taken), (s.cpu for s in taken))]
        how = "einmal" if len(taken) == 1 else f"Median aus {len(taken)}"
        return Spent(*middle, max(one.peak for one in taken)), how


@dataclass(frozen=True)
class Project:
    """A dossier of made-up articles in a folder of its own."""

    run: Run
    number: int

    @property
    def folder(self) -> Path:
        """The project's root."""
        return self.run.folder / f"dossier-{self.number}"

    def plant(self) -> None:
        """Seeds and register, nothing built."""
        seeds = self.folder / "seeds"
        shutil.copytree(self.run.corpus(self.number) / "articles", seeds / "articles")
        shutil.copytree(SHIPPED / "seeds" / "register", seeds / "register")
        (self.folder / "dossier.yml").write_text("title: Verhandlungen\n", encoding="utf-8")

    def dossier(self, *words: str | Path) -> Spent:
        """A command of ``dossier`` in this project."""
        return command(("-m", "generator.cli", *words), self.folder)

    def generated(self) -> Spent:
        """What reading everything and writing the pages cost from nothing; done when it is not done yet."""
        return self._noted("generate", self._generate)

    def built(self) -> Spent:
        """What the site of these pages cost from nothing; without ``generated``, which goes before."""
        self.generated()
        return self._noted("site", lambda: command(("-m", "tests.bench.site", "--build", "."), self.folder))

    def cold(self) -> Spent:
        """Pages and site from nothing."""
        return self.generated() + self.built()

    def _generate(self) -> Spent:
        for name in (".dossier-cache", "docs", "site"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        return self.dossier("generate")

    def _noted(self, stage: str, action: Callable[[], Spent]) -> Spent:
        note = self.folder.with_name(f"{self.folder.name}-{stage}.json")
        if not note.is_file():
            self.run.tell(f"{stage} von {self.number} Artikeln, aus dem Nichts")
            note.write_text(json.dumps(asdict(action())), encoding="utf-8")
        return Spent(**json.loads(note.read_text(encoding="utf-8")))

    def add(self) -> None:
        """One more article: the corpus goes on by one that is not there yet."""
        there = {path.stem for path in (self.folder / "seeds" / "articles").iterdir()}
        for number, article in enumerate(articles()):
            if number >= self.number and article.id not in there:
                path = self.folder / "seeds" / "articles" / f"{article.id}.md"
                path.write_text(article.text, encoding="utf-8", newline="\n")
                return
