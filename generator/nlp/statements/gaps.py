"""Quoted strings in a clause without a verb, whose verb of saying stands in the clause before or behind."""

from __future__ import annotations

from ...lexicon import word_set
from .beside import Found
from .phrases import PhraseReader
from .speakers import Resolver
from .subjunctive import is_first
from .verbs import forms
from .view import View

MEANT = frozenset({"say", "announce", "talk", "call", "deny", "demand", "judge", "evaluate", "think"})
"""Groups of verbs after which quoted words are somebody's own."""


def in_gap(view: View, k: int, reader: PhraseReader, resolver: Resolver) -> Found:
    """``X sprach von „…“, Y von „…“``: a clause with a name and without a verb of its own."""
    items = view.unit.items
    low, high = k, k
    while low > 0 and not items[low - 1].boundary:
        low -= 1
    while high + 1 < len(items) and not items[high + 1].boundary:
        high += 1
    said = [p for p in view.predicates if p.groups & MEANT and p.subjects and (p.verb < low or p.verb > high)]
    clause = range(low, high + 1)
    if not said or any(
        items[n].low in word_set("speech", "finite") or items[n].low in forms() or is_first(items, n)
        for n in clause
    ):
        return None
    named = [
        n
        for n in range(low, high + 1)
        if items[n].start in reader.names
        and (n == low or items[n - 1].low not in word_set("speech", "prepositions"))
    ]
    phrase = reader.read(items, low) or (reader.read(items, named[0]) if len(named) == 1 else None)
    bare = phrase is not None and phrase.kind == "body" and phrase.first == low and not named
    if phrase is None or not (bare or (phrase.kind == "person" and len(named) == 1)):
        return None
    return resolver.speakers((phrase,), view.unit, view.anchor), "gap"
