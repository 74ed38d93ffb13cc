"""What a text lays down where the sentence names the text last, or a part of it ("Kernpunkte des Plans")."""

from __future__ import annotations

import re
from functools import lru_cache

from .plans_carried import Laid, laid
from .plans_patterns import alternatives

_BE = r"(?:ist|sind|sei|seien|war|waren|wird|werden|wurde|wurden|bleibt|bleiben)"
_PARTS = (
    r"(?:(?:\w+\s+)?(?:Kern|Eck|Haupt|Streit)?(?:[Pp]unkte?n?)|Teil|Bestandteil(?:en?)?|Kern|Kernstück"
    r"|Inhalt(?:en?)?|Herzstück|Elemente?n?|Bestimmungen)"
)
_ABOUT = re.compile(
    r"^[“”\"»«]?\s+über\s+(?P<object>(?:den|die|das|eine?n?)\s+(?:[a-zäöüß-]+(?:en|e)\s+)?"
    r"[A-ZÄÖÜ][\w-]*(?:ung|abbau|austausch|abzug|rückzug|aufbau|zugang|verzicht|schutz|lieferung|kauf)(?:en)?\b"
    r"(?:\s+(?:von|des|der|aus|in|nach|für|an|auf|mit)\s+[^,.;:]{3,60})?)"
)
_OF_PEACE = re.compile(
    r"^[“”\"»«]?\s+(?:einer|eines|für eine?n?|zu eine[rm])\s+(?P<object>(?:[\w-]+(?:en|e)\s+){0,2}"
    r"[\w-]*(?:[Ff]euerpause|[Ww]affenruhe|[Ww]affenstillstand)e?s?\b)"
)
_SIGNED = re.compile(
    r"\b(?:unterzeichn|unterschr|unterschrieb|schlossen|geschlossen|einig|verständig|vereinbar)"
)


_PART = re.compile(rf"(?<!\b[Ee]in )(?<!\bgroßer )(?<!\bweiterer )\b{_PARTS}\s*$")
_BEHIND_PART = re.compile(  # a noun phrase, no judgement ("ein Teil des Plans ist für Kiew unannehmbar")
    rf"^[“”\"»«]?\s+(?:gehör(?:t|en|ten)|zähl(?:t|en|ten)|{_BE})\s+"
    r"(?P<object>(?:auch\s+|unter anderem\s+|zudem\s+)?"
    r"(?:eine?|der|die|das(?!\s+nicht)|mehrere|\d[\d.]*|[A-ZÄÖÜ][\w-]+|[a-zäöüß-]+(?:e|er|es|en)\s+[A-ZÄÖÜ])[^;]*)$"
)
_FRESH = re.compile(
    rf"^(?:Neu|Enthalten|Festgeschrieben|Vereinbart)\s+{_BE}\s+(?:darin|dabei)\s+(?P<object>[^.;]+)"
)
_FURTHER = re.compile(
    r"^(?:Dazu|Hinzu|Darunter)\s+(?:gehör(?:t|en)|zähl(?:t|en)|kommt|kommen|sind|fallen|fällt)"
    r"\s+(?P<object>[^.;]+)"
)
_ADVERB = re.compile(r"^(?:auch|zudem|außerdem|unter anderem|noch|nun|jetzt|vor allem|demnach|etwa)\s+")


def around(before: str, after: str) -> tuple[Laid, ...]:
    """Contents told around the noun phrase of the text; empty if there are none."""
    foreseen = _foreseen_in().search(before)
    if foreseen:
        return laid(re.split(r"[;:]\s|\s[–—]\s", after)[0], "foreseen-in")
    behind = _BEHIND_PART.match(after) if _PART.search(before) else None
    return laid(_plainly(behind["object"]), "part-of") if behind else ()


def signed_about(before: str, after: str) -> tuple[Laid, ...]:
    """ "unterzeichneten eine Erklärung über den Abzug der Truppen": its matter, where it is agreed upon."""
    about = _ABOUT.match(after)
    if not about or not (_SIGNED.search(before) or _SIGNED.search(after)):
        return ()
    return laid(about["object"], "about")


def proposed(phrase: str, after: str) -> tuple[Laid, ...]:
    """ "den amerikanischen Vorschlag einer Waffenruhe": what a side proposes, said right behind the noun."""
    truce = _OF_PEACE.match(after)
    sided = re.search(r"\b[a-zäöüß]+ische[nrms]?\b|\bUS-|\b[A-ZÄÖÜ]\w+s\s", phrase)
    return laid(truce["object"], "proposed") if truce and sided else ()


def newly(text: str, told: bool) -> tuple[Laid, ...]:
    """ "Neu ist darin …", "Enthalten ist auch …", and where contents were told before "Dazu gehören …"."""
    fresh = _FRESH.match(text)
    if fresh:
        return laid(_plainly(fresh["object"]), "newly")
    more = _FURTHER.match(text) if told else None
    return laid(_plainly(more["object"]), "further") if more else ()


def _plainly(clause: str) -> str:
    return _ADVERB.sub("", clause)


@lru_cache(maxsize=1)
def _foreseen_in() -> re.Pattern[str]:
    """ "Vorgesehen sind in" in front of the noun phrase."""
    return re.compile(rf"^(?i:{alternatives('foreseen')}|geplant)\s+{_BE}\s+(?:in|nach|laut|gemäß|mit)?\s*$")
