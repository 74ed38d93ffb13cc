"""Direct and indirect speech with its speakers.

``frames`` takes the quotations out of the sentences, ``verbs`` knows the verbs of saying, ``phrases``
reads noun phrases (``phrase``, ``attributes``, ``tables``), ``predicates`` and ``subjects`` find verb and
subject,
``sources`` "laut X" and the like (``source``, ``documents``), ``speakers`` says whom a phrase means
(``epithets``, ``offices``, ``antecedents``),
``direct`` and ``indirect`` hold the rules (``view``, ``content``, ``beside``, ``signed``, ``gaps``),
``subjunctive`` the Konjunktiv that runs on.
Word lists: ``lexicon/speech.yml``.
"""

from __future__ import annotations

from dataclasses import replace

from ...lexicon import word_set
from ...model.evidence import Evidence
from ...model.facts import SpeakerFact, StatementFact
from ..types import Reading
from .beside import before_colon, clause_before, points_back, told_after
from .content import told_by_another
from .direct import DirectRules
from .frames import Unit, build_units
from .indirect import IndirectRules
from .predicates import find_predicates
from .sources import find_sources
from .speakers import Anchor, Resolver
from .subjects import agent, main_subject
from .subjunctive import goes_on, headed, leads_on, runs_on, transparent
from .tables import phrase_reader
from .verbs import subjunctive_forms
from .view import View

_TOLD = 3  # sentences in the Konjunktiv before "Das sagte X"


def find_statements(reading: Reading) -> tuple[StatementFact, ...]:
    """All statements of an article in the order of their evidence.

    A statement made by several stands once for each. ``topics`` is left empty. Empty when nobody is
    quoted or reported.
    """
    return _Finder(reading).run()


