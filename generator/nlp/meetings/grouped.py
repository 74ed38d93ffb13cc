"""Persons a frame means by a word for a group or an office the text has filled before.

"die beiden Amerikaner", "der Ministerpräsident und die Oppositionsführerin". What stays open gives nobody.
"""

from __future__ import annotations

import re

from ...lexicon import load
from ..types import Reading
from .frames import Frame
from .sources import is_owner

_OF_A_PEOPLE = re.compile(
    r"\b(?:[Dd]ie|[Dd]en|[Dd]er) (beiden|zwei|drei|vier) ([A-ZÄÖÜ][a-zäöüß]+)\b(?! [A-ZÄÖÜ])"
)
_FAR = 6  # sentences back to those of a people "die beiden Amerikaner" means
_OPPOSITION = re.compile(
    r"\b(?:[Dd]er|[Dd]ie|[Dd]em|[Dd]en) "
    r"(?:Oppositions(?:führer|chef)|Herausforder(?:er)?)(in)?\b(?! [A-ZÄÖÜ])"
)
_LEADS_A_PARTY = re.compile(r"(?:chef|vorsitzende[rn]?|kandidat)(?:in)?$")


def taken_up(frame: Frame, reading: Reading) -> list[str]:
    """Refs of those a word for a group or an office means; empty where that stays open."""
    if not frame.triggers and not frame.joining:
        return []
    text = frame.text(reading)
    return [*_of_a_people(frame, text, reading), *_opposition(frame, text, reading)]


def _of_a_people(frame: Frame, text: str, reading: Reading) -> list[str]:
    """``die beiden Amerikaner``: just as many of that state as the sentences before name."""
    match = _OF_A_PEOPLE.search(text)
    peoples = reading.known.peoples
    code = peoples.get(match.group(2)) or peoples.get(match.group(2).removesuffix("n")) if match else None
    if match is None or code is None:
        return []
    number = 2 if match.group(1) == "beiden" else int(load("meetings")["day_counts"][match.group(1)])
    found: dict[str, None] = {}
    for index in range(frame.sentence.index, max(-1, frame.sentence.index - 1 - _FAR), -1):
        named = reading.of(reading.names, reading.sentences[index])
        refs = dict.fromkeys(
            n.ref
            for n in named
            if n.via == "name"
            and n.start < frame.start + match.start()
            and reading.sides.get(n.ref) == code
            and not is_owner(n, reading)
        )
        if len(refs) == number:  # named together: whoever else is named between is not of them
            return list(refs)
        found.update(refs)
    return list(found) if len(found) == number else []


def _opposition(frame: Frame, text: str, reading: Reading) -> list[str]:
    """``die Oppositionsführerin``: the only one of that gender who leads a party and does not govern."""
    match = _OPPOSITION.search(text)
    if match is None:
        return []
    gender = "f" if match.group(1) else "m"
    heads = [r for r in reading.roles if not r.former and r.start < frame.start + match.start()]
    governing = {
        r.ref for r in heads if re.search(r"(?:minister|präsident|kanzler|regierungschef)", r.head.lower())
    }
    leading = {r.ref for r in heads if _LEADS_A_PARTY.search(r.head.lower())} - governing
    fitting = [ref for ref in leading if reading.genders.get(ref) == gender]
    return fitting if len(fitting) == 1 else []
