"""What the command line shows: lines, findings, progress, and usage errors in German."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from .problems import Problem, grave

if TYPE_CHECKING:
    from .evaluation import ArticleSet, Scores


PIPED = 200
"""Characters a line of a table may have where there is no terminal."""
WHOLE = 1_000_000
"""The same for a line of a tree: more than any sentence has."""


class Screen:
    """Results to standard output; findings, progress and errors to standard error.

    Texts of articles may hold what Rich takes for markup, so none is ever interpreted.
    """

    def __init__(self) -> None:
        self.out = Console(highlight=False, markup=False, emoji=False)
        self.err = Console(stderr=True, highlight=False, markup=False, emoji=False)

    def say(self, line: str) -> None:
        """One line of result."""
        self.out.print(line, soft_wrap=True)

    def fail(self, line: str) -> None:
        """One line about what went wrong."""
        self.err.print(line, soft_wrap=True, style="red")

    def note(self, line: str) -> None:
        """One line worth a look."""
        self.err.print(line, soft_wrap=True, style="yellow")

    def rows(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """Label, value and remark side by side; in a pipe one line each, the remark in brackets."""
        if not self.out.is_terminal:
            width = max((len(label) for label, _, _ in rows), default=0)
            for label, value, remark in rows:
                self.say(f"  {label:{width}}  {value}{f'  ({remark})' if remark else ''}")
            return
        grid = Table.grid(padding=(0, 2))
        for label, value, remark in rows:
            grid.add_row(Text(f"  {label}", style="bold"), Text(value), Text(remark, style="dim"))
        self.out.print(grid)

    def can_ask(self) -> bool:
        """Whether somebody sits at a terminal who could answer."""
        return sys.stdin.isatty() and self.out.is_terminal

    def ask(self, question: str) -> str:
        """What the user types behind a question; empty at the end of the input."""
        try:
            return self.out.input(Text(question))
        except EOFError:
            return ""

    def tree(self, tree: Tree) -> None:
        """A tree, broken to the terminal's width; in a pipe one line for each entry."""
        if self.out.is_terminal:
            self.out.print(tree)
        else:
            # Rich cuts the lines of a tree at the width, whether they may wrap or not
            Console(width=WHOLE, highlight=False, markup=False, emoji=False).print(tree, soft_wrap=True)

    def table(self, table: Table) -> None:
        """A table as wide as the terminal; in a pipe wide enough for whole sentences."""
        wide = self.out if self.out.is_terminal else Console(width=PIPED, highlight=False, markup=False)
        wide.print(table)

    def problems(self, problems: tuple[Problem, ...]) -> None:
        """One line for each finding, then their number; notes about the run are not counted."""
        for problem in problems:
            self.err.print(
                str(problem), soft_wrap=True, style="red" if problem.severity == "error" else "yellow"
            )
        found = grave(problems)
        if found:
            errors = sum(problem.severity == "error" for problem in found)
            self.err.print(
                count(len(found), "Befund", "Befunde") + f", davon {count(errors, 'Fehler', 'Fehler')}"
            )

    @contextmanager
    def stages(self) -> Iterator[Callable[[str, int, int], None]]:
        """A function that is told of each step: a bar on a terminal, a line for each stage elsewhere."""
        if not self.err.is_terminal:
            yield self._plain()
            return
        columns = (TextColumn("{task.description:<16}"), BarColumn(), TextColumn("{task.fields[steps]}"))
        with Progress(*columns, console=self.err, transient=True) as progress:
            yield _bars(progress)

    def _plain(self) -> Callable[[str, int, int], None]:
        told: list[str] = []

        def tell(stage: str, done: int, total: int) -> None:
            if stage not in told[-1:]:
                told.append(stage)
                self.err.print(f"{stage} …", soft_wrap=True)

        return tell


def _bars(progress: Progress) -> Callable[[str, int, int], None]:
    tasks: list[tuple[str, TaskID]] = []

    def tell(stage: str, done: int, total: int) -> None:
        if stage not in [name for name, _ in tasks[-1:]]:
            for _, task in tasks[-1:]:
                progress.update(task, total=1, completed=1)
            tasks.append((stage, progress.add_task(stage, total=total or None, steps="")))
        progress.update(tasks[-1][1], completed=done, steps=f"{done}/{total}" if total else "")

    return tell


def count(number: int, one: str, more: str) -> str:
    """``1 Befund``, ``2 Befunde``."""
    return f"{number} {one if number == 1 else more}"


def figures(screen: Screen, one: ArticleSet, scores: Scores, verbose: bool) -> None:
    """One line a figure, with its floor where there is one; then each article's figures and every error."""
    low = one.short_of(scores)
    screen.say(f"{one.title} ({count(scores.articles, 'Artikel', 'Artikel')})")
    for name, value in scores.flat().items():
        shown = "    –" if value is None else f"{value:5.3f}"
        floor = f"  Grenze {one.floors[name]:.3f}" if name in one.floors else ""
        screen.say(f"{name:24}{shown}{scores.detail(name)}{floor}{'  VERFEHLT' if name in low else ''}")
    if verbose:
        _each_article(screen, scores)
        for error in scores.errors:
            screen.say(str(error))


def _each_article(screen: Screen, scores: Scores) -> None:
    """A table of the articles, one column a figure; a dash where the article has nothing of the kind."""
    names = list(scores.flat())
    for start in range(0, len(names), _COLUMNS):
        some = names[start : start + _COLUMNS]
        screen.say(" ".join([f"{'':32}", *(f"{name:>{_width(name)}}" for name in some)]).rstrip())
        for article, part in scores.parts.items():
            flat = part.flat()
            shown = ("–" if flat[name] is None else f"{flat[name]:.3f}" for name in some)
            cells = (f"{value:>{_width(name)}}" for name, value in zip(some, shown, strict=True))
            screen.say(" ".join([f"{article[:32]:32}", *cells]))


_COLUMNS = 6  # figures side by side, so that a line of the table stays within 150 characters


def _width(name: str) -> int:
    return max(len(name), 5)
