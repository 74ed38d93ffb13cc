"""What the reader knows before it reads: register, states and places, laid out for look-up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from babel import Locale

from ..german.slug import slug
from ..german.transliteration import key, readings
from ..lexicon import load, word_set
from ..model.facts import PlaceFact
from ..model.register import PersonEntry, Register
from .common import capitals, common_bodies
from .geography import gazetteer, place_facts

_ADJECTIVE = re.compile(r"([A-ZÄÖÜ]\w*(?:isch|eutsch))e[nmrs]?")


@dataclass(frozen=True, slots=True)
class State:
    """A state or like body with the words that stand for it. Source: ``lexicon/states.yml``."""

    code: str
    name: str
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    compounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BodyInfo:
    """A body as the reader needs it; ``side`` None when it stands on none."""

    id: str
    name: str
    kind: str
    side: str | None


_NO_STATES = frozenset({"ZZ", "EU", "UN", "EZ", "XA", "XB", "XK", "QO"})
"""Two-letter codes of CLDR that are groups, made for tests, unknown or not in ISO 3166."""

Forms = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


@dataclass(frozen=True)
class Knowledge:
    """Everything the components look up; built once by ``build``.

    Attributes:
        people: register entries by id.
        full_names: first word -> (words of the form, person id), longest first.
        surnames: surname form -> ids of the register's persons so called.
        surname_keys: transliteration key of a surname, and each looser reading behind "~" -> ids.
        bodies: body id -> info.
        body_forms: first word -> (words, body id), longest first.
        places: place id -> fact.
        place_forms: first word -> (words, place id), longest first.
        seats: place id -> id of the body it can stand for.
        states: by code.
        state_words: lower-case stem -> state code, for adjectives and peoples.
    """

    people: Mapping[str, PersonEntry]
    full_names: Forms
    surnames: Mapping[str, tuple[str, ...]]
    surname_keys: Mapping[str, tuple[str, ...]]
    first_names: frozenset[str]
    bodies: Mapping[str, BodyInfo]
    body_forms: Forms
    places: Mapping[str, PlaceFact]
    place_forms: Forms
    seats: Mapping[str, str]
    states: Mapping[str, State]
    adjectives: Mapping[str, str]
    peoples: Mapping[str, str]
    compounds: Mapping[str, str]
    terms: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def state_names(self) -> frozenset[str]:
        """The German names of all states."""
        return frozenset(state.name for state in self.states.values())

    @cached_property
    def state_ids(self) -> Mapping[str, str]:
        """Code of each state -> id of the body that is it, the code in small letters where there is none."""
        by_name: dict[str, str] = {}
        for body in self.bodies.values():
            by_name.setdefault(body.name, body.id)
        return {code: by_name.get(state.name, code.lower()) for code, state in self.states.items()}


def surname_of(name: str) -> str:
    """The surname with its particles: ``von der Leyen``, ``Selenskyj``; the name itself if it is one word."""
    parts = name.split()
    particles = word_set("names", "particles")
    for i in range(0 if parts and parts[0].lower() in {"von", "van"} else 1, len(parts) - 1):
        if parts[i].lower() in particles:
            return " ".join(parts[i:])
    if len(parts) > 1 and parts[-1].rstrip(".") in {"jr", "Jr", "junior", "senior", "II", "III"}:
        return parts[-2]
    return parts[-1] if parts else ""


def build(register: Register) -> Knowledge:
    """Lay out register, lexicon and gazetteer for look-up."""
    states = _states()
    bodies, body_forms = _bodies(register, states)
    places = place_facts(register)
    seats = capitals(register, _state_ids(bodies, states), gazetteer())
    return Knowledge(
        people={p.id: p for p in register.people},
        full_names=_forms((v, p.id) for p in register.people for v in (p.name, *p.variants) if " " in v),
        surnames=_surnames(register),
        surname_keys=_keyed(_surnames(register)),
        first_names=frozenset(p.name.split()[0] for p in register.people if " " in p.name),
        bodies=bodies,
        body_forms=_forms(body_forms),
        places={**{g.id: g for g in gazetteer().values()}, **seats.places, **places},
        place_forms=_forms((*_place_forms(register, places), *seats.forms)),
        seats={**seats.seats, **{p.id: p.seat_of for p in register.places if p.seat_of}},
        states=states,
        adjectives={a.lower(): c for c, s in states.items() for a in s.adjectives},
        peoples={w: c for c, s in states.items() for w in s.people},
        compounds={w: c for c, s in states.items() for w in s.compounds},
        terms={v: t.id for t in register.terms for v in (t.term, *t.variants)},
    )


def bodies_and_seats(register: Register) -> tuple[Mapping[str, BodyInfo], Mapping[str, str]]:
    """All bodies by id, the register's and those everybody knows; and by place id whose seat a place is."""
    states = _states()
    bodies, _forms = _bodies(register, states)
    seats = capitals(register, _state_ids(bodies, states), gazetteer()).seats
    return bodies, {**seats, **{p.id: p.seat_of for p in register.places if p.seat_of}}


