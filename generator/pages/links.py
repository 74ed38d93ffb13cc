"""Addresses between pages: relative, with file names, so that they hold on a server and on a disk."""

from __future__ import annotations

import posixpath


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
    return posixpath.relpath(target, posixpath.dirname(origin) or ".") + tail
