"""What an entry is called, where its page is, what is worth a note, and which sentences it rests on."""

from __future__ import annotations

from collections.abc import Iterable

from ..german.labels import side_name
from ..german.spoken_days import long_day
from ..german.typography import counted
from ..model.base import Model
from ..model.dossier import (
    Body,
    Dossier,
    Figure,
    GlossaryEntry,
    Meeting,
    Person,
    Place,
    Plan,
    Source,
    Statement,
    Topic,
)
from ..model.evidence import Evidence
from .entries import plan_title, role_text, statement_title, topic_evidence
from .meetings import note
from .models import Thing
from .sides import Sides, shortened

THINGS: dict[str, Thing] = {
    "articles": "article", "persons": "person", "meetings": "meeting", "plans": "plan",
    "statements": "statement", "glossary": "term", "topics": "topic", "places": "place",
    "bodies": "body", "figures": "figure", "decisions": "decision",
}  # fmt: skip
"""The kind of thing each list of the dossier holds."""


def title_of(entry: Model) -> str:
    """Its German name."""
    if isinstance(entry, Statement):
        return statement_title(entry)
    if isinstance(entry, Figure):
        return f"{entry.text} – {shortened(entry.context)}" if entry.context != entry.text else entry.text
    if isinstance(entry, Plan):
        return plan_title(entry)
    if isinstance(entry, Source):
        return entry.title or f"Ohne Überschrift ({entry.publisher or entry.file or entry.id})"
    for name in ("title", "name", "label", "term", "text", "id"):
        if isinstance(found := getattr(entry, name, None), str) and found:
            return found
    return "Eintrag"


def page_of(entry: Model) -> str | None:
    """Its page below docs/, of a statement that of the person who made it; None for what has none."""
    if isinstance(entry, Place):
        return f"orte/{entry.id}.html"
    if isinstance(entry, Statement):
        return f"personen/{entry.speaker.id}.html" if entry.speaker.kind == "person" else None
    found = getattr(entry, "page", None)
    return found if isinstance(found, str) else None


def note_on(entry: Model) -> str:
    """What a reader wants to know of it at once; empty when the name says all."""
    if isinstance(entry, Meeting):
        return note(entry)
    if isinstance(entry, Person):
        side = side_name(entry.side) if entry.side else ""
        return ", ".join(part for part in (*map(role_text, entry.roles[:1]), side) if part)
    if isinstance(entry, Plan):
        return counted(entry.points, "Punkt", "Punkte") if entry.points is not None else ""
    if isinstance(entry, Source):
        day = long_day(entry.published) if entry.published else "ohne Tag"
        return f"{entry.publisher}, {day}" if entry.publisher else day
    if isinstance(entry, Statement):
        return "wörtlich" if entry.mode == "direct" else "sinngemäß"
    return shortened(entry.definition) if isinstance(entry, GlossaryEntry) else ""


def sentences_of(entry: Model, dossier: Dossier) -> tuple[Evidence, ...]:
    """The sentences it rests on, the most telling first; empty for an article itself."""
    if isinstance(entry, Person):
        return (*(r.evidence for r in entry.roles), *entry.sentences)
    if isinstance(entry, Statement):
        return (entry.sentence or entry.evidence,)
    if isinstance(entry, Figure):
        return (entry.evidence,)
    if isinstance(entry, Meeting):
        status = (c.evidence for c in entry.claims if c.property == "status" and c.value == entry.status)
        return (*status, *entry.evidence)
    if isinstance(entry, Place):
        return tuple(
            c.evidence
            for m in dossier.meetings
            if m.place and m.place.id == entry.id
            for c in m.claims
            if c.property == "place"
        )
    if isinstance(entry, Body):
        said = (s.sentence or s.evidence for s in dossier.statements if s.speaker.id == entry.id)
        part = (e for m in dossier.meetings if entry.name in m.delegations for e in m.evidence)
        return (*said, *part)
    found = getattr(entry, "evidence", ())
    return tuple(found) if isinstance(found, tuple) else ()


def told(entry: Model, sides: Sides) -> tuple[Evidence, ...]:
    """The sentences to show for an entry of the dossier after."""
    if isinstance(entry, Topic):
        return topic_evidence(entry, sides)
    return sides.newest(sentences_of(entry, sides.new.dossier))


_FIELDS = {
    "mentions": "Nennungen", "sentences": "Nennungen", "variants": "Schreibweisen", "roles": "Funktionen",
    "meetings": "Treffen", "claims": "Belege", "evidence": "Belege", "history": "Verlauf",
    "previous": "Reihe", "next": "Reihe", "continues": "Reihe", "parallel": "Gleichzeitiges",
    "topics": "Themen", "title": "Bezeichnung", "name": "Name", "label": "Bezeichnung",
    "date_basis": "Grundlage des Tages", "date_phrase": "Grundlage des Tages", "id": "Kennung",
    "page": "Kennung", "statements": "Zahl der Aussagen", "speaker": "Name des Sprechers", "side": "Seite",
    "about": "Genannte", "refers_to": "Verweis", "participants": "Reihenfolge der Teilnehmer",
    "possible_participants": "Reihenfolge der Teilnehmer", "delegations": "Reihenfolge der Delegationen",
    "conflicts": "Widersprüche", "provisions": "Bestimmungen", "absent": "Reihenfolge der Teilnehmer",
    "known": "Eintrag im Register", "published": "Tag", "publisher": "Medium", "noise": "Ausgesondertes",
    "judgements": "Redaktionsentscheide",
}  # fmt: skip


def field_names(fields: Iterable[str]) -> str:
    """German names of fields, each once: "Belege, Reihe"."""
    return ", ".join(dict.fromkeys(_FIELDS.get(field, "weitere Angaben") for field in fields))
