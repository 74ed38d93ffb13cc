"""What is derived from word lists and packages: made once and kept beside the stored results.

Unpacking a dictionary, parsing YAML or gathering names takes longer than reading an article. What comes of it
depends on our files and on packages only, so it is kept in the cache's folder under a hash of these, with a
checksum, and read back without running anything. Without a folder it is made anew in each process; results
are the same either way.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import os
import re
import sys
import zlib
from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ..folders import cache_folder
from .table import Table, table

__all__ = ["digest", "keep_in", "kept_json", "kept_table"]

FOLDER = "vorbereitet"
_MARK = b"DOSSIERP"
_HEAD = 16  # bytes before the content: mark, length of the content in 4 and its checksum in 4


class _Place:
    """Where things are kept in this process; None for nowhere."""

    root: Path | None = None


def keep_in(root: Path | None) -> None:
    """From now on keeps what is derived in this cache folder; None keeps nothing.

    A folder that cannot be written to is no fault here: the cache of results, which lies there too, tells.
    """
    _Place.root = root


def kept_json(name: str, depends_on: str, make: Callable[[], Any]) -> Any:
    """What ``make`` gives, from the folder when it is there and whole.

    Args:
        name: what it is, a file name; of each only the newest is kept.
        depends_on: a hash of all it depends on, as of ``digest``.
        make: derives something JSON holds to the letter: texts, numbers, lists, mappings from text.
    """
    if _Place.root is None:
        return make()
    return json.loads(
        bytes(_kept(_Place.root, name, depends_on, lambda: json.dumps(make(), ensure_ascii=False).encode()))
    )


def kept_table(name: str, depends_on: str, make: Callable[[], Mapping[str, str]]) -> Mapping[str, str]:
    """The same for a large mapping in which little is looked up: its file is not read but mapped into memory.

    The order of the keys is not kept.
    """
    if _Place.root is None:
        return make()
    return Table(_kept(_Place.root, name, depends_on, lambda: table(make())))


def digest(packages: Iterable[str], files: Iterable[Path] = (), *more: bytes) -> str:
    """A hash of packages' versions, of files' contents, of Python and of the machine's byte order."""
    found = hashlib.blake2b(digest_size=20)
    parts = [sys.version.encode(), sys.byteorder.encode(), *(version(name).encode() for name in packages)]
    for part in (*parts, *(path.read_bytes() for path in files), *more):
        found.update(len(part).to_bytes(8, "big"))
        found.update(part)
    return found.hexdigest()


def _kept(root: Path, name: str, depends_on: str, make: Callable[[], bytes]) -> memoryview:
    path = root / FOLDER / f"{name}-{depends_on}"
    found = _read(path)
    if found is None:
        found = memoryview(make())
        _write(path, name, found)
    return found


def _read(path: Path) -> memoryview | None:
    """The content of a kept file; None when there is none or it is damaged."""
    try:
        with path.open("rb") as file:
            whole = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError):  # an empty file cannot be mapped
        return None
    content = whole[_HEAD:]
    return content if bytes(whole[:_HEAD]) == _head(content) else None


def _write(path: Path, name: str, content: memoryview) -> None:
    """Writes a whole file or none, and drops older ones of the name with what killed runs left of it."""
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


def _head(content: memoryview) -> bytes:
    return _MARK + len(content).to_bytes(4, "big") + zlib.crc32(content).to_bytes(4, "big")
