"""Indirect speech by a verb no list has: a Konjunktiv I and a person beside a verb tell it.

``Der Fonds sei ihr Werk, frohlockte X``, ``X ächzt, niemand rede mit ihm``.
"""

from __future__ import annotations

import re

from ...lexicon import any_set, word_set
from ...model.facts import SpeakerFact
from .beside import Found
from .frames import Item
from .phrases import PhraseReader
from .speakers import Resolver
from .subjects import find_subject
from .subjunctive import is_first
from .verbs import forms
from .view import View

_VERB = re.compile(r"^[a-zäöüß]{3,}(?:te|ten|t|en)$")
_NO_VERB = (
    "prepositions", "leading", "oblique", "nominative", "subordinators", "no_content", "no_verb", "finite",
    "after_verb", "passed_over", "pronouns", "relative", "negations", "learning", "modals", "passive", "have",
)  # fmt: skip
_NO_REPORT = frozenset(
    {"als", "wie", "bevor", "ehe", "damit", "um", "ohne", "wenn", "falls", "weil", "da", "so"}
)
_REACH = 8  # words behind the comma among which the Konjunktiv must stand


def unlisted(view: View, reader: PhraseReader, resolver: Resolver) -> Found:
    """Who is reported by a verb that is in no list; None unless a person and a Konjunktiv I stand by it."""
    items = view.unit.items
    if any(p.subjects and p.groups for p in view.predicates):
        return None
    for n in range(1, len(items) - 1):
        if not _verb(items[n]):
            continue
        found = _behind(view, n, reader, resolver) or _before(view, n, reader, resolver)
        if found and all(s.kind == "person" for s in found):
            return found, "unlisted-verb"
    return None


def _behind(view: View, n: int, reader: PhraseReader, resolver: Resolver) -> tuple[SpeakerFact, ...]:
    """``Man sei bereit, frohlockte X``."""
    items = view.unit.items
    if n < 3 or items[n - 1].text != "," or not any(is_first(items, m) for m in range(1, n - 1)):
        return ()
    phrase = reader.read(items, n + 1)
    if phrase is None or phrase.kind != "person":
        return ()
    return resolver.speakers(reader.joined(items, phrase), view.unit, view.anchor)


def _before(view: View, n: int, reader: PhraseReader, resolver: Resolver) -> tuple[SpeakerFact, ...]:
    """``X ächzt, niemand rede mit ihm``: the first comma behind the verb opens a Konjunktiv."""
    items = view.unit.items
    comma = next((m for m in range(n + 1, min(len(items), n + 5)) if items[m].text in {",", ":"}), None)
    if (
        comma is None
        or comma + 2 >= len(items)
        or items[comma + 1].low in _NO_REPORT | word_set("speech", "no_content")
    ):
        return ()
    told = next((m for m in range(comma + 2, min(len(items), comma + _REACH)) if is_first(items, m)), None)
    if told is None or any(items[m].boundary for m in range(comma + 1, told)):
        return ()
    closes = told + 1 >= len(items) or items[told + 1].boundary
    if closes and items[comma + 1].low in word_set("speech", "relative"):
        return ()
    start = next((m + 1 for m in range(n - 1, -1, -1) if items[m].boundary), 0)
    subjects, order = find_subject(items, n, start, reader)
    if order not in {"left", "right"} or any(s.kind != "person" for s in subjects):
        return ()
    return resolver.speakers(subjects, view.unit, view.anchor)


def _verb(item: Item) -> bool:
    """Whether a word can be the finite verb of a main clause as far as its form tells."""
    if item.quote or not _VERB.match(item.text) or item.low in forms():
        return False
    return item.low not in any_set("speech", *_NO_VERB)
