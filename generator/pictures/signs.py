"""Signs for the status of a meeting and for sides: each differs in shape, not in colour alone."""

from __future__ import annotations

from .svg import Node, node

STATUSES = ("held", "ongoing", "planned", "proposed", "cancelled", "denied")
"""In the order of the legend."""

GROUPS = ("us", "ua", "ru", "eu", "andere")
"""Sides with a colour and a shape of their own, in the order of the legend."""

_RADIUS = 5.5


def status_sign(status: str, x: float = 0, y: float = 0) -> Node:
    """Held: full disc; ongoing: half disc; planned: ring; proposed: dotted ring; cancelled: cross; denied:
    cross in a ring.
    """
    ring = node("circle", cx=x, cy=y, r=_RADIUS, class_="ring")
    inside: tuple[Node, ...]
    if status == "held":
        inside = (node("circle", cx=x, cy=y, r=_RADIUS + 0.5, class_="voll"),)
    elif status == "ongoing":
        half = f"M{x:.1f} {y - _RADIUS:.1f}a{_RADIUS} {_RADIUS} 0 0 0 0 {2 * _RADIUS:.0f}z"
        inside = (ring, node("path", d=half, class_="voll"))
    elif status == "proposed":
        inside = (node("circle", cx=x, cy=y, r=_RADIUS, class_="ring punktiert"),)
    elif status == "cancelled":
        inside = (_cross(x, y, 5),)
    elif status == "denied":
        inside = (node("circle", cx=x, cy=y, r=7, class_="ring"), _cross(x, y, 3))
    else:
        inside = (ring,)
    return node("g", *inside, class_=f"z-{status}")


def _cross(x: float, y: float, reach: float) -> Node:
    path = (
        f"M{x - reach:.1f} {y - reach:.1f}l{2 * reach} {2 * reach}"
        f"M{x - reach:.1f} {y + reach:.1f}l{2 * reach} {-2 * reach}"
    )
    return node("path", d=path, class_="kreuz")


def flag(x: float = 0, y: float = 0, companion: bool = False) -> Node:
    """A plan version: a flag; a companion document has an empty one."""
    kind = "fahne leer" if companion else "fahne"
    pole = f"M{x - 5:.1f} {y - 7:.1f}v14"
    cloth = f"M{x - 5:.1f} {y - 7:.1f}h10l-3 3.5l3 3.5h-10z"
    return node("g", node("path", d=pole, class_="mast"), node("path", d=cloth, class_="tuch"), class_=kind)


def side_sign(group: str, x: float = 0, y: float = 0, reach: float = 6.5) -> Node:
    """The parties: disc, square, triangle; Europe: diamond; others: hexagon."""
    kind = f"s-{group}"
    if group == "us":
        return node("circle", cx=x, cy=y, r=reach, class_=kind)
    corners = {
        "ua": ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
        "ru": ((0, -1.15), (1.1, 0.85), (-1.1, 0.85)),
        "eu": ((0, -1.25), (1.15, 0), (0, 1.25), (-1.15, 0)),
    }.get(group, ((-0.55, -1), (0.55, -1), (1.1, 0), (0.55, 1), (-0.55, 1), (-1.1, 0)))
    points = " ".join(f"{x + a * reach:.1f},{y + b * reach:.1f}" for a, b in corners)
    return node("polygon", points=points, class_=kind)
