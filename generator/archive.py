"""Zip archives whose bytes depend on their contents alone: sorted names, fixed times and modes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from .site import epoch

_MODE = 0o100644 << 16  # a plain file, readable by all
_UNIX = 3
_FIRST = (1980, 1, 1, 0, 0, 0)  # zip knows no earlier day


def stored(files: Mapping[str, bytes], as_of: str | None, first: Iterable[str] = ()) -> bytes:
    """An archive without compression, in memory: the same bytes wherever it is made.

    Args:
        files: contents by name.
        as_of: ISO day all files are dated; None when unknown.
        first: names that stand before the others, which are sorted.
    """
    out = io.BytesIO()
    front = tuple(first)
    with zipfile.ZipFile(out, "w") as archive:
        for name in (*front, *sorted(set(files) - set(front))):
            archive.writestr(_entry(name, as_of, zipfile.ZIP_STORED), files[name])
    return out.getvalue()


def packed(out: IO[bytes], files: Mapping[str, bytes | Path], as_of: str | None) -> None:
    """Writes a compressed archive to ``out``, file after file, so that a large site needs no memory.

    The bytes are the same wherever zlib compresses alike; what is inside is the same everywhere.
    """
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in sorted(files.items()):
            content = data.read_bytes() if isinstance(data, Path) else data
            archive.writestr(_entry(name, as_of, zipfile.ZIP_DEFLATED), content, compresslevel=9)


def _entry(name: str, as_of: str | None, method: int) -> zipfile.ZipInfo:
    day = datetime.fromtimestamp(epoch(as_of), UTC)
    entry = zipfile.ZipInfo(name, max(day.timetuple()[:6], _FIRST))
    entry.create_system, entry.external_attr, entry.compress_type = _UNIX, _MODE, method
    return entry
