"""Epithets of somebody just named: "der Diplomat", "der Sachse", "Putins Berater"."""

from __future__ import annotations

from dataclasses import dataclass

from ...lexicon import word_set
from ..coreference import by_role, plural, subject_of
from ..roles import role_side, same_office
from ..rolewords import is_role
from ..types import Reading, Sentence
from .frames import Unit
from .phrase import Phrase


def people_of(word: str, reading: Reading) -> str | None:
    """The state whose people a word names ("Slowake", "Slowaken", "Estin"); None if it names none."""
    peoples = reading.known.peoples
    return peoples.get(word) or peoples.get(word.removesuffix("n")) or peoples.get(word.removesuffix("en"))


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

    def of_state(self, phrase: Phrase, unit: Unit) -> str | None:
        """``Israels Premier``: whoever bears that role for that state in this article."""
        head = phrase.words[phrase.head] if phrase.head is not None else ""
        first = unit.items[phrase.first].start
        owner = any(m.start == first and m.via == "name" for m in self.reading.bodies)
        if phrase.head != 1 or not owner or not is_role(head):
            return None
        ref = by_role(phrase.words, unit.start, self.outside)
        return ref if ref and not (head.endswith("in") and self.reading.genders.get(ref) == "m") else None

    def both(self, phrase: Phrase, unit: Unit) -> tuple[str, ...]:
        """``Beide Präsidenten``: the two named in the sentence before, unless other offices are theirs."""
        if "beide" not in {phrase.words[0].lower(), phrase.words[1].lower()[:5]} or phrase.head is None:
            return ()
        before = plural(unit.first, self.outside)
        head = phrase.words[phrase.head].lower()
        ends = (head, head.removesuffix("en"), head.removesuffix("n"), head.removesuffix("s"))
        for ref in before:
            heads = [r.head for r in self.reading.roles if r.ref == ref and not r.former]
            if heads and not any(h.endswith(ends) or same_office(h, ends[1]) for h in heads):
                return ()
        return before if len(before) == 2 else ()

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
        compatriot = self._compatriot(unit, gender, side, phrase)
        if compatriot:
            return compatriot
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

    def _compatriot(self, unit: Unit, gender: str, side: str | None, phrase: Phrase) -> str | None:
        """``der Slowake`` of a commissioner: the subject of the sentence before, if they stand for no state.

        Nobody of that state may be named in the text, for then it is them.
        """
        head = phrase.words[phrase.head] if phrase.head is not None else ""
        before = self._before(unit)
        if before is None or people_of(head, self.reading) is None or side in self.reading.sides.values():
            return None
        subject = subject_of(before, self.outside)
        named = [r for r in dict.fromkeys(self.named(before)) if self._of_no_state(r)]
        fitting = [r for r in named if self._fits(r, gender, None)]
        if subject in fitting:
            return subject
        return fitting[0] if len(fitting) == 1 else None

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
        return people_of(head, self.reading) or role_side(phrase.words, phrase.head, self.reading.known)
