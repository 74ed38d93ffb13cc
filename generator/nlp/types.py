"""What the components of the pipeline hand to each other: one kind of sentence, one kind of mention."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from ..model.article import Article
from ..model.evidence import Evidence

if TYPE_CHECKING:
    from .knowledge import Knowledge


_PLACE_LINE = re.compile(r"[A-ZÄÖÜ][\w./ -]{1,40}(?: \([^)\n]{2,20}\))?\s?[–—-]\s")


class Word(NamedTuple):
    """A token that is not white space; code points of the source text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that is not noise.

    Attributes:
        index: position among the article's sentences.
        kind: ``text``, ``heading`` or ``list`` (see ``german.sentences``).
        first: index of its first word in ``doc._.words``; ``last`` is one behind its last.
    """

    index: int
    start: int
    end: int
    paragraph: int
    kind: str
    text: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch that names something.

    Attributes:
        kind: ``person``, ``body``, ``place``.
        ref: person key, body id or place id.
        form: the words as they stand.
        full: True for a person's name with first name.
        via: how it stands there: ``name``, ``adjective`` ("ukrainische"), ``people`` ("Ukrainer"),
            ``compound`` ("US-", "Trump-Regierung").
        sentence: index of its sentence.
    """

    start: int
    end: int
    kind: str
    ref: str
    form: str
    full: bool = False
    via: str = "name"
    sentence: int = -1


@dataclass(frozen=True, slots=True)
class NameFound:
    """A name as found: words ``first`` to ``last`` (exclusive), the register's id where it has it.

    ``name`` is the form without genitive ending; ``full`` tells whether a given name is part of it.
    ``rule`` names what made it a name.
    """

    first: int
    last: int
    name: str
    person: str | None
    full: bool
    rule: str
    sentence: int


@dataclass(frozen=True, slots=True)
class LocalPerson:
    """A person of one article.

    Attributes:
        ref: the register's id or a slug of the name.
        register_id: None for somebody the register does not know.
        full: whether the article gives the name in full.
        rule: what found them.
    """

    ref: str
    name: str
    register_id: str | None
    full: bool
    rule: str


@dataclass(frozen=True, slots=True)
class RoleFound:
    """A role of the person ``ref``: German words in the nominative, where they stand, and what they imply.

    ``head`` is the role word in lower case, for finding the person again by role alone.
    """

    ref: str
    text: str
    head: str
    start: int
    end: int
    sentence: int
    side: str | None
    former: bool
    rule: str


_start = attrgetter("start")


@dataclass(frozen=True)
class Reading:
    """All that is known of one article before events are read; what the rules for them work on.

    ``names`` are the person mentions, ``roles`` sorted by start, ``sides`` and ``genders`` by person ref.
    """

    article: Article
    text: str
    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]
    bodies: tuple[Mention, ...]
    places: tuple[Mention, ...]
    persons: Mapping[str, LocalPerson]
    names: tuple[Mention, ...]
    roles: tuple[RoleFound, ...]
    sides: Mapping[str, str]
    genders: Mapping[str, str]
    known: Knowledge
    _passages: dict[tuple[int, int], Evidence] = field(default_factory=dict, compare=False, repr=False)

    def of(self, mentions: tuple[Mention, ...], sentence: Sentence) -> tuple[Mention, ...]:
        """Those of ``mentions`` (sorted by start) that stand in ``sentence``."""
        first = bisect_left(mentions, sentence.start, key=_start)
        return mentions[first : bisect_left(mentions, sentence.end, first, key=_start)]

    def words_of(self, sentence: Sentence) -> tuple[Word, ...]:
        """The words of one sentence."""
        return self.words[sentence.first : sentence.last]

    def evidence(self, sentence: Sentence) -> Evidence:
        """The whole sentence as evidence, with the place line before it ("Kiew (dpa) – ")."""
        line = self.text.rfind("\n", 0, sentence.start) + 1
        ahead = _PLACE_LINE.fullmatch(self.text, line, sentence.start)
        return self.passage(line if ahead else sentence.start, sentence.end)

    def passage(self, start: int, end: int) -> Evidence:
        """A stretch of the text as evidence: one object however many facts rest on it."""
        known = self._passages.get((start, end))
        if known is None:
            known = Evidence(article=self.article.id, start=start, end=end, quote=self.text[start:end])
            self._passages[start, end] = known
        return known
