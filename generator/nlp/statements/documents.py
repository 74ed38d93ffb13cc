"""``heißt es in der Erklärung``, ``hieß es aus dem Kreml``, ``so steht es darin``: whose text speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...lexicon import word_set
from ...model.facts import SpeakerFact
from .frames import Item, Unit
from .phrases import PhraseReader
from .source import HIM, OWN, Source, him, phrase_source
from .speakers import JOINT, UNCLEAR, Anchor, Resolver, body, person

_ARTICLES = frozenset({"dem", "der", "den", "einem", "einer"})
_ADDRESSED = frozenset({"an", "über", "zu", "zum", "zur", "gegen", "mit"})
"""Behind a document these open whom or what it is to or about, not whose it is."""


def near_it(items: Sequence[Item], k: int) -> bool:
    """Whether "es" stands beside the verb at ``k``."""
    return any(items[n].low == "es" for n in (k - 1, k + 1) if 0 <= n < len(items))


def had_said(items: Sequence[Item], k: int) -> bool:
    """``hatte es aus dem Kreml geheißen``: whether the participle at ``k`` ends such a clause."""
    start = next((n + 1 for n in range(k - 1, -1, -1) if items[n].boundary), 0)
    clause = [x.low for x in items[start:k]]
    return items[k].low.startswith("gehei") and clause[:2] in (["hatte", "es"], ["habe", "es"], ["hat", "es"])


def it_says(
    unit: Unit, k: int, reader: PhraseReader, resolver: Resolver, anchor: Anchor | None
) -> Source | None:
    """``heißt es in der gemeinsamen Erklärung``, ``hieß es aus dem Kreml``, ``heißt es darin``."""
    items = unit.items
    start = next((n + 1 for n in range(k - 1, -1, -1) if items[n].boundary), 0)
    if start < k - 1 and items[start].low in {"aus", "in", "im", "bei", "beim", "von", "vom"}:
        return _from(unit, k, start, reader, resolver, anchor, k)
    if had_said(items, k) and start + 2 < k and items[start + 2].low in {"aus", "in", "im", "bei", "beim"}:
        return _from(unit, k, start + 2, reader, resolver, anchor, k)
    after = [n for n in range(k + 1, min(len(items), k + 5)) if items[n].low != "es"]
    if after and items[after[0]].low in {"darin", "dort", "da", "weiter", "außerdem"}:
        return Source(document(unit, resolver, anchor), "heisst-es-darin", k)
    for n in after:
        if items[n].low in {"aus", "bei", "von", "vom", "beim", "in", "im", "seitens"}:
            return _from(unit, k, n, reader, resolver, anchor)
        if items[n].boundary or items[n].quote:
            break
    told = k > 1 and items[k - 1].text == "," and not items[k - 2].quote
    told = told and (anchor is None or anchor.subject)
    return Source((UNCLEAR,), "heisst-es", k) if told else None


def _from(
    unit: Unit,
    k: int,
    n: int,
    reader: PhraseReader,
    resolver: Resolver,
    anchor: Anchor | None,
    limit: int | None = None,
) -> Source | None:
    items = unit.items
    end = limit or next((m for m in range(n, len(items)) if items[m].boundary), len(items))
    stretch = items[n:end]
    written = next((m for m, x in enumerate(stretch) if x.low in word_set("speech", "published")), None)
    if written is not None:
        names = [reader.names[x.start].ref for x in stretch[:written] if x.start in reader.names]
        if names:
            return Source((person(names[0], resolver.reading),), "heisst-es-in", k)
    if len(stretch) > 1 and stretch[0].low in {"von", "bei"} and stretch[1].low in HIM:
        meant = him(stretch[1].low, unit, resolver, anchor)
        return Source(meant, "heisst-es-aus", k) if meant else None
    if any(x.text in word_set("speech", "documents") for x in stretch):
        if any(x.low.startswith("gemeinsam") for x in stretch):
            return Source((JOINT,), "heisst-es-in", k)
        return Source(_issuer(unit, stretch, reader, resolver, anchor), "heisst-es-in", k)
    source = phrase_source(unit, k, n + 1, "heisst-es-aus", reader, resolver, anchor)
    return source or Source((_unnamed(stretch),), "heisst-es-aus", k)


def _issuer(
    unit: Unit, stretch: Sequence[Item], reader: PhraseReader, resolver: Resolver, anchor: Anchor | None
) -> tuple[SpeakerFact, ...]:
    """Whose document it is: a name after it ("Mitteilung des Kremls"), or the body that spoke last."""
    at = next(n for n, x in enumerate(stretch) if x.text in word_set("speech", "documents"))
    for x in stretch[at + 1 :]:
        if x.low in _ADDRESSED:
            break
        if x.start in reader.names:
            return (person(reader.names[x.start].ref, resolver.reading),)
        if x.start in reader.bodies:
            return (body(reader.bodies[x.start].ref, resolver.reading),)
    own = at > 0 and stretch[at - 1].low in OWN
    if own and anchor and unit.index - anchor.unit <= 1 and len(anchor.speakers) == 1:
        return anchor.speakers
    recent = (
        anchor and unit.index - anchor.unit <= 1 and any(x.low in {"der", "des"} for x in stretch[at + 1 :])
    )
    if anchor and recent and all(s.kind == "body" for s in anchor.speakers):
        return anchor.speakers
    return (_unnamed(stretch),)


def _unnamed(stretch: Sequence[Item]) -> SpeakerFact:
    named = stretch[2:] if len(stretch) > 2 and stretch[1].low in _ARTICLES else stretch[1:]
    return SpeakerFact(
        kind="unnamed", key=None, name=" ".join(x.text for x in named if x.text) or "Sprecher unklar"
    )


def document(unit: Unit, resolver: Resolver, anchor: Anchor | None) -> tuple[SpeakerFact, ...]:
    """Whose document "darin" means: that of the sentence before."""
    reading = resolver.reading
    for index in range(unit.first.index - 1, max(-1, unit.first.index - 3), -1):
        sentence = reading.sentences[index]
        if re.search(r"\bgemeinsame\w? (?:Abschluss)?[Ee]rklärung", sentence.text):
            return (JOINT,)
        words = [w.text for w in reading.words_of(sentence)]
        if any(w in word_set("speech", "press_offices") for w in words):
            seats = [
                m.ref
                for m in reading.of(reading.bodies, sentence)
                if m.via == "name" and reading.known.bodies[m.ref].kind == "seat"
            ]
            if len(set(seats)) == 1:
                return (body(seats[0], reading),)
        if any(w in word_set("speech", "documents") for w in words):
            break
    recent = anchor and unit.index - anchor.unit <= 1
    return anchor.speakers if anchor and recent else ()
