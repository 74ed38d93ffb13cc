"""What the head noun of a phrase without a name says: one person, a group or office, or a thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...lexicon import word_set, words
from ..knowledge import Knowledge
from ..rolewords import is_role
from .frames import PAPER
from .offices import has_own_name
from .possessed import POSSESSIVES, counterpart


def head_kind(said: Sequence[str], low: str, owned: bool, known: Knowledge) -> str:
    """``role``, ``group`` or ``other``.

    Args:
        said: the words of the phrase from its head on.
        low: its first word in lower case.
        owned: whether a person's genitive stands before the head.
        known: the look-up tables.
    """
    text = said[0]
    if PAPER.search(text) and not text.endswith(("presse", "Presse")):
        return "other"
    if (owned and is_role(text)) or (low in POSSESSIVES and counterpart(text)):
        return "role"
    if (
        text in word_set("speech", "unnamed_heads") and low not in {"der", "ein", "dem", "dieser"}
    ) or text.endswith(("kreise", "kreisen")):
        return "group"
    if is_role(text):
        return "role"
    if (
        text.endswith(words("speech", "offices"))
        or text in word_set("speech", "press_offices")
        or text in known.peoples
    ):
        several = low == "die" and not text.endswith("in")
        return "group" if text not in known.peoples or several else "role"
    if has_own_name(said):
        return "group"
    if re.match(r"\d+-Jährige", text):
        return "role"
    if (
        low in {"der", "ein"}
        and re.search(r"(?:er|ist|ant|or|mann|ent|at|ge|te|e)$", text)
        and text not in word_set("speech", "no_epithet")
    ):
        return "role"
    return "other"
