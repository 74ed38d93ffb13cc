"""Indirect speech: one statement for each reporting sentence without a quoted string of its own."""

from __future__ import annotations

from dataclasses import dataclass

from ...lexicon import word_set, words
from ...model.facts import SpeakerFact
from ..types import Reading
from .assessed import assessed, leaves_open, restates, rules_out, warns_of
from .content import has_content, has_object, names, thinks, with_von
from .frames import Unit
from .phrases import PhraseReader
from .predicates import Predicate
from .speakers import Resolver
from .stances import stance
from .subjects import find_subject
from .subjunctive import has_subjunctive
from .unlisted import unlisted
from .view import View, told_by_medium


@dataclass(frozen=True)
class IndirectRules:
    """The rules for reported speech of one article."""

    reading: Reading
    reader: PhraseReader
    resolver: Resolver

    def speakers(self, view: View) -> tuple[tuple[SpeakerFact, ...], str] | None:
        """Who is reported in the unit, and by which rule; None if nobody is."""
        unit = view.unit
        if unit.question or unit.first.kind == "heading":
            return None
        for p in view.predicates:
            found = self._predicate(view, p)
            if found:
                return found
        return (
            self._agreed(view)
            or self._sourced(view)
            or self._demnach(view)
            or self._insists(view)
            or stance(view, self.reader, self.resolver)
            or assessed(view, self.reader, self.resolver)
            or unlisted(view, self.reader, self.resolver)
        )

    def _predicate(self, view: View, p: Predicate) -> tuple[tuple[SpeakerFact, ...], str] | None:
        if (
            not p.subjects
            or p.order == "relative"
            or _conditional(p)
            or _leads_in(view, p)
            or (p.negated and not p.groups & {"deny", "think"} and not leaves_open(view.unit, p))
            or _of_paper(view, p)
            or _of_it(view, p)
        ):
            return None
        rule = self._rule(view.unit, p)
        if rule is None:
            return None
        speakers = self.resolver.speakers(p.subjects, view.unit, view.anchor, p.plural)
        return (speakers, rule) if speakers else None

    def _rule(self, unit: Unit, p: Predicate) -> str | None:
        groups = p.groups
        if groups & {"say", "announce", "evaluate", "judge", "demand", "deny"} and has_content(unit, p):
            return "verb"
        if "think" in groups and thinks(unit, p):
            return "think"
        if "talk" in groups and with_von(unit, p):
            return "talk"
        if "call" in groups and names(unit, p):
            return "call"
        if "deny" in groups or rules_out(unit, p):
            return "deny"
        if restates(unit, p):
            return "restate"
        if p.form.verb.lemma == "aussprechen" and not any(x.low == "sich" for x in unit.items[p.clause :]):
            return None
        campaigns = any(x.low in {"für", "dafür"} for x in unit.items[p.clause :])
        if p.form.verb.lemma == "werben" and not campaigns:
            return None
        if "demand" in groups and has_object(unit, p):
            return "demand"
        if p.form.verb.lemma in word_set("speech", "object_verbs") and has_object(unit, p):
            return "judge"
        if p.form.verb.lemma == "erinnern" and any(
            x.low == "an" for x in unit.items[p.verb + 1 : p.verb + 3]
        ):
            return "judge"
        if p.form.verb.lemma == "warnen" and warns_of(unit, p):
            return "judge"
        return None

    def _agreed(self, view: View) -> tuple[tuple[SpeakerFact, ...], str] | None:
        """``Beide waren sich einig, dass …``, ``X zeigt sich überzeugt, dass …``."""
        items = view.unit.items
        shown = any(x.low == "sich" for x in items)
        told = word_set("speech", "stances") | (word_set("speech", "moods") if shown else frozenset())
        k = next((n for n, x in enumerate(items) if x.low in told), None)
        if k is None or k + 2 >= len(items) or items[k + 1].text != "," or items[k + 2].low != "dass":
            return None
        finite = next(
            (n for n in range(k - 1, -1, -1) if items[n].low in word_set("speech", "holding")), None
        )
        if finite is None:
            return None
        start = next((n + 1 for n in range(finite - 1, -1, -1) if items[n].boundary), 0)
        subjects, _order = find_subject(items, finite, start, self.reader)
        several = items[finite].low in {"sind", "waren", "zeigten", "zeigen"}
        speakers = self.resolver.speakers(subjects, view.unit, view.anchor, several)
        return (speakers, "agreed") if speakers else None

    def _insists(self, view: View) -> tuple[tuple[SpeakerFact, ...], str] | None:
        """``X besteht auf einem Abzug``, ``darauf, dass …``, told of by nobody else; no infinitive."""
        items = view.unit.items
        if any(p.groups - {"insist"} and p.subjects for p in view.predicates):
            return None
        for p in view.predicates:
            last = p.verb + 1 >= len(items) or items[p.verb + 1].boundary
            if p.order not in {"left", "right"} or (p.verb <= 1 and p.first_word) or last or p.negated:
                continue
            if any(x.low in {"auf", "darauf"} for x in items[p.clause : p.verb + 8]):
                speakers = self.resolver.speakers(p.subjects, view.unit, view.anchor, p.plural)
                return (speakers, "insist") if speakers else None
        return None

    def _sourced(self, view: View) -> tuple[tuple[SpeakerFact, ...], str] | None:
        for source in view.sources:
            of_person = all(s.kind == "person" for s in source.speakers)
            if source.rule == "aus-sicht" and not of_person and not has_subjunctive(view.unit):
                continue
            if source.rule == "berufung" and not told_by_medium(view):
                continue
            if (
                source.rule.startswith("heisst")
                and source.rule != "heisst-es-darin"
                and len(view.unit.items) < 6
            ):
                continue
            if source.own:
                return self._owner(view) or (source.speakers, source.rule)
            return source.speakers, source.rule
        return None

    def _owner(self, view: View) -> tuple[tuple[SpeakerFact, ...], str] | None:
        """``X begrüßte laut seinem Sprecher …: Mehr sei …``: the words are X's."""
        for p in view.predicates:
            if p.subjects and has_subjunctive(view.unit, p.verb):
                speakers = self.resolver.speakers(p.subjects, view.unit, view.anchor, p.plural)
                return (speakers, "verb") if speakers else None
        return None

    def _demnach(self, view: View) -> tuple[tuple[SpeakerFact, ...], str] | None:
        if view.anchor is None or view.anchor.subject or view.unit.index - view.anchor.unit > 1:
            return None
        words = word_set("speech", "consequent")
        return (view.anchor.speakers, "demnach") if any(x.low in words for x in view.unit.items[:8]) else None


