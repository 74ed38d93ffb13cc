"""What a resolver sees of a phrase: the match, the words before it, and the days around it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from generator.german.dates.lexicon import DateWords, date_words

OPEN_END = re.compile(r"\s+an\b(?!\s+(?:de[rmn]|eine\w?)\b)")
"""The "an" of "von Montag an"."""

ATTRIBUTE = re.compile(
    r"(?:\s+(?:in|im|auf|von|aus|mit|bei)\s+[A-ZÄÖÜ][\w-]+)?\s+"
    r"(?:(?P<now>[a-zäöüß]+ende[nrms]?)|(?P<then>[a-zäöüß]+(?:t|en)e[nrms]?))\s+[A-ZÄÖÜ„]"
)
"""A participle that stands before its noun, after the phrase: "begonnenen Gespräche"."""
DETERMINER = re.compile(r"\b(?:de[rnms]|die|das|(?:k?ein|sein|ihr|dies)e?[nrms]?|zu[mr]|beim|vom)\s+$", re.I)
"""The article before the phrase, which shows that a noun is still to come."""


@dataclass(frozen=True)
class Scene:
    """One core with its surroundings."""

    kind: str
    """The branch of `patterns` that matched."""
    sentence: str
    start: int
    """Where the core starts (the phrase may start earlier, see `lead_start`)."""
    end: int
    lead_start: int
    prep: str
    """Kind of the preposition: at, until, since, from, for, onto, of, between, before, after, over; or ""."""
    step: int | None
    """Steps that an adjective before the core names: -1 for "vergangenen", 0 for "diesem", None without."""
    match: re.Match[str]
    reference: date | None
    anchor: date | None
    tense_at: Callable[[int], str]
    clause_at: Callable[[int], str]

    @property
    def words(self) -> DateWords:
        """The lexicon."""
        return date_words()

    @property
    def tense(self) -> str:
        """Tense of the clause: past | present | future | unknown."""
        return self.tense_at(self.start)

    def group(self, name: str) -> str:
        """An inner group of the match, or the empty string."""
        return self.match.groupdict().get(name) or ""

    def step_of(self, adjective: str) -> int | None:
        """Steps named by an inflected adjective; None for the empty string."""
        if not adjective:
            return None
        lowered = adjective.lower()
        stems = [stem for stem in self.words.steps if lowered.startswith(stem)]
        return self.words.steps[max(stems, key=len)] if stems else None

    def number(self, text: str) -> int | None:
        """A count in figures or words; None for the empty string."""
        if text.isdecimal():
            return int(text)
        return self.words.numbers.get(text.lower())

    def heading(self) -> str:
        """Where the phrase looks from the day of publication: past | future | none (present tense: none)."""
        if self.step:
            return "past" if self.step < 0 else "future"
        if self.prep == "since":
            return "past"
        if self.prep == "of" and not (self.group("w2") or self.group("d2")):
            return self._of_heading()
        if self.prep == "onto":
            return "future"
        if self.prep == "for":
            return self._for_heading()
        if attribute := self._attribute_heading():
            return attribute
        tense = self.tense
        if self.prep in ("until", "before"):
            return self._until_heading(tense)
        if self.prep == "from":
            return "past" if tense == "past" else "future"
        return tense if tense in ("past", "future") else "none"

    def _for_heading(self) -> str:
        clause = re.findall(r"\w+", self.clause_at(self.start))
        return "none" if {"hatte", "hatten", "war", "waren"} & set(clause) else "future"

    def _attribute_heading(self) -> str:
        """What a participle before the noun says: "das am Mittwoch vorgelegte Papier" is past anywhere."""
        following = ATTRIBUTE.match(self.sentence, self.end)
        if self.prep != "at" or not following:
            return ""
        if not DETERMINER.search(self.sentence, max(0, self.lead_start - 20), self.lead_start):
            return ""
        if following["now"]:
            return "future"
        return "none" if following["then"].startswith(("geplant", "angesetzt", "vorgesehen")) else "past"

    def _of_heading(self) -> str:
        """ "Das Treffen vom Montag" is over, "von Montag an" is to come."""
        if OPEN_END.match(self.sentence, self.end):
            return "past" if self.tense == "past" else "future"
        return "past"

    def _until_heading(self, tense: str) -> str:
        if tense != "past":
            return "future"
        clause = re.findall(r"\w+", self.clause_at(self.start))
        return "future" if self.words.deadline_words & set(clause) else "past"