def _states() -> dict[str, State]:
    """The lexicon's states, and every other territory CLDR has a German name for, without adjectives."""
    states = {s["code"]: _state(s) for s in load("states")}
    for code, name in sorted(Locale("de").territories.items()):
        if len(code) == 2 and code.isalpha() and code not in states and code not in _NO_STATES:
            states[code] = State(code, str(name), (), (), (str(name),))
    return states


def _state(entry: Mapping[str, Any]) -> State:
    adjectives = entry.get("adjectives") or ([entry["adjective"]] if entry.get("adjective") else [])
    return State(
        code=entry["code"],
        name=entry["name"],
        adjectives=tuple(adjectives),
        people=tuple(entry.get("people") or ()),
        compounds=tuple(entry.get("compounds") or ()),
    )


def _bodies(
    register: Register, states: Mapping[str, State]
) -> tuple[dict[str, BodyInfo], list[tuple[str, str]]]:
    entries = (*register.bodies, *common_bodies(register))
    bodies = {b.id: BodyInfo(b.id, b.name, b.kind, b.side) for b in entries}
    by_name = {b.name: b.id for b in entries}
    forms = [(form, b.id) for b in entries for v in (b.name, *b.variants) for form in _declined(v)]
    for code, state in states.items():
        if state.name not in by_name:
            body_id = slug(state.name)
            bodies[body_id] = BodyInfo(body_id, state.name, "state", code)
            forms += [(form, body_id) for form in {state.name, *state.compounds} - set(state.people)]
    return bodies, sorted(forms)


def _declined(name: str) -> tuple[str, ...]:
    """``Islamischer Dschihad``: a name that begins with an adjective in all its cases; else itself."""
    first, _space, rest = name.partition(" ")
    stem = _ADJECTIVE.fullmatch(first) if rest[:1].isupper() and " " not in rest else None
    if stem is None:
        return (name,)
    cases = (f"{stem.group(1)}{end} {rest}" for end in ("e", "er", "es", "en", "em"))
    return tuple(dict.fromkeys((name, *cases)))


def _state_ids(bodies: Mapping[str, BodyInfo], states: Mapping[str, State]) -> dict[str, str]:
    """The id of the body that is each state, by code."""
    by_name = {b.name: b.id for b in bodies.values()}
    return {code: by_name[state.name] for code, state in states.items() if state.name in by_name}


def _place_forms(register: Register, places: Mapping[str, PlaceFact]) -> Iterable[tuple[str, str]]:
    taken = {v for p in register.places for v in (p.name, *p.variants)}
    yield from ((v, p.id) for p in register.places for v in (p.name, *p.variants))
    yield from ((form, g.id) for form, g in gazetteer().items() if form not in taken)


def _forms(pairs: Iterable[tuple[str, str]]) -> Forms:
    found: dict[str, set[tuple[tuple[str, ...], str]]] = {}
    for form, ref in pairs:
        words = tuple(form.split())
        found.setdefault(words[0], set()).add((words, ref))
    return {first: tuple(sorted(v, key=lambda x: (-len(x[0]), x))) for first, v in found.items()}


def _surnames(register: Register) -> dict[str, tuple[str, ...]]:
    """Surname -> ids; where an entry lists the bare surname as a spelling, it is meant by it alone."""
    found: dict[str, set[str]] = {}
    listed: dict[str, set[str]] = {}
    for person in register.people:
        for variant in (person.name, *person.variants):
            found.setdefault(surname_of(variant), set()).add(person.id)
            if " " not in variant:
                listed.setdefault(variant, set()).add(person.id)
    return {s: tuple(sorted(listed.get(s) or ids)) for s, ids in found.items()}


def _keyed(surnames: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for surname, ids in surnames.items():
        if len(surname) >= 5:
            for one in (key(surname), *("~" + reading for reading in readings(surname))):
                found.setdefault(one, set()).update(ids)
    return {k: tuple(sorted(ids)) for k, ids in found.items()}
