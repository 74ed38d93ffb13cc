"""Sentences that tell more of the meeting just told, without a word that points back to it.

``Die Gespräche sind in Wien zu Ende gegangen. Vier Stunden lang hatten A und B verhandelt. Am Freitag
gingen die Delegationen auseinander, nachdem sie am Donnerstag bis Mitternacht getagt hatten.``
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ...lexicon import pattern

if TYPE_CHECKING:
    from .drafts import Draft, Told

_NEAR = 3  # sentences between a lead and what tells more of it
_FAR = 9  # the same where the sentence asks who it was ("Verhandelt hatten für Oslo …")
_WHO_DID = re.compile(r"\W*(?:Verhandelt|Ausgehandelt|Gerungen|Am Tisch gesessen) (?:hatten|haben)\b")
_WAITS = 2  # sentences between a meeting told without its people and these
_OTHER = pattern("meetings", r"(?i)\b(?:<other_occasion>)\b")
_LENGTH = pattern("meetings", r"(?i)\b(?:<all_along>)\b")
_HAD = re.compile(r"\b(?:hatten?|waren?)\b")
_ALREADY = re.compile(r"\b(?:hatten?|waren?)\b[^.;]*\b(?:bereits|schon)\b")
_PLAYERS = pattern(
    "meetings", r"\b(?:[Dd]ie|[Bb]eide) (?:drei |beiden )?(?:<players>)\b(?! (?:de[rs]|aus|von)\b)"
)
_THEY = pattern(
    "meetings", r"\b(?:<they_did>) (?:sich )?(?:sie|man|(?:die |beide )?(?:<players>))\b|\b(?:sie|man)\b"
)
_THERE = re.compile(r"\b(?:dort|hier|ebenda)\b")
_BEFORE = re.compile(r"\W*nachdem (?:sie|man)\b")
_WENT_ON = pattern(
    "meetings",
    r"(?i)\b(?:<goes_on>)\b|\bsetz(?:en|ten|t|te)\b[^.;]*\bfort\b|\bin (?:den|ihren) zweiten Tag\b",
)
_LEFT = re.compile(r"^nach .*verlie(?:ß|ss)")
_LONGEST = timedelta(days=3)  # from the first day of talks to the one a report begins with
_IT_IS = pattern(
    "meetings",
    r"\W*(?:Es|Das|Dies) (?:ist|war|wäre|sei|wird|würde) (?:bereits |schon |damit |erst )?"
    r"(?:die|das|der|ihr\w*) (?:<nth_of>)[nrs]? (?:[a-zäöüß]+ ){0,2}",
)
_MEANT = re.compile(r"\b(?:[Ss]ie|[Ee]r|[Bb]eiden?|[Mm]an|[Ww]ir)\b")
_MEANT_TO = re.compile(r"\b(?:[Ee]igentlich|[Uu]rsprünglich)\b[^.;]*\bhatten\b[^.;]*\b(?:wollen|sollen)\W*$")
_TOLD_AS_BEING = frozenset({"held", "ongoing"})


def tells_more(told: Told, draft: Draft) -> bool:
    """Whether a frame tells of the meeting just told who was in it, or what its people did.

    Who has a day, a place or a word of another occasion ("zuvor", "bei der vorigen Runde") does not.
    """
    text, distance = told.frame.sentence.text, told.frame.sentence.index - draft.last
    told_as_held = told.status == "held" and (draft.status in _TOLD_AS_BEING or came_to_nothing(draft))
    near = _FAR if _WHO_DID.match(text) else _NEAR
    if not told_as_held or told.new_one or not 0 <= distance <= near or _OTHER.search(text):
        return False
    if told.frame.noun or "call" in {told.kind, draft.kind}:
        return False
    return _fills_in(told, draft) or _players_did(told, draft) or _walked_out(told, draft)


def was_to_be(told: Told, draft: Draft) -> bool:
    """``Die Gespräche finden nicht statt. Eigentlich hatten die Unterhändler in A beraten wollen``: those."""
    near = 0 < told.frame.sentence.index - draft.last <= _NEAR
    called_off = draft.status == told.status == "cancelled"
    others = told.who.sure or set(told.who.sides) - set(draft.sides)
    if not (near and called_off) or told.new_one or others:
        return False
    return draft.place is None and _MEANT_TO.search(told.frame.sentence.text) is not None


def waits(told: Told) -> bool:
    """``Darüber haben die Gemeinden am Mittwoch im Feuerwehrhaus verhandelt``: a meeting but for its people.

    Such a frame founds nothing; the next sentences may tell who it was that met.
    """
    nobody = not told.who.sure and not told.who.possible and not told.who.sides
    verb = any(not t.noun for t in told.frame.triggers)
    return nobody and verb and told.status == "held" and told.day.start is not None and told.kind == "talks"


def completes(told: Told, waiting: Told) -> bool:
    """``Drei Stunden lang saßen sich A und B gegenüber``: who they were, with no other day or place."""
    distance = told.frame.sentence.index - waiting.frame.sentence.index
    day, same_kind = told.day, told.kind == waiting.kind
    dated = day.start or day.end or day.earliest or day.latest
    if dated or not same_kind or told.status != "held" or told.new_one or not 0 < distance <= _WAITS:
        return False
    if told.place is not None and told.place != waiting.place:
        return False
    text = told.frame.sentence.text
    return (
        len(told.who.sure) > 1 and not _OTHER.search(text) and bool(_HAD.search(text) or _LENGTH.search(text))
    )


def were_there(told: Told, waiting: Told) -> bool:
    """``Verhandelt wurde am Freitag in A. Für B saß C am Tisch``: who they were, in the sentence behind."""
    day, who = told.day, told.who
    dated = day.start or day.end or day.earliest or day.latest
    near = told.frame.sentence.index - waiting.frame.sentence.index == 1
    if dated or not near or told.frame.sentence.paragraph != waiting.frame.sentence.paragraph:
        return False
    if waiting.frame.start != waiting.frame.sentence.start or _MEANT.search(waiting.frame.sentence.text):
        return False
    if told.status not in {"held", "ongoing"} or told.place not in {None, waiting.place}:
        return False
    return waiting.place is not None and bool(who.sure or len(who.sides) > 1)


def came_to_nothing(draft: Draft) -> bool:
    """``Auch die dritte Runde ist geplatzt``: called off, or held in vain; the text has yet to say which."""
    bare = not (draft.sure or draft.day.phrase)
    burst = all(because.startswith(("geplatzt", "platzt")) for _frame, _status, because in draft.frames)
    return draft.status == "cancelled" and bare and burst


def _fills_in(told: Told, draft: Draft) -> bool:
    """``Verhandelt hatten A und B``, ``Vier Stunden lang saßen sich A und B gegenüber``: who was there."""
    text = told.frame.sentence.text[told.frame.start - told.frame.sentence.start :]
    if draft.sure or len(told.who.sure) < 2 or not (_HAD.search(text) or _LENGTH.search(text)):
        return False
    day = told.day
    dated = day.start or day.end or day.earliest or day.latest
    if dated and not (draft.day.start is None or day.start == draft.day.start):
        return False
    table = {*draft.sides, *draft.stands}
    mine = {*told.stands, *told.who.sides}
    return len(mine & table) > 0 if table and mine else True


def _players_did(told: Told, draft: Draft) -> bool:
    """``Am Samstag gingen die Unterhändler auseinander``: those of the meeting just told."""
    text = told.frame.sentence.text[told.frame.start - told.frame.sentence.start :]
    nobody = not told.who.sure and not told.who.sides
    return nobody and len(draft.sides) + len(draft.sure) > 1 and _PLAYERS.search(text) is not None


def _walked_out(told: Told, draft: Draft) -> bool:
    """``Nach neun Stunden verließ die Gewerkschaft den Saal``: one of those who sat there."""
    left = any(_LEFT.search(t.word) for t in told.frame.triggers)
    stranger = bool(draft.sides) and not set(told.who.sides) <= set(draft.sides)
    return left and not stranger and draft.day.start is None


def earlier_day(told: Told, draft: Draft) -> bool:
    """``Am Freitag hatten sie dort bereits getagt``: the first day of talks that went on.

    Only those who sit there anyway, at no other place, and a few days before.
    """
    new, old = told.day.start, draft.day.start
    if not new or (old and new >= old) or told.new_one or "call" in {told.kind, draft.kind}:
        return False
    if told.status != "held" or draft.status not in _TOLD_AS_BEING or len(draft.sides) + len(draft.sure) < 2:
        return False
    if not set(told.who.sure) <= set(draft.sure) or not set(told.who.sides) <= set(draft.sides):
        return False
    if old and date.fromisoformat(old) - date.fromisoformat(new) > _LONGEST:
        return False
    at = told.frame.sentence
    text = at.text[max(0, told.frame.start - at.start) : told.frame.end - at.start]
    if old and _BEFORE.match(text.lstrip(", ")) and at.index == draft.last:
        return told.place is None or told.place == draft.place
    if not old and (draft.day.phrase or not _ALREADY.search(text)):
        return False
    goes_on = any(_WENT_ON.search(f.sentence.text) for f, _s, _b in draft.frames)
    here, known = told.place, draft.place  # "im Hotel Astoria … dort": the house, not the town of that name
    same_place = here is not None and known is not None and here.name in {known.name, *known.name.split()}
    inside = told.place is not None and told.place.lat is None and told.place.country is None
    there = _THERE.search(text) is not None and same_place
    return _THEY.search(text) is not None and (
        there or (goes_on and (told.place is None or same_place or inside))
    )


def is_it(told: Told, draft: Draft) -> bool:
    """``Es war ihre erste Begegnung seit dem Streit``, ``Es wäre die dritte Runde``: the one just told of.

    Day and place in such a sentence are of what it is compared with.
    """
    near = 0 <= told.frame.sentence.index - draft.last <= 1
    nobody_else = set(told.who.sure) <= {*draft.sure, *draft.possible}
    same_kind = (told.kind == "call") == (draft.kind == "call")
    noun = told.frame.noun is not None and _IT_IS.fullmatch(told.frame.lead) is not None
    return near and nobody_else and same_kind and noun and draft.status != "denied"
