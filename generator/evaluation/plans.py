"""Plan versions and their provisions against the gold annotation."""

from __future__ import annotations

from typing import Any

from ..model.dossier import Dossier, Plan
from .errors import ReadingError, begins, first_sentence, rules_of
from .events import Candidate, pair_up
from .gold import Gold, covered, fold
from .tally import Counts, Share


def compare_plans(gold: Gold, dossier: Dossier) -> tuple[dict[str, Counts | Share], list[ReadingError]]:
    """Figures on plan versions and their provisions, and an error for each one missed or invented."""
    wanted = gold.listed("plans")
    found = [plan for plan in dossier.plans if gold.mine(plan.evidence)]
    candidates: list[Candidate] = []
    for i, one in enumerate(wanted):
        for j, plan in enumerate(found):
            common = covered(gold.mine(plan.evidence), gold.offsets(one.get("evidence") or []))
            if common and (not one.get("points") or one["points"] == plan.points):
                named = fold(one["label"]) == fold(plan.label)
                candidates.append((common + 2 * bool(one.get("points")) + 3 * named, i, j))
    pairs = pair_up(candidates)
    extra = [
        p for j, p in enumerate(found) if j not in pairs.values() and not gold.doubtful(gold.mine(p.evidence))
    ]
    figures: dict[str, Counts | Share] = {"plans": Counts(len(pairs), len(extra), len(wanted) - len(pairs))}
    for i, j in pairs.items():
        asked = len(wanted[i].get("provisions") or [])
        if asked:
            got = _provisions(gold, found[j])
            before = figures.get("plan.provisions_found", Share())
            figures["plan.provisions_found"] = before + Share(min(1.0, got / asked), 1)  # type: ignore[operator]
    missed = [
        ReadingError(gold.article, "plans", f"fehlt: {one['label']}", first_sentence(gold, one))
        for i, one in enumerate(wanted)
        if i not in pairs
    ]
    few = [
        ReadingError(
            gold.article,
            "plan.provisions_found",
            _few(gold, wanted[i], found[j]),
            first_sentence(gold, wanted[i]),
        )
        for i, j in sorted(pairs.items())
        if len(wanted[i].get("provisions") or []) > _provisions(gold, found[j])
    ]
    return figures, missed + few + [
        ReadingError(
            gold.article,
            "plans",
            f"erfunden: {one.label}",
            begins(gold, one.evidence),
            rules_of(one.claims, gold.article, "label", "points", "origin"),
        )
        for one in extra
    ]


def _provisions(gold: Gold, plan: Plan) -> int:
    return sum(one.evidence.article == gold.article for one in plan.provisions)


def _few(gold: Gold, wanted: dict[str, Any], plan: Plan) -> str:
    read = "; ".join(one.text for one in plan.provisions if one.evidence.article == gold.article)
    return f"{wanted['label']}: erwartet {'; '.join(wanted['provisions'])}, gelesen {read or 'nichts'}"
