"""What speaks for and what against a frame telling of a meeting told before.

Every part gives points, 0 where nothing can be said, and None where it speaks against sameness.
"""

from __future__ import annotations

import re

from ...model.facts import DayFact, PlaceFact
from .another import another_in_row, besides, last_session, open_table, opens, the_one_before
from .drafts import (
    BEGUN,
    ENDED,
    HAVE_COME,
    Draft,
    Told,
    begun_before,
    is_building,
    is_country,
    unplaced,
)
from .frames import AT_EDGE
from .lasting import one_of_several
from .parties import parties_meant
from .retold import came_to_nothing, earlier_day, tells_more

_BACK = 12  # sentences an anaphor reaches back within an article
_SURELY_SAME = 5  # points from which a frame that announces another meeting is about this one after all
_TOLD_MORE = 1.5  # points for a sentence that tells who was in the meeting just told, or what they did
_WITH = re.compile(r"\bverhandelte?n?\b[^.;]* mit ")  # a partner of their own: no mere coming in
_PAIR = 2
_HAD_SAID = re.compile(
    r"\bhatten?\b.*\b(?:angekündigt|verkündet|vereinbart|verabredet|in Aussicht gestellt)\b"
)
_ITS_PARTNER = re.compile(r"s? mit (?:[\w-]+ )*[A-ZÄÖÜ]")
_WITH_ONE = re.compile(r"\bsich\b[^.;]* mit \b|\btraf\b")
_ANY_TALK = re.compile(r"gespräch|unterredung|schalte|unterhaltung")
_ANY_SESSION = re.compile(rf"{_ANY_TALK.pattern}|sitzung|runde$|beratung")  # of a call, right behind it


def affinity(told: Told, draft: Draft) -> float | None:
    """How much a frame and a meeting have in common; None when something speaks against sameness."""
    distance = told.frame.sentence.index - draft.last
    if told.frame.second and distance == 0:
        return None
    if another_in_row(told, draft) or the_one_before(told, draft):
        return None
    if distance > _BACK and not told.who.sure and not _same_scene(told, draft):
        return None
    score = 0.0
    for agree in (_kinds_agree, places_agree, days_agree, _people_agree, _status_agrees):
        part = agree(told, draft)
        if part is None:
            return None
        score += part
    goes_on = draft.status == "ongoing" and told.definite and told.status in {"ongoing", "held"}
    new_one = told.new_one and not begun_before(told, draft) and not goes_on and not _that_one(told, draft)
    if new_one and (score < _SURELY_SAME or _with_others(told, draft)):
        return None
    if AT_EDGE.search(told.frame.sentence.text) and not set(told.who.sure) <= {*draft.sure, *draft.possible}:
        return None
    if draft.status == "cancelled" and (told.signs or HAVE_COME.search(told.frame.sentence.text)):
        return None  # what is to be signed, or where people have come, is not what fell through
    if told.signs and not told.place and not told.day.start:
        known = set(draft.sure) | set(draft.possible)
        if told.who.sure and not set(told.who.sure) <= known:
            return None
    bare = not (told.who.sure or told.who.sides or told.place or told.day.start)
    if bare and not (told.definite or told.frame.joining):
        return None
    return (
        score
        + (0.5 if told.definite else 0)
        + (1.0 if goes_on and told.status == "ongoing" and (told.new_one or open_table(draft)) else 0)
        + (1.0 if told.definite and told.frame.joining and told.frame.noun else 0)
        + (0.5 if told.definite and not told.new_one and distance <= 2 else 0)
        + (1.5 if bare and distance <= 3 else 0)
        + (_TOLD_MORE if tells_more(told, draft) else 0)
        + (1.0 if told.definite and told.frame.noun and BEGUN.search(told.frame.sentence.text) else 0)
        + (_TOLD_MORE if last_session(told, draft) else 0)
        + (1.5 if told.definite and draft.place is None and draft.status == "planned" and opens(told) else 0)
        - min(1.0, 0.1 * max(0, distance))
    )


def _that_one(told: Told, draft: Draft) -> bool:
    """Whether what sounds like another meeting is this one after all: its two people alone, or its call off.

    ``A und B trafen sich in C. Unter vier Augen sprachen A und B …``; ``Der Gipfel in D ist geplatzt. A
    hatte ihn vor einer Woche angekündigt: ein Treffen mit B in D``.
    """
    mine, theirs = set(told.who.sure), {*draft.sure, *draft.possible}
    alone = len(mine) == _PAIR and mine == theirs and len(draft.sides) <= _PAIR and told.frame.noun is None
    if alone and told.status == draft.status and places_agree(told, draft) and not told.day.start:
        return True
    called_off = draft.status == "cancelled" and told.status in {"planned", "proposed"}
    had_said = _HAD_SAID.search(told.frame.sentence.text) is not None
    same_place = told.place is not None and (places_agree(told, draft) or 0) > 1
    return called_off and had_said and same_place and bool(mine) and mine <= theirs


