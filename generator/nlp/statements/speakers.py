"""From a noun phrase to the speakers it means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from ...german.quotes import find_quotes
from ...model.facts import SpeakerFact
from ..bodies import part_body
from ..coreference import by_role, plural, pronoun, subject_of
from ..roles import same_office
from ..rolewords import is_role
from ..types import Mention, Reading
from .antecedents import as_well_another, somebody_else, spoken_to, subordinate
from .epithets import Epithets
from .frames import Unit
from .offices import office_before, office_speaker
from .phrase import Phrase, plain_words
from .possessed import possessed, superior, told_of
from .subjunctive import runs_on

UNCLEAR = SpeakerFact(kind="unnamed", key=None, name="Sprecher unklar")
_NAMELESS = frozenset(
    {"Vertreter", "Vertreterin", "Beamte", "Beamtin", "Insider", "Mitarbeiter", "Offizielle"}
)
_OF_ITS_OWN = frozenset({"des", "von", "vom", "für", "bei", "im"})
"""With these behind it a role word says itself who is meant: "der Vertreter der Gegenseite"."""
JOINT = SpeakerFact(kind="body", key="gemeinsame-erklaerung", name="gemeinsame Erklärung")


@dataclass(frozen=True, slots=True)
class Anchor:
    """Who spoke last: what pronouns, "so" and a running Konjunktiv go back to.

    ``unit`` is the unit's index; ``masculine`` and the like are asked of the reading.
    """

    speakers: tuple[SpeakerFact, ...]
    unit: int
    sourced: bool = False
    subject: bool = False


def person(ref: str, reading: Reading) -> SpeakerFact:
    """A person as speaker."""
    return SpeakerFact(kind="person", key=ref, name=reading.persons[ref].name)


def body(ref: str, reading: Reading) -> SpeakerFact:
    """A body or a seat of government as speaker."""
    known = reading.known
    name = known.bodies[ref].name if ref in known.bodies else known.places[ref].name
    return SpeakerFact(kind="body", key=ref, name=name)


def is_medium(ref: str, reading: Reading) -> bool:
    """Whether a body merely reports."""
    return ref in reading.known.bodies and reading.known.bodies[ref].kind == "media"


@dataclass(frozen=True)
class Resolver:
    """Resolves phrases in one article; who is named within a quotation is nobody's antecedent."""

    reading: Reading

    @cached_property
    def outside(self) -> Reading:
        """The reading without the names that stand in a quotation of several words."""
        spans = [(q.start, q.end) for q in find_quotes(self.reading.text) if not q.inner]
        spans = [s for s in spans if len(self.reading.text[s[0] : s[1]].split()) > 2]
        names = tuple(n for n in self.reading.names if not any(a <= n.start < b for a, b in spans))
        return replace(self.reading, names=names)

    @cached_property
    def epithets(self) -> Epithets:
        """Who is meant by "der Diplomat" and the like."""
        return Epithets(self.reading, self.outside)

    def speakers(
        self,
        phrases: Iterable[Phrase],
        unit: Unit,
        anchor: Anchor | None,
        plural_verb: bool = False,
        media: bool = False,
    ) -> tuple[SpeakerFact, ...]:
        """Who the phrases mean, in order; empty when only media or nobody is meant."""
        found: list[SpeakerFact] = []
        phrases = tuple(phrases)
        if plural_verb and len(phrases) == 1 and phrases[0].kind == "person" and spoken_to(phrases[0]):
            return (SpeakerFact(kind="unnamed", key=None, name=phrases[0].words[0]),)
        for phrase in phrases:
            found.extend(s for s in self._one(phrase, unit, anchor, plural_verb, media) if s not in found)
        return tuple(found)

    def _one(
        self, phrase: Phrase, unit: Unit, anchor: Anchor | None, plural_verb: bool, media: bool
    ) -> tuple[SpeakerFact, ...]:
        if phrase.kind == "person":
            return tuple(person(ref, self.reading) for ref in phrase.refs)
        if phrase.kind == "body":
            return tuple(
                self._as_named(phrase, self._seat(ref, anchor))
                for ref in phrase.refs
                if media or not is_medium(ref, self.reading)
            )
        if phrase.kind == "pronoun":
            return self._pronoun(phrase, unit, anchor, plural_verb)
        if phrase.kind == "role":
            return self._role(phrase, unit, anchor, plural_verb)
        if phrase.kind != "group":
            return ()
        office = office_speaker(phrase, self.reading, self._bodies_within(phrase, unit))
        office = office or office_before(phrase, unit.first, self.reading)
        return (office or SpeakerFact(kind="unnamed", key=None, name=plain_words(phrase)),)

    def _bodies_within(self, phrase: Phrase, unit: Unit) -> list[Mention]:
        """States, organisations and capitals named within a phrase of the unit."""
        start, end = unit.items[phrase.first].start, unit.items[phrase.last - 1].end
        both = (*self.reading.bodies, *(p for p in self.reading.places if p.ref in self.reading.known.seats))
        return sorted((m for m in both if start <= m.start < end and m.via == "name"), key=lambda m: m.start)

    def _seat(self, ref: str, anchor: Anchor | None) -> SpeakerFact:
        """A capital stands for its state where the state itself has just spoken."""
        known = self.reading.known
        state = known.seats.get(ref)
        if state and anchor and any(s.key == state for s in anchor.speakers):
            return body(state, self.reading)
        return body(ref, self.reading)

    def _as_named(self, phrase: Phrase, speaker: SpeakerFact) -> SpeakerFact:
        """A government or department that speaks is called as the text calls it ("Bundesregierung")."""
        last = phrase.words[-1] if phrase.words else ""
        if len(phrase.words) <= 2 and last.endswith(("departement", "ministerium", "amt")):
            return speaker.model_copy(update={"name": last})
        return (
            speaker.model_copy(update={"name": last})
            if last.endswith(("Regierung", "sregierung")) and (last.startswith(("Bundes", "US-", "Trump-")))
            else speaker
        )

    def _pronoun(
        self, phrase: Phrase, unit: Unit, anchor: Anchor | None, plural_verb: bool
    ) -> tuple[SpeakerFact, ...]:
        word = phrase.words[0]
        recent = anchor if anchor and unit.index - anchor.unit <= 1 else None
        if word == "man":
            return recent.speakers if recent else ()
        if word == "beide" or (word == "sie" and plural_verb):
            return self._several(unit, recent)
        gender = "f" if word in {"sie", "die", "diese"} else "m"
        if word in {"der", "die", "dieser", "diese"}:
            last = None if plural_verb else self._named_last(unit, gender)
            if last and recent and not recent.subject and [s.key for s in recent.speakers] == [last]:
                return (UNCLEAR,)  # "…, sagte X. „…“, antwortete der": hardly X once more
            return (person(last, self.reading),) if last else ()
        inside = self._subject_before(phrase, unit, gender) or self._subject_after(phrase, unit, gender)
        if inside:
            return (person(inside, self.reading),)
        other = self._somebody_else(unit, gender)
        if other is not None:
            return (person(other, self.reading),) if other else (UNCLEAR,)
        if recent and len(recent.speakers) == 1 and recent.speakers[0].kind == "person":
            key = recent.speakers[0].key
            if key and self.reading.genders.get(key) in {gender, None}:
                return recent.speakers
        ref = pronoun(word, unit.first, self.outside)
        if ref and as_well_another(ref, unit, gender, self.outside):
            return (UNCLEAR,)
        if ref is None and gender == "f" and recent and recent.speakers[0].kind == "body":
            return recent.speakers
        return (person(ref, self.reading),) if ref else ()

    def _somebody_else(self, unit: Unit, gender: str) -> str | None:
        before = self.reading.sentences[unit.first.index - 1] if unit.first.index else None
        return somebody_else(before, gender, self.outside) if before else None

    def _named_last(self, unit: Unit, gender: str) -> str | None:
        """Whom "der" or "dieser" points at: the person named last in the sentence before."""
        if unit.first.index == 0:
            return None
        before = self.reading.sentences[unit.first.index - 1]
        named = self.epithets.named(before)
        if not named or self.reading.genders.get(named[-1]) not in (
            {gender} if gender == "f" else {gender, None}
        ):
            return None
        return named[-1]

    def _several(self, unit: Unit, recent: Anchor | None) -> tuple[SpeakerFact, ...]:
        sources = {s.key for s in recent.speakers} if recent and recent.sourced else set()
        if recent and len(recent.speakers) > 1:
            return recent.speakers
        refs = [r for r in plural(unit.first, self.outside) if r not in sources]
        return tuple(person(r, self.reading) for r in refs)

    def _subject_before(self, phrase: Phrase, unit: Unit, gender: str) -> str | None:
        """The subject of an earlier clause of the same sentence ("Trump dachte, so hat er betont")."""
        colon = next((n for n, x in enumerate(unit.items[: phrase.first]) if x.text == ":"), None)
        if colon is not None and phrase.first - colon <= 2:
            end = unit.items[colon].start
            named = {m.ref for m in self.outside.of(self.outside.names, unit.first) if m.start < end}
            ref = next(iter(named)) if len(named) == 1 else None
            if ref and self.reading.genders.get(ref) in {gender, None}:
                return ref  # "Deutlicher wurde X: Er schlage vor, …"
        if phrase.first < 3 or not any(i.text in {",", ";", "–"} for i in unit.items[: phrase.first]):
            return None
        first = unit.sentences[0]
        if unit.bare or first.start == unit.items[phrase.first].start or runs_on(unit, strict=True):
            return None  # in "X müsse gehen, sagte er" it is not X who speaks
        ref = subject_of(first, self.outside)
        mention = next(
            (m for m in self.outside.of(self.outside.names, first) if m.ref == ref and m.via == "name"), None
        )
        early = unit.items[0].start if unit.items else 0
        if mention and subordinate(unit, mention.start):
            return None
        if ref and mention and mention.start - early <= 30 and mention.start < unit.items[phrase.first].start:
            return ref if self.reading.genders.get(ref) in {gender, None} else None
        return None

    def _subject_after(self, phrase: Phrase, unit: Unit, gender: str) -> str | None:
        """``Wie er einräumte, hatte Trump …``: the subject of the main clause that follows."""
        if phrase.first > 2 or not unit.items or unit.items[0].low != "wie":
            return None
        ref = subject_of(unit.first, self.outside)
        return ref if ref and self.reading.genders.get(ref) in {gender, None} else None

    def _role(
        self, phrase: Phrase, unit: Unit, anchor: Anchor | None, plural_verb: bool
    ) -> tuple[SpeakerFact, ...]:
        both = self.epithets.both(phrase, unit) if plural_verb and len(phrase.words) > 1 else ()
        if both:
            return tuple(person(r, self.reading) for r in both)
        ref = None if plural_verb else possessed(phrase, unit, _spoke(unit, anchor), self.outside)
        if ref is None and phrase.definite and not plural_verb:
            ref = self.epithets.owned(phrase, unit)
        ref = ref or self.epithets.of_state(phrase, unit)
        if ref is None and phrase.definite and not phrase.owner:
            ref = self._bearer(phrase, unit, anchor)
        if ref:
            return (person(ref, self.reading),)
        return (SpeakerFact(kind="unnamed", key=None, name=plain_words(phrase)),)

    def _bearer(self, phrase: Phrase, unit: Unit, anchor: Anchor | None) -> str | None:
        head = phrase.words[phrase.head] if phrase.head is not None else ""
        at = unit.start
        if head in _NAMELESS and "aus" in phrase.words:
            return None  # "der Vertreter aus den USA": one of many
        if is_role(head) and phrase.words[0].lower() in {"der", "die", "dieser", "diese"}:
            ref = self._speaker_with(head, anchor)
            if ref:
                return ref
            ref = by_role(phrase.words, at, self.outside) if self._same_office(head) else None
            if ref and (phrase.words[0].lower() != "die" or self.reading.genders.get(ref) != "m"):
                return ref
        gender = "f" if phrase.words[0].lower() in {"die", "diese"} else "m"
        if phrase.words[0].lower() not in {"der", "die", "dieser", "diese"}:
            return None
        attribute = any(w.lower() in _OF_ITS_OWN for w in phrase.words[1:])
        if is_role(head) and attribute and not self._told_party(head):
            return None
        ref = self.epithets.recent(unit, _spoke(unit, anchor), gender, phrase)
        other = ref is not None and phrase.first > 2 and ref == told_of(unit, self.outside)
        return superior(ref, head, self.outside) if ref and other else ref

    def _told_party(self, head: str) -> bool:
        """Whether a compound tells whom its bearer belongs to ("FDP-Politiker"): "von" is the verb's then."""
        prefix, hyphen, _ = head.rpartition("-")
        return bool(hyphen) and part_body(prefix, self.reading.known) is not None

    def _same_office(self, head: str) -> bool:
        """Whether a compound role names a state ("US-Präsident") or stands so in the text elsewhere."""
        prefix, hyphen, _ = head.rpartition("-")
        if not hyphen or any(r.head == head.lower() for r in self.reading.roles):
            return True
        ref = part_body(prefix, self.reading.known)
        return prefix in self.reading.known.compounds or (
            bool(ref) and self.reading.known.bodies[ref or ""].kind in {"state", "seat"}
        )

    def _speaker_with(self, head: str, anchor: Anchor | None) -> str | None:
        """The last speaker, if the text gives them this role or a compound of it ("Bundeskanzler")."""
        keys = [s.key for s in anchor.speakers] if anchor else []
        if len(keys) != 1:
            return None
        own = [r.head.split("-")[-1] for r in self.reading.roles if r.ref == keys[0]]
        same = any(r.endswith(head.lower()) or same_office(r, head) for r in own)
        return keys[0] if same else None


def _spoke(unit: Unit, anchor: Anchor | None) -> tuple[str, ...]:
    """The persons who spoke in the sentence before."""
    recent = anchor.speakers if anchor and unit.index - anchor.unit <= 1 else ()
    return tuple(s.key for s in recent if s.kind == "person" and s.key)
