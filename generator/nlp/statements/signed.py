"""Quotations without a verb that somebody signs: the name beneath, behind a dash, or whose text is opened.

``„…“`` in a line and ``X, Vermittlerin`` in the next, ``„…“ – X``, ``Aus dem Kreml kam ein Satz: „…“``,
``Wie X es ausdrückt: „…“``.
"""

from __future__ import annotations

import re

from ...lexicon import word_set
from ...model.facts import SpeakerFact
from .beside import Found
from .frames import Item, Unit
from .phrases import PhraseReader
from .speakers import Resolver, person
from .verbs import forms
from .view import View

_WHO_NOW = re.compile(r"(?:Und|Doch|Aber|Nur)\s(?:[a-zäöüß]+\s)?(?:[A-ZÄÖÜ][\w’'-]+\s?){1,4}\?$")
_SIGNATURE_WORDS = 22
_DASHES = frozenset({"–", "—", "-"})
_BEHIND = re.compile(
    r"(?:\s?,\s[^.!?:;„“]{3,90}|\s\([^()]{2,50}\)|\s(?:zu|zum|zur|gegenüber|im|in|auf|über|am|nach)\s[^.!?:;„“]{2,60})*\s?\.?"
)
"""What may stand behind a name that signs: a post, a party, to whom or where it was said."""
_BEFORE = re.compile(r"\W{0,3}(?:(?:von\s|so\s)?(?:[A-ZÄÖÜ][\w-]+\s){0,3})?", re.IGNORECASE)


def signed_below(view: View, reader: PhraseReader, resolver: Resolver) -> Found:
    """Who signs a quotation that stands alone: the next line is a name and what somebody is, no verb."""
    asked = _asked(view, resolver)
    if asked:
        return asked
    after = view.after
    if after is None or after.quotes or len(after.items) > _SIGNATURE_WORDS:
        return None
    inner = len(after.items) > 2 and after.items[0].text == "(" and after.items[-1].text == ")"
    return _signature(after.items[1:-1] if inner else after.items, resolver, reader)


def _asked(view: View, resolver: Resolver) -> Found:
    """``Und X? „…“``: whom a question of one name asks about."""
    if not _WHO_NOW.match(view.before):
        return None
    sentence = resolver.reading.sentences[view.unit.first.index - 1]
    named = list(resolver.reading.of(resolver.reading.names, sentence))
    return ((person(named[0].ref, resolver.reading),), "question") if len(named) == 1 else None


def _titled(view: View, start: int, colon: int, reader: PhraseReader, resolver: Resolver) -> Found:
    """``X, Ministerin: „…“``, ``X (56), Chef der Gewerkschaft: „…“``: a name, and what somebody is."""
    items = view.unit.items
    named = reader.names.get(items[start].start)
    if named is None or any(_finite(item) for item in items[start:colon]):
        return None
    behind = resolver.reading.text[named.end : items[colon - 1].end]
    titled = re.match(r"\s?,\s[^.!?:;„“]{3,90}$|\s\([^()]{2,40}\)(?:,\s[^.!?:;„“]{3,90})?$", behind)
    return ((person(named.ref, resolver.reading),), "colon") if titled else None


def signed_behind(view: View, k: int, reader: PhraseReader, resolver: Resolver) -> Found:
    """``„…“ – X, Vermittlerin``."""
    items = view.unit.items
    if k + 2 >= len(items) or items[k + 1].text not in _DASHES:
        return None
    if any(x.text[:1].isalpha() for x in items[:k]) and items[k - 1].text != ":":
        return None
    return _signature(items[k + 2 :], resolver, reader)


def _signature(items: tuple[Item, ...], resolver: Resolver, reader: PhraseReader) -> Found:
    if not items or any(_finite(item) for item in items):
        return None
    named = next((reader.names[x.start] for x in items[:4] if x.start in reader.names), None)
    if named is None:
        return None
    text = resolver.reading.text
    front, behind = text[items[0].start : named.start], text[named.end : items[-1].end]
    if not _BEFORE.fullmatch(front) or not _BEHIND.fullmatch(behind):
        return None
    return (person(named.ref, resolver.reading),), "signed"


def _finite(item: Item) -> bool:
    if item.capital:
        return False
    return item.low in word_set("speech", "finite") or any(
        f.kind == "finite" for f in forms().get(item.low, ())
    )


def opened(view: View, start: int, colon: int, reader: PhraseReader, resolver: Resolver) -> Found:
    """``Aus dem Kreml kam nur ein Satz: „…“``, ``Wie X es ausdrückt: „…“``."""
    items = view.unit.items
    if any(x.quote for x in items[start:colon]):
        return None
    titled = _titled(view, start, colon, reader, resolver)
    if titled:
        return titled
    rest = {x.low for x in items[start:colon]}
    if items[start].low == "aus" and rest & word_set("speech", "coming"):
        return _body_at(view.unit, start + 1, reader, resolver, view)
    if items[start].low == "wie" and "es" in rest and rest & word_set("speech", "wording"):
        named = reader.names.get(items[start + 1].start) if start + 1 < colon else None
        return ((person(named.ref, resolver.reading),), "colon") if named else None
    for n in range(start, colon - 2):
        if items[n].low == "worten" and items[n + 1].low == "von" and items[n - 1].low in {"den", "anderen"}:
            named = reader.names.get(items[n + 2].start)
            return ((person(named.ref, resolver.reading),), "colon") if named else None
    return None


def _body_at(unit: Unit, at: int, reader: PhraseReader, resolver: Resolver, view: View) -> Found:
    phrase = reader.read(unit.items, at, nominative=False)
    if phrase is None or phrase.kind != "body":
        return None
    found: tuple[SpeakerFact, ...] = resolver.speakers((phrase,), unit, view.anchor)
    return (found, "colon") if found else None
