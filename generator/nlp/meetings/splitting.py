"""Frames that tell of two meetings: verbs joined by "und", one that dates the other, one after another."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from ...lexicon import pattern
from ..types import Mention, Reading
from .adjuncts import without_adjunct, without_report
from .frames import Frame
from .places_apart import each_day, each_placed, each_with_one
from .triggers import Trigger

_TEMPORAL = re.compile(
    r"\b(?:(?:[Vv]or|[Nn]ach|[Ss]eit) und )?(?:[Vv]or|[Nn]ach|[Ss]eit)"
    r"\s(?:de[mnr]|seine[mnr]|ihre[mnr]|eine[mr])\s(?:[a-zäöüß-]+\s)?$"
)
_FOR_ITS_SAKE = re.compile(
    r"\b(?:[Ww]egen|[Aa]ufgrund|[Aa]ngesichts|[Ii]nfolge) (?:eine[sr]|de[sr]|dieses|dieser) (?:[a-zäöüß]+ )?$"
)
"""``will wegen eines möglichen Treffens zwischen A und B mit C telefonieren``: A and B are elsewhere."""
_AND_ROLE = re.compile(r" (?:und|sowie|mit) (?:[\w-]+ ){0,4}$")
_ITS_PLACE = re.compile(r" in [A-ZÄÖÜ][\w-]+")
_AND_ANOTHER = re.compile(
    r" und (?:nach )?(?:dem|der|einem|einer) (?:[a-zäöüß]+ )?"
    r"(?:Empfang|Besuch|Treffen|Gespräch|Telefonat|Begegnung|Unterredung)\b"
)
_ADVERBIAL = re.compile(r"(?:per|am|unter|an|telefonisch|fernmündlich|video)")
_BY_PHONE = re.compile(r"(?:per video|per telefon|am telefon|telefonisch|fernmündlich|virtuell)\w*$")
"""``Per Video haben A, B und C beraten``: how they did, no verb of its own."""
_AND_A = re.compile(r" und (?P<rest>(?:[a-zäöüß]+ ){0,2}(?:eine?n?|das|den|die) (?:[\w-]+ )?)$")
_ANNOUNCED = pattern("meetings", r"[^,.;:]*\b(?:<announced>|vereinbart|verabredet|abgesagt)\b")
_ON_ARRIVAL = re.compile(r"[^,.;]* und (?:dort )?mit\b")  # "nach X fliegen und mit Y reden": one journey
_THEN = pattern("meetings", r"(?:,| und|, und) (?:mit )?,?\s?(?:<then>),? (?:auch )?(?:noch )?(?:mit )?")
_SIDE_NEXT = pattern("meetings", r"(?:de[mnr] |die )?(?:\w+en )?(?:<delegates_of>)")
_PARTNER = re.compile(r"s? (?:mit|von|zwischen|bei) ")
_WITH_PARTNER = pattern("meetings", r"\b(?:<with_partner>)\b")
_SEVERALLY = re.compile(r"\b(?:jeweils|getrennt|gesondert|nacheinander|separat|einzeln)\b")
_WITH_EACH = re.compile(
    r"\b[Mm]it (?:de[rnm] )?[A-ZÄÖÜ][\w-]+(?P<and> (?:und|sowie) )mit (?:de[rnm] )?[A-ZÄÖÜ][\w-]+"
)
_TWO_OF_THEM = re.compile(r"\b(?:[Bb]eiden?|zwei) (?:\w+ )?$")
_DAY_THERE = r"am \d{1,2}\. ?[A-ZÄÖÜ]?\w* in [A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?"
_TWO_DATED = re.compile(rf"(?P<one>\b{_DAY_THERE}) und (?P<two>{_DAY_THERE})\b")
_ANOTHER_WITH = re.compile(r"(?<!und)(?<!sowie) mit ")
_PHRASE = 50  # code points between "mit" and the name of whom the phrase means
_FINITE = pattern("meetings", r"\b(?:<finite>)\b")


def parts_of(frame: Frame, reading: Reading) -> tuple[Frame, ...]:
    """The frame itself, or the two it is made of, from left to right."""
    return tuple(part for half in _coordinated(frame, reading) for part in _apart(half, reading))


def _coordinated(frame: Frame, reading: Reading) -> tuple[Frame, ...]:
    """``A telefonierte mit B und traf C``: two verbs joined by "und" tell of two meetings."""
    verbs = [t for t in frame.triggers if not t.noun]
    cut = _announced_beside(frame, reading)
    for first, second in pairwise(verbs):
        one = first.kind == second.kind or {first.kind, second.kind} == {"call", "speak"}
        joint = 0 if one else _joint(first, second, frame, reading)
        cut = cut or joint
    if not cut:
        return (frame,)
    before = tuple(t for t in frame.triggers if t.start < cut)
    after = tuple(t for t in frame.triggers if t.start >= cut)
    return (
        Frame(frame.sentence, frame.start, cut, frame.clause_start, cut, before, frame.joining),
        Frame(frame.sentence, cut, frame.end, cut, max(cut, frame.clause_end), after, False),
    )


def _announced_beside(frame: Frame, reading: Reading) -> int:
    """Where ``telefonierte mit A und hat einen Gipfel in B angekündigt`` tells of the other; 0: nowhere."""
    verb, noun = frame.first, next((t for t in frame.triggers if t.noun), None)
    if verb is None or verb.noun or noun is None or noun.start < verb.end:
        return 0
    found = _AND_A.search(reading.text, verb.end - 1, noun.start)
    announced = _ANNOUNCED.match(reading.text, noun.end, frame.end)
    return found.start("rest") if found and announced else 0


def _joint(first: Trigger, second: Trigger, frame: Frame, reading: Reading) -> int:
    """Where "und" joins what two verbs tell; 0 where it does not stand between them with a name behind."""
    if ", wo " in reading.text[first.end : second.start]:
        return 0  # "reiste nach X, wo ihn Y empfing"
    if ", um " in reading.text[first.end : second.start]:
        return 0  # "flog nach X, um mit A und B zu reden"
    if first.kind == "visit" and _ON_ARRIVAL.match(reading.text, first.end):
        return 0
    if reading.text[: second.start].endswith(" und "):
        return second.start
    if _ADVERBIAL.match(second.word) or _BY_PHONE.match(first.word):
        return 0
    found = reading.text.rfind(" und ", first.end - 1, second.start)
    named = any(found < n.start < second.start for n in reading.names) if found > 0 else False
    return found + len(" und ") if named else 0


def _apart(frame: Frame, reading: Reading) -> tuple[Frame, ...]:
    """``Vor dem Gespräch mit A hatte B mit C telefoniert`` tells of two meetings: the one dates the other."""
    return (
        _set_before(frame, reading)
        or _aside(frame, reading)
        or _one_after_another(frame, reading)
        or _each_apart(frame, reading)
        or _each_dated(frame, reading)
        or each_day(frame, reading)
        or each_placed(frame, reading)
        or each_with_one(frame, reading)
        or (without_adjunct(frame, reading) or without_report(frame, reading) or frame,)
    )


def _one_after_another(frame: Frame, reading: Reading) -> tuple[Frame, ...]:
    """``telefonierte mit A und danach mit B``, ``traf A und, getrennt davon, B``: a meeting with each."""
    if frame.first is None or all(t.noun for t in frame.triggers):
        return ()
    match = _THEN.search(reading.text, frame.start, frame.end)
    if match is None:
        return ()
    first = [n for n in reading.names if frame.start <= n.start < match.start() and n.via == "name"]
    second = [n for n in reading.names if match.end() <= n.start < match.end() + _PHRASE]
    sides = _SIDE_NEXT.match(reading.text, match.end(), frame.end)
    if not first or not ((second and second[0].start < frame.end) or sides):
        return ()
    low, high = first[-1].start, second[0].end if second else min(frame.end, match.end() + _PHRASE)
    return replace(frame, aside=(match.start(), high)), replace(frame, aside=(low, match.end()), second=True)


def _each_apart(frame: Frame, reading: Reading) -> tuple[Frame, ...]:
    """``Mit Kiew und mit Moskau sprechen sie jeweils getrennt``: a meeting with each."""
    text = reading.text[frame.start : frame.end]
    match = _WITH_EACH.search(text) if _SEVERALLY.search(text) else None
    if match is None:
        return ()
    low, middle, high = (frame.start + at for at in (match.start(), match.start("and"), match.end()))
    return replace(frame, aside=(middle, high)), replace(frame, aside=(low, middle), second=True)


def _each_dated(frame: Frame, reading: Reading) -> tuple[Frame, ...]:
    """``Die ersten beiden Runden, am 3. Mai in A und am 9. Mai in B``: a meeting for each day and place."""
    noun = frame.noun
    match = _TWO_DATED.search(reading.text, frame.start, frame.end) if noun else None
    if noun is None or match is None or not _TWO_OF_THEM.search(frame.lead):
        return ()
    one, two = match.span("one"), match.span("two")
    return replace(frame, aside=two), replace(frame, aside=one, second=True)


def _aside(frame: Frame, reading: Reading) -> tuple[Frame, ...]:
    """``A will nach dem Besuch bei B mit C reden``: the phrase in the middle tells of another meeting."""
    verbs = [t for t in frame.triggers if not t.noun]
    for noun in (t for t in frame.triggers if t.noun):
        ahead = reading.text[frame.start : noun.start]
        sake = _FOR_ITS_SAKE.search(ahead)
        lead = sake or _TEMPORAL.search(ahead)
        partner = _PARTNER.match(reading.text, noun.end, frame.end)
        if not lead or not partner or not verbs:
            continue
        names = [n for n in reading.names if partner.end() <= n.start < partner.end() + _PHRASE]
        if not names or (not sake and _own_partner(frame, noun, names[0].end, reading)):
            continue
        if not any(v.start < frame.start + lead.start() or v.end > names[0].end for v in verbs):
            continue
        low, high = frame.start + lead.start(), _both_end(names[0], reading) if sake else names[0].end
        rest = tuple(t for t in frame.triggers if not low <= t.start < high or not t.noun)
        inner = Frame(frame.sentence, low, high, low, high, (noun,), False)
        return inner, Frame(
            frame.sentence, frame.start, frame.end, frame.clause_start, frame.clause_end, rest,
            frame.joining, (low, high),
        )  # fmt: skip
    return ()


def _both_end(first: Mention, reading: Reading) -> int:
    """Where ``zwischen A und B in C`` ends, whose first name is given."""
    behind = (n for n in reading.names if first.end < n.start < first.end + _PHRASE and n.via == "name")
    other = next(behind, None)
    end = other.end if other and _AND_ROLE.fullmatch(reading.text[first.end : other.start]) else first.end
    place = _ITS_PLACE.match(reading.text, end)
    return place.end() if place else end


def _own_partner(frame: Frame, noun: Trigger, end: int, reading: Reading) -> bool:
    """``traf sich vor den Gesprächen mit X``: the verb's only partner is the noun's, up to ``end``."""
    lacks = _WITH_PARTNER.search(reading.text[frame.start : noun.start])
    return bool(lacks) and not _ANOTHER_WITH.search(reading.text, end, frame.end)


def _set_before(frame: Frame, reading: Reading) -> tuple[Frame, ...]:
    """The two meetings where the phrase stands before the finite verb; empty when it does not."""
    noun = frame.noun
    verbs = [t for t in frame.triggers if not t.noun]
    if noun is None or not verbs or verbs[-1].end < noun.end:
        return ()
    lead = _TEMPORAL.search(reading.text[frame.start : noun.start])
    verb = _FINITE.search(reading.text, noun.end, frame.end)
    if (
        not lead
        or not verb
        or verb.start() > verbs[-1].end
        or not re.match(r"s? (?:mit|von|zwischen)\b", reading.text[noun.end : noun.end + 12])
    ):
        return ()
    cut = verb.start()
    rest = tuple(t for t in frame.triggers[1:] if t.end > cut)
    more = _AND_ANOTHER.search(reading.text, noun.end, cut)
    end = more.start() if more else cut
    return (
        Frame(frame.sentence, frame.start, end, frame.start, end, (noun,), False),
        Frame(frame.sentence, cut, frame.end, cut, frame.clause_end, rest, frame.joining),
    )
