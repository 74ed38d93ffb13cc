"""What is derived from word lists and packages: made once and kept beside the stored results.

Unpacking a dictionary, parsing YAML or gathering names takes longer than reading an article. What comes of it
depends on our files and on packages only, so it is kept in the cache's folder under a hash of these, with a
checksum, and read back without running anything. Without a folder it is made anew in each process; results
are the same either way.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from .files import FOLDER, digest, read_file, write_file
from .table import Table, table

__all__ = ["FOLDER", "digest", "keep_in", "kept_json", "kept_table"]


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


def _kept(root: Path, name: str, depends_on: str, make: Callable[[], bytes]) -> memoryview:
    found = read_file(root, name, depends_on)
    if found is None:
        found = memoryview(make())
        write_file(root, name, depends_on, found)
    return found
