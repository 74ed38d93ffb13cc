"""Turns in which a verb of another meaning becomes one of saying: "gab zu bedenken", "ließ wissen".

Word lists: ``turns``, ``let`` and ``let_with`` of ``lexicon/speech.yml``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ...lexicon import load, word_set
from .frames import Item
from .verbs import Form, Verb, forms

_REACH = 16  # items behind the verb among which the rest of the turn stands


@dataclass(frozen=True, slots=True)
class Turn:
    """What makes a form speech: the words of ``tail`` behind it, in its clause."""

    tail: tuple[str, ...]
    form: Form


@lru_cache(maxsize=1)
def turns() -> Mapping[str, tuple[Turn, ...]]:
    """Finite forms and participles by their lower-case spelling, with the turns they can open."""
    found: dict[str, list[Turn]] = {}
    for entry in load("speech")["turns"]:
        for group, tails in entry["tails"].items():
            for tail in tails:
                verb = Verb(tail, "", frozenset({group, "say"} if group == "demand" else {group}))
                words = tuple(tail.split())
                for plural, spelling in ((False, "one"), (True, "many")):
                    for form in entry[spelling]:
                        found.setdefault(form, []).append(Turn(words, Form(verb, "finite", plural)))
                found.setdefault(entry["participle"], []).append(Turn(words, Form(verb, "participle")))
    return {form: tuple(all_of) for form, all_of in found.items()}


def turn_at(items: Sequence[Item], k: int) -> tuple[int, Form] | None:
    """(index of its last word, form) of the turn whose verb stands at ``k``; None if there is none."""
    for turn in turns().get(items[k].low, ()):
        if turn.form.kind == "participle":
            n = k - len(turn.tail)
            if n >= 0 and _stands_at(items, n, turn.tail):
                return k, turn.form
            continue
        for n in range(k + 1, min(len(items), k + _REACH)):
            if items[n].boundary:
                break
            if _stands_at(items, n, turn.tail):
                return n + len(turn.tail) - 1, turn.form
    return None


def _stands_at(items: Sequence[Item], n: int, tail: tuple[str, ...]) -> bool:
    return n + len(tail) <= len(items) and all(items[n + m].text == word for m, word in enumerate(tail))


def let_at(items: Sequence[Item], k: int) -> tuple[int, int, Form] | None:
    """``ließ … wissen``: the verb at ``k`` and the infinitive that makes it speech."""
    for n in range(k + 1, min(len(items), k + 14)):
        if items[n].low in word_set("speech", "let_with"):
            said = next(f for f in forms()["sagte"] if f.kind == "finite")
            return k, n, said
        if items[n].text in {";", ":", "."}:
            return None
    return None
