"""Plan versions over articles: which tell of the same text, what replaces what, since when it is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..model.dossier import Plan, Provision
from ..model.evidence import Claim, Decision, Evidence
from ..model.facts import ArticleFacts
from ..nlp.topics import topic_names
from .plan_groups import Told, grouped, key_of
from .rulings import NOTHING, Key, Rulings, first_of


@dataclass(frozen=True, slots=True)
class Version:
    """One version under its id, with the articles that tell of it."""

    id: str
    told: tuple[Told, ...]


@dataclass(frozen=True)
class ResolvedPlans:
    """The versions, which article tells of which, and why.

    Attributes:
        plans: older before the ones that replace them, companions behind what they accompany.
        ids: (article id, local key) -> plan id.
        decisions: why versions of one name were joined or kept apart.
    """

    plans: tuple[Plan, ...]
    ids: Mapping[Key, str]
    decisions: tuple[Decision, ...]


def resolve_plans(facts: Sequence[ArticleFacts], rulings: Rulings = NOTHING) -> ResolvedPlans:
    """Joins the versions the articles tell of; the order of ``facts`` does not matter.

    All is empty if no article tells of a text.
    """
    found, decisions = grouped(facts, rulings)
    told = rulings.made_one([list(g.told) for g in found], key_of)
    names = {key_of(t): g.id for g in found for t in g.told}
    made = [names[key_of(one[0])] for one in told]
    if rulings.ids:
        made = rulings.names_kept([[key_of(t) for t in one] for one in told], made)
    groups = [Version(name, tuple(one)) for name, one in zip(made, told, strict=True)]
    ids = {key_of(t): g.id for g in groups for t in g.told}
    plans = tuple(_labelled(_plan(g, ids), g, rulings) for g in groups)
    return ResolvedPlans(_in_order(_without_circles(plans)), ids, rulings.settled(decisions, ids))


def _labelled(plan: Plan, group: Version, rulings: Rulings) -> Plan:
    label = first_of(rulings.names, map(key_of, group.told))
    return plan.model_copy(update={"label": label}) if label else plan


def _plan(group: Version, ids: dict[tuple[str, str], str]) -> Plan:
    facts = [t.fact for t in group.told]
    labels = sorted((f.label for f in facts), key=lambda label: (facts[0].label != label, label))
    return Plan(
        id=group.id,
        label=labels[0],
        points=next((f.points for f in facts if f.points is not None), None),
        dated=next((f.dated for f in facts if f.dated), None),
        supersedes=_other(group, "supersedes", ids),
        provisions=_provisions(group),
        evidence=tuple(e for f in facts for e in f.evidence),
        page=f"plan/{group.id}.html",
        part_of=_other(group, "part_of", ids),
        origin=next((f.origin for f in facts if f.origin), None),
        first_reported=min((t.day for t in group.told if t.day), default=None),
        claims=tuple(_claim(c, t.article, ids) for t in group.told for c in t.fact.claims),
    )


def _other(group: Version, field: str, ids: dict[tuple[str, str], str]) -> str | None:
    found = (ids.get((t.article, getattr(t.fact, field))) for t in group.told if getattr(t.fact, field))
    return next((i for i in found if i and i != group.id), None)


def _claim(claim: Claim, article: str, ids: dict[tuple[str, str], str]) -> Claim:
    """Local keys of other versions become their ids."""
    if claim.property not in ("supersedes", "part_of"):
        return claim
    return claim.model_copy(update={"value": ids.get((article, claim.value), claim.value)})


def _provisions(group: Version) -> tuple[Provision, ...]:
    order = {topic: n for n, topic in enumerate(topic_names())}
    found = [
        Provision(topic=p.topic, text=p.text, evidence=p.evidence, rule=p.rule)
        for t in group.told
        for p in t.fact.provisions
    ]
    return tuple(sorted(found, key=lambda p: order[p.topic]))


def _without_circles(plans: tuple[Plan, ...]) -> tuple[Plan, ...]:
    """Drops a "replaces" that would lead back to the version itself: the earlier report holds."""
    before: dict[str, str] = {}
    out = []
    for plan in plans:
        step, seen = plan.supersedes, {plan.id}
        while step is not None and step not in seen:
            seen.add(step)
            step = before.get(step)
        if step is not None:
            plan = plan.model_copy(update={"supersedes": None})
        elif plan.supersedes:
            before[plan.id] = plan.supersedes
        out.append(plan)
    return tuple(out)


def _in_order(plans: tuple[Plan, ...]) -> tuple[Plan, ...]:
    """By first report, but a replaced version before its successor and companions behind their base."""
    by_id = {p.id: p for p in plans}
    out: dict[str, Plan] = {}

    def put(plan: Plan) -> None:
        if plan.id in out:
            return
        for earlier in (plan.supersedes, plan.part_of):
            if earlier in by_id and earlier not in out and by_id[earlier].part_of != plan.id:
                put(by_id[earlier])
        out.setdefault(plan.id, plan)

    for plan in sorted(plans, key=lambda p: (p.first_reported or "9999", _first(p.evidence), p.id)):
        put(plan)
    return tuple(out.values())


def _first(evidence: Sequence[Evidence]) -> tuple[str, int]:
    return (evidence[0].article, evidence[0].start)
