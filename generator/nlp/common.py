"""What everybody knows without a register: bodies of the world, and capitals that stand for their state.

Source: ``lexicon/bodies.yml`` and the capitals of ``lexicon/states.yml``. An entry of the register with
the same id or name goes before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..german.slug import slug
from ..lexicon import load
from ..model.facts import PlaceFact
from ..model.register import ORGANISATIONS, BodyEntry, Register

_SEAT_OF_MANY = frozenset({"BE"})  # Brüssel speaks for the EU, not for Belgium


def common_bodies(register: Register) -> tuple[BodyEntry, ...]:
    """The lexicon's bodies of which the register has neither id nor any name."""
    taken = {form for b in register.bodies for form in (b.id, b.name, *b.variants)}
    entries = (BodyEntry.model_validate(entry) for entry in load("bodies"))
    return tuple(b for b in entries if not taken & {b.id, b.name, *b.variants})


@dataclass(frozen=True, slots=True)
class Capitals:
    """Capitals: the places nobody else has told of, their forms, and whose seat each is (by place id)."""

    places: Mapping[str, PlaceFact]
    forms: tuple[tuple[str, str], ...]
    seats: Mapping[str, str]


def capitals(register: Register, states: Mapping[str, str], towns: Mapping[str, PlaceFact]) -> Capitals:
    """The capitals of the lexicon's states that the register does not have.

    Args:
        register: its places go before.
        states: id of the body that is the state, by code.
        towns: the gazetteer, by name.
    """
    taken = {form for p in register.places for form in (p.id, p.name, *p.variants)}
    places: dict[str, PlaceFact] = {}
    seats: dict[str, str] = {}
    forms: list[tuple[str, str]] = []
    for entry in load("states"):
        code, name = entry["code"], entry.get("capital") or ""
        if not name or name in taken or slug(name) in taken or code in ORGANISATIONS or name == entry["name"]:
            continue
        place = towns.get(name) or PlaceFact(
            id=slug(name), name=name, within=(), country=code, lat=None, lon=None
        )
        places[place.id] = place
        forms.append((name, place.id))
        if code not in _SEAT_OF_MANY:
            seats[place.id] = states[code]
    return Capitals(places, tuple(forms), seats)
