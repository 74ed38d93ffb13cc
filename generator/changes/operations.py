"""The bare difference of two dossiers: entries that went, moved or came, and fields that differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter

from .flat import Flat, Path, differing
from .laid import Laid
from .match import MARKED, Paired, pair, same_articles, tokens
from .models import Entry, FieldChange, Move


@dataclass(frozen=True)
class Operations:
    """What turns one flat table into the other, by name.

    Attributes:
        paired: who is who in each list.
        moved: entries with another key.
        differing: paths of the fields that differ, at the top and in entries both have (under keys after).
        articles: id before -> id after of the articles both have.
    """

    paired: Mapping[str, Paired]
    moved: tuple[Move, ...]
    differing: tuple[Path, ...]
    articles: Mapping[str, str]


BARE = frozenset({"mentions", "sentences", "variants", "evidence", "claims"})
"""Fields of which no change tells by themselves: that more says the same of an entry is ``minor``."""


def operations(old: Laid, new: Laid, brief: bool = False) -> Operations:
    """The operations, sorted by list and entry.

    Args:
        old, new: the dossiers.
        brief: for a look back: others are compared with ``new``, too, so that its tokens are worth an index,
            and fields that are ``BARE`` are not looked at.
    """
    articles = same_articles(old.dossier.articles, new.dossier.articles)
    names = sorted({*old.notes, *new.notes})
    paired = {name: _paired(name, old, new, articles, brief) for name in names}
    moved = tuple(
        Move(list=name, before=one, after=other)
        for name in paired
        for one, other in paired[name].pairs.items()
        if one != other
    )
    return Operations(
        paired, moved, tuple(_differing(old, new, paired, BARE if brief else frozenset())), articles
    )


def removed(ops: Operations) -> tuple[Entry, ...]:
    """The entries that went."""
    return tuple(Entry(list=name, key=key) for name in ops.paired for key in ops.paired[name].gone)


def added(ops: Operations, new: Laid) -> tuple[Entry, ...]:
    """The entries that came, with all their fields."""
    return tuple(
        Entry(list=name, key=key, fields=new.entry(name, key).model_dump(mode="json"))
        for name in ops.paired
        for key in ops.paired[name].fresh
    )


def field_changes(ops: Operations, old: Laid, new: Laid) -> tuple[FieldChange, ...]:
    """How each field differs."""
    names = {(name, other): one for name, p in ops.paired.items() for one, other in p.pairs.items()}
    found = []
    for path in ops.differing:
        before = (path[0], names[path[0], path[1]], path[2]) if len(path) == 3 else path
        left: Flat = {path: old.flat[before]} if before in old.flat else {}
        found.append(differing(path, left, new.flat))
    return tuple(change for change in found if change)


def _paired(name: str, old: Laid, new: Laid, articles: Mapping[str, str], brief: bool) -> Paired:
    """Who is who in one list; where no passages tell, the id does."""
    had, has = old.of(name), new.of(name)
    same = {key for key, note in had.items() if has.get(key) is note}
    if name not in MARKED:
        pairs = articles if name == "articles" else {key: key for key in had if key in has}
        pairs = {one: other for one, other in pairs.items() if one not in same}
        kept = {*same, *pairs.values()}
        fresh = tuple(k for k in has if k not in kept)
        gone = tuple(k for k in had if k not in same and k not in pairs)
        return Paired(pairs, gone, fresh, same=same)
    left = old.tokens.get(name, {})
    if any(one != other for one, other in articles.items()):
        left = tokens(name, {key: note.entry for key, note in had.items()}, articles, new.numbers)
    there = new.owned.get(name) if brief else None
    return pair(left, new.tokens.get(name, {}), same, there)


def _differing(old: Laid, new: Laid, paired: Mapping[str, Paired], leave: frozenset[str]) -> Iterator[Path]:
    for name in sorted({*old.top, *new.top}):
        if old.top[name] != new.top[name]:
            yield (name,)
    for name, one in paired.items():
        for before, after in sorted(one.pairs.items(), key=itemgetter(1)):
            left, right = old.entry(name, before).__dict__, new.entry(name, after).__dict__
            fields = sorted(left.keys() - leave)
            yield from ((name, after, f) for f in fields if _differ(left[f], right[f]))


def _differ(one: object, other: object) -> bool:
    """Whether two fields differ; of tuples the length tells first, which Python itself does not look at."""
    if isinstance(one, tuple) and isinstance(other, tuple) and len(one) != len(other):
        return True
    return one is not other and one != other
