"""From `dossier add` of a new text to the rebuilt site: how long it takes, and what an editor has to do.

    python tests/bench/editor_loop.py

In a project of its own, with the articles of the repository in it, adds one text after the other: the
originals that lie beside the project where it is developed, the saved pages of the tests, a PDF. After each
the site is built. What nobody can read from a text is given as an option, as an editor would type it, and
counted. Prints a table: seconds that passed and seconds of processor time (user and system) of both
commands, options given, files that had to be edited by hand, title, publisher and day as they should be,
noise cut. Times are of the machine it runs on; nothing is asserted.
"""

from __future__ import annotations

import hashlib
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.ingest import clean, read_articles
from generator.intake import from_file, read_draft
from generator.model.article import Article
from generator.yamltext import load
from tests.fixtures.documents import TITLE, pdf

ROOT = Path(__file__).resolve().parents[2]
ORIGINALS = ROOT.parent / "shared" / "seeds"
PAGES = ROOT / "tests" / "fixtures" / "webpages"
FIELDS = ("title", "publisher", "published")
_OPTIONS = {"title": "--title", "publisher": "--publisher", "published": "--date"}


@dataclass(frozen=True)
class Task:
    """A text to add.

    Attributes:
        kind: what sort of text.
        path: the file, without a sidecar beside it.
        known: what it says or an editor knows of it.
        without: words that may not be left in what is read.
    """

    kind: str
    path: Path
    known: dict[str, str]
    without: tuple[str, ...] = field(default=())


@dataclass(frozen=True)
class Spent:
    """What a command took, in seconds; ``ok`` when it ended without an error."""

    wall: float
    cpu: float
    ok: bool


def tasks(folder: Path) -> Iterator[Task]:
    """All texts; originals are copied, so that nothing beside them is read."""
    for path in sorted(ORIGINALS.glob("*.txt")):
        beside = load(path.with_suffix(".yml").read_text(encoding="utf-8"))
        copy = Path(shutil.copy(path, folder))
        yield Task("Text", copy, {name: beside[name] for name in FIELDS if beside.get(name)})
    expected: dict[str, dict[str, Any]] = load((PAGES / "expected.yml").read_text(encoding="utf-8"))
    for name, page in sorted(expected.items()):
        known = {key: page[key] for key in FIELDS}
        yield Task("Webseite", PAGES / name, known, tuple(page["without"]))
    paper = folder / "seite.pdf"
    paper.write_bytes(pdf(2))
    yield Task(
        "PDF",
        paper,
        {"title": TITLE, "publisher": "Nordufer Zeitung", "published": "2025-10-14"},
        ("Seite 1",),
    )


def project(folder: Path) -> Path:
    """A project with the repository's articles and register."""
    root = folder / "projekt"
    shutil.copytree(ROOT / "templates", root / "templates")
    shutil.copytree(ROOT / "seeds", root / "seeds")
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


def run(root: Path, *arguments: str) -> Spent:
    """One command of the program in a process of its own."""
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-m", "generator.cli", *arguments]
    paths = {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=root, env=os.environ | paths, capture_output=True, check=False)
    wall, after = time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.stderr.buffer.write(done.stderr)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Spent(wall, cpu, done.returncode == 0)


def article(root: Path, name: str) -> Article | None:
    """A seed as a build reads it."""
    raws, _ = read_articles(root / "seeds" / "articles")
    return next((clean(raw)[0] for raw in raws if raw.name == name), None)


def words(read: Article) -> str:
    """The text without its noise."""
    kept, at = [], 0
    for noise in read.noise:
        kept.append(read.text[at : noise.start])
        at = noise.end
    return "".join((*kept, read.text[at:]))


def digests(root: Path) -> dict[str, str]:
    """What an editor could edit, by name."""
    paths = (path for path in sorted((root / "seeds").rglob("*")) if path.is_file())
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def line(root: Path, task: Task) -> tuple[str, ...]:
    """Adds one text, builds the site, and tells what that took."""
    draft = read_draft(from_file(task.path))
    typed = [name for name in task.known if draft.told(name) != task.known[name]]
    options = [word for name in typed for word in (_OPTIONS[name], task.known[name])]
    before = digests(root)
    added = run(root, "add", str(task.path), *options)
    between = digests(root)
    built = run(root, "build")
    new = sorted(set(between) - set(before))
    read = article(root, new[0]) if new else None
    touched = sum(digests(root).get(name) != digest for name, digest in before.items())
    right = sum(read is not None and getattr(read, name) == value for name, value in task.known.items())
    left = [word for word in task.without if read is None or word in words(read)]
    return (
        task.path.name[:22], task.kind, f"{added.wall:.1f}", f"{added.cpu:.1f}", f"{built.wall:.1f}",
        f"{built.cpu:.1f}", f"{len(typed)}", f"{touched}", f"{right}/{len(task.known)}",
        f"{len(task.without) - len(left)}/{len(task.without)}", "ja" if added.ok and built.ok else "NEIN",
    )  # fmt: skip


HEAD = (
    "text",
    "kind",
    "add s",
    "add cpu",
    "build s",
    "build cpu",
    "typed",
    "edited",
    "fields",
    "noise",
    "ok",
)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        root = project(folder)
        rows = [HEAD]
        for task in tasks(folder):
            rows.append(line(root, task))
            sys.stderr.write(".")
        sys.stderr.write("\n")
    widths = [max(len(row[at]) for row in rows) for at in range(len(HEAD))]
    for row in rows:
        sys.stdout.write(
            "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)) + "\n"
        )


if __name__ == "__main__":
    main()
