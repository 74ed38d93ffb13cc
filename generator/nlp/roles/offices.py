"""Which role words mean one office: "Staatschef" and "Präsident", "Regierungschef" and "Premier".

Source: ``same_office`` of ``lexicon/roles.yml``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from ...lexicon import load


def same_office(one: str, other: str) -> bool:
    """Whether two role words without what stands before a hyphen can be one person's office."""
    first, second = _office(one), _office(other)
    return first is not None and first == second


def _office(word: str) -> int | None:
    low = word.rpartition("-")[2].lower()
    bare = low[:-2] if low.endswith("in") else low
    return next((n for form, n in _offices().items() if form in {low, bare, low.rstrip("ens")}), None)


@lru_cache(maxsize=1)
def _offices() -> Mapping[str, int]:
    """Each word by the number of its office."""
    return {word: n for n, group in enumerate(load("roles")["same_office"]) for word in group}
