"""Entries that contradict each other: twice the same id, one spelling of two, circles of places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from ..model.register import Anchor, Judgement, PlaceEntry
from ..problems import Problem


@dataclass(frozen=True)
class Entry:
    """A sound entry with its file and the line (from 1) at which it begins."""

    file: str
    line: int
    model: Any


def agree(found: dict[str, tuple[Entry, ...]], problems: list[Problem]) -> dict[str, tuple[Entry, ...]]:
    """The entries without contradictions, by kind; what was changed or left out is added to ``problems``."""
    kept = dict(found)
    for kind in ("people", "places", "bodies", "terms"):
        kept[kind] = _one_owner(_unique(found[kind], problems), problems)
    bodies = {entry.model.id for entry in kept["bodies"]}
    kept["places"] = _no_circles(_sound_links(kept["places"], bodies, problems), problems)
    kept["judgements"] = _no_opposites(found["judgements"], problems)
    return kept


def _unique(entries: tuple[Entry, ...], problems: list[Problem]) -> tuple[Entry, ...]:
    first: dict[str, Entry] = {}
    for entry in entries:
        before = first.setdefault(entry.model.id, entry)
        if before is not entry:
            problems.append(
                Problem(
                    entry.file,
                    entry.line,
                    "register-id",
                    f"Die id «{entry.model.id}» gibt es schon (Zeile {before.line}), der Eintrag bleibt weg.",
                    "eine andere id geben oder zusammenlegen",
                )
            )
    return tuple(first.values())


def _name(model: Any) -> str:
    return str(getattr(model, "name", None) or getattr(model, "term", ""))


def fold(spelling: str) -> str:
    """The form in which two spellings count as the same one."""
    return " ".join(spelling.casefold().split())


def _one_owner(entries: tuple[Entry, ...], problems: list[Problem]) -> tuple[Entry, ...]:
    """Two entries with one name: the second goes. A variant that is another's name or variant: it goes."""
    names: dict[str, Entry] = {}
    kept: list[Entry] = []
    for entry in entries:
        before = names.setdefault(fold(_name(entry.model)), entry)
        if before is entry:
            kept.append(entry)
        else:
            problems.append(_claimed(entry, _name(entry.model), before, "dieser Eintrag bleibt weg."))
    owners: dict[str, list[Entry]] = defaultdict(list)
    for entry in kept:
        for form in sorted({fold(variant) for variant in entry.model.variants}):
            owners[form].append(entry)
    return tuple(_without_shared(entry, names, owners, problems) for entry in kept)


def _without_shared(
    entry: Entry, names: dict[str, Entry], owners: dict[str, list[Entry]], problems: list[Problem]
) -> Entry:
    variants = []
    for variant in entry.model.variants:
        named = names.get(fold(variant), entry)
        others = [other for other in owners[fold(variant)] if other is not entry]
        if named is not entry:
            problems.append(_claimed(entry, variant, named, "hier gilt sie nicht."))
        elif others:
            if entry.line > others[0].line:
                problems.append(_claimed(entry, variant, others[0], "sie gilt für keinen von beiden."))
        else:
            variants.append(variant)
    if len(variants) == len(entry.model.variants):
        return entry
    return replace(entry, model=entry.model.model_copy(update={"variants": tuple(variants)}))


def _claimed(entry: Entry, spelling: str, other: Entry, result: str) -> Problem:
    return Problem(
        entry.file,
        entry.line,
        "register-contradiction",
        f"Die Schreibweise «{spelling}» beanspruchen «{other.model.id}» (Zeile {other.line}) und "
        f"«{entry.model.id}», {result}",
        "nur bei einem Eintrag führen",
    )


def _sound_links(entries: tuple[Entry, ...], bodies: set[str], problems: list[Problem]) -> tuple[Entry, ...]:
    """Places whose ``within`` and ``seat_of`` lead somewhere; dead links are dropped."""
    places = {entry.model.id for entry in entries}
    kept: list[Entry] = []
    for entry in entries:
        place: PlaceEntry = entry.model
        dead = [("within", target) for target in place.within if target not in places]
        if place.seat_of is not None and place.seat_of not in bodies:
            dead.append(("seat_of", place.seat_of))
        for field, target in dead:
            problems.append(
                Problem(
                    entry.file,
                    entry.line,
                    "register-link",
                    f"«{field}: {target}» bei «{place.id}» führt zu keinem Eintrag, die Angabe bleibt weg.",
                    f"«{target}» anlegen oder die Angabe streichen",
                )
            )
        within = tuple(target for target in place.within if target in places)
        seat = place.seat_of if place.seat_of in bodies else None
        kept.append(replace(entry, model=place.model_copy(update={"within": within, "seat_of": seat})))
    return tuple(kept)


