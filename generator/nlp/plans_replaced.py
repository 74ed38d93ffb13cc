"""Sentences that say one text took the place of another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..lexicon import word_set
from .plans_mention import TextMention
from .plans_version import ENOUGH, REACH, Version
from .plans_words import begin_pattern, head_of

_TAKES_PLACE = re.compile(
    r"^(?:,\s(?:er|sie|es|der|die|das)\s)?[^,.;:]*\b(?:löste"
    r"|löst|ersetzte?|verdrängte?|tritt an die Stelle)\b[^,.;:]*$"
)
_WHICH = re.compile(r"^[^,.;:]{0,40},\s+(?:der|die|das)\s+(?:[a-zäöüß]+\s+)?$")
_HAS_REPLACED = re.compile(
    r"^[^,.;:]{0,60}?\s(?:abgelöst|ersetzt|verdrängt|ablöst|ablöste|ersetzte|(?:ablösen|ersetzen)\s+(?:soll|sollte|wird|würde))\b"
    r"(?!\s+wurde)"
)


def takes_place(text: str, previous: TextMention, mention: TextMention) -> bool:
    """Whether the first of two texts named in a sentence is said to have replaced the second.

    "Plan B löste Plan A ab" and "Plan B, der den Plan A abgelöst hat"; not "der von Plan A abgelöst wurde".
    """
    between = text[previous.end : mention.phrase_start]
    if _WHICH.match(between) and mention.determiner in ("den", "der", "die", "das", "ein", "poss"):
        return bool(_HAS_REPLACED.match(text[mention.end :]))
    return bool(_TAKES_PLACE.search(text[previous.end : mention.start]))


_IN_PLACE = re.compile(r"\ban\s+(?:seine|ihre|dessen|deren)\s+Stelle\b[^.;:]*$", re.IGNORECASE)


def in_its_place(text: str, previous: TextMention, mention: TextMention) -> bool:
    """Whether the second of two texts took the first one's place ("…, an seine Stelle trat ein Papier …")."""
    return bool(_IN_PLACE.search(text[previous.end : mention.phrase_start]))


def of_another_thing(mention: TextMention) -> bool:
    """Whether the genitive behind the noun is neither a text nor who made it ("Fassung der Rede")."""
    genitive = mention.complement.startswith(("der ", "des "))
    whose = mention.complement.split()[-1] if genitive else ""
    return (
        genitive
        and mention.origin is None
        and head_of(whose) is None
        and not begin_pattern("makers").match(whose)
    )


_VERB = r"(?:ersetzt|ersetzte|löst|löste|verdrängt|verdrängte)"
_LATELY = r"(?:(?:seit|am)\s+(?:\w+\s+)?\w+|nun|inzwischen|jetzt|seither|mittlerweile|heute)"
_PRONOUN_REPLACES = re.compile(
    rf"^(?:Er|Es|Sie|Dieser|Diese|Dieses|Das)\s+(?:{_VERB}|trat an die Stelle|tritt an die Stelle)\s"
)
_PRONOUN_HAS_REPLACED = re.compile(
    r"^(?:Er|Es|Sie|Dieser|Diese|Dieses|Das)\s+(?:hat|habe|hatte)\s+[^,.;:]{3,80}?\s(?:abgelöst|ersetzt|verdrängt)\b"
)
_REPLACES_PRONOUN = re.compile(
    rf"^(?:(?:Ihn|Diesen)\s+(?:hat\s+)?{_VERB}\s|(?:Sie|Es|Diese|Dieses)\s+{_VERB}\s+{_LATELY}\s+(?=eine?\s)"
    r"|An\s+(?:seine|ihre|dessen|deren)\s+Stelle\s+(?:tritt|trat|rückte?|soll|ist)\b"
    r"|(?:Er|Es|Sie|Dieser|Diese|Dieses)\s+(?:wurde|wird|ist)\s+(?:\w+\s+){0,3}(?:durch|von)\s)"
)
_SINCE = re.compile(r"\b(?:ersetzt|abgelöst|verdrängt)\b")
_OF_A_TIME = re.compile(
    r"^[“”\"»«]?\s+(?:vom|von|aus dem|aus der|des)\s+(?:\d|Januar|Jänner|Februar|März|April|Mai\b"
    r"|Juni|Juli|August|September"
    r"|Oktober|November|Dezember|Jahr|Vorjahr|Vormonat|Vorwoche|Frühjahr|Frühling|Sommer|Herbst|Winter|vergangen|vorig"
    r"|letzten|Anfang|Ende|Mitte|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)"
)
_STILL = re.compile(
    r"^[^,.;:]{0,40},\s+(?:der|die|das|in dem|in der|wonach)\s+[^,.;]{0,40}?\b(?:noch|zunächst"
    r"|ursprünglich|damals|anfangs)\b"
    r"|^[^.;:]{0,120}?\b(?:ist|sind|sei|war|gilt)\s+(?:als\s+)?(?:(?:damit|nun|somit|jetzt|also|endgültig)\s+)?"
    r"(?:Makulatur|hinfällig|überholt|vom Tisch|obsolet|Geschichte|verworfen|erledigt)\b"
    r"|^[^,.;:]{0,40}\s(?:hieß|stand|war|waren|sah|hatte|verlangte|forderte|enthielt)\s+(?:es\s+|er\s+)?(?:dagegen\s+|hingegen\s+)?noch\b"
)
_COMPARED = re.compile(
    r"\b(?:[Gg]egenüber|[Aa]nders als(?: noch)?|[Ii]m (?:Unterschied|Gegensatz|Vergleich) z?u?"
    r"|[Vv]erglichen mit)\s*$"
)
_SURE = 3


