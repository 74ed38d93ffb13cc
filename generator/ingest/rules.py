"""The phrase rules of the noise lexicon, compiled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, cast, get_args

from ..lexicon.required import Among, Guarded, guarded
from ..model.article import NoiseReason
from .words import alternatives, lexicon

Scope = Literal["line", "sentence", "label", "block", "links", "to-end"]
Position = Literal["any", "start", "end", "body"]


@dataclass(frozen=True)
class Rule:
    """One rule of ``lexicon/noise.yml``; what its fields mean is told at the top of that file."""

    name: str
    reason: NoiseReason
    scope: Scope
    position: Position
    words: int
    patterns: tuple[Guarded, ...]


@cache
def rules() -> tuple[Rule, ...]:
    """All rules in the order of the file.

    Raises:
        ValueError: the lexicon names a reason, scope or position there is none of.
        re.error: an expression of the lexicon is broken.
    """
    found: list[Rule] = []
    for reason, entries in lexicon("noise").items():
        for entry in entries:
            flags = 0 if entry.get("case") == "exact" else re.IGNORECASE
            found.append(
                Rule(
                    name=entry["rule"],
                    reason=cast(NoiseReason, _known(reason, get_args(NoiseReason))),
                    scope=cast(Scope, _known(entry["scope"], get_args(Scope))),
                    position=cast(Position, _known(entry.get("position", "any"), get_args(Position))),
                    words=int(entry.get("words", "30")),
                    patterns=tuple(guarded(_filled(p), flags) for p in entry["match"]),
                )
            )
    return tuple(found)


@lru_cache(maxsize=512)
def likely(text: str) -> Mapping[str, tuple[re.Pattern[str], ...]]:
    """The patterns that may match a text, by the name of their rule and in its order."""
    found: dict[str, list[tuple[int, re.Pattern[str]]]] = {}
    for among in _all():
        for (name, number), pattern in among.candidates(text):
            found.setdefault(name, []).append((number, pattern))
    return {name: tuple(p for _, p in sorted(some, key=lambda one: one[0])) for name, some in found.items()}


@cache
def _all() -> tuple[Among[tuple[str, int]], ...]:
    """All patterns, those alike in case together."""
    every = [(rule.name, n, p) for rule in rules() for n, p in enumerate(rule.patterns)]
    kinds = sorted({pattern.flags for _, _, pattern in every})
    return tuple(
        Among(f"ausgesondert-{int(kind)}", (((r, n), p.source) for r, n, p in every if p.flags == kind), kind)
        for kind in kinds
    )


def _filled(pattern: str) -> str:
    """An expression of the lexicon with its ``{…}`` lists put in."""
    lists = {
        "agency": ("dateline", "agencies"),
        "photo": ("agencies", "photo"),
        "acronym": ("agencies", "acronyms"),
        "control": ("page", "controls"),
    }
    for name, (section, key) in lists.items():
        pattern = pattern.replace(f"{{{name}}}", alternatives(section, key))
    return pattern


def _known(value: str, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        raise ValueError(f"lexicon/noise.yml: {value!r} is none of {', '.join(allowed)}")
    return value
