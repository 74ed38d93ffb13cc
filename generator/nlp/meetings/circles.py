"""Who of a people or a union is meant: a person, a circle of two peoples, all states of the union."""

from __future__ import annotations

import re

from ...lexicon import pattern
from ..types import Mention, Reading
from .frames import Frame

_CIRCLE_OF = pattern("meetings", r"\b(?:<circles>) aus (?:\w+ )?(?:[A-ZÄÖÜ][\w-]+(?:,| und| sowie) )*$")
_OFFICES_OF = re.compile(
    r"\b[Dd]ie [A-ZÄÖÜ]\w+(?:-? und [A-ZÄÖÜ]\w+)? (?:der|aller) (?:\d+ |übrigen |meisten )?$"
)
_MEMBERS = re.compile(r"-(?:Staaten|Länder)$")  # "die Botschafter der 27 EU-Länder"
_SAID_AT = pattern(
    "meetings",
    r", (?:so|<reported>|<reports>)\b[^,;]*\b(?:nach|bei|vor|während|am Rande) "
    r"(?:de[mnr]|des|seine[mnr]|ihre[mnr])\b[^,;]*$",
)
_NOMINATIVE = re.compile(r"(?:^|[,;:–] (?:und |aber |doch )?)[Dd]er $")
_MET_ALONE = frozenset({"receive", "meet", "call"})
_ACCUSATIVE = re.compile(
    r"(?<!\bmit)(?<!\bvon)(?<!\bbei)(?<!\baus)(?<!\bzu)(?<!\bund)(?<!\bzwischen)(?<!\bunter) den $"
)


def in_a_group(m: Mention, before: str, after: str, frame: Frame) -> bool | None:
    """``eine Gruppe aus Polen und Ukrainern``, ``die Botschafter der 27 EU-Staaten``; None: neither."""
    if m.via in {"people", "name"} and frame.triggers and _CIRCLE_OF.search(before):
        return True
    if _MEMBERS.search(m.form + after.split(" ")[0]):
        return _OFFICES_OF.search(before) is not None
    return None


def one_of_a_people(m: Mention, before: str, frame: Frame, reading: Reading) -> bool:
    """``der Amerikaner Keith Kellogg``, ``empfing den Ukrainer``: a person of that state, not the state."""
    named = any(n.start == m.end + 1 for n in reading.names)
    if _NOMINATIVE.search(before) and not named:
        return True
    singular = re.search(r"\b(?:den|dem|ein|einen|einem) $", before) and not m.form.endswith("n")
    met = any(t.kind in _MET_ALONE and not t.noun for t in frame.triggers) and _ACCUSATIVE.search(before)
    return named or bool(singular or met)


def only_said(m: Mention, frame: Frame) -> bool:
    """``Man wolle mit China zusammenarbeiten, sagte X nach dem Gespräch``: only what was said there."""
    if frame.noun is None or m.start > frame.noun.start:
        return False
    between = frame.sentence.text[m.end - frame.sentence.start : frame.noun.start - frame.sentence.start]
    return _SAID_AT.search(between) is not None
