"""The editor's word: judgements overrule what the program decided.

A judgement names its target by id or by name. Those about persons are applied to the facts before
anything is joined, the others to the finished dossier. Each leaves a ``Decision`` that says who judged
and why; one that matches nothing says that, too, instead of being dropped.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..german.slug import slug
from ..model.dossier import Dossier, Meeting
from ..model.evidence import Claim, Decision
from ..model.facts import ArticleFacts, PersonFact
from ..model.register import Judgement


def judged_facts(facts: Sequence[ArticleFacts], judgements: Sequence[Judgement]) -> tuple[ArticleFacts, ...]:
    """The facts without those who are no persons, and with people who are one under one name."""
    nobody = {slug(j.target) for j in judgements if j.kind == "not-a-person"}
    apart = {slug(j.target) for j in judgements if j.kind == "not-same"}
    known = {p.key: p for f in facts for p in f.persons}
    same = {slug(j.target): (j.value, known.get(slug(j.value))) for j in judgements if j.kind == "same"}

    def judged_one(person: PersonFact) -> PersonFact:
        name = slug(person.name) if slug(person.name) in same else person.key
        if name in same:
            value, other = same[name]
            changes = {"name": other.name, "register_id": other.register_id} if other else {"name": value}
            return person.model_copy(update={"full": True, **changes})
        return person.model_copy(update={"full": True}) if slug(person.name) in apart else person

    return tuple(
        f.model_copy(update={"persons": tuple(judged_one(p) for p in f.persons if not _hit(p, nobody))})
        for f in facts
    )


def _hit(person: PersonFact, targets: set[str]) -> bool:
    return slug(person.name) in targets or person.key in targets


def judged(dossier: Dossier, judgements: Sequence[Judgement]) -> Dossier:
    """The dossier with names, days, states and hidden entries as the editor wants them."""
    for judgement in judgements:
        changed = _apply(dossier, judgement)
        worked = changed is not dossier or judgement.kind in {"same", "not-same", "not-a-person"}
        dossier = changed.model_copy(update={"decisions": (*changed.decisions, _decision(judgement, worked))})
    return dossier


def _apply(dossier: Dossier, j: Judgement) -> Dossier:
    if j.kind == "rename" and any(_is(p.id, p.name, j) for p in dossier.persons):
        renamed = (
            p.model_copy(update={"name": j.value}) if _is(p.id, p.name, j) else p for p in dossier.persons
        )
        return dossier.model_copy(update={"persons": tuple(renamed)})
    if j.kind in {"date", "status"} and any(m.id == j.target for m in dossier.meetings):
        meetings = (_corrected(m, j) if m.id == j.target else m for m in dossier.meetings)
        return dossier.model_copy(update={"meetings": tuple(meetings)})
    if j.kind == "hide":
        return _without(dossier, j.target)
    return dossier


def _is(entry_id: str, name: str, j: Judgement) -> bool:
    return j.target in {entry_id, name}


def _corrected(meeting: Meeting, j: Judgement) -> Meeting:
    claim = Claim(
        property=j.kind, value=j.value, evidence=meeting.evidence[0], rule="judgement", source=j.who
    )
    values = {"status": j.value} if j.kind == "status" else {"start": j.value, "end": j.value}
    return Meeting.model_validate({**meeting.model_dump(), **values, "claims": (*meeting.claims, claim)})


def _without(dossier: Dossier, target: str) -> Dossier:
    """Without one meeting, and without links to it."""
    if all(m.id != target for m in dossier.meetings):
        return dossier
    left = tuple(
        m.model_copy(
            update={
                "parallel": tuple(i for i in m.parallel if i != target),
                **{k: None for k in ("previous", "next", "continues") if getattr(m, k) == target},
            }
        )
        for m in dossier.meetings
        if m.id != target
    )
    persons = (
        p.model_copy(update={"meetings": tuple(i for i in p.meetings if i != target)})
        for p in dossier.persons
    )
    return dossier.model_copy(update={"meetings": left, "persons": tuple(persons)})


def _decision(j: Judgement, worked: bool) -> Decision:
    what = f"Redaktionsentscheid von {j.who}, {j.when}: {j.why}"
    reason = what if worked else f"{what} – trifft auf nichts mehr zu"
    return Decision(kind="judgement", left=j.target, right=j.value, joined=worked, score=1.0, reason=reason)
