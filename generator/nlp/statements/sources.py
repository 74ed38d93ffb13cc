"""Who is named as source without a verb of saying: laut X, X zufolge, nach Angaben von X, so X, heißt es …"""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicon import any_set, word_set
from .documents import document, had_said, it_says, near_it
from .frames import PAPER, Item, Unit
from .institutes import institute
from .phrases import PhraseReader
from .source import HIM, OWN, Source, him, phrase_source, resolve
from .speakers import Anchor, Resolver, body, person
from .subjects import main_subject
from .verbs import forms

_LEAD = frozenset({"zitiert", "zufolge", "nach", "sicht", "unter", "so", "steht", "stand"})
"""What ``_at`` reads besides the lexicon's ``sources`` and ``it_says``."""
_RELYING = frozenset({"Berufung", "Verweis", "Hinweis"})


def find_sources(
    unit: Unit, reader: PhraseReader, resolver: Resolver, anchor: Anchor | None
) -> tuple[Source, ...]:
    """All sources a unit names, from left to right; those that merely report are left out."""
    found: list[Source] = []
    lead = _LEAD | any_set("speech", "sources", "it_says")
    for k, item in enumerate(unit.items):
        source = _at(unit, k, reader, resolver, anchor) if item.low in lead else None
        if source and source.speakers:
            found.append(source)
    return tuple(found)


def _at(unit: Unit, k: int, reader: PhraseReader, resolver: Resolver, anchor: Anchor | None) -> Source | None:
    items = unit.items
    low = items[k].low
    if low in word_set("speech", "sources"):
        named = institute(items, k + 1)
        if named:
            return Source((named,), "laut", k)
        return phrase_source(unit, k, k + 1, "laut", reader, resolver, anchor)
    if low == "zitiert":
        return _cited(unit, k, reader, resolver, anchor)
    if low == "zufolge":
        return _zufolge(unit, k, reader, resolver, anchor)
    if low == "nach" and k >= 2 and items[k - 1].text in word_set("speech", "source_nouns"):
        return _words_behind(unit, k, reader, resolver, anchor)
    if low == "nach" and k + 1 < len(items):
        return _nach(unit, k, reader, resolver, anchor)
    if low == "sicht" and k and items[k - 1].low == "aus":
        source = phrase_source(unit, k - 1, _skip_of(items, k + 1), "aus-sicht", reader, resolver, anchor)
        source = source or _genitive(items, k - 1, k + 1, reader, resolver)
        return _for_side(source, unit, resolver, anchor)
    if low == "unter" and k + 3 < len(items) and items[k + 1].text in _RELYING and items[k + 2].low == "auf":
        if not _medium_tells(unit, resolver):
            return None
        return phrase_source(unit, k, k + 3, "berufung", reader, resolver, anchor)
    if low == "sicht" and k > 1 and (owner := genitive_before(items, k, "aus", reader)):
        return Source((person(owner, resolver.reading),), "aus-sicht", k - 1)
    if low == "sicht" and k > 1 and items[k - 2].low == "aus":
        return _adjective_view(unit, k - 1, resolver, anchor)
    if low == "so" and _after_break(items, k):
        return _so(unit, k, reader, resolver, anchor)
    if low in {"steht", "stand"}:
        read = (
            k > 0
            and (items[k - 1].text == "," or items[k - 1].low == "so")
            and any(x.low in {"darin", "dort", "da"} for x in items[k + 1 : k + 3])
        )
        return Source(document(unit, resolver, anchor), "heisst-es-darin", k) if read else None
    if low in word_set("speech", "it_says") and (near_it(items, k) or had_said(items, k)):
        return it_says(unit, k, reader, resolver, anchor)
    return None


def _cited(
    unit: Unit, k: int, reader: PhraseReader, resolver: Resolver, anchor: Anchor | None
) -> Source | None:
    """``„…“, wurde X von der Agentur Y zitiert``, ``X wird mit den Worten „…“ zitiert``: X, if a person."""
    items = unit.items
    at = next((n for n in range(k - 1, -1, -1) if items[n].low in {"wird", "wurde"}), None)
    if at is None or any(x.text in {";", ":"} for x in items[at:k]):
        return None
    for first in (at + 1, next((n + 1 for n in range(at - 1, -1, -1) if items[n].boundary), 0)):
        source = phrase_source(unit, k, first, "zitiert", reader, resolver, anchor) if first != at else None
        if source and all(s.kind == "person" for s in source.speakers):
            return source
    return None


