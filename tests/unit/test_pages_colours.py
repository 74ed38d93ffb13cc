"""Every text colour of the style sheet reaches the contrast it promises, in both schemes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CSS = (Path(__file__).resolve().parents[2] / "templates" / "assets" / "dossier.css").read_text(
    encoding="utf-8"
)
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


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
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
