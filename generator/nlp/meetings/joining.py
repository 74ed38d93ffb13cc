"""Sentences without meeting word that say who sat at the table, led or joined."""

from __future__ import annotations

from ...lexicon import pattern
from ...model.facts import DayFact
from .affinity import days_agree, places_agree, stands_agree
from .drafts import Draft, Told, is_country, merge

_REACH = 6  # sentences between a meeting and what adds people to it
_ANOTHER_TIME = pattern("meetings", r"\b(?:<another_time>)\b")
_ON_THE_PHONE = pattern("meetings", r"\b(?:<on_the_phone>)\b")


def join_people(told: Told, drafts: list[Draft]) -> None:
    """Add the people of a frame to the meeting they fit best; nothing happens where none fits."""
    who, text = told.who, told.frame.sentence.text
    says = who.sure or who.possible or who.absent or (who.sides and told.place)
    if not says or _ANOTHER_TIME.search(text):
        return
    near = _ON_THE_PHONE.search(text) is not None  # who is connected is to the meeting just told of
    fitting = [
        (d.last if near else stands_agree(told, d) + 0.1 * d.last, i)
        for i, d in enumerate(drafts)
        if _fits(told, d)
    ]
    if not fitting:
        return
    target = drafts[max(fitting)[1]]
    connected = near and told.frame.sentence.index - target.last <= 1
    if target.stands and told.stands and stands_agree(told, target) < 0 and not connected:
        return
    place = told.place if _open_place(told, target) else None
    merge(
        Told(
            told.frame, target.kind, target.status, "joining", DayFact(), place, who, True, False, told.stands
        ),
        target,
    )


def _fits(told: Told, draft: Draft) -> bool:
    """Whether a meeting can be the one meant: near, at no other place or day, and one with a table."""
    distance = told.frame.sentence.index - draft.last
    if distance > _REACH or draft.status == "denied" or (draft.kind == "visit" and distance > 1):
        return False
    over = told.status == "held" and (told.day.start is not None or told.because == "past")
    if over and draft.status in {"planned", "proposed"}:
        return False  # told as past: not what is still to come
    if draft.kind == "call" and not _ON_THE_PHONE.search(told.frame.sentence.text):
        return False
    return places_agree(told, draft) is not None and days_agree(told, draft) is not None


def _open_place(told: Told, draft: Draft) -> bool:
    """Whether the meeting's place may still be told: it has none, or one of the two is a whole country."""
    if draft.place is None or told.place is None:
        return draft.place is None
    return is_country(draft.place) or is_country(told.place)
