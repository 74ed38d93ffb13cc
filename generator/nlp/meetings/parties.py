"""``beide Seiten``, ``die Tarifparteien``: the two parties of talks told elsewhere in the article."""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicon import pattern
from ..types import Reading
from .drafts import Draft

_BOTH = pattern("meetings", r"\b(?:<both_parties>)\b")
_TWO = 2


def name_both(drafts: Sequence[Draft], reading: Reading) -> None:
    """Give meetings told of "beide Seiten" only the sides of the nearest other one that has exactly two.

    Those told before win over those behind; where none has two, the sides stay open.
    """
    for n, draft in enumerate(drafts):
        text = " ".join(frame.text(reading) for frame, _status, _because in draft.frames)
        if draft.sides or not _BOTH.search(text):
            continue
        others = [*reversed(drafts[:n]), *drafts[n + 1 :]]
        pair = next((d for d in others if len(d.sides) == _TWO), None)
        if pair is not None:
            frame = next(f for f, _status, _because in draft.frames if _BOTH.search(f.text(reading)))
            draft.sides.extend(pair.sides)
            draft.told.extend((frame, "delegation", side) for side in pair.sides)
