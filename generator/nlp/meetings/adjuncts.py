"""Events that only date a meeting: "Vor dem Gipfel in A traf B am Montag in C D" is in C, and no summit."""

from __future__ import annotations

import re
from dataclasses import replace

from ...lexicon import pattern
from ..types import Reading
from .frames import Frame
from .triggers import Trigger

_ARTICLE = r"(?:(?:de[mnrs]|die|das|eine[mnrs]?|seine[mnrs]?|ihre[mnrs]?|diese[mnrs]?|\w+s) )?"
_DATES = re.compile(
    r"(?:\b(?:\w+ (?:Tage?|Wochen?|Monate?|Stunden?|Minuten)|[Kk]urz|[Uu]nmittelbar|[Gg]leich|[Dd]irekt"
    r"|[Nn]och) )?"
    r"\b(?:[Vv]or|[Nn]ach|[Pp]arallel zu[rm]?|[Zz]eitgleich (?:mit|zu[rm]?)|[Gg]leichzeitig mit"
    r"|[Ii]m Vorfeld|[Aa]m Vorabend|[Ii]m Anschluss an|[Ii]n Vorbereitung|[Zz]ur Vorbereitung(?: auf)?"
    r"|[Uu]ngeachtet|[Tt]rotz|[Aa]nders als (?:bei|in))\s"
    rf"{_ARTICLE}(?:[a-zäöüß-]+n\s)?$"
)
_COUNTED = re.compile(r"\w+ (?:Tage?|Wochen?|Monate?) (?:[Vv]or|[Nn]ach)\b")
_AT = re.compile(
    r"s?(?: (?:in|im|auf|am|bei|von|vom|des|der) (?:der |dem |den )?[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?){0,2}"
)
_KNOWN = re.compile(r"\b(?:das|den|die|dem|der) (?:[a-zäöüß]+e?n? )?$")
_HAPPENS = pattern("meetings", r"\b(?:<happens>)\b")
_CUT = re.compile(r"[,;:]")
_PARTNER = re.compile(r"s? (?:mit|zwischen)\b")
_REPORTS = re.compile(r"\b(?:über|von) (?:sein|ihr)(?:e[mnr]?)? (?:[a-zäöüß]+n? )?$")
_TO_THE_PRESS = pattern("meetings", r"\bmit (?:\w+ )?(?:<press>|Reportern|Journalist|Medienvertreter)")
_FINITE = pattern("meetings", r"\b(?:<finite>)\b")
_TALKS = frozenset({"meet", "negotiate", "confer", "speak", "assemble", "receive", "call"})


def without_adjunct(frame: Frame, reading: Reading) -> Frame | None:
    """The frame without the noun of another event and its place; None where it has no such noun.

    Not where the noun names who met ("vor dem Gespräch mit A"): that is a meeting of its own.
    """
    verbs = [t for t in frame.triggers if not t.noun and t.kind in _TALKS]
    if not verbs or frame.aside[1]:
        return None
    for noun in (t for t in frame.triggers if t.noun):
        lead = _DATES.search(reading.text, frame.start, noun.start)
        if lead is None or _PARTNER.match(reading.text, noun.end, frame.end):
            continue
        if not any(v.end < noun.start or not _CUT.search(reading.text, noun.end, v.start) for v in verbs):
            continue  # "nach einer Konferenz, zu der A geladen hatte": the verb tells of that one
        rest = tuple(t for t in frame.triggers if t != noun)
        return replace(frame, triggers=rest, aside=(lead.start(), _end(frame, noun, verbs, reading)))
    return None


def without_report(frame: Frame, reading: Reading) -> Frame | None:
    """``A berichtete am Montag in B über sein Gespräch mit C``: day and place are of the report.

    None where the words before tell of a meeting themselves, or nobody reports.
    """
    noun = next((t for t in frame.triggers if t.noun), None)
    if noun is None or frame.aside[1] or not _PARTNER.match(reading.text, noun.end, frame.end):
        return None
    about = _REPORTS.search(reading.text, frame.start, noun.start)
    ahead = [t for t in frame.triggers if t.start < noun.start]
    if about is None or any(t.noun or t.kind != "speak" for t in ahead):
        return None
    if ahead and not _TO_THE_PRESS.search(reading.text, frame.start, about.start() + 1):
        return None
    rest = tuple(t for t in frame.triggers if t not in ahead)
    return replace(frame, triggers=rest, aside=(frame.start, about.start()))


def only_mentioned(frame: Frame) -> bool:
    """``A kritisierte das Treffen von B und C``: known already, and when it was is not told."""
    clause = frame.sentence.text[frame.clause_start - frame.sentence.start :]
    return frame.nouns_only and bool(_KNOWN.search(frame.lead)) and not _HAPPENS.search(clause)


def _its_place(frame: Frame, noun: Trigger, end: int, reading: Reading) -> bool:
    """Whether the place behind the noun is its own: "vor dem Gipfel in A", not "nach der Reise in B treffen".

    It is where the phrase opens the clause, and else where the frame names another place.
    """
    if noun.kind == "visit":
        return False
    opens = not any(t.start < noun.start for t in frame.triggers) and not any(
        frame.start <= n.start < noun.start for n in reading.names
    )
    elsewhere = any(frame.holds(m.start) and not noun.end < m.start < end for m in reading.places)
    return opens or elsewhere


def counted_from(frame: Frame, reading: Reading) -> bool:
    """``Zwei Tage nach den Gesprächen in A``: the day counts from another event, which is not told."""
    low, high = frame.aside
    return _COUNTED.match(reading.text, low, high) is not None if high else False


def _end(frame: Frame, noun: Trigger, verbs: list[Trigger], reading: Reading) -> int:
    """Where the phrase ends: behind its place, at the finite verb at the latest."""
    named = _AT.match(reading.text, noun.end, frame.end)
    end = named.end() if named and _its_place(frame, noun, named.end(), reading) else noun.end
    finite = _FINITE.search(reading.text, noun.end, frame.end)
    first = min([v.start for v in verbs if v.start > noun.end], default=frame.end)
    return min(end, first, finite.start() if finite else frame.end)
