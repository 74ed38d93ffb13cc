"""A picture as it stands on a page: drawing with title and description, links over it, legend, frame."""

from __future__ import annotations

from dataclasses import dataclass

from .svg import Escape, Node, node, number, written

SCROLL = "Das Bild lässt sich zur Seite schieben."
SCROLL_BACK = "Das Bild lässt sich zur Seite schieben; das Neueste steht rechts."
SMALLEST = 322
"""Width in pixels that every screen has; what is not wider needs no hint."""

WIDEST = 872
"""Width in pixels of the text column on a desktop screen; what is wider is moved there too."""


@dataclass(frozen=True)
class Picture:
    """A drawing and what goes with it.

    Attributes:
        key: id of the picture, unique on its page; letters, digits, ``-``.
        title: what it shows, a few words.
        description: what can be seen on it, in sentences.
        width: pixels; it is never drawn smaller on a screen.
        height: pixels.
        drawing: the marks; none of them is a link.
        links: links that lie over the marks.
        legend: signs with their German words.
        margin: a drawing that stays beside while the picture is moved, with its width; None for none.
        newest_first: whether a narrow screen shows the right end first.
    """

    key: str
    title: str
    description: str
    width: float
    height: float
    drawing: tuple[Node, ...]
    links: tuple[Node, ...] = ()
    legend: tuple[tuple[Node, str], ...] = ()
    margin: tuple[Node, ...] = ()
    margin_width: float = 0
    newest_first: bool = False


def figure(picture: Picture, escape: Escape) -> str:
    """The picture as HTML without a blank line; ``escape`` makes its texts safe."""
    pane = _pane(picture)
    frame = node(
        "div",
        pane,
        class_="bild-rahmen" + (" bild-rueckwaerts" if picture.newest_first else ""),
        role="region",
        aria_label=f"{picture.title}, Bild zum Verschieben",
        tabindex="0",
    )
    body = node("div", *_margin(picture), frame, class_="bild-paar")
    wide = picture.width + picture.margin_width
    kind = "bild-hinweis immer" if wide > WIDEST else "bild-hinweis"
    said = SCROLL_BACK if picture.newest_first else SCROLL
    hint = (node("p", text=said, class_=kind),) if wide > SMALLEST else ()
    legend = (node("ul", *(_entry(s, w) for s, w in picture.legend), class_="bild-legende"),)
    parts = (body, *hint, *(legend if picture.legend else ()))
    return written(node("figure", *parts, class_="bild fremd", data_search_exclude="true"), escape)


def _pane(picture: Picture) -> Node:
    """The picture with its links beside it: what is inside ``role="img"`` is no link for a screen reader."""
    title, description = f"{picture.key}-titel", f"{picture.key}-text"
    image = node(
        "svg",
        node("title", text=picture.title, id=title),
        node("desc", text=picture.description, id=description),
        *picture.drawing,
        role="img",
        aria_labelledby=f"{title} {description}",
        width=picture.width,
        height=picture.height,
    )
    links = (node("g", *picture.links, role="group", aria_label="Verweise im Bild"),) if picture.links else ()
    box = f"0 0 {picture.width:.0f} {picture.height:.0f}"
    size = {"width": number(picture.width), "height": number(picture.height)}
    return node("svg", image, *links, viewBox=box, class_="bild-flaeche", **size)


def _margin(picture: Picture) -> tuple[Node, ...]:
    if not picture.margin:
        return ()
    box = f"0 0 {picture.margin_width:.0f} {picture.height:.0f}"
    drawn = node(
        "svg",
        *picture.margin,
        viewBox=box,
        aria_hidden="true",
        width=picture.margin_width,
        height=picture.height,
        class_="bild-rand",
    )
    return (drawn,)


def _entry(sign: Node, words: str) -> Node:
    drawn = node("svg", sign, width=20, height=16, viewBox="-10 -8 20 16", aria_hidden="true")
    return node("li", drawn, node("span", text=words))
