"""The word lists of this package, read from the lexicon once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from ..lexicon import load


@cache
def lexicon(name: str) -> Mapping[str, Any]:
    """The file ``generator/lexicon/<name>.yml`` as a mapping; not to be changed by whoever reads it."""
    found: Mapping[str, Any] = load(name)
    return found


@cache
def word_set(section: str, key: str) -> frozenset[str]:
    """A list ``section: {key: [...]}`` (or one text of words) of ``ingest.yml`` as a set."""
    value = lexicon("ingest")[section][key]
    return frozenset(value.split() if isinstance(value, str) else value)


@cache
def alternatives(section: str, key: str) -> str:
    """The same list as one regular expression group, longest first; the entries are expressions."""
    words = sorted(word_set(section, key), key=lambda w: (-len(w), w))
    return "(?:" + "|".join(words) + ")"
