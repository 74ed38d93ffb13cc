"""Where somebody stands, told without a verb of saying.

``Für X steht fest, dass …``, ``…, davon ist X überzeugt``, ``Aus Kiew kam Widerspruch: Man werde …``.
"""

from __future__ import annotations

from ...lexicon import word_set
from .beside import Found
from .phrases import PhraseReader
from .speakers import Resolver
from .subjects import find_subject
from .subjunctive import is_first
from .view import View

_FIXED = frozenset({"steht", "stand", "ist", "war"})


def stance(view: View, reader: PhraseReader, resolver: Resolver) -> Found:
    """Who holds what the sentence says; None if nobody is told to."""
    return (
        _fixed_for(view, reader, resolver)
        or _convinced(view, reader, resolver)
        or _came_from(view, reader, resolver)
    )


def _fixed_for(view: View, reader: PhraseReader, resolver: Resolver) -> Found:
    """``Für X steht fest, dass …``."""
    items = view.unit.items
    if len(items) < 6 or items[0].low != "für":
        return None
    phrase = reader.read(items, 1, nominative=False)
    if phrase is None or phrase.kind not in {"person", "body"} or phrase.last + 3 >= len(items):
        return None
    verb = items[phrase.last].low
    comma = next(
        (
            n
            for n in range(phrase.last + 1, min(len(items) - 1, phrase.last + 4))
            if items[n].text in {",", ":"}
        ),
        None,
    )
    if verb not in _FIXED or comma is None:
        return None
    certain = items[comma - 1].low in word_set("speech", "certain")
    told = items[comma + 1].low == "dass" or items[comma].text == ":"
    found = resolver.speakers((phrase,), view.unit, view.anchor) if certain and told else ()
    return (found, "stance") if found else None


def _convinced(view: View, reader: PhraseReader, resolver: Resolver) -> Found:
    """``…, davon ist X überzeugt``, ``…, da ist sich X sicher``."""
    items = view.unit.items
    for n in range(2, len(items) - 3):
        if items[n - 1].text not in {",", "–"} or items[n].low not in {"davon", "da", "dessen"}:
            continue
        end = next((m for m in range(n + 1, len(items)) if items[m].boundary), len(items))
        if items[n + 1].low in {"ist", "war", "sind", "waren"} and items[end - 1].low in word_set(
            "speech", "stances"
        ):
            subjects, order = find_subject(items, n + 1, n, reader)
            found = resolver.speakers(subjects, view.unit, view.anchor) if order == "right" else ()
            return (found, "stance") if found else None
    return None


def _came_from(view: View, reader: PhraseReader, resolver: Resolver) -> Found:
    """``Aus Kiew kam Widerspruch: Man werde …``, ``Kritik kam von X: Das sei …``."""
    items = view.unit.items
    colon = next((n for n, x in enumerate(items) if x.text == ":"), None)
    if colon is None or not any(is_first(items, n) for n in range(colon + 1, min(len(items), colon + 9))):
        return None
    lead = items[:colon]
    if not any(x.text in word_set("speech", "reactions") for x in lead):
        return None
    if not any(x.low in {"kam", "kamen", "kommt", "gab", "folgte"} for x in lead):
        return None
    for n, item in enumerate(lead[:-1]):
        if item.low in {"aus", "von", "vom"}:
            phrase = reader.read(items, n + 1, nominative=False)
            found = resolver.speakers((phrase,), view.unit, view.anchor) if phrase and phrase.speaks else ()
            return (found, "stance") if found else None
    return None
