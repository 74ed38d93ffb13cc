"""The chronology: all events by day, and one page for each kind of event."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.dossier import Meeting
from .days import UNKNOWN, month_name, weekday_day
from .facts import Fact, Ref, linked
from .models import ChronologyPage
from .parts import meeting_day, meeting_when, section
from .pictured import chronology_picture, undated_meetings
from .presence import steps
from .sentences import STATUS, status_word
from .shapes import Event, Head
from .world import World, claimed, claims_of, first_only

_FILTERS = (
    ("chronik/index.html", "Alles", ("meeting", "plan", "status")),
    ("chronik/treffen.html", "Treffen", ("meeting",)),
    ("chronik/planfassungen.html", "Planfassungen", ("plan",)),
    ("chronik/berichte.html", "Statusmeldungen", ("status",)),
)

_MANY_DAYS = 40
Month = tuple[str, str, int, tuple[tuple[str, tuple[Event, ...]], ...]]
Dated = tuple[str, str, Event]
"""Day as ISO (empty when unknown), kind of event, the event."""


def chronology_pages(world: World) -> tuple[ChronologyPage, ...]:
    """The page of all events and the filtered ones; a filter without events has no page."""
    events = _meetings(world) + _plans(world) + _reports(world)
    kept = [f for f in _FILTERS if f[0].endswith("index.html") or any(e[1] in f[2] for e in events)]
    return tuple(_page(world, path, label, kinds, events, kept) for path, label, kinds in kept)


def _page(
    world: World,
    path: str,
    label: str,
    kinds: tuple[str, ...],
    events: list[Dated],
    filters: Sequence[tuple[str, str, tuple[str, ...]]],
) -> ChronologyPage:
    first = path.endswith("index.html")
    own = [e for e in events if e[1] in kinds]
    days = sorted({day for day, _, _ in own if day}, reverse=True)
    return ChronologyPage(
        head=Head(
            path,
            "Chronik" if first else f"Chronik: {label}",
            "chronology",
            () if first else (section("chronik"),),
        ),
        filters=tuple((Ref(p, text), p == path) for p, text, _ in filters),
        months=_months(days, own),
        undated=tuple(e for d, _, e in own if not d),
        picture=chronology_picture(world, path) if first else None,
        unplaced=undated_meetings(world) if first else "",
    )


def _months(days: list[str], own: list[Dated]) -> tuple[Month, ...]:
    """Days with their events, newest first; more than fit on a page to be read come by month."""
    by_day: dict[str, list[Event]] = {}
    for day, _, event in own:
        by_day.setdefault(day, []).append(event)
    many = len(days) > _MANY_DAYS
    found: dict[str, list[str]] = {}
    for day in days:
        found.setdefault(day[:7] if many else "", []).append(day)
    return tuple(
        (
            month_name(month) if month else "",
            f"monat-{month}" if month else "",
            sum(len(by_day[day]) for day in group),
            tuple((weekday_day(day), tuple(by_day[day])) for day in group),
        )
        for month, group in found.items()
    )


def _meetings(world: World) -> list[Dated]:
    found = []
    for meeting in sorted(world.dossier.meetings, key=lambda m: (meeting_day(m), m.id)):
        note = ", ".join(p for p in (_span_note(meeting), meeting.place.name if meeting.place else "") if p)
        rests = claimed("x", claims_of(meeting.claims, meeting.status, "status"), meeting.evidence)
        told = first_only(Fact((Ref(meeting.page, meeting.title),), rests.evidence, rests.laut))
        status = status_word(meeting, world.dossier.as_of)
        found.append((meeting_day(meeting), "meeting", Event(status, meeting.status, told, note)))
    return found


def _span_note(meeting: Meeting) -> str:
    """The days in words where one day does not tell all."""
    if meeting.start and meeting.start == meeting.end:
        return ""
    if meeting.latest and not (meeting.start or meeting.end or meeting.earliest):
        return "spätestens an diesem Tag" if meeting_day(meeting) else ""
    when = meeting_when(meeting)
    return "" if when == UNKNOWN else when


def _plans(world: World) -> list[Dated]:
    return [
        (
            plan.dated or plan.first_reported or "",
            "plan",
            Event(
                "Planfassung" if plan.dated else "Planfassung, erstmals berichtet",
                "plan",
                linked(world.plan_link(plan), *plan.evidence[:1]),
                "",
            ),
        )
        for plan in world.dossier.plans
    ]


def _reports(world: World) -> list[Dated]:
    """Days on which a source gave a meeting another status than the sources before."""
    found = []
    for meeting, before, step in steps(world.dossier):
        told = Fact((Ref(meeting.page, meeting.title),), (step.evidence,))
        event = Event(f"nun: {STATUS[step.status]}", step.status, told, f"zuvor: {STATUS[before.status]}")
        found.append((step.published or "", "status", event))
    return found
