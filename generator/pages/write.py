"""The tree onto the disk: made beside the old one and swapped in, so that nothing is ever half written."""

from __future__ import annotations

import os
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
    if path.startswith("/") or ".." in path.split("/"):
        raise ValueError(f"path leads out of the folder: {path}")
    target = fresh / path
    target.parent.mkdir(parents=True, exist_ok=True)
    if before.is_file() and before.read_bytes() == data:
        _taken_over(before, target)
    else:
        target.write_bytes(data)


def _taken_over(before: Path, target: Path) -> None:
    """The same file under another name, for the old folder goes; a copy where the disk knows no links."""
    try:
        os.link(before, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(before, target)
