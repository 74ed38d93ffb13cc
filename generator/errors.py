"""The error that ends a run: it says where, what, and what to do."""

from __future__ import annotations


class DossierError(Exception):
    """A run cannot go on.

    Args:
        where: file (and line, as ``path:line``) or setting the error is about.
        what: one German sentence without line break.
        todo: what the user can do about it; empty when there is nothing to add.
    """

    def __init__(self, where: str, what: str, todo: str = "") -> None:
        super().__init__(where, what, todo)
        self.where = where
        self.what = what
        self.todo = todo

    def __str__(self) -> str:
        tail = f" ({self.todo})" if self.todo else ""
        return f"{self.where}: {self.what}{tail}"


class UnreadableInput(DossierError):
    """An input folder or file cannot be read at all (exit code 3)."""
