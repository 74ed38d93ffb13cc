"""The bare difference of two dossiers: entries that went, moved or came, and fields that differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .flat import Flat, differing
from .laid import Fields, Laid
from .match import Paired, pair, same_articles, tokens
from .models import Entry, FieldChange, Move


@dataclass(frozen=True)
class Operations:
    """What turns one flat table into the other, and who is who in each list."""

    paired: Mapping[str, Paired]
    removed: tuple[Entry, ...]
    moved: tuple[Move, ...]
    added: tuple[Entry, ...]
    fields: tuple[FieldChange, ...]
    articles: Mapping[str, str]


def operations(old: Laid, new: Laid) -> Operations:
    """The operations, sorted by list and entry."""
    articles = same_articles(old.dossier.articles, new.dossier.articles)
    paired = _paired(old, new, articles)
    removed = tuple(Entry(list=name, key=key) for name in paired for key in paired[name].gone)
    moved = tuple(
        Move(list=name, before=one, after=other)
        for name in paired
        for one, other in paired[name].pairs.items()
        if one != other
    )
    added = tuple(
        Entry(list=name, key=key, fields=new.fields[name][key])
        for name in paired
        for key in paired[name].fresh
    )
    return Operations(paired, removed, moved, added, _fields(old, new, paired), articles)


def _paired(old: Laid, new: Laid, articles: Mapping[str, str]) -> dict[str, Paired]:
    """Who is who in each list of entries; where no passages tell, the id does."""
    renamed = any(one != other for one, other in articles.items())
    left = tokens(old.dossier, articles) if renamed else old.tokens
    found = {}
    for name in sorted({*old.fields, *new.fields}):
        if name in left:
            found[name] = pair(left[name], new.tokens[name])
            continue
        had, has = (tuple(side.fields.get(name, ())) for side in (old, new))
        same = articles if name == "articles" else {key: key for key in had if key in set(has)}
        kept = set(same.values())
        found[name] = Paired(
            dict(same), tuple(k for k in had if k not in same), tuple(k for k in has if k not in kept)
        )
    return found


def _of_entry(place: tuple[str, str], had: Fields, has: Fields) -> Iterator[FieldChange | None]:
    one: Flat = {(*place, field): value for field, value in had.items()}
    other: Flat = {(*place, field): value for field, value in has.items()}
    return (differing(path, one, other) for path in sorted({*one, *other}))


def _fields(old: Laid, new: Laid, paired: Mapping[str, Paired]) -> tuple[FieldChange, ...]:
    """The fields that differ at the top and in entries both sides have, under their keys after."""
    found = [differing((name,), old.top, new.top) for (name,) in sorted({*old.top, *new.top})]
    for name, one in paired.items():
        for before, after in sorted(one.pairs.items(), key=lambda both: both[1]):
            had, has = old.fields[name][before], new.fields[name][after]
            if had != has:
                found += _of_entry((name, after), had, has)
    return tuple(change for change in found if change)