def beside_last(text: str, mentions: Sequence[TextMention], resumed: bool) -> tuple[TextMention, ...]:
    """``mentions`` with those marked that are older or newer than the text the sentences before tell of.

    "Es ersetzt den Entwurf vom Mai" and "Der Entwurf vom Mai, der noch …, ist damit Makulatur" name an older
    text, "Ihn ersetzt seit Mittwoch eine Fassung aus …" a newer one.

    Args:
        resumed: whether the sentences before tell of a text; else only those named first in this one do.
    """
    first, *others = mentions
    if not resumed:
        return (first, *(_older(m) if _of_before(text, m) else m for m in others))
    if first.head.group == "other" or first.listed:
        return tuple(mentions)
    front = text[: first.phrase_start]
    perfect = _PRONOUN_HAS_REPLACED.match(text)
    if (_PRONOUN_REPLACES.match(front) and "," not in front) or (perfect and first.end < perfect.end()):
        return (_older(first), *others)
    if _REPLACES_PRONOUN.match(front) and (
        not front.rstrip().endswith(("durch", "von")) or _SINCE.search(text, first.end)
    ):
        newer = replace(first, version="new", determiner="ein", support=max(first.support, _SURE))
        return (newer, *others)
    return tuple(_older(m) if _of_before(text, m) else m for m in mentions)


def replaces_by_pronoun(text: str) -> bool:
    """Whether the subject is a pronoun for the newer text ("Er ersetzt das Papier vom Mai")."""
    return bool(_PRONOUN_REPLACES.match(text) or _PRONOUN_HAS_REPLACED.match(text))


def _of_before(text: str, mention: TextMention) -> bool:
    """ "der Entwurf vom Mai, der noch …": dated, and said to be no longer the one at hand."""
    if mention.version or mention.points or mention.determiner in ("ein", "kein", ""):
        return False
    behind = text[mention.end :]
    front = text[max(0, mention.phrase_start - 40) : mention.phrase_start]
    return bool(_OF_A_TIME.match(behind) and (_STILL.match(behind) or _COMPARED.search(front)))


def _older(mention: TextMention) -> TextMention:
    return replace(mention, version="first", determiner="ein", support=max(mention.support, _SURE))


def replaceable(found: list[Version], at: int) -> int | None:
    """The version spoken of last that a "new version" can replace; None if there is none."""
    named = word_set("plans", "any_text") | {"Friedensplan"}
    candidates = [
        i
        for i, v in enumerate(found)
        if i != at
        and v.accepted
        and not v.has("counter")
        and not v.first.listed
        and v.best.head.noun in named
        and v.supersedes != at
    ]
    return max(candidates, key=lambda i: (found[i].sentences[-1], i), default=None)


def nearly(found: list[Version], at: int) -> int | None:
    """A text named just before that only lacked a sign: that there is a newer version of it is one."""
    index = found[at].mentions[-1].sentence
    near = [
        i
        for i, v in enumerate(found)
        if i != at
        and not v.accepted
        and 0 <= index - v.sentences[-1] <= REACH
        and all(m.head.group == "text" and not m.head.plural and m.head.prefix for m in v.mentions)
        and max(m.support for m in v.mentions) == ENOUGH - 1
    ]
    if len(near) != 1:
        return None
    first, *others = found[near[0]].mentions
    found[near[0]] = replace(found[near[0]], mentions=(replace(first, support=ENOUGH), *others))
    return near[0]


def replacing(found: list[Version], at: int) -> int | None:
    """The one accepted text an "older version" can be older than: that of the sentences just before."""
    near = [
        i
        for i, v in enumerate(found)
        if i != at
        and v.accepted
        and v.supersedes is None
        and not v.has("counter")
        and found[at].first.sentence - v.sentences[-1] <= REACH
    ]
    return near[0] if len(near) == 1 else None
