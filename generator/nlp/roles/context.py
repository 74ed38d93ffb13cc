"""Whom a person stands for by what surrounds their role: towns, owners, delegations, the article's one state.

"den Chilenen X", "Russland war durch Admiral Y vertreten", "seine Sprecherin Z", "Gouverneur von Odessa",
and, where a text names a single state throughout, the offices it gives without one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...lexicon import word_set
from ...lexicon import words as word_list
from ..knowledge import Knowledge
from ..types import Mention, RoleFound

_OWNER = re.compile(r"\b(?:[Ss]eine?[mnr]?|[Ii]hre?[mnr]?|dessen|deren) $")
_PRONOUN = re.compile(r"(?:Er|Sie)\b|Dies(?:er|e)\b")
_REPRESENTED = re.compile(
    r"(?: (?:war|ist|wird|wurde|waren|sind|werden|wurden))?(?: (?:dabei|dort|bislang))?"
    r" durch (?:[\w.-]+ ){0,4}"
)
_LED = re.compile(
    r" (?:Delegation|Abordnung|Seite|Gruppe|Verhandlungsdelegation|Verhandlungsteam|Team|Mannschaft) "
    r"(?:(?:wird|wurde|war|ist) (?:dabei |dort |wieder )?(?:von|durch)"
    r"|(?:führte?|leitete?|vertrat|vertritt)|um"
    r"|unter (?:Leitung|Führung)(?: von| des| der)?) (?:[\w.-]+,? ){0,5}"
)
_WHOSE_TEAM = re.compile(
    r"\b(?:Delegation|Abordnung|Seite|Verhandlungsdelegation|Verhandlungsteam|Team|Mannschaft) "
    r"(?:(?:der|des|von|aus|für) )?(?:der |dem |die |den )?$"
)
_IS_LED = re.compile(
    r" (?:(?:wird|wurde|war|ist) (?:dabei |dort |wieder )?(?:von|durch)|(?:an)?führte?|leitete?)"
    r" (?:(?:der|die|dem) )?(?:[a-zäöüß]+ ){0,3}(?:[\w.-]+ )?"
)
_LEADS = re.compile(r"\b(?:führte?n?|leitete?n?|vertrat|anführte) $")
_THE = re.compile(r" (?:\w+ )?(?:die|diesmal die|erneut die|wieder die) ")
_TEAM = re.compile(r" (?:Delegation|Abordnung|Seite|Gruppe|Verhandl\w+|Team|Mannschaft|Unterhändler)\b")
_BELONGS = re.compile(r"Ihr (?:gehör(?:t|en|te|ten)|sitzt|sitzen) ")
_SCHOOL = re.compile(
    r"(?:, \w+)? (?:von|an|vom|am) (?:der |dem )?(?:\w+ )?(?:Uni|Universität|Hochschule|ETH|Akademie"
    r"|Institut|Denkfabrik|Handelskammer)(?: (?:in|von|zu|für \w+ in))? $"
)
_COMPOUND = re.compile(r"(?<![\w-])[A-ZÄÖÜ]\w+-[A-ZÄÖÜ]\w+ $")
_FROM = re.compile(r" aus (?:der |den |dem )?")
_STANDS_FOR = re.compile(r" (?:vertritt|vertrat|vertreten) (?:dabei |dort )?(?:die |den |das )?")
_SENTENCE_END = re.compile(r"[.!?…][“”\"»«]?\s+(?=[A-ZÄÖÜ„\"«])")
_NEAR = 260
"""Code points before a role among which its town or its owner must stand."""
_FEWEST = 2
"""Persons of one state, and bodies or places beside them, that make a text a domestic one."""


@dataclass(frozen=True)
class Told:
    """What an article tells of sides before its context is read.

    Attributes:
        text: the source text.
        names: all mentions of persons; ``bodies`` and ``places`` likewise.
        roles: roles given to named persons.
        sides: sides known so far, by ref.
        standings: start, end and side of each body or capital that has one.
        known: the look-up tables.
    """

    text: str
    names: Sequence[Mention]
    bodies: Sequence[Mention]
    places: Sequence[Mention]
    roles: Sequence[RoleFound]
    sides: Mapping[str, str]
    standings: Sequence[tuple[int, int, str]]
    known: Knowledge


def context_sides(told: Told) -> Iterator[tuple[str, str]]:
    """Refs of persons with the side their surroundings tell, surest first."""
    yield from _by_people(told)
    yield from _by_delegations(told)
    yield from _by_leading(told)
    yield from _by_belonging(told)
    yield from _by_schools(told)
    yield from _in_plural(told)
    open_roles = [r for r in told.roles if not r.side and r.ref not in told.sides]
    if open_roles:
        yield from _by_town_words(told, open_roles)
        yield from _by_towns(told, open_roles)
        yield from _by_origin(told, open_roles)
        yield from _spokespersons(told, open_roles)
        yield from _by_masters(told, open_roles)
        yield from _by_owners(told, open_roles)
        yield from _domestic(told, open_roles)


def _by_people(told: Told) -> Iterator[tuple[str, str]]:
    """``den Chilenen X``, ``die Finnin Y``, ``Kreml-Veteran Z``."""
    ends = {m.end: m.ref for m in told.bodies if m.via == "people"}
    for name in told.names:
        ref = ends.get(name.start - 1)
        side = told.known.bodies[ref].side if ref and ref in told.known.bodies else None
        if side and name.full and told.text[name.start - 1] == " ":
            yield name.ref, side
    parts = {m.start: m.ref for m in told.bodies if m.via == "compound"}
    for name in told.names:
        word = _COMPOUND.search(told.text, max(0, name.start - 40), name.start) if name.full else None
        ref = parts.get(word.start()) if word else None
        body = told.known.bodies.get(ref or "")
        if body and body.side and body.kind in {"seat", "state"}:
            yield name.ref, body.side


def _by_delegations(told: Told) -> Iterator[tuple[str, str]]:
    """``Die Ukraine war durch X vertreten``, ``die russische Delegation führte Y``, ``Z vertrat Polen``."""
    plain = [n for n in told.names if n.via == "name"]
    for start, end, side in told.standings:
        whose = _WHOSE_TEAM.search(told.text, max(start - 40, 0), start)
        for name in plain:
            if whose and end < name.start <= end + 80 and _IS_LED.fullmatch(told.text, end, name.start):
                yield name.ref, side
            elif end < name.start <= end + 80:
                gap = told.text[end : name.start]
                shown = "vertreten" in told.text[max(start - 90, 0) : name.end + 90]
                if (shown and _REPRESENTED.fullmatch(gap)) or _LED.fullmatch(gap):
                    yield name.ref, side
            elif name.end < start <= name.end + 30 and _STANDS_FOR.fullmatch(told.text, name.end, start):
                yield name.ref, side


def _by_leading(told: Told) -> Iterator[tuple[str, str]]:
    """``In Genf führte X die russische Delegation``."""
    for name in told.names:
        if name.via != "name" or not _LEADS.search(told.text, max(0, name.start - 12), name.start):
            continue
        for start, end, side in told.standings:
            near = name.end < start <= name.end + 20
            if near and _THE.fullmatch(told.text, name.end, start) and _TEAM.match(told.text, end):
                yield name.ref, side


def _by_belonging(told: Told) -> Iterator[tuple[str, str]]:
    """``Die ukrainische Delegation leitet X. Ihr gehört auch Y an``: the delegation told just before."""
    for match in _BELONGS.finditer(told.text):
        ends = [s for s in told.standings if match.start() - _NEAR < s[0] < match.start()]
        teams = [s for s in ends if _TEAM.match(told.text, s[1])]
        stop = _SENTENCE_END.search(told.text, match.end())
        end = stop.start() if stop else len(told.text)
        if teams and "\n" not in told.text[teams[-1][0] : match.start()]:
            yield from ((n.ref, teams[-1][2]) for n in told.names if match.end() <= n.start < end)


def _by_schools(told: Told) -> Iterator[tuple[str, str]]:
    """``X von der Universität Hamburg``."""
    for place in told.places:
        country = told.known.places[place.ref].country if place.ref in told.known.places else None
        if not country or country not in told.known.states:
            continue
        for name in told.names:
            if name.end < place.start <= name.end + 60 and _SCHOOL.fullmatch(
                told.text, name.end, place.start
            ):
                yield name.ref, country


def _in_plural(told: Told) -> Iterator[tuple[str, str]]:
    """``Die US-Unterhändler X und Y``: a role in the plural before two names joined is both's."""
    plain = [n for n in told.names if n.via == "name"]
    for role in told.roles:
        if not role.side or role.rule != "role-before" or role.head.endswith("in"):
            continue
        if not re.search(r"\b[Dd](?:ie|en) (?:beiden )?$", told.text[max(0, role.start - 14) : role.start]):
            continue
        at = next((k for k, n in enumerate(plain) if n.start > role.end - 1 and n.ref == role.ref), None)
        if at is not None and at + 1 < len(plain):
            first, second = plain[at], plain[at + 1]
            if told.text[first.end : second.start] in {" und ", " sowie "} and second.full:
                yield second.ref, role.side


