"""The Konjunktiv that carries a report on without a verb of saying."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ...lexicon import any_set, word_set
from ..types import Sentence
from .frames import Item, Unit
from .verbs import forms, subjunctive_forms

_FULL_STOPS = (".", "!", "?", "…", ":")
_OBJECT = ("nominative", "oblique", "prepositions", "pronouns", "passed_over", "negations", "after_verb")
_NO_VERB = (*_OBJECT, "no_verb", "leading", "connectors")
_SUBORDINATE = frozenset(
    {"dass", "ob", "wie", "wenn", "weil", "falls", "der", "die", "das", "den", "dem", "und", "um"}
)
_RELATIVE = frozenset(
    {"der", "die", "das", "dem", "den", "dessen", "deren", "welche", "welcher", "also", "etwa", "darunter"}
)


def is_first(items: Sequence[Item], n: int) -> bool:
    """Whether item ``n`` is a Konjunktiv I: a listed form, or any verb in -e right behind its subject.

    Behind a noun or "man" no adjective stands, so "das Papier berücksichtige die Linie" tells itself.
    """
    item = items[n]
    if item.quote or not item.text[:1].islower():
        return False
    if item.low in subjunctive_forms():
        return True
    if not n or not item.low.endswith("e") or item.low.endswith("te") or len(item.low) < 4:
        return False
    if item.low in word_set("speech", "no_first") or item.low in word_set("speech", "not_subjunctive"):
        return False
    before, after = items[n - 1], items[n + 1] if n + 1 < len(items) else None
    if after is not None and after.low in {"man", "er", "es"} and not before.capital:
        return not before.boundary
    if before.low in {"man", "er", "es", "sie", "niemand", "jeder", "keiner", "wer", "alles", "nichts"}:
        return after is None or not after.capital
    aside = before.text in {",", ")"} and n > 2
    return (before.capital or aside) and after is not None and _opens_object(items, n + 1)


def _opens_object(items: Sequence[Item], n: int) -> bool:
    """Whether what stands behind a verb of a main clause begins at item ``n``."""
    if items[n].text == ",":
        return n + 1 < len(items) and items[n + 1].low in {"dass", "ob"}
    return items[n].low in any_set("speech", *_OBJECT)


def has_subjunctive(unit: Unit, start: int = 0) -> bool:
    """Whether a Konjunktiv I, or the Konjunktiv II that stands in for one, occurs from item ``start`` on."""
    second = word_set("speech", "second")
    return any(
        is_first(unit.items, n)
        or (not unit.items[n].quote and unit.items[n].low in second and unit.items[n].text[:1].islower())
        for n in range(start, len(unit.items))
    )


def runs_on(unit: Unit, present: bool = False, strict: bool = False) -> bool:
    """Whether the main clause stands in a reporting Konjunktiv.

    Args:
        unit: the sentence.
        present: the report before stands in the present tense, so that a modal preterite is a Konjunktiv.
        strict: count the Konjunktiv I alone.
    """
    if _opens_report(unit.items):
        unit = replace(unit, items=unit.items[2:])
    items = unit.items
    if unit.question or not items:
        return False
    if items[0].low in word_set("speech", "no_running"):
        return any(x.text == "," and y.low in subjunctive_forms() for x, y in pairwise(items))
    second = word_set("speech", "second")
    later = word_set("speech", "second_present") if present else frozenset()
    finite = word_set("speech", "finite")
    for k, item in enumerate(unit.items):
        if item.quote or not item.text[:1].islower() or _within_relative(items, k):
            continue
        if _tells(items, k):
            return False
        if is_first(items, k):
            return (
                k > 0
                and _main(unit, k)
                and not any(x.low == "ich" for x in unit.items[max(0, k - 1) : k + 2])
            )
        told = item.low in second or item.low in later or _told_later(unit, k)
        if not strict and told:
            return (
                k > 0
                and _main(unit, k)
                and not any(
                    x.low in {"wenn", "falls", "sollte", "sollten", "desto", "umso"} for x in unit.items
                )
            )
        if item.low in finite and not (
            k and unit.items[0].low in word_set("speech", "subordinators") | {"wenn", "wer", "was"}
        ):
            return False
    return False


def headed(before: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence stands under a headline: in another paragraph than a line without full stop.

    Headlines are in the present tense whatever they tell, and only a Konjunktiv I goes on with them.
    """
    if before.kind == "heading":
        return True
    return before.paragraph != sentence.paragraph and not before.text.rstrip(' “”»"‘’').endswith(_FULL_STOPS)