def _no_circles(entries: tuple[Entry, ...], problems: list[Problem]) -> tuple[Entry, ...]:
    """Places none of which lies in itself: the entry that closes a circle loses its ``within``."""
    within: dict[str, tuple[str, ...]] = {}
    kept: list[Entry] = []
    for entry in entries:
        place: PlaceEntry = entry.model
        within[place.id] = place.within
        if place.id in _reached(place.id, within):
            problems.append(
                Problem(
                    entry.file,
                    entry.line,
                    "register-circle",
                    f"Der Ort «{place.id}» läge in sich selbst, sein «within» bleibt unbeachtet.",
                    "within auf den umgebenden Ort setzen",
                )
            )
            within[place.id] = ()
            entry = replace(entry, model=place.model_copy(update={"within": ()}))
        kept.append(entry)
    return tuple(kept)


def _reached(start: str, within: dict[str, tuple[str, ...]]) -> set[str]:
    seen: set[str] = set()
    open_ids = list(within.get(start, ()))
    while open_ids:
        place = open_ids.pop()
        if place not in seen:
            seen.add(place)
            open_ids.extend(within.get(place, ()))
    return seen


def _no_opposites(entries: tuple[Entry, ...], problems: list[Problem]) -> tuple[Entry, ...]:
    """Judgements of which none says the opposite of an earlier one on the same thing, each once."""
    said: dict[tuple[str, ...], Entry] = {}
    kept: list[Entry] = []
    for entry in entries:
        matters = dict(_matters(entry.model))
        before = [(said[matter], matter) for matter in matters if matter in said]
        unlike = (e for e, matter in before if dict(_matters(e.model))[matter] != matters[matter])
        against = next(unlike, None)
        twice = next((e for e, _ in before if _bare(e.model) == _bare(entry.model)), None)
        if against:
            problems.append(_opposite(entry, against))
        elif twice:
            problems.append(_repeated(entry, twice))
        else:
            kept.append(entry)
            for matter in matters:
                said.setdefault(matter, entry)
    return tuple(kept)


def _opposite(entry: Entry, before: Entry) -> Problem:
    return Problem(
        entry.file,
        entry.line,
        "register-contradiction",
        f"Der Redaktionsentscheid zu «{entry.model.target}» widerspricht dem "
        f"in Zeile {before.line} und bleibt weg.",
        "einen der beiden streichen",
    )


def _repeated(entry: Entry, before: Entry) -> Problem:
    return Problem(
        entry.file,
        entry.line,
        "register-repetition",
        f"Der Redaktionsentscheid zu «{entry.model.target}» steht schon in Zeile {before.line}.",
        "einen der beiden streichen",
        "warning",
    )


def _matters(judgement: Judgement) -> Iterator[tuple[tuple[str, ...], str]]:
    """What a judgement is about, and what it says of that: two on one matter must say the same.

    Entries are told apart by id; where both ids are one, by their sentences. What is hidden or no person
    has neither name nor day.
    """
    kind, target, value = judgement.kind, judgement.target, judgement.value
    if kind in ("same", "not-same"):
        pair = (_named(target, judgement.at, value), _named(value, judgement.value_at, target))
        yield ("same", *sorted(pair)), kind
    elif kind == "hide" and (judgement.subject == "statement" or "=" in value):
        yield (kind, target, value, _words(judgement.at)), kind
    elif kind in ("rename", "date", "status"):
        yield (kind, target), value
    if kind in ("hide", "not-a-person") and judgement.subject != "statement" and "=" not in value:
        yield ("there", target), "no"
    elif kind in ("same", "rename", "date", "status"):
        yield ("there", target), "yes"


def _named(target: str, at: Anchor | None, other: str) -> str:
    return target if target != other else f"{target} {_words(at)}"


def _words(at: Anchor | None) -> str:
    return f"{at.article} {fold(at.quote)}" if at else ""


def _bare(judgement: Judgement) -> dict[str, Any]:
    return judgement.model_dump(exclude={"line", "who", "when", "why"})
