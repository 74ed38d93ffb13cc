"""Readable ids from German text."""

from __future__ import annotations

from functools import lru_cache

from slugify import slugify

_LETTERS = (
    ("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue"), ("ß", "ss"),
    ("ə", "e"), ("Ə", "E"),
)  # fmt: skip


@lru_cache(maxsize=65536)
def slug(text: str) -> str:
    """``Überarbeitete Fassung`` -> ``ueberarbeitete-fassung``; empty when nothing of the text can stay."""
    return slugify(text, replacements=_LETTERS)
