"""Which entry of one dossier is which of another: by the passages they rest on, not by id alone.

Facts of an article stay what they are; only their grouping changes. So two entries are one when they
share passages, and an id counts only where the passages do not decide.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import product
from types import MappingProxyType
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
class Paired:
    """Who is who in one list, by key.

    Attributes:
        pairs: key before -> key after.
        gone: keys without a successor, in the order before.
        fresh: keys without a forerunner, in the order after.
        merged: a key that went -> the keys after that have its passages now.
        parted: a fresh key -> the keys before whose passages it has now.
    """

    pairs: Mapping[str, str]
    gone: tuple[str, ...]
    fresh: tuple[str, ...]
    merged: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    parted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


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


def tokens(
    entries: Mapping[str, Mapping[str, Model]],
    articles: Mapping[str, str],
    numbers: Numbers,
    known: Mapping[int, frozenset[Token]] = MappingProxyType({}),
) -> dict[str, Tokens]:
    """What marks each entry, by list and key.

    Args:
        entries: of a dossier, by list and key.
        articles: the ids under which articles compare, where these are others.
        numbers: shared by all dossiers that are compared; what is new is put in.
        known: what marks entries that were looked at before, by ``id``.
    """
    found: dict[str, Tokens] = {}
    for name, marks in _MARKS.items():
        own: dict[str, frozenset[Token]] = {}
        for key, entry in entries.get(name, {}).items():
            seen = known.get(id(entry))
            own[key] = _numbered(marks(entry, articles), numbers) if seen is None else seen
        found[name] = own
    return found


def _numbered(own: frozenset[Mark], numbers: Numbers) -> frozenset[Token]:
    return frozenset([numbers.setdefault(mark, len(numbers)) for mark in own])


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


def pair(old: Tokens, new: Tokens, same: AbstractSet[str] = frozenset()) -> Paired:
    """Pairs what shares most, first what nothing else has; leftovers of one id; then joins and splits.

    Args:
        old, new: what marks each entry.
        same: keys of entries that are the very same on both sides. These are pairs whatever else there is:
            nothing that shares their tokens has any for itself, nor more of them. Most are, and only what
            the others share with them is looked at.
    """
    same = {key for key in same if old[key] == new[key]}
    asked = frozenset().union(*(own for side in (old, new) for key, own in side.items() if key not in same))
    owners_old, owners_new = _owners(old, asked), _owners(new, asked)
    pairs = {key: key for key in same} | _greedy(_shares(owners_old, owners_new, same))
    taken = set(pairs.values())
    pairs |= {key: key for key in old if key not in pairs and key in new and key not in taken}
    back = {after: before for before, after in pairs.items()}
    gone = tuple(key for key in old if key not in pairs)
    fresh = tuple(key for key in new if key not in back)
    none: frozenset[Token] = frozenset()
    merged = {key: _takers(old[key], owners_new, lambda k: old.get(back.get(k, ""), none)) for key in gone}
    parted = {key: _takers(new[key], owners_old, lambda k: new.get(pairs.get(k, ""), none)) for key in fresh}
    return Paired(
        pairs, gone, fresh,
        {key: to for key, to in merged.items() if to}, {key: of for key, of in parted.items() if of},
    )  # fmt: skip


def _owners(entries: Tokens, asked: frozenset[Token]) -> Owners:
    """The keys of the entries that have each of the tokens asked for, in their order."""
    found: dict[Token, list[str]] = {}
    for key, own in entries.items():
        if not own.isdisjoint(asked):
            for token in own & asked:
                found.setdefault(token, []).append(key)
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
