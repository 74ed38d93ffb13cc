"""Versions of a text: boxes below each other, arrows for what replaces what and what belongs to what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .figure import Picture
from .svg import BOLD, SMALL, Node, area, cut, handle, label, lines, node

_WIDTH = 314.0
_INDENT = 26.0
_GAP = 30.0
_LINE = 15.0
_PAD = 9.0


@dataclass(frozen=True)
class Version:
    """A version or companion document.

    Attributes:
        key: id.
        label: its name.
        notes: what is known beside it (who made it, when it was first reported), a line each.
        href: its page.
        replaces: key of the version it replaces, None for none or one that is not in the picture.
        part_of: key of the version it accompanies, None for none.
        current: whether it is the one the page is about.
    """

    key: str
    label: str
    notes: tuple[str, ...]
    href: str
    replaces: str | None = None
    part_of: str | None = None
    current: bool = False


@dataclass(frozen=True)
class _Box:
    version: Version
    name: tuple[str, ...]
    x: float
    y: float
    height: float


def draw_lineage(versions: tuple[Version, ...], key: str, title: str, description: str) -> Picture:
    """The picture of ``versions`` (at least one), in the order given; companions follow their version."""
    boxes = tuple(_boxes(_ordered(versions)))
    drawing = (*(a for b in boxes for a in _arrows(b, boxes)), *(n for b in boxes for n in _drawn(b)))
    return Picture(
        key=key,
        title=title,
        description=description,
        width=_WIDTH + 4,
        height=boxes[-1].y + boxes[-1].height + 6,
        drawing=drawing,
        links=tuple(_link(b) for b in boxes if not b.version.current),
        legend=_legend(versions),
    )


def _ordered(versions: tuple[Version, ...]) -> Iterator[Version]:
    """Chains of versions one after the other, each version with its companions right below it."""
    keys = {v.key for v in versions}
    done: set[str] = set()
    heads = [v for v in versions if v.replaces not in keys and v.part_of not in keys]
    # rings of replacement cannot be drawn from a head: what is left over comes last, as it was given
    for start in (*heads, *versions):
        waiting = [start]
        while waiting:
            version = waiting.pop()
            if version.key in done:
                continue
            done.add(version.key)
            yield version
            parts = [v for v in versions if v.part_of == version.key]
            later = [v for v in versions if v.replaces == version.key]
            waiting += [*reversed(later), *reversed(parts)]


def _boxes(versions: Iterator[Version]) -> Iterator[_Box]:
    y = 3.0
    for version in versions:
        x = _INDENT if version.part_of else 2.0
        name = lines(version.label, (_WIDTH - x - 2 * _PAD) / BOLD, 3)
        height = 2 * _PAD + _LINE * (len(name) + len(version.notes)) - 2
        yield _Box(version, name, x, y, height)
        y += height + _GAP


def _drawn(box: _Box) -> Iterator[Node]:
    kind = "kasten-fassung"
    kind += " begleit" if box.version.part_of else ""
    kind += " hier" if box.version.current else ""
    width = _WIDTH - box.x
    yield node("rect", x=box.x, y=box.y, width=width, height=box.height, rx=4, class_=kind)
    y = box.y + _PAD + 10
    for line in box.name:
        yield label(box.x + _PAD, y, line, "stark")
        y += _LINE
    for note in box.version.notes:
        yield label(box.x + _PAD, y, cut(note, width - 2 * _PAD, SMALL), "klein leise")
        y += _LINE


def _arrows(box: _Box, boxes: tuple[_Box, ...]) -> Iterator[Node]:
    at = {b.version.key: (n, b) for n, b in enumerate(boxes)}
    own = at[box.version.key][0]
    if box.version.replaces in at:
        place, before = at[box.version.replaces]
        below = before.y + before.height
        if own == place + 1 and not before.version.part_of:
            start, x = f"M{_WIDTH / 2:.0f} {below:.1f}", _WIDTH / 2
            yield node("path", d=f"{start}V{box.y - 7:.1f}", class_="pfeil")
        else:  # past the boxes between them, along the left edge
            x = 14.0
            yield node("path", d=f"M{x} {below:.1f}V{box.y - 7:.1f}", class_="pfeil")
        tip = f"M{x - 5:.1f} {box.y - 8:.1f}h10l-5 8z"
        yield node("path", d=tip, class_="spitze")
        yield label(x + 10, box.y - 11, "abgelöst durch", "klein leise")
    if box.version.part_of in at:
        _, base = at[box.version.part_of]
        middle = box.y + box.height / 2
        path = f"M14 {base.y + base.height:.1f}V{middle:.1f}H{box.x:.1f}"
        yield node("path", d=path, class_="pfeil zugehoerig")


def _link(box: _Box) -> Node:
    field = area(box.x, box.y, _WIDTH - box.x, box.height)
    return handle(box.version.href, ", ".join((box.version.label, *box.version.notes)), field)


def _legend(versions: tuple[Version, ...]) -> tuple[tuple[Node, str], ...]:
    found = []
    if any(v.replaces for v in versions):
        arrow = node(
            "g",
            node("path", d="M-9 0H3", class_="pfeil"),
            node("path", d="M2 -5v10l8 -5z", class_="spitze"),
        )
        found.append((arrow, "wird abgelöst durch"))
    if any(v.part_of for v in versions):
        found.append((node("path", d="M-8 -7V3H9", class_="pfeil zugehoerig"), "Begleitdokument"))
    if any(v.current for v in versions) and len(versions) > 1:
        here = node("rect", x=-8, y=-6, width=16, height=12, rx=2, class_="kasten-fassung hier")
        found.append((here, "diese Fassung"))
    return tuple(found)
