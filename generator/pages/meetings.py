"""The lists of meetings: by status, by side, by disputed point; a long group has a page of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..german.collation import sort_key
from ..german.typography import counted
from ..model.dossier import Meeting
from .days import month_name
from .facts import Ref
from .models import MeetingIndex
from .parts import listed, meeting_day, section
from .person import side_anchor
from .sentences import overdue
from .shapes import Head, MeetingGroup
from .sides import side_name
from .world import World

PASSED = "ausgang-offen"
"""Section of meetings whose planned day is over without a report that they took place."""

LONG = 30  # meetings in one group without a page of its own
_SHOWN = 5  # of such a group on the list
_OPEN_MONTHS = 3  # of a page of its own
_ALIKE = frozenset({"laufend", "stattgefunden"})  # groups whose name is the status of each meeting
_NEWEST = (
    "In jeder Gruppe steht das Neueste zuerst; Treffen ohne bekannten Tag stehen am Ende, "
    "nach dem Tag ihres letzten Berichts."
)


@dataclass(frozen=True)
class _Group:
    """Meetings under one heading; ``key`` is its id and the name of its page."""

    label: str
    key: str
    meetings: tuple[Meeting, ...]


@dataclass(frozen=True)
class _Order:
    """One way to list all meetings: its page, title, name in the choice of orders, rule."""

    path: str
    title: str
    label: str
    rule: str
    groups: tuple[_Group, ...]


def meeting_lists(world: World) -> tuple[MeetingIndex, ...]:
    """The index by status and, where there is something to list, the lists by side and by point."""
    orders = (
        _Order("treffen/index.html", "Treffen", "Nach Stand", _NEWEST, _by_status(world)),
        _Order(
            "treffen/seiten.html",
            "Treffen nach Seiten",
            "Nach Seiten",
            f"Ein Treffen steht bei jeder Seite, von der jemand teilnimmt oder teilnehmen soll. {_NEWEST}",
            _by_side(world),
        ),
        _Order(
            "treffen/streitpunkte.html",
            "Treffen nach Streitpunkten",
            "Nach Streitpunkten",
            f"Ein Treffen steht bei jedem Streitpunkt, um den es nach den Quellen ging. {_NEWEST}",
            _by_topic(world),
        ),
    )
    kept = tuple(o for o in orders if o.groups or o.path.endswith("index.html"))
    lists = tuple(_list(world, order, kept) for order in kept)
    long = {g.key: g for order in kept for g in order.groups if len(g.meetings) > LONG}
    return lists + tuple(_own_page(world, group) for group in long.values())


def _list(world: World, order: _Order, all_orders: Sequence[_Order]) -> MeetingIndex:
    first = order.path.endswith("index.html")
    filters = tuple((Ref(o.path, o.label), o is order) for o in all_orders)
    return MeetingIndex(
        Head(order.path, order.title, "meetings", () if first else (section("treffen"),)),
        order.rule,
        tuple(_shown(world, group) for group in order.groups),
        filters if len(filters) > 1 else (),
    )


def _shown(world: World, group: _Group) -> MeetingGroup:
    """A group on a list: the newest of a long one, with a link to all."""
    found = listed(world, group.meetings)
    alike = group.key in _ALIKE
    if len(found) <= LONG:
        return MeetingGroup(group.label, group.key, found, len(found), alike=alike)
    more = Ref(_page(group), f"Alle {counted(len(found), 'Treffen', 'Treffen')}")
    return MeetingGroup(group.label, group.key, found[:_SHOWN], len(found), more, alike)


def _page(group: _Group) -> str:
    return f"treffen/liste-{group.key}.html"


def _own_page(world: World, group: _Group) -> MeetingIndex:
    """All meetings of a long group by month, newest first."""
    months: dict[str, list[Meeting]] = {}
    for meeting in group.meetings:
        months.setdefault(meeting_day(meeting)[:7], []).append(meeting)
    return MeetingIndex(
        Head(_page(group), f"Treffen: {group.label}", "meetings", (section("treffen"),)),
        "Das Neueste steht zuerst; Treffen ohne bekannten Tag stehen am Ende, nach ihrem letzten Bericht.",
        tuple(
            MeetingGroup(
                month_name(month) if month else "Ohne bekannten Tag",
                f"monat-{month}" if month else "ohne-tag",
                listed(world, months[month]),
                len(months[month]),
                alike=group.key in _ALIKE,
                folded=at >= _OPEN_MONTHS,
            )
            for at, month in enumerate(sorted(months, reverse=True))
        ),
    )


def passed(world: World) -> tuple[Meeting, ...]:
    """Meetings planned or proposed for a day that is over, with no report whether they took place."""
    return tuple(m for m in world.dossier.meetings if overdue(m, world.dossier.as_of))


def _by_status(world: World) -> tuple[_Group, ...]:
    late = passed(world)
    rest = tuple(m for m in world.dossier.meetings if m not in late)

    def of(*codes: str) -> tuple[Meeting, ...]:
        return tuple(m for m in rest if m.status in codes)

    groups = (
        _Group("Laufend", "laufend", of("ongoing")),
        _Group("Angekündigt und vorgeschlagen", "angekuendigt", of("planned", "proposed")),
        _Group("Stattgefunden", "stattgefunden", of("held")),
        _Group("Geplant, Ausgang nicht berichtet", PASSED, late),
        _Group("Abgesagt und dementiert", "dementiert", of("cancelled", "denied")),
    )
    return tuple(g for g in groups if g.meetings)


def _by_side(world: World) -> tuple[_Group, ...]:
    found: dict[str | None, list[Meeting]] = {}
    for meeting in world.dossier.meetings:
        for side in _sides(world, meeting):
            found.setdefault(side, []).append(meeting)
    order = (side for side in world.sides if side in found)
    return tuple(_Group(side_name(s), side_anchor(s), tuple(found[s])) for s in order)


def _sides(world: World, meeting: Meeting) -> set[str]:
    """Sides of the people who take or may take part, and those of the delegations."""
    keys = (*meeting.participants, *meeting.possible_participants)
    people = (world.persons[k].side for k in keys if k in world.persons)
    named = {side_name(side): side for side in world.sides if side}
    return {s for s in people if s} | {named[d] for d in meeting.delegations if d in named}


def _by_topic(world: World) -> tuple[_Group, ...]:
    found: dict[str, list[Meeting]] = {}
    for meeting in world.dossier.meetings:
        for topic in meeting.topics:
            found.setdefault(topic, []).append(meeting)
    order = sorted(found, key=lambda t: sort_key(world.topic_name(t)))
    return tuple(_Group(world.topic_name(t), f"punkt-{t}", tuple(found[t])) for t in order)
