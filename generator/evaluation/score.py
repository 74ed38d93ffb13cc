"""All figures of one dossier."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..model.dossier import Dossier
from .errors import ReadingError
from .events import compare_meetings
from .gold import Gold
from .people import compare_people
from .plans import compare_plans
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
        errors: every error of the reading, by article, in the order of the annotations.
        articles: how many articles were compared.
        parts: the same of each article by its id; empty for a single one.
    """

    counts: Mapping[str, Counts]
    shares: Mapping[str, Share]
    broken_spans: int
    errors: tuple[ReadingError, ...]
    articles: int
    parts: Mapping[str, Scores] = field(default_factory=dict)

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
    parts = {gold.article: _one(dossier, gold) for gold in golds}
    return Scores(
        {name: sum((one.counts[name] for one in parts.values()), Counts()) for name in COUNTED},
        {name: sum((one.shares[name] for one in parts.values()), Share()) for name in SHARED},
        sum(one.broken_spans for one in parts.values()),
        tuple(error for one in parts.values() for error in one.errors),
        len(parts),
        parts,
    )


def _one(dossier: Dossier, gold: Gold) -> Scores:
    """The scores of one article."""
    errors: list[ReadingError] = []
    if gold.article not in {source.id for source in dossier.articles}:
        errors.append(ReadingError(gold.article, "articles", "steht nicht im Dossier"))
    cast, figures, people = compare_people(gold, dossier)
    errors += people
    for more, found in (
        compare_meetings(gold, dossier, cast),
        compare_plans(gold, dossier),
        compare_statements(gold, dossier),
        compare_words(gold, dossier),
    ):
        figures |= more
        errors += found
    counts = {name: figures.get(name, Counts()) for name in COUNTED}
    shares = {name: figures.get(name, Share()) for name in SHARED}
    return Scores(counts, shares, broken_spans(gold, dossier), tuple(errors), 1)  # type: ignore[arg-type]
