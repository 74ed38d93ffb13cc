"""Tracks of a negotiation: meetings grouped by the sides that met.

The rule knows no conflict. The parties are the (at most) three sides in most meetings. A meeting of several
parties stands in the track of these parties, whoever else was there; one of a party with states of Europe
in "… – Europa", of Europe alone in "Europa". What is left over, and tracks beyond those that fit, share
the last one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ..german.collation import sort_key
from ..model.dossier import Meeting
from .sides import is_european, side_code, side_name
from .world import World

PARTIES = 3
REST = "Weitere Treffen"
_EUROPE = "Europa"
_OTHERS = "andere"


@dataclass(frozen=True)
class Track:
    """A track: its name and its meetings, in the order given."""

    name: str
    meetings: tuple[Meeting, ...]


def sides_of(world: World, meeting: Meeting) -> tuple[str, ...]:
    """German names of the sides that met: delegations, and the sides of those who took part; sorted."""
    people = (world.persons[p].side for p in meeting.participants if p in world.persons)
    bodies = world.body_sides
    named = {
        side_name(bodies.get(d) or side_code(d)) if bodies.get(d) or side_code(d) else d
        for d in meeting.delegations
    }
    return tuple(sorted(named | {side_name(side) for side in people if side}, key=sort_key))


def tracks(world: World, meetings: Iterable[Meeting], most: int) -> tuple[Track, ...]:
    """At most ``most`` tracks, fullest first, what is left over last; empty without meetings."""
    chosen = tuple(meetings)
    parties, met = world.worked_out(_parties), world.worked_out(_met)
    track = {m.id: _track(met[m.id], parties) for m in chosen}
    groups: dict[str, list[Meeting]] = {}
    for meeting in chosen:
        groups.setdefault(track[meeting.id], []).append(meeting)
    order = sorted((g for g in groups if g != REST), key=lambda g: (-len(groups[g]), sort_key(g)))
    kept = order if len(groups) <= most else order[: most - 1]
    found = [Track(name, tuple(groups[name])) for name in kept]
    names = {t.name for t in found}
    rest = tuple(m for m in chosen if track[m.id] not in names)
    return (*found, Track(REST, rest)) if rest else tuple(found)


def _met(world: World) -> dict[str, tuple[str, ...]]:
    """By meeting the sides that met."""
    return {m.id: sides_of(world, m) for m in world.dossier.meetings}


def _parties(world: World) -> tuple[str, ...]:
    """The sides in most meetings of the whole dossier, at least two each."""
    count = Counter(side for sides in world.worked_out(_met).values() for side in sides)
    # of equals those whose people are named more
    rank = {side_name(side): n for n, side in enumerate(world.sides)}
    often = sorted(
        (s for s in count if count[s] > 1), key=lambda s: (-count[s], rank.get(s, len(rank)), sort_key(s))
    )
    return tuple(often[:PARTIES])


def _track(sides: tuple[str, ...], parties: tuple[str, ...]) -> str:
    present = [p for p in parties if p in sides]
    others = [s for s in sides if s not in parties]
    european = bool(others) and all(is_european(side_code(s)) for s in others)
    if len(present) > 1:
        return " – ".join(present)
    if not others:
        return REST  # one side, or none: whom it met is not told
    if not present:
        return _EUROPE if european else REST
    return f"{present[0]} – {_EUROPE if european else _OTHERS}"
