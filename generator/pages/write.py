"""The tree onto the disk: made beside the old one and swapped in, so that nothing is ever half written."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from ..folders import replacing
from ..texts import Texts


def write(tree: Mapping[str, str], folder: Path) -> None:
    """Make ``folder`` hold exactly the files of ``tree`` (path below it -> text, UTF-8, ``\\n``).

    A file whose bytes stay the same keeps them and its time, so that a live preview reloads only what
    changed.

    Raises:
        ValueError: for a path that leads out of ``folder``.
        OSError: when the disk refuses; the old folder then still stands.
    """
    texts = Texts.of(tree)
    with replacing(folder) as fresh:
        for path in sorted(texts):
            _place(folder / path, fresh, path, texts)


def _place(before: Path, fresh: Path, path: str, texts: Texts) -> None:
    if path.startswith("/") or ".." in path.split("/"):
        raise ValueError(f"path leads out of the folder: {path}")
    target = fresh / path
    target.parent.mkdir(parents=True, exist_ok=True)
    if texts.lying(path) == before or _same(before, path, texts):
        _taken_over(before, target)
    else:
        with target.open("wb") as stream:
            stream.writelines(texts.blocks(path))


def _same(file: Path, path: str, texts: Texts) -> bool:
    if not file.is_file() or file.stat().st_size != texts.size(path):
        return False
    with file.open("rb") as stream:
        return all(stream.read(len(block)) == block for block in texts.blocks(path))


def _taken_over(before: Path, target: Path) -> None:
    """The same file under another name, for the old folder goes; a copy where the disk knows no links."""
    try:
        os.link(before, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(before, target)
