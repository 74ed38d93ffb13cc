"""Meeting words: nouns and verbs that tell of a meeting, and other patterns of ``lexicon/meetings.yml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from ...lexicon import load, pattern
from ...lexicon.required import Among, lowered
from ..types import Sentence

_WORD = re.compile(r"[A-ZÄÖÜ][\w-]*")
_QUOTED = re.compile(r"„[^“”]*[“”]|«[^»]*»|»[^«]*«|“[^”]*”|\"[^\"]*\"|‚[^‘]*‘")
_CLAUSE = 4  # spaces from which a quotation is a clause of its own
_ARRIVES = re.compile(r"(?:traf|trafen|trifft|treffen)\b[^.;]*\bein\W*$")
_HIT = re.compile(
    r"tr(?:af|afen|ifft|effen)\b[^,;]*\b(?:den (?:richtigen |falschen )?(?:Ton|Nerv)|ins Schwarze"
    r"|doppelt|ins Tor|zum \d:\d"
    r"|auf (?:\w+en |\w+e )?(?:Widerstand|Kritik|Ablehnung|Zustimmung|Unverständnis"
    r"|Skepsis|Protest|Vorbehalte))\b"
)
"""``traf den richtigen Ton``, ``trifft in Rom auf Kritik``."""
_ABOUT = re.compile(
    r"\büber (?:die|den Stand (?:der|ihrer)|den Verlauf (?:der|ihrer)|ihre|seine|deren) (?:[a-zäöüß]+n )?$"
)
_ITS_PARTIES = re.compile(r" (?:[a-zäöüß]+ )?(?:mit|zwischen|von|der|des)\b")
_OPENING = re.compile(r"(?:[Bb]eim|[ ][Zz]um) Auftakt (?:am|vom|im|in)\b")  # of the talks the report is about
_UNDER_DISCUSSION = re.compile(r"[Ii]m Gespräch(?: ist| sei| war| sind| als| für|\W*$|[,.;])")
_WITH_THE_PRESS = pattern(
    "meetings", r"[Ii]m Gespräch mit (?:de[mrn] |dieser |diesem |unserer |unserem )?(?:<press>|[„«»\"])"
)
_SAID_ON_THE_PHONE = re.compile(r"\b(?:sag|erzähl|erklär|bericht)(?:t|te)\b[^,.;]*$")
_WAS_TOLD = re.compile(
    r"\b(?:wurden?|wird|werden|(?:lie(?:ß|ss)(?:en)?|lässt|lassen) sich)\b[^,;]*"
    r"\btelefonisch (?:informier|unterricht)"
)
_DECISION = pattern(
    "meetings", r"(?<!vor der )(?<!nach der )(?<!bei der )(?<![Zz]ur )\b(?:<decisions>)(?:en)?\b"
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A meeting word: code points in the article, what class it is, and whether it is a noun."""

    start: int
    end: int
    kind: str
    word: str
    noun: bool


def triggers_in(text: str, start: int, end: int, sentence: Sentence) -> tuple[Trigger, ...]:
    """The meeting words in one clause, by place; words in quotation marks do not count.

    Args:
        text: the whole article.
        start, end: the clause, code points in ``text``.
        sentence: the sentence it stands in.
    """
    clause = text[start:end]
    quoted = [(m.start() + sentence.start, m.end() + sentence.start) for m in _QUOTED.finditer(sentence.text)]
    found = [t for t in _nouns(clause, start) if not any(a <= t.start < b for a, b in quoted)]
    low = lowered(clause)
    for kind, match in _verb_patterns().matches(low):
        if kind in _verb_needs() and not _verb_needs()[kind].search(low):
            continue
        if not any(a <= match.start() + start < b for a, b in quoted) and _is_verb(clause, match):
            found.append(Trigger(start + match.start(), start + match.end(), kind, match.group(), False))
    if "über " in clause and any(not t.noun for t in found):
        found = [t for t in found if not (t.noun and _is_topic(clause, t.start - start, t.end - start))]
    return tuple(sorted(found, key=lambda t: t.start))


