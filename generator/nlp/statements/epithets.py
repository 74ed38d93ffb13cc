"""Epithets of somebody just named: "der Diplomat", "der Sachse", "Putins Berater"."""

from __future__ import annotations

from dataclasses import dataclass

from ...lexicon import word_set
from ..coreference import by_role, subject_of
from ..fullnames import is_role
from ..roles import role_side
from ..types import Reading, Sentence
from .frames import Unit
from .phrase import Phrase


@dataclass(frozen=True)
class Epithets:
    """Finds whom an epithet means; ``outside`` is the reading without names in quotations."""

    reading: Reading
    outside: Reading

    def owned(self, phrase: Phrase, unit: Unit) -> str | None:
        """``Putins Berater``: the one person the sentence before names, of the owner's side.

        Whoever bears another role in the text is somebody else.
        """
        before = self._before(unit)
        owner = phrase.owner or self._served(phrase, unit)
        named = [r for r in dict.fromkeys(self.named(before)) if r != owner] if before else []
        head = phrase.words[phrase.head].lower() if phrase.head is not None else ""
        gender = "f" if head.endswith("in") else "m"
        side = self.reading.sides.get(owner or "")
        named = [r for r in named if side and self._fits(r, gender, side)]
        if len(named) != 1:
            return None
        roles = {r.head.split("-")[-1] for r in self.reading.roles if r.ref == named[0]}
        roles -= word_set("roles", "functions")
        free = not roles or any(r.endswith(head) or head.endswith(r) for r in roles)
        return named[0] if free else None

    def _served(self, phrase: Phrase, unit: Unit) -> str | None:
        """``der Berater des russischen Präsidenten``: who bears the role behind the head."""
        if phrase.head is None:
            return None
        behind = phrase.words[phrase.head + 1 :]
        if not behind or behind[0].lower() not in {"des", "der", "von", "vom"}:
            return None
        return by_role(behind, unit.start, self.outside) if any(is_role(w) for w in behind) else None

    def _before(self, unit: Unit) -> Sentence | None:
        """The sentence before the unit, if it stands in the same paragraph."""
        first = unit.first
        if first.index == 0 or self.reading.sentences[first.index - 1].paragraph != first.paragraph:
            return None
        return self.reading.sentences[first.index - 1]

    def recent(self, unit: Unit, speakers: tuple[str, ...], gender: str, phrase: Phrase) -> str | None:
        """The one person named just before whom an epithet can mean ("der Sachse", "der Brite").

        ``speakers`` are the persons who spoke last; empty if nobody did in the sentence before.
        """
        side = self._side(phrase)
        refs = [k for k in speakers if self._fits(k, gender, None if self._of_no_state(k) else side)]
        if len(refs) == 1:
            return refs[0]
        told = self._only_before(unit, gender)
        if told:
            return told
        first = unit.first.index
        for index in range(first - 1, max(-1, first - (5 if side else 2)), -1):
            refs = [
                r
                for r in dict.fromkeys(self.named(self.reading.sentences[index]))
                if self._fits(r, gender, side)
            ]
            subject = subject_of(self.reading.sentences[index], self.outside)
            if len(refs) > 1:
                return subject if subject in refs else None
            if refs:
                return refs[0]
        return None

    def _only_before(self, unit: Unit, gender: str) -> str | None:
        """The subject of the sentence before, if it names nobody else and their side is not known."""
        before = self._before(unit)
        named = set(self.named(before)) if before else set()
        if before is None or len(named) != 1:
            return None
        (ref,) = named
        known = ref in self.reading.sides or subject_of(before, self.outside) != ref
        return None if known or self.reading.genders.get(ref) not in {gender, None} else ref

    def _of_no_state(self, ref: str) -> bool:
        """Whether a person stands for an organisation or no known side: "der Portugiese" may be them."""
        return self.reading.sides.get(ref) in {None, "UN", "EU", "NATO"}

    def _fits(self, ref: str, gender: str, side: str | None) -> bool:
        """Whether gender and side of a person allow the phrase; a side must be known to be the same."""
        return self.reading.genders.get(ref) in {gender, None} and (
            side is None or self.reading.sides.get(ref) == side
        )

    def named(self, sentence: Sentence) -> list[str]:
        """The persons a sentence names outside of quotations, in order."""
        return [m.ref for m in self.outside.of(self.outside.names, sentence) if m.via == "name"]

    def _side(self, phrase: Phrase) -> str | None:
        if phrase.head is None:
            return None
        head = phrase.words[phrase.head]
        return self.reading.known.peoples.get(head) or role_side(
            phrase.words, phrase.head, self.reading.known
        )