def _with_others(told: Told, draft: Draft) -> bool:
    """Whether the frame names somebody whom a meeting of two or more does not have."""
    known = {*draft.sure, *draft.possible}
    return len(known) >= 2 and bool(set(told.who.sure) - known)


def _same_scene(told: Told, draft: Draft) -> bool:
    """Whether both have a place, or the same day: then a frame may reach back further."""
    both_placed = told.place is not None and draft.place is not None
    return both_placed or (told.day.start is not None and told.day.start == draft.day.start)


def _kinds_agree(told: Told, draft: Draft) -> float | None:
    kinds = {told.kind, draft.kind}
    if (told.kind == "call") != (draft.kind == "call"):
        if _on_the_phone_together(told, draft):
            return 0.5
        beside = told.frame.sentence.index - draft.last <= 1 and told.status == draft.status == "held"
        talk = _ANY_SESSION if beside else _ANY_TALK
        generic = all(t.noun and talk.search(t.word.lower()) for t in told.frame.triggers)
        bare = told.definite and not told.place and not told.who.sides
        return 0.5 if draft.kind == "call" and generic and bare else None
    if (told.kind == "conference") != (draft.kind == "conference"):
        at_it = draft.kind == "conference" and told.definite
        return 0.0 if at_it and kinds <= {"conference", "talks", "summit"} else None
    if "visit" in kinds and told.kind != draft.kind:
        return 0.5 if _talks_on_a_visit(told, draft) else None
    return 0.5 if told.kind == draft.kind else 0.0


def _on_the_phone_together(told: Told, draft: Draft) -> bool:
    """``Beide hätten über X gesprochen`` behind a call: what the two said on the telephone."""
    speaks = {t.kind for t in told.frame.triggers} == {"speak"} and told.place is None
    near = 0 <= told.frame.sentence.index - draft.last <= 1
    same = _nested(set(told.who.sure), set(draft.sure)) and bool(draft.sure)
    return speaks and near and draft.kind == "call" and same


def _talks_on_a_visit(told: Told, draft: Draft) -> bool:
    """Whether a visit and other talks can be one: the talks follow at once or are at the same place."""
    distance = told.frame.sentence.index - draft.last
    follows = draft.kind == "visit" and told.definite and distance <= 1
    same_place = told.place is not None and draft.place is not None and told.place.name == draft.place.name
    shared = bool(set(told.who.sure) & set(draft.sure)) or not told.who.sure or _with_traveller(told, draft)
    return (follows or same_place) and (shared or distance == 0)


def _with_traveller(told: Told, draft: Draft) -> bool:
    """``Morgen fliegt A nach X. Das Treffen mit B ist um eins``: whom the one just told of meets."""
    noun, at = told.frame.noun, told.frame.sentence
    if draft.kind != "visit" or len(draft.sure) != 1 or noun is None or not told.definite:
        return False
    near = 0 <= at.index - draft.last <= 1 and len(told.who.sure) == 1
    return near and _ITS_PARTNER.match(at.text, noun.end - at.start) is not None


def places_agree(told: Told, draft: Draft) -> float | None:
    """Points for one place in the other, fewer for one country; None for two places, 0 when one is open."""
    a, b = told.place, draft.place
    if a is None or b is None:
        return 0.0
    if unplaced(a) and unplaced(b):
        return 2.0 if a.name == b.name else None
    if unplaced(a) or unplaced(b):
        return None if is_building(a) and is_building(b) and a.name not in _names(b) else 0.0
    if a.name in _names(b) or b.name in _names(a):
        return 2.5
    same_country = a.country and a.country == b.country
    apart = not _names(a) & _names(b)
    return 1.0 if same_country and apart and (is_country(a) or is_country(b)) else None


def _names(place: PlaceFact) -> set[str]:
    return {place.name, *place.within}


def days_agree(told: Told, draft: Draft) -> float | None:
    """Points for days that overlap; None for different days, 0 when one is open."""
    a, b = _span(told.day), _span(draft.day)
    if a is None or b is None:
        return 0.0
    if a[0] <= b[1] and b[0] <= a[1]:
        return 2.0 if told.day.start and draft.day.start else 1.0
    if earlier_day(told, draft):
        return 2.5
    return 1.0 if one_of_several(told, draft) or begun_before(told, draft) else None


def _span(day: DayFact) -> tuple[str, str] | None:
    first, last = day.start or day.earliest, day.end or day.latest
    if not first and not last:
        return None
    return first or "0000", last or "9999"


