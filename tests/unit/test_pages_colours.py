"""Every text colour of the style sheet reaches the contrast it promises, in both schemes."""

from __future__ import annotations

import re
from itertools import combinations
from math import dist
from pathlib import Path

import pytest

CSS = (Path(__file__).resolve().parents[2] / "templates" / "assets" / "dossier.css").read_text(
    encoding="utf-8"
)
PICTURES = (Path(__file__).resolve().parents[2] / "templates" / "assets" / "bilder.css").read_text(
    encoding="utf-8"
)
SIDES = ("us", "ua", "ru", "eu", "andere")
STATUS = ("held", "ongoing", "planned", "proposed", "cancelled", "denied")
# rows for red, green, blue in linear light; source: G. Machado, M. Oliveira, L. Fernandes 2009, severity 1.0
SIGHT = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
}
TEXT = (
    "us",
    "ua",
    "ru",
    "eu",
    "andere",
    "held",
    "ongoing",
    "planned",
    "proposed",
    "cancelled",
    "denied",
    "leise",
)


def _linear(colour: str) -> tuple[float, ...]:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return tuple(c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)


def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours ``#rrggbb``. Source: WCAG 2.2, definition of contrast ratio."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _colours(selector: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for block in re.findall(rf"{re.escape(selector)}[^{{]*\{{([^}}]*)\}}", CSS):
        found |= dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))
    return found


def test_contrast_of_black_on_white() -> None:
    assert round(contrast("#000000", "#ffffff"), 1) == 21.0


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("name", [*TEXT, "md-typeset-a-color"])
def test_text_is_readable(scheme: str, name: str) -> None:
    colours = _colours(f'[data-md-color-scheme="{scheme}"]')
    page = colours.get("md-default-bg-color", "#ffffff")

    for ground in (page, colours["flaeche"], colours["kasten"], colours["ziel"]):
        assert contrast(colours[name], ground) >= 4.5, (name, ground)


def _lab(linear: tuple[float, ...]) -> tuple[float, float, float]:
    """CIE L*a*b* of linear sRGB under D65."""
    red, green, blue = (min(max(c, 0.0), 1.0) for c in linear)
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def seen(colour: str, sight: str) -> tuple[float, float, float]:
    """A colour as someone with that sight sees it, in CIE L*a*b*."""
    linear = _linear(colour)
    return _lab(tuple(sum(a * b for a, b in zip(row, linear, strict=True)) for row in SIGHT[sight]))


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_sides_are_told_apart_by_everyone(scheme: str, sight: str) -> None:
    colours = _colours(f'[data-md-color-scheme="{scheme}"]')

    for one, other in combinations(SIDES, 2):
        assert dist(seen(colours[one], sight), seen(colours[other], sight)) >= 20, (one, other)


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_marks_of_pictures_stand_out(scheme: str) -> None:
    colours = _colours(f'[data-md-color-scheme="{scheme}"]')
    page = colours.get("md-default-bg-color", "#ffffff")

    for ground in (page, colours["flaeche"], colours["kasten"]):
        for name in (*SIDES, *STATUS, "leise", "md-typeset-a-color"):
            assert contrast(colours[name], ground) >= 3, (name, ground)


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_lines_of_the_network_stand_out_though_one_sees_through_them(scheme: str) -> None:
    colours = _colours(f'[data-md-color-scheme="{scheme}"]')
    page = colours.get("md-default-bg-color", "#ffffff")
    share = float(re.findall(r"\.kante \{[^}]*stroke-opacity: ([\d.]+)", PICTURES)[0])
    mixed = "#" + "".join(
        f"{round(share * int(colours['leise'][i : i + 2], 16) + (1 - share) * int(page[i : i + 2], 16)):02x}"
        for i in (1, 3, 5)
    )

    assert contrast(mixed, page) >= 3


def test_pictures_bring_no_colours_of_their_own_and_no_small_text() -> None:
    sizes = [float(size) for size in re.findall(r"font-size: ([\d.]+)px", PICTURES)]

    assert re.findall(r"(?<!, )#[0-9a-f]{3,8}\b", PICTURES) == []
    assert sizes
    assert min(sizes) >= 11
