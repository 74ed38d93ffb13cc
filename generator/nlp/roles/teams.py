"""Whom a person stands for by where they sit: "auf ukrainischer Seite X", "eine Abordnung unter Y"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from ...lexicon import words as word_list
from .context import Told

_TEAM = r"(?:Delegation|Abordnung|Seite|Gruppe|Verhandlungs\w+|Team|Mannschaft|Unterhändler|Vertretung)"
_WORDS = r"(?:[\wäöüÄÖÜß.-]+,? ){0,8}"
_UNDER = re.compile(
    rf" {_TEAM} (?:unter|mit|rund um|um|angeführt von|geführt von|geleitet von|mit|samt) "
    r"(?:(?:Leitung|Führung|Vorsitz) )?(?:von |des |der |dem |den )?(?:[\wäöüÄÖÜß.-]+,? ){0,5}"
)
_HEADED = re.compile(rf" {_TEAM} (?:steht|stand|stehe|saß|sitzt|reiste?) {_WORDS}")
_ON = re.compile(rf" Seite {_WORDS}")
_OTHER = re.compile(r",? (?:und |während |dagegen )?(?:die|der|das) ")
_GAPPED = re.compile(
    r"(?: (?:Seite|Delegation|Abordnung))? (?:der |die |von |durch |dem |den )?(?:[\wäöüÄÖÜß-]+,? ){0,7}"
)
_SENT = re.compile(
    r" (?:hat|hatte|habe|haben) (?:[a-zäöüß]+ ){0,3}(?:den|die|ihren|ihre|seinen|seine|dessen) "
    r"(?:[\wäöüÄÖÜß.-]+,? ){0,6}"
)
_SENT_END = re.compile(
    r"[^.;:]{0,80}?\b(?:geschickt|entsandt|entsendet|abgeordnet|benannt|nominiert|beauftragt|mitgeschickt|losgeschickt)\b"
)
_PRESENT = re.compile(
    r" (?:ist|war|sind|waren|sei) (?:[a-zäöüß]+ ){0,3}(?:der|die|den) (?:[\wäöüÄÖÜß.-]+ ){0,4}"
)
_PRESENT_END = re.compile(
    r"[^.;:]{0,50}?\b(?:dabei|vertreten|angereist|am Tisch|im Raum|mit von der Partie|zugeschaltet|vor Ort)\b"
)
_WHO = re.compile(r",? (?:der|die) (?:(?:in|auch|dort|seit|hier) (?:\w+ )?)?für (?:die |den |das )?")
_WHO_END = re.compile(
    r"(?: [\wäöüß]+){0,2} (?:verhandel|vermittel|spr[ei]ch|spricht|am Tisch|teilnimm|sitzt|auftritt)"
)
_ACCORDING = re.compile(
    r" (?:hat|habe|hatte|will|wolle|ist|sei|werde|wird|lehnt|fordert|prüft|verlangt|plant|hält)"
    r" (?:[a-zäöüß]+ )?(?:nach (?:Angaben|Worten|Darstellung|Auskunft|Aussage) (?:von|des|der)|laut) "
    r"(?:[\wäöüÄÖÜß-]+ ){1,3}"
)
_REACH = 120  # code points between a side and the name that goes with it
_CLAUSE = 40  # code points from a name to the side in its relative clause
_PARAGRAPH = 320  # code points before a spokesperson in which the head of government is named
_EPITHET = re.compile(r" (?P<noun>[A-ZÄÖÜ][a-zäöüß]+) $")
_COREFERENT = re.compile(r"[.!?]\s(?:Der|Die) (?=[A-ZÄÖÜ][A-Za-zÄÖÜäöü]*-[A-ZÄÖÜ][a-zäöüß]+ [a-zäöüß])")


def team_sides(told: Told) -> Iterator[tuple[str, str]]:
    """Refs of persons with the side they sit on or are sent by, surest first."""
    plain = [n for n in told.names if n.via == "name"]
    text, starts = told.text, [n.start for n in plain]
    for start, end, side in told.standings:
        first = bisect_right(starts, end)
        near = [n for n in plain[first : first + 2] if n.start <= end + _REACH]
        opened = start == 0 or text[:start].rstrip()[-1:] in (".", "!", "?", "“", "«", ":", "")
        for name in near:
            gap, behind = text[end : name.start], text[name.end : name.end + 90]
            front = text[max(0, start - 24) : start]
            if _tells(front, gap, behind) or (opened and _ACCORDING.fullmatch(gap)):
                yield name.ref, side
                break
        before = bisect_left(starts, start) - 1
        if before >= 0 and _relative(text, plain[before].end, start, end):
            yield plain[before].ref, side
    yield from _gapped(told)
    yield from _serving(told)
    yield from _role_again(told)
    yield from _of_government(told)


def _tells(front: str, gap: str, behind: str) -> bool:
    """Whether the words before a side, between it and a name, and behind the name put one to the other."""
    return bool(
        _UNDER.fullmatch(gap)
        or (_HEADED.fullmatch(gap) and front.endswith("der Spitze der "))
        or (_ON.fullmatch(gap) and re.search(r"\b(?:[Aa]uf|[Vv]on) $", front))
        or (_SENT.fullmatch(gap) and _SENT_END.match(behind))
        or (re.search(r"\b[Ff]ür $", front) and _PRESENT.fullmatch(gap) and _PRESENT_END.match(behind))
    )


def _relative(text: str, name_end: int, start: int, end: int) -> bool:
    """``X, der für die Emirate vermittelt``."""
    near = name_end < start <= name_end + _CLAUSE
    return bool(near and _WHO.fullmatch(text, name_end, start) and _WHO_END.match(text, end))


def _gapped(told: Told) -> Iterator[tuple[str, str]]:
    """``Die russische Abordnung führte X, die ukrainische der Diplomat Y``: the second team has no noun."""
    plain = [n for n in told.names if n.via == "name"]
    for (_, end, _side), (start2, end2, side2) in zip(told.standings, told.standings[1:], strict=False):
        if start2 - end > 160 or not re.match(rf" {_TEAM}\b", told.text[end : end + 24]):
            continue
        first = next((n for n in plain if end < n.start < start2), None)
        second = next((n for n in plain if n.start > end2), None)
        if first is None or second is None or "." in told.text[end:start2]:
            continue
        if _OTHER.fullmatch(told.text, first.end, start2) and _GAPPED.fullmatch(
            told.text, end2, second.start
        ):
            yield second.ref, side2


def _serving(told: Told) -> Iterator[tuple[str, str]]:
    """``Putins Finanzmann X``: whoever is somebody's man stands where he stands."""
    ends = {m.end: m.ref for m in told.names if m.form.endswith("s")}
    for name in told.names:
        before = _EPITHET.search(told.text, max(0, name.start - 40), name.start) if name.full else None
        owner = ends.get(before.start()) if before else None
        if (
            before
            and owner
            and owner in told.sides
            and before["noun"].lower().endswith(word_list("roles", "serving"))
        ):
            yield name.ref, told.sides[owner]


