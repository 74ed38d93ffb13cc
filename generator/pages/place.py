"""Pages of places, and their index."""

from __future__ import annotations

from ..german.collation import fold, sort_key
from ..german.typography import counted
from ..model.dossier import Place
from .facts import Ref
from .meeting import place_tail
from .models import Listing, PlacePage
from .parts import encounters, own_name, section
from .places_map import map_page
from .shapes import Encounter, Head, Item
from .sides import side_name
from .world import World, place_page


def place_model(world: World, place: Place) -> PlacePage:
    """The page of one place."""
    named = {p.name: p for p in world.places.values()}
    smaller = (p for p in world.places.values() if place.name in p.within)
    return PlacePage(
        head=Head(place_page(place), place.name, "place", (section("orte"),)),
        within=tuple(world.place_ref(named[name]) if name in named else name for name in place.within),
        country=side_name(place.country) if place.country else None,
        coordinates=_coordinates(place),
        contains=tuple(world.place_ref(p) for p in sorted(smaller, key=lambda p: sort_key(p.name))),
        meetings=_happened(world, place),
        original=own_name(place),
    )


def _happened(world: World, place: Place) -> tuple[tuple[str, str, tuple[Encounter, ...]], ...]:
    """Meetings there: what took place or runs, and what is or was only to take place."""
    own = [
        m
        for m in world.dossier.meetings
        if m.place and (m.place.id == place.id or place.name in m.place.within)
    ]
    done = {"held", "ongoing"}
    groups = (
        ("Was hier geschah", "treffen", encounters(world, (m for m in own if m.status in done))),
        (
            "Was hier geplant, vorgeschlagen oder bestritten ist",
            "nur-angekuendigt",
            encounters(world, (m for m in own if m.status not in done)),
        ),
    )
    return tuple(g for g in groups if g[2])


def _coordinates(place: Place) -> str | None:
    if place.lat is None or place.lon is None:
        return None
    north = "N" if place.lat >= 0 else "S"
    east = "O" if place.lon >= 0 else "W"
    return f"{abs(place.lat):.2f}° {north}, {abs(place.lon):.2f}° {east}".replace(".", ",")


def place_index(world: World) -> Listing:
    """All places A–Z."""
    groups: dict[str, list[Item]] = {}
    for place in sorted(world.places.values(), key=lambda p: sort_key(p.name)):
        number = sum(
            1
            for m in world.dossier.meetings
            if m.place and (m.place.id == place.id or place.name in m.place.within)
        )
        met = counted(number, "Treffen", "Treffen") if number else ""
        item = Item(
            Ref(place_page(place), place.name),
            (),
            " · ".join(p for p in (place_tail(place), met) if p),
            own_name(place),
        )
        groups.setdefault(fold(place.name)[:1].upper() or "#", []).append(item)
    return Listing(
        head=Head("orte/index.html", "Orte", "listing", wide=True),
        intro="Orte, an denen sich jemand traf oder treffen will.",
        rule="Geordnet nach dem Alphabet.",
        groups=tuple(
            (letter, f"buchstabe-{letter.lower()}", tuple(found)) for letter, found in groups.items()
        ),
        views=(section("karte"),) if map_page(world) else (),
    )
