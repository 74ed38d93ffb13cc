"""Two dossiers compared: every operation between them, told as changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any

from ..german.collation import sort_key
from ..model.base import Model
from ..model.dossier import Dossier
from .described import THINGS, field_names, note_on, page_of, sentences_of, title_of, told
from .entries import person_changes, plan_changes, statement_changes, term_changes
from .laid import Laid, laid
from .match import Numbers, Paired
from .meetings import Found, meeting_changes
from .models import Change, Diff, Explained, Step, Thing
from .operations import Operations, added, field_changes, operations, removed
from .packing import NOTHING
from .sides import Sides
from .whole import whole_changes
from .words import rank

_TELL: Mapping[str, Callable[[Any, Any, frozenset[str], Sides], Iterator[Found]]] = {
    "persons": person_changes,
    "meetings": meeting_changes,
    "plans": plan_changes,
    "statements": statement_changes,
    "glossary": term_changes,
}
_Place = tuple[int, Any, str, str, str]
_KEY = ("id", "page")
_NUMBERED = "statements"  # its ids are numbers, not names


def compare(old: Dossier, new: Dossier) -> Diff:
    """What differs between ``old`` and ``new``, and what it means; only ``successors`` if nothing does.

    Every operation is explained by at least one change, in the order of telling (``words.rank``).
    """
    numbers: Numbers = {}
    before, after = laid(old, numbers), laid(new, numbers)
    ops = operations(before, after)
    return Diff(
        removed=removed(ops), moved=ops.moved, added=added(ops, after),
        fields=field_changes(ops, before, after), changes=_explained(ops, before, after),
        successors=_successors(ops, before, after),
    )  # fmt: skip


def explain(old: Laid, new: Laid, brief: bool = False) -> Explained:
    """What readers are told of it alone, for dossiers that are compared more than once.

    Args:
        old, new: the dossiers.
        brief: for a look back, where only what was known already is told: entries that came are there to be
            counted, without words and sentences, and what is ``minor`` is left out. Only then it is told
            where pages lead.
    """
    ops = operations(old, new, brief)
    successors = _successors(ops, old, new) if brief else {}
    return Explained.model_construct(changes=_explained(ops, old, new, brief), successors=successors)


def _explained(ops: Operations, old: Laid, new: Laid, brief: bool = False) -> tuple[Change, ...]:
    incoming = frozenset(a.id for a in new.dossier.articles) - frozenset(ops.articles.values())
    persons = ops.paired["persons"].pairs if "persons" in ops.paired else {}
    sides = Sides(old.named, new.named, incoming, persons)
    found = (
        *_fresh(ops, old, new, sides, brief),
        *_gone(ops, old, new),
        *_differing(ops, old, new, sides, brief),
        *(c for c in whole_changes(ops, sides) if not brief or c.kind != "minor"),
    )
    counted = _counted(ops) if brief else ()
    return tuple(one for _, one in sorted((*map(_placed, found), *counted), key=itemgetter(0)))


def _placed(change: Change) -> tuple[_Place, Change]:
    """A change behind its place in the order of telling."""
    return (rank(change), sort_key(change.title), change.id, change.label, change.after), change


def _counted(ops: Operations) -> Iterator[tuple[_Place, Change]]:
    """Entries that came, where they are only counted."""
    for name, paired in ops.paired.items():
        yield from (_known(name, key) for key in paired.fresh if key not in paired.parted)


@lru_cache(maxsize=1 << 17)
def _known(name: str, key: str) -> tuple[_Place, Change]:
    return _placed(Change(thing=_thing(name), kind="new", id=key, title=""))


def _thing(name: str) -> Thing:
    return THINGS.get(name, "other")


def _fresh(ops: Operations, before: Laid, after: Laid, sides: Sides, brief: bool) -> Iterator[Change]:
    """Entries that came, or were parted from others; in brief these alone."""
    for name, paired in ops.paired.items():
        for key in paired.fresh:
            if not brief or key in paired.parted:
                yield _came(name, key, paired, before, after, sides)


def _came(name: str, key: str, paired: Paired, before: Laid, after: Laid, sides: Sides) -> Change:
    entry = after.entry(name, key)
    others = tuple(title_of(before.entry(name, k)) for k in paired.parted.get(key, ()))
    return Change(
        thing=_thing(name), kind="parted" if others else "new", id=_id(entry, key),
        title=title_of(entry), page=page_of(entry), after=note_on(entry), others=others,
        evidence=told(entry, sides), explains=(("+", name, key), ("=", name)),
    )  # fmt: skip


def _id(entry: Model, key: str) -> str:
    return str(getattr(entry, "id", key))


def _gone(ops: Operations, before: Laid, after: Laid) -> Iterator[Change]:
    """Entries that went, or became part of others."""
    for name, paired in ops.paired.items():
        for key in paired.gone:
            entry, takers = before.entry(name, key), paired.merged.get(key, ())
            explains: tuple[Step, ...] = (("-", name, key), ("=", name))
            if takers:
                taker = after.entry(name, takers[0])
                shared = (e for e in sentences_of(taker, NOTHING) if e in sentences_of(entry, NOTHING))
                yield Change(
                    thing=_thing(name), kind="merged", id=_id(taker, takers[0]), title=title_of(taker),
                    page=page_of(taker), others=(title_of(entry),), explains=explains,
                    evidence=tuple(dict.fromkeys((*shared, *sentences_of(taker, NOTHING))))[:2],
                )  # fmt: skip
            else:
                yield Change(
                    thing=_thing(name), kind="removed", id=_id(entry, key), title=title_of(entry),
                    before=note_on(entry), evidence=sentences_of(entry, NOTHING)[:1], explains=explains,
                )  # fmt: skip


def _differing(ops: Operations, before: Laid, after: Laid, sides: Sides, brief: bool) -> Iterator[Change]:
    """What changed in entries both have."""
    differ = {
        place: frozenset(path[2] for path in group)
        for place, group in groupby((p for p in ops.differing if len(p) == 3), key=lambda p: (p[0], p[1]))
    }
    moved = {(move.list, move.after) for move in ops.moved}
    for name, key in sorted({*differ, *moved}):
        fields = differ.get((name, key), frozenset()) - ({"id"} if name == _NUMBERED else set())
        old, new = before.entry(name, ops.paired[name].forerunner(key)), after.entry(name, key)
        steps: tuple[Step, ...] = ((">", name, key), ("=", name)) if (name, key) in moved else ()
        yield from _entry(name, key, (old, new), fields, steps, sides, brief)


def _entry(
    name: str,
    key: str,
    both: tuple[Any, Any],
    differ: frozenset[str],
    steps: tuple[Step, ...],
    sides: Sides,
    brief: bool,
) -> Iterator[Change]:
    old, new = both
    left = set(differ)
    tell = _TELL.get(name)
    for change, fields in tell(old, new, differ, sides) if tell else ():
        own = differ.intersection(fields)
        left -= own
        yield change.model_copy(update={"explains": (*_steps(name, key, own), *steps)})
    if steps and name != _NUMBERED:
        left -= set(_KEY)
        yield Change(
            thing=_thing(name), kind="renamed", id=key, title=title_of(new), page=page_of(new),
            label="Kennung", before=str(old.id), after=str(new.id), evidence=told(new, sides),
            explains=(*_steps(name, key, differ.intersection(_KEY)), *steps),
        )  # fmt: skip
    if not brief and (left or (steps and name == _NUMBERED)):
        yield Change(
            thing=_thing(name), kind="minor", id=_id(new, key), title=title_of(new), page=page_of(new),
            label=field_names(sorted(left)) or "Kennung", evidence=told(new, sides),
            explains=(*_steps(name, key, left), *steps),
        )  # fmt: skip


def _steps(name: str, key: str, fields: Iterable[str]) -> tuple[Step, ...]:
    return tuple(("=", name, key, field) for field in sorted(fields))


def _successors(ops: Operations, before: Laid, after: Laid) -> dict[str, str]:
    """Where each page of the dossier before leads in the one after."""
    found: dict[str, str] = {}
    for name, paired in ops.paired.items():
        had, has = before.of(name), after.of(name)
        to = [(had[old].page, has[takers[0]].page) for old, takers in paired.merged.items()]
        to += [(page, page) for page in {had[key].page for key in paired.same}]  # many have one page
        to += [(had[old].page, has[new].page) for old, new in paired.pairs.items()]
        found.update((page, target) for page, target in to if page and target)
    return dict(sorted(found.items()))
