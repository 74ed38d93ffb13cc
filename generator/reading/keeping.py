"""A file of the cache's folder in which a run leaves something for the next: whole, or nothing."""

from __future__ import annotations

from pathlib import Path

from ..errors import DossierError
from ..folders import cache_folder, write_file
from ..problems import Problem
from .frame import framed, unframed


class KeptFile:
    """What one program left for the next run of the same program.

    Args:
        path: the file, two folders below the cache's; None to keep nothing.
        code: hash of the program (``version.program_version``); what another one left counts as nothing.
        what: what it holds, in German, plural, as the beginning of a sentence.
    """

    def __init__(self, path: Path | None, code: str, what: str) -> None:
        self._path, self._code, self._what = path, code.encode("ascii"), what
        self.problems: tuple[Problem, ...] = ()

    @property
    def active(self) -> bool:
        """Whether anything is kept at all."""
        return self._path is not None

    def read(self) -> bytes | None:
        """What was left; None when nothing was, or what is there is damaged, which is told."""
        if self._path is None:
            return None
        try:
            frame = self._path.read_bytes()
        except OSError:
            return None
        content = unframed(self._path.name, frame)
        if content is None:
            self.damaged()
            return None
        code, _, rest = content.partition(b"\n")
        return rest if code == self._code else None

    def damaged(self) -> None:
        """Tells that what was left is no use."""
        self._note("sind beschädigt; was fehlt, wird neu gemacht")

    def write(self, content: bytes) -> None:
        """Leaves something in place of what was left; what cannot be written is told."""
        if self._path is None:
            return
        try:
            cache_folder(self._path.parent.parent)
            write_file(self._path, framed(self._path.name, b"\n".join((self._code, content))))
        except (DossierError, OSError):
            self._note("lassen sich nicht speichern; der nächste Lauf macht sie neu")

    def _note(self, what: str) -> None:
        where = f"{self._path.parent.name}/{self._path.name}" if self._path else ""
        self.problems = (Problem(where, 0, "cache", f"{self._what} {what}.", severity="note"),)


class Kept:
    """Whoever keeps something in such a file tells as much of it as the file does."""

    def __init__(self, file: KeptFile) -> None:
        self._file = file

    @property
    def active(self) -> bool:
        """Whether anything is kept at all."""
        return self._file.active

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What a user should know of the file."""
        return self._file.problems