def _medium_tells(unit: Unit, resolver: Resolver) -> bool:
    """Whether a newspaper, broadcaster or agency is named in the unit: it then relies on the source."""
    known = resolver.reading.known.bodies
    heads = word_set("speech", "named_media") | {"Zeitungen", "Medien", "Blatt", "Medienberichte"}
    near = (m for m in resolver.reading.bodies if unit.start <= m.start < unit.end and m.ref in known)
    return any(known[m.ref].kind == "media" for m in near) or any(
        x.text in heads or PAPER.search(x.text) for x in unit.items if x.capital
    )


def genitive_before(items: Sequence[Item], k: int, opener: str, reader: PhraseReader) -> str | None:
    """``Aus Müllers Sicht``, ``Den Worten Müllers nach``: the only name between opener and item ``k``."""
    start = next((n + 1 for n in range(k - 1, -1, -1) if items[n].boundary or items[n].low == opener), 0)
    if not start or items[start - 1].low != opener:
        return None
    inner = items[start:k]
    name = reader.names.get(inner[0].start) if inner else None
    return name.ref if name and name.end == items[k - 1].end and name.form.endswith("s") else None


def _skip_of(items: Sequence[Item], k: int) -> int:
    return k + 1 if k < len(items) and items[k].low in {"von", "vom"} else k


def _zufolge(
    unit: Unit, k: int, reader: PhraseReader, resolver: Resolver, anchor: Anchor | None
) -> Source | None:
    items = unit.items
    start = 0
    for n in range(k - 1, -1, -1):
        if items[n].boundary:
            start = n + 1
            break
    if items[k - 1].low in HIM and k - 1 >= start:
        meant = him(items[k - 1].low, unit, resolver, anchor)
        return Source(meant, "zufolge", k - 1) if meant else None
    if k > 1 and items[k - 1].text in word_set("speech", "source_nouns"):
        if items[k - 2].low in OWN:
            return _own_words(unit, k, k - 2, reader, resolver, anchor)
        if items[k - 2].low in {"eigenen", "eigener"}:
            return Source(
                resolver.speakers(main_subject(items, reader), unit, anchor), "nach-eigenen-angaben", k - 2
            )
    for n in range(start, k):
        phrase = reader.read(items, n, nominative=False)
        if phrase and phrase.last == k and phrase.speaks:
            return Source(resolve(phrase, unit, reader, resolver, anchor), "zufolge", n)
        of = (
            next((m for m in range(n + 1, k) if items[m].low in {"von", "des", "der", "vom"}), None)
            if items[n].text in word_set("speech", "source_nouns")
            else None
        )
        if of is not None:
            return phrase_source(unit, n, of + (items[of].low == "von"), "zufolge", reader, resolver, anchor)
    return None


def _nach(
    unit: Unit, k: int, reader: PhraseReader, resolver: Resolver, anchor: Anchor | None
) -> Source | None:
    items = unit.items
    n = k + 1
    owner = genitive_before(items, k, "worten", reader)
    if owner:
        return Source((person(owner, resolver.reading),), "nach-angaben", k)
    if n + 1 < len(items) and items[n].low in OWN and items[n + 1].text in word_set("speech", "source_nouns"):
        return _own_words(unit, k, n, reader, resolver, anchor)
    while (
        n < len(items)
        and n <= k + 2
        and items[n].low in {"den", "der", "eigenen", "eigener", "dessen", "übereinstimmenden", "ersten"}
    ):
        n += 1
    if n >= len(items):
        return None
    if items[n].text in word_set("speech", "source_nouns") and items[n - 1].low in {"eigenen", "eigener"}:
        subjects = main_subject(items, reader)
        return Source(resolver.speakers(subjects, unit, anchor), "nach-eigenen-angaben", k)
    if items[n].text in word_set("speech", "source_nouns"):
        named = institute(items, n + 1)
        if named:
            return Source((named,), "nach-angaben", k)
        source = phrase_source(unit, k, _skip_of(items, n + 1), "nach-angaben", reader, resolver, anchor)
        return source or _genitive(items, k, n + 1, reader, resolver)
    if n + 1 < len(items) and items[n + 1].text in word_set("speech", "source_nouns"):
        name = reader.names.get(items[n].start)
        if name:
            return Source((person(name.ref, resolver.reading),), "nach-angaben", k)
    joint = items[n].text.split("-")
    if len(joint) == 2 and joint[1] in {"Angaben", "Darstellung"}:
        near = next(
            (m for m in resolver.reading.bodies if m.start == items[n].start and m.via == "compound"), None
        )
        return Source((body(near.ref, resolver.reading),), "nach-angaben", k) if near else None
    return None


