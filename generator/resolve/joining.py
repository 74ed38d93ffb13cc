"""Reports joined one after the other to those of the same meeting.

Every join and every near miss is a ``Decision`` with its score and reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..model.evidence import Decision
from .sameness import Report, compare

_JOIN = 0.6  # score from which two reports are one meeting; below, they stay apart
_NEAR = 0.4  # near misses from here on are kept as decisions, too


@dataclass
class Joined:
    """Where each report went, for a later call that begins with the same reports.

    Attributes:
        reports: in the order they were joined.
        places: the number of the cluster of each.
        decisions: on the way, and how many of them there were after each report.
        counts: how many decisions there were after each report.
    """

    reports: list[Report] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)


def joined(reports: Sequence[Report], before: Joined) -> tuple[list[list[Report]], tuple[Decision, ...]]:
    """The reports in clusters of one meeting each, and the decisions.

    A report is joined by what came before it alone. So what ``before`` has of the same reports in the same
    order holds; it is cut behind them and brought up to date.
    """
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
    for report in reports[same:]:
        found = _best_cluster(report, clusters, before.decisions)
        place = len(clusters) if found is None else found
        if found is None:
            clusters.append([])
        clusters[place].append(report)
        before.reports.append(report)
        before.places.append(place)
        before.counts.append(len(before.decisions))
    return clusters, tuple(before.decisions)


def _same(one: Report, other: Report) -> bool:
    return (
        one.fact is other.fact
        and one.article.article is other.article.article
        and (one.people, one.possible, one.absent) == (other.people, other.possible, other.absent)
    )


def _best_cluster(report: Report, clusters: Sequence[list[Report]], decisions: list[Decision]) -> int | None:
    best: tuple[float, int] | None = None
    for place, cluster in enumerate(clusters):
        if any(r.article.article.id == report.article.article.id for r in cluster):
            continue
        score, reason = _least(report, cluster)
        if score < _NEAR:
            continue
        decisions.append(_apart(report, cluster[0], score, reason))
        if score >= _JOIN and (best is None or score > best[0]):
            best = (score, place)
    if best is None:
        return None
    right = clusters[best[1]][0].name
    chosen = next(d for d in decisions if d.left == report.name and d.right == right)
    decisions[decisions.index(chosen)] = chosen.model_copy(update={"joined": True})
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
        kind="meeting", left=a.name, right=b.name, joined=False, score=round(score, 2), reason=reason
    )
