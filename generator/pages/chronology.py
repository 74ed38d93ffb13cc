"""The chronology: all events by day, one page for each kind of event, of many days one for each month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..german.labels import editorial
from ..model.dossier import Meeting
from ..model.evidence import decided
from .days import UNKNOWN, month_name, short_day, weekday_day
from .facts import Fact, Ref, linked
from .parts import meeting_day, meeting_when, reported, section, untitled_place
from .pictured import chronology_picture, full_part_shown, month_picture, undated_meetings
from .presence import steps
from .sentences import STATUS, status_word
from .shapes import Event, Head, Month, Year
from .views import ChronologyPage
from .world import World, claimed, claims_of, first_only

_FILTERS = (
    ("chronik/index.html", "Alles", ("meeting", "plan", "status")),
    ("chronik/treffen.html", "Treffen", ("meeting",)),
    ("chronik/planfassungen.html", "Planfassungen", ("plan",)),
    ("chronik/berichte.html", "Statusmeldungen", ("status",)),
)

_MANY_DAYS = 40  # days on one page; of more each month has a page of its own
_OPEN_DAYS = 20  # days that the first page then shows at least, in whole months
Dated = tuple[str, str, Event]
"""Day as ISO (empty when unknown), kind of event, the event."""

Days = tuple[tuple[str, tuple[Event, ...]], ...]
"""Days in words, newest first, with their events."""


@dataclass(frozen=True)
class _Filter:
    """Events of some kinds; ``months`` are those with a page of their own, newest first, maybe none."""

    path: str
    label: str
    events: tuple[Dated, ...]
    months: tuple[str, ...]

    @property
    def first(self) -> bool:
        """Whether it shows events of all kinds."""
        return self.path.endswith("index.html")

    def page(self, month: str) -> str:
        """The page of a month: "chronik/2030-01.html", "chronik/treffen-2030-01.html"."""
        stem = "" if self.first else self.path.rsplit("/", 1)[1].removesuffix(".html") + "-"
        return f"chronik/{stem}{month}.html" if month in self.months else self.path


def chronology_pages(world: World) -> tuple[ChronologyPage, ...]:
    """The page of all events and the filtered ones, each by month where there are many days.

    A filter without events has no page.
    """
    events = _events(world)
    found = (_filter(path, label, kinds, events) for path, label, kinds in _FILTERS)
    kept = tuple(f for f in found if f.first or f.events)
    pages: list[ChronologyPage] = []
    for chosen in kept:
        pages.append(_page(world, chosen, kept))
        pages += [_month_page(world, chosen, month, kept) for month in chosen.months]
    return tuple(pages)


def all_events(world: World) -> tuple[Days, tuple[Event, ...]]:
    """Events of every kind for a page that holds them all: those with a day, and those without one."""
    events = _events(world)
    return _days(events, "")[1], tuple(e for day, _, e in events if not day)


def _events(world: World) -> tuple[Dated, ...]:
    return (*_meetings(world), *_plans(world), *_reports(world))


def _filter(path: str, label: str, kinds: tuple[str, ...], events: Iterable[Dated]) -> _Filter:
    own = tuple(e for e in events if e[1] in kinds)
    days = {day for day, _, _ in own if day}
    months = sorted({day[:7] for day in days}, reverse=True) if len(days) > _MANY_DAYS else ()
    return _Filter(path, label, own, tuple(months))


def _page(world: World, chosen: _Filter, every: Sequence[_Filter]) -> ChronologyPage:
    """The first page of a filter: all its days, of many the newest and the way to the others."""
    title = "Chronik" if chosen.first else f"Chronik: {chosen.label}"
    shown = _months(chosen)
    return ChronologyPage(
        head=Head(chosen.path, title, "chronology", () if chosen.first else (section("chronik"),)),
        filters=tuple((Ref(f.path, f.label), f is chosen) for f in every),
        months=shown,
        undated=tuple(e for d, _, e in chosen.events if not d),
        picture=chronology_picture(world, chosen.path) if chosen.first else None,
        unplaced=undated_meetings(world) if chosen.first else "",
        part=full_part_shown(world) if chosen.first else "",
        archive=_archive(chosen),
    )


def _month_page(world: World, chosen: _Filter, month: str, every: Sequence[_Filter]) -> ChronologyPage:
    """The days of one month, with the months before and after."""
    path, name = chosen.page(month), month_name(month)
    title = f"Chronik: {name}" if chosen.first else f"Chronik: {chosen.label}, {name}"
    at = chosen.months.index(month)
    return ChronologyPage(
        head=Head(path, title, "chronology", (section("chronik"),)),
        filters=tuple((Ref(f.page(month), f.label), f is chosen) for f in every),
        months=(Month("", "", *_days(chosen.events, month)),),
        undated=(),
        picture=month_picture(world, path, month) if chosen.first else None,
        archive=_archive(chosen),
        before=_month_ref(chosen, chosen.months[at + 1 : at + 2]),
        after=_month_ref(chosen, chosen.months[at - 1 : at] if at else ()),
    )


def _month_ref(chosen: _Filter, months: Sequence[str]) -> Ref | None:
    return next((Ref(chosen.page(m), month_name(m)) for m in months), None)


def _archive(chosen: _Filter) -> tuple[Year, ...]:
    """All months with pages by year, newest first, each with the number of its events."""
    count = Counter(day[:7] for day, _, _ in chosen.events if day)
    return tuple(
        Year(year, tuple((Ref(chosen.page(m), month_name(m).split()[0]), count[m]) for m in group))
        for year, group in groupby(chosen.months, key=lambda m: m[:4])
    )


def _months(chosen: _Filter) -> tuple[Month, ...]:
    """The days of the first page: few are one month without a name, of many the newest months."""
    if not chosen.months:
        number, days = _days(chosen.events, "")
        return (Month("", "", number, days),) if days else ()
    found: list[Month] = []
    for month in chosen.months:
        if sum(len(m.days) for m in found) < _OPEN_DAYS:
            found.append(Month(month_name(month), f"monat-{month}", *_days(chosen.events, month)))
    return tuple(found)


def _days(events: Iterable[Dated], month: str) -> tuple[int, Days]:
    """The events whose day begins with ``month``, by day and newest first, and how many they are."""
    by_day: dict[str, list[Event]] = {}
    for day, _, event in events:
        if day and day.startswith(month):
            by_day.setdefault(day, []).append(event)
    order = sorted(by_day, reverse=True)
    return sum(map(len, by_day.values())), tuple((weekday_day(d), tuple(by_day[d])) for d in order)


def _meetings(world: World) -> list[Dated]:
    found = []
    order = sorted(world.dossier.meetings, key=lambda m: (meeting_day(m), m.id))
    # those without a day come first here and have a list of their own: newest report on top
    order.sort(key=lambda m: "" if meeting_day(m) else reported(world, m), reverse=True)
    for meeting in order:
        note = ", ".join(p for p in (_span_note(world, meeting), untitled_place(meeting)) if p)
        rests = claimed("x", claims_of(meeting.claims, meeting.status, "status"), meeting.evidence)
        told = first_only(Fact((Ref(meeting.page, meeting.title),), rests.evidence, rests.laut))
        status = editorial(status_word(meeting, world.dossier.as_of), decided(meeting.judgements, "status"))
        found.append((meeting_day(meeting), "meeting", Event(status, meeting.status, told, note)))
    return found


def _span_note(world: World, meeting: Meeting) -> str:
    """The days in words where one day does not tell all; without any day that of the last report."""
    when, day = meeting_when(meeting), reported(world, meeting)
    if decided(meeting.judgements, "date"):
        return editorial(when, True)
    if when == UNKNOWN:
        return f"berichtet {short_day(day)}" if day else ""
    if meeting.start and meeting.start == meeting.end:
        return ""
    if meeting.latest and not (meeting.start or meeting.end or meeting.earliest):
        return "spätestens an diesem Tag"
    return when


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