def _is_topic(clause: str, start: int, end: int) -> bool:
    """``sprachen über die Verhandlungen in C``: what others talk about; a wished-for one tells its people."""
    return _ABOUT.search(clause[:start]) is not None and not _ITS_PARTIES.match(clause, end)


def in_quotation(at: int, sentence: Sentence) -> bool:
    """Whether a place in the article lies within a quoted clause of the sentence, not a mere quoted word."""
    return any(
        m.start() <= at - sentence.start < m.end() and m.group().count(" ") >= _CLAUSE
        for m in _QUOTED.finditer(sentence.text)
    )


def _is_verb(clause: str, match: re.Match[str]) -> bool:
    """Whether it is a verb of meeting: no noun, no arrival ("traf in Genf ein"), no decision that is met."""
    if _ARRIVES.match(clause, match.start()):
        return False
    if match.group().startswith("tr") and _HIT.match(clause, match.start()):
        return False
    if match.group() == "am telefon" and _SAID_ON_THE_PHONE.search(clause[: match.start()]):
        return False
    if match.group() == "telefonisch" and _WAS_TOLD.search(clause):
        return False
    noun = clause[match.start()].isupper() and not match.group().startswith(("mit", "am ", "zu ", "per "))
    if noun and match.start() > 1 and clause[match.start() - 1] == " ":
        return False
    return not _DECISION.search(clause) or not re.match(r"tr[aä]f|treffen|trifft|getroffen", match.group())


def _nouns(clause: str, offset: int) -> list[Trigger]:
    found = []
    opening = "Auftakt" in clause
    for match in _WORD.finditer(clause):
        kind = noun_kind(match.group())
        if not kind and opening and _OPENING.match(clause, max(0, match.start() - len("beim "))):
            kind = "talks"
        if kind and match.group() == "Gespräch" and _no_meeting(clause, match.start()):
            continue
        if kind:
            found.append(Trigger(offset + match.start(), offset + match.end(), kind, match.group(), True))
    return found


def _no_meeting(clause: str, at: int) -> bool:
    """``im Gespräch als Vermittler``, ``im Gespräch mit dieser Zeitung``: an idea, or an interview."""
    before = max(0, at - len("im "))
    return bool(_UNDER_DISCUSSION.match(clause, before) or _WITH_THE_PRESS.match(clause, before))


@lru_cache(maxsize=32768)
def noun_kind(word: str) -> str | None:
    """The class of meeting a noun names by its ending, None for any other word."""
    low = word.lower()
    data = load("meetings")
    if low in data["not_nouns"]:
        return None
    tail = low.split("-")[-1]
    fitting = [(len(e), kind) for kind, endings in data["nouns"].items() for e in endings if tail.endswith(e)]
    best = max(fitting, key=lambda x: x[0], default=None)
    if best is None or (any(low.endswith(n) for n in data["not_nouns"] if len(n) > best[0])):
        return None
    rest = tail[: -best[0]]
    return best[1] if len(rest) != 1 and (len(rest) != 2 or rest in {"un"}) else None


def joins(text: str) -> bool:
    """Whether a sentence without meeting word may add people to a meeting told before."""
    return any_of("joining", text) is not None


@lru_cache(maxsize=1)
def _verb_patterns() -> Among[str]:
    return Among("verben", ((kind, p) for kind, verbs in load("meetings")["verbs"].items() for p in verbs))


@lru_cache(maxsize=1)
def _verb_needs() -> Mapping[str, re.Pattern[str]]:
    return {kind: re.compile(p) for kind, p in load("meetings")["verb_needs"].items()}


@lru_cache(maxsize=16)
def patterns(key: str) -> Among[None]:
    """The patterns under ``key`` of ``lexicon/meetings.yml``."""
    return Among(f"treffen-{key}", ((None, p) for p in load("meetings")[key]))


@lru_cache(maxsize=1024)
def any_of(key: str, text: str) -> str | None:
    """The first pattern under ``key`` found in ``text`` (small letters), as matched; None if none is."""
    return next((match.group() for _, match in patterns(key).matches(lowered(text))), None)
