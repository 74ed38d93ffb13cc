"""Plan versions over articles: which tell of the same text, what replaces what, since when it is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..german.slug import slug
from ..lexicon import word_set
from ..model.dossier import Plan, Provision
from ..model.evidence import Claim, Decision, Evidence
from ..model.facts import ArticleFacts, PlanFact
from ..nlp.topics import topic_names
from .rulings import NOTHING, Key, Pending, Rulings, first_of, free_name

GENERIC_DAYS = 10
"""Days within which two articles mean the same text by a word like "Entwurf". Source: pace of the talks."""
NAMED_DAYS = 180
"""Days within which two articles mean the same text by a name like "Sondierungspapier"."""
TELLING_POINTS = 10
"""Points from which on their number alone names a text; many texts have five or seven."""
_MEDIATOR = "US"
"""Side that takes part in several negotiations at once and so does not tell them apart."""


@dataclass(frozen=True, slots=True)
class _Told:
    """One version as one article tells it, with the day of the article and the sides of its persons."""

    article: str
    day: str | None
    parties: frozenset[str]
    fact: PlanFact


@dataclass(frozen=True, slots=True)
class _Group:
    id: str
    told: tuple[_Told, ...]


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
    decisions: list[Pending] = []
    found = _grouped(_all_told(facts), decisions, rulings)
    told = rulings.made_one([list(g.told) for g in found], _key)
    names = {_key(t): g.id for g in found for t in g.told}
    made = [names[_key(one[0])] for one in told]
    if rulings.ids:
        made = rulings.names_kept([[_key(t) for t in one] for one in told], made)
    groups = [_Group(name, tuple(one)) for name, one in zip(made, told, strict=True)]
    ids = {_key(t): g.id for g in groups for t in g.told}
    plans = tuple(_labelled(_plan(g, ids), g, rulings) for g in groups)
    return ResolvedPlans(_in_order(_without_circles(plans)), ids, rulings.settled(decisions, ids))


def _key(told: _Told) -> Key:
    return told.article, told.fact.key


def _grouped(told: Sequence[_Told], decisions: list[Pending], rulings: Rulings) -> list[_Group]:
    groups: list[_Group] = []
    for one in sorted(told, key=lambda t: _key(t) in rulings.split):
        open_to = [g for g in groups if not rulings.parts(_key(one), map(_key, g.told))]
        at = _place(open_to, one, decisions)
        if at is None:
            groups.append(_Group(free_name(slug(one.fact.label) or "plan", {g.id for g in groups}), (one,)))
        else:
            chosen = groups.index(open_to[at])
            groups[chosen] = replace(groups[chosen], told=(*groups[chosen].told, one))
    return groups


def _labelled(plan: Plan, group: _Group, rulings: Rulings) -> Plan:
    label = first_of(rulings.names, map(_key, group.told))
    return plan.model_copy(update={"label": label}) if label else plan


def _all_told(facts: Sequence[ArticleFacts]) -> tuple[_Told, ...]:
    ordered = sorted(facts, key=lambda f: (f.article.published or "9999", f.article.id))
    return tuple(
        _Told(
            f.article.id,
            f.article.published,
            frozenset(p.side for p in f.persons if p.side and p.side != _MEDIATOR),
            plan,
        )
        for f in ordered
        for plan in f.plans
    )


def _place(groups: Sequence[_Group], one: _Told, decisions: list[Pending]) -> int | None:
    """Index of the group ``one`` belongs to, None for a new one; says why in ``decisions``."""
    for at in range(len(groups) - 1, -1, -1):
        if not _same_name(groups[at], one):
            continue
        apart = _apart(groups[at], one)
        score = 0.0 if apart else 1.0 if one.fact.points is not None else 0.9
        reason = apart or _why(one)
        first = groups[at].told[0]
        decision = Decision(
            kind="plan", left=groups[at].id, right=f"{one.fact.label} ({one.article})", joined=not apart,
            score=score, reason=reason, evidence=(*first.fact.evidence[:1], *one.fact.evidence[:1]),
        )  # fmt: skip
        decisions.append((decision, _key(first), _key(one)))
        if not apart:
            return at
    return None


def _same_name(group: _Group, one: _Told) -> bool:
    many = one.fact.points is not None and one.fact.points >= TELLING_POINTS
    if many and any(t.fact.points == one.fact.points for t in group.told):
        return True
    return any(slug(t.fact.label) == slug(one.fact.label) for t in group.told)


def _apart(group: _Group, one: _Told) -> str:
    """Why ``one`` is another text than the group's in spite of the name; empty if it is the same."""
    if any(t.article == one.article for t in group.told):
        return "Derselbe Artikel unterscheidet die beiden Fassungen."
    points = {t.fact.points for t in group.told if t.fact.points is not None}
    if one.fact.points is not None and points and one.fact.points not in points:
        return "Gleicher Name, aber eine andere Zahl von Punkten."
    parties = frozenset().union(*(t.parties for t in group.told))
    if parties and one.parties and not parties & one.parties:
        return "Gleicher Name, aber die Artikel nennen Personen ganz anderer Seiten: andere Verhandlung."
    makers = {t.fact.origin for t in group.told if t.fact.origin}
    if one.fact.origin and makers and one.fact.origin not in makers and one.fact.points is None:
        return "Gleicher Name, aber ein anderer Urheber."
    return _too_far(group, one)


def _too_far(group: _Group, one: _Told) -> str:
    if one.fact.points is not None and one.fact.points >= TELLING_POINTS:
        return ""
    limit = GENERIC_DAYS if _generic(one.fact.label) else NAMED_DAYS
    days = [
        abs((date.fromisoformat(t.day) - date.fromisoformat(one.day)).days)
        for t in group.told
        if t.day and one.day
    ]
    if not days and _generic(one.fact.label):
        return "Allgemeines Wort, und ohne Tag der Meldung ist nicht zu sagen, ob derselbe Text gemeint ist."
    return (
        f"Gleicher Name, aber mehr als {limit} Tage zwischen den Meldungen."
        if days and min(days) > limit
        else ""
    )


def _generic(label: str) -> bool:
    """ "Entwurf", "überarbeitete Fassung", "eigenes Papier": a word, not a name."""
    last = label.split()[-1]
    return last in word_set("plans", "any_text") or last in (
        "Angebot",
        "Gegenentwurf",
        "Gegenvorschlag",
        "Paket",
        "Rahmen",
    )


def _why(one: _Told) -> str:
    if one.fact.points is not None:
        return f"Dieselbe Zahl von Punkten ({one.fact.points}) in derselben Verhandlung."
    return "Derselbe Name, keine andere Punktzahl, kein anderer Urheber, zeitlich nah."


def _plan(group: _Group, ids: dict[tuple[str, str], str]) -> Plan:
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


def _other(group: _Group, field: str, ids: dict[tuple[str, str], str]) -> str | None:
    found = (ids.get((t.article, getattr(t.fact, field))) for t in group.told if getattr(t.fact, field))
    return next((i for i in found if i and i != group.id), None)


def _claim(claim: Claim, article: str, ids: dict[tuple[str, str], str]) -> Claim:
    """Local keys of other versions become their ids."""
    if claim.property not in ("supersedes", "part_of"):
        return claim
    return claim.model_copy(update={"value": ids.get((article, claim.value), claim.value)})


def _provisions(group: _Group) -> tuple[Provision, ...]:
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
