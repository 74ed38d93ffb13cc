"""Buildings no list has where a frame puts its meeting: "im Ciragan-Palast", "im Waldhauser Rathaus"."""

from __future__ import annotations

import re

from ...lexicon import load, word_set, words
from ...model.facts import PlaceFact
from ..rolewords import is_role
from ..types import Reading
from ..wordlist import is_known
from .frames import Frame

_BY_ARTICLE = re.compile(r"(?:[Ii]m|[Ii]n der|[Ii]n [A-ZÄÖÜ][\w-]+s) (?:[a-zäöüß]+en )?[A-ZÀ-ÖØ-Þ]")
"""``im Rathaus``, not ``in einem Rathaus``: a mere word for a building only names one with the article."""
_VENUE = re.compile(
    r"\b(?:[Ii]m|[Ii]n der|[Ii]ns|[Ii]n die|[Aa]uf dem|[Aa]uf|[Ii]n einem|[Ii]n [A-ZÄÖÜ][\w-]+s)"
    r"\s(?:(?!selben|gleichen)[a-zäöüß]+en\s)?"
    r"((?:[A-ZÀ-ÖØ-Þ][\w-]*\s){0,2}[A-ZÀ-ÖØ-Þ][\w-]*(?: al-[A-Z]\w+)?)"
)
_MISSION = re.compile(r"\bin der ([a-zäöüß-]+ische)n (Botschaft|Mission|Vertretung|Residenz)\b(?! [A-ZÄÖÜ])")
_OWNER = re.compile(r" (?:des|der) (?:[a-zäöüß]+en )?[A-ZÄÖÜ][\w-]+(?=[ ,.;])")
_LONG = 9  # letters of a compound that ends in a word for a building
_IN_TOWN = re.compile(r" (?:in|von|bei|zu) ([A-ZÄÖÜ])")


def venue_of(frame: Frame, reading: Reading, found: PlaceFact | None) -> tuple[str, str | None] | None:
    """A building no list has, and the town named right behind it; None where the frame names none.

    A mere word for a building ("im Rathaus") is one only where the frame names no other place, or its
    town right before or behind.

    Args:
        found: the place the frame names apart from buildings.
    """
    mission = _MISSION.search(frame.text(reading))
    if mission:
        return f"{mission.group(1)} {mission.group(2)}", None
    for match in _VENUE.finditer(reading.text, frame.start, frame.end):
        if not frame.holds(match.start(1)):
            continue
        names = _before_a_name(match, reading).split()
        inside = [m for m in reading.places if match.start(1) <= m.start < match.end(1) and m.via == "name"]
        if any(not _names_a_house(m.form, names) for m in inside):
            continue
        if any(
            r.start <= match.start(1) < r.end for r in reading.roles if r.sentence == frame.sentence.index
        ):
            continue  # "der Staatssekretär im Finanzministerium, X,": where he works
        venue = _named(names, match, reading, found)
        if venue:
            return venue
    return None


def _named(
    names: list[str], match: re.Match[str], reading: Reading, found: PlaceFact | None
) -> tuple[str, str | None] | None:
    """The building the words of a match name, the longest name first."""
    venues = words("meetings", "venues")
    for n in range(len(names), 0, -1):
        name = " ".join(names[:n]).rstrip(".")
        of_town = n > 1 and _is_town_adjective(names[0], names[1:n], reading)
        if of_town:
            name = " ".join(names[1:n])
        if not _is_building(name, venues):
            continue
        behind = names[n] if len(names) > n and not is_known(names[n]) else None
        at = match.start(1) + len(" ".join(names[:n]))
        near = (
            of_town
            or behind
            or (found and not name.endswith("saal") and _IN_TOWN.match(reading.text, at, at + 8))
        )
        near = near or (match.group().startswith(("In ", "in ")) and found)
        known = near or found is None
        if name.lower() in venues and not (known and _BY_ARTICLE.match(match.group())):
            continue
        owner = _OWNER.match(reading.text, at) if name == "Residenz" else None
        name += owner.group() if owner else ""
        return _nominative(re.sub(r"(?<=palast)s$", "", name)), behind
    return None


def _names_a_house(form: str, names: list[str]) -> bool:
    """``Palais Coburg``, ``Schloss Meseberg``: a town's name that is the house's, behind its kind."""
    at = names.index(form) if form in names else 0
    return at > 0 and names[at - 1].lower() in word_set("meetings", "houses")


def _before_a_name(match: re.Match[str], reading: Reading) -> str:
    """``im Hotel Sheraton Jared Kushner``: the building's words without those of a person behind."""
    begins = [n.start for n in reading.names if match.start(1) < n.start <= match.end(1) + 1]
    own = match.string[match.start(1) : min([*begins, match.end(1)])].split()
    while begins and len(own) > 1 and is_role(own[-1]):
        own.pop()  # "im Hotel Sacher Kanzler Christian Stocker"
    return " ".join(own)


def _nominative(name: str) -> str:
    """``Kurfürstlichen Schloss`` in the nominative, by the building's gender."""
    first, _, rest = name.partition(" ")
    if not rest or not first.endswith("en") or first.endswith("sen"):
        return name
    for ending, nouns in load("meetings")["venue_endings"].items():
        if rest.lower().endswith(tuple(nouns)):
            return f"{first[:-2]}{ending} {rest}"
    return name


def _is_building(name: str, venues: tuple[str, ...]) -> bool:
    """Whether a word for a building ends the name, alone or in a compound, or a kind of house begins it."""
    last, first = name.split()[-1].lower(), name.split()[0].lower()
    compound = last.endswith(venues) and len(last) >= _LONG
    houses = word_set("meetings", "houses")
    own_name = first.split("-")[-1] in houses or first.endswith("hotel")
    own_name = own_name or not houses.isdisjoint(name.lower().split()[1:-1])
    return name.lower() in venues or last.split("-")[-1] in venues or compound or (own_name and " " in name)


def _is_town_adjective(word: str, rest: list[str], reading: Reading) -> bool:
    """``Waldhauser Rathaus``: a word in -er before a mere word for a building is of some town."""
    if any(m.via == "adjective" and m.form == word for m in reading.places):
        return True
    return word.endswith("er") and len(rest) == 1 and rest[0].lower() in words("meetings", "venues")
