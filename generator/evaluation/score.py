"""All figures of one dossier."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model.dossier import Dossier
from .events import compare_meetings, compare_plans
from .gold import Gold
from .people import compare_people
from .tally import Counts, Share
from .words import broken_spans, compare_statements, compare_words

COUNTED = (
    "mentions",
    "persons",
    "meetings",
    "meeting.participants",
    "meeting.delegations",
    "plans",
    "statements.direct",
    "statements.indirect",
    "glossary",
)
SHARED = (
    "person.name",
    "person.side",
    "meeting.status",
    "meeting.kind",
    "meeting.place",
    "meeting.date",
    "plan.provisions_found",
    "noise.found",
)


@dataclass(frozen=True)
class Scores:
    """What was reached.

    Attributes:
        counts: hits and misses by name of the figure.
        shares: means by name of the figure.
        broken_spans: passages that are not the words that stand there.
        notes: one German line for each miss, in the order of the annotations.
        articles: how many articles were compared.
    """

    counts: Mapping[str, Counts]
    shares: Mapping[str, Share]
    broken_spans: int
    notes: tuple[str, ...]
    articles: int

    def flat(self) -> dict[str, float | None]:
        """One number a figure: F1 (``glossary``: recall), mean, or count of spans; None without cases."""
        figures: dict[str, float | None] = {name: self.counts[name].f1 for name in COUNTED}
        figures["glossary"] = self.counts["glossary"].recall
        figures |= {name: self.shares[name].value for name in SHARED}
        figures["evidence.broken_spans"] = float(self.broken_spans)
        return figures

    def detail(self, name: str) -> str:
        """The counts behind a figure, for one line on a screen; empty for a count of its own."""
        if name in self.counts:
            one = self.counts[name]
            p, r = (" –  " if x is None else f"{x:.3f}" for x in (one.precision, one.recall))
            return f"  P {p}  R {r}  (richtig {one.hits}, falsch {one.false}, fehlend {one.missed})"
        return f"  von {self.shares[name].of}" if name in self.shares else ""


def score(dossier: Dossier, golds: Iterable[Gold]) -> Scores:
    """Compares a dossier with the annotations of its articles."""
    counts = dict.fromkeys(COUNTED, Counts())
    shares = dict.fromkeys(SHARED, Share())
    notes: list[str] = []
    broken = articles = 0
    for gold in golds:
        articles += 1
        if gold.article not in {source.id for source in dossier.articles}:
            notes.append(f"{gold.article}: steht nicht im Dossier")
        cast, figures, lines = compare_people(gold, dossier)
        for more, said in (
            compare_meetings(gold, dossier, cast),
            compare_plans(gold, dossier),
            compare_statements(gold, dossier),
            compare_words(gold, dossier),
        ):
            figures |= more
            lines += said
        for name, figure in figures.items():
            if isinstance(figure, Counts):
                counts[name] += figure
            else:
                shares[name] += figure
        broken += broken_spans(gold, dossier)
        notes += [f"{gold.article}: {line}" for line in lines]
    return Scores(counts, shares, broken, tuple(notes), articles)
