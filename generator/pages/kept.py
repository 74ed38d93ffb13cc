"""Pages that need not be made again: those for which everything asked when they were made is as it was.

The text of a page lies in ``docs/``; kept is what making its model and printing it asked, and what its check
found. A model is made again when an answer to its questions is another, a text printed again when the model
or an answer is; a text is taken over from ``docs/`` when its file has the recorded hash.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from ..reading.keeping import Kept, KeptFile
from .answers import Answers, Question
from .fingerprint import text_hash
from .records import Asked, Checked, Made, Records, TextRecord, UnitRecord, packed, unpacked


class KeptPages(Kept):
    """The pages of the run before, and those of this run.

    Args:
        path: the file of the records; None to keep nothing.
        code: hash of the program and its templates.
        docs: folder in which the pages lie.
    """

    def __init__(self, path: Path | None = None, code: str = "", docs: Path = Path()) -> None:
        super().__init__(KeptFile(path, code, "Die Merkmale der Seiten"))
        self._docs = docs
        self._before = self._read()
        asked = tuple(self._before.questions)
        self._questions: list[Question] = [(kind, key) for kind, key, _ in asked]
        self._known = [answer for _, _, answer in asked]
        self._numbers = {question: n for n, question in enumerate(self._questions)}
        self._same: list[bool | None] = [None] * len(self._questions)
        self._units: dict[str, UnitRecord] = {}
        self._texts: dict[str, TextRecord] = {}
        self._answers: Answers | None = None
        self._news = False

    def _read(self) -> Records:
        content = self._file.read()
        if content is not None:
            try:
                return unpacked(content)
            except (ValueError, LookupError, TypeError, zlib.error):
                self._file.damaged()
        return Records((), {}, {})

    def begin(self, answers: Answers) -> None:
        """From here on what was asked before is compared with these answers."""
        self._answers = answers

    def unit(self, key: str) -> tuple[Made, ...] | None:
        """The pages that were made together under this key; None when they have to be made."""
        known = self._before.units.get(key)
        if known is None or not self._fresh(known.asked):
            return None
        self._units[key] = known
        return known.pages

    def made(self, key: str, asked: Iterable[Question], pages: tuple[Made, ...]) -> None:
        """Pages whose models were made in this run."""
        self._news = True
        self._units[key] = UnitRecord(self._numbered(asked), pages)

    def lying(self, file: str, model: str) -> Path | None:
        """Where the text of a page lies whose model this is; None when it has to be printed."""
        known = self._before.texts.get(file)
        if known is None or known.model != model or not self._fresh(known.asked):
            return None
        path = self._docs / file
        try:
            if text_hash(path.read_bytes()) != known.text:
                return None
        except OSError:
            return None
        self._texts[file] = known
        return path

    def printed(self, file: str, model: str, asked: Iterable[Question], text: str) -> None:
        """A page that was printed in this run."""
        self._news = True
        self._texts[file] = TextRecord(model, self._numbered(asked), text_hash(text))

    def checked(self, file: str) -> Checked | None:
        """What the check of this page found; None when that is to be found out."""
        before, now = self._before.texts.get(file), self._texts.get(file)
        return before.checked if before and now and before.text == now.text else None

    def found(self, file: str, checked: Checked | None) -> None:
        """What the check of a page of this run found; None for a finding."""
        now = self._texts.get(file)
        if now and now.checked is not checked:
            self._texts[file] = replace(now, checked=checked)

    def close(self) -> None:
        """Keeps the records of this run."""
        before, now = (self._before.units, self._before.texts), (self._units, self._texts)
        if self.active and (self._news or before != now):
            self._file.write(self._packed())

    def _fresh(self, asked: Asked) -> bool:
        same = self._same
        for number in asked:
            known = same[number]
            if known is None:
                known = same[number] = self._answer(number) == self._known[number]
            if not known:
                return False
        return True

    def _answer(self, number: int) -> str:
        return self._answers(self._questions[number]) if self._answers else ""

    def _numbered(self, asked: Iterable[Question]) -> Asked:
        numbers = []
        for question in asked:
            number = self._numbers.get(question)
            if number is None:
                number = self._numbers[question] = len(self._questions)
                self._questions.append(question)
            numbers.append(number)
        return tuple(sorted(numbers))

    def _packed(self) -> bytes:
        """The records with the questions that were asked, and the answers of this run."""
        used = sorted(
            {n for one in self._units.values() for n in one.asked}
            | {n for one in self._texts.values() for n in one.asked}
        )
        place = {number: at for at, number in enumerate(used)}
        questions = ((*self._questions[n], self._answer(n)) for n in used)
        return packed(Records(questions, self._units, self._texts), place.__getitem__)
