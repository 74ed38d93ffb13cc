"""Frames: each place in the text that tells of a meeting, with the stretch that belongs to it.

A sentence is cut into clauses; a clause with a meeting noun or verb is a trigger, the clauses around
it that have none belong to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ...lexicon import load
from ..types import Reading, Sentence

_CUT = re.compile(r"[;:–—]\s|,\s|\s-\s|\b(?:während|nachdem|bevor|ehe)\b")
_WORD = re.compile(r"[A-ZÄÖÜ][\w-]*")
_QUOTED = re.compile(r"„[^“”]*[“”]|«[^»]*»|»[^«]*«|“[^”]*”|\"[^\"]*\"|‚[^‘]*‘")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A meeting word: code points in the article, what class it is, and whether it is a noun."""

    start: int
    end: int
    kind: str
    word: str
    noun: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """A stretch of one sentence that tells of one meeting.

    Attributes:
        start, end: the stretch, code points in the article.
        clause_start, clause_end: the clause of the first trigger alone.
        triggers: the meeting words in it; empty when it only adds people to a meeting told before.
        joining: whether it adds people to a meeting told before.
    """

    sentence: Sentence
    start: int
    end: int
    clause_start: int
    clause_end: int
    triggers: tuple[Trigger, ...]
    joining: bool

    def text(self, reading: Reading) -> str:
        """The stretch itself."""
        return reading.text[self.start : self.end]


def frames_of(sentence: Sentence, reading: Reading) -> tuple[Frame, ...]:
    """The frames of a sentence from left to right; none for a sentence that tells of no meeting."""
    clauses = _clauses(sentence)
    found = [_triggers(reading.text, a, b, sentence) for a, b in clauses]
    if not any(found):
        clauses = [(sentence.start, sentence.end)]
        found = [_triggers(reading.text, sentence.start, sentence.end, sentence)]
    if not any(found):
        if _joins(sentence.text):
            return (Frame(sentence, sentence.start, sentence.end, sentence.start, sentence.end, (), True),)
        return ()
    at = next(k for k, triggers in enumerate(found) if triggers)
    before = (clauses[0][0], clauses[at][0])
    nobody = not any(before[0] <= n.start < before[1] for n in reading.names)
    ahead = at > 0 and nobody and _joins(reading.text[before[0] : before[1]])
    groups = _group(clauses, found, at if ahead else 0)
    joins = _joins(sentence.text)
    first_frame = (Frame(sentence, *before, *before, (), True),) if ahead else ()
    frames = (
        Frame(sentence, clauses[first][0], clauses[last][1], *clauses[at], triggers, joins)
        for first, last, at, triggers in groups
    )
    return first_frame + tuple(part for frame in frames for part in _apart(frame, reading))


_TEMPORAL = re.compile(
    r"\b(?:[Vv]or|[Nn]ach|[Ss]eit)\s(?:de[mnr]|seine[mnr]|ihre[mnr]|eine[mr])\s(?:[a-zäöüß-]+\s)?$"
)
_FINITE = re.compile(
    r"\b(?:hatten?|hat|haben|habe|wird|werden|will|wollen|wollte|soll|sollen|sollte|\w{2,}(?:ierte|ierten)|traf|trafen|sprach|sprachen|beriet|rief|empfing)\b"
)


def _apart(frame: Frame, reading: Reading) -> tuple[Frame, ...]:
    """``Vor dem Gespräch mit A hatte B mit C telefoniert`` tells of two meetings: the one dates the other."""
    if len(frame.triggers) < 2 or not frame.triggers[0].noun or frame.triggers[-1].noun:
        return (frame,)
    noun = frame.triggers[0]
    lead = _TEMPORAL.search(reading.text[frame.start : noun.start])
    verb = _FINITE.search(reading.text, noun.end, frame.end)
    if (
        not lead
        or not verb
        or verb.start() > frame.triggers[-1].end
        or not re.match(r"s? (?:mit|von|zwischen)\b", reading.text[noun.end : noun.end + 12])
    ):
        return (frame,)
    first = Frame(frame.sentence, frame.start, verb.start(), frame.start, verb.start(), (noun,), False)
    rest = tuple(t for t in frame.triggers[1:] if t.end > verb.start())
    return (
        first,
        Frame(frame.sentence, verb.start(), frame.end, verb.start(), frame.clause_end, rest, frame.joining),
    )


