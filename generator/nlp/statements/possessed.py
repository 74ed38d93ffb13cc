"""Whom "sein Gast", "ihr Amtskollege" and "sein Präsident" mean.

A possessive goes back to whoever acted or spoke last. A counterpart ("Gast", "Gesprächspartner") is the
other of the two a sentence before names together; an office ("Präsident", "Außenminister") is borne by
somebody of the same side. Whatever is left open gives None.
"""

from __future__ import annotations

from ...lexicon import word_set
from ..coreference import pronoun, subject_of
from ..types import Reading
from .frames import Unit
from .phrase import Phrase
from .subjunctive import has_subjunctive

POSSESSIVES = frozenset({"sein", "seine", "ihr", "ihre"})
_NEAR = 6  # sentences of one paragraph in which the two are named together


def counterpart(noun: str) -> bool:
    """Whether a noun means the other of two ("Gast", "Amtskollegin")."""
    others = word_set("speech", "others") | {"Gastgeber"}
    base = noun.removesuffix("in")
    return noun in others or (noun.endswith("in") and (base in others or base + "e" in others))


def possessed(phrase: Phrase, unit: Unit, spoke: tuple[str, ...], outside: Reading) -> str | None:
    """The person a phrase with a possessive means; None if it has none or stays open.

    Args:
        phrase: the phrase.
        unit: where it stands.
        spoke: refs of the persons who spoke in the sentence before.
        outside: the reading without the names in quotations.
    """
    if phrase.head is None or phrase.words[0].lower() not in POSSESSIVES or phrase.owner:
        return None
    owner = _owner(phrase, unit, spoke, outside)
    if owner is None:
        return None
    noun = phrase.words[phrase.head]
    found = _other(owner, unit, noun, outside) if counterpart(noun) else superior(owner, noun, outside)
    gender = "f" if noun.endswith("in") else "m"
    return found if found and outside.genders.get(found) in {gender, None} else None


def _owner(phrase: Phrase, unit: Unit, spoke: tuple[str, ...], outside: Reading) -> str | None:
    """Whose: who spoke last, else whom the sentences just before are about."""
    gender = "f" if phrase.words[0].lower().startswith("ihr") else "m"
    if spoke:
        return spoke[0] if len(spoke) == 1 and outside.genders.get(spoke[0]) == gender else None
    first = unit.first
    for before in reversed(outside.sentences[max(0, first.index - 2) : first.index]):
        if before.paragraph != first.paragraph or before.kind == "heading":
            return None
        subject = subject_of(before, outside)
        if subject:
            return subject if outside.genders.get(subject) == gender else None
    return None


def _other(owner: str, unit: Unit, noun: str, outside: Reading) -> str | None:
    """Who is named with ``owner`` in the nearest sentence that names two of them, of sides that differ."""
    first = unit.first
    side = outside.sides.get(owner)
    for before in reversed(outside.sentences[max(0, first.index - _NEAR) : first.index]):
        if before.paragraph != first.paragraph:
            return None
        named = dict.fromkeys(m.ref for m in outside.of(outside.names, before) if m.via == "name")
        if owner not in named or len(named) < 2:
            continue
        others = [r for r in named if r != owner]
        foreign = [r for r in others if side and outside.sides.get(r) not in {side, None}]
        meant = foreign or others
        return meant[0] if len(meant) == 1 else None
    return None


def superior(owner: str, noun: str, outside: Reading) -> str | None:
    """Who leads the state of ``owner`` under that title: who bears it, else who alone bears no other."""
    side = outside.sides.get(owner)
    if noun.removesuffix("in") not in word_set("speech", "superiors") or side is None:
        return None
    title = noun.removesuffix("in").lower()
    roles = [r for r in outside.roles if outside.sides.get(r.ref) == side and not r.former]
    bearers = {r.ref for r in roles if r.ref != owner and r.head.removesuffix("in").split("-")[-1] == title}
    if not bearers:
        of_side = {n.ref for n in outside.names if outside.sides.get(n.ref) == side} - {owner}
        bearers = of_side - {r.ref for r in roles}
    return next(iter(bearers)) if len(bearers) == 1 else None


def told_of(unit: Unit, outside: Reading) -> str | None:
    """``Er soll reisen, kündigte der Präsident an``: whom "er" is, and "der Präsident" then is not."""
    if not unit.items or unit.items[0].low not in {"er", "sie"} or has_subjunctive(unit):
        return None
    return pronoun(unit.items[0].low, unit.first, outside)
