"""Who takes part in what a frame tells: persons surely, persons possibly, persons not, and sides.

A person in the frame takes part unless the words around say otherwise: whoever is only quoted, owned
("Trumps Gesandter"), talked about or replaced is left out; a hedge makes "possibly", a negation "not".
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass

from ...lexicon import pattern, words
from ..coreference import subject_of
from ..rolewords import is_role
from ..types import Mention, Reading
from .attributes import in_attribute
from .bystanders import bystanders, subject_row
from .described import described
from .frames import Frame
from .grouped import taken_up
from .outside import stays_out
from .pronouns import meant_in
from .resumed import resumed
from .sides import sides_of
from .sources import is_owner, is_source, is_spokesman, source_before
from .told_after import content_ends
from .triggers import in_quotation, joins
from .unsettled import left_open

_NEGATED_BEFORE = re.compile(r"(?i:\b(?:nicht|ohne|weder|kein\w*)\b)[^,.;:]{0,45}$")
_ELLIPSIS = re.compile(
    r"\W*und (?:hat|hatte|will|wird|soll|traf|sprach|telefonierte|beriet|verhandelte|empfing|reiste|flog)\b"
)
_AFTER_RELATIVE = re.compile(
    r"^\W*(?:[\w.-]+ ){0,8}[\w-]+(?: \([^)]*\))?, "
    r"(?:(?:mit|von|bei|zu) )?(?:der|die|dem|den|dessen|deren) [^,;]*$"
)
_GOES_ON = re.compile(
    r", (?:hat|hatte|will|wird|soll|traf|sprach|telefonierte|beriet|verhandelte|empfing|reiste|flog|kam)\b"
    r"(?! (?:er|sie)\b)"
)
"""``A, der am Sonntag B empfangen hatte, telefonierte mit C``: the main clause behind the relative one."""
_NOT_ONLY = re.compile(r"\b[Nn]icht nur\b")
_STAYS_AWAY = pattern(
    "meetings",
    r"^(?:(?: \([^)]*\))?, (?:der|die) (?:[\w-]+ ){2,10}(?:hat|hatte|ist|war|wird|soll|will), )?"
    r"[^,.;:]{0,60}(?:, (?:nahm|nimmt|blieb|bleibt|war)\b[^,.;:]{0,60})?\b(?:<stays_away>)\b",
)
_WHO_DID_NOT = re.compile(
    r",\s(?:der|die)\s(?:\w+ ){0,3}nicht (?:\w+ ){0,2}"
    r"(?:teilnahm|teilnimmt|dabei|anwesend|kam|mitkam|mitreiste|anreiste|erschien|angereist|gekommen|eingeladen)"
)
_THEN_NOT = re.compile(
    r"[^.;]*, (?:an|bei) (?:de[mnr]|diese[mnr]) [^.;,]*"
    r"\b(?:nahm|nimmt|war|saß|sass|ist) (?:er|sie) (?:\w+ )?nicht\b"
)
_BUT_NOT = re.compile(r" (?:dagegen|aber|hingegen|jedoch|allerdings)? ?nicht\W*$")
_STANDS_IN = re.compile(r"\b(?:lässt|ließ|liess|lassen|ließen) sich\b[^.;]*\b(?:von|durch)\b[^,.;]*$")
_REPRESENTS = re.compile(r"[^,.;]*\bvertreten\b")  # "er lässt sich von X vertreten": X is there
_ROLE_OF = re.compile(r"([A-ZÄÖÜ][\w-]+) von (?:[\w-]+ ){0,2}$")
_CABINETS = frozenset({"Regierung", "Kabinett", "Administration"})
_NEGOTIATES = pattern("meetings", r"(?:<negotiators>)(?:in)?s?$")
_NOT_YET = pattern("meetings", r"\b(?:<not_yet>)\w*\b")
_WHETHER = re.compile(
    r"\W*Ob\b[^.;]*\b(?:teilnimmt|teilnehmen|dabei|anreist|kommt|mitreist)\b[^.;]*"
    r"\b(?:unklar|offen|ungewiss|fraglich|unsicher|nicht fest)\b"
)
_COULD = re.compile(r"\b[Kk]önnten?\b[^,.;:]*$")
_TELLS_BEHIND = re.compile(
    r"\b(?:werde|werden|sei|seien|habe|hätten|solle|sollen|könne|finde|fände|würde|wäre|müsse|dürfe)\b"
    r"[^;:.]*, "
)
_AFTER_THE = re.compile(r"\b[Nn]ach (?:dem|der) (?:[a-zäöüß]+ )?$")
_CAME_TO_NOTHING = re.compile(r"\b[Nn]icht (?:zustande|statt|dazu)\b")  # the meeting, not who was to come
_EXCEPT = re.compile(r"\b[Aa]u(?:ß|ss)er (?:[\w-]+ ){0,3}$")
_ALL_OTHERS = re.compile(r"\b(?:alle|sämtliche|jede[rs]?)\b")
_HEDGED = 70  # characters a hedge may stand before the name: "möglicherweise mit seinem Berater und …"
_OF_A_TIME = re.compile(
    r"\b(?:vermutlich|wahrscheinlich|voraussichtlich|wohl|möglicherweise|vielleicht|eventuell) "
    r"(?:(?:noch |schon |bereits |erst )?(?:am|im|in den|in der|in dieser|an diesem|bis|ab) "
    r"[\w-]*(?:tag|abend|woche|monat|jahr|tagen|wochen|morgen|nacht)\w*"
    r"|(?:nächste|kommende|diese)[nrsm]? (?:woche|monat|jahr|\w+tag)|morgen|heute|bald)"
)
"""``vermutlich nächste Woche mit B``: the day is unsure, not who comes."""
_TO_HOST = re.compile(r"\b(?:auszurichten|auszutragen|zu beherbergen)\b")  # whoever offers a place
_ONLY_HOSTS = pattern("meetings", r"(?:\s\([^)]*\))?\s(?:<only_hosts>)\b")
_HOSTED_BY = pattern("meetings", r"\b(?:<hosted>) (?:von|vom|durch) (?:[\w-]+,? ){0,6}$")
_HOST_IS = re.compile(r"(?:^|[;,]\s)(?:Der |Die )?Gastgeber(?:in)? (?:war|ist)\s(?:[\w-]+\s){0,5}$")


@dataclass(frozen=True, slots=True)
class Who:
    """Refs of persons and names of sides, each in order of mention."""

    sure: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()


def who_takes_part(frame: Frame, reading: Reading) -> Who:
    """Everybody the frame puts into its meeting, or keeps out of it."""
    sure: list[str] = []
    possible: list[str] = []
    absent: list[str] = []
    beside = bystanders(frame, reading)
    for name in _candidates(frame, reading):
        if _stays_away(name, frame, reading):
            absent.append(name.ref)
        elif _hedged(frame, name, reading):
            possible.append(name.ref)
        else:
            sure.append(name.ref)
    sure.extend(_in_compound(frame, reading))
    sure.extend(_negotiators(frame, (*sure, *absent), reading))
    sure.extend(r for r in _inherited(frame, sure, reading) if r not in absent)
    if any(t.kind != "hand" for t in frame.triggers) or not frame.triggers:  # what is handed over is a thing
        meant = (
            *meant_in(frame, reading),
            *described(frame, reading),
            *resumed(frame, reading),
            *taken_up(frame, reading),
        )
        sure.extend(r for r in meant if r not in absent)
    absent.extend(beside.absent)
    sure = [r for r in (*sure, *beside.sent) if r not in beside.out]
    possible = [r for r in possible if r not in beside.out]
    if _TO_HOST.search(frame.text(reading)):
        hosts = {n.ref for n in reading.names if frame.start <= n.start < (frame.noun or frame).start}
        possible, sure = [*(r for r in sure if r in hosts), *possible], [r for r in sure if r not in hosts]
    return Who(_once(sure, ()), _once(possible, sure), _once(absent, sure), sides_of(frame, reading))


def _once(refs: Iterable[str], but: Container[str]) -> tuple[str, ...]:
    return tuple(r for r in dict.fromkeys(refs) if r not in but)


def _candidates(frame: Frame, reading: Reading) -> list[Mention]:
    """The names in the frame whose bearers can take part."""
    roles = [(r.start, r.end, r.ref) for r in reading.roles if frame.start <= r.start < frame.end]
    said = content_ends(frame)
    return [
        name
        for name in reading.names
        if frame.holds(name.start)
        and name.start >= said
        and name.via == "name"
        and not any(a <= name.start < b and ref != name.ref for a, b, ref in roles)
        and not _addressed(name, frame, reading)
        and not _only_described(name, frame, reading)
        and not in_quotation(name.start, frame.sentence)
        and not is_owner(name, reading)
        and not _somebody_elses(name, frame, reading)
        and not is_source(name, frame, reading)
        and not _of_another_clause(name, frame, reading)
        and not in_attribute(name, frame, reading)
    ]


def _in_compound(frame: Frame, reading: Reading) -> list[str]:
    """``Das Trump-Putin-Treffen``: the two whose names the noun is made of."""
    for noun in frame.triggers:
        if noun.noun and noun.word.count("-") >= 2:
            refs = [n.ref for n in reading.names if noun.start <= n.start < noun.end and n.via == "compound"]
            if len(set(refs)) >= 2:
                return refs
    return []


def _of_another_clause(name: Mention, frame: Frame, reading: Reading) -> bool:
    """``A hatte den Plan vorgestellt; in Genf einigten sich die USA und der Iran``: told of before that.

    Only where the clause of the meeting says itself that two bodies met, and names no person.
    """
    if name.end > frame.clause_start or ";" not in reading.text[name.end : frame.clause_start + 1]:
        return False
    bodies = {m.ref for m in reading.bodies if frame.clause_start <= m.start < frame.clause_end}
    return len(bodies) >= 2 and not any(
        frame.clause_start <= n.start < frame.clause_end for n in reading.names
    )


def _addressed(name: Mention, frame: Frame, reading: Reading) -> bool:
    """``Frau X, am Dienstag haben sich …``: to whom an interviewer speaks."""
    ahead = reading.text[frame.sentence.start : name.start]
    return ahead.strip() in {"Frau", "Herr"} and reading.text[name.end : name.end + 1] == ","


def _only_described(name: Mention, frame: Frame, reading: Reading) -> bool:
    """``über den Plan, den Trump vorgelegt hat``: named in a subordinate clause that tells of no meeting."""
    beside = frame.beside(name.start)
    return beside is not None and not joins(reading.text[beside[0] : beside[1]])


def _somebody_elses(name: Mention, frame: Frame, reading: Reading) -> bool:
    """``der Berater von Präsident Putin``: whom the role is under, not who bears it."""
    match = _ROLE_OF.search(reading.text[frame.sentence.start : name.start])
    return match is not None and (is_role(match.group(1)) or match.group(1) in _CABINETS)


def _stays_away(name: Mention, frame: Frame, reading: Reading) -> bool:
    """Whether a negation stands before the name, or words of absence on either side of it."""
    before = reading.text[max(frame.sentence.start, name.start - 60) : name.start]
    after = reading.text[name.end : min(frame.sentence.end, name.end + 130)]
    if 0 < stays_out(frame.sentence.text) <= name.start - frame.sentence.start:
        return False
    if _STANDS_IN.search(before) and _REPRESENTS.match(after):
        return False
    if _EXCEPT.search(before) and _ALL_OTHERS.search(after):
        return True
    negated = _NEGATED_BEFORE.search(before) or _STAYS_AWAY.search(before)
    if negated and not _NOT_ONLY.search(before) and not _CAME_TO_NOTHING.search(before):
        return True
    later = _THEN_NOT.match(after)
    if later and not any(name.end < n.start < name.end + later.end() for n in reading.names):
        return True
    return any(p.match(after) for p in (_NEGATED_BEFORE, _STAYS_AWAY, _WHO_DID_NOT, _BUT_NOT))


def _negotiators(frame: Frame, known: Container[str], reading: Reading) -> list[str]:
    """Whose role is to negotiate takes part in talks they speak of ("Delegationschef X nannte sie zäh")."""
    if (not frame.triggers and not frame.joining) or _NOT_YET.search(frame.text(reading)):
        return []
    return [
        r.ref
        for r in reading.roles
        if r.sentence == frame.sentence.index
        and not r.former
        and _NEGOTIATES.search(r.head)
        and r.ref not in known
        and frame.start - 60 <= r.start < frame.end
    ]


def _inherited(frame: Frame, sure: list[str], reading: Reading) -> list[str]:
    """The subject of the sentence is the other partner: "Trump sprach von einem Telefonat mit Putin".

    So it is of a second verb behind "und": "A telefonierte mit B und traf C".
    """
    noun = frame.noun
    shared = reading.text[: frame.start].endswith(" und ") or _ELLIPSIS.match(frame.clause(reading))
    if _GOES_ON.match(frame.clause(reading)):
        shared = _AFTER_RELATIVE.match(reading.text[frame.sentence.start : frame.clause_start])
    if frame.first and frame.start > frame.sentence.start and shared:
        subject = subject_of(frame.sentence, reading)
        return [subject] if subject and subject not in sure and not is_spokesman(subject, reading) else []
    if noun is None or len(sure) != 1 or not re.match(r"s? mit\b", reading.text[noun.end : noun.end + 5]):
        return []
    ref = subject_of(frame.sentence, reading)
    if (
        ref
        and _TELLS_BEHIND.search(reading.text, noun.end, frame.sentence.end)
        and (_speaks_behind(ref, noun.end, frame, reading))
    ):
        return []  # "Das Treffen mit B werde in A stattfinden, sagte C": C tells it
    if ref and _AFTER_THE.search(frame.lead) and _speaks_behind(ref, noun.end, frame, reading):
        return []  # "Nach dem Treffen mit B sagte C": it may be A's meeting
    if ref is None or ref in sure or is_spokesman(ref, reading):
        return []
    if frame.aside[1] > 0 and frame.aside[0] == frame.start:  # "A und B berichteten von ihrem Treffen mit C"
        names = [n for n in reading.of(reading.names, frame.sentence) if n.via == "name"]
        return [r for r in subject_row(ref, names, reading) if r not in sure]
    return [ref]


def _speaks_behind(ref: str, after: int, frame: Frame, reading: Reading) -> bool:
    """Whether the sentence names ``ref`` behind the meeting only, with a verb of saying before the name."""
    places = [n.start for n in reading.of(reading.names, frame.sentence) if n.ref == ref]
    first = min(places, default=0)
    return first > after and source_before(reading.text[frame.sentence.start : first])


def _hedged(frame: Frame, name: Mention, reading: Reading) -> bool:
    """Whether a hedge stands before the name in the same clause, or the name's bearer only hosted."""
    if _WHETHER.match(frame.sentence.text) or left_open(name.start, frame.sentence):
        return True
    if not frame.triggers and _COULD.search(reading.text[frame.sentence.start : name.start]):
        return True
    near = reading.text[max(frame.sentence.start, name.start - _HEDGED) : name.start].lower()
    near = re.split(r"[,;:.]", near)[-1]
    ahead = reading.text[frame.sentence.start : name.start]
    if _HOSTED_BY.search(ahead) or _HOST_IS.search(ahead):
        return True
    if _ONLY_HOSTS.match(reading.text[name.end : name.end + 90]):
        return True
    first = name.start - len(near)
    others = (n for n in reading.of(reading.names, frame.sentence) if first < n.end <= name.start)
    named = [n.end - first for n in others if not is_owner(n, reading)]
    near = near[max(named, default=0) :]  # "A und möglicherweise B": only of B
    near = _OF_A_TIME.sub("", near)
    begin = name.start - len(near)
    verbs = [] if near.endswith("auch ") else [t.start - begin for t in frame.triggers if not t.noun]
    hedges = (h for h in words("meetings", "hedges") if h in near)
    found = (re.search(rf"\b{re.escape(h)}\b", near) for h in hedges)
    return any(
        m and not any(m.end() < v < len(near) for v in verbs) for m in found
    )  # not "vielleicht traf A"
