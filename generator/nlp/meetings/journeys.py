"""A journey and the talks it is for: ``fliegt zu X, der ihn in A empfängt``, ``Dort sprach er mit Y``."""

from __future__ import annotations

import re
from datetime import date, timedelta

from .affinity import places_agree
from .drafts import Draft, Told, merge

_TALKS = frozenset({"receive", "meet", "negotiate", "assemble", "confer", "speak"})
_THE_TRAVELLER = re.compile(
    r"\b(?:ihn|ihm|sie|ihnen|(?:den|die|dem) (?:beiden )?(?:Gast|Gäste[n]?|Gesandten|Besucher[n]?|beiden))\b"
)
_THERE_HE = re.compile(r"\b(?:[Ee]r|[Ss]ie|[Bb]eide|[Dd]ie beiden|[Dd]as Duo)\b")
_OTHER = re.compile(
    r"\b(?:zuvor|vorher|zuletzt|bereits|schon|früher|danach|später|anschließend|anschliessend|erneut)\b", re.I
)
"""Words of another occasion than the journey told in the sentence before."""
_LONGEST = timedelta(days=3)  # from the day of the journey to that of the reception


def received(told: Told, drafts: list[Draft]) -> bool:
    """Make one meeting of a journey told in the same sentence, or just before, and the talks it leads to.

    A journey whose text names the talks is no meeting of its own (``visit`` is one without a partner).
    Its people are in the talks; day and status are those of the talks where these have any.

    Args:
        told: what the later clause says.
        drafts: the meetings so far; the last is changed where it is that journey.

    Returns:
        Whether it was.
    """
    last = drafts[-1] if drafts else None
    if last is None or last.kind != "visit" or len(last.frames) != 1 or told.kind not in {"talks", "summit"}:
        return False
    same_sentence = last.frames[0][0].sentence.index == told.frame.sentence.index
    talks = any(t.kind in _TALKS and not t.noun for t in told.frame.triggers)
    if not talks or not (_travels(told, last) if same_sentence else _is_there(told, last)):
        return False
    if "denied" in {told.status, last.status} or places_agree(told, last) is None or not _soon(told, last):
        return False
    day = told.day if told.day.start or told.day.phrase else last.day
    merge(told, last)
    last.kind, last.day, last.status = told.kind, day, told.status
    return True


def _travels(told: Told, journey: Draft) -> bool:
    """Whether the traveller is in the talks: by name, or by a pronoun beside the one who receives."""
    mine = set(told.who.sure)
    if mine & set(journey.sure):
        return True
    text = told.frame.sentence.text[told.frame.start - told.frame.sentence.start :]
    return len(mine) == 1 and _THE_TRAVELLER.search(text) is not None


def _is_there(told: Told, journey: Draft) -> bool:
    """``waren im Kreml gewesen. Dort sprachen sie mit A``, ``wird in B erwartet. Er will mit C sprechen``."""
    distance = told.frame.sentence.index - journey.last
    if distance != 1 or told.status != journey.status or told.new_one or told.frame.noun is not None:
        return False
    text = told.frame.sentence.text
    mine = set(told.who.sure)
    he = mine & set(journey.sure)
    if _OTHER.search(text) or not mine - set(journey.sure):
        return False
    there = told.place is not None and journey.place is not None and told.place.name == journey.place.name
    return bool(he) or (there and _THERE_HE.search(text) is not None)


def _soon(told: Told, journey: Draft) -> bool:
    """Whether the talks are on the day of the journey or soon after; also where a day is not told."""
    if not told.day.start or not journey.day.start:
        return True
    after = date.fromisoformat(told.day.start) - date.fromisoformat(journey.day.start)
    return timedelta() <= after <= _LONGEST
