"""Sentences without their quotations: what is left says who speaks.

A ``Unit`` is one sentence, or several that a quotation spans. Its items are words and, for each quoted
string that may be speech, one stand-in.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ...german.quotes import Quoted, find_quotes
from ...lexicon import word_set
from ..types import Mention, Reading, Sentence, Word

MARKS = frozenset("„“”«»\"‚‘’‹›'")
ORNAMENTS = frozenset("•*+#=|→>~_·")
BOUNDARIES = frozenset({",", ";", ":", "–", "—", "-", ".", "!", "?", "…"})


class Item(NamedTuple):
    """A word or punctuation mark, or the stand-in of a quoted string (``quote`` set, text empty)."""

    text: str
    low: str
    start: int
    end: int
    quote: Quoted | None = None

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter, or is a compound whose noun does ("dbb-Chef")."""
        return self.text[:1].isupper() or ("-" in self.text and self.text.rpartition("-")[2][:1].isupper())

    @property
    def boundary(self) -> bool:
        """Whether a clause ends here."""
        return self.text in BOUNDARIES


@dataclass(frozen=True)
class Unit:
    """One or more sentences that belong together, as items; ``index`` counts units from 0."""

    index: int
    sentences: tuple[Sentence, ...]
    items: tuple[Item, ...]

    @property
    def first(self) -> Sentence:
        """Its first sentence."""
        return self.sentences[0]

    @cached_property
    def start(self) -> int:
        """First code point."""
        return self.sentences[0].start

    @cached_property
    def end(self) -> int:
        """One behind the last code point."""
        return self.sentences[-1].end

    @cached_property
    def quotes(self) -> tuple[int, ...]:
        """Indices of the items that stand for a quoted string."""
        return tuple(k for k, item in enumerate(self.items) if item.quote)

    @cached_property
    def bare(self) -> bool:
        """Whether nothing but a quotation stands here."""
        return bool(self.quotes) and not any(i.text[:1].isalpha() for i in self.items)

    @property
    def question(self) -> bool:
        """Whether it ends in a question mark of its own."""
        return bool(self.items) and self.items[-1].text == "?"


def build_units(reading: Reading) -> tuple[Unit, ...]:
    """All units of an article in order."""
    quotes = [q for q in find_quotes(reading.text) if not q.inner]
    quotes = [q for q in quotes if not _is_name(q, reading)]
    units: list[Unit] = []
    group: list[Sentence] = []
    at = 0
    for sentence in reading.sentences:
        group.append(sentence)
        while at < len(quotes) and quotes[at].outer_end <= sentence.end:
            at += 1
        if (
            at < len(quotes)
            and quotes[at].outer_start < sentence.end
            and quotes[at].outer_end > sentence.end + 1
        ):
            continue
        units.append(_unit(len(units), tuple(group), quotes, reading))
        group = []
    if group:
        units.append(_unit(len(units), tuple(group), quotes, reading))
    return tuple(units)


def _unit(index: int, sentences: tuple[Sentence, ...], quotes: Sequence[Quoted], reading: Reading) -> Unit:
    start, end = sentences[0].start, sentences[-1].end
    at = bisect_left(quotes, start, key=lambda q: q.outer_start)
    mine = quotes[at : bisect_left(quotes, end, key=lambda q: q.outer_start)]
    items: list[Item] = []
    at = 0
    for word in reading.words[sentences[0].first : sentences[-1].last]:
        while at < len(mine) and mine[at].outer_end <= word.start:
            items.append(_stand_in(mine[at]))
            at += 1
        if at < len(mine) and mine[at].outer_start <= word.start:
            continue
        items.extend(_items_of(word))
    items.extend(_stand_in(q) for q in mine[at:])
    return Unit(index, sentences, tuple(items))


def _items_of(word: Word) -> list[Item]:
    """The word as an item; punctuation left together ("):") one by one, without quotation marks.

    Ornaments ("▶", "•", "+++") are nothing that is read.
    """
    if word.text[:1].isalpha():
        return [Item(word.text, word.text.lower(), word.start, word.end)]
    if all(c in ORNAMENTS or unicodedata.category(c) == "So" for c in word.text):
        return []
    if word.text[:1].isalnum() or (len(word.text) == 1 and word.text not in MARKS):
        return [Item(word.text, word.text.lower(), word.start, word.end)]
    if any(c.isalnum() for c in word.text):
        bare = word.text.strip("".join(MARKS))
        return [Item(bare, bare.lower(), word.start, word.end)]
    return [Item(c, c, word.start + n, word.start + n + 1) for n, c in enumerate(word.text) if c not in MARKS]


def _stand_in(quote: Quoted) -> Item:
    return Item("", "", quote.outer_start, quote.outer_end, quote)


def _is_name(quote: Quoted, reading: Reading) -> bool:
    """Whether the quoted string is the name or title of something: it is nobody's words then."""
    text = reading.text
    before = text[max(0, quote.outer_start - 40) : quote.outer_start].split()
    last = before[-1].strip(".,;()").split("-")[-1] if before and not before[-1].endswith(":") else ""
    names = word_set("speech", "name_nouns")
    if before and before[-1].endswith((".", "!", "?")):
        last = ""
    if len(before) > 1 and before[-2].lower() in word_set("speech", "pointing"):
        last = ""
    if last in names or last.lower() in names:
        return True
    behind = re.match(r"-(\w+)", text[quote.outer_end : quote.outer_end + 30])
    if behind and any(behind.group(1).endswith(n.lower()) or behind.group(1) == n for n in names):
        return True
    inside = text[quote.start : quote.end].strip()
    if inside in word_set("speech", "media_names") or _of_medium(text, quote, inside):
        return True
    return any(
        m.via == "name"
        and m.start <= quote.start + 4
        and m.end >= quote.end - 1
        and m.end <= quote.end + 1
        and len(m.form) >= len(inside) - 4
        for m in _bodies_near(quote, reading)
    )


PAPER = re.compile(
    r"(?:blatt|zeitung|anzeiger|[Nn]achrichten|[Kk]urier|[Pp]resse|[Rr]undschau|[Pp]ost|[Bb]ote|[Jj]ournal|[Mm]agazin"
    r"|Allgemeinen?|Merkur|Echo|Volksstimme|Morgenblatt|Wochenpost|Spiegel|Welt|Stern|Times|News)$"
)
_IN_A_PAPER = re.compile(
    r"\b(?:[Ii]m|[Ii]n der|in dem|beim|bei der|laut|[Dd]er|[Dd]ie|[Dd]as|[Dd]em|des|vom|von der|gegenüber)\s$"
)


def _of_medium(text: str, quote: Quoted, inside: str) -> bool:
    """Whether it is the name of a medium: ``im Interview mit der „Abendpost“``."""
    if len(inside.split()) > 3 or not all(w[:1].isupper() for w in inside.split()):
        return False
    before = text[max(0, quote.outer_start - 60) : quote.outer_start]
    forms = (inside, *(inside.removesuffix(end) for end in ("n", "s", "es", "en")))
    if any(map(PAPER.search, forms)) and _IN_A_PAPER.search(before):
        return True
    return bool(
        re.search(r"(?:Interview|Gespräch|Bericht|gegenüber)[^.!?\n]{0,30} (?:der|dem|des) $", before)
    )


def _bodies_near(quote: Quoted, reading: Reading) -> Sequence[Mention]:
    at = bisect_left(reading.bodies, quote.outer_start, key=lambda m: m.start)
    return [m for m in reading.bodies[at : at + 3] if m.start < quote.outer_end]
