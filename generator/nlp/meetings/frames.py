"""Frames: each place in the text that tells of a meeting, with the stretch that belongs to it.

A sentence is cut into clauses; a clause with a meeting noun or verb is a trigger, the clauses around
it that have none belong to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from ...german.dates.tense import subordinate_at
from ...lexicon import pattern
from ..types import Reading, Sentence
from .triggers import Trigger, joins, triggers_in

_ITEM = r"[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+){0,2}"
_LISTED = rf"{_ITEM}(?:,\s{_ITEM})*\s(?:und|sowie)\s(?:der |die |des |den |dem )?{_ITEM}\b"
_CUT = re.compile(rf"[;:–—]\s|,\s(?!{_LISTED})|\s-\s|\b(?:während|nachdem|bevor|ehe)\b")
"""Where clauses begin; a comma within a list ("A, B und C") begins none."""
_TEMPORAL = re.compile(
    r"\b(?:(?:[Vv]or|[Nn]ach|[Ss]eit) und )?(?:[Vv]or|[Nn]ach|[Ss]eit)"
    r"\s(?:de[mnr]|seine[mnr]|ihre[mnr]|eine[mr])\s(?:[a-zäöüß-]+\s)?$"
)
_ADVERBIAL = re.compile(r"(?:per|am|unter|an|telefonisch|fernmündlich|video)")
_RELATIVE = re.compile(r",\s(?:(?:zu|an|bei|auf|in|mit|für)\s)?(der|die|das|dem|den|denen)\b")
_OF_NOUN = re.compile(r"\s(?:der|die|das)\b")
_AND_A = re.compile(r" und (?P<rest>(?:[a-zäöüß]+ ){0,2}(?:eine?n?|das|den|die) (?:[\w-]+ )?)$")
_ANNOUNCED = pattern("meetings", r"[^,.;:]*\b(?:<announced>|vereinbart|verabredet|abgesagt)\b")
_NEUTER = pattern("meetings", r"(?:<neuter_nouns>)s?$")
_THEN = pattern("meetings", r"(?:,| und|, und) (?:mit )?,?\s?(?:<then>),? (?:auch )?(?:noch )?(?:mit )?")
_SIDE_NEXT = pattern("meetings", r"(?:de[mnr] |die )?(?:\w+en )?(?:<delegates_of>)")
_PARTNER = re.compile(r"s? (?:mit|von|zwischen|bei) ")
_WITH_PARTNER = pattern("meetings", r"\b(?:<with_partner>)\b")
_ANOTHER_WITH = re.compile(r"(?<!und)(?<!sowie) mit ")
_PHRASE = 50  # code points between "mit" and the name of whom the phrase means
_FINITE = pattern("meetings", r"\b(?:<finite>)\b")


@dataclass(frozen=True, slots=True)
class Frame:
    """A stretch of one sentence that tells of one meeting.

    Attributes:
        start, end: the stretch, code points in the article.
        clause_start, clause_end: the clause of the first trigger alone.
        triggers: the meeting words in it; empty when it only adds people to a meeting told before.
        joining: whether it adds people to a meeting told before.
        aside: a stretch in it that tells of another meeting ("nach dem Telefonat mit X"); empty if none.
        second: whether it is the later of two meetings one verb tells of ("mit A und danach mit B").
    """

    sentence: Sentence
    start: int
    end: int
    clause_start: int
    clause_end: int
    triggers: tuple[Trigger, ...]
    joining: bool
    aside: tuple[int, int] = (0, 0)
    second: bool = False

    @property
    def first(self) -> Trigger | None:
        """The first meeting word, None when there is none."""
        return self.triggers[0] if self.triggers else None

    @property
    def noun(self) -> Trigger | None:
        """The first meeting word if it is a noun, else None."""
        return self.triggers[0] if self.triggers and self.triggers[0].noun else None

    @property
    def lead(self) -> str:
        """The sentence up to the first meeting word; empty when there is none."""
        return self.sentence.text[: self.triggers[0].start - self.sentence.start] if self.triggers else ""

    @property
    def nouns_only(self) -> bool:
        """Whether no verb tells of the meeting; also true without any meeting word."""
        return all(t.noun for t in self.triggers)

    def text(self, reading: Reading) -> str:
        """The stretch itself, without the aside."""
        low, high = max(self.start, self.aside[0]), max(self.start, self.aside[1])
        return reading.text[self.start : low] + reading.text[high : self.end]

    def holds(self, at: int) -> bool:
        """Whether a place in the article lies in the stretch and not in the aside."""
        return self.start <= at < self.end and not self.aside[0] <= at < self.aside[1]

    def beside(self, at: int) -> tuple[int, int] | None:
        """The bounds of the subordinate clause around a place that has none of the meeting words.

        Code points in the article; None in a main clause, in a clause that tells of the meeting, and
        where the frame has no meeting words.
        """
        offset = self.sentence.start
        clause = subordinate_at(self.sentence.text, at - offset) if self.triggers else None
        if clause is None:
            return None
        start, end = clause[0] + offset, clause[1] + offset
        relative = _OF_NOUN.match(self.sentence.text, clause[0])
        told = any(start <= t.start < end for t in self.triggers)
        of_noun = relative and any(t.noun and t.end + 1 == start for t in self.triggers)
        return None if told or of_noun else (start, end)

    def clause(self, reading: Reading) -> str:
        """The clause of the first meeting word."""
        return reading.text[self.clause_start : self.clause_end]


def bare(sentence: Sentence, start: int, end: int, joining: bool) -> Frame:
    """A frame without meeting words whose only clause is the stretch from ``start`` to ``end``."""
    return Frame(sentence, start, end, start, end, (), joining)


def frames_of(sentence: Sentence, reading: Reading) -> tuple[Frame, ...]:
    """The frames of a sentence from left to right; none for a sentence that tells of no meeting."""
    clauses = _clauses(sentence)
    found = [triggers_in(reading.text, a, b, sentence) for a, b in clauses]
    if not any(found):
        clauses = [(sentence.start, sentence.end)]
        found = [triggers_in(reading.text, sentence.start, sentence.end, sentence)]
    found = _with_relative(clauses, _with_purpose(clauses, found, reading), reading)
    joining = joins(sentence.text)
    if not any(found):
        return (bare(sentence, sentence.start, sentence.end, True),) if joining else ()
    at = next(k for k, triggers in enumerate(found) if triggers)
    before = (clauses[0][0], clauses[at][0])
    nobody = not any(before[0] <= n.start < before[1] for n in reading.names)
    ahead = at > 0 and nobody and joins(reading.text[before[0] : before[1]])
    first_frame = (bare(sentence, *before, True),) if ahead else ()
    frames = (
        Frame(sentence, clauses[first][0], clauses[last][1], *clauses[at], triggers, joining)
        for first, last, at, triggers in _group(clauses, found, at if ahead else 0)
    )
    return first_frame + tuple(
        part for frame in frames for half in _coordinated(frame, reading) for part in _apart(half, reading)
    )


def _with_purpose(
    clauses: list[tuple[int, int]], found: list[tuple[Trigger, ...]], reading: Reading
) -> list[tuple[Trigger, ...]]:
    """``reist nach Katar, um dort Gespräche zu führen``: what it is for belongs to the journey."""
    joined = list(found)
    for k in range(1, len(clauses)):
        purpose = re.match(r",\s(?:um|zu)\b", reading.text[clauses[k][0] : clauses[k][0] + 5])
        talks = [t for t in joined[k] if t.kind != "sign"]
        if purpose and talks and joined[k - 1] and all(t.kind == "visit" for t in joined[k - 1]):
            joined[k - 1], joined[k] = joined[k - 1] + joined[k], ()
    return joined


def _with_relative(
    clauses: list[tuple[int, int]], found: list[tuple[Trigger, ...]], reading: Reading
) -> list[tuple[Trigger, ...]]:
    """``Ein Gespräch mit A, das am Mittwoch stattfinden sollte``: the relative clause is about it."""
    joined = list(found)
    for k in range(1, len(clauses)):
        pronoun = _RELATIVE.match(reading.text, clauses[k][0], clauses[k][1])
        host = next((j for j in range(k - 1, -1, -1) if joined[j]), None)
        if not pronoun or not joined[k] or host is None or not joined[host][-1].noun:
            continue
        noun = joined[host][-1]
        beside = clauses[k][0] - noun.end <= 1 or (
            pronoun.group().count(" ") > 1 and not any(n.end == clauses[k][0] for n in reading.names)
        )
        if beside or (pronoun.group(1) == "das" and _NEUTER.search(noun.word.lower())):
            joined[host], joined[k] = joined[host] + joined[k], ()
    return joined


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
    if reading.text[: second.start].endswith(" und "):
        return second.start
    if _ADVERBIAL.match(second.word):
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
        or (frame,)
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


def _aside(frame: Frame, reading: Reading) -> tuple[Frame, ...]:
    """``A will nach dem Besuch bei B mit C reden``: the phrase in the middle tells of another meeting."""
    verbs = [t for t in frame.triggers if not t.noun]
    for noun in (t for t in frame.triggers if t.noun):
        lead = _TEMPORAL.search(reading.text[frame.start : noun.start])
        partner = _PARTNER.match(reading.text, noun.end, frame.end)
        if not lead or not partner or not verbs:
            continue
        names = [n for n in reading.names if partner.end() <= n.start < partner.end() + _PHRASE]
        if not names or _own_partner(frame, noun, names[0].end, reading):
            continue
        if not any(v.start < frame.start + lead.start() or v.end > names[0].end for v in verbs):
            continue
        low, high = frame.start + lead.start(), names[0].end
        rest = tuple(t for t in frame.triggers if not low <= t.start < high or not t.noun)
        inner = Frame(frame.sentence, low, high, low, high, (noun,), False)
        return inner, Frame(
            frame.sentence, frame.start, frame.end, frame.clause_start, frame.clause_end, rest,
            frame.joining, (low, high),
        )  # fmt: skip
    return ()


def _own_partner(frame: Frame, noun: Trigger, end: int, reading: Reading) -> bool:
    """``traf sich vor den Gesprächen mit X``: the verb's only partner is the noun's, up to ``end``."""
    lacks = _WITH_PARTNER.search(reading.text[frame.start : noun.start])
    return bool(lacks) and not _ANOTHER_WITH.search(reading.text, end, frame.end)


def _set_before(frame: Frame, reading: Reading) -> tuple[Frame, ...]:
    """The two meetings where the phrase stands before the finite verb; empty when it does not."""
    noun = frame.noun
    if len(frame.triggers) < 2 or noun is None or frame.triggers[-1].noun:
        return ()
    lead = _TEMPORAL.search(reading.text[frame.start : noun.start])
    verb = _FINITE.search(reading.text, noun.end, frame.end)
    if (
        not lead
        or not verb
        or verb.start() > frame.triggers[-1].end
        or not re.match(r"s? (?:mit|von|zwischen)\b", reading.text[noun.end : noun.end + 12])
    ):
        return ()
    cut = verb.start()
    rest = tuple(t for t in frame.triggers[1:] if t.end > cut)
    return (
        Frame(frame.sentence, frame.start, cut, frame.start, cut, (noun,), False),
        Frame(frame.sentence, cut, frame.end, cut, frame.clause_end, rest, frame.joining),
    )


def _clauses(sentence: Sentence) -> list[tuple[int, int]]:
    cuts = [m.start() for m in _CUT.finditer(sentence.text)]
    bounds = [0, *(c for c in cuts if c > 0), len(sentence.text)]
    return [(sentence.start + a, sentence.start + b) for a, b in pairwise(bounds)]


def _group(
    clauses: list[tuple[int, int]], found: list[tuple[Trigger, ...]], begin: int
) -> list[tuple[int, int, int, tuple[Trigger, ...]]]:
    """Clauses without trigger go to the one on their left; from ``begin`` to the first trigger, to that."""
    at = [k for k, triggers in enumerate(found) if triggers]
    groups = []
    for n, k in enumerate(at):
        first = begin if n == 0 else k
        last = (at[n + 1] - 1) if n + 1 < len(at) else len(clauses) - 1
        groups.append((first, last, k, found[k]))
    return groups
