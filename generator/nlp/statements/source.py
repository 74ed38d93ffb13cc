"""A named source, and how the phrase that names it is read."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.facts import SpeakerFact
from ..coreference import subject_of
from .frames import Unit
from .phrase import Phrase
from .phrases import PhraseReader
from .source_ends import source_alone
from .speakers import Anchor, Resolver, person

OWN = frozenset(
    {
        "sein",
        "seine",
        "seinem",
        "seiner",
        "seines",
        "ihr",
        "ihre",
        "ihrem",
        "ihrer",
        "ihres",
        "seinen",
        "ihren",
    }
)


HIM = frozenset({"ihm", "ihr"})


@dataclass(frozen=True, slots=True)
class Source:
    """Who is named as the source, by which rule, and at which item the turn begins."""

    speakers: tuple[SpeakerFact, ...]
    rule: str
    at: int
    own: bool = False


def phrase_source(
    unit: Unit, at: int, k: int, rule: str, reader: PhraseReader, resolver: Resolver, anchor: Anchor | None
) -> Source | None:
    """The source a phrase from item ``k`` names; None if it names nobody."""
    phrase = reader.read(unit.items, k, nominative=False)
    alone = source_alone(unit.items, phrase, reader) if phrase else None
    phrase = alone or phrase
    if phrase is None or not phrase.speaks or phrase.kind == "pronoun":
        return None
    own = bool(phrase.words) and phrase.words[0].lower() in OWN and phrase.kind != "person"
    if alone:
        return Source(resolver.speakers((phrase,), unit, anchor), rule, at, own)
    return Source(resolve(phrase, unit, reader, resolver, anchor), rule, at, own)


def him(word: str, unit: Unit, resolver: Resolver, anchor: Anchor | None) -> tuple[SpeakerFact, ...]:
    """Whom "ihm" or "ihr" means: who spoke in the sentence before, else its only subject of that gender."""
    reading = resolver.reading
    gender = "f" if word == "ihr" else "m"
    if anchor and unit.index - anchor.unit <= 1 and len(anchor.speakers) == 1:
        speaker = anchor.speakers[0]
        if speaker.kind == "person" and reading.genders.get(speaker.key or "") == gender:
            return anchor.speakers
    if unit.first.index == 0:
        return ()
    before = reading.sentences[unit.first.index - 1]
    ref = subject_of(before, resolver.outside)
    fits = ref is not None and reading.genders.get(ref) == gender
    others = {r for r in resolver.epithets.named(before) if reading.genders.get(r) == gender} - {ref}
    return (person(ref, reading),) if ref and fits and not others else ()


def resolve(
    phrase: Phrase, unit: Unit, reader: PhraseReader, resolver: Resolver, anchor: Anchor | None
) -> tuple[SpeakerFact, ...]:
    """Whom the phrase, and what is joined to it, mean."""
    return resolver.speakers(reader.joined(unit.items, phrase), unit, anchor)
