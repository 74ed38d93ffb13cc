"""Reports joined one after the other to those of the same meeting.

Every join and every near miss is a ``Decision`` with its score and reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..model.dossier import Meeting, Person, Source, Statement
from ..model.evidence import Decision
from .blocks import Blocks
from .merging import Parts
from .recall import Recall
from .rulings import NOTHING, Key, Pending, Rulings
from .sameness import Report, compare

_JOIN = 0.6  # score from which two reports are one meeting; below, they stay apart
_NEAR = 0.4  # near misses from here on are kept as decisions, too


@dataclass
class Joined:
    """Where each report went, for a later call that begins with the same reports.

    Attributes:
        reports: in the order they were joined.
        places: the number of the cluster of each.
        decisions: on the way.
        counts: how many decisions there were after each report.
        parts: what meetings have from their reports.
        merged: meetings by their reports and who is in them.
        sources: of each article.
        persons: by what the articles tell of each.
        finished: the same with their meetings.
        statements: of each article.
        judged: the same for the reports as editors' judgements leave them; None before there were any.
    """

    reports: list[Report] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    decisions: list[Pending] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    parts: Recall[Parts] = field(default_factory=Recall)
    merged: Recall[Meeting] = field(default_factory=Recall)
    sources: Recall[Source] = field(default_factory=Recall)
    persons: Recall[Person] = field(default_factory=Recall)
    finished: Recall[Person] = field(default_factory=Recall)
    statements: Recall[tuple[Statement, ...]] = field(default_factory=Recall)
    judged: Joined | None = None

    def second(self) -> Joined:
        """What was joined as editors say, to go on from; it knows nothing of the first pass without them."""
        self.judged = self.judged or Joined()
        return self.judged


def joined(
    reports: Sequence[Report], before: Joined | None = None, rulings: Rulings = NOTHING
) -> tuple[list[list[Report]], tuple[Pending, ...]]:
    """The reports in clusters of one meeting each, and the decisions.

    A report is joined by what came before it alone. So what ``before`` has of the same reports in the same
    order holds; it is cut behind them and brought up to date.

    Args:
        reports: in order of publication.
        before: joined by an earlier call with the same rulings; None to begin anew.
        rulings: which reports editors keep apart; those they take out of a meeting are joined last, among
            what is left. What they say is one is put together afterwards (``Rulings.made_one``).
    """
    now = before or Joined()
    reports = sorted(reports, key=lambda r: key_of(r) in rulings.split)
    clusters = _held(reports, now)
    blocks = Blocks()
    for number, cluster in enumerate(clusters):
        blocks.add(number, cluster[0])
    for report in reports[len(now.reports) :]:
        near = blocks.candidates(report)
        closed = {n for n in near if rulings.parts(key_of(report), map(key_of, clusters[n]))}
        open_to = [(n, clusters[n]) for n in near if n not in closed]
        found = _best_cluster(report, open_to, now.decisions)
        place = len(clusters) if found is None else found
        if found is None:
            blocks.add(place, report)
            clusters.append([])
        clusters[place].append(report)
        now.reports.append(report)
        now.places.append(place)
        now.counts.append(len(now.decisions))
    return clusters, tuple(now.decisions)


def key_of(report: Report) -> Key:
    """The id of the article and the key of the meeting there."""
    return report.article.article.id, report.fact.key


def _held(reports: Sequence[Report], before: Joined) -> list[list[Report]]:
    """The clusters of the reports that ``before`` has joined already; it is cut behind them."""
    same = 0
    for one, other in zip(reports, before.reports, strict=False):
        if not _same(one, other):
            break
        same += 1
    before.decisions = before.decisions[: before.counts[same - 1] if same else 0]
    before.reports, before.places, before.counts = (
        list(reports[:same]), before.places[:same], before.counts[:same]
    )  # fmt: skip
    clusters: list[list[Report]] = [[] for _ in set(before.places)]
    for report, place in zip(before.reports, before.places, strict=True):
        clusters[place].append(report)
    return clusters


def _same(one: Report, other: Report) -> bool:
    return (
        one.fact is other.fact
        and one.article.article is other.article.article
        and (one.people, one.possible, one.absent) == (other.people, other.possible, other.absent)
    )


def _best_cluster(
    report: Report, clusters: Sequence[tuple[int, list[Report]]], decisions: list[Pending]
) -> int | None:
    """The number of the cluster the report belongs to; None for none of them."""
    best: tuple[float, int] | None = None
    places: dict[int, int] = {}  # of the decision on each cluster
    for place, cluster in clusters:
        if any(r.article.article.id == report.article.article.id for r in cluster):
            continue
        score, reason = _least(report, cluster)
        if score < _NEAR:
            continue
        places[place] = len(decisions)
        decisions.append((_apart(report, cluster[0], score, reason), key_of(report), key_of(cluster[0])))
        if score >= _JOIN and (best is None or score > best[0]):
            best = (score, place)
    if best is None:
        return None
    decision, left, right = decisions[places[best[1]]]
    decisions[places[best[1]]] = (decision.model_copy(update={"joined": True}), left, right)
    return best[1]


def _least(report: Report, cluster: Sequence[Report]) -> tuple[float, str]:
    """The least score against the reports of a cluster, and why; looks no further once it is no near miss."""
    least = (1.0, "")
    for place, other in enumerate(cluster):
        found = compare(report, other)
        if place == 0 or found[0] < least[0]:
            least = found
        if least[0] < _NEAR:
            break
    return least


def _apart(a: Report, b: Report, score: float, reason: str) -> Decision:
    """Two reports that may tell of one meeting, not joined yet."""
    return Decision(
        kind="meeting", left=a.name, right=b.name, joined=False, score=round(score, 2), reason=reason,
        evidence=(*a.fact.evidence[:1], *b.fact.evidence[:1]),
    )  # fmt: skip
