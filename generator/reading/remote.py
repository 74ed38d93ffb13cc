"""Articles and stored results in an object store or anywhere else fsspec reaches; alone knows fsspec."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ..errors import DossierError, UnreadableInput

_ENTRY = re.compile(r"(?:^|/)([0-9a-f]{2})/(\1[0-9a-f]{38})$")


def _file_system(address: str) -> tuple[Any, str]:
    """The file system of an address and the path in it.

    Raises:
        DossierError: when fsspec is not installed, does not know such addresses or lacks a package for them.
    """
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        todo = "pip install 'dossier-generator[cluster]'"
        raise DossierError(address, "für solche Adressen fehlt das Paket fsspec", todo) from error
    try:
        system, path = url_to_fs(address)
    except (ImportError, ValueError) as error:
        why = str(error).splitlines()[0]
        raise DossierError(address, "solche Adressen lassen sich hier nicht lesen", why) from error
    return system, path.rstrip("/")


def fetch(address: str, folder: Path) -> None:
    """Copies the files that lie directly at an address, hidden ones left out, into a folder.

    Raises:
        UnreadableInput: when there is no folder at the address or it cannot be read.
        DossierError: as ``store_at``.
    """
    system, root = _file_system(address)
    try:
        paths = [info["name"] for info in system.ls(root, detail=True) if info["type"] == "file"]
        contents = system.cat(paths) if paths else {}
    except OSError as error:
        what = f"dieser Ordner lässt sich nicht lesen: {error.strerror or error}"
        raise UnreadableInput(address, what, "Adresse und Zugang prüfen") from error
    for path in paths:
        name = path.rpartition("/")[2]
        if not name.startswith("."):
            (folder / name).write_bytes(contents[path])


class Remote:
    """A store at an address, with the names ``store.Folder`` gives; objects appear whole or not at all.

    Args:
        address: as fsspec knows it.

    Raises:
        DossierError: when the address means nothing here.
    """

    _NOTE = "nutzung.json"

    def __init__(self, address: str) -> None:
        self._system, self._root = _file_system(address)

    def get(self, keys: Iterable[str]) -> dict[str, bytes | OSError]:
        """See ``Store``."""
        paths = {self._path(key): key for key in keys}
        found: dict[str, bytes | OSError] = {}
        for path, content in self._system.cat(list(paths), on_error="return").items():
            key = paths[self._same(path, paths)]
            if isinstance(content, bytes):
                found[key] = content
            elif not isinstance(content, FileNotFoundError | NotADirectoryError):
                found[key] = content if isinstance(content, OSError) else OSError(str(content))
        return found

    def put(self, contents: Mapping[str, bytes]) -> None:
        """See ``Store``."""
        for folder in sorted({self._path(key).rpartition("/")[0] for key in contents}):
            self._system.makedirs(folder, exist_ok=True)
        self._system.pipe({self._path(key): content for key, content in contents.items()})

    def entries(self) -> dict[str, int]:
        """See ``Store``."""
        found: dict[str, int] = {}
        for path, info in self._system.find(self._root, detail=True).items():
            entry = _ENTRY.search(path)
            if entry:
                found[entry[2]] = info["size"]
        return found

    def drop(self, keys: Iterable[str]) -> None:
        """See ``Store``."""
        for key in keys:
            try:
                self._system.rm_file(self._path(key))
            except FileNotFoundError:
                continue

    def note(self) -> bytes | None:
        """See ``Store``."""
        try:
            content: bytes = self._system.cat_file(f"{self._root}/{self._NOTE}")
        except OSError:
            return None
        return content

    def write_note(self, content: bytes) -> None:
        """See ``Store``."""
        self._system.pipe_file(f"{self._root}/{self._NOTE}", content)

    def _path(self, key: str) -> str:
        return f"{self._root}/{key[:2]}/{key}"

    def _same(self, path: str, paths: Mapping[str, str]) -> str:
        return path if path in paths else next(p for p in paths if path.endswith(p.lstrip("/")))
