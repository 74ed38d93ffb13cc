"""One verb, two meetings: each partner has a place of its own, or each subject a partner of its own.

``traf A in Rom und am Freitag B in Paris``; ``A telefonierte mit B, C mit D``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from ...lexicon import pattern
from ..types import Mention, Reading
from ..vocabulary import is_common
from .frames import Frame

_FINITE = pattern("meetings", r"\b(?:<finite>)\b")
_IN = re.compile(r"\b(?:in|im|bei|auf)(?: de[rmn])? $")
_TOWN = re.compile(r"\b[Ii]n ([A-ZÄÖÜ][a-zäöüß]{3,})(?!\w)")
_DAY = (
    r"(?:[Aa]m (?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend)\w*|[Aa]m \d{1,2}\. [A-ZÄÖÜ]\w+"
    r"|[Tt]ags darauf|[Gg]estern|[Hh]eute|[Mm]orgen|[Aa]m (?:Vormittag|Mittag|Nachmittag|Abend|Morgen))\b"
)
_ON_A_DAY = re.compile(_DAY)
_NEXT_DAY = re.compile(rf"(?P<cut>,| und|, und) (?:dann )?(?={_DAY}){_DAY}")
_NO_VERB = re.compile(
    r" (?:(?:mit|in|im|bei|den|dem|der|die|auf|auch|noch|dann|wieder|erneut|dort|zudem|[A-ZÄÖÜ][\w-]+) )*"
)
_NEAR = 25  # code points between a partner and the place beside it
_LAST_WORD = re.compile(r"^(?: [a-zäöüß]+)?$")  # "B in Rom treffen und …"
_HE = re.compile(r"\b(?:er|sie|man)\b")
_NO_MORE = re.compile(r"[,;:.]")
_WITH = re.compile(r"^ (?:(?:in|im) [A-ZÄÖÜ][\w-]+ )?mit (?:[\w-]+ ){0,3}$")
_AHEAD = re.compile(r", (?:[\w-]+ ){0,3}$")


def each_placed(frame: Frame, reading: Reading) -> tuple[Frame, ...]:
    """A frame for each place, where the text names a partner beside each; empty where it does not."""
    if frame.first is None or frame.noun or any(t.kind == "call" for t in frame.triggers):
        return ()
    names = [n for n in reading.names if frame.holds(n.start) and n.via == "name"]
    towns = _towns(frame, reading)
    for one, other in pairwise(names):
        if one.ref == other.ref:
            continue
        cut = reading.text.find(" und ", one.end, other.start)
        here = _beside(one, towns, frame.start, cut) if cut > 0 else None
        there = _beside(other, towns, cut, frame.end) if here else None
        if not here or not there or here[2] == there[2]:
            continue
        low = _first_part(frame, names, one, reading)
        high = max(other.end, there[1])
        rest = reading.text[max(one.end, here[1]) : cut]
        if low is None or not _LAST_WORD.match(rest) or _NO_MORE.search(reading.text[cut:high].rstrip(".")):
            continue
        if min(one.start, here[0]) < low:
            continue
        return replace(frame, aside=(cut, high)), replace(frame, aside=(low, cut + len(" und ")), second=True)
    return ()


def each_with_one(frame: Frame, reading: Reading) -> tuple[Frame, ...]:
    """``A telefonierte mit B, C mit D``: a frame for each pair; empty where the verb has one."""
    if frame.first is None or frame.nouns_only:
        return ()
    names = [n for n in reading.names if frame.holds(n.start) and n.via == "name"]
    for partner, one, other in zip(names[1:], names[2:], names[3:], strict=False):
        ahead = _AHEAD.fullmatch(reading.text[partner.end : one.start])
        own = re.search(r"\bmit (?:[\w-]+ ){0,3}$", reading.text[frame.first.end : partner.start])
        if ahead and own and _WITH.match(reading.text[one.end : other.start]):
            return (
                replace(frame, aside=(partner.end, other.end)),
                replace(frame, aside=(frame.start, one.start), second=True),
            )
    return ()


def each_day(frame: Frame, reading: Reading) -> tuple[Frame, ...]:
    """``sprach am Montag mit A und am Dienstag mit B``: a frame for each day; empty where there is one."""
    if frame.first is None or frame.nouns_only:
        return ()
    match = _NEXT_DAY.search(reading.text, frame.start, frame.end)
    if match is None or not _ON_A_DAY.search(reading.text, frame.start, match.start()):
        return ()
    names = [n for n in reading.names if frame.holds(n.start) and n.via == "name"]
    before, behind = (
        [n for n in names if n.end <= match.start()],
        [n for n in names if n.start >= match.end()],
    )
    if not before or not behind or before[-1].ref == behind[0].ref:
        return ()
    rest = reading.text[match.end() : behind[0].start]
    low, verb = _first_part(frame, names, before[-1], reading), _FINITE.search(reading.text, frame.start)
    if low is None or verb is None or low > match.start() or not _NO_VERB.fullmatch(rest):
        return ()
    ahead = _ON_A_DAY.search(reading.text, frame.start, verb.start())
    start = verb.start() if ahead else frame.start
    later = replace(frame, start=start, clause_start=start, aside=(low, match.end("cut")), second=True)
    return replace(frame, aside=(match.start(), behind[0].end)), later


def _towns(frame: Frame, reading: Reading) -> list[tuple[int, int, str]]:
    """Start, end and wording of the places something happens "in", also of towns no list has."""
    listed = [p for p in reading.places if frame.holds(p.start) and p.via == "name"]
    found = [
        (p.start, p.end, p.form)
        for p in listed
        if _IN.search(reading.text[frame.start : p.start]) is not None
    ]
    for match in _TOWN.finditer(reading.text, frame.start, frame.end):
        start, end = match.span(1)
        named = any(n.start <= start < n.end for n in (*reading.names, *listed))
        if frame.holds(start) and not named and not is_common(match.group(1)):
            found.append((start, end, match.group(1)))
    return sorted(found)


def _beside(
    name: Mention, towns: list[tuple[int, int, str]], low: int, high: int
) -> tuple[int, int, str] | None:
    """The place right before or behind a name; None where there is none."""
    near = (
        t for t in towns if low <= t[0] < high and min(abs(t[0] - name.end), abs(name.start - t[1])) < _NEAR
    )
    return next(near, None)


def _first_part(frame: Frame, names: list[Mention], one: Mention, reading: Reading) -> int | None:
    """Where what is told of the first partner begins: behind finite verb and subject; None without these."""
    verb = _FINITE.search(reading.text, frame.start, one.start)
    ahead = [n.end for n in names if n.start < one.start]
    if verb is None or not (ahead or _HE.search(reading.text[frame.start : one.start])):
        return None
    return max(verb.end(), *ahead, 0)
