"""Direct speech: who says each quoted string of a unit."""

from __future__ import annotations

from dataclasses import dataclass

from ...lexicon import word_set
from ...model.facts import SpeakerFact
from ..types import Reading
from .beside import as_worded, before_colon, in_brackets, in_view_of, told_after, with_these_words
from .content import denies_existence
from .cued import cued
from .fragments import spoken_fragment
from .frames import Unit
from .gaps import MEANT, in_gap
from .phrases import PhraseReader
from .predicates import Predicate
from .signed import opened, signed_behind, signed_below
from .speakers import UNCLEAR, Resolver
from .subjects import agent, find_subject
from .subjunctive import runs_on
from .view import (
    View,
    alone,
    insists,
    may_be_verb,
    no_break,
    opens_paragraph,
    relative_between,
    shows,
    told_by_medium,
)


@dataclass(frozen=True)
class DirectRules:
    """The rules for quoted strings of one article."""

    reading: Reading
    reader: PhraseReader
    resolver: Resolver

    def speakers(self, view: View, k: int) -> tuple[tuple[SpeakerFact, ...], str] | None:
        """Who says the quoted string at item ``k``, and by which rule; None if it is nobody's words."""
        unit = view.unit
        voice = cued(unit, k, self.reading)
        if voice:
            return voice, "cue"
        for rule in (
            self._inquit,
            self._beside,
            self._so,
            self._colon,
            self._same_clause,
            self._gap,
            self._fragment,
            self._source,
            self._other_verb,
        ):
            found = rule(view, k)
            if found:
                return found
        if unit.bare or alone(unit, k):
            return self._bare(view)
        if (
            view.anchor
            and unit.index - view.anchor.unit <= 2
            and runs_on(unit, strict=view.anchor.subject)
            and not self.names_thing(unit, k)
        ):
            return view.anchor.speakers, "runs-on"
        if not self._whole(unit, k):
            return None
        last = k == len(unit.items) - 1
        return (signed_below(view, self.reader, self.resolver) if last else None) or ((UNCLEAR,), "unclear")

    def _of(self, view: View, p: Predicate) -> tuple[SpeakerFact, ...]:
        media = p.form.verb.lemma in word_set("speech", "media_voice")
        return self.resolver.speakers(p.subjects, view.unit, view.anchor, p.plural, media)

    def _inquit(self, view: View, k: int) -> tuple[tuple[SpeakerFact, ...], str] | None:
        """``„…“, sagte X`` and, in this place, any verb before a phrase that can speak."""
        items = view.unit.items
        n = k + 1
        if n < len(items) and items[n].text in {",", "–", "-"}:
            n += 1
        if n >= len(items) or (
            n == k + 1 and not self._whole(view.unit, k) and not any(p.verb == n for p in view.predicates)
        ):
            return None
        predicate = next((p for p in view.predicates if p.verb == n), None)
        if predicate is None:
            return self._any_verb(view, k, n) if n > k + 1 else None
        found = self._of(view, predicate) if predicate.order == "right" else ()
        if found:
            return found, "inquit"
        spoken = n > k + 1 and bool(predicate.groups & {"say"}) and items[k].end - items[k].start > 16
        unclear = predicate.order in {"right", "none"} and (spoken or self._whole(view.unit, k))
        return ((UNCLEAR,), "inquit") if unclear else None

    def _any_verb(self, view: View, k: int, n: int) -> tuple[tuple[SpeakerFact, ...], str] | None:
        """``„…“, lächelte X``: a verb that is in no list, in the place of one."""
        item = view.unit.items[n]
        if not may_be_verb(item):
            return None
        subjects, order = find_subject(view.unit.items, n, n, self.reader)
        if order != "right":
            return None
        found = self.resolver.speakers(subjects, view.unit, view.anchor, item.text.endswith("en"))
        if found:
            return found, "inquit"
        return ((UNCLEAR,), "inquit") if self._whole(view.unit, k) else None

    def _beside(self, view: View, k: int) -> tuple[tuple[SpeakerFact, ...], str] | None:
        items = view.unit.items
        n = k + 2 if k + 1 < len(items) and items[k + 1].text in {",", "–", "-", "—"} else k + 1
        words = with_these_words(view.unit, n, self.reader, self.resolver, view)
        return (
            words
            or signed_behind(view, k, self.reader, self.resolver)
            or in_brackets(view, k, self.reader, self.reading)
            or as_worded(view, k, self.reader, self.resolver)
            or in_view_of(view, k, self.reader, self.resolver)
        )

    def _so(self, view: View, k: int) -> tuple[tuple[SpeakerFact, ...], str] | None:
        source = next((s for s in view.sources if s.rule == "so" and k < s.at <= k + 2), None)
        return (source.speakers, "so") if source else None

    def _colon(self, view: View, k: int) -> tuple[tuple[SpeakerFact, ...], str] | None:
        """``X poltert: „…“``, ``Darauf der Minister: „…“``, ``Und: „…“``."""
        items = view.unit.items
        if k == 0 or items[k - 1].text != ":":
            return None
        start = 0
        for n in range(k - 2, -1, -1):
            if items[n].text in {".", "!", "?", ":", ";"} or (
                items[n].quote and items[n].end - items[n].start > 32
            ):
                start = n + 1
                break
        beside = opened(view, start, k - 1, self.reader, self.resolver)
        beside = beside or before_colon(view, start, k - 1, self.reader, self.resolver)
        if beside:
            return beside
        giver = agent(items[start : k - 1], self.reader)
        if giver:
            found = self.resolver.speakers(giver, view.unit, view.anchor)
            return found or (UNCLEAR,), "colon"
        source = next((s for s in reversed(view.sources) if start <= s.at < k), None)
        said = [p for p in view.predicates if start <= p.verb < k and p.subjects]
        if said:
            return self._of(view, said[-1]) or (UNCLEAR,), "colon"
        if source:
            return source.speakers, "colon"
        words = [x for x in items[start : k - 1] if x.text[:1].isalpha()]
        if (
            len(words) <= 2
            and all(
                x.low in {"und", "weiter", "dann", "oder", "auch", "aber", "sowie", "zudem"} for x in words
            )
            and view.anchor
        ):
            return view.anchor.speakers, "colon"
        return self._clause_subject(view, start, k - 1)

    def _clause_subject(self, view: View, start: int, end: int) -> tuple[tuple[SpeakerFact, ...], str] | None:
        items = view.unit.items
        near = next(
            (self.reader.read(items, n) for n in range(start, end) if self._ends_at(view, n, end)), None
        )
        found = self.resolver.speakers((near,), view.unit, view.anchor) if near else ()
        if found:
            return found, "colon"
        phrase = self.reader.read(items, start)
        if phrase and phrase.speaks:
            found = self.resolver.speakers(self.reader.joined(items, phrase), view.unit, view.anchor)
            if found:
                return found, "colon"
        for n in range(start, end):
            if n > start and may_be_verb(items[n]):
                subjects, order = find_subject(items, n, n, self.reader)
                if order == "right":
                    found = self.resolver.speakers(subjects, view.unit, view.anchor)
                    return (found, "colon") if found else None
        return None

    def _ends_at(self, view: View, n: int, end: int) -> bool:
        items = view.unit.items
        if (
            n
            and not items[n - 1].boundary
            and items[n - 1].low
            not in word_set("speech", "leading") | {"darauf", "dann", "daraufhin", "dazu"}
        ):
            return False
        phrase = self.reader.read(items, n)
        return bool(phrase and phrase.speaks and phrase.last == end)

    def _same_clause(self, view: View, k: int) -> tuple[tuple[SpeakerFact, ...], str] | None:
        """A fragment in the clause of a verb of saying: ``X nannte das ein „…“``."""
        items = view.unit.items
        candidates = [
            p
            for p in view.predicates
            if p.subjects
            and no_break(items, p, k)
            and (p.groups & MEANT or shows(view.unit, p, k) or insists(view.unit, p))
        ]
        if not candidates:
            return None
        best = min(candidates, key=lambda p: (abs(p.verb - k), p.verb))
        if self._nickname(view.unit, k) or (best.order == "right" and self._inside(best, k)):
            return None
        found = self._of(view, best)
        return (found, "fragment") if found else None

    def _gap(self, view: View, k: int) -> tuple[tuple[SpeakerFact, ...], str] | None:
        return in_gap(view, k, self.reader, self.resolver)

    def _fragment(self, view: View, k: int) -> tuple[tuple[SpeakerFact, ...], str] | None:
        return spoken_fragment(view, k, self.reader, self.resolver, self.reading)

    def _inside(self, p: Predicate, k: int) -> bool:
        return any(s.first <= k < s.last for s in p.subjects)

    def _nickname(self, unit: Unit, k: int) -> bool:
        """``der „Friedensfürst“ Trump``: a name in quotation marks right before a name."""
        return (
            k + 1 < len(unit.items)
            and unit.items[k + 1].start in self.reader.names
            and k > 0
            and not unit.items[k - 1].boundary
        )

    def _source(self, view: View, k: int) -> tuple[tuple[SpeakerFact, ...], str] | None:
        source = next((s for s in view.sources if not s.own), None)
        if source and source.rule == "berufung" and not told_by_medium(view):
            return None
        if source is None or self._nickname(view.unit, k):
            return None
        return source.speakers, source.rule

    def _other_verb(self, view: View, k: int) -> tuple[tuple[SpeakerFact, ...], str] | None:
        """A verb of saying elsewhere in the sentence: ``Man habe „…“ gebaut, sagte X``."""
        if self._nickname(view.unit, k):
            return None
        said = [
            p
            for p in view.predicates
            if p.subjects
            and (p.groups & (MEANT - {"think", "call"}) or insists(view.unit, p))
            and not p.negated
        ]
        said = [p for p in said if not relative_between(p, k) or view.unit.items[p.clause].low == "wie"]
        if not said:
            return None
        best = min(said, key=lambda p: (abs(p.verb - k), p.verb))
        found = self._of(view, best)
        return (found, "clause") if found else None

    def _bare(self, view: View) -> tuple[tuple[SpeakerFact, ...], str] | None:
        """A sentence that is nothing but a quotation: it goes on, or the sentence before tells who speaks."""
        unit, anchor = view.unit, view.anchor
        signed = signed_below(view, self.reader, self.resolver)
        if signed:
            return signed
        if (
            anchor
            and anchor.subject
            and opens_paragraph(unit, self.reading)
            and anchor.speakers[0].kind != "person"
        ):
            anchor = None
        if unit.first.kind == "heading" and not (anchor and anchor.unit == unit.index - 1):
            return (UNCLEAR,), "unclear"
        if (
            anchor
            and unit.index - anchor.unit <= 1
            and not (anchor.subject and told_after(view, self.reader, self.resolver))
        ):
            return anchor.speakers, "goes-on"
        return told_after(view, self.reader, self.resolver) or ((UNCLEAR,), "unclear")

    def _whole(self, unit: Unit, k: int) -> bool:
        """Whether the string is a sentence and no fragment."""
        quote = unit.items[k].quote
        assert quote is not None
        text = self.reading.text[quote.start : quote.end].strip()
        return text[-1:] in ".!?…" or len(text.split()) >= 7

    def names_thing(self, unit: Unit, k: int) -> bool:
        """Whether the string is a nickname, or the name of a thing: begins with a noun, after an article."""
        quote = unit.items[k].quote
        assert quote is not None
        article = k > 0 and unit.items[k - 1].low in {"ein", "eine", "einen", "einem", "einer"}
        noun = self.reading.text[quote.start : quote.start + 1].isupper()
        return self._nickname(unit, k) or (article and noun and not denies_existence(unit))
