"""A frame: a stretch of one sentence that tells of one meeting."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...german.dates.tense import subordinate_at
from ..types import Reading, Sentence
from .triggers import Trigger

_OF_NOUN = re.compile(r"\s(?:der|die|das)\b")
AT_EDGE = re.compile(
    r"\b[Aa]m Rande (?:der|des|dieser|dieses) (?:[\w-]+ )?[A-ZÄÖÜ]"
    r"|^\W*Am Rande (?=(?:traf|sprach|kam|berie|redete|verhandelte|sah|telefonierte)\w* )"
    r"|^Vor (?:dem|den|der|Beginn de[rs]) (?:[a-zäöüß]+ )?[A-ZÄÖÜ]\w*(?=[^,.;]* (?:hatte|hatten) )"
    r"|^(?:Kurz )?[Vv]or (?:Beginn|Eröffnung|Auftakt) de[rs] (?:[a-zäöüß]+ )?[A-ZÄÖÜ][\w-]*"
    r"(?= (?:zog|sprach|traf|kam|berie|redete|sah|empfing|telefonierte)\w* )"
)
"""``am Rande der Konferenz``, ``Vor den Gesprächen hatte``: another meeting than the one with the edge."""
AT_ITS_EDGE = re.compile(r"\W*Am Rande (?!de[rs]\b|von\b|eine|diese)[a-zäöüß]")
"""``Am Rande traf A B``: of the meeting just told."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A stretch of one sentence that tells of one meeting.

    Attributes:
        start, end: the stretch, code points in the article.
        clause_start, clause_end: the clause of the first trigger alone.
        triggers: the meeting words in it; empty when it only adds people to a meeting told before.
        joining: whether it adds people to a meeting told before.
        aside: a stretch in it that tells of another meeting ("nach dem Telefonat mit X"); empty if none.
        second: whether it is the later of two meetings one verb tells of ("mit A und danach mit B").
    """

    sentence: Sentence
    start: int
    end: int
    clause_start: int
    clause_end: int
    triggers: tuple[Trigger, ...]
    joining: bool
    aside: tuple[int, int] = (0, 0)
    second: bool = False

    @property
    def first(self) -> Trigger | None:
        """The first meeting word, None when there is none."""
        return self.triggers[0] if self.triggers else None

    @property
    def noun(self) -> Trigger | None:
        """The first meeting word if it is a noun, else None."""
        return self.triggers[0] if self.triggers and self.triggers[0].noun else None

    @property
    def lead(self) -> str:
        """The sentence up to the first meeting word; empty when there is none."""
        return self.sentence.text[: self.triggers[0].start - self.sentence.start] if self.triggers else ""

    @property
    def nouns_only(self) -> bool:
        """Whether no verb tells of the meeting; also true without any meeting word."""
        return all(t.noun for t in self.triggers)

    def text(self, reading: Reading) -> str:
        """The stretch itself, without the aside."""
        low, high = max(self.start, self.aside[0]), max(self.start, self.aside[1])
        return reading.text[self.start : low] + reading.text[high : self.end]

    def holds(self, at: int) -> bool:
        """Whether a place in the article lies in the stretch and not in the aside."""
        return self.start <= at < self.end and not self.aside[0] <= at < self.aside[1]

    def beside(self, at: int) -> tuple[int, int] | None:
        """The bounds of the subordinate clause around a place that has none of the meeting words.

        Code points in the article; None in a main clause, in a clause that tells of the meeting, and
        where the frame has no meeting words.
        """
        offset = self.sentence.start
        clause = subordinate_at(self.sentence.text, at - offset) if self.triggers else None
        if clause is None:
            return None
        start, end = clause[0] + offset, clause[1] + offset
        relative = _OF_NOUN.match(self.sentence.text, clause[0])
        told = any(start <= t.start < end for t in self.triggers)
        of_noun = relative and any(t.noun and t.end + 1 == start for t in self.triggers)
        return None if told or of_noun else (start, end)

    def clause(self, reading: Reading) -> str:
        """The clause of the first meeting word."""
        return reading.text[self.clause_start : self.clause_end]


def bare(sentence: Sentence, start: int, end: int, joining: bool) -> Frame:
    """A frame without meeting words whose only clause is the stretch from ``start`` to ``end``."""
    return Frame(sentence, start, end, start, end, (), joining)
