"""What changed in a meeting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..german.labels import KIND, STATUS, editorial
from ..german.spoken_days import long_day, period
from ..model.dossier import Conflict, Meeting
from ..model.evidence import Evidence, decided
from .models import Change, Kind
from .sides import UNTOLD, Sides

DAY = ("start", "end", "earliest", "latest")
PEOPLE = (
    ("participants", "Teilnehmer", ("participant",)),
    ("possible_participants", "Möglicherweise dabei", ("possible",)),
    ("absent", "Nicht dabei", ("absent",)),
)
_FIELDS = {"start": "Beginn", "end": "Ende", "status": "Status"}

Found = tuple[Change, tuple[str, ...]]
"""A change, and the fields of the entry it explains."""


def when(meeting: Meeting) -> str:
    """Its day or days in words."""
    return period(meeting.start, meeting.end, meeting.earliest, meeting.latest)


def note(meeting: Meeting) -> str:
    """Status and days of a meeting that is new, said to be the editors' where they are: "geplant, …"."""
    status, day = (decided(meeting.judgements, kind) for kind in ("status", "date"))
    return f"{editorial(STATUS[meeting.status], status)}, {editorial(when(meeting), day)}"


def evidence_of(meeting: Meeting, *properties: str, value: str | None = None) -> tuple[Evidence, ...]:
    """The sentences of its claims on these properties; all its sentences when there is no such claim."""
    found = tuple(
        c.evidence for c in meeting.claims if c.property in properties and (value is None or c.value == value)
    )
    return found or meeting.evidence


def meeting_changes(old: Meeting, new: Meeting, differ: frozenset[str], sides: Sides) -> Iterator[Found]:
    """Each change of its own, with the fields it explains; ``differ`` are the fields that do."""
    if "status" in differ:
        steps = tuple(s.evidence for s in new.history if s.status == new.status)
        told = sides.newest(steps or evidence_of(new, "status", value=new.status))
        change = _change(new, "status", "Status", STATUS[old.status], STATUS[new.status], told)
        yield change, ("status", "history")
    if differ & set(DAY):
        told = sides.newest(evidence_of(new, *DAY, "date", "day"))
        yield (
            _change(new, "date", "Termin", when(old), when(new), told),
            (*DAY, "date_basis", "date_phrase"),
        )
    if "place" in differ:
        was, now = (m.place.name if m.place else UNTOLD for m in (old, new))
        yield _change(new, "place", "Ort", was, now, sides.newest(evidence_of(new, "place"))), ("place",)
    if "kind" in differ:
        yield (
            _change(new, "value", "Art", KIND[old.kind], KIND[new.kind], sides.newest(new.evidence)),
            ("kind",),
        )
    yield from _people(old, new, differ, sides)
    yield from _conflicts(old, new, differ, sides)


def _change(
    m: Meeting, kind: Kind, label: str, before: str, after: str, evidence: tuple[Evidence, ...]
) -> Change:
    return Change(
        thing="meeting", kind=kind, id=m.id, title=m.title, page=m.page,
        label=label, before=before, after=after, evidence=evidence,
    )  # fmt: skip


def _people(old: Meeting, new: Meeting, differ: frozenset[str], sides: Sides) -> Iterator[Found]:
    """Who came and who went, by role; a person whose id alone changed did neither."""
    for field, label, properties in PEOPLE:
        had = {sides.persons.get(i, i): i for i in getattr(old, field)}
        has: Sequence[str] = getattr(new, field)
        came, went = [i for i in has if i not in had], [i for now, i in had.items() if now not in has]
        if field in differ and (came or went):
            told = tuple(e for i in came for e in evidence_of(new, *properties, value=i)) or new.evidence
            before, after = ", ".join(sides.old.people(went)), ", ".join(sides.new.people(came))
            yield _change(new, "people", label, before, after, sides.newest(told)), (field,)
    had_sides, has_sides = old.delegations, new.delegations
    if "delegations" in differ and set(had_sides) != set(has_sides):
        went_names = ", ".join(d for d in had_sides if d not in has_sides)
        came_names = ", ".join(d for d in has_sides if d not in had_sides)
        told = sides.newest(evidence_of(new, "delegation"))
        yield _change(new, "people", "Delegationen", went_names, came_names, told), ("delegations",)


def _conflicts(old: Meeting, new: Meeting, differ: frozenset[str], sides: Sides) -> Iterator[Found]:
    if "conflicts" not in differ:
        return
    had, has = ({c.field: c for c in m.conflicts} for m in (old, new))
    for field, conflict in has.items():
        if field not in had or had[field] != conflict:
            told = tuple(v.evidence for v in conflict.values)
            words = f"{_FIELDS.get(field, 'Angabe')}: {_values(conflict)}"
            yield _change(new, "conflict", "Widerspruch", "", words, told), ("conflicts",)
    for field in (f for f in had if f not in has):
        words = f"{_FIELDS.get(field, 'Angabe')}: {_values(had[field])}"
        yield (
            _change(new, "settled", "Widerspruch", words, "", sides.newest(new.evidence)),
            ("conflicts",),
        )


def _values(conflict: Conflict) -> str:
    words = (
        STATUS.get(v.value, v.value) if conflict.field == "status" else _day(v.value) for v in conflict.values
    )
    return " gegen ".join(words)


def _day(value: str) -> str:
    return long_day(value) if value[:4].isdigit() and value.count("-") == 2 else value
