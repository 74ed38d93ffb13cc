"""Findings about the data: collected, sorted and counted, never raised."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One finding, printed as one line.

    Attributes:
        where: file name, relative to the folder given by the user.
        line: line in that file, counted from 1; 0 when the whole file is meant.
        code: short stable name of the kind of finding, e.g. ``front-matter``.
        what: one German sentence.
        todo: what to do about it, may be empty.
        severity: ``error`` (something was left out), ``warning`` (worth a look) or ``note`` (about the run,
            not the data: no result differs for it, and it stops nothing).
    """

    where: str
    line: int
    code: str
    what: str
    todo: str = ""
    severity: str = "error"

    def __str__(self) -> str:
        place = f"{self.where}:{self.line}" if self.line else self.where
        tail = f" ({self.todo})" if self.todo else ""
        return f"{place}: {self.what}{tail} [{self.code}]"


def grave(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The findings about the data, in their order: without what is only a note about the run."""
    return tuple(problem for problem in problems if problem.severity != "note")


def ordered(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The findings without repetition, sorted by file, line, code and text."""
    return tuple(sorted(set(problems)))
