"""Several persons a frame means without naming them: "beide", "die Präsidenten", "Letzterer"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ...lexicon import load, pattern
from ..coreference import is_oblique, plural
from ..types import Mention, Reading, RoleFound
from .frames import Frame
from .sources import is_spokesman

_OFFICES = pattern(
    "meetings", r"\b(?:[Dd]ie|[Bb]eiden?) (?:<plural_offices>)\b(?! (?:der|aus|von) | [A-ZÄÖÜ][\w-]+s\b)"
)
_BOTH_PRESIDENTS = re.compile(r"\b[Bb]eiden? (?:Präsidenten|Staatschefs|Staatsoberhäupter)\b")
_PRESIDENT = pattern("meetings", r"(?:^|-)(?:<presidents>)\w*$")
_NUMBER = re.compile(
    r"\b(?:der zwei|[Dd]ie (?:zwei|drei|vier|fünf|sechs|sieben)(?! [a-zäöüß]+e[nr]? [A-ZÄÖÜ])|[Bb]eiden?)\b"
    r"(?! (?:\w+en )?[A-ZÄÖÜ])"
)
_SO_MANY = pattern(
    "meetings", r"\b(?:[Dd]ie|[Dd]er|[Dd]en|[Aa]lle) (<numbers>) (?:<plural_persons>)\b(?! (?:der|aus|von) )"
)
_IN_ROW = re.compile(r"^(?: \([^)]*\))?, (?:(?:[a-zäöüß]+en?|[A-ZÄÖÜ][\w-]+) ){0,4}$")
_LAST_IN_ROW = re.compile(
    r"^(?: \([^)]*\))?,? (?:und|sowie) (?:(?:[a-zäöüß]+en?|de[rmn]|die|[A-ZÄÖÜ][\w-]+) ){0,5}$"
)
_THEY = pattern(
    "meetings", r"\W*Sie (?:<they_met>)\b|[^,;]{0,60}?\b(?:<they_met>) (?:sich )?sie\b|, wo sie\b"
)
_THEM = re.compile(
    r"[^,;]{0,60}?\b(?:empf[iä]ngt?|tr[ai]ff?t?|begrüßte|begrüsste|wird|hat|hatte|will|soll) sie "
    r"(?:auch )?(?:[a-zäöüß]+e )?[A-ZÄÖÜ]"
)
"""A verb in the singular: who is meant by "sie" is whom somebody else receives."""
_RECEIVES = frozenset({"receive", "meet"})
_EACH_OTHER = re.compile(r"\b(?:sich|einander|miteinander|[Gg]emeinsam)\b")
_TWO = re.compile(r"\b[Bb]eiden?\b")
_HEAD = 8  # words that may stand before a row that is the subject of its sentence
_FAR = 12  # sentences back to a row of several named together
_LATTER = re.compile(r"\b[Ll]etztere[rn]?\b")
_BOTH_OF = re.compile(r"\b[Bb]eiden? ([A-ZÄÖÜ][a-zäöüß]+)\b")
_PAIR = 2
_PAIR_FAR = 4  # sentences back to two told of together
_HE_TOO = re.compile(r"\b(?:[Ee]r|[Ss]ie|ihn|ihm|mit ihr)\b")  # one named, one meant: two others
_NEAR = 2  # sentences in which those meant by "die beiden Präsidenten" must have been named
_AND = re.compile(r"^ (?:und|sowie) (?:[\w-]+ ){0,4}$")
_DEPUTY = re.compile(r"^(?:vize|stellvertret|ex-|alt)")
_BEGINNING = 5  # letters two words share when one is the beginning of the other's compound


def _pair_told(frame: Frame, reading: Reading) -> tuple[str, ...]:
    """``A und B haben telefoniert. Das bestätigte C. Ein Treffen der beiden …``: the two told of together.

    Only where the sentences between name one person at most, who is no partner.
    """
    for index in range(frame.sentence.index - 1, max(-1, frame.sentence.index - 1 - _PAIR_FAR), -1):
        sentence = reading.sentences[index]
        names = [n for n in reading.of(reading.names, sentence) if n.via == "name"]
        refs = tuple(dict.fromkeys(n.ref for n in names))
        if len(refs) == 2 and _AND.search(reading.text[names[0].end : names[-1].start]):
            return refs
        if len(refs) > 1 or (refs and _HE_TOO.search(sentence.text)):
            return ()
    return ()


def latter(frame: Frame, reading: Reading) -> list[str]:
    """``Letzterer``: whom the sentence before names last."""
    if frame.sentence.index == 0 or not _LATTER.search(frame.text(reading)):
        return []
    named = reading.of(reading.names, reading.sentences[frame.sentence.index - 1])
    return [n.ref for n in named if n.via == "name"][-1:]


def several(frame: Frame, reading: Reading) -> list[str]:
    """``die Präsidenten``, ``beide``: those named before."""
    found: list[str] = []
    text = frame.text(reading)
    found.extend(_so_many(frame, text, reading) or _they(frame, reading))
    if _OFFICES.search(text):
        at_the_top = _two_at_the_top(frame, text, reading) or _two_of_an_office(text, reading)
        nobody = not any(frame.start <= n.start < frame.end for n in reading.names)
        found.extend(at_the_top or (plural(frame.sentence, reading) if nobody else ()))
    if _NUMBER.search(text):
        pair = both_before(frame, reading, text) or _pair_told(frame, reading)
        pair = pair or plural(frame.sentence, reading, far=True)
        found.extend(_the_pair(pair, frame, reading) if len(pair) > _PAIR and _TWO.search(text) else pair)
    return found


def _the_pair(refs: Sequence[str], frame: Frame, reading: Reading) -> tuple[str, ...]:
    """``A empfing B und C. Danach reisten die beiden …``: B and C.

    Where no two are named together, those who are no spokesmen, if they are two; else nobody.
    """
    before = reading.sentences[frame.sentence.index - 1]
    names = [n for n in reading.of(reading.names, before) if n.via == "name"]
    pairs = [(a.ref, b.ref) for a, b in pairwise(names) if _AND.match(reading.text[a.end : b.start])]
    if len(pairs) == 1:
        return pairs[0]
    rest = tuple(r for r in refs if not is_spokesman(r, reading))
    return rest if len(rest) == _PAIR else ()


def _two_at_the_top(frame: Frame, text: str, reading: Reading) -> tuple[str, ...]:
    """``die beiden Präsidenten``: the two last named near who bear no other office in the article."""
    if not _BOTH_PRESIDENTS.search(text):
        return ()
    lower = {r.ref for r in reading.roles if not r.former and not _PRESIDENT.search(r.head)}
    heads = {r.ref for r in reading.roles if not r.former and _PRESIDENT.search(r.head)}
    found: dict[str, None] = {}
    for index in range(frame.sentence.index, max(-1, frame.sentence.index - _NEAR), -1):
        names = [n for n in reading.of(reading.names, reading.sentences[index]) if n.via == "name"]
        near = [n.ref for n in names if n.start < frame.end and n.ref not in lower - heads]
        found.update(dict.fromkeys(near))
        if len(found) >= 2:
            break
    sure = tuple(ref for ref in found if ref in heads)
    return sure if len(sure) == 2 else tuple(found) if len(found) == 2 and sure else ()


def _two_of_an_office(text: str, reading: Reading) -> tuple[str, ...]:
    """``die beiden Delegationsleiter``: those of that office, where the article gives it to just two.

    "Leiter der russischen Delegation" is a "Delegationsleiter": the compound's end is the role's head and
    its beginning stands in the role's text.
    """
    match = _BOTH_OF.search(text)
    if not match:
        return ()
    office = re.sub(r"(?:innen|en|n|e)$", "", match.group(1).lower())

    def fits(role: RoleFound) -> bool:
        head, words = role.head.lower(), role.text.lower().split()
        inside = any(w != head and office.startswith(w[:_BEGINNING]) for w in words if len(w) >= _BEGINNING)
        if _DEPUTY.match(head):
            return False
        return head.rstrip("en").endswith(office.rstrip("en")) or (office.endswith(head) and inside)

    own = [r for r in reading.roles if not r.former and fits(r)]
    peers = [r for r in reading.roles if "kolleg" in r.head and any(o.sentence == r.sentence for o in own)]
    bearers = tuple(dict.fromkeys(r.ref for r in (*own, *peers)))
    return bearers if len(bearers) == 2 else ()


def _so_many(frame: Frame, text: str, reading: Reading) -> tuple[str, ...]:
    """``die drei Parteichefs``: the last row of just as many persons a sentence before names ("A, B und C").

    Nobody where the frame names somebody itself.
    """
    match = _SO_MANY.search(text)
    if match is None or any(frame.start <= n.start < frame.end and n.via == "name" for n in reading.names):
        return ()
    number = int(load("meetings")["day_counts"][match.group(1)])
    for index in range(frame.sentence.index - 1, max(-1, frame.sentence.index - 1 - _FAR), -1):
        sentence = reading.sentences[index]
        names = [n for n in reading.of(reading.names, sentence) if n.via == "name"]
        refs = tuple(dict.fromkeys(n.ref for n in names))
        if len(refs) == number == len(names) and _in_row(names, reading.text):
            return refs
    return ()


def _they(frame: Frame, reading: Reading) -> tuple[str, ...]:
    """``A und B kamen am Freitag an. Am Abend berieten sie``: the row that is the subject before."""
    if frame.sentence.index == 0 or not frame.triggers:
        return ()
    clause, beside = frame.clause(reading), _beside(frame, reading)
    persons = {ref for ref in beside if ref in reading.persons}
    alone = len(persons) <= 1 and len(beside) == len(persons)  # a verb in the plural has no single subject
    if not (alone and _THEY.match(clause)) and not _they_are_met(frame, clause, persons):
        return ()
    before = reading.sentences[frame.sentence.index - 1]
    names = [n for n in reading.of(reading.names, before) if n.via == "name"]
    refs = tuple(dict.fromkeys(n.ref for n in names))
    if len(refs) == _PAIR and not beside and _EACH_OTHER.search(clause):
        return refs  # "A empfing B. Am Freitag wollen sie miteinander telefonieren"
    row = len(refs) == len(names) >= 2 and _in_row(names, reading.text)
    at_head = row and reading.text[before.start : names[0].start].count(" ") <= _HEAD
    return refs if at_head and not is_oblique(names[0], before, reading) else ()


def _beside(frame: Frame, reading: Reading) -> set[str]:
    """Refs of those the frame names as subject or object: behind no preposition."""
    named = [n for n in (*reading.names, *reading.bodies) if frame.start <= n.start < frame.end]
    free: set[str] = set()
    behind = -1  # where the last name behind a preposition ends: "mit A und B"
    for n in sorted((n for n in named if n.via == "name"), key=lambda n: n.start):
        row = behind >= 0 and _LAST_IN_ROW.match(reading.text[behind : n.start])
        if row or is_oblique(n, frame.sentence, reading):
            behind = n.end
        else:
            free.add(n.ref)
    return free


def _they_are_met(frame: Frame, clause: str, beside: set[str]) -> bool:
    """``Am Abend empfing sie C``: "sie" is the row whom the one named receives."""
    kinds = {t.kind for t in frame.triggers}
    return bool(kinds & _RECEIVES) and len(beside) == 1 and _THEM.match(clause) is not None


def _in_row(names: Sequence[Mention], text: str) -> bool:
    """Whether nothing but commas, "und" and roles stands between names, and "und" before the last."""
    between = [text[a.end : b.start] for a, b in pairwise(names)]
    return all(_IN_ROW.match(b) for b in between[:-1]) and _LAST_IN_ROW.match(between[-1]) is not None


def both_before(frame: Frame, reading: Reading, text: str = "") -> tuple[str, ...]:
    """Those named earlier in the same sentence, when they are two or more ("…; beide hatten auch …").

    ``text`` is what the frame says where the word for them may stand inside ("einen Gipfel der beiden").
    """
    word = _NUMBER.search(text)
    before = frame.start + (word.start() if word and text == reading.text[frame.start : frame.end] else 0)
    refs = dict.fromkeys(
        n.ref for n in reading.of(reading.names, frame.sentence) if n.via == "name" and n.end <= before
    )
    return tuple(refs) if len(refs) >= 2 else ()
