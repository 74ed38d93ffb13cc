"""The evidence sentences of each article: merged, numbered, and what rests on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..model.dossier import Dossier
from ..model.evidence import Evidence, Passage


@dataclass(frozen=True)
class Sentence:
    """A numbered evidence sentence of one article; the number counts by place in the text, from 1."""

    number: int
    article: str
    start: int
    end: int
    quote: str

    @property
    def anchor(self) -> str:
        """Its id on the source page."""
        return f"b{self.number}"


@dataclass(frozen=True)
class Anchors:
    """All evidence sentences, by article."""

    sentences: Mapping[str, tuple[Sentence, ...]]

    def of(self, article: str) -> tuple[Sentence, ...]:
        """The sentences of one article in the order of the text; empty when nothing rests on it."""
        return self.sentences.get(article, ())

    def find(self, passage: Passage) -> Sentence | None:
        """The sentence that holds the passage; None when no fact rests on it."""
        found = None
        for sentence in self.of(passage.article):
            if sentence.start <= passage.start and passage.end <= sentence.end:
                return sentence
            if sentence.start <= passage.start < sentence.end:
                found = sentence
        return found


def collect(evidence: Iterable[Evidence]) -> Anchors:
    """Merge passages that lie inside a longer one and number the rest."""
    spans: dict[str, set[tuple[int, int, str]]] = {}
    for item in evidence:
        spans.setdefault(item.article, set()).add((item.start, -item.end, item.quote))
    return Anchors({article: tuple(_numbered(article, found)) for article, found in sorted(spans.items())})


def _numbered(article: str, spans: set[tuple[int, int, str]]) -> Iterator[Sentence]:
    reached, number = -1, 0
    for start, minus_end, quote in sorted(spans):
        if -minus_end <= reached:
            continue
        reached, number = -minus_end, number + 1
        yield Sentence(number, article, start, -minus_end, quote)


def evidence_of(dossier: Dossier) -> Iterator[Evidence]:
    """Every passage that a fact or an editor's decision rests on; what only names a person is left out."""
    for person in dossier.persons:
        yield from (role.evidence for role in person.roles)
        yield from (claim.evidence for claim in person.claims)
    for meeting in dossier.meetings:
        yield from meeting.evidence
        yield from (claim.evidence for claim in meeting.claims)
        yield from (step.evidence for step in meeting.history)
        yield from (value.evidence for conflict in meeting.conflicts for value in conflict.values)
        yield from (outcome.evidence for outcome in meeting.outcome)
    for plan in dossier.plans:
        yield from plan.evidence
        yield from (claim.evidence for claim in plan.claims)
        yield from (provision.evidence for provision in plan.provisions)
    for statement in dossier.statements:
        yield statement.evidence
        if statement.sentence:
            yield statement.sentence
    for entry in dossier.glossary:
        yield from entry.evidence
    yield from (figure.evidence for figure in dossier.figures)
    yield from (judged.evidence for judged in dossier.judgements if judged.evidence)
