"""Places a frame means without naming them: "in der belarussischen Hauptstadt", "am selben Ort"."""

from __future__ import annotations

import re

from ...lexicon import pattern
from ...model.facts import PlaceFact
from ..types import Reading
from .drafts import is_country
from .frames import Frame, bare
from .where import place_of

_ADJECTIVE = r"([a-zäöüß-]+ische[nr]?|[A-ZÄÖÜ][a-zäöüß]+er)"
_CAPITAL = re.compile(rf"\b[Ii]n d(?:er|ie) {_ADJECTIVE} Hauptstadt\b(?! [A-ZÄÖÜ])")
_CAPITAL_OF = re.compile(r"\b[Ii]n (?P<owner>[A-ZÄÖÜ][\w-]+) Hauptstadt\b(?! [A-ZÄÖÜ])")
_TOWN = pattern(
    "meetings",
    rf"\b(?:[Ii]n|[Aa]uf) der {_ADJECTIVE} (?i:<town_nouns>)\b(?! [A-ZÄÖÜ])",
)
_SAME = pattern("meetings", r"\b(?:<same_place>)\b")
_ROOM_OF = re.compile(
    r"\b(?:[Ii]m|[Ii]n|[Aa]uf)\b (?:\w+ ){0,3}[A-ZÄÖÜ]\w+ des ([A-ZÄÖÜ]\w{3,}?)(?:e?s)\b(?! [A-ZÄÖÜ])"
)
"""``im Hinterzimmer des Palasts``: of the house told before."""
_SAME_HOUSE = re.compile(r"\b(?:[Ii]m|[Ii]n der|[Aa]uf dem) (?:selben|gleichen) ([A-ZÄÖÜ][\wäöüß-]+)\b")
_SAYS = pattern("meetings", r"\b(?:<reports>)\b[^,;:]*$")


def place_meant(frame: Frame, reading: Reading, told: PlaceFact | None) -> PlaceFact | None:
    """The place a frame means without its name; None if it means none or the one meant cannot be told.

    Args:
        told: where the meeting told before was.
    """
    text = frame.text(reading)
    capital, town = _CAPITAL.search(text), _TOWN.search(text)
    if capital:
        return _capital(_country(capital.group(1), reading), reading)
    if _CAPITAL_OF.search(text):
        return _capital(_owner(frame, reading), reading)
    if town:
        return _named_before(_country(town.group(1), reading), frame, reading)
    house = _SAME_HOUSE.search(text)
    if told and house and told.name.lower().endswith(house.group(1).lower()):
        return told
    room = _ROOM_OF.search(text) if told and " des " in text else None
    if told and room and room.group(1).lower() in told.name.lower():
        return told
    return told if _SAME.search(text) else None


def _owner(frame: Frame, reading: Reading) -> str | None:
    """The code of the state whose capital a frame speaks of ("in Jordaniens Hauptstadt")."""
    match = _CAPITAL_OF.search(reading.text, frame.start, frame.end)
    at = match.start("owner") if match else -1
    return next((reading.known.bodies[m.ref].side for m in reading.bodies if m.start == at), None)


def _country(adjective: str, reading: Reading) -> str | None:
    """The code of the state an adjective belongs to ("belarussischen", "Schweizer"); None if unknown."""
    low = adjective.lower()
    stems = (low, low[:-1], low[:-2])
    known = next((reading.known.adjectives[s] for s in stems if s in reading.known.adjectives), None)
    return known or reading.known.peoples.get(adjective)


def _capital(code: str | None, reading: Reading) -> PlaceFact | None:
    """The place that is the seat of government of a state; None where none or several are known."""
    seats = [
        place
        for place, body in reading.known.seats.items()
        if code and reading.known.bodies[body].side == code and place in reading.known.places
    ]
    towns = [reading.known.places[s] for s in seats if not reading.known.places[s].within]
    return towns[0] if len(towns) == 1 else None


def _named_before(code: str | None, frame: Frame, reading: Reading) -> PlaceFact | None:
    """The town of that state the article named last before the frame."""
    before = [m for m in reading.places if m.end <= frame.end and m.via == "name"]
    facts = [reading.known.places[m.ref] for m in reversed(before)]
    return next((f for f in facts if code and f.country == code and not is_country(f)), None)


def where_it_was_said(frame: Frame, reading: Reading) -> bool:
    """``Das Amt in Kiew teilte mit, das Gespräch habe …``: the only place is that of who says so."""
    ahead = reading.text[frame.start : frame.clause_start]
    if frame.noun is None or not _SAYS.search(ahead):
        return False
    return place_of(bare(frame.sentence, frame.clause_start, frame.end, False), reading) is None
