"""Data files of single entries that need not be made again: those whose inputs are as they were."""

from __future__ import annotations

import json
from pathlib import Path

from ..model.hashes import digest
from ..reading.keeping import Kept, KeptFile


class KeptData(Kept):
    """What the files of the run before were made of; their texts lie in ``docs/``.

    Args:
        path: the file of the records; None to keep nothing.
        code: hash of the program.
        docs: folder in which the data lie.
    """

    def __init__(self, path: Path | None = None, code: str = "", docs: Path = Path()) -> None:
        super().__init__(KeptFile(path, code, "Die Merkmale der Daten"))
        self._docs = docs
        self._before = self._read()
        self._now: dict[str, list[str]] = {}

    def _read(self) -> dict[str, list[str]]:
        content = self._file.read()
        if content is not None:
            try:
                found = json.loads(content)
                return {str(path): [str(key), str(text)] for path, (key, text) in found.items()}
            except (ValueError, AttributeError):
                self._file.damaged()
        return {}

    def earlier(self, path: str, inputs: str) -> str | None:
        """The text of a file below docs/ that was made of these; None when there is none, or not as made."""
        key, hashed = self._before.get(path, ("", ""))
        if key != inputs:
            return None
        try:
            text = (self._docs / path).read_bytes().decode("utf-8")
        except (OSError, ValueError):
            return None
        return text if digest(text) == hashed else None

    def made(self, path: str, inputs: str, text: str) -> None:
        """A file of this run."""
        self._now[path] = [inputs, digest(text)]

    def close(self) -> None:
        """Keeps the records of this run."""
        if self.active and self._now != self._before:
            self._file.write(json.dumps(self._now, separators=(",", ":")).encode("utf-8"))