def _role_again(told: Told) -> Iterator[tuple[str, str]]:
    """``… landet William Bern. Der CIA-Chef fährt …``: the only person of the sentence before."""
    starts = {m.start: m.ref for m in told.bodies if m.via == "compound"}
    for match in _COREFERENT.finditer(told.text):
        body = told.known.bodies.get(starts.get(match.end(), ""))
        begin = max(told.text.rfind(stop, 0, match.start()) for stop in (". ", "! ", "? ", "\n"))
        named = {n.ref for n in told.names if begin < n.start < match.start()}
        if body and body.side and len(named) == 1:
            yield named.pop(), body.side


def _of_government(told: Told) -> Iterator[tuple[str, str]]:
    """``Kanzler X telefonierte … sagt Regierungssprecher Y``: he speaks for the one told of just before."""
    heads = {r.ref for r in told.roles if r.head.endswith(word_list("roles", "heads_of_government"))}
    for role in told.roles:
        if "egierungssprecher" not in role.head or role.ref in told.sides:
            continue
        begin = max(told.text.rfind("\n", 0, role.start), role.start - _PARAGRAPH)
        before = [n.ref for n in told.names if begin < n.start < role.start and n.ref in heads]
        side = told.sides.get(before[-1]) if before else None
        if side:
            yield role.ref, side
