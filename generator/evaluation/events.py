"""Meetings against the gold annotation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from ..model.dossier import Dossier, Meeting, Place
from .errors import ReadingError, begins, first_sentence, rules_of
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


def compare_meetings(
    gold: Gold, dossier: Dossier, cast: Cast
) -> tuple[dict[str, Counts | Share], list[ReadingError]]:
    """Figures on meetings and an error for each one missed, invented or wrong in a detail."""
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
    errors: list[ReadingError] = []
    for i, j in sorted(pairs.items()):
        for name, figure in _details(wanted[i], found[j], cast).items():
            figures[name] = figures[name] + figure if name in figures else figure  # type: ignore[operator]
        errors += _wrong_details(gold, wanted[i], found[j], cast)
    errors += [_missed_meeting(gold, one) for i, one in enumerate(wanted) if i not in pairs]
    return figures, errors + [
        ReadingError(
            gold.article, "meetings", f"erfunden: {one.id}", begins(gold, one.evidence),
            rules_of(one.claims, gold.article, "treffen", "status"),
        )
        for one in extra
    ]  # fmt: skip


def _missed_meeting(gold: Gold, wanted: dict[str, Any]) -> ReadingError:
    people = ", ".join(wanted.get("participants") or ()) or "ohne Teilnehmer"
    what = f"fehlt: {wanted.get('id')} {wanted.get('kind')}, {wanted.get('place') or 'ohne Ort'}, {people}"
    return ReadingError(gold.article, "meetings", what, first_sentence(gold, wanted))


_DETAILS = {
    "meeting.status": ("status",),
    "meeting.kind": ("treffen",),
    "meeting.place": ("place",),
    "meeting.date": ("day",),
    "meeting.participants": ("participant",),
    "meeting.delegations": ("delegation",),
}
"""Which claims of a meeting a figure rests on."""


def _wrong_details(gold: Gold, wanted: dict[str, Any], found: Meeting, cast: Cast) -> list[ReadingError]:
    """An error for each detail of a matched meeting that differs, with what was wanted and what was read."""
    errors = []
    for name, figure in _details(wanted, found, cast).items():
        right = figure.points == figure.of if isinstance(figure, Share) else not figure.false + figure.missed
        if not right:
            want, have = _values(name, wanted, found, cast)
            what = f"{wanted.get('id')}: erwartet {want}, gelesen {have} ({found.id})"
            rule = rules_of(found.claims, gold.article, *_DETAILS[name])
            errors.append(ReadingError(gold.article, name, what, first_sentence(gold, wanted), rule))
    return errors


def _values(name: str, wanted: dict[str, Any], found: Meeting, cast: Cast) -> tuple[str, str]:
    """What was wanted and what was read for one detail, in words."""
    if name == "meeting.date":
        return f"{wanted.get('start')} bis {wanted.get('end')}", f"{found.start} bis {found.end}"
    if name == "meeting.place":
        return str(wanted["place"]), found.place.name if found.place else "nichts"
    if name == "meeting.participants":
        return _listed(cast.ids(wanted.get("participants") or [])), _listed(found.participants)
    if name == "meeting.delegations":
        return _listed(wanted.get("delegations") or []), _listed(found.delegations)
    part = name.removeprefix("meeting.")
    return str(wanted.get(part)), str(getattr(found, part))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "niemand"


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
