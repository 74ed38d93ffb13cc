"""The mentions of one article laid out for reading phrases."""

from __future__ import annotations

import re

from ..types import Mention, Reading, RoleFound
from .phrases import PhraseReader


def phrase_reader(reading: Reading) -> PhraseReader:
    """The tables for one article. Cities that are a seat of government count as bodies here."""
    names = {m.start: m for m in reading.names if m.via == "name"}
    bodies = {
        m.start: m
        for m in reading.places
        if m.via == "name" and m.ref in reading.known.seats and not _possessive(m, reading)
    }
    bodies.update({m.start: m for m in reading.bodies if m.via == "name" and not _possessive(m, reading)})
    own: dict[tuple[str, int], int] = {}
    for role in reading.roles:
        if role.rule == "role-before":
            own.update(_owned(role, reading))
    both = (*reading.places, *reading.bodies)
    owners = frozenset(m.start for m in both if m.via == "name" and _possessive(m, reading))
    return PhraseReader(reading, names, bodies, own, owners)


def _owned(role: RoleFound, reading: Reading) -> dict[tuple[str, int], int]:
    text = reading.text
    for mention in reading.of(reading.names, reading.sentences[role.sentence]):
        if (
            mention.ref == role.ref
            and 0 <= mention.start - role.end <= 2
            and not text[role.end : mention.start].strip(" ,")
        ):
            return {(mention.ref, mention.start): role.start}
    return {}


def _possessive(mention: Mention, reading: Reading) -> bool:
    """ "Russlands Außenminister", "Kiews Haltung": the name is an attribute of the noun after it."""
    if not mention.form.endswith("s") or mention.form in {"USA", "Paris"}:
        return False
    after = re.match(r" (?:[a-zäöüß]+(?:er|e|en|es) )?[A-ZÄÖÜ]", reading.text[mention.end : mention.end + 40])
    name = (
        reading.known.bodies[mention.ref].name
        if mention.ref in reading.known.bodies
        else reading.known.places[mention.ref].name
    )
    return bool(after) and not name.split()[-1].endswith("s")