def _of_paper(view: View, p: Predicate) -> bool:
    """``Er verlangt den Abzug`` behind a sentence with a plan in it: the plan demands, not somebody."""
    subject = p.subjects[0]
    if subject.kind != "pronoun" or "demand" not in p.groups or not view.before:
        return False
    endings = words("speech", "he_papers" if subject.words[0] == "er" else "she_papers")
    return any(w.rstrip(".,;:!?“”»«").lower().endswith(endings) for w in view.before.split())


def _of_it(view: View, p: Predicate) -> bool:
    """``Es verlangt am Ende den Abzug der Armee``: "es" is the subject, what follows further on is none."""
    clause = view.unit.items[p.clause]
    return clause.low == "es" and p.verb == p.clause + 1 and p.subjects[0].first > p.verb + 1


def _conditional(p: Predicate) -> bool:
    """``Meint X es ernst, …``: a verb at the head of the sentence is a condition or a question."""
    return (
        p.order == "right" and p.clause == 0 and p.subjects[0].first > p.verb and p.verb <= 1 and p.first_word
    )


def _leads_in(view: View, p: Predicate) -> bool:
    """``So reagiert der Kreml: Sprecher X sagte, …``: a heading of a paragraph before one who speaks.

    A verb of saying proper before the colon reports what stands behind it and is no heading.
    """
    items = view.unit.items
    colon = next((n for n in range(p.verb + 1, len(items)) if items[n].text == ":"), None)
    if colon is None:
        return False
    if "say" in p.groups and items[p.clause].low != "so":
        # "Ablehnend äußerte sich X: Das komme nicht infrage, sagte Y": Y has the last word.
        behind = (q for q in view.predicates if q.verb > colon and q.subjects and q.order == "right")
        return any(items[q.verb - 1].text == "," and q.subjects[0].kind == "person" for q in behind)
    return any(
        q.verb > colon and q.subjects and q.order in {"left", "right"} and has_content(view.unit, q)
        for q in view.predicates
    )
