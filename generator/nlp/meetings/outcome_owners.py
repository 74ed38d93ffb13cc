"""To which meeting a sentence that tells what came of one belongs; to none where there is any doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...lexicon import pattern
from ...model.facts import OutcomeKind, StatementFact
from ..types import Reading, Sentence
from .clauses import clauses_of, frames_of
from .drafts import Draft
from .frames import Frame, bare
from .when import day_of

_ELSEWHEN = pattern("outcomes", r"\b(?:<elsewhen>)\b")
_POINTS_BACK = pattern("outcomes", r"\b(?:<points_back>)\b", re.IGNORECASE)
_GENERIC = frozenset({"none", "progress"})
_TOLD = frozenset({"held", "ongoing"})
_TO_COME = frozenset({"planned", "proposed"})
_AGREES = frozenset({"agree", "sign"})
_VERB = 3  # words in which the verb of what is told stands
_BEFORE = 3  # sentences back in which the meeting must have been told


class Owners:
    """Which sentences tell of which meeting, and which sentence behind still speaks of it."""

    def __init__(
        self, drafts: Sequence[Draft], reading: Reading, statements: Sequence[StatementFact]
    ) -> None:
        self.drafts = drafts
        self.reading = reading
        self.said = [(s.sentence.start, s.sentence.end, s.speaker.key) for s in statements]
        self.carried: tuple[int, int] | None = None  # index of a sentence behind, number of its meeting
        self.at: dict[int, list[tuple[int, Frame, str]]] = {}
        for n, draft in enumerate(drafts):
            for frame, status, _because in draft.frames:
                self.at.setdefault(frame.sentence.index, []).append((n, frame, status))

    def owner(self, kind: OutcomeKind, start: int, sentence: Sentence) -> int | None:
        """The meeting whose outcome is told at ``start``; None when it is none's or any of two.

        What is agreed on may be a meeting itself ("vereinbarten ein weiteres Treffen").
        """
        told = self.at.get(sentence.index, [])
        agreed_on = kind == "agreed" and all(status in _TO_COME for _n, _frame, status in told)
        if told and not agreed_on:
            return self._own(start, sentence)
        return self._behind(kind, start, sentence)

    def carry(self, sentence: Sentence, number: int) -> None:
        """Remember that a sentence without a meeting of its own went on about the meeting ``number``."""
        self.carried = (sentence.index, number)

    def told_at(self, start: int, sentence: Sentence) -> bool:
        """Whether the very clause at ``start`` tells of a meeting, and not only of an agreement."""
        low, high = next(((a, b) for a, b in clauses_of(sentence) if a <= start < b), (start, start))
        told = self.at.get(sentence.index, [])
        triggers = [t for _n, frame, _status in told for t in frame.triggers if low <= t.start < high]
        return any(t.kind not in _AGREES for t in triggers)

    def _own(self, start: int, sentence: Sentence) -> int | None:
        """The meeting the sentence itself tells of."""
        number = self._only(sentence.index)
        if number is None:
            number = self._beside(start, sentence)
        elif not any(f.holds(start) for _n, f, _s in self.at[sentence.index]):
            frame = next((f for f in frames_of(sentence, self.reading) if f.holds(start)), None)
            if frame is not None and not {t.kind for t in frame.triggers} <= _AGREES:
                return None
        return number if number is not None and self._certain(number, start, sentence) else None

    def _beside(self, start: int, sentence: Sentence) -> int | None:
        """Of several meetings in one sentence the one told in the very clause."""
        clause = next(((a, b) for a, b in clauses_of(sentence) if a <= start < b), (start, start))
        told = {
            (n, status)
            for n, frame, status in self.at[sentence.index]
            for t in frame.triggers
            if clause[0] <= t.start < clause[1]
        }
        numbers = {n for n, _status in told}
        if len(numbers) != 1 or any(status not in _TOLD for _n, status in told):
            return None
        number = numbers.pop()
        return number if self.drafts[number].status in _TOLD else None

    def _only(self, index: int) -> int | None:
        """The one meeting a sentence tells of, if it tells it as held or under way."""
        told = self.at.get(index, [])
        numbers = {n for n, _frame, _status in told}
        if len(numbers) != 1 or any(status not in _TOLD for _n, _frame, status in told):
            return None
        number = numbers.pop()
        return number if self.drafts[number].status in _TOLD else None

    def _amid(self, index: int) -> int | None:
        """The meeting a stretch of the text is about.

        It was told shortly before and is again right behind, or all that lies between is what people who
        sat at the table say.
        """
        before = next((i for i in range(index - 1, index - 1 - _BEFORE, -1) if self.at.get(i)), -1)
        number = self._only(before)
        if number is None:
            return None
        reported = all(self._says_who_met(i, number) for i in range(before + 1, index))
        return number if reported or self._only(index + 1) == number else None

    def _says_who_met(self, index: int, number: int) -> bool:
        """Whether a sentence is speech of those who took part, and of nobody else."""
        sentence = self.reading.sentences[index]
        speakers = {key for start, end, key in self.said if start < sentence.end and sentence.start < end}
        return bool(speakers) and speakers <= set(self.drafts[number].sure)

    def _certain(self, number: int, start: int, sentence: Sentence) -> bool:
        """Whether a sentence that only says "die Gespräche" can mean no other meeting told near by."""
        draft, reading = self.drafts[number], self.reading
        first = min(f.sentence.index for f, _status, _because in draft.frames)
        named = any(m.ref in (*draft.sure, *draft.possible) for m in reading.of(reading.names, sentence))
        placed = draft.place and draft.place.name in sentence.text
        if first == sentence.index or named or placed:
            return True
        kinds = {t.kind for _n, frame, _status in self.at[sentence.index] for t in frame.triggers}
        back = _POINTS_BACK.search(sentence.text) or any(side in sentence.text for side in draft.sides)
        if self._elsewhen(start, sentence) or (kinds <= _AGREES and not back):
            return False
        before = max(
            i for i, told in self.at.items() if i < sentence.index and any(n == number for n, *_ in told)
        )
        between = [n for i in range(before, sentence.index) for n, _frame, _status in self.at.get(i, [])]
        return set(between) == {number}

    def _behind(self, kind: OutcomeKind, start: int, sentence: Sentence) -> int | None:
        """The meeting told right before or all around, where this sentence points back to it."""
        before = sentence.index - 1
        number = self._only(before)
        if number is None and self.carried and self.carried[0] == before:
            number = self.carried[1]
        amid = self._amid(sentence.index) if number is None else None
        number = amid if number is None else number
        if number is None or self._elsewhen(start, sentence):
            return None
        same = amid is not None or self.reading.sentences[before].paragraph == sentence.paragraph
        back = _POINTS_BACK.search(sentence.text) is not None
        if not back and not (same and kind in _GENERIC):
            return None
        return None if self._another_day(kind, number, sentence) else number

    def _another_day(self, kind: OutcomeKind, number: int, sentence: Sentence) -> bool:
        """Whether the sentence is about another day; an agreement may name one ahead."""
        whole = bare(sentence, sentence.start, sentence.end, False)
        day, own = day_of(whole, self.reading, None), self.drafts[number].day
        ahead = kind == "agreed" and bool(day.start and day.start > (self.reading.article.published or "9"))
        return bool(day.start) and day.start not in {own.start, own.end} and not ahead

    def _elsewhen(self, start: int, sentence: Sentence) -> bool:
        """Whether the sentence is about another time, by its words up to the verb of what it tells."""
        told = start - sentence.start
        verb = " ".join(sentence.text[told:].split(" ")[:_VERB])
        return _ELSEWHEN.search(f"{sentence.text[:told]}{verb}") is not None
