"""Meetings through a night: from the evening before to the day the night leads into."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ...german.dates import DatePhrase
from ...model.facts import DayFact

_NIGHT = re.compile(r"(?i)(?:noch )?in der (?:\w+ )?nacht\b")
_BARE_NIGHT = re.compile(
    r"\b[Ii]n der Nacht\b(?! (?:auf|zu|zum|zur|von|vom|vor|nach|davor|zuvor|danach|darauf)\b)"
)
_PAST_MIDNIGHT = re.compile(
    r"\b[Bb]is (?:[a-zäöüß]+ )?nach Mitternacht\b"
    r"|\b[Bb]is (?:[a-zäöüß]+ )?(?:zum|in den|in die) (?:frühen |nächsten )?"
    r"(?:Morgen|Morgenstunden|Morgengrauen)\b"
    r"|\b(?:erst|kurz|weit|lange) nach Mitternacht\b[^.;]*\b(?:Schluss|vorbei|zu Ende|beendet|auseinander)\b"
)
_DAY = timedelta(days=1)


def night(p: DatePhrase) -> tuple[date, date] | None:
    """``in der Nacht auf Freitag``: Thursday and Friday; None for any other phrase or one without a day."""
    if not p.latest or not _NIGHT.match(p.text):
        return None
    return p.earliest or p.latest, p.latest


def bare_night(text: str) -> bool:
    """``In der Nacht saßen sie …``: a night told without its day."""
    return "der Nacht" in text and _BARE_NIGHT.search(text) is not None


def through_the_night(day: DayFact, text: str) -> DayFact:
    """``Am Donnerstag saßen sie bis nach Mitternacht``: it ended on the day behind."""
    if not day.start or day.start != day.end or not ("Mitternacht" in text or "Morgen" in text):
        return day
    if not _PAST_MIDNIGHT.search(text):
        return day
    return day.model_copy(update={"end": (date.fromisoformat(day.start) + _DAY).isoformat()})