def _by_town_words(told: Told, roles: Sequence[RoleFound]) -> Iterator[tuple[str, str]]:
    """``die Berner Ökonomin X``, ``X, Ökonomin am Kieler Institut``; Brussels is seat of others, too."""
    for role in roles:
        own = [
            m
            for m in told.places
            if m.via == "adjective" and (m.end + 1 == role.start or role.start <= m.start < role.end)
        ]
        country = told.known.places[own[0].ref].country if own else None
        if country and country in told.known.states and not own[0].form.startswith("Brüssel"):
            yield role.ref, country


def _by_towns(told: Told, roles: Sequence[RoleFound]) -> Iterator[tuple[str, str]]:
    """``Gouverneur von Odessa``; without a town of their own, that of the sentences before."""
    for role in roles:
        if not role.head.rpartition("-")[2].endswith(word_list("roles", "local_heads")):
            continue
        own = _countries(told, role.start, role.end)
        begin = max(told.text.rfind("\n", 0, role.start) + 1, role.start - _NEAR)
        countries = own or _countries(told, begin, role.start)
        if len(countries) == 1:
            yield role.ref, next(iter(countries))


def _by_origin(told: Told, roles: Sequence[RoleFound]) -> Iterator[tuple[str, str]]:
    """``Präsident X aus Litauen``."""
    refs = {role.ref for role in roles}
    for name in told.names:
        if name.ref not in refs:
            continue
        for start, _end, side in told.standings:
            if name.end < start <= name.end + 9 and _FROM.fullmatch(told.text, name.end, start):
                yield name.ref, side


