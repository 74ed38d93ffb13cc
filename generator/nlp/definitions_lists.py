"""Lists of terms under a heading of their own ("Glossar", "Wichtige Begriffe")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..lexicon import words
from .types import Reading, Sentence

_ENTRY = re.compile(
    r"^[\W_]*(?P<term>(?:Der |Die |Das )?[A-ZÄÖÜ„«»\"][^:–.!?]{1,45}?)(?:: | [–-] )(?=\w[^ ]* \S+ \S+)"
)
_BOLD = re.compile(
    r"^[\W_]*\*\*(?P<term>[A-ZÄÖÜ][^*:]{1,45}?)(?::\*\*|\*\*:)\s+(?=(?:[Ee]ine?|der|die|das)\s"
    r"|[A-ZÄÖÜ][\w-]+,\s(?:der|die|das|mit|bei|in|durch|auf|für)\s)"
)
"""An entry of a list that needs no heading: the term in bold, and what it is without a verb of its own."""
_LONGEST = 5  # words of a heading over such a list


@lru_cache(maxsize=1)
def _headings() -> re.Pattern[str]:
    return re.compile(rf"^\W*(?:{'|'.join(words('definitions', 'glossaries'))})", re.IGNORECASE)


def listed_terms(reading: Reading) -> Iterator[tuple[Sentence, str]]:
    """(sentence, term) of each entry "Term: what it means" below such a heading, up to the next heading."""
    open_list, paragraph = False, -1
    for sentence in reading.sentences:
        first = sentence.paragraph != paragraph
        paragraph = sentence.paragraph
        if not first:
            continue
        short = len(sentence.text.split()) <= _LONGEST
        if short and (sentence.kind == "heading" or sentence.text.endswith(":")):
            open_list = bool(_headings().match(sentence.text))
            continue
        bold = _BOLD.match(sentence.text)
        if bold:
            yield sentence, bold["term"]
            continue
        entry = _ENTRY.match(sentence.text) if open_list else None
        open_list = entry is not None
        if entry:
            yield sentence, entry["term"]
