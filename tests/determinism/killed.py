"""Starts a command again and again and kills it at a moment drawn by lot; a process of its own, for it forks.

Prints a line of JSON: how many kills of each command, how many changed something before the kill, what was
found broken. Called by ``test_kills.py`` with a project's folder.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.cli import run
from generator.folders import only_one
from generator.model.register import Judgement
from generator.pages import write
from generator.register import load_register, with_judgement, write_judgements

LOT = random.Random(4711)


@dataclass
class Report:
    """What came of it."""

    kills: dict[str, int] = field(default_factory=dict)
    changed: dict[str, int] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)

    def count(self, name: str, changed: bool) -> None:
        self.kills[name] = self.kills.get(name, 0) + 1
        self.changed[name] = self.changed.get(name, 0) + changed


def snapshot(folder: Path) -> str:
    """A hash of all names and bytes below a folder; empty for a folder that is not there."""
    if not folder.is_dir():
        return ""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            digest.update(f"{path.relative_to(folder)}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest()


def killed(action: Callable[[], object], after: float) -> bool:
    """Runs ``action`` in a child and kills it after so many seconds; whether it had ended by then."""
    child = started(action)
    time.sleep(after)
    ended, _status = os.waitpid(child, os.WNOHANG)
    if not ended:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    return bool(ended)


def killed_when(action: Callable[[], object], changed: Callable[[], bool]) -> None:
    """Runs ``action`` in a child and kills it as soon as it has changed something, however slow it is."""
    child = started(action)
    while not changed() and not os.waitpid(child, os.WNOHANG)[0]:
        time.sleep(0.01)
    with contextlib.suppress(ProcessLookupError, ChildProcessError):
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def started(action: Callable[[], object]) -> int:
    """Forks a child that runs ``action`` without output; its number."""
    child = os.fork()
    if child == 0:
        nothing = os.open(os.devnull, os.O_RDWR)
        for number in (1, 2):
            os.dup2(nothing, number)
        try:
            action()
        finally:
            os._exit(0)
    return child


def quietly(*arguments: str) -> None:
    with (
        Path(os.devnull).open("w") as nothing,
        contextlib.redirect_stdout(nothing),
        contextlib.redirect_stderr(nothing),
    ):
        assert run(list(arguments)) == 0, arguments


def timed(action: Callable[[], object]) -> float:
    begun = time.monotonic()
    action()
    return time.monotonic() - begun


@contextlib.contextmanager
def told(article: Path) -> Iterator[tuple[Callable[[int], None], Callable[[], bytes]]]:
    """Two states of an article: a function that sets the first or the second, one that reads it."""
    text = article.read_text(encoding="utf-8")

    def set_to(state: int) -> None:
        article.write_text(text.replace("Zweite Runde", f"Runde {state}"), encoding="utf-8")

    yield set_to, article.read_bytes


def commands(project: Path, report: Report, name: str, folders: tuple[str, ...], number: int) -> None:
    """Kills ``dossier <name>`` at any moment of its run; the folders stay whole, so do the seeds."""
    with told(project / "seeds" / "articles" / "kurier.md") as (set_to, seen):
        whole: dict[str, set[str]] = {one: set() for one in folders}
        length = 0.0
        for state in (0, 1):
            set_to(state)
            length = timed(lambda: quietly(name))  # of the second run, when all is loaded
            for one in folders:
                whole[one].add(snapshot(project / one))
        for round_ in range(number):
            set_to(round_ % 2)
            seeds, before = seen(), [snapshot(project / one) for one in folders]
            if round_ == number - 1:
                killed_when(
                    lambda: quietly(name), lambda b=before: [snapshot(project / o) for o in folders] != b
                )
            else:  # a machine under load is slower than it was when the length was taken
                ended = killed(lambda: quietly(name), LOT.uniform(0.0, length * 1.5))
                length *= 0.9 if ended else 1.1
            after = [snapshot(project / one) for one in folders]
            report.count(name, before != after)
            report.broken += [
                f"{name} {round_}: {one}"
                for one, found in zip(folders, after, strict=True)
                if found not in whole[one]
            ]
            if seen() != seeds:
                report.broken.append(f"{name} {round_}: seeds")
        last = {one: snapshot(project / one) for one in folders}
        quietly(name)
        quietly(name)
        if any(snapshot(project / one) not in whole[one] for one in folders):
            report.broken.append(f"{name}: the next run is not whole, before it {last}")


def pages(project: Path, report: Report, number: int) -> None:
    """Kills a process that writes one tree of pages after the other."""
    docs = project / "docs"
    here = {
        p.relative_to(docs).as_posix(): p.read_text(encoding="utf-8") for p in docs.rglob("*") if p.is_file()
    }
    trees = tuple({path: f"{text}\n{n}" for path, text in here.items()} for n in range(2))
    whole = set()
    for tree in trees:
        write(tree, docs)
        whole.add(snapshot(docs))

    def endless() -> None:
        with only_one(project):
            while True:
                for tree in trees:
                    write(tree, docs)

    for round_ in range(number):
        before = snapshot(docs)
        if round_ == number - 1:
            killed_when(endless, lambda b=before: snapshot(docs) not in {b, ""})
        else:
            killed(endless, LOT.uniform(0.0, 0.6))
        report.count("write", snapshot(docs) != before)
        if snapshot(docs) not in whole:
            report.broken.append(f"write {round_}: docs")
    quietly("generate")


def judgements(project: Path, report: Report, number: int) -> None:
    """Kills a process that writes one judgement after the other; it leaves the first so many, each whole."""
    register = project / "seeds" / "register"
    path = register / "judgements.yml"

    def judgement(n: int) -> Judgement:
        return Judgement(
            kind="rename", target=f"p{n}", value=f"Name {n}", who="R", when="2025-12-13", why="y " * 400
        )

    def endless() -> None:
        with only_one(project):
            for n in range(10_000):
                write_judgements(register, with_judgement(register, judgement(n))[0])

    for round_ in range(number):
        path.write_text("# Kopf\n", encoding="utf-8")
        if round_ == number - 1:
            killed_when(endless, lambda: len(path.read_bytes()) > len("# Kopf\n"))
        else:
            killed(endless, LOT.uniform(0.0, 0.15))
        found, problems = load_register(register)
        text = path.read_text(encoding="utf-8")
        names = [one.value for one in sorted(found.judgements, key=lambda one: one.line)]
        report.count("judge", bool(names))
        whole = names == [f"Name {n}" for n in range(len(names))] and text.startswith("# Kopf\n")
        if problems or not whole or not text.endswith("\n"):
            report.broken.append(f"judge {round_}: judgements.yml")
    path.write_text("", encoding="utf-8")


def added(project: Path, report: Report, number: int) -> None:
    """Kills a process that takes one article in after the other; the first so many are there, each whole."""
    folder, incoming = project / "seeds" / "articles", project.parent / "incoming"
    incoming.mkdir()
    for n in range(8):
        day = f"{n + 1:02}. Mai 2025 tagte Ausschuss {n} in Haus {n * 37}. "
        (incoming / f"{n}.txt").write_text(f"Sitzung {n}\n\n" + f"Am {day}" * 40 + "\n", encoding="utf-8")
    files = [str(path) for path in sorted(incoming.iterdir())]
    here = set(folder.iterdir())

    def all_of_them() -> None:
        for n, name in enumerate(files):
            quietly(
                "add",
                name,
                "--title",
                f"Sitzung {n}",
                "--publisher",
                "Bote",
                "--date",
                "2025-05-20",
                "--distinct",
            )

    length = timed(all_of_them)
    whole = {path.name: path.read_bytes() for path in set(folder.iterdir()) - here}
    assert len(whole) == len(files)
    for round_ in range(number):
        for name in whole:
            (folder / name).unlink(missing_ok=True)
        if round_ == number - 1:
            killed_when(all_of_them, lambda: any((folder / name).exists() for name in whole))
        else:
            killed(all_of_them, LOT.uniform(0.0, length * 1.2))
        seeds = {p.name: p.read_bytes() for p in set(folder.iterdir()) - here if not p.name.startswith(".")}
        report.count("add", bool(seeds))
        if not seeds.items() <= whole.items():
            report.broken.append(f"add {round_}: seeds")
        all_of_them()
        if {p.name for p in set(folder.iterdir()) - here} != set(whole):
            report.broken.append(f"add {round_}: the next run is not whole")
    for name in whole:
        (folder / name).unlink()


def main(project: Path) -> None:
    """A hundred kills."""
    os.chdir(project)
    report = Report()
    pages_first = project / "docs"
    quietly("generate")
    assert pages_first.is_dir()
    pages(project, report, 28)
    judgements(project, report, 26)
    added(project, report, 16)
    commands(project, report, "generate", ("docs",), 24)
    commands(project, report, "build", ("docs", "site"), 6)
    left = sorted(path.name for path in project.iterdir())
    known = [".dossier-cache", "docs", "mkdocs.yml", "seeds", "site", "templates"]
    if left != known:
        report.broken.append(f"left behind: {sorted(set(left) - set(known))}")
    sys.stdout.write(json.dumps(report.__dict__) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