def _words_behind(
    unit: Unit, k: int, reader: PhraseReader, resolver: Resolver, anchor: Anchor | None
) -> Source | None:
    """``hat es Dressels Worten nach nie gegeben``, ``ist ihren Angaben nach fertig``."""
    items = unit.items
    if items[k - 2].low in OWN:
        return _own_words(unit, k, k - 2, reader, resolver, anchor)
    name = next((m for m in reader.names.values() if m.end == items[k - 2].end), None)
    if name is None or not name.form.endswith("s"):
        return None
    return Source((person(name.ref, resolver.reading),), "nach-angaben", k - 2)


def _genitive(
    items: Sequence[Item], k: int, n: int, reader: PhraseReader, resolver: Resolver
) -> Source | None:
    """``nach Darstellung Müllers``: a name in the genitive that no noun follows which it would own."""
    name = reader.names.get(items[n].start) if n < len(items) else None
    behind = next((x for x in items[n:] if name and x.start >= name.end), None)
    if name is None or (behind is not None and behind.capital):
        return None
    return Source((person(name.ref, resolver.reading),), "nach-angaben", k)


def _own_words(
    unit: Unit, k: int, n: int, reader: PhraseReader, resolver: Resolver, anchor: Anchor | None
) -> Source | None:
    """``nach seinen Angaben``, ``nach ihren Worten``: whoever spoke or acted in the sentence before.

    A name behind ("nach den Worten seiner Sprecherin X") is read by the other rules.
    """
    if anchor is None or unit.index - anchor.unit > 1 or len(anchor.speakers) != 1:
        meant = him("ihr" if unit.items[n].low.startswith("ihr") else "ihm", unit, resolver, None)
        return Source(meant, "nach-angaben", k) if meant else None
    speaker = anchor.speakers[0]
    gender = resolver.reading.genders.get(speaker.key or "")
    feminine = unit.items[n].low.startswith("ihr")
    fits = gender in {None, "f"} if feminine else gender in {None, "m"} and speaker.kind != "unnamed"
    return Source((speaker,), "nach-angaben", k) if fits else None


def _adjective_view(unit: Unit, k: int, resolver: Resolver, anchor: Anchor | None) -> Source | None:
    """``Aus ukrainischer Sicht``: whoever spoke last for that side, else the state."""
    item = unit.items[k]
    mention = next(
        (m for m in resolver.reading.bodies if m.start == item.start and m.via == "adjective"), None
    )
    if mention is None:
        return None
    return _for_side(
        Source((body(mention.ref, resolver.reading),), "aus-sicht", k - 1), unit, resolver, anchor
    )


def _for_side(source: Source | None, unit: Unit, resolver: Resolver, anchor: Anchor | None) -> Source | None:
    """The view of a state is that of the person who spoke last for it, if one did in the sentence before."""
    if source is None or anchor is None or unit.index - anchor.unit > 1:
        return source
    known = resolver.reading.known.bodies
    sides = {known[s.key].side for s in source.speakers if s.kind == "body" and s.key and s.key in known}
    same = tuple(
        s
        for s in anchor.speakers
        if s.kind == "person" and s.key and resolver.reading.sides.get(s.key) in sides - {None}
    )
    return Source(same, source.rule, source.at) if same else source


def _after_break(items: Sequence[Item], k: int) -> bool:
    return k > 0 and (items[k - 1].text in {",", "–", "!", "?"} or items[k - 1].quote is not None)


def _so(unit: Unit, k: int, reader: PhraseReader, resolver: Resolver, anchor: Anchor | None) -> Source | None:
    phrase = reader.read(unit.items, k + 1)
    if phrase is None or not phrase.speaks or phrase.words[0] in {"man", "sie"}:
        return None
    if phrase.words[0].lower() in forms():
        return None
    return Source(resolve(phrase, unit, reader, resolver, anchor), "so", k)
