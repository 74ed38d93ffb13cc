"""Sides an adjective of two states names: ``die amerikanisch-ukrainischen Gespräche``."""

from __future__ import annotations

import re

from ...german.adjectives import stem_of
from ..types import Reading
from .frames import Frame

_CHAIN = re.compile(
    r"(?<![\w-])((?:[A-Za-zÄÖÜäöüß]+-){1,2}[a-zäöüß]+(?:isch|deutsch)e[nrms]?) "
    r"(?:(?:und )?[a-zäöüß-]+(?:e|en|er|es|em) ){0,2}(?=[A-ZÄÖÜ])"
)
_BOTH = re.compile(
    r"\bbeide[rn]? [A-ZÄÖÜ]\w+, (?:der|die|den) ([a-zäöüß-]+isch\w*) (?:und|sowie) (?:der|die|den) "
    r"([a-zäöüß-]+isch\w*)(?=[,.;:])"
)
"""``Unterhändler beider Regierungen, der amerikanischen und der ukrainischen``."""


def chained(frame: Frame, reading: Reading) -> list[tuple[int, str]]:
    """German names of the states such an adjective before a meeting word names, with where it stands.

    Empty where it is that of any other noun ("deutsch-französische Freundschaft"), or where one of its
    parts is no state's.
    """
    text = reading.text[frame.start : frame.end]
    if not frame.triggers or "isch" not in text:
        return []
    found = []
    nouns = {t.start for t in frame.triggers if t.noun and t.kind != "visit"}
    for m in _CHAIN.finditer(text) if "-" in text else ():
        at = frame.start + m.start()
        if frame.holds(at) and frame.start + m.end() in nouns:
            found += _named(m.group(1).split("-"), at, reading)
    for m in _BOTH.finditer(text) if "beide" in text else ():
        if frame.holds(frame.start + m.start()):
            found += _named(list(m.groups()), frame.start + m.start(), reading)
    return found


def _named(parts: list[str], at: int, reading: Reading) -> list[tuple[int, str]]:
    """The states of the parts, each once; none where there are not two, or a part is no state's."""
    known = reading.known
    codes = [known.adjectives.get(stem_of(part)) or known.compounds.get(part) for part in parts]
    if len(set(codes)) < 2 or None in codes:
        return []
    return [(at, known.states[code].name) for code in dict.fromkeys(codes) if code]
