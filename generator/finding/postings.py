"""For each word of the site where it stands: what a large dossier gives the browser instead of all texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..german.transliteration import key
from .words import fold, folded_word, joined, words, written

LINE, WORD, TITLE = 1, 2, 3
"""Where on a page a word stands, by weight; the numbers are read in ``templates/assets/suchteile.js``."""
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""Of a number five bits a digit, the lowest first; all but its last digit from the second half."""


@dataclass
class Posting:
    """Where one word stands.

    Attributes:
        key: of its first spelling, as names are compared; empty for words of sentences alone.
        own: page -> field and place among the words of the page, 0 for none, of each time it stands there.
        text: pages that rest on a sentence with it, or are its source.
        sentences: numbers of the sentences, rising.
    """

    key: str = ""
    own: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    text: set[int] = field(default_factory=set)
    sentences: list[int] = field(default_factory=list)

    @property
    def packed(self) -> str:
        """The three as numbers in digits, parted by full stops."""
        own, before = [], 0
        for page in sorted(self.own):
            for weight, place in self.own[page]:
                own += [page - before, place * 4 + weight]
                before = page
        return ".".join(
            (digits(own), digits(_steps(sorted(self.text - self.own.keys()))), digits(_steps(self.sentences)))
        )


class Postings:
    """Gathers words; ``all`` has them by word."""

    def __init__(self) -> None:
        self.all: dict[str, Posting] = {}

    def page(self, number: int, title: str, names: Iterable[str], lines: Iterable[str]) -> int:
        """Takes in what a page is found by; how many words its title has.

        The order is that in which the browser puts these together to look for words in a row.
        """
        place = 1
        fields = ((TITLE, (title,)), (WORD, tuple(names)), (LINE, tuple(lines)))
        for weight, texts in fields:
            for text in texts:
                for word in words(text):
                    self._at(word).own.setdefault(number, []).append((weight, place))
                    place += 1
                for word in joined(text):
                    self._at(word).own.setdefault(number, []).append((weight, 0))
                self._keys(text)
        return len(words(title))

    def sentence(self, number: int, text: str, pages: Iterable[int]) -> None:
        """Takes in an evidence sentence, its source's page and those that rest on it."""
        at = tuple(pages)
        for word in dict.fromkeys((*words(text), *joined(text))):
            posting = self._at(word)
            posting.text.update(at)
            posting.sentences.append(number)

    def join(self, names: Sequence[str]) -> None:
        """Names of one place or body are found where one of them stands."""
        group = [self._at(fold(name)) for name in names]
        own: dict[int, int] = {}
        for posting in group:
            for page, found in posting.own.items():
                own[page] = max(own.get(page, 0), *(weight for weight, _ in found))
        text = set().union(*(posting.text for posting in group))
        sentences = sorted(set().union(*(posting.sentences for posting in group)))
        for posting in group:
            posting.text, posting.sentences = set(text), list(sentences)
            for page, weight in own.items():
                if max((w for w, _ in posting.own.get(page, ())), default=0) < weight:
                    posting.own.setdefault(page, []).append((weight, 0))

    def _at(self, word: str) -> Posting:
        return self.all.setdefault(word, Posting())

    def _keys(self, text: str) -> None:
        for raw in written(text):
            posting = self.all.get(folded_word(raw))
            if posting and not posting.key:
                posting.key = key(raw)


def digits(numbers: Iterable[int]) -> str:
    """Whole numbers from 0 as digits."""
    found = []
    for number in numbers:
        while number > 31:
            found.append(_DIGITS[32 + (number & 31)])
            number >>= 5
        found.append(_DIGITS[number])
    return "".join(found)


def digit(number: int) -> str:
    """A number up to 63 as one character, larger ones as 63."""
    return _DIGITS[min(number, 63)]


def _steps(rising: Iterable[int]) -> Iterable[int]:
    before = 0
    for number in rising:
        yield number - before
        before = number
