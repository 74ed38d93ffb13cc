"""The lists of meetings: by status, by side, by disputed point, each a page of its own."""

from __future__ import annotations

from collections.abc import Iterable

from ..german.collation import sort_key
from ..model.dossier import Meeting
from .facts import Ref
from .models import MeetingIndex
from .parts import encounters, section
from .person import side_anchor
from .sentences import overdue
from .shapes import Encounter, Head
from .sides import side_name
from .world import World

PASSED = "ausgang-offen"
"""Section of meetings whose planned day is over without a report that they took place."""

Groups = tuple[tuple[str, str, tuple[Encounter, ...]], ...]
_NEWEST = (
    "In jeder Gruppe steht das Neueste zuerst; Treffen ohne bekannten Tag stehen am Ende, "
    "nach dem Tag ihres letzten Berichts."
)


def meeting_lists(world: World) -> tuple[MeetingIndex, ...]:
    """The index by status and, where there is something to list, the lists by side and by point."""
    pages = [
        (
            "treffen/index.html",
            "Treffen",
            "Nach Stand",
            _NEWEST,
            _by_status(world),
        ),
        (
            "treffen/seiten.html",
            "Treffen nach Seiten",
            "Nach Seiten",
            "Ein Treffen steht bei jeder Seite, von der jemand teilnimmt oder teilnehmen soll. " + _NEWEST,
            _by_side(world),
        ),
        (
            "treffen/streitpunkte.html",
            "Treffen nach Streitpunkten",
            "Nach Streitpunkten",
            "Ein Treffen steht bei jedem Streitpunkt, um den es nach den Quellen ging. " + _NEWEST,
            _by_topic(world),
        ),
    ]
    kept = [p for p in pages if p[4] or p[0].endswith("index.html")]
    return tuple(
        MeetingIndex(
            Head(
                path,
                title,
                "meetings",
                () if path.endswith("index.html") else (section("treffen"),),
                searchable=False,
            ),
            rule,
            groups,
            tuple((Ref(p[0], p[2]), p[0] == path) for p in kept) if len(kept) > 1 else (),
        )
        for path, title, _, rule, groups in kept
    )


def passed(world: World) -> tuple[Meeting, ...]:
    """Meetings planned or proposed for a day that is over, with no report whether they took place."""
    return tuple(m for m in world.dossier.meetings if overdue(m, world.dossier.as_of))


def _by_status(world: World) -> Groups:
    late = {m.id for m in passed(world)}

    def of(*codes: str) -> tuple[Encounter, ...]:
        return encounters(
            world, (m for m in world.dossier.meetings if m.status in codes and m.id not in late)
        )

    groups = (
        ("Laufend", "laufend", of("ongoing")),
        ("Angekündigt und vorgeschlagen", "angekuendigt", of("planned", "proposed")),
        ("Stattgefunden", "stattgefunden", of("held")),
        ("Geplant, Ausgang nicht berichtet", PASSED, encounters(world, passed(world))),
        ("Abgesagt und dementiert", "dementiert", of("cancelled", "denied")),
    )
    return tuple(g for g in groups if g[2])


def _by_side(world: World) -> Groups:
    found: dict[str | None, list[Meeting]] = {}
    for meeting in world.dossier.meetings:
        for side in sorted(_sides(world, meeting)):
            found.setdefault(side, []).append(meeting)
    order = sorted(found, key=lambda side: world.sides.index(side))
    return _groups(world, ((side_name(side), side_anchor(side), found[side]) for side in order))


def _sides(world: World, meeting: Meeting) -> set[str]:
    """Sides of the people who take or may take part, and those of the delegations."""
    keys = (*meeting.participants, *meeting.possible_participants)
    people = (world.persons[k].side for k in keys if k in world.persons)
    named = {side_name(side): side for side in world.sides if side}
    return {s for s in people if s} | {named[d] for d in meeting.delegations if d in named}


def _by_topic(world: World) -> Groups:
    found: dict[str, list[Meeting]] = {}
    for meeting in world.dossier.meetings:
        for topic in meeting.topics:
            found.setdefault(topic, []).append(meeting)
    order = sorted(found, key=lambda t: sort_key(world.topic_name(t)))
    return _groups(world, ((world.topic_name(t), f"punkt-{t}", found[t]) for t in order))


def _groups(world: World, parts: Iterable[tuple[str, str, list[Meeting]]]) -> Groups:
    return tuple((label, key, encounters(world, meetings)) for label, key, meetings in parts)
