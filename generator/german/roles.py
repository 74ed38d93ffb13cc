"""German role phrases in the nominative: ``ukrainischen Präsidenten`` -> ``ukrainischer Präsident``."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WEAK = re.compile(
    r"(präsident|diplomat|kandidat|kommandant|patriarch)en$|(experte|kollege|politologe)n$"
    r"|(minister|sekretär|berater|sprecher|kanzler|vertreter|vermittler|chef)s$",
    re.IGNORECASE,
)
_ADJECTIVAL = re.compile(
    r"(gesandte|beauftragte|vertraute|vorsitzende|abgeordnete|verbündete|gesandt|delegierte)[nr]?$",
    re.IGNORECASE,
)


def nominative(phrase: Sequence[str], head: int, gender: str | None) -> str:
    """The phrase as it would stand alone.

    Args:
        phrase: its words without a leading article.
        head: index of the role word.
        gender: ``m`` or ``f`` of the bearer where known; a role word in -in is feminine anyway.
    """
    role = phrase[head]
    feminine = gender == "f" or (gender is None and role.endswith("in"))
    role = _WEAK.sub(lambda m: m.group(1) or m.group(2) or m.group(3), role)
    if _ADJECTIVAL.search(role):
        role = _ADJECTIVAL.sub(lambda m: m.group(1) + ("" if feminine else "r"), role)
    words = [_adjective(w, feminine) if i < head else w for i, w in enumerate(phrase)]
    words[head] = role
    return re.sub(r" ([,.;:)])", r"\1", " ".join(words))


def _adjective(word: str, feminine: bool) -> str:
    if not word[:1].islower():
        return word
    return re.sub(r"(?:e|er|en|em|es)$", "e" if feminine else "er", word)
