"""Noun phrases that can be a subject or a source, read from the left.

German puts the head before its attributes ("der Sprecher des Kremls"), so the first noun without a
preposition or genitive before it decides who is meant; a name among the attributes is somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ...lexicon import any_set, word_set
from ..rolewords import is_role
from ..types import Mention, Reading
from .attributes import closing_participle, past_apposition, past_brackets, this_at
from .frames import Item
from .heads import head_kind
from .phrase import Phrase, genitive
from .verbs import forms

_ADJECTIVE = re.compile(r"^[a-zäöüß].*(?:e|er|en|em|es)$|^\d+\.?$")
_NO_ADJECTIVE = ("nominative", "oblique", "prepositions")
_LONGEST = 16


@dataclass(frozen=True)
class PhraseReader:
    """Reads noun phrases of one article; the tables are keyed by the code point where a mention starts."""

    reading: Reading
    names: Mapping[int, Mention] = field(default_factory=dict)
    bodies: Mapping[int, Mention] = field(default_factory=dict)
    own_roles: Mapping[tuple[str, int], int] = field(default_factory=dict)
    owners: frozenset[int] = frozenset()

    def read(self, items: Sequence[Item], i: int, nominative: bool = True) -> Phrase | None:
        """The phrase that begins at item ``i``; None if none does or its case rules out a subject."""
        if i >= len(items) or not (items[i].text[:1].isalnum() or items[i].quote):
            return None
        low = items[i].low
        if low in word_set("speech", "prepositions") and items[i].start not in self.names:
            return None
        if low in word_set("speech", "pronouns") and not (low == "beide" and self.noun_follows(items, i)):
            return Phrase(i, i + 1, "pronoun", (), (low,))
        if nominative and low in word_set("speech", "oblique"):
            return None
        j = i
        if low in word_set("speech", "nominative") or low in word_set("speech", "oblique"):
            j += 1
            if (
                j < len(items)
                and low in {"die", "den"}
                and items[j].low in {"beiden", "drei"}
                and not self.noun_follows(items, j)
            ):
                return Phrase(i, j + 1, "pronoun", (), ("beide",))
        elif (
            items[i].text[:1].islower()
            and not items[i].capital
            and items[i].start not in self.names
            and not (_ADJECTIVE.match(items[i].text) and self.noun_follows(items, i))
        ) or low in word_set("speech", "subordinators"):
            return None
        found = _Scan(self, items, i, j, nominative).run()
        if found is None and low in {"der", "die", "dieser", "diese"} and items[i].text and j == i + 1:
            return Phrase(i, j, "pronoun", (), (low,))
        return found

    def noun_follows(self, items: Sequence[Item], i: int) -> bool:
        """Whether a noun stands behind item ``i``, with adjectives between at most."""
        k = i + 1
        while (
            k < len(items) and k < i + 4 and _ADJECTIVE.match(items[k].text) and items[k].low not in forms()
        ):
            k += 1
        return (
            k < len(items)
            and (items[k].capital or items[k].quote is not None)
            and items[k].low not in word_set("speech", "pronouns")
        )

    def joined(self, items: Sequence[Item], first: Phrase) -> tuple[Phrase, ...]:
        """``first`` and what "und" or commas join to it as equals ("Merz, Macron und Starmer")."""
        found = [first]
        k = first.last
        while k + 1 < len(items) and items[k].text in {",", "und", "sowie"}:
            k = past_apposition(items, k, self.names)
            following = self.read(items, k + 1)
            if following is None or following.kind not in {"person", "body", "role", "group"}:
                break
            closing = items[k].text != ","
            found.append(following)
            k = following.last
            if closing:
                after = items[k].low if k < len(items) else ""
                finite = after in word_set("speech", "finite") or any(
                    f.kind == "finite" for f in forms().get(after, ())
                )
                lead = items[first.first - 1] if first.first else None
                sourced = lead is not None and first.first == 1 and lead.low in word_set("speech", "sources")
                held = lead is None or lead.boundary or lead.low in word_set("speech", "have")
                whole = not finite or held or sourced
                return tuple(found) if whole else (first,)
        return (first,)


class _Scan:
    """One walk from a determiner or first word to the end of its phrase."""

    def __init__(self, reader: PhraseReader, items: Sequence[Item], i: int, j: int, nominative: bool) -> None:
        self.reader, self.items, self.i, self.j = reader, items, i, j
        self.nominative = nominative
        self.head: int | None = None
        self.attribute = False
        self.owner: str | None = None

    def run(self) -> Phrase | None:
        while self.j < len(self.items) and self.j < self.i + _LONGEST:
            item = self.items[self.j]
            mention = self.reader.names.get(item.start)
            if mention:
                ends = self._past(mention.end)
                if self._is_owner(mention):
                    self.owner, self.j = mention.ref, ends
                    continue
                if self._theirs(mention):
                    self.attribute, self.j = True, ends
                    continue
                if not self.attribute or self._own_role(mention):
                    return self._phrase("person", (mention.ref,), past_brackets(self.items, ends))
                if self.head is not None and self.owner is None and self._served(mention):
                    self.owner = mention.ref
                self.j = ends
                continue
            body = self.reader.bodies.get(item.start)
            if body and item.text in word_set("speech", "party_people") and self._one_of(item):
                body = None
            if (
                body
                and self.head is None
                and not self.attribute
                and not (self.nominative and self._of_body(body))
            ):
                ends = self._past(body.end)
                if (
                    ends >= len(self.items)
                    or not self.items[ends].capital
                    or self.items[ends].start in self.reader.names
                ):
                    if ends < len(self.items) and self.items[ends].start in self.reader.names:
                        self.j = ends
                        continue
                    return self._phrase("body", (body.ref,), ends)
                self.j = ends
                continue
            if not self._step(item):
                break
        return self._nameless()

    def _step(self, item: Item) -> bool:
        if item.text == "(":
            ends = past_brackets(self.items, self.j)
            if ends == self.j:
                return False
            self.j = ends
            return True
        if item.low in word_set("speech", "connectors") and self.head is not None and not self._verb(item):
            self.attribute = True
        elif item.capital and item.low not in word_set("speech", "pronouns"):
            if self.head is None and not (item.start in self.reader.owners and self.j == self.i):
                self.head = self.j
        elif item.low in word_set("speech", "prepositions") and self.head is None and self.j > self.i:
            behind = closing_participle(self.items, self.j)
            if behind is None:
                return False
            self.j = behind
            return True
        elif item.quote is None and not (
            _ADJECTIVE.match(item.text) and not self._verb(item) and (self.head is None or self.attribute)
        ):
            return False
        self.j += 1
        return True

    def _verb(self, item: Item) -> bool:
        """Whether it is a verb; right after a determiner only if a subject follows ("Das sagte X")."""
        if item.low in word_set("speech", "finite"):
            return True
        if item.low not in forms() or self.head is not None:
            return item.low in forms()
        if self.j + 1 >= len(self.items):
            return False
        after = self.items[self.j + 1]
        if this_at(self.items, self.j, self.reader.names):
            return True
        if after.start in self.reader.names or after.low in any_set("speech", *_NO_ADJECTIVE):
            return True
        finite = any(f.kind == "finite" for f in forms()[item.low])
        return finite and not after.capital and not self.reader.noun_follows(self.items, self.j)

    def _theirs(self, mention: Mention) -> bool:
        """``Die Vorwürfe Karstens``: a name in -s right behind a thing is its owner, however it is listed."""
        thing = self.head is not None and not self.attribute and not is_role(self.items[self.head].text)
        return (
            thing
            and mention.form.endswith("s")
            and self.items[self.i].low in word_set("speech", "nominative")
        )

    def _is_owner(self, mention: Mention) -> bool:
        ends = self._past(mention.end)
        if not genitive(mention, self.reader.reading):
            bearer = ends < len(self.items) and is_role(self.items[ends].text)
            return bearer and mention.form.endswith("s") and self.items[ends].capital
        return ends < len(self.items) and (
            self.items[ends].capital or bool(_ADJECTIVE.match(self.items[ends].text))
        )

    def _of_body(self, body: Mention) -> bool:
        """Whether a body stands in the genitive ("Teherans")."""
        known = self.reader.reading.known
        name = known.bodies[body.ref].name if body.ref in known.bodies else known.places[body.ref].name
        return body.form == name + "s"

    def _one_of(self, item: Item) -> bool:
        """``der Republikaner``: a member of the party; the plural ("die Republikaner") is the party."""
        before = self.items[self.j - 1].low if self.j else ""
        return before == "der" or (before == "dem" and not item.text.endswith(("en", "n")))

    def _served(self, mention: Mention) -> bool:
        """``der Berater von Präsident X``: the name right behind "von" is whom the role word serves."""
        assert self.head is not None
        between = [x for x in self.items[self.head + 1 : self.j] if not is_role(x.text)]
        return is_role(self.items[self.head].text) and [x.low for x in between] in (["von"], ["des"], ["vom"])

    def _own_role(self, mention: Mention) -> bool:
        start = self.reader.own_roles.get((mention.ref, mention.start))
        return start is not None and self.head is not None and start <= self.items[self.head].start

    def _past(self, end: int) -> int:
        k = self.j
        while k < len(self.items) and self.items[k].start < end:
            k += 1
        return k

    def _nameless(self) -> Phrase | None:
        if self.head is None:
            return None
        end = self._past_second(past_brackets(self.items, self.j))
        if end + 1 < len(self.items) and self.items[end].text == ",":
            at = end + 2 if is_role(self.items[end + 1].text) and end + 2 < len(self.items) else end + 1
            mention = self.reader.names.get(self.items[at].start)
            self.j = at
            if mention and not genitive(mention, self.reader.reading) and is_role(self.items[self.head].text):
                after = past_brackets(self.items, self._past(mention.end))
                if after >= len(self.items) or self.items[after].boundary:
                    return self._phrase("person", (mention.ref,), after)
        while end - 1 > self.head and self.items[end - 1].low in word_set("speech", "connectors"):
            end -= 1
        return self._phrase(self._kind(), (), end)

    def _past_second(self, end: int) -> int:
        """Behind ``und Sachsen-Anhalt`` in "Chef der Gewerkschaft Niedersachsen und Sachsen-Anhalt, X"."""
        named = end + 3 < len(self.items) and self.items[end + 3].start in self.reader.names
        joins = named and self.items[end].low == "und" and self.items[end + 2].text == ","
        return end + 2 if joins and self.attribute and self.items[end + 1].capital else end

    def _kind(self) -> str:
        assert self.head is not None
        known = self.reader.reading.known
        said = [x.text for x in self.items[self.head : self.j]]
        return head_kind(said, self.items[self.i].low, self.owner is not None, known)

    def _phrase(self, kind: str, refs: tuple[str, ...], last: int) -> Phrase:
        items = self.items[self.i : last]
        definite = (
            self.items[self.i].low in {"der", "die", "das", "dieser", "diese", "dem", "den", "des"}
            or self.items[self.i].capital
        )
        head = None if self.head is None else self.head - self.i
        indefinite = {"ein", "eine", "einer", "einem", "eines", "mehrere", "viele", "einige", "kein", "keine"}
        return Phrase(
            self.i,
            last,
            kind,
            refs,
            tuple(x.text for x in items),
            head,
            definite and self.items[self.i].low not in indefinite,
            self.owner,
        )
