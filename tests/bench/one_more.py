"""What one new article costs in a dossier that was built before: pages and data, and the whole site.

    python -m tests.bench.one_more CORPUS

CORPUS is a folder as ``tests.bench.corpus`` writes it. In a project of its own all articles but the last are
built with nothing kept, then the last one is added; prints seconds of processor time (user and system, of all
processes) of each command, and a table with what is wanted. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import sys
import tempfile
from pathlib import Path

from tests.bench import site
from tests.bench.editor_loop import run

ROOT = Path(__file__).resolve().parents[2]
Row = tuple[str, str, str]
"""What was measured, the figure, and what was wanted."""


class Project:
    """A project with all articles of a corpus but the last."""

    def __init__(self, corpus: Path, folder: Path) -> None:
        self.root = folder / "projekt"
        self._articles = self.root / "seeds" / "articles"
        shutil.copytree(corpus / "articles", self._articles)
        shutil.copytree(ROOT / "seeds" / "register", self.root / "seeds" / "register")
        shutil.copy(ROOT / "dossier.yml", self.root)
        self._last = sorted(self._articles.iterdir())[-1]
        self._text = self._last.read_bytes()
        self.remove()

    def remove(self) -> None:
        """Takes the last article out."""
        self._last.unlink()

    def add(self) -> None:
        """Puts the last article in."""
        self._last.write_bytes(self._text)

    def forget(self, *names: str) -> None:
        """Removes folders of the project."""
        for name in names:
            shutil.rmtree(self.root / name, ignore_errors=True)

    def took(self, command: str) -> float:
        """Seconds of processor time of a command.

        Raises:
            SystemExit: when it fails.
        """
        spent = run(self.root, command)
        if not spent.ok:
            raise SystemExit(command)
        return spent.cpu


def measured(corpus: Path) -> dict[str, float]:
    """Seconds of processor time by what was done."""
    with tempfile.TemporaryDirectory() as name:
        project = Project(corpus, Path(name))
        found = {"pages cold": project.took("generate"), "pages unchanged": project.took("generate")}
        project.add()
        found["pages, one more"] = project.took("generate")
        project.remove()
        project.forget(".dossier-cache", "docs")
        found["site cold"] = project.took("build")
        found["site unchanged"] = project.took("build")
        project.add()
        found["site, one more"] = project.took("build")
        project.forget("site")
        found["site anew, pages kept"] = project.took("build")
        before = _children()
        site.build(project.root / "docs", Path(name) / "site")
        found["bare mkdocs build"] = _children() - before
    return found


def rows(corpus: Path) -> list[Row]:
    """The figures as lines of a table."""
    took = measured(corpus)
    pages, whole = took["pages, one more"], took["site, one more"]
    bare, full = took["bare mkdocs build"], took["site anew, pages kept"]
    return [
        (
            "Seiten und Daten nach einem neuen Artikel",
            f"{pages:.1f} s, {_share(pages, took['pages cold'])} des ersten Laufs",
            "höchstens 3 s und 5 %",
        ),
        (
            "Website nach einem neuen Artikel, MkDocs eingeschlossen",
            f"{whole:.1f} s, {_share(whole, took['site cold'])} des ersten Baus",
            "höchstens 25 %",
        ),
        (
            "Bau ohne Änderung gegen «mkdocs build»",
            f"{took['site unchanged'] / bare:.2f}-mal",
            "höchstens 1,15-mal",
        ),
        (
            "Bau aller HTML-Seiten, alles andere gespeichert, gegen «mkdocs build»",
            f"{full / bare:.2f}-mal",
            "höchstens 1,15-mal",
        ),
    ]


def _share(part: float, whole: float) -> str:
    return f"{round(100 * part / whole)} %"


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="tests.bench.one_more")
    parser.add_argument("corpus", type=Path)
    given = parser.parse_args()
    for what, seconds in (took := measured(given.corpus)).items():
        sys.stdout.write(f"{what:<24} {seconds:7.1f} s\n")
    cold = took["pages cold"], took["site cold"]
    shares = zip(("pages, one more", "site, one more"), cold, strict=True)
    sys.stdout.writelines(f"{what}: {_share(took[what], whole)}\n" for what, whole in shares)
    bare = took["bare mkdocs build"]
    for what in ("site unchanged", "site anew, pages kept"):
        sys.stdout.write(f"{what}: {took[what] / bare:.2f} times the bare build\n")


if __name__ == "__main__":
    main()