def _people_agree(told: Told, draft: Draft) -> float | None:
    mine, theirs = set(told.who.sure) | set(told.who.possible), set(draft.sure) | set(draft.possible)
    shared = len(mine & theirs)
    if not (told.frame.joining and told.definite) and _other_circle(mine, theirs, told, draft):
        return None
    sides, known = set(told.who.sides), set(draft.sides)
    if _another_call(mine, theirs, told, draft) or _two_apart(theirs, told, draft):
        return None
    if sides and known and not sides & known:
        return None
    if len(sides) >= 2 and len(known) >= 2 and not _nested(sides, known):
        return None
    alluded = 1.5 * len(known) if not sides and not mine and _as_many_sides(told, draft) else 0.0
    return 2.0 * shared + 1.5 * len(sides & known) + alluded + stands_agree(told, draft)


def _as_many_sides(told: Told, draft: Draft) -> bool:
    """``Die drei Delegationen trafen sich``: as many sides as sit at a table told before."""
    return len(draft.sides) == parties_meant(told.frame.sentence.text)


def _other_circle(mine: set[str], theirs: set[str], told: Told, draft: Draft) -> bool:
    """Whether two circles of people are too different to sit at one table."""
    shared = len(mine & theirs)
    if len(mine) >= 2 and len(theirs) >= 2 and not _nested(mine, theirs) and (shared < 2 or besides(told)):
        return True
    strangers = bool(mine) and bool(theirs) and not shared and not _with_traveller(told, draft)
    joining = told.frame.joining and not _WITH.search(told.frame.sentence.text)
    return strangers and not joining and told.frame.sentence.index != draft.last


def _others_ended(told: Told, draft: Draft) -> bool:
    """``Die Beratungen der USA und der Ukraine sind zu Ende`` behind a meeting of others that has begun."""
    begun = any(because == "begonnen" for _frame, _status, because in draft.frames)
    others = len(told.who.sides) > 1 and not set(told.who.sides) & set(draft.sides)
    return begun and others and len(draft.sure) > 1 and told.because in ENDED


def _another_call(mine: set[str], theirs: set[str], told: Told, draft: Draft) -> bool:
    """``X will mit Y telefonieren`` behind a call of a whole body: two who have a day of their own."""
    if told.kind != "call" or draft.kind != "call" or told.definite or not told.day.phrase:
        return False
    return len(mine) > 1 and not theirs and bool(draft.sides) and not told.who.sides


def _two_apart(theirs: set[str], told: Told, draft: Draft) -> bool:
    """``Am Abend beriet sich X mit Y`` behind talks of two states: of the two, one alone is of these."""
    two = len(told.who.sure) == 2 and not told.who.sides and told.frame.noun is None
    table = set(draft.sides)
    if not two or theirs or len(table) < 2 or told.frame.joining:
        return False
    return len(table & set(told.stands)) == 1 and _WITH_ONE.search(told.frame.sentence.text) is not None


def _nested(a: set[str], b: set[str]) -> bool:
    return a <= b or b <= a


def stands_agree(told: Told, draft: Draft) -> float:
    """People whose states or parties sit at the table anyway speak for the same meeting, others against it.

    At a table of parties alone the state of those whose parties sit there says nothing; one party of one
    person does not tell enough.
    """
    table = set(draft.sides) | set(draft.stands)
    mine = set(told.stands) | set(told.who.sides)
    if not table or not mine:
        return 0.0
    shared = mine & table
    by_party = shared & set(told.stands) & told.parties - set(told.who.sides)
    at_table_of_parties = len(by_party) > 1 and len(table - draft.parties) < 2
    strangers = len(mine - table - told.parties) if len(table) >= 2 and not at_table_of_parties else 0
    if strangers == 1 and len(shared) >= 2 and shared == set(draft.sides) and not told.who.sides:
        strangers = 0  # both sides are there, and one more: who mediates, or at whose place it is
    return 1.0 * len(shared if len(by_party) != 1 else shared - by_party) - 2.0 * strangers


def _status_agrees(told: Told, draft: Draft) -> float | None:
    a, b = told.status, draft.status
    if a == b:
        return 0.5
    pair = {a, b}
    if pair <= {"planned", "proposed", "cancelled"}:
        return 0.0 if not told.new_one or _that_one(told, draft) else None
    if pair == {"held", "ongoing"} and _others_ended(told, draft):
        return None
    if pair == {"held", "ongoing"}:
        return -0.5
    if told.status == "held" and draft.status == "proposed" and not told.day.start:
        return None
    if told.status == "held" and told.because == "past" and draft.status == "planned" and told.definite:
        return -1.5 if not told.day.start else None
    if pair == {"cancelled", "held"} and came_to_nothing(draft) and tells_more(told, draft):
        return 0.5
    if "denied" in pair or pair == {"cancelled", "held"} or (told.new_one and "held" in pair):
        return None
    if told.day.start and told.day.start == draft.day.start and pair != {"planned", "held"}:
        return 0.0
    if told.definite and not told.new_one and not told.day.start:
        return -0.5
    return None
