"""The tree onto the disk: made beside the old one and swapped in, so that nothing is ever half written."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from ..folders import replacing


def write(tree: Mapping[str, str], folder: Path) -> None:
    """Make ``folder`` hold exactly the files of ``tree`` (path below it -> text, UTF-8, ``\\n``).

    A file whose bytes stay the same keeps them and its time, so that a live preview reloads only what
    changed.

    Raises:
        ValueError: for a path that leads out of ``folder``.
        OSError: when the disk refuses; the old folder then still stands.
    """
    with replacing(folder) as fresh:
        for path, text in sorted(tree.items()):
            _place(folder / path, fresh, path, text.encode("utf-8"))


def _place(before: Path, fresh: Path, path: str, data: bytes) -> None:
    target = fresh / path
    if not target.resolve().is_relative_to(fresh.resolve()):
        raise ValueError(f"path leads out of the folder: {path}")
    target.parent.mkdir(parents=True, exist_ok=True)
    if before.is_file() and before.read_bytes() == data:
        shutil.copy2(before, target)
    else:
        target.write_bytes(data)
