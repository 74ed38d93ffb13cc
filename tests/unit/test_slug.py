"""Ids made of German and foreign text."""

from __future__ import annotations

import pytest

from generator.german.slug import slug


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Überarbeitete Fassung", "ueberarbeitete-fassung"),
        ("Əşrəf Məcnunbəyov", "esref-mecnunbeyov"),
        ("Göken İnönü", "goeken-inoenue"),
        ("…", ""),
    ],
)
def test_letters_stay_readable(text: str, wanted: str) -> None:
    assert slug(text) == wanted
