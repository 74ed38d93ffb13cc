"""Offices that speak under a name of their own: ministries, governments, associations.

A ministry of a state that is told ("das türkische Außenministerium", "das Außenministerium in Ankara"),
and an association with its name behind the noun ("die Pilotengewerkschaft Vereinigung Cockpit"). An
office of nobody in particular ("das Ministerium", "die Polizei") stays without a name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from ...german.adjectives import stem_of
from ...german.slug import slug
from ...lexicon import load, words
from ...model.facts import SpeakerFact
from ..types import Mention, Reading, Sentence
from .phrase import Phrase

_NEAR = 4  # sentences before in which the ministry must be named
_MINISTRY = re.compile(r"(?P<adjective>\b[a-zäöüß]+e[sn]? )?\b(?P<name>[A-ZÄÖÜ][\w-]+ministerium)s?\b")
_GENITIVE = ("s", "es")
_OF = frozenset({"der", "des", "von", "in"})


def office_speaker(phrase: Phrase, reading: Reading, bodies: Sequence[Mention]) -> SpeakerFact | None:
    """The office a phrase without person or known body names; None if it has no name of its own.

    ``bodies`` are the bodies and capitals named within the phrase.
    """
    if phrase.head is None or not phrase.definite:
        return None
    name = _named(phrase) or _of_state(phrase, reading, bodies)
    return SpeakerFact(kind="body", key=slug(name), name=name) if name else None


def office_before(phrase: Phrase, sentence: Sentence, reading: Reading) -> SpeakerFact | None:
    """The ministry that "das Ministerium" means: the only one named in the sentences just before."""
    if not phrase.words or phrase.words[-1] not in {"Ministerium", "Ministeriums"}:
        return None
    near = reading.sentences[max(0, sentence.index - _NEAR) : sentence.index]
    found = {m["name"]: m for s in near for m in _MINISTRY.finditer(s.text)}
    if len(found) != 1:
        return None
    name, match = next(iter(found.items()))
    stem = stem_of(match["adjective"].strip()) if match["adjective"] else ""
    full = f"{stem}es {name}" if stem in reading.known.adjectives else name
    return SpeakerFact(kind="body", key=slug(full), name=full)


def has_own_name(words_from_head: Sequence[str]) -> bool:
    """Whether a noun for an association is followed by its name ("Umweltverband Nabu")."""
    return len(words_from_head) > 1 and bool(_name_behind(words_from_head))


def _named(phrase: Phrase) -> str | None:
    assert phrase.head is not None
    return _name_behind(phrase.words[phrase.head :]) or None


def _name_behind(said: Sequence[str]) -> str:
    whole = said[0].endswith(words("speech", "institutions"))
    if not whole and not said[0].endswith(words("speech", "associations")):
        return ""
    name: list[str] = []
    for n, word in enumerate(said[1:], 1):
        joins = word == "ohne" and name and n + 1 < len(said)
        if not (word[:1].isupper() or joins):
            break
        name.append(word)
    return " ".join([said[0], *name] if whole and name else name)


def _of_state(phrase: Phrase, reading: Reading, bodies: Sequence[Mention]) -> str | None:
    assert phrase.head is not None
    head = phrase.words[phrase.head]
    ending = _ending(head)
    if ending is None:
        return None
    base = _nominative(head)
    if base.startswith(("Bundes", "US-")):
        return base
    stem = _state_stem(phrase, reading, bodies)
    return f"{stem}{ending} {base}" if stem else None


@lru_cache(maxsize=4096)
def _ending(head: str) -> str | None:
    return next((e for noun, e in _endings().items() if _fits(head, noun)), None)


def _state_stem(phrase: Phrase, reading: Reading, bodies: Sequence[Mention]) -> str | None:
    """The adjective of the state an office is of ("türkisch"), without ending."""
    assert phrase.head is not None
    known = reading.known
    for word in phrase.words[: phrase.head]:
        if stem_of(word) in known.adjectives:
            return stem_of(word)
    behind = phrase.words[phrase.head + 1 : phrase.head + 2]
    if phrase.head and not bodies:
        return None
    for mention in bodies[:1]:
        if behind and behind[0].lower() not in _OF and phrase.head:
            return None
        ref = known.seats.get(mention.ref, mention.ref)
        side = known.bodies[ref].side if ref in known.bodies else None
        return next((stem.lower() for stem, code in sorted(known.adjectives.items()) if code == side), None)
    return None


def _fits(head: str, noun: str) -> bool:
    low = head.lower()
    return any(low == noun + e or low.endswith(noun + e) for e in ("", *_GENITIVE))


def _nominative(head: str) -> str:
    low = head.lower()
    for noun in _endings():
        for e in ("es", "s"):
            if low.endswith(noun + e):
                return head[: -len(e)]
    return head


@lru_cache(maxsize=1)
def _endings() -> Mapping[str, str]:
    """Office noun -> ending of the adjective before it in the nominative."""
    entries: Mapping[str, str] = load("speech")["state_offices"]
    return entries