def _clauses(sentence: Sentence) -> list[tuple[int, int]]:
    cuts = [m.start() for m in _CUT.finditer(sentence.text)]
    bounds = [0, *(c for c in cuts if c > 0), len(sentence.text)]
    return [(sentence.start + a, sentence.start + b) for a, b in zip(bounds, bounds[1:], strict=False)]


def _group(
    clauses: list[tuple[int, int]], found: list[tuple[Trigger, ...]], begin: int
) -> list[tuple[int, int, int, tuple[Trigger, ...]]]:
    """Clauses without trigger go to the trigger on their left; those from ``begin`` to the first trigger to it."""
    at = [k for k, triggers in enumerate(found) if triggers]
    groups = []
    for n, k in enumerate(at):
        first = begin if n == 0 else k
        last = (at[n + 1] - 1) if n + 1 < len(at) else len(clauses) - 1
        groups.append((first, last, k, found[k]))
    return groups


def _triggers(text: str, start: int, end: int, sentence: Sentence) -> tuple[Trigger, ...]:
    clause = text[start:end]
    quoted = [(m.start() + sentence.start, m.end() + sentence.start) for m in _QUOTED.finditer(sentence.text)]
    found = [t for t in _nouns(clause, start) if not any(a <= t.start < b for a, b in quoted)]
    low = clause.lower()
    for kind, pattern in _verb_patterns():
        match = pattern.search(low)
        if match and not any(a <= match.start() + start < b for a, b in quoted) and _is_verb(clause, match):
            found.append(Trigger(start + match.start(), start + match.end(), kind, match.group(), False))
    return tuple(sorted(found, key=lambda t: t.start))


def _is_verb(clause: str, match: re.Match[str]) -> bool:
    """Whether the match is a verb and no noun, and what is met is no decision ("eine Vereinbarung getroffen")."""
    noun = clause[match.start()].isupper() and not match.group().startswith(("mit", "am ", "zu ", "per "))
    if noun and match.start() > 1 and clause[match.start() - 1] == " ":
        return False
    return not re.search(
        r"\b(?:Entscheidung|Vereinbarung|Maßnahme|Massnahme|Vorkehrung|Abmachung|Absprache|Wahl|Vorbereitung)(?:en)?\b",
        clause,
    ) or not re.match(r"tr[aä]f|treffen|trifft|getroffen", match.group())


def _nouns(clause: str, offset: int) -> list[Trigger]:
    found = []
    for match in _WORD.finditer(clause):
        kind = noun_kind(match.group())
        if kind:
            found.append(Trigger(offset + match.start(), offset + match.end(), kind, match.group(), True))
    return found


@lru_cache(maxsize=32768)
def noun_kind(word: str) -> str | None:
    """The class of meeting a noun names by its ending, None for any other word."""
    low = word.lower()
    data = load("meetings")
    if low in data["not_nouns"]:
        return None
    tail = low.split("-")[-1]
    best: tuple[int, str] | None = None
    for kind, endings in data["nouns"].items():
        for ending in endings:
            if tail.endswith(ending) and (best is None or len(ending) > best[0]):
                best = (len(ending), kind)
    if best is None or (any(low.endswith(n) for n in data["not_nouns"] if len(n) > best[0])):
        return None
    rest = tail[: -best[0]]
    return best[1] if len(rest) != 1 and (len(rest) != 2 or rest in {"un"}) else None


def _joins(text: str) -> bool:
    return any(p.search(text.lower()) for p in _joining_patterns())


@lru_cache(maxsize=1)
def _verb_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(p)) for kind, patterns in load("meetings")["verbs"].items() for p in patterns
    )


@lru_cache(maxsize=1)
def _joining_patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p) for p in load("meetings")["joining"])


@lru_cache(maxsize=16)
def patterns(key: str) -> tuple[re.Pattern[str], ...]:
    """The compiled patterns under ``key`` of ``lexicon/meetings.yml``."""
    return tuple(re.compile(p) for p in load("meetings")[key])


def any_of(key: str, text: str) -> str | None:
    """The first pattern under ``key`` found in ``text`` (small letters), as matched; None if none is."""
    low = text.lower()
    return next((m.group() for p in patterns(key) for m in [p.search(low)] if m), None)
