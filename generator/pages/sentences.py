"""German sentences and words for what the dossier knows in codes; tense and mood follow the status."""

from __future__ import annotations

import re

from ..german.labels import KIND as KIND
from ..german.labels import STATUS as STATUS
from ..model.dossier import Meeting
from .days import adverb, long_day

FIELDS = {
    "start": "Beginn",
    "end": "Ende",
    "date": "Tag",
    "day": "Tag",
    "place": "Ort",
    "status": "Stand",
    "kind": "Art",
    "participants": "Teilnehmer",
    "participant": "Teilnehmer",
    "delegations": "Delegationen",
    "duration": "Dauer",
    "topics": "Themen",
    "title": "Bezeichnung",
    "points": "Umfang",
    "label": "Bezeichnung",
    "role": "Funktion",
}
NOISE = {
    "donation": "Spendenaufruf",
    "advert": "Werbung",
    "disclaimer": "Haftungshinweis",
    "byline": "Autorenzeile",
    "teaser": "Verweis auf andere Beiträge",
    "infobox-heading": "Überschrift eines Infokastens",
    "credit": "Bildnachweis",
    "navigation": "Bedienelement",
    "repetition": "Wiederholung",
}
BASIS = {
    "metadata": "aus den Metadaten",
    "text": "im Text genannt",
    "inferred": "redaktionell bestimmt",
    "unknown": "nicht genannt",
}
RULES = {
    "explicit": "Tag im Text genannt",
    "weekday": "aus dem genannten Wochentag berechnet",
    "relative": "aus der Angabe im Text berechnet",
    "published": "aus dem Tag der Veröffentlichung geschlossen",
    "unknown": "Tag nicht genannt",
}

# subject, and whether it is plural
_SUBJECT = {
    "talks": ("Die Gespräche", True),
    "summit": ("Das Gipfeltreffen", False),
    "call": ("Das Telefonat", False),
    "visit": ("Der Besuch", False),
    "conference": ("Die Konferenz", False),
}
# status -> (singular, plural) with {when}; an empty {when} leaves no gap behind
_VERBS = {
    "held": ("fand {when} statt", "fanden {when} statt"),
    "ongoing": ("läuft {when}", "laufen {when}"),
    "planned": ("ist {when} geplant", "sind {when} geplant"),
    "passed": ("war {when} geplant", "waren {when} geplant"),
    "proposed": ("wurde {when} vorgeschlagen", "wurden {when} vorgeschlagen"),
    "cancelled": ("wurde abgesagt oder verschoben", "wurden abgesagt oder verschoben"),
    "denied": ("wird dementiert", "werden dementiert"),
}
_ISO = re.compile(r"^\d{4}-\d\d-\d\d$")


def overdue(meeting: Meeting, as_of: str | None) -> bool:
    """Whether a planned or proposed meeting should be over by now, with no report that it was."""
    day = meeting.end or meeting.start or meeting.latest
    return meeting.status in {"planned", "proposed"} and bool(day and as_of and day < as_of)


def meeting_sentence(meeting: Meeting, as_of: str | None) -> str:
    """One sentence on whether and when it took place: "Die Gespräche fanden am … statt."."""
    subject, plural = _SUBJECT[meeting.kind]
    status = "passed" if meeting.status == "planned" and overdue(meeting, as_of) else meeting.status
    verb = _VERBS[status][plural].format(when=_when(meeting))
    return f"{subject} {' '.join(verb.split(' '))}.".replace("  ", " ").replace(" .", ".")


def _when(meeting: Meeting) -> str:
    words = adverb(meeting.start, meeting.end, meeting.earliest, meeting.latest)
    if meeting.status == "ongoing":
        return f"seit dem {long_day(meeting.start)}" if meeting.start else ""
    if meeting.status in {"planned", "proposed"}:
        return _planned(words)
    return words


def _planned(words: str) -> str:
    if words.startswith("am "):
        return f"für den {words[3:]}"
    if words.startswith("vom "):
        return f"für den {words[4:]}"
    if words.startswith("zwischen "):
        return f"für die Zeit {words}"
    return words.replace("spätestens am", "bis spätestens").replace("frühestens am", "frühestens für den")


def meeting_note(meeting: Meeting, as_of: str | None) -> str:
    """What a reader must know about the status; empty when there is nothing to add."""
    plural = _SUBJECT[meeting.kind][1]
    if overdue(meeting, as_of):
        return f"Ob {'sie stattfanden' if plural else 'es dazu kam'}, sagen die Quellen nicht."
    if meeting.status == "denied":
        return "Die Quellen geben das Dementi wieder; dass es zu einem Treffen kam, belegt keine."
    return ""


def status_word(meeting: Meeting, as_of: str | None) -> str:
    """The status as a label: "stattgefunden", "geplant", "war geplant" for a planned day that is over."""
    if meeting.status == "planned" and overdue(meeting, as_of):
        return "war geplant"
    return STATUS[meeting.status]


def value_word(field: str, value: str) -> str:
    """A value of a conflict for readers: days written out, status and kind as words."""
    if _ISO.match(value):
        return long_day(value)
    if field == "status":
        return STATUS.get(value, value)
    return KIND.get(value, value) if field == "kind" else value