def _spokespersons(told: Told, roles: Sequence[RoleFound]) -> Iterator[tuple[str, str]]:
    """``Regierungssprecherin X warnte in Berlin``: a government speaks at home."""
    for role in roles:
        if not role.head.startswith(word_list("roles", "speaking_at_home")):
            continue
        stop = _SENTENCE_END.search(told.text, role.end)
        end = min(stop.start() if stop else len(told.text), role.end + 160)
        seats = {m.ref for m in told.places if role.end <= m.start < end and m.ref in told.known.seats}
        sides = {told.known.bodies[told.known.seats[ref]].side for ref in seats}
        side = next(iter(sides)) if len(sides) == 1 else None
        if side and side in told.known.states:
            yield role.ref, side


def _countries(told: Told, start: int, end: int) -> set[str]:
    """The states of the places named between two offsets."""
    refs = {m.ref for m in told.places if start <= m.start < end}
    found = {told.known.places[ref].country for ref in refs if ref in told.known.places}
    return {country for country in found if country and country in told.known.states}


def _by_masters(told: Told, roles: Sequence[RoleFound]) -> Iterator[tuple[str, str]]:
    """``Umerows Sprecherin X``: who speaks for somebody stands where they stand."""
    masters = {n.end: n.ref for n in told.names if n.ref in told.sides and told.text[n.end - 1] in "s’'"}
    for role in roles:
        if role.head.rpartition("-")[2] in word_set("roles", "of_another_side"):
            continue
        master = masters.get(role.start - 1)
        if master and master != role.ref:
            yield role.ref, told.sides[master]


def _by_owners(told: Told, roles: Sequence[RoleFound]) -> Iterator[tuple[str, str]]:
    """``dessen Vizepremier X``, ``seine Sprecherin Y``: they stand where the one meant by it stands."""
    for role in roles:
        begin = max(told.text.rfind("\n", 0, role.start) + 1, role.start - _NEAR)
        foreign = role.head.rpartition("-")[2] in word_set("roles", "of_another_side")
        if foreign or role.head in word_set("roles", "successors"):
            continue
        if not _OWNER.search(told.text, max(begin, role.start - 8), role.start):
            continue
        side = _owner_side(told, begin, role)
        if side:
            yield role.ref, side


def _owner_side(told: Told, begin: int, role: RoleFound) -> str | None:
    """The side of the persons named before; of the first one where a pronoun opens the sentence."""
    cuts = [begin, *(m.end() for m in _SENTENCE_END.finditer(told.text, begin, role.start))]
    for at in range(len(cuts) - 1, max(len(cuts) - 3, -1), -1):
        end = cuts[at + 1] if at + 1 < len(cuts) else role.start
        owners = [n.ref for n in told.names if cuts[at] <= n.start < end and n.ref != role.ref]
        if not owners:
            states = {s for start, _end, s in told.standings if cuts[at] <= start < end}
            if at < len(cuts) - 1 and len(states) == 1 and role.start - end < 40:
                return states.pop()  # "Und die USA? Ihr Gesandter X …"
            continue
        found = [told.sides.get(ref) for ref in owners]
        pronoun = at < len(cuts) - 1 and _PRONOUN.match(told.text, cuts[at + 1])
        return found[0] if pronoun or len(set(found)) == 1 else None
    return None


def _domestic(told: Told, roles: Sequence[RoleFound]) -> Iterator[tuple[str, str]]:
    """Where all persons, bodies and places of a text are of one state, so are the offices it names."""
    sides = {told.sides[n.ref] for n in told.names if n.ref in told.sides}
    sides |= {side for _start, _end, side in told.standings}
    sides |= _countries(told, 0, len(told.text))
    sided = {n.ref for n in told.names if n.ref in told.sides}
    if len(sides) != 1 or len(sided) < _FEWEST or len(told.standings) + len(told.places) < _FEWEST:
        return
    side = next(iter(sides))
    for role in roles:
        head = role.head.rpartition("-")[2]
        if side in told.known.states and head not in word_set("roles", "of_another_side"):
            yield role.ref, side
