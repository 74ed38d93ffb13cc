"""Meetings as iCalendar (RFC 5545).

A meeting stands on its days as an all-day event. One whose day no source gives, or only a bound of it
("spätestens …"), is left out: a calendar cannot say "perhaps". The stamp is the day of the newest
article, for there is no clock.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Component, Event

from ..german.labels import KIND, STATUS, editorial
from ..german.plain import plain
from ..german.typography import quoted
from ..model.dossier import Dossier, Meeting, Source
from ..model.evidence import decided
from ..model.hashes import Hashes, digest
from ..model.outcome import Outcome
from .kept import KeptData

FILE = "kalender.ics"
"""The calendar of all meetings, below ``daten/``."""

_STATUS = {
    "held": "CONFIRMED",
    "ongoing": "CONFIRMED",
    "planned": "TENTATIVE",
    "proposed": "TENTATIVE",
    "cancelled": "CANCELLED",
    "denied": "CANCELLED",
}
# many programs show no status, and whoever looks at a title must not take a denied meeting for a meeting
_PREFIX = {
    "planned": "Geplant: ",
    "proposed": "Vorgeschlagen: ",
    "cancelled": "Abgesagt: ",
    "denied": "Dementiert: ",
}
_END = "END:VCALENDAR\r\n"
_BEGIN = "\r\nBEGIN:VEVENT\r\n"  # a line of its own, which no text can be
_STAMP = re.compile(r"\nDTSTAMP:\w+\r")  # a line of a text begins with a name of its own or a space


def calendar(dossier: Dossier) -> str:
    """All meetings with a day, in the dossier's order; lines end as the format wants, with CR and LF."""
    return calendars(dossier, Hashes(), KeptData())[0]


def calendars(dossier: Dossier, hashes: Hashes, kept: KeptData) -> tuple[str, dict[str, str]]:
    """That calendar, and one of each meeting with a day by its path below the site's root.

    Args:
        dossier: whose meetings.
        hashes: of its entries.
        kept: what was made before; the outcome is the same either way.
    """
    sources = {a.id: a for a in dossier.articles}
    names = {p.id: p.name for p in dossier.persons}
    single: dict[str, str] = {}
    for meeting in dossier.meetings:
        if days(meeting):
            path = f"daten/{meeting.page.removesuffix('.html')}.ics"
            inputs = _inputs(meeting, sources, names, hashes) if kept.active else ""
            text = kept.earlier(path, inputs) if inputs else None
            if text is None:
                text = _holding(meeting.title, _text(_event(meeting, sources, names, dossier.as_of)))
            else:
                text = _STAMP.sub(f"\\nDTSTAMP:{_stamp(dossier.as_of):%Y%m%dT%H%M%SZ}\\r", text)
            kept.made(path, inputs, text)
            single[path] = text
    events = (text[text.index(_BEGIN) + 2 : -len(_END)] for text in single.values())
    return _holding(dossier.title, "".join(events)), single


def _inputs(meeting: Meeting, sources: dict[str, Source], names: dict[str, str], hashes: Hashes) -> str:
    """A hash of all that a meeting's calendar is made of but its stamp."""
    people = [names.get(p) for p in (*meeting.participants, *meeting.possible_participants)]
    told = (*(o.evidence for o in meeting.outcome), *(c.evidence for c in meeting.claims), *meeting.evidence)
    cited = (sources.get(article) for article in dict.fromkeys(e.article for e in told))
    named = [one and (one.publisher, one.title, one.file, one.retold) for one in cited]
    return digest(f"{hashes.of(meeting)} {people!r} {named!r}")


def _stamp(as_of: str | None) -> datetime:
    return datetime.combine(date.fromisoformat(as_of or "1970-01-01"), time(), UTC)


def days(meeting: Meeting) -> tuple[date, date] | None:
    """First and last day; the one that is known stands for both, and None is for no day at all."""
    exact = meeting.earliest if meeting.earliest == meeting.latest else None
    first = meeting.start or meeting.end or exact
    last = meeting.end or first
    return (date.fromisoformat(first), date.fromisoformat(last)) if first and last else None


def _holding(name: str, events: str) -> str:
    """A calendar of that name with events that are written already."""
    found = Calendar()
    found.add("prodid", "-//Dossier//Dossier//DE")
    found.add("version", "2.0")
    found.add("calscale", "GREGORIAN")
    found.add("method", "PUBLISH")
    found.add("name", plain(name))
    found.add("x-wr-calname", plain(name))
    return _text(found).removesuffix(_END) + events + _END


def _text(component: Component) -> str:
    data: bytes = component.to_ical()
    return data.decode("utf-8")


def _event(meeting: Meeting, sources: dict[str, Source], names: dict[str, str], as_of: str | None) -> Event:
    first, last = days(meeting) or (date.min, date.min)
    event = Event()
    event.add("uid", f"{meeting.id}@dossier.invalid")
    event.add("dtstamp", _stamp(as_of))
    event.add("dtstart", first)
    event.add("dtend", last + timedelta(days=1))  # the first day that is no longer part of it
    event.add("summary", _PREFIX.get(meeting.status, "") + plain(meeting.title))
    event.add("status", _STATUS[meeting.status])
    event.add("transp", "TRANSPARENT")
    event.add("categories", [KIND[meeting.kind]])
    event.add("description", _description(meeting, sources, names))
    place = meeting.place
    if place:
        event.add("location", ", ".join(plain(part) for part in (place.name, *place.within)))
    if place and place.lat is not None and place.lon is not None:
        event.add("geo", (place.lat, place.lon))
    return event


def _description(meeting: Meeting, sources: dict[str, Source], names: dict[str, str]) -> str:
    people = [plain(names[p]) for p in meeting.participants if p in names]
    perhaps = [plain(names[p]) for p in meeting.possible_participants if p in names]
    lines = [f"Stand: {editorial(STATUS[meeting.status], decided(meeting.judgements, 'status'))}"]
    lines += ["Tag: redaktionell entschieden"] if decided(meeting.judgements, "date") else []
    if not meeting.start and meeting.end:
        lines.append("Der erste Tag ist nicht genannt.")
    if meeting.start and not meeting.end:
        lines.append("Der letzte Tag ist nicht genannt.")
    lines += [f"Wer: {', '.join(people)}"] if people else []
    lines += [f"Möglicherweise dabei: {', '.join(perhaps)}"] if perhaps else []
    lines += [f"Delegationen: {', '.join(map(plain, meeting.delegations))}"] if meeting.delegations else []
    told = [_told(outcome, sources.get(outcome.evidence.article)) for outcome in meeting.outcome]
    lines += [f"Ergebnis: {'; '.join(told)}"] if told else []
    stated = [c.evidence for c in meeting.claims if (c.property, c.value) == ("status", meeting.status)]
    for evidence in (*stated, *meeting.evidence)[:1]:
        lines.append(_quote(plain(evidence.quote), sources.get(evidence.article)))
    return "\n".join(lines)


def _told(outcome: Outcome, source: Source | None) -> str:
    """What came of it; the words of a retelling are not put in quotation marks."""
    words = plain(outcome.text) if source and source.retold else quoted(plain(outcome.text))
    return words + (f" (laut {plain(outcome.source)})" if outcome.source else "")


def _quote(sentence: str, source: Source | None) -> str:
    """The sentence with its source; a retelling is not put in quotation marks."""
    name = plain((source.publisher or source.title or source.file) if source else "")
    if source and source.retold:
        return f"Beleg (nach {name}, nacherzählt): {sentence}"
    return f"Beleg ({name}): {quoted(sentence)}" if name else f"Beleg: {quoted(sentence)}"
