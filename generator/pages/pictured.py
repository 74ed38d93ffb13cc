"""Specs of the pictures of time: chronology, strip of a person, lineage of plan versions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from urllib.parse import quote

from ..german.collation import sort_key
from ..german.typography import counted
from ..model.dossier import Meeting, Plan
from ..pictures import (
    Flag,
    Moment,
    Picture,
    Timeline,
    Version,
    draw_lineage,
    draw_timeline,
    reach,
)
from .days import long_day, month_name, short_day
from .links import relative
from .parts import encounter, meeting_day, meeting_when
from .sentences import STATUS, status_word
from .shapes import Laned
from .tracks import Track, tracks
from .world import World, capital

LANES = 7
"""Tracks of the full chronology."""

_SHORT_LANES = 5
_SHORT = 24  # meetings on the start page
_FULL = 130  # meetings on the page of the chronology; each month has a picture of its own
_WIDTH = 740.0  # beside the names of the lanes this fills the text column of a desktop screen
_STRIP = 830.0
PICTURED = 24
"""The last versions in the picture of all, each a box of 76 units below the other."""
_NEIGHBOURS = 12  # versions in the picture of one of them


def address(origin: str, path: str, anchor: str = "") -> str:
    """The address of a page of ours as seen from ``origin``, percent-encoded, not yet escaped."""
    return quote(relative(origin, path, anchor), safe="/#-._")


def dated(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """Meetings that have a day to stand at, oldest first."""
    kept = (m for m in meetings if meeting_day(m))
    return tuple(sorted(kept, key=lambda m: (meeting_day(m), m.id)))


def _all_dated(world: World) -> tuple[Meeting, ...]:
    return dated(world.dossier.meetings)


def _by_month(world: World) -> dict[str, tuple[Meeting, ...]]:
    found: dict[str, list[Meeting]] = {}
    for meeting in world.worked_out(_all_dated):
        found.setdefault(meeting_day(meeting)[:7], []).append(meeting)
    return {month: tuple(group) for month, group in found.items()}


def chronology_picture(world: World, page: str) -> Picture | None:
    """The last dated meetings and the versions of their time; None when nothing has a day."""
    every = world.worked_out(_all_dated)
    shown = every[-_FULL:]
    since = meeting_day(shown[0]) if len(shown) < len(every) else ""
    return _chronology(world, page, shown, LANES, "Chronik im Bild", since)


def month_picture(world: World, page: str, month: str) -> Picture | None:
    """The meetings and versions of a month ("2030-01"); None for fewer than two meetings."""
    shown = world.worked_out(_by_month).get(month, ())
    if len(shown) < 2:
        return None
    return _chronology(world, page, shown, LANES, f"{month_name(month)} im Bild", month, f"{month}-31")


def undated_meetings(world: World) -> str:
    """How many meetings no picture of time can show, in words; empty for none."""
    number = len(world.dossier.meetings) - len(world.worked_out(_all_dated))
    return counted(number, "Treffen", "Treffen") if number else ""


def laned(world: World) -> tuple[Laned, ...]:
    """The meetings of the short chronology as lines of a table, newest first."""
    found = tracks(world, recent(world), _SHORT_LANES)
    names = {m.id: t.name for t in found for m in t.meetings}
    return tuple(Laned(names[m.id], encounter(world, m)) for m in reversed(recent(world)))


def recent(world: World) -> tuple[Meeting, ...]:
    """The dated meetings that the start page shows, oldest first."""
    return world.worked_out(_all_dated)[-_SHORT:]


def short_chronology(world: World, page: str) -> Picture | None:
    """The last meetings and the plan versions of that time; None when no meeting has a day."""
    shown = recent(world)
    if not shown:
        return None
    whole = len(shown) == len(world.worked_out(_all_dated))
    since = "" if whole else meeting_day(shown[0])
    title = "Chronik im Bild" if whole else f"Die letzten {len(shown)} Treffen im Bild"
    return _chronology(world, page, shown, _SHORT_LANES, title, since)


def part_shown(world: World, most: int = _SHORT) -> str:
    """What a picture of the last meetings leaves out, in words; empty when it shows every dated meeting.

    ``most`` is the number of meetings it can show, that of the start page unless told.
    """
    every = len(world.worked_out(_all_dated))
    if every <= most:
        return ""
    return f"Das Bild zeigt die letzten {most} von {every} Treffen, deren Tag bekannt ist."


def full_part_shown(world: World) -> str:
    """The same for the picture of the chronology."""
    return part_shown(world, _FULL)


def _chronology(
    world: World,
    page: str,
    meetings: tuple[Meeting, ...],
    lanes: int,
    title: str,
    since: str = "",
    until: str = "~",
) -> Picture | None:
    """The picture; plan versions from ``since`` to ``until``, which are days or beginnings of such."""
    found = tracks(world, meetings, lanes)
    flags = _flags(world, page, since, until)
    if not meetings and not flags:
        return None
    moments = tuple(_moment(world, m, n, page) for n, track in enumerate(found) for m in track.meetings)
    timeline = Timeline(tuple(t.name for t in found), moments, flags, _day(world.dossier.as_of), _WIDTH)
    return draw_timeline(timeline, "bild-chronik", title, _told(meetings, found, flags), STATUS)


def _told(meetings: Sequence[Meeting], found: Sequence[Track], flags: Sequence[Flag]) -> str:
    """What can be seen, in sentences."""
    parts = []
    if meetings:
        first, last = long_day(meeting_day(meetings[0])), long_day(meeting_day(meetings[-1]))
        span = f" am {first}" if first == last else f" vom {first} bis zum {last}"
        parts.append(f"{counted(len(meetings), 'Treffen', 'Treffen')}{span}.")
        parts.append(f"Spuren: {', '.join(f'{t.name} ({len(t.meetings)})' for t in found)}.")
    if flags:
        parts.append(f"{counted(len(flags), 'Planfassung', 'Planfassungen')} als Fähnchen.")
    return " ".join(parts)


def strip(world: World, person: str, meetings: Iterable[Meeting], page: str) -> Picture | None:
    """The meetings of a person on one line; None for fewer than two with a day."""
    shown = dated(meetings)
    if len(shown) < 2:
        return None
    moments = tuple(_moment(world, m, 0, page) for m in shown)
    timeline = Timeline(("Treffen",), moments, (), None, _STRIP)
    lasts = any(m.status == "ongoing" for m in shown)
    day = world.as_of if lasts else world.day_until(reach(timeline).isoformat())
    timeline = replace(timeline, as_of=_day(day))
    first, last = long_day(meeting_day(shown[0])), long_day(meeting_day(shown[-1]))
    told = f"{len(shown)} Treffen vom {first} bis zum {last}. Die Liste darunter nennt sie einzeln."
    return draw_timeline(timeline, "bild-treffen", f"Treffen im Bild: {person}", told, STATUS)


def _moment(world: World, meeting: Meeting, lane: int, page: str) -> Moment:
    status = status_word(meeting, world.day_for(meeting))
    where = meeting.place.name if meeting.place else ""
    return Moment(
        lane=lane,
        status=meeting.status,
        start=_day(meeting.start),
        end=_day(meeting.end),
        earliest=_day(meeting.earliest),
        latest=_day(meeting.latest),
        name=f"{meeting.title}, {meeting_when(meeting)}, {status}",
        label=where,
        href=address(page, meeting.page),
    )


def _day(day: str | None) -> date | None:
    return date.fromisoformat(day[:10]) if day else None


def _flags(world: World, page: str, since: str, until: str) -> tuple[Flag, ...]:
    found = []
    for plan in world.dossier.plans:
        day = plan.dated or plan.first_reported
        if day and since <= day <= until:
            word = "datiert auf den" if plan.dated else "erstmals berichtet am"
            label = capital(plan.label)
            name = f"{label}, {word} {long_day(day)}"
            on = date.fromisoformat(day[:10])
            found.append(Flag(on, label, name, address(page, plan.page), plan.part_of is not None))
    return tuple(sorted(found, key=lambda f: (f.day, f.companion, sort_key(f.label), f.href)))


def lineage_picture(world: World, page: str, plan: Plan | None = None) -> Picture | None:
    """The last versions and how they follow from each other; with ``plan`` only those joined with it.

    None when there is nothing to join: fewer than two versions.
    """
    shown = world.lineage[-PICTURED:] if plan is None else _joined(world, plan)
    if len(shown) < 2:
        return None
    versions = tuple(_version(p, page, plan) for p in shown)
    number = counted(len(shown), "Fassung oder Anlage", "Fassungen und Begleitdokumente")
    about = f" Hervorgehoben ist: {capital(plan.label)}." if plan else ""
    told = (
        f"{number} als Kästen, verbunden durch Pfeile.{about} Die Angaben daneben sagen dasselbe in Worten."
    )
    return draw_lineage(versions, "bild-fassungen", "Wie die Fassungen zusammenhängen", told)


def _version(plan: Plan, page: str, current: Plan | None) -> Version:
    origin = f"Herkunft: {plan.origin}" if plan.origin else ""
    first = f"erstmals berichtet {short_day(plan.first_reported)}" if plan.first_reported else ""
    return Version(
        key=plan.id,
        label=capital(plan.label),
        notes=tuple(note for note in (origin, first) if note),
        href=address(page, plan.page),
        replaces=plan.supersedes,
        part_of=plan.part_of,
        current=current is not None and plan.id == current.id,
    )


def _joined(world: World, plan: Plan) -> tuple[Plan, ...]:
    """The version with what it replaces, what replaces it and what belongs to either, nearest first kept."""
    near: dict[str, Plan] = {plan.id: plan}
    for here in (order := [plan]):
        ties = {here.supersedes, here.part_of}
        for other in world.lineage:
            joined = other.id in ties or here.id in (other.supersedes, other.part_of)
            if joined and other.id not in near and len(near) < _NEIGHBOURS:
                near[other.id] = other
                order.append(other)
    return tuple(p for p in world.lineage if p.id in near)
