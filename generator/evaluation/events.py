"""Meetings and plan versions against the gold annotation."""

from __future__ import annotations

import re
from typing import Any

from ..model.dossier import Dossier, Meeting, Place, Plan
from .gold import Gold, covered, fold
from .people import Cast
from .tally import Counts, Share, overlap, share

Candidate = tuple[float, int, int]


def pair_up(candidates: list[Candidate]) -> dict[int, int]:
    """Best pairs first, each side used once; candidates are (likeness, gold position, found position)."""
    pairs: dict[int, int] = {}
    for _, wanted, found in sorted(candidates, reverse=True):
        if wanted not in pairs and found not in pairs.values():
            pairs[wanted] = found
    return pairs


def same_place(wanted: str, found: Place | None) -> bool:
    """Whether the annotated place, or a part of it ("Kreml, Moskau"), is the place found or contains it."""
    parts = {fold(wanted), *map(fold, re.split(r",| in ", wanted))} - {""}
    names = {fold(found.name), *map(fold, found.within)} if found else set()
    return bool(parts & names)


def compare_meetings(gold: Gold, dossier: Dossier, cast: Cast) -> tuple[dict[str, Counts | Share], list[str]]:
    """Figures on meetings and a note for each one missed or invented."""
    wanted = gold.listed("meetings")
    found = [meeting for meeting in dossier.meetings if gold.mine(meeting.evidence)]
    candidates = [
        (likeness, i, j)
        for i, one in enumerate(wanted)
        for j, meeting in enumerate(found)
        if (likeness := _likeness(gold, one, meeting, cast))
    ]
    pairs = pair_up(candidates)
    extra = [
        m for j, m in enumerate(found) if j not in pairs.values() and not gold.doubtful(gold.mine(m.evidence))
    ]
    figures: dict[str, Counts | Share] = {
        "meetings": Counts(len(pairs), len(extra), len(wanted) - len(pairs))
    }
    for i, j in pairs.items():
        for name, figure in _details(wanted[i], found[j], cast).items():
            figures[name] = figures[name] + figure if name in figures else figure  # type: ignore[operator]
    notes = [
        f"Treffen fehlt: {one.get('id')} {one.get('kind')} {one.get('place')} {one.get('participants')}"
        for i, one in enumerate(wanted)
        if i not in pairs
    ]
    return figures, notes + [f"Treffen erfunden: {one.id} «{_begins(gold, one)}»" for one in extra]


def _likeness(gold: Gold, wanted: dict[str, Any], found: Meeting, cast: Cast) -> float:
    """0 without a common sentence; else common sentences, participants (twice), status, kind and place."""
    common = covered(gold.mine(found.evidence), gold.offsets(wanted.get("evidence") or []))
    if not common:
        return 0.0
    people, named = cast.ids(wanted.get("participants") or []), set(found.participants)
    alike = len(people & named) / len(people | named) if people | named else 1.0
    bonus = (wanted.get("status") == found.status) + (wanted.get("kind") == found.kind)
    bonus += bool(wanted.get("place")) and same_place(str(wanted["place"]), found.place)
    return common + 2 * alike + bonus


def _details(wanted: dict[str, Any], found: Meeting, cast: Cast) -> dict[str, Counts | Share]:
    """How well a pair agrees; what the annotation leaves open is not asked."""
    people = cast.ids(wanted.get("participants") or [])
    figures: dict[str, Counts | Share] = {
        "meeting.status": share(wanted.get("status") == found.status),
        "meeting.kind": share(wanted.get("kind") == found.kind),
        "meeting.participants": overlap(
            people, set(found.participants), cast.ids(wanted.get("possible") or [])
        ),
        "meeting.delegations": overlap(
            {fold(name) for name in wanted.get("delegations") or []},
            {fold(name) for name in found.delegations},
        ),
    }
    if wanted.get("place"):
        figures["meeting.place"] = share(same_place(str(wanted["place"]), found.place))
    days = [share(str(wanted[k]) == getattr(found, k)) for k in ("start", "end") if wanted.get(k)]
    if days:
        figures["meeting.date"] = sum(days, Share())
    return figures


def _begins(gold: Gold, found: Meeting | Plan) -> str:
    return str(gold.mine(found.evidence)[0].quote[:90])


def compare_plans(gold: Gold, dossier: Dossier) -> tuple[dict[str, Counts | Share], list[str]]:
    """Figures on plan versions and their provisions, and a note for each version missed or invented."""
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
            got = sum(provision.evidence.article == gold.article for provision in found[j].provisions)
            before = figures.get("plan.provisions_found", Share())
            figures["plan.provisions_found"] = before + Share(min(1.0, got / asked), 1)  # type: ignore[operator]
    notes = [f"Planfassung fehlt: {one['label']}" for i, one in enumerate(wanted) if i not in pairs]
    return figures, notes + [f"Planfassung erfunden: {p.label} «{_begins(gold, p)}»" for p in extra]
