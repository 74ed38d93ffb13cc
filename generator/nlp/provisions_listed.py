"""What the sentence right behind a text's name lists: deeds of one side, or what is meant by the name."""

from __future__ import annotations

import re

from .plans_carried import Laid, one
from .plans_words import begin_pattern

_DEEDS = re.compile(
    r"^(?P<subject>(?:(?:Der|Die|Das|Beide|Alle)\s)?[A-ZÄÖÜ][\w-]+)\s"
    r"(?:würden?|müssten?|dürften?|sollten?|soll|sollen|muss|müssen|darf|dürfen)\s(?P<rest>(?:[^.;:!?]|\.(?=\d))+?)\.?$"
)
_NEXT = re.compile(r"(?:,\s+(?:und\s+)?|\s+und\s+)(?:im Gegenzug\s+|dafür\s+|zudem\s+|außerdem\s+)?")
_INFINITIVE = re.compile(r"\s[a-zäöüß]{2,}n$")
_NOBODY = frozenset({"Er", "Sie", "Es", "Man", "Das", "Dies", "Wer", "Niemand", "Keiner", "Auch"})
_MEANT = re.compile(
    r"^(?:Damit g|G)emeint\s(?:ist|sind|war)\b[^.:;]{5,200}:\s(?P<object>(?![„»«\"])[^:;!?]{10,300}?)\.?$"
)
_BESIDE = re.compile(r",\s+(?:(?=dafür\s|im Gegenzug\s|zugleich\s)|und\s)")


def deeds_listed(text: str) -> tuple[Laid, ...]:
    """ "X würde A aussetzen, B schaffen und C lassen": each deed; empty unless there are two at least.

    A sentence about talks, days or a person lays down nothing.
    """
    match = _DEEDS.match(text)
    if not match or match["subject"] in _NOBODY or begin_pattern("no_contents").search(text):
        return ()
    parts = _parts(match["rest"])
    return tuple(told for part in parts for told in one(part, "deeds")) if len(parts) > 1 else ()


def _parts(rest: str) -> list[str]:
    """The clauses with an infinitive at their end, in order; empty if anything is left over."""
    parts: list[str] = []
    open_part = ""
    for piece in _NEXT.split(rest):
        open_part = f"{open_part} und {piece}" if open_part else piece
        if _INFINITIVE.search(open_part):
            parts.append(open_part)
            open_part = ""
    return [] if open_part else parts


def meant(text: str) -> tuple[Laid, ...]:
    """ "Gemeint ist eine Absprache von August: A räumt B, dafür ruht C": what a name stands for."""
    match = _MEANT.match(text)
    if not match:
        return ()
    return tuple(told for part in _BESIDE.split(match["object"]) for told in one(part, "meant"))
