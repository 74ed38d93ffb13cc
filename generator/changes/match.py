"""Which entry of one dossier is which of another: by the passages they rest on, not by id alone.

Facts of an article stay what they are; only their grouping changes. So two entries are one when they
share passages, and an id counts only where the passages do not decide.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from typing import Any

from ..model.base import Model
from ..model.dossier import GlossaryEntry, Meeting, Person, Plan, Source, Statement
from ..model.evidence import Passage

Mark = tuple[str | int, ...]
Token = int
Tokens = Mapping[str, frozenset[Token]]
Owners = Mapping[Token, list[str]]

Numbers = dict[Mark, Token]
"""What marks an entry, numbered as it is first met: numbers are looked up faster than words and places.
Tokens can only be compared when they are of the same numbers."""


@dataclass(frozen=True)
class Owned:
    """Whose tokens are.

    Attributes:
        by: the keys of the entries that have each, in their order.
        several: those that are of more than one entry.
        shared: the same by entry; empty for most.
    """

    by: Owners
    several: frozenset[Token]
    shared: Mapping[str, frozenset[Token]]


@dataclass(frozen=True)
class Paired:
    """Who is who in one list, by key.

    Attributes:
        pairs: key before -> key after, of entries that are not the very same on both sides.
        gone: keys without a successor, in the order before.
        fresh: keys without a forerunner, in the order after.
        merged: a key that went -> the keys after that have its passages now.
        parted: a fresh key -> the keys before whose passages it has now.
        same: keys of entries that are the very same on both sides, under this key.
    """

    pairs: Mapping[str, str]
    gone: tuple[str, ...]
    fresh: tuple[str, ...]
    merged: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    parted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    same: AbstractSet[str] = frozenset()

    def forerunner(self, key: str) -> str:
        """The key before of what has this key after, and is not the very same."""
        return self._back[key]

    @cached_property
    def _back(self) -> Mapping[str, str]:
        return {after: before for before, after in self.pairs.items()}


def same_articles(old: Iterable[Source], new: Iterable[Source]) -> dict[str, str]:
    """Id before -> id after; an article whose file has another name is known by all it says of itself."""
    ids = {a.id for a in new}
    found = {a.id: a.id for a in old if a.id in ids}
    left = {_card(a): a.id for a in new if a.id not in found}
    for article in old:
        if article.id not in ids and article.title and _card(article) in left:
            found[article.id] = left.pop(_card(article))
    return found


def _card(article: Source) -> tuple[object, ...]:
    return article.title, article.publisher, article.published, article.words


def tokens(name: str, entries: Mapping[str, Model], articles: Mapping[str, str], numbers: Numbers) -> Tokens:
    """What marks each entry of a list, by key.

    Args:
        name: of the list.
        entries: by key.
        articles: the ids under which articles compare, where these are others.
        numbers: shared by all dossiers that are compared; what is new is put in.
    """
    return {key: marked(name, entry, articles, numbers) for key, entry in entries.items()}


def marked(name: str, entry: Model, articles: Mapping[str, str], numbers: Numbers) -> frozenset[Token]:
    """What marks one entry, as ``tokens``; nothing in lists where the id alone tells who is who."""
    if name not in _MARKS:
        return frozenset()
    return frozenset([numbers.setdefault(mark, len(numbers)) for mark in _MARKS[name](entry, articles)])


def _at(passage: Passage, articles: Mapping[str, str]) -> Mark:
    return articles.get(passage.article, passage.article), passage.start, passage.end


def _of_person(person: Person, articles: Mapping[str, str]) -> frozenset[Mark]:
    return frozenset(_at(m, articles) for m in person.mentions)


def _of_claims(entry: Meeting | Plan, articles: Mapping[str, str]) -> frozenset[Mark]:
    told = (("", *_at(e, articles)) for e in entry.evidence)
    claimed = ((c.property, c.value, *_at(c.evidence, articles)) for c in entry.claims)
    return frozenset((*told, *claimed))


def _of_statement(statement: Statement, articles: Mapping[str, str]) -> frozenset[Mark]:
    at = (statement.mode, *_at(statement.evidence, articles))
    return frozenset((at, (statement.speaker.name, *at)))


def _of_term(entry: GlossaryEntry, articles: Mapping[str, str]) -> frozenset[Mark]:
    return frozenset((entry.id, *_at(e, articles)) for e in entry.evidence)


_MARKS: Mapping[str, Callable[[Any, Mapping[str, str]], frozenset[Mark]]] = {
    "persons": _of_person,
    "meetings": _of_claims,
    "plans": _of_claims,
    "statements": _of_statement,
    "glossary": _of_term,
}


MARKED = frozenset(_MARKS)
"""The lists whose entries are recognised by what they rest on."""


def pair(
    old: Tokens, new: Tokens, same: AbstractSet[str] = frozenset(), there: Owned | None = None
) -> Paired:
    """Pairs what shares most, first what nothing else has; leftovers of one id; then joins and splits.

    Args:
        old, new: what marks each entry.
        same: keys of entries that are the very same on both sides. These are pairs whatever else there is:
            nothing that shares their tokens has any for itself, nor more of them. Most are, and only what
            the others share with them is looked at.
        there: whose each token of ``new`` is (``owned``), where that is known already.
    """
    same = {key for key in same if old[key] == new[key]}
    left, right = ({k: own for k, own in side.items() if k not in same} for side in (old, new))
    there = there or owned(new, _all(left, right))
    grown = _grown(left, right, there.several)
    for key in grown:
        del left[key], right[key]
    owners = _before(left, right, there, same)
    pairs = grown | _greedy(_shares(owners, there.by, same))
    taken = set(pairs.values())
    pairs |= {key: key for key in left if key not in pairs and key in right and key not in taken}
    back = {after: before for before, after in pairs.items()}
    stay = dict.fromkeys(same)
    none: frozenset[Token] = frozenset()

    def had(key: str) -> frozenset[Token]:
        return old.get(key if key in stay else back.get(key, ""), none)

    def has(key: str) -> frozenset[Token]:
        return new.get(key if key in stay else pairs.get(key, ""), none)

    gone = tuple(key for key in left if key not in pairs)
    fresh = tuple(key for key in right if key not in back)
    asked = frozenset(owners)
    merged = ((key, _takers(left[key], there.by, had)) for key in gone)
    parted = ((key, _takers(right[key], owners, has)) for key in fresh if not asked.isdisjoint(right[key]))
    return Paired(
        pairs, gone, fresh, {k: to for k, to in merged if to}, {k: of for k, of in parted if of}, same
    )


def _all(*sides: Tokens) -> frozenset[Token]:
    return frozenset().union(*(own for side in sides for own in side.values()))


def owned(entries: Tokens, asked: frozenset[Token] | None = None) -> Owned:
    """Whose each of the tokens is, of those asked for alone."""
    by: dict[Token, list[str]] = {}
    for key, own in entries.items():
        if asked is None or not own.isdisjoint(asked):
            for token in own if asked is None else own & asked:
                by.setdefault(token, []).append(key)
    several = frozenset(token for token, keys in by.items() if len(keys) > 1)
    shared = {key: own & several for key, own in entries.items() if not several.isdisjoint(own)}
    return Owned(by, several, shared)


def _grown(old: Tokens, new: Tokens, several: frozenset[Token]) -> dict[str, str]:
    """The entries that only got more, with no token anything else has on either side: pairs in any case.

    Args:
        old, new: what marks the entries that are not the very same.
        several: the tokens after that are of more than one entry, those that are the same among them.
    """
    every = _all(old)
    if len(every) < sum(map(len, old.values())):
        return {}
    return {
        key: key
        for key, own in old.items()
        if own and key in new and len(new[key] & every) == len(own)
        and own <= new[key] and several.isdisjoint(new[key])
    }  # fmt: skip


def _before(left: Tokens, right: Tokens, there: Owned, same: AbstractSet[str]) -> Owners:
    """Whose each token was, as far as some entry that is not the very same had or has it."""
    found = dict(owned(left).by)
    shared = (there.shared[key] for key in right if key in there.shared)
    for token in frozenset(found).union(*shared):
        if kept := [key for key in there.by.get(token, ()) if key in same]:
            found[token] = [*found.get(token, ()), *kept]
    return found


def _shares(old: Owners, new: Owners, same: AbstractSet[str]) -> dict[tuple[str, str], tuple[int, int]]:
    """For each two entries how many tokens only they have, and how many they share; without the ``same``."""
    alone: list[tuple[str, str]] = []
    among: list[tuple[str, str]] = []
    for token in old.keys() & new.keys():
        ones, others = old[token], new[token]
        if len(ones) == len(others) == 1:
            alone.append((ones[0], others[0]))
        else:
            among += product(ones, others)
    exclusive, shared = Counter(alone), Counter(among)
    return {
        p: (exclusive[p], exclusive[p] + shared[p])
        for p in exclusive.keys() | shared.keys()
        if p[0] not in same and p[1] not in same
    }


def _greedy(shares: Mapping[tuple[str, str], tuple[int, int]]) -> dict[str, str]:
    """The best first; of equals the one that keeps its id."""
    pairs: dict[str, str] = {}
    taken: set[str] = set()
    for one, other in sorted(shares, key=lambda p: (-shares[p][0], -shares[p][1], p[0] != p[1], p)):
        if one not in pairs and other not in taken:
            pairs[one] = other
            taken.add(other)
    return pairs


def _takers(own: frozenset[Token], there: Owners, had: Callable[[str], frozenset[Token]]) -> tuple[str, ...]:
    """Entries on the other side that have one of the tokens while their own counterpart lacks it."""
    return tuple(sorted({key for t in own for key in there.get(t, ()) if had(key) and t not in had(key)}))
