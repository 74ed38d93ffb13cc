"""The page of the map: where meetings were, as a picture and as a table."""

from __future__ import annotations

from ..german.collation import sort_key
from ..german.typography import counted
from ..model.dossier import Meeting, Place
from ..pictures import Picture, Site, draw_map
from .parts import meeting_day, section
from .pictured import address
from .sentences import status_word
from .shapes import Head
from .views import MapPage, PlaceRow
from .world import World, place_page

_PATH = "karte/index.html"
_NEAR = 0.15  # degrees within which places share a dot, about fifteen kilometres
_GAP = 9.0
_MANY = 7
_SHARE = 0.6
_LISTED = 6  # meetings of a place in the table; the place's page has all
_NOT_THERE = frozenset({"denied", "cancelled"})


def places_met(world: World) -> dict[str, tuple[Meeting, ...]]:
    """Meetings by the id of their place, newest first; what was cancelled or denied is left out."""
    found: dict[str, list[Meeting]] = {}
    for meeting in sorted(world.dossier.meetings, key=lambda m: (meeting_day(m), m.id), reverse=True):
        if meeting.place and meeting.status not in _NOT_THERE:
            found.setdefault(meeting.place.id, []).append(meeting)
    return {key: tuple(group) for key, group in found.items()}


def map_page(world: World) -> MapPage | None:
    """The page; None when no place of a meeting has coordinates."""
    met = places_met(world)
    order = sorted((world.places[p] for p in met), key=lambda p: (-len(met[p.id]), sort_key(p.name)))
    placed = tuple(p for p in order if p.lat is not None and p.lon is not None)
    if not placed:
        return None
    rest = tuple(p for p in order if p not in placed)
    without = sum(1 for m in world.dossier.meetings if not m.place and m.status not in _NOT_THERE)
    return MapPage(
        head=Head(_PATH, section("karte").text, "map", (section("orte"),), wide=True),
        pictures=_pictures(placed, met),
        rows=tuple(_row(world, p, met) for p in placed),
        unplaced=tuple(_row(world, p, met) for p in rest),
        without=counted(without, "Treffen", "Treffen") if without else "",
    )


def _row(world: World, place: Place, met: dict[str, tuple[Meeting, ...]]) -> PlaceRow:
    as_of = world.dossier.as_of
    own = met[place.id]
    shown = own[:_LISTED] if len(own) > _LISTED + 1 else own
    refs = ((world.meeting_ref(m.id), "" if m.status == "held" else status_word(m, as_of)) for m in shown)
    return PlaceRow(world.place_ref(place), tuple((ref, word) for ref, word in refs if ref), len(own))


def _pictures(placed: tuple[Place, ...], met: dict[str, tuple[Meeting, ...]]) -> tuple[Picture, ...]:
    """The map, and where many places lie close together a second one of that part."""
    groups = _groups(placed)
    sites = tuple(sorted((_site(g, met) for g in groups), key=lambda s: (-s.number, sort_key(s.label))))
    part = _crowd(sites)
    if not part:
        return (draw_map(sites, "bild-karte", "Orte der Treffen", _described(sites)),)
    rest = tuple(s for s in sites if s not in part)
    note = f"Ausschnitt: {counted(len(part), 'Ort', 'Orte')}"
    whole = _described(sites) + " Ein Rahmen bezeichnet den Ausschnitt, den das zweite Bild zeigt."
    return (
        draw_map(rest, "bild-karte", "Orte der Treffen", whole, part, note),
        draw_map(part, "bild-karte-nah", "Orte der Treffen, Ausschnitt", _described(part)),
    )


def _described(sites: tuple[Site, ...]) -> str:
    number = sum(s.number for s in sites)
    named = ", ".join(f"{s.label} ({s.number})" for s in sites[:6])
    more = " und weitere" if len(sites) > 6 else ""
    return (
        f"{counted(number, 'Treffen', 'Treffen')} an {counted(len(sites), 'Ort', 'Orten')}: {named}{more}. "
        "Die Tabelle darunter nennt alle."
    )


def _crowd(sites: tuple[Site, ...]) -> tuple[Site, ...]:
    """The sites that lie so close together that they need a picture of their own; empty for none.

    They are the largest run from west to east without a gap of more than ``_GAP`` degrees, if they are
    many and take only a small part of the whole width.
    """
    ordered = sorted(sites, key=lambda s: (s.longitude, s.key))
    runs: list[list[Site]] = [[]]
    for site in ordered:
        if runs[-1] and site.longitude - runs[-1][-1].longitude > _GAP:
            runs.append([])
        runs[-1].append(site)
    run = max(runs, key=len)
    wide = ordered[-1].longitude - ordered[0].longitude
    close = run[-1].longitude - run[0].longitude < wide * _SHARE
    return tuple(s for s in sites if s in run) if len(run) >= _MANY and close else ()


def _groups(placed: tuple[Place, ...]) -> list[list[Place]]:
    """Places so near each other that one dot stands for them."""
    found: list[list[Place]] = []
    for place in placed:
        for group in found:
            if (
                abs((group[0].lat or 0) - (place.lat or 0)) < _NEAR
                and abs((group[0].lon or 0) - (place.lon or 0)) < _NEAR
            ):
                group.append(place)
                break
        else:
            found.append([place])
    return found


def _site(group: list[Place], met: dict[str, tuple[Meeting, ...]]) -> Site:
    """One dot; it is named after the town that holds the others, else after the place with most meetings."""
    number = sum(len(met[p.id]) for p in group)
    first = next((p for p in group if all(p == q or p.name in q.within for q in group)), group[0])
    common = set.intersection(*({*p.within, p.name} for p in group))
    label = first.name if first.name in common else f"{first.name} u. a."
    names = ", ".join(p.name for p in group)
    return Site(
        key=first.id,
        label=label,
        name=f"{names}: {counted(number, 'Treffen', 'Treffen')}",
        longitude=first.lon or 0,
        latitude=first.lat or 0,
        number=number,
        href=address(_PATH, place_page(first)),
    )
