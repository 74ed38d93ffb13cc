"""Where results lie: a folder with a small file for each, written beside its place and swapped in.

Files and no database: a damaged one costs one article, two runs at once need no lock, any file system and any
CI's cache can hold them, and an object store the same names (``remote``).
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol

from ..errors import DossierError
from ..folders import cache_folder, write_file

_ENTRY = re.compile(r"[0-9a-f]{40}")
_BEGUN = re.compile(r"\.([0-9a-f]{40})-(\d+)")


class Store(Protocol):
    """Bytes by name; a key is 40 hexadecimal digits."""

    def get(self, keys: Iterable[str]) -> Mapping[str, bytes | OSError]:
        """What lies under the keys, or why it cannot be read; keys that are not there are left out."""

    def put(self, contents: Mapping[str, bytes]) -> None:
        """Stores bytes by key, each as a whole or not at all.

        Raises:
            OSError: when they cannot be written.
        """

    def entries(self) -> Mapping[str, int]:
        """All keys with their size in bytes."""

    def drop(self, keys: Iterable[str]) -> None:
        """Removes entries; those that are gone already are fine."""

    def note(self) -> bytes | None:
        """The note on what was used when; None when there is none."""

    def write_note(self, content: bytes) -> None:
        """Replaces the note.

        Raises:
            OSError: when it cannot be written.
        """


class Folder:
    """A store on a disk.

    Args:
        root: the folder; made when something is first stored.
    """

    _NOTE = "nutzung.json"

    def __init__(self, root: Path) -> None:
        self.root = root
        self._made: set[str] = set()

    def get(self, keys: Iterable[str]) -> dict[str, bytes | OSError]:
        """See ``Store``."""
        found: dict[str, bytes | OSError] = {}
        for key in keys:
            try:
                found[key] = self._path(key).read_bytes()
            except (FileNotFoundError, NotADirectoryError):
                continue
            except OSError as error:
                found[key] = error
        return found

    def put(self, contents: Mapping[str, bytes]) -> None:
        """See ``Store``."""
        for key, content in contents.items():
            self._put(key, content)

    def _put(self, key: str, content: bytes) -> None:
        path = self._path(key)
        self._make(path.parent)
        new = path.with_name(f".{key}-{os.getpid()}")
        try:
            new.write_bytes(content)
            new.replace(path)
        finally:
            new.unlink(missing_ok=True)

    def entries(self) -> dict[str, int]:
        """See ``Store``; also clears away what killed runs had begun."""
        found: dict[str, int] = {}
        if not self.root.is_dir():
            return found
        for folder in sorted(self.root.iterdir()):
            if not folder.is_dir():
                continue
            for entry in os.scandir(folder):
                begun = _BEGUN.fullmatch(entry.name)
                if begun and not _alive(int(begun[2])):
                    Path(entry.path).unlink(missing_ok=True)
                elif _ENTRY.fullmatch(entry.name) and entry.is_file():
                    found[entry.name] = entry.stat().st_size
        return found

    def drop(self, keys: Iterable[str]) -> None:
        """See ``Store``."""
        for key in keys:
            self._path(key).unlink(missing_ok=True)

    def note(self) -> bytes | None:
        """See ``Store``."""
        try:
            return (self.root / self._NOTE).read_bytes()
        except OSError:
            return None

    def write_note(self, content: bytes) -> None:
        """See ``Store``."""
        try:
            write_file(self.root / self._NOTE, content)
        except DossierError as error:
            raise error.__cause__ or OSError(str(error)) from error

    def _path(self, key: str) -> Path:
        return self.root / key[:2] / key

    def _make(self, folder: Path) -> None:
        if folder.name in self._made:
            return
        cache_folder(self.root)
        folder.mkdir(exist_ok=True)
        self._made.add(folder.name)


def _alive(process: int) -> bool:
    """Whether a process of that number runs here; of one on another machine nothing is known."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
