"""One error of the reading: which figure it costs, what was wanted and read, where, and by which rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ..german.sentences import split
from ..model.evidence import Claim, Evidence
from .gold import Gold


@dataclass(frozen=True)
class ReadingError:
    """An error in one article.

    Attributes:
        article: the article's id.
        figure: name of the figure it lowers, as in the table.
        what: German words: what was wanted, what was read.
        sentence: the sentence it stands in; empty when there is none to show.
        rule: the rule that made it; empty for what no rule found.
    """

    article: str
    figure: str
    what: str
    sentence: str = ""
    rule: str = ""

    def __str__(self) -> str:
        quote = f" «{self.sentence}»" if self.sentence else ""
        return f"{self.article}: {self.figure}: {self.what}{quote}{f' [{self.rule}]' if self.rule else ''}"


def sentence_at(gold: Gold, at: int) -> str:
    """The sentence around a code point of the article, on one line; empty for -1 or outside the text."""
    spans = (one for one in split(gold.text) if one.start <= at < one.end)
    found = next(spans, None) if at >= 0 else None
    return " ".join(gold.text[found.start : found.end].split()) if found else ""


def first_sentence(gold: Gold, wanted: Mapping[str, Any]) -> str:
    """The first sentence an annotation names as evidence; empty when none of them stands in the text."""
    offsets = gold.offsets(wanted.get("evidence") or [])
    return sentence_at(gold, offsets[0]) if offsets else ""


def begins(gold: Gold, evidence: Iterable[Evidence]) -> str:
    """How the first sentence of what was found in the article begins, up to 90 characters."""
    return str(gold.mine(evidence)[0].quote[:90])


def rules_of(claims: Iterable[Claim], article: str, *properties: str) -> str:
    """The rules behind one article's claims on these properties with what they read, once each, in order."""
    found = (
        f"{one.rule} = {one.value}"
        for one in claims
        if one.evidence.article == article and one.property in properties
    )
    return ", ".join(dict.fromkeys(found))