class _Finder:
    """One pass over the units of an article; keeps who spoke last."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.units = build_units(reading)
        self.reader = phrase_reader(reading)
        self.resolver = Resolver(reading)
        self.direct = DirectRules(reading, self.reader, self.resolver)
        self.indirect = IndirectRules(reading, self.reader, self.resolver)
        self.anchor: Anchor | None = None
        self.present = False
        self.found: list[StatementFact] = []

    def run(self) -> tuple[StatementFact, ...]:
        for unit in self.units:
            self._read(unit)
        return tuple(sorted(self.found, key=lambda s: (s.evidence.start, s.evidence.end)))

    def _read(self, unit: Unit) -> None:
        if unit.index and (self.anchor is None or unit.index - self.anchor.unit > 1):
            # whom pronoun or Konjunktiv go back to: the subject of the main clause before
            self.anchor = self._main_subject(self.units[unit.index - 1]) or self.anchor
        predicates = find_predicates(unit, self.reader)
        sources = find_sources(unit, self.reader, self.resolver, self.anchor)
        after = self.units[unit.index + 1] if unit.index + 1 < len(self.units) else None
        before = self.reading.sentences[unit.first.index - 1].text if unit.first.index else ""
        view = View(unit, predicates, sources, self.anchor, after, before)
        if self._quoted(view) or self._point_back(view):
            return
        found = self.indirect.speakers(view) or self._told_after(view)
        if found is None and self._runs_on(unit) and not told_by_another(view):
            assert self.anchor is not None
            found = (self.anchor.speakers, "runs-on")
        found = found or self._after_colon(view) or self._between(view)
        if found:
            speakers, rule = found
            self.found.extend(self._indirect(unit, s, rule) for s in speakers)
            self._anchor(view, speakers, rule)
        else:
            self._react(view)

    def _point_back(self, view: View) -> bool:
        """``Die Gespräche gehen weiter. Das kündigte X an.``: one statement of both sentences, X's."""
        unit = view.unit
        before = self.units[unit.index - 1] if unit.index else None
        if before is None or before.quotes or before.first.kind == "heading" or before.question:
            return False
        told = any(s.sentence.start < before.end and s.sentence.end > before.start for s in self.found[-3:])
        if told or before.first.paragraph != unit.first.paragraph:
            return False
        speakers = points_back(view, self.resolver)
        both = Unit(unit.index, (*before.sentences, *unit.sentences), unit.items)
        self.found.extend(self._indirect(both, s, "sentence-after") for s in speakers)
        if speakers:
            self._anchor(view, speakers, "sentence-after")
        return bool(speakers)

    def _told_after(self, view: View) -> tuple[tuple[SpeakerFact, ...], str] | None:
        """``Man sei bereit. Das teilte X mit.``: the sentence behind tells whose Konjunktiv it is."""
        unit, after = view.unit, view.after
        if after is None or unit.first.kind == "heading" or not runs_on(unit, strict=True):
            return None
        for last in self.units[unit.index : unit.index + _TOLD]:
            behind = self.units[last.index + 1] if last.index + 1 < len(self.units) else None
            if last.first.paragraph != unit.first.paragraph or last.quotes:
                return None
            found = told_after(replace(view, unit=last, after=behind), self.reader, self.resolver)
            if found or not runs_on(last, strict=True) or find_predicates(last, self.reader):
                return found
        return None

    def _quoted(self, view: View) -> bool:
        """Add the direct statements of a unit; False when it has none."""
        spoken: tuple[SpeakerFact, ...] = ()
        for k in view.unit.quotes:
            answer = self.direct.speakers(view, k) or self._quoted_after_colon(view, k)
            if answer is None:
                continue
            speakers, rule = answer
            if spoken == speakers and self._continued(view.unit, k):
                continue
            spoken = speakers
            self.found.extend(self._direct(view.unit, k, s, rule) for s in speakers)
            view = View(
                view.unit, view.predicates, view.sources, Anchor(speakers, view.unit.index), view.after
            )
        if spoken:
            self._anchor(view, spoken, "direct")
        return bool(spoken)

    def _continued(self, unit: Unit, k: int) -> bool:
        """``„Ja“, sagte X, „aber später.“``: the second string goes on with the sentence of the first."""
        earlier = max((q for q in unit.quotes if q < k), default=None)
        if earlier is None or earlier + 1 >= len(unit.items) or unit.items[earlier + 1].text != ",":
            return False
        first, second = unit.items[earlier].quote, unit.items[k].quote
        assert first is not None and second is not None
        between = unit.items[earlier + 1 : k]
        if len(between) > 16 or any(x.text in {";", ":", "."} for x in between):
            return False
        ended = self.reading.text[first.end - 1] in ".!?…"
        return not ended and unit.items[k - 1].text == "," and self.reading.text[second.start].islower()

    def _anchor(self, view: View, speakers: tuple[SpeakerFact, ...], rule: str) -> None:
        sourced = rule in {"laut", "zufolge", "nach-angaben", "so", "aus-sicht"}
        self.anchor = Anchor(speakers, view.unit.index, sourced)
        self.present = (rule == "runs-on" and self.present) or any(p.form.present for p in view.predicates)

    def _runs_on(self, unit: Unit) -> bool:
        anchor = self.anchor
        if anchor is None or unit.first.kind == "heading":
            return False
        head = headed(self.units[anchor.unit].first, unit.first)
        if not runs_on(unit, self.present and not head, anchor.subject or head):
            return False
        between = self.units[anchor.unit + 1 : unit.index]
        return not between or (
            len(between) == 1 and between[0].first.kind != "heading" and transparent(between[0])
        )

    def _between(self, view: View) -> tuple[tuple[SpeakerFact, ...], str] | None:
        """``Die Europäer versuchten zu stören`` between two reported sentences of one speaker."""
        anchor, unit, after = self.anchor, view.unit, view.after
        if anchor is None or after is None or anchor.subject or unit.index - anchor.unit != 1:
            return None
        if view.predicates or view.sources or after.first.paragraph - unit.first.paragraph > 1:
            return None
        told = bool(self.found) and self.found[-1].sentence.end >= self.units[anchor.unit].start
        open_end = told and goes_on(unit) and runs_on(after, strict=True)
        own = find_predicates(after, self.reader) or find_sources(after, self.reader, self.resolver, anchor)
        return (anchor.speakers, "runs-on") if open_end and not own else None

    def _after_colon(self, view: View) -> tuple[tuple[SpeakerFact, ...], str] | None:
        """``X fand klare Worte: Man werde …``: a plain clause, a colon, a Konjunktiv."""
        unit = view.unit
        colon = next((n for n, x in enumerate(unit.items) if x.text == ":"), None)
        if colon is None or unit.first.kind == "heading" or unit.question:
            return None
        first = any(x.low in subjunctive_forms() for x in unit.items[colon + 1 : colon + 8])
        told = first or runs_on(replace(unit, items=unit.items[colon + 1 :]), strict=True)
        if not told and not leads_on(unit.items, colon):
            return None
        subject = self._main_subject(unit)
        if subject:
            return subject.speakers, "colon"
        owner = before_colon(view, 0, colon, self.reader, self.resolver)
        return owner or clause_before(view, colon, self.reader, self.resolver)

    def _quoted_after_colon(self, view: View, k: int) -> tuple[tuple[SpeakerFact, ...], str] | None:
        """``X klang matt: Der Weg sei „noch weit“``: the Konjunktiv behind the colon holds quoted words."""
        inside = any(x.text == ":" for x in view.unit.items[:k])
        return self._after_colon(view) if inside and not self.direct.names_thing(view.unit, k) else None

    def _main_subject(self, unit: Unit) -> Anchor | None:
        if unit.first.kind == "heading" or unit.bare or unit.question:
            return None
        subjects = main_subject(unit.items, self.reader)
        if subjects and subjects[0].kind != "pronoun":
            by = agent(unit.items, self.reader)
            subjects = subjects if by is None else by
        speakers = self.resolver.speakers(subjects, unit, self.anchor)
        if speakers and all(s.kind != "unnamed" for s in speakers):
            return Anchor(speakers, unit.index, subject=True)
        return None

    def _react(self, view: View) -> None:
        """Remember who reacts without being reported: the Konjunktiv after it is theirs."""
        if view.unit.first.kind == "heading":
            self.anchor = None
            return
        for p in view.predicates:
            if p.subjects and p.order not in {"final", "relative"}:
                speakers = self.resolver.speakers(p.subjects, view.unit, view.anchor, p.plural)
                if speakers and speakers[0].kind != "unnamed":
                    self._anchor(view, speakers, "react")
                    return
        for source in view.sources:
            if source.rule == "aus-sicht":
                self._anchor(view, source.speakers, source.rule)
                return
        heard = self._heard_from(view.unit)
        if heard:
            self.anchor = Anchor(heard, view.unit.index, subject=True)

    def _heard_from(self, unit: Unit) -> tuple[SpeakerFact, ...]:
        """``Scharfe Kritik kam aus Kasachstan``: whose reaction a sentence tells of."""
        nouns = word_set("speech", "reactions")
        if not any(x.text in nouns for x in unit.items):
            return ()
        for n, item in enumerate(unit.items[:-1]):
            if item.low in {"aus", "von", "vom"}:
                phrase = self.reader.read(unit.items, n + 1, nominative=False)
                if phrase and phrase.kind in {"person", "body"}:
                    return self.resolver.speakers((phrase,), unit, self.anchor)
        return ()

    def _direct(self, unit: Unit, k: int, speaker: SpeakerFact, rule: str) -> StatementFact:
        quote = unit.items[k].quote
        assert quote is not None
        text = self.reading.text[quote.start : quote.end]
        evidence = self.reading.passage(quote.start, quote.end)
        return self._fact(unit, speaker, "direct", " ".join(text.split()), evidence, rule)

    def _indirect(self, unit: Unit, speaker: SpeakerFact, rule: str) -> StatementFact:
        return self._fact(
            unit,
            speaker,
            "indirect",
            " ".join(self._sentence(unit).quote.split()),
            self._sentence(unit),
            rule,
        )

    def _fact(
        self, unit: Unit, speaker: SpeakerFact, mode: str, text: str, evidence: Evidence, rule: str
    ) -> StatementFact:
        return StatementFact(
            speaker=speaker, mode="direct" if mode == "direct" else "indirect", text=text, topics=(),
            evidence=evidence, sentence=self._sentence(unit), rule=rule,
        )  # fmt: skip

    def _sentence(self, unit: Unit) -> Evidence:
        return self.reading.passage(unit.start, unit.end)


__all__ = ["find_statements"]
