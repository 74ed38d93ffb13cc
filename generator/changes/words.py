"""Changes in German: their groups with number and heading, and one sentence for each."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ..german.typography import counted, quoted
from .models import Change, Kind, Thing

GROUPS: tuple[tuple[str, tuple[str, ...], str, str], ...] = (
    ("status", ("meeting",), "Statuswechsel", "Statuswechsel"),
    ("new", ("meeting",), "neues Treffen", "neue Treffen"),
    ("date", ("meeting",), "geänderter Termin", "geänderte Termine"),
    ("place", ("meeting",), "geänderter Ort", "geänderte Orte"),
    ("people", ("meeting",), "geänderter Teilnehmerkreis", "geänderte Teilnehmerkreise"),
    ("conflict", ("meeting",), "neuer Widerspruch", "neue Widersprüche"),
    ("settled", ("meeting",), "aufgelöster Widerspruch", "aufgelöste Widersprüche"),
    ("new", ("plan",), "neue Planfassung", "neue Planfassungen"),
    ("provision", ("plan",), "neue Bestimmung", "neue Bestimmungen"),
    ("unprovision", ("plan",), "entfallene Bestimmung", "entfallene Bestimmungen"),
    ("new", ("person",), "neue Person", "neue Personen"),
    ("role", ("person",), "neue Funktion", "neue Funktionen"),
    ("unrole", ("person",), "entfallene Funktion", "entfallene Funktionen"),
    ("side", ("person",), "geänderte Seite", "geänderte Seiten"),
    ("new", ("topic",), "neuer Streitpunkt", "neue Streitpunkte"),
    ("new", ("term",), "neuer Begriff", "neue Begriffe"),
    ("definition", ("term",), "geänderte Erklärung", "geänderte Erklärungen"),
    ("merged", (), "Zusammenführung", "Zusammenführungen"),
    ("parted", (), "Trennung", "Trennungen"),
    ("renamed", (), "neue Kennung", "neue Kennungen"),
    ("removed", (), "entfallener Eintrag", "entfallene Einträge"),
    ("value", (), "weitere geänderte Angabe", "weitere geänderte Angaben"),
    ("speaker", (), "geänderter Sprecher", "geänderte Sprecher"),
    ("new", ("figure",), "neue Zahlenangabe", "neue Zahlenangaben"),
    ("new", ("place",), "neuer Ort", "neue Orte"),
    ("new", ("body",), "neuer Akteur", "neue Akteure"),
    ("new", ("statement",), "neue Aussage", "neue Aussagen"),
    ("new", ("article",), "neue Quelle", "neue Quellen"),
    ("new", (), "neuer Eintrag", "neue Einträge"),
    ("minor", (), "Nachtrag", "Nachträge"),
)
"""Kind of change, things it is about (none: all others), and its noun, in the order of telling."""

_THING = {
    "person": ("Person", "Personen"), "meeting": ("Treffen", "Treffen"),
    "plan": ("Planfassung", "Planfassungen"), "statement": ("Aussage", "Aussagen"),
    "term": ("Begriff", "Begriffe"), "topic": ("Streitpunkt", "Streitpunkte"),
    "place": ("Ort", "Orte"), "body": ("Akteur", "Akteure"),
    "article": ("Quelle", "Quellen"), "figure": ("Zahlenangabe", "Zahlenangaben"),
    "decision": ("Zuordnung", "Zuordnungen"), "dossier": ("Angabe zum Dossier", "Angaben zum Dossier"),
    "other": ("Eintrag", "Einträge"),
}  # fmt: skip


def rank(change: Change) -> int:
    """The place of its group in the order of telling."""
    return _rank(change.kind, change.thing)


@cache
def _rank(kind: Kind, thing: Thing) -> int:
    for place, (own, things, _, _) in enumerate(GROUPS):
        if kind == own and (not things or thing in things):
            return place
    raise ValueError(f"no group for {kind} of {thing}")


def grouped(changes: Iterable[Change]) -> tuple[tuple[str, str, tuple[Change, ...]], ...]:
    """The groups that have changes: "2 neue Treffen", the heading "Neue Treffen", the changes in order."""
    found: dict[int, list[Change]] = {}
    for change in changes:
        found.setdefault(rank(change), []).append(change)
    return tuple(
        (counted(len(own), GROUPS[place][2], GROUPS[place][3]), _heading(len(own), place), tuple(own))
        for place, own in sorted(found.items())
    )


def _heading(number: int, place: int) -> str:
    noun = GROUPS[place][2] if number == 1 else GROUPS[place][3]
    return noun[:1].upper() + noun[1:]


def counts(changes: Iterable[Change]) -> tuple[str, ...]:
    """The groups in numbers, those that only add to what is known left out: "1 Statuswechsel", …"""
    return tuple(number for number, _, own in grouped(changes) if own[0].kind != "minor")


def minor_counts(changes: Iterable[Change]) -> tuple[str, ...]:
    """What got additions, in numbers: "3 Treffen", "12 Personen"; bookkeeping of the whole left out."""
    found: dict[str, set[str]] = {}
    for change in changes:
        if change.kind == "minor" and change.thing not in ("dossier", "decision"):
            found.setdefault(change.thing, set()).add(change.id)
    return tuple(counted(len(found[thing]), *noun) for thing, noun in _THING.items() if thing in found)


def tail(change: Change) -> str:
    """What comes behind the name: ": Status: geplant → stattgefunden", " (geplant, …)"; may be empty."""
    if change.others:
        named = " und ".join(map(quoted, change.others))
        return f": aus {named} hervorgegangen" if change.kind == "parted" else f": nun auch {named}"
    if not change.label:
        note = change.before or change.after
        return f" ({note})" if note else ""
    if change.kind == "people":
        came = f"neu: {change.after}" if change.after else ""
        went = f"nicht mehr: {change.before}" if change.before else ""
        return f": {change.label} – {'; '.join(part for part in (came, went) if part)}"
    if change.kind in ("role", "unrole", "conflict", "settled"):
        return f": {change.after or change.before}"
    if change.kind in ("provision", "unprovision"):
        return f": {change.label}: {change.after or change.before}"
    if change.before or change.after:
        return f": {change.label}: {change.before} → {change.after}"
    return f": {change.label}"


def sentence(change: Change) -> str:
    """The whole change in one line: "Treffen A – B: Status: geplant → stattgefunden"."""
    return change.title + tail(change)
