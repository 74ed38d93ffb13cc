"""Addresses between pages: relative, with file names, so that they hold on a server and on a disk."""

from __future__ import annotations

import posixpath
from functools import lru_cache


def source_file(path: str) -> str:
    """The Markdown file of a page: ``personen/x.html`` -> ``personen/x.md``."""
    return path.removesuffix(".html") + ".md" if path.endswith(".html") else path


def page_of(file: str) -> str:
    """The page of a Markdown file; other files are their own address."""
    return file.removesuffix(".md") + ".html" if file.endswith(".md") else file


def relative(origin: str, target: str, anchor: str = "") -> str:
    """The address of ``target`` as seen from the page ``origin``, both below docs/.

    A link to the page itself is its anchor, or its file name without one.
    """
    tail = f"#{anchor}" if anchor else ""
    if origin == target and anchor:
        return tail
    folder, _, name = target.rpartition("/")
    return _way(origin.rpartition("/")[0], folder) + name + tail


@lru_cache(maxsize=4096)
def _way(origin: str, target: str) -> str:
    """How to get from one folder below docs/ to another; empty for the same. There are few folders."""
    way = posixpath.relpath(target or ".", origin or ".")
    return "" if way == "." else f"{way}/"
