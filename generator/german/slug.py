"""Readable ids from German text."""

from __future__ import annotations

from slugify import slugify

_UMLAUTS = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue"), ("ß", "ss"))


def slug(text: str) -> str:
    """``Überarbeitete Fassung`` -> ``ueberarbeitete-fassung``; empty when nothing of the text can stay."""
    return slugify(text, replacements=_UMLAUTS)
