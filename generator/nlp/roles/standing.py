"""Whom a person stands for where no role word tells: by party, by "für Kiew", in lists, by whom they serve.

"Hubertus Kamp (SPD)", "für London Ada Finch", "Kiew schickte Oleh Borko", "die Außenminister Kongos und
Ruandas, X und Y", "der Kommunikationschef des Weißen Hauses, X", "Y, Berater von Kanzler Z".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...lexicon import word_set
from ...model.register import ORGANISATIONS
from ..knowledge import Knowledge
from ..types import Mention, RoleFound
from .context import Told, context_sides
from .homes import home_sides
from .teams import team_sides

_BRACKET = re.compile(r"\s?\((?:\d{2},? ?)?")
_CLOSED = re.compile(r"[),/]")
_FOR = re.compile(r"\bfür (?:die |den |das )?$", re.IGNORECASE)
_JOINED = re.compile(r"(?:,| und| sowie)(?: (?:der|des|dem|von|aus))? ")
_NEXT_NAME = re.compile(r"(?: \([^)]{1,20}\))?(?:,| und| sowie) ")
_TO_NAMES = re.compile(r"(?: [A-ZÄÖÜ]\w+)?, ")
_MARKS = re.compile(r"[,.;:()]")
_SUBJECT = re.compile(r"\b(?:für|in|im|bei|beim|an|mit)\b")
_WITHIN = re.compile(r"\b(?:im|beim|in der) $")
_REACH = 60  # code points between a state and a name that belong together


@dataclass(frozen=True, slots=True)
class Standing:
    """A body or capital in the text and the side it tells."""

    start: int
    end: int
    side: str
    party: bool


def told_sides(
    text: str,
    names: Sequence[Mention],
    bodies: Sequence[Mention],
    places: Sequence[Mention],
    roles: Sequence[RoleFound],
    sides: Mapping[str, str],
    known: Knowledge,
) -> dict[str, str]:
    """The sides of persons as the text tells them besides role words; ``sides`` are those known before.

    Persons of the register, and those whose side is known, are left out.
    """
    standings = tuple(_standings(bodies, places, known))
    plain = [n for n in names if n.via == "name"]
    # A party in brackets says more than an office other states have as well ("Bundeskanzler X (ÖVP)").
    found = {
        r: s for r, s in _in_brackets(text, plain, standings) if r not in known.people and sides.get(r) != s
    }
    for ref, side in (
        *_speaking_for(text, plain, standings),
        *_in_lists(text, plain, standings),
        *_by_roles(text, names, standings, roles, sides),
    ):
        if ref not in sides and ref not in known.people:
            found.setdefault(ref, side)
    spans = tuple((s.start, s.end, s.side) for s in standings)
    told = Told(text, names, bodies, places, roles, {**sides, **found}, spans, known)
    around = (*team_sides(told), *home_sides(told), *context_sides(told)) if _any_open(names, told) else ()
    for ref, side in around:
        if ref not in sides and ref not in known.people:
            found.setdefault(ref, side)
    return found


def _any_open(names: Sequence[Mention], told: Told) -> bool:
    """Whether somebody is named whose side nothing has told yet."""
    return any(n.ref not in told.sides and n.ref not in told.known.people for n in names)


def _standings(bodies: Sequence[Mention], places: Sequence[Mention], known: Knowledge) -> Iterator[Standing]:
    taken = {m.start for m in bodies}
    seats = (m for m in places if m.ref in known.seats and m.via == "name" and m.start not in taken)
    for m in sorted((*bodies, *seats), key=lambda m: m.start):
        body = known.bodies.get(known.seats.get(m.ref, m.ref))
        if body and body.side and body.kind not in {"media", "company"}:
            yield Standing(m.start, m.end, body.side, body.kind == "organisation")


def _in_brackets(
    text: str, names: Sequence[Mention], standings: Sequence[Standing]
) -> Iterator[tuple[str, str]]:
    """``X (SPD)``, ``X (54, FDP)``."""
    for name in names:
        for s in standings:
            near = name.end <= s.start <= name.end + 8
            if near and _BRACKET.fullmatch(text, name.end, s.start) and _CLOSED.match(text, s.end):
                yield name.ref, s.side


def _speaking_for(
    text: str, names: Sequence[Mention], standings: Sequence[Standing]
) -> Iterator[tuple[str, str]]:
    """``Für Kiew verhandelt X``, ``für London Y``, ``Z für Berlin``, ``Bern schickte X und Y``."""
    for s in standings:
        sent = spoke = False
        party = s.party and s.side not in ORGANISATIONS
        before = bool(_FOR.search(text, max(0, s.start - 9), s.start))
        for n, name in enumerate(names):
            if before and not s.party and text[name.end : s.start] == " für ":
                yield name.ref, s.side
            if not s.end < name.start <= s.end + _REACH:
                continue
            gap = text[s.end : name.start]
            verb, *rest = gap.split() or [""]
            small = [w for w in (verb, *rest) if w[:1].islower()]
            own = [w for w in small if w not in word_set("roles", "beside_acting")]
            acts = not own or (own == [verb] and verb in word_set("roles", "acting_for"))
            joins = spoke and _NEXT_NAME.fullmatch(text, names[n - 1].end, name.start)
            surely = not party or own == [verb]  # "Für die EVG verhandelt X", not "für die EVG, X und …"
            spoke = before and ((acts and surely and not _MARKS.search(gap)) or bool(joins))
            if spoke:
                yield name.ref, s.side
            sends = verb in word_set("roles", "sending") and small in ([verb], [verb, "den"], [verb, "die"])
            joined = sent and _NEXT_NAME.fullmatch(text, names[n - 1].end, name.start)
            if sends or joined:
                sent = True
                yield name.ref, s.side


def _in_lists(
    text: str, names: Sequence[Mention], standings: Sequence[Standing]
) -> Iterator[tuple[str, str]]:
    """``die Außenminister Kongos und Ruandas, X und Y``: as many states as names, in the same order."""
    for k in range(len(standings)):
        states = [standings[k]]
        while k + len(states) < len(standings) and _JOINED.fullmatch(
            text, states[-1].end, standings[k + len(states)].start
        ):
            states.append(standings[k + len(states)])
        if len(states) < 2 or (k and _JOINED.fullmatch(text, standings[k - 1].end, states[0].start)):
            continue
        listed = _names_behind(text, names, states[-1].end)
        if len(listed) == len(states):
            yield from ((name.ref, s.side) for name, s in zip(listed, states, strict=True))


def _names_behind(text: str, names: Sequence[Mention], end: int) -> list[Mention]:
    first = next((n for n, m in enumerate(names) if m.start > end), None)
    if first is None or not _TO_NAMES.fullmatch(text, end, names[first].start):
        return []
    listed = [names[first]]
    for name in names[first + 1 :]:
        if not _NEXT_NAME.fullmatch(text, listed[-1].end, name.start):
            break
        listed.append(name)
    return listed


def _by_roles(
    text: str,
    names: Sequence[Mention],
    standings: Sequence[Standing],
    roles: Sequence[RoleFound],
    sides: Mapping[str, str],
) -> Iterator[tuple[str, str]]:
    """``Kommunikationschef des Weißen Hauses``, ``Berater von Kanzler X``: what stands in the role phrase."""
    for role in roles:
        if role.side or role.head.split("-")[-1] in word_set("roles", "of_another_side"):
            continue
        subject = _SUBJECT.search(text, role.start, role.end)
        end = subject.start() if subject else role.end
        for s in standings:
            own = end <= s.start < role.end and s.party and _WITHIN.search(text, end, s.start)
            if role.start <= s.start < end or own:
                yield role.ref, s.side  # "Ausschusschef im Europaparlament" belongs to it
        for name in names:
            if role.start <= name.start < end and name.ref in sides and name.ref != role.ref:
                yield role.ref, sides[name.ref]
