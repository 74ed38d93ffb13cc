"""Texts by path that lie on the disk while a run goes on.

Pages and data of 10,000 articles are 600 MB of UTF-8, and twice that as Python's strings.
"""

from __future__ import annotations

import os
import tempfile
import weakref
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

_BLOCK = 1 << 20  # bytes


class Texts(Mapping[str, str]):
    """Texts in a file without a name, which goes with the object; paths are in the order they came in.

    Raises:
        OSError: when the disk refuses.
    """

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(prefix="dossier-")  # noqa: SIM115, it is open as long as this is
        self._close = weakref.finalize(self, self._file.close)
        self._places: dict[str, tuple[int, int] | Path] = {}
        self._end = 0

    @classmethod
    def of(cls, texts: Mapping[str, str]) -> Texts:
        """The same texts; themselves when they lie on the disk already."""
        if isinstance(texts, Texts):
            return texts
        found = cls()
        found.add(texts)
        return found

    def put(self, path: str, pieces: Iterable[str]) -> None:
        """Keeps a text, given in pieces; one of that path is no longer found."""
        start = self._end
        for piece in pieces:
            self._end += self._file.write(piece.encode("utf-8"))
        self._places[path] = start, self._end - start

    def lay(self, path: str, file: Path) -> None:
        """Keeps a text that lies in a file, which has to stay as it is as long as this is used."""
        self._places[path] = file

    def add(self, texts: Mapping[str, str]) -> None:
        """Keeps several, one after the other."""
        for path, text in texts.items():
            self.put(path, (text,))

    def lying(self, path: str) -> Path | None:
        """The file that a text lies in; None when it was given as a text."""
        place = self._places[path]
        return place if isinstance(place, Path) else None

    def size(self, path: str) -> int:
        """Bytes of a text in UTF-8."""
        place = self._places[path]
        return place.stat().st_size if isinstance(place, Path) else place[1]

    def blocks(self, path: str) -> Iterator[bytes]:
        """A text in UTF-8, block by block."""
        where = self._places[path]
        if isinstance(where, Path):
            yield where.read_bytes()
            return
        start, size = where
        self._file.flush()
        for place in range(start, start + size, _BLOCK):
            yield os.pread(self._file.fileno(), min(_BLOCK, start + size - place), place)

    def __getitem__(self, path: str) -> str:
        return b"".join(self.blocks(path)).decode("utf-8")

    def __contains__(self, path: object) -> bool:
        return path in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