def leads_on(items: Sequence[Item], colon: int) -> bool:
    """``X glaubt nicht daran: Beide hätten zu viel zu verlieren``: a stance, then "hätten" or "würden".

    "X hat recht: Man hätte warten müssen" is whoever writes.
    """
    behind = items[colon + 1 :]
    if not any(x.low in {"hätten", "würden", "wären", "hätte"} for x in behind[1:7]):
        return False
    if not any(x.low in word_set("speech", "leads_on") for x in items[:colon]):
        return False
    unreal = {"müssen", "sollen", "können", "dürfen", "wenn", "falls"}
    return not unreal & {x.low for x in behind} and behind[0].low != "wer"


def _opens_report(items: Sequence[Item]) -> bool:
    """``Und: Beide seien dagegen``: the sentence goes on with the report before it."""
    return (
        len(items) > 3 and items[1].text == ":" and items[0].low in word_set("speech", "leading") | {"weiter"}
    )


def _within_relative(items: Sequence[Item], k: int) -> bool:
    """Whether the verb at ``k`` ends a relative clause ("das X verabredet hatten, kam nicht zustande")."""
    if k + 1 < len(items) and not items[k + 1].boundary:
        return False
    comma = next((n for n in range(k - 1, 0, -1) if items[n].boundary), None)
    if comma is None or items[comma].text != ",":
        return False
    return items[comma + 1].low in _RELATIVE and k - comma > 2


def _tells(items: Sequence[Item], k: int) -> bool:
    """Whether a verb of saying stands right behind its subject: that sentence has a speaker of its own."""
    if not k or not (items[k - 1].capital or items[k - 1].low in word_set("speech", "pronouns")):
        return False
    lead = next((x.low for x in reversed(items[:k]) if not x.capital), "")
    if lead in {"von", "vom"}:
        return False  # "wie von X verlangt"
    after = items[k + 1] if k + 1 < len(items) else None
    told = any(f.kind == "finite" and not f.plural for f in forms().get(items[k].low, ()))
    return told and not is_first(items, k) and (after is None or not after.capital)


def _verb_like(item: Item) -> bool:
    """Whether a word can be a verb: before the first verb of a clause only its phrases stand."""
    if item.quote or not item.text[:1].islower():
        return False
    if item.low in word_set("speech", "finite") or item.low in forms():
        return True
    return item.low not in any_set("speech", *_NO_VERB) and item.low.endswith(("t", "te", "ten"))


def _told_later(unit: Unit, k: int) -> bool:
    """``Beide wollten reden, danach könne man …``: the next main clause tells the mood of "wollten"."""
    items = unit.items
    if items[k].low not in word_set("speech", "second_present"):
        return False
    for n in range(k + 1, len(items) - 2):
        if items[n].text in {",", ";"} and items[n + 1].low not in _SUBORDINATE:
            return is_first(items, n + 2) or (n + 3 < len(items) and is_first(items, n + 3))
    return False


def _main(unit: Unit, k: int) -> bool:
    """Whether the verb at ``k`` is the first main verb: before it stand only subordinate clauses."""
    items = unit.items
    breaks = [n for n in range(1, k) if items[n].text in {",", ":", ";", "–"}]
    if any(items[n].text in {":", ";"} for n in breaks):
        return False
    if not breaks or not any(_verb_like(x) for x in items[:k]):
        return True
    opening = word_set("speech", "subordinators") | word_set("speech", "content_words")
    if items[0].low in opening or items[0].low in {"um", "ohne", "statt"}:
        return True
    after = items[breaks[0] + 1].low
    if len(breaks) == 2 and breaks[1] == k - 1 and not any(_verb_like(x) for x in items[: breaks[0]]):
        return True  # "Der Entwurf, datiert vom Mai, sei …"
    return (
        after in opening | _RELATIVE
        or items[breaks[0] + 1].low in {"um", "ohne", "so", "in", "mit", "von", "bei"}
        or items[breaks[0]].text == "–"
    )


def goes_on(unit: Unit) -> bool:
    """Whether the main verb is a weak or modal preterite in the plural, which a Konjunktiv II looks like."""
    items = unit.items
    for n, item in enumerate(items):
        if item.quote or not item.text[:1].islower() or not n:
            continue
        if item.low in word_set("speech", "second_present") or re.fullmatch(
            r"[a-zäöüß]{3,}(?:e?ten)", item.low
        ):
            noun = (
                n + 1 < len(items)
                and items[n + 1].capital
                and items[n - 1].low in word_set("speech", "determining")
            )
            if not noun:
                return _main(unit, n)
        if item.low in word_set("speech", "finite"):
            return False
    return False


def transparent(unit: Unit) -> bool:
    """Whether the sentence tells a plan ("sollen") and so does not end a run of Konjunktiv."""
    return any(item.low in word_set("speech", "transparent") for item in unit.items)
