"""A stretch some rule wants to cut, before overlaps are settled."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.article import NoiseReason


@dataclass(frozen=True)
class Cut:
    """``start`` and ``end`` count code points of the source text, ``end`` is exclusive.

    A cut that is not ``sure`` gives way to one that is, where both begin together.
    """

    start: int
    end: int
    reason: NoiseReason
    rule: str
    sure: bool = True
