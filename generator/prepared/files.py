"""Files of the cache's folder for what is derived: whole, under a hash of all it depends on."""

from __future__ import annotations

import hashlib
import mmap
import os
import re
import sys
import zlib
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from ..folders import cache_folder

FOLDER = "vorbereitet"
_MARK = b"DOSSIERP"
_HEAD = 16  # bytes before the content: mark, length of the content in 4 and its checksum in 4


def digest(packages: Iterable[str], files: Iterable[Path] = (), *more: bytes) -> str:
    """A hash of packages' versions, of files' contents, of Python and of the machine's byte order."""
    found = hashlib.blake2b(digest_size=20)
    parts = [sys.version.encode(), sys.byteorder.encode(), *(version(name).encode() for name in packages)]
    for part in (*parts, *(path.read_bytes() for path in files), *more):
        found.update(len(part).to_bytes(8, "big"))
        found.update(part)
    return found.hexdigest()


def read_file(root: Path, name: str, depends_on: str) -> memoryview | None:
    """The content of a kept file; None when there is none or it is damaged."""
    path = _place(root, name, depends_on)
    try:
        with path.open("rb") as file:
            whole = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError):  # an empty file cannot be mapped
        return None
    content = whole[_HEAD:]
    return content if bytes(whole[:_HEAD]) == _head(content) else None


def write_file(root: Path, name: str, depends_on: str, content: bytes | memoryview) -> None:
    """Writes a whole file or none, and drops older ones of the name with what killed runs left of it."""
    path = _place(root, name, depends_on)
    new = path.with_name(f".{path.name}-{os.getpid()}")
    others = re.compile(rf"\.?{re.escape(name)}-[0-9a-f]{{40}}(?:-\d+)?")
    try:
        cache_folder(path.parent.parent)
        path.parent.mkdir(exist_ok=True)
        new.write_bytes(_head(content) + content)
        new.replace(path)
        for other in path.parent.iterdir():
            if other != path and others.fullmatch(other.name):
                other.unlink(missing_ok=True)
    except OSError:  # of no consequence: it is derived anew the next time
        if new.is_file():
            new.unlink(missing_ok=True)


def _place(root: Path, name: str, depends_on: str) -> Path:
    return root / FOLDER / f"{name}-{depends_on}"


def _head(content: bytes | memoryview) -> bytes:
    return _MARK + len(content).to_bytes(4, "big") + zlib.crc32(content).to_bytes(4, "big")
