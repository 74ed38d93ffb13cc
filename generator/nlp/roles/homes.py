"""Whom a person stands for by the state beside their office: before it, behind it, or in a clause on them.

"der Schweizer Staatssekretär X", "X, Chef des Präsidialamts in Kiew", "X vom US-Handelsministerium", "Y,
die die finnische Delegation leitet".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...lexicon import pattern, word_set
from .context import Told

_WORD = re.compile(r"(?<![\w-])([A-ZÄÖÜ]\w+er) $")
_IN = re.compile(r" in (?:der |den |dem )?$")
_OF_A_STATE = pattern("roles", r"(?:<offices_of_a_state>)", re.IGNORECASE)
_ABROAD = pattern("roles", r"(?:<offices_abroad>)", re.IGNORECASE)
_FROM = re.compile(r" (?:vom|von der|aus dem) (?:[a-zäöüß]+ )?")
_OFFICE = re.compile(
    r"[\w-]*(?: \w+)?(?:[Mm]inisterium|[Pp]räsidialamt|[Kk]anzleramt|[Rr]egierung|[Bb]ehörde)\b"
)
_WHO = re.compile(r", (?:der|die) (?:[a-zäöüß]+ ){0,3}(?:die|das) ")
_LEADS = re.compile(
    r" (?:\w*[Dd]elegation|Abordnung|Seite|Verhandlungsgruppe|\w*[Tt]eam|Mannschaft)"
    r" (?:[a-zäöüß]+ ){0,2}(?:(?:an)?führt|(?:an)?führte|leitet|leitete|vertritt|vertrat)\b"
)


def home_sides(told: Told) -> Iterator[tuple[str, str]]:
    """Refs of persons with the side the words around their office tell."""
    for role in told.roles:
        if role.side or role.head.rpartition("-")[2] in word_set("roles", "of_another_side"):
            continue
        before = _WORD.search(told.text, max(0, role.start - 30), role.start)
        code = told.known.adjectives.get(before.group(1).lower()) if before else None
        side = code or _seat_behind(told, role.start, role.end)
        if side:
            yield role.ref, side
    for name in told.names:
        for start, end, side in told.standings:
            if name.via != "name" or not name.end < start <= name.end + 50:
                continue
            leads = _WHO.fullmatch(told.text, name.end, start) and _LEADS.match(told.text, end)
            office = _FROM.fullmatch(told.text, name.end, start) and _OFFICE.match(told.text, start)
            if leads or office:
                yield name.ref, side


def _seat_behind(told: Told, start: int, end: int) -> str | None:
    """The state in which an office of government lies, told behind it; None for envoys and offices abroad."""
    text = told.text[start:end]
    if not _OF_A_STATE.search(text) or _ABROAD.search(text):
        return None
    for at, _stop, side in told.standings:
        if start < at < end and _IN.search(told.text, start, at):
            return side
    return None
