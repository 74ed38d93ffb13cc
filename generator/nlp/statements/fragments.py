"""Quoted fragments in the clause of a verb that is none of saying.

``X will „keine Kapitulation“``, ``weil er keine „Hast“ wollte``, ``Mit den Worten „Es reicht“ ging X``,
``Das Papier ist für X „ein Anfang“``.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicon import word_set
from ..types import Reading
from .beside import Found
from .frames import Item
from .phrases import PhraseReader
from .speakers import Resolver
from .subjects import find_subject, main_subject
from .view import View

_WANT = frozenset({"will", "wollen", "wollte", "wollten"})
_IS = frozenset({"ist", "sind", "war", "waren", "bleibt", "blieb", "wäre", "wären"})


def wanted(view: View, k: int, reader: PhraseReader, resolver: Resolver, reading: Reading) -> Found:
    """``X will „nichts überstürzen“``: what somebody wants in their own words; no name of a thing."""
    items = view.unit.items
    start, end = _clause(items, k)
    at = next((n for n in range(start, end) if items[n].low in _WANT), None)
    if at is None or _names(items, k, reading) or any(n != k and items[n].quote for n in range(start, end)):
        return None
    if at < k:
        # Only what is wanted itself: "X will „alles“", "X will sich „nicht fügen“".
        small = all(not x.capital for x in items[at + 1 : k])
        last = k + 1 >= len(items) or items[k + 1].boundary or items[k + 1].low in {"und", "oder"}
        subjects, order = find_subject(items, at, start, reader) if small and last else ((), "none")
        found = resolver.speakers(subjects, view.unit, view.anchor) if order in {"left", "right"} else ()
    else:
        closes = at == end - 1 and items[start].low in word_set("speech", "subordinators")
        phrase = reader.read(items, start + 1) if closes else None
        found = resolver.speakers((phrase,), view.unit, view.anchor) if phrase and phrase.speaks else ()
    return (found, "want") if found and all(s.kind != "unnamed" for s in found) else None


def with_words(view: View, k: int, reader: PhraseReader, resolver: Resolver) -> Found:
    """``Mit den Worten „Es reicht“ verließ X den Saal``, ``X ging mit dem Satz „Bis bald“``."""
    items = view.unit.items
    before = [x.low for x in items[max(0, k - 3) : k - 1]]
    noun = items[k - 1].text if k else ""
    if noun not in word_set("speech", "closing_words") or before[-2:-1] != ["mit"]:
        return None
    after = k + 1
    opens = k == 3 or items[k - 4].boundary
    if opens and after < len(items):
        subjects, order = find_subject(items, after, after, reader)
        found = resolver.speakers(subjects, view.unit, view.anchor) if order == "right" else ()
    else:
        found = resolver.speakers(main_subject(items[: k - 3], reader), view.unit, view.anchor)
    return (found, "these-words") if found else None


def held_by(view: View, k: int, reader: PhraseReader, resolver: Resolver) -> Found:
    """``Das Papier ist für X „ein Anfang“``: for whom it is so has said it."""
    items = view.unit.items
    start, end = _clause(items, k)
    if k == start > 1 and items[start - 1].text == ",":
        start, _end = _clause(items, start - 2)  # "Für X ist das Ziel, „…“"
    if not any(items[n].low in _IS for n in range(start, end)):
        return None
    for n in range(start, end - 1):
        if items[n].low == "für":
            phrase = reader.read(items, n + 1, nominative=False)
            if phrase is not None and phrase.kind in {"person", "role"} and phrase.last <= end:
                found = resolver.speakers((phrase,), view.unit, view.anchor)
                return (found, "view") if found and found[0].kind == "person" else None
    return None


def _clause(items: Sequence[Item], k: int) -> tuple[int, int]:
    """First item and the one behind the last of the clause around ``k``."""
    start = next((n + 1 for n in range(k - 1, -1, -1) if items[n].boundary), 0)
    return start, next((n for n in range(k + 1, len(items)) if items[n].boundary), len(items))


def _names(items: Sequence[Item], k: int, reading: Reading) -> bool:
    """Whether the string is a noun with its article or before a noun: the name of a thing."""
    quote = items[k].quote
    assert quote is not None
    words = reading.text[quote.start : quote.end].split()
    article = k > 0 and items[k - 1].low in {"ein", "eine", "einen", "den", "die", "das", "der", "dem"}
    return len(words) == 1 and words[0][:1].isupper() and (article or len(words[0]) < 4)


def spoken_fragment(view: View, k: int, reader: PhraseReader, resolver: Resolver, reading: Reading) -> Found:
    """The first of these rules that tells a speaker; None if none does."""
    return (
        with_words(view, k, reader, resolver)
        or held_by(view, k, reader, resolver)
        or wanted(view, k, reader, resolver, reading)
    )
