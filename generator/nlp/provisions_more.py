"""Sentences that go on about a text: what stayed in it, how long it runs, how it compares."""

from __future__ import annotations

import re
from functools import lru_cache

from .plans_carried import Laid, laid, one
from .plans_patterns import alternatives
from .plans_words import begin_pattern, number_words
from .provisions_verbs import complete

_BE = r"(?:ist|sind|sei|seien|war|waren|bleibt|bleiben|wurde|wurden)"
_STILL = r"(?:\s+(?:auch|zudem|außerdem|weiterhin|jedoch|aber|dagegen|hingegen|darin|nun|demnach|ebenfalls))*"
_DEMAND = (
    r"(?:Forderung|Bestimmung|Klausel|Vorgabe|Bedingung|Regelung|Auflage|Verpflichtung|Zusage|Passage"
    r"|Pflicht)"
)
_THAT = re.compile(
    rf"^(?:(?P<new>Neu|Enthalten|Festgeschrieben|Vorgesehen)"
    r"|(?:Übrig |Erhalten |Stehen |Unverändert )?[Gg]eblieben|Unverändert|Drin)"
    rf"\s+{_BE}{_STILL}(?(new)(?:\s+die\s+{_DEMAND})?|\s+die\s+{_DEMAND}),\s+(?:dass|wonach)\s+(?P<object>[^.;!?]+)"
)
_STAYED = re.compile(
    rf"^(?:Übrig |Erhalten |Stehen )?[Gg]eblieben\s+{_BE}{_STILL}\s+"
    r"(?P<object>(?:der|die|das|eine?n?)\s+(?:[a-zäöüß]+e[nr]?\s+)?(?:Verzicht|Verbot|Abzug|Rückzug|Pflicht|Obergrenze|Klausel"
    r"|Amnestie|Garantien?|[A-ZÄÖÜ]\w+(?:garantien?|verzicht|verbot|abzug|pflicht|grenze|klausel|zone|tausch))\b[^.;:!?]*)"
)
_EXEMPT = re.compile(
    rf"^(?:Davon\s+)?(?P<how>[Aa]usgenommen)\s+(?:davon\s+|hiervon\s+)?{_BE}{_STILL}\s+(?P<object>[^.;:!?]+)"
)
_RUNS = re.compile(
    r"^(?:(?:Der|Dieser)\s+(?:neue\s+)?(?:[A-ZÄÖÜ]\w*)?(?:[Vv]ertrag|[Aa]bschluss)|(?:Die|Diese)\s+(?:[Vv]ereinbarung|[Rr]egelung|[Ee]inigung)"
    r"|Das\s+(?:Ganze|Abkommen|Paket)|Er|Es|Sie)\s+(?:(?:soll|sollte|solle|würde)\s+(?P<for>[^,.;:]{2,40}?)\s+(?:laufen|gelten)"
    r"|(?:läuft|gilt|liefe|gälte)\s+(?P<now>[^,.;:]{2,40}?))[.]?$"
)
_LENGTH = re.compile(
    r"^(?:Die|Ihre|Seine)\s+(?:(?:Vertrags)?[Ll]aufzeit|Geltungsdauer)\s+(?:(?:soll|sollte|solle|würde)\s+(?P<to>[^,.;:]{2,40}?)\s+betragen"
    r"|(?:beträgt|betrüge|betrage|läge bei|liegt bei|liege bei)\s+(?P<is>[^,.;:]{2,40}?))[.]?$"
)
_COMPARED = re.compile(
    r"^(?:Anders als|Im Unterschied zu[mr]?|Im Gegensatz zu[mr]?|Gegenüber)\b(?:[^.;:!?]|\.(?=\d))+?\s"
)


def stayed_or_new(text: str, told_before: bool) -> tuple[Laid, ...]:
    """ "Geblieben ist die Forderung, dass …", "Neu ist, dass …", "Ausgenommen sind …"; empty if none of them.

    Args:
        told_before: whether the sentence before told contents; only then is something taken out of them.
    """
    if "eblieb" not in text and "usgenommen" not in text and "ass " not in text and "wonach" not in text:
        return ()
    that = _THAT.match(text)
    if that and begin_pattern("no_contents").search(that["object"]):
        return ()  # "Neu ist, dass die Gespräche in Genf stattfinden"
    if that:
        return laid(that["object"], "that")
    stays = _STAYED.match(text)
    if stays:
        return laid(stays["object"], "stayed")
    exempt = _EXEMPT.match(text) if told_before else None
    return one(f"{exempt['object'].strip()} ausgenommen", "exempt") if exempt else ()


@lru_cache(maxsize=1)
def _span() -> re.Pattern[str]:
    n = rf"(?:\d+(?:,\d+)?|{number_words()}|ein|eine[nm]?)"
    return re.compile(
        rf"^(?:(?:demnach|zunächst|nur|insgesamt|mindestens|höchstens|wieder)\s+)*(?P<span>(?:(?:rund|knapp|gut)\s+)?{n}\s+"
        r"(?:Monaten?|Jahren?|Wochen|Jahr|Monat)(?:\s+lang)?|bis\s+(?:zum\s+)?(?:\w+\.?\s+){0,2}?\d{4})$",
        re.IGNORECASE,
    )


def runs_for(text: str) -> tuple[Laid, ...]:
    """ "Der Vertrag soll 27 Monate laufen", "Die Laufzeit beträgt zwei Jahre" -> ``Laufzeit 27 Monate``."""
    match = _LENGTH.match(text) or _RUNS.match(text)
    how_long = next((g for g in match.groups() if g), "") if match else ""
    span = _span().match(how_long)
    return (Laid(f"Laufzeit {span['span']}", "runs"),) if span else ()


@lru_cache(maxsize=1)
def _it_does() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<verb>{alternatives('text')})\s+(?:er|es|sie|dieser|dieses|diese)\s+(?P<rest>.+)$", re.DOTALL
    )


def compared(text: str) -> tuple[Laid, ...]:
    """ "Anders als der X-Plan regelt er nur …": what the text spoken of before does, not the one it names."""
    front = _COMPARED.match(text)
    does = _it_does().search(text) if front else None
    if does is None or not front or "," in text[front.end() : does.start()]:
        return ()
    return complete(does["verb"], f" {does['rest']}", "verb")
