"""The register: who is who and which spellings; never what happened."""

from __future__ import annotations

from typing import Literal

from .base import Model

ORGANISATIONS = frozenset({"EU", "NATO", "UN"})
"""Sides that are no state: one person can stand for one of them and for a state. Source: the contract."""


class PersonEntry(Model):
    """A person of the register; ``variants`` are other spellings (full names or surnames).

    ``original`` is the name in the person's own script, ``language`` the code of the language it is in.
    """

    id: str
    name: str
    side: str | None = None
    variants: tuple[str, ...] = ()
    gender: Literal["m", "f"] | None = None
    wikidata: str | None = None
    original: str | None = None
    language: str | None = None


class PlaceEntry(Model):
    """A place; ``within`` are place ids, ``seat_of`` the body it can stand for.

    ``original`` is its name where it lies, ``language`` the code of the language that is in.
    """

    id: str
    name: str
    country: str | None = None
    within: tuple[str, ...] = ()
    kind: Literal["city", "region", "venue", "seat"] = "city"
    variants: tuple[str, ...] = ()
    geonames: str | None = None
    seat_of: str | None = None
    original: str | None = None
    language: str | None = None


class BodyEntry(Model):
    """A state, organisation, seat of government, company or medium."""

    id: str
    name: str
    kind: Literal["state", "organisation", "seat", "company", "media"] = "organisation"
    side: str | None = None
    variants: tuple[str, ...] = ()


class TermEntry(Model):
    """A term a glossary may explain; it carries no definition, the articles do."""

    id: str
    term: str
    kind: Literal["plan", "term", "body"] = "term"
    variants: tuple[str, ...] = ()


class Judgement(Model):
    """An editor's word that overrules a decision; ``when`` is an ISO day."""

    kind: Literal["same", "not-same", "rename", "not-a-person", "date", "status", "hide"]
    target: str
    value: str = ""
    who: str
    when: str
    why: str


class Register(Model):
    """All authority files, each tuple sorted by id; empty tuples for a register that is not there."""

    people: tuple[PersonEntry, ...] = ()
    places: tuple[PlaceEntry, ...] = ()
    bodies: tuple[BodyEntry, ...] = ()
    terms: tuple[TermEntry, ...] = ()
    judgements: tuple[Judgement, ...] = ()
