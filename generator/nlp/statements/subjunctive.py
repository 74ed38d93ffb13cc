"""The Konjunktiv that carries a report on without a verb of saying."""

from __future__ import annotations

from itertools import pairwise

from ...lexicon import word_set
from .frames import Unit
from .verbs import subjunctive_forms

_RELATIVE = frozenset(
    {"der", "die", "das", "dem", "den", "dessen", "deren", "welche", "welcher", "also", "etwa", "darunter"}
)


def has_subjunctive(unit: Unit, start: int = 0) -> bool:
    """Whether a Konjunktiv I, or the Konjunktiv II that stands in for one, occurs from item ``start`` on."""
    second = word_set("speech", "second")
    return any(
        not item.quote
        and (
            (item.low in subjunctive_forms() and item.text[:1].islower())
            or (item.low in second and item.text[:1].islower())
        )
        for item in unit.items[start:]
    )


def runs_on(unit: Unit, present: bool = False, strict: bool = False) -> bool:
    """Whether the main clause stands in a reporting Konjunktiv.

    Args:
        unit: the sentence.
        present: the report before stands in the present tense, so that a modal preterite is a Konjunktiv.
        strict: count the Konjunktiv I alone.
    """
    items = unit.items
    if unit.question or not items:
        return False
    if items[0].low in word_set("speech", "no_running"):
        return any(x.text == "," and y.low in subjunctive_forms() for x, y in pairwise(items))
    second = word_set("speech", "second")
    later = word_set("speech", "second_present") if present else frozenset()
    finite = word_set("speech", "finite")
    for k, item in enumerate(unit.items):
        if item.quote or not item.text[:1].islower():
            continue
        if item.low in subjunctive_forms():
            return (
                k > 0
                and _main(unit, k)
                and not any(x.low == "ich" for x in unit.items[max(0, k - 1) : k + 2])
            )
        if not strict and (item.low in second or item.low in later):
            return (
                k > 0
                and _main(unit, k)
                and not any(
                    x.low in {"wenn", "falls", "sollte", "sollten", "desto", "umso"} for x in unit.items
                )
            )
        if item.low in finite and not (
            k and unit.items[0].low in {"wenn", "wer", "was", "dass", "solange", "sobald", "da", "weil"}
        ):
            return False
    return False


def _main(unit: Unit, k: int) -> bool:
    """Whether the verb at ``k`` is the first main verb: before it stand only subordinate clauses."""
    items = unit.items
    breaks = [n for n in range(1, k) if items[n].text in {",", ":", ";", "–"}]
    if any(items[n].text in {":", ";"} for n in breaks):
        return False
    if not breaks:
        return True
    opening = word_set("speech", "subordinators") | word_set("speech", "content_words")
    if items[0].low in opening or items[0].low in {"um", "ohne", "statt"}:
        return True
    after = items[breaks[0] + 1].low
    return (
        after in opening | _RELATIVE
        or items[breaks[0] + 1].low in {"um", "ohne", "so", "in", "mit", "von", "bei"}
        or items[breaks[0]].text == "–"
    )


def transparent(unit: Unit) -> bool:
    """Whether the sentence tells a plan ("sollen") and so does not end a run of Konjunktiv."""
    return any(item.low in word_set("speech", "transparent") for item in unit.items)
