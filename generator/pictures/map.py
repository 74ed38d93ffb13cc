"""Where meetings were: dots on outlines of land, their size the number of meetings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from .boxes import Box, apart
from .figure import Picture
from .geography import Cutout, cutout, land
from .svg import SMALL, Node, area, handle, label, node, text_width

WIDTH = 840.0
_LEAST, _MOST = 4.5, 13.0  # radius of a dot in pixels
_LINE = 16.0
_NEAR = 7.0  # a label farther off than this gets a line to its dot


@dataclass(frozen=True)
class Site:
    """A place on the map: coordinates in degrees, number of meetings (at least one), where it leads."""

    key: str
    label: str
    name: str
    longitude: float
    latitude: float
    number: int
    href: str


@dataclass(frozen=True)
class _Dot:
    site: Site
    true: tuple[float, float]
    x: float
    y: float
    radius: float
    label: Box


@lru_cache(maxsize=8)
def draw_map(
    sites: tuple[Site, ...],
    key: str,
    title: str,
    description: str,
    part: tuple[Site, ...] = (),
    note: str = "",
) -> Picture:
    """The picture of ``sites`` (at least one), in a fixed order, larger ones first.

    Args:
        sites: what is drawn with its name and its link.
        key: id on the page.
        title: what it shows, a few words.
        description: what can be seen, in sentences.
        part: further places that another picture shows in detail: here points in a frame.
        note: words at that frame.

    Kept, for three pages ask whether there is a map.
    """
    view = cutout([(s.longitude, s.latitude) for s in (*sites, *part)], WIDTH)
    frame = _frame(part, view, note)
    dots = _placed(sites, view, [Box(*frame[0], True)] if frame else [])
    return Picture(
        key=key,
        title=title,
        description=description,
        width=view.width,
        height=view.height,
        drawing=_drawn(view, dots, frame[1] if frame else ()),
        links=tuple(_link(d) for d in dots),
        legend=((node("circle", cx=0, cy=0, r=7, class_="ort"), "Fläche des Kreises: Zahl der Treffen"),),
    )


def _drawn(view: Cutout, dots: tuple[_Dot, ...], frame: tuple[Node, ...]) -> tuple[Node, ...]:
    """Sea, land, frame, lines, dots and names, from the lowest to the highest."""
    return (
        node("rect", x=0, y=0, width=view.width, height=view.height, class_="meer"),
        node("path", d=land(view), class_="land"),
        node("rect", x=0.5, y=0.5, width=view.width - 1, height=view.height - 1, class_="kartenrand"),
        *frame,
        *(line for d in dots for line in _leaders(d)),
        *(node("circle", cx=d.x, cy=d.y, r=d.radius, class_="ort") for d in dots),
        *(label(d.label.x, d.label.y + 4, _told(d.site), "klein hof", "middle") for d in dots),
    )


def _frame(
    part: tuple[Site, ...], view: Cutout, note: str
) -> tuple[tuple[float, float, float, float], tuple[Node, ...]] | None:
    """Middle and half sizes of the frame around ``part``, and what is drawn there; None for no part."""
    if not part:
        return None
    points = [view.at(s.longitude, s.latitude) for s in part]
    left, right = min(x for x, _ in points) - 8, max(x for x, _ in points) + 8
    top, bottom = min(y for _, y in points) - 8, max(y for _, y in points) + 8
    half = max(text_width(note, SMALL) / 2, 1)
    middle = min(max((left + right) / 2, half + 2), view.width - half - 2)
    drawn = (
        node("rect", x=left, y=top, width=right - left, height=bottom - top, class_="ausschnitt"),
        *(node("circle", cx=x, cy=y, r=2.5, class_="ort") for x, y in points),
        label(middle, bottom + 14, note, "klein hof", "middle"),
    )
    return ((left + right) / 2, (top + bottom) / 2 + 9, (right - left) / 2, (bottom - top) / 2 + 9), drawn


def _told(site: Site) -> str:
    """The label with the number, where it is more than one."""
    return f"{site.label} ({site.number})" if site.number > 1 else site.label


def _radius(number: int, most: int) -> float:
    """Areas are as the numbers, but no dot is smaller than a reader can see."""
    return round(max(_LEAST, _MOST * sqrt(number / max(most, 6))), 1)


def _placed(sites: tuple[Site, ...], view: Cutout, kept: list[Box]) -> tuple[_Dot, ...]:
    """Dots beside each other, each with its label next to it where nothing else lies.

    ``kept`` are fixed boxes that labels stay out of.
    """
    if not sites:
        return ()
    most = max(s.number for s in sites)
    true = [view.at(s.longitude, s.latitude) for s in sites]
    radii = [_radius(s.number, most) for s in sites]
    dots = apart(
        [Box(x, y, r + 1, r + 1) for (x, y), r in zip(true, radii, strict=True)], view.width, view.height
    )
    fixed = [Box(d.x, d.y, d.half_width, d.half_height, True) for d in dots]
    fixed += kept
    taken = list(fixed)
    wanted = []
    for site, dot, radius in zip(sites, dots, radii, strict=True):
        box = _beside(site, dot, radius, view, taken)
        taken.append(box)
        wanted.append(box)
    free = apart([*fixed, *wanted], view.width, view.height)[len(fixed) :]
    rows = zip(sites, true, dots, radii, free, strict=True)
    return tuple(_Dot(s, at, d.x, d.y, r, b) for s, at, d, r, b in rows)


def _beside(site: Site, dot: Box, radius: float, view: Cutout, taken: list[Box]) -> Box:
    """The place for a label around its dot that covers least; right goes before left, above, below."""
    half = text_width(_told(site), SMALL) / 2 + 2
    off = radius + half + 1
    tries = [
        Box(dot.x + off, dot.y, half, _LINE / 2),
        Box(dot.x - off, dot.y, half, _LINE / 2),
        Box(dot.x, dot.y - radius - _LINE / 2 - 1, half, _LINE / 2),
        Box(dot.x, dot.y + radius + _LINE / 2 + 1, half, _LINE / 2),
    ]
    return min(tries, key=lambda b: (sum(_shared(b, t) for t in taken) + _outside(b, view), tries.index(b)))


def _shared(one: Box, other: Box) -> float:
    wide = one.half_width + other.half_width - abs(one.x - other.x)
    high = one.half_height + other.half_height - abs(one.y - other.y)
    return wide * high if wide > 0 and high > 0 else 0


def _outside(box: Box, view: Cutout) -> float:
    over_x = max(box.half_width - box.x, box.x + box.half_width - view.width, 0)
    over_y = max(box.half_height - box.y, box.y + box.half_height - view.height, 0)
    return 50 * (over_x + over_y)


def _leaders(dot: _Dot) -> Iterator[Node]:
    """A line from a moved dot to where the place is, and from a label that stands apart to its dot."""
    x, y = dot.true
    if abs(x - dot.x) + abs(y - dot.y) > 2:
        yield node("path", d=f"M{x:.1f} {y:.1f}L{dot.x:.1f} {dot.y:.1f}", class_="zeiger")
        yield node("circle", cx=x, cy=y, r=1.5, class_="zeiger-ende")
    box = dot.label
    near_x = min(max(dot.x, box.x - box.half_width), box.x + box.half_width)
    near_y = min(max(dot.y, box.y - box.half_height), box.y + box.half_height)
    gap = sqrt((near_x - dot.x) ** 2 + (near_y - dot.y) ** 2) - dot.radius
    if gap > _NEAR:
        yield node("path", d=f"M{dot.x:.1f} {dot.y:.1f}L{near_x:.1f} {near_y:.1f}", class_="zeiger")


def _link(dot: _Dot) -> Node:
    reach = max(dot.radius, 12)
    box = dot.label
    fields = (
        area(dot.x - reach, dot.y - reach, 2 * reach, 2 * reach),
        area(box.x - box.half_width, box.y - box.half_height, 2 * box.half_width, 2 * box.half_height),
    )
    return handle(dot.site.href, dot.site.name, *fields)
