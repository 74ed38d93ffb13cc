"""The stem of a declined German adjective."""

from __future__ import annotations

import re
from functools import lru_cache

_DECLENSION = re.compile(r"^(.*(?:isch|utsch))(?:e|er|en|em|es)$")


@lru_cache(maxsize=16384)
def stem_of(word: str) -> str:
    """Lower case without the ending of declension: ``ukrainischen`` -> ``ukrainisch``."""
    return _DECLENSION.sub(r"\1", word.lower())
