"""Bodies no list has whose kind the text names: "die Gemeinden A und B", "Landkreis A", "Bund und Länder"."""

from __future__ import annotations

import re

from ...lexicon import pattern
from ..geography import town
from ..types import Mention, Reading
from ..wordlist import is_known
from .frames import Frame

_NAME = r"(?:(?:Bad|Sankt|St\.|Markt|Alt|Neu) )?[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)*"
_ROW = rf"{_NAME}(?:(?:, {_NAME})* (?:und|sowie) {_NAME})?"
_COMMUNES = pattern("meetings", rf"\b(?:<communes>) ({_ROW})(?![\w-])")
_COMMUNE = pattern("meetings", rf"\b(?:<commune>) ({_NAME})(?![\w-])")
_DISTRICT = pattern("meetings", rf"\b(<district>)(?:e?s)? ({_NAME})(?![\w-])")
_HOUSE = pattern("meetings", rf"\b({_NAME}-(?i:<firms>))(?![\w-])")
_TIERS = pattern(
    "meetings",
    r"\b(?:<tiers>)(?:, (?:d(?:en|ie|er) )?(?:<tiers>))* (?:und|sowie) "
    r"(?:d(?:en|ie|em|er|es) )?(?:<tiers>)\b",
)
_TIER = re.compile(r"[A-ZÄÖÜ]\w+")
_AND = re.compile(r", | (?:und|sowie) ")
_LONE_BODY = {"Ländern": "Länder", "Städten": "Städte"}  # the nominative


def by_kind(frame: Frame, reading: Reading) -> dict[Mention, tuple[str, ...]]:
    """Such bodies in the frame: the stretch that names them, kind included, and their names.

    One municipality or district is called with its kind ("Gemeinde Oberau"), several in a row and states
    by their own names ("die Gemeinden Oberau und Unterau").
    Empty in a frame without meeting words.
    """
    if not frame.triggers:
        return {}
    found: dict[Mention, tuple[str, ...]] = {}
    for regex in (_COMMUNES, _COMMUNE, _DISTRICT, _HOUSE, _TIERS):
        for match in regex.finditer(reading.text, frame.start, frame.end):
            names = _tiers(match) if regex is _TIERS else _towns(match, reading)
            names = [match.group(1)] if regex is _HOUSE else names
            if names:
                kind = f"{match.group(1)} " if regex is _DISTRICT else ""
                mention = Mention(*match.span(), "body", names[0], match.group(), via="kind")
                found[mention] = tuple(kind + name for name in names)
    return found


def _tiers(match: re.Match[str]) -> list[str]:
    """``Bund, Ländern und Kommunen``: the tiers of a state, in the nominative."""
    return [_LONE_BODY.get(tier, tier) for tier in _TIER.findall(match.group())]


def _towns(match: re.Match[str], reading: Reading) -> list[str]:
    """The names in a row; none where one of them is a word of the language and no town's."""
    names = _AND.split(match.group(match.lastindex or 0))
    return [] if any(is_known(name) and not _is_place(name, reading) for name in names) else names


def _is_place(name: str, reading: Reading) -> bool:
    return name in reading.known.place_forms or town(name) is not None
