"""Quoted strings whose speaker stands beside them without a verb of saying.

``X („…“)``, ``„…“ (X)``, ``Für X ist klar: „…“``, ``Xs Botschaft: „…“``, ``„…“ – mit diesen Worten ging X``.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicon import word_set
from ...model.facts import SpeakerFact
from ..types import Reading
from .frames import Item, Unit
from .phrases import PhraseReader
from .predicates import find_predicates
from .speakers import Resolver, person
from .subjects import find_subject
from .view import View

Found = tuple[tuple[SpeakerFact, ...], str] | None


def in_brackets(view: View, k: int, reader: PhraseReader, reading: Reading) -> Found:
    """``X („…“) reiste ab`` and ``„…“ (X)``: a name right before or alone within the brackets."""
    items = view.unit.items
    if k > 1 and items[k - 1].text == "(" and k + 1 < len(items) and items[k + 1].text in {")", ","}:
        before = next((m for m in reader.names.values() if m.end == items[k - 2].end), None)
        return ((person(before.ref, reading),), "brackets") if before else None
    if k + 3 < len(items) and items[k + 1].text == "(":
        name = reader.names.get(items[k + 2].start)
        closing = next((n for n in range(k + 3, min(len(items), k + 7)) if items[n].text == ")"), None)
        last = (
            next((n for n in range(k + 2, min(len(items), k + 7)) if items[n].end == name.end), 0)
            if name
            else 0
        )
        if name and last + 1 < len(items) and (closing == last + 1 or items[last + 1].text == ","):
            return (person(name.ref, reading),), "brackets"
    return None


def before_colon(view: View, start: int, colon: int, reader: PhraseReader, resolver: Resolver) -> Found:
    """The speaker that stands before a colon and is no subject; None if there is none."""
    items = view.unit.items
    if start >= colon:
        return None
    certain = any(x.low in word_set("speech", "certain") for x in items[start + 1 : colon])
    if items[start].low == "für" and certain:
        phrase = reader.read(items, start + 1, nominative=False)
        found = resolver.speakers((phrase,), view.unit, view.anchor) if phrase and phrase.speaks else ()
        return (found, "colon") if found else None
    own = items[start].low in {"sein", "seine", "ihr", "ihre"} and _owned_noun(items, start, colon)
    if items[colon - 1].text not in word_set("speech", "spoken_nouns") and not own:
        return _noun_further_on(view, start, colon, reader, resolver)
    owner = reader.names.get(items[start].start)
    if owner and not any(items[n].boundary for n in range(start, colon)):
        return (person(owner.ref, resolver.reading),), "colon"
    gender = "f" if items[start].low.startswith("ihr") else "m"
    near = own and view.anchor is not None and view.unit.index - view.anchor.unit <= 1
    speakers = view.anchor.speakers if view.anchor and near else ()
    if len(speakers) == 1 and resolver.reading.genders.get(speakers[0].key or "") == gender:
        return speakers, "colon"
    return None


def _owned_noun(items: Sequence[Item], start: int, colon: int) -> bool:
    """``Sein knappes Fazit``, ``Seine Bilanz fiel nüchtern aus``: a noun of saying, in one plain clause."""
    nouns = word_set("speech", "spoken_nouns")
    at = next((n for n in range(start + 1, min(colon, start + 3)) if items[n].text in nouns), None)
    return at is not None and not any(x.boundary or x.quote for x in items[start:colon])


def _noun_further_on(view: View, start: int, colon: int, reader: PhraseReader, resolver: Resolver) -> Found:
    """``Xs Frage bleibt: „…“``, ``Dazu passt Xs Satz vom Vortag: „…“``, ``… die Frage von X: „…“``."""
    items = view.unit.items
    if any(x.boundary or x.quote for x in items[start:colon]):
        return None
    for n in range(start, colon):
        if items[n].text not in word_set("speech", "spoken_nouns"):
            continue
        owner = next((m for m in reader.names.values() if n > start and m.end == items[n - 1].end), None)
        if owner and owner.form.endswith(("s", "’", "'")):
            return (person(owner.ref, resolver.reading),), "colon"
        if n + 2 < colon and items[n + 1].low in {"von", "des", "der", "vom", "aus"}:
            at = n + 2 if items[n + 1].low in {"von", "vom", "aus"} else n + 1
            phrase = reader.read(items, at, nominative=False)
            ends = phrase and (phrase.last == colon or items[phrase.last].low in word_set("speech", "comes"))
            if phrase and any(items[m].start in reader.names for m in range(phrase.last, colon)):
                return None  # "Die Kritik von X ließ Y kalt: „…“"
            if phrase and phrase.kind in {"person", "body", "group"} and ends:
                found = resolver.speakers((phrase,), view.unit, view.anchor)
                return (found, "colon") if found else None
    return None


def clause_before(view: View, colon: int, reader: PhraseReader, resolver: Resolver) -> Found:
    """``Ganz anders X: Der Plan sei tot``, ``X goss Öl ins Feuer: …``: whom the clause is about."""
    items = view.unit.items
    if any(x.boundary or x.quote for x in items[:colon]):
        return None
    for n in range(min(colon, 4)):
        phrase = reader.read(items, n)
        if phrase and phrase.kind in {"person", "body"} and (n == 0 or phrase.last == colon):
            verb = phrase.last == colon or items[phrase.last].text[:1].islower()
            return (resolver.speakers((phrase,), view.unit, view.anchor), "colon") if verb else None
        if items[n].capital and n:
            return None
    return None


def as_worded(view: View, k: int, reader: PhraseReader, resolver: Resolver) -> Found:
    """``„…“, wie X es ausdrückt``, ``…, wie X es nennt, „…“``: whose wording the string is."""
    items = view.unit.items
    for n in range(max(0, k - 9), min(len(items) - 4, k + 3)):
        phrase = (
            reader.read(items, n + 1) if items[n].low == "wie" and n and items[n - 1].text == "," else None
        )
        if phrase is None or phrase.kind not in {"person", "body"} or phrase.last + 1 >= len(items):
            continue
        worded = items[phrase.last].low in {"es", "das"} and items[phrase.last + 1].low in word_set(
            "speech", "wording"
        )
        near = phrase.last + 3 == k if n < k else n == k + 2
        if worded and near:
            return resolver.speakers((phrase,), view.unit, view.anchor), "inquit"
    return None


def in_view_of(view: View, k: int, reader: PhraseReader, resolver: Resolver) -> Found:
    """``Für X ist der Plan „ein Schritt nach vorn“``: a judgement in quotation marks."""
    items = view.unit.items
    if not items or items[0].low != "für" or any(x.boundary for x in items[:k]):
        return None
    phrase = reader.read(items, 1, nominative=False)
    if phrase is None or phrase.kind != "person" or phrase.last >= k:
        return None
    if items[phrase.last].low not in {"ist", "sind", "war", "waren", "bleibt", "wäre"}:
        return None
    return resolver.speakers((phrase,), view.unit, view.anchor), "view"


def with_these_words(unit: Unit, start: int, reader: PhraseReader, resolver: Resolver, view: View) -> Found:
    """``mit diesen Worten verließ X den Saal``, from item ``start`` on."""
    items = unit.items
    said = [x.low for x in items[start : start + 3]]
    if said[:1] != ["mit"] or len(said) < 3 or said[2] not in {"worten", "satz", "aussage"}:
        return None
    subjects, order = find_subject(items, start + 3, start + 3, reader)
    if order != "right":
        return None
    found = resolver.speakers(subjects, unit, view.anchor)
    return (found, "these-words") if found else None


def said_no_more(unit: Unit, reader: PhraseReader, resolver: Resolver, view: View) -> Found:
    """``„…“ Mehr wollte X nicht sagen.``: who has said what stands before."""
    items = unit.items
    says_no_more = items[:1] and items[0].low == "mehr" and items[-1].low not in {":", "?"}
    if not says_no_more or not any(x.low in {"sagen", "verraten", "sagte", "dazu"} for x in items[2:]):
        return None
    subjects, order = find_subject(items, 1, 1, reader)
    found = resolver.speakers(subjects, unit, view.anchor) if order == "right" else ()
    return (found, "sentence-after") if found else None


def told_after(view: View, reader: PhraseReader, resolver: Resolver) -> Found:
    """``„…“ Das sagte X am Montag.``"""
    after = view.after
    words = with_these_words(after, 0, reader, resolver, view) if after else None
    words = words or (said_no_more(after, reader, resolver, view) if after else None)
    if words:
        return words
    if (
        after is None
        or not after.items
        or after.items[0].low not in {"das", "dies", "so", "mit"}
        or after.quotes
    ):
        return None
    said = next(
        (p for p in find_predicates(after, reader) if p.order == "right" and p.groups & {"say", "evaluate"}),
        None,
    )
    found = resolver.speakers(said.subjects, after, view.anchor, said.plural) if said else ()
    return (found, "sentence-after") if found else None


def points_back(view: View, resolver: Resolver) -> tuple[SpeakerFact, ...]:
    """``Das kündigte X an``, ``So kündigte es X an``: who says what is taken up; empty if nobody named does.

    Whoever is meant by a pronoun, and who speaks without a name, is left out.
    """
    items = view.unit.items
    if len(items) < 3 or view.unit.first.kind == "heading":
        return ()
    so = items[0].low == "so" and any(x.low == "es" for x in items[2:4])
    if items[0].low not in {"das", "dies"} and not so:
        return ()
    p = next((p for p in view.predicates if p.verb == 1 and p.order == "right"), None)
    if p is None or p.negated or not p.groups & {"say", "announce", "demand"} or not p.subjects:
        return ()
    if any(x.boundary and x.text in {":", ";"} for x in items) or p.subjects[0].kind == "pronoun":
        return ()
    found = resolver.speakers(p.subjects, view.unit, view.anchor, p.plural)
    return found if all(s.kind != "unnamed" for s in found) else ()
