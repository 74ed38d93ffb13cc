"""Drawings as trees of elements, and their text: the same numbers and attributes in the same order always.

Texts stay as they are until ``written``, which escapes each of them with the function it is given; nothing
in this room makes text safe by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

Escape = Callable[[str], str]
"""Makes a text safe for running text and attributes of a page."""

SIZE = 12.0
"""Size of text in pixels where nothing else is said; the style sheet sets the same."""

SMALL = 11.0
"""The smallest size of text in any picture, in pixels."""

# what means nothing to Markdown, HTML or a template: numbers, paths, classes, our own addresses
_PLAIN = re.compile(r"[\w .,:;()%/#-]*", re.ASCII)
# widths of glyphs in parts of the size; generous, so that system fonts of any build fit
_NARROW = frozenset("iljtfrI.,:;'|!()[] -·‚‘’")
_WIDE = frozenset("mwMWÄÖÜGOQ…@%—–")


@dataclass(frozen=True)
class Node:
    """An element; ``text`` comes before its children. Attributes are printed in the order given."""

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple[Node, ...] = ()
    text: str = ""


def number(value: float) -> str:
    """A length with at most one decimal: ``3``, ``3.5``; never ``-0``."""
    shown = f"{value:.1f}".removesuffix(".0")
    return "0" if shown == "-0" else shown


def node(tag: str, *children: Node, text: str = "", **attributes: str | float | None) -> Node:
    """An element; ``_`` in names of attributes becomes ``-``, a trailing one goes, None leaves it out."""
    kept = (
        (name.rstrip("_").replace("_", "-"), value if isinstance(value, str) else number(value))
        for name, value in attributes.items()
        if value is not None
    )
    return Node(tag, tuple(kept), children, text)


def label(x: float, y: float, text: str, kind: str = "", anchor: str = "start") -> Node:
    """A line of text whose base line is ``y``; ``kind`` are classes."""
    return node("text", text=text, x=x, y=y, class_=kind or None, text_anchor=_anchor(anchor))


def _anchor(anchor: str) -> str | None:
    return None if anchor == "start" else anchor


def handle(href: str, name: str, *shapes: Node) -> Node:
    """A link in a picture; ``name`` is what is read out and shown under the pointer."""
    return node("a", node("title", text=name), *shapes, href=href, class_="griff")


def area(x: float, y: float, width: float, height: float) -> Node:
    """The invisible field of a link that pointer and keyboard reach."""
    return node("rect", x=x, y=y, width=width, height=height, rx=4, class_="griff-feld")


def written(found: Node, escape: Escape) -> str:
    """The element as text, without any line break."""
    said = "".join(
        f' {name}="{value if _PLAIN.fullmatch(value) else escape(value)}"' for name, value in found.attributes
    )
    inner = escape(found.text) if found.text else ""
    inner += "".join(written(child, escape) for child in found.children)
    return f"<{found.tag}{said}>{inner}</{found.tag}>" if inner else f"<{found.tag}{said}/>"


BOLD = 1.08
"""How much wider bold letters are."""


def text_width(text: str, size: float = SIZE) -> float:
    """How wide ``text`` is at most, in pixels, in the fonts that systems bring."""
    parts = (0.34 if c in _NARROW else 0.92 if c in _WIDE else 0.68 if c.isupper() else 0.58 for c in text)
    return sum(parts) * size


def cut(text: str, room: float, size: float = SIZE) -> str:
    """``text`` as far as it fits into ``room`` pixels, with "…" for what does not."""
    if text_width(text, size) <= room:
        return text
    kept = text
    while kept and text_width(kept.rstrip() + "…", size) > room:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def lines(text: str, room: float, most: int, size: float = SIZE) -> tuple[str, ...]:
    """``text`` in at most ``most`` lines of ``room`` pixels, parted at spaces; the last one is cut."""
    found: list[str] = []
    for word in text.split(" "):
        joined = f"{found[-1]} {word}" if found else word
        if found and text_width(joined, size) <= room:
            found[-1] = joined
        else:
            found.append(word)
    if len(found) > most:
        found[most - 1 :] = [" ".join(found[most - 1 :])]
    return tuple(cut(line, room, size) for line in found)
