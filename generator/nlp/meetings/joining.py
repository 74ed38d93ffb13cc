"""Sentences without meeting word that say who sat at the table, led or joined."""

from __future__ import annotations

import re
from dataclasses import replace

from ...lexicon import pattern
from ...model.facts import DayFact
from .affinity import days_agree, places_agree, stands_agree
from .attending import adds_sides
from .drafts import Draft, Told, is_country, merge
from .retold import came_to_nothing
from .who import Who

_REACH = 6  # sentences between a meeting and what adds people to it
_ANOTHER_TIME = pattern("meetings", r"\b(?:<another_time>)\b")
LED = re.compile(
    r"\b(?:leitete|leiteten|leitet|leiten|moderierte|moderierten)\b[^,.;]*\b(?:die|das|den)\b"
    r"|\b(?:führte|führten|hatte|hatten)\b[^,.;]*\bden Vorsitz\b"
)
"""Who led a meeting told just before was in it, on the telephone as well."""
_PROMISED = re.compile(r"\b[Tt]eilnahme\b[^.;]*\b(?:zugesagt|bestätigt)\b")
_WITHDREW = re.compile(
    r"\b[Tt]eilnahme\b[^.;]*\b(?:abgesagt|zurückgezogen)\b|\bsag(?:t|te|ten|en)\b[^.;]*\b[Tt]eilnahme\b[^.;]*\bab\b"
)
_STANDS_IN = re.compile(r"\b(?:lässt|ließ|liess|lassen|ließen) sich\b[^.;]*\bvertreten\b")
_NOW = re.compile(r"\b(?:sitzt|sitzen|wird|werden|leitet|leiten|führt|führen|vertritt|gehört|gehören)\b")
"""Told in the present: of the meeting that goes on, not of one it looks back on."""
_FROM_NOW_ON = re.compile(r"\b(?:rückt|rücken|übernimmt|übernehmen|ersetzt|ersetzen)\b")
"""Who leads from now on was not at the head of what is over."""
_THE_ONE = re.compile(r"\W*(?:Der|Die) eine (?:heißt|heisst|hieß|hiess|ist|war)\b")
_ON_A_SIDE = re.compile(r"\b[Aa]uf (?:der )?(?:[\w-]+er |[\w-]+-)Seite\b")
_ALSO = re.compile(r"\W*(?:Auch|Ebenfalls|Außerdem|Ausserdem|Zudem|Mit dabei|Erstmals|Diesmal)\b")
_CAME_TO_IT = re.compile(r"\b(?:hinzu|dazu|dazugestoßen|hinzugestoßen|hinzugekommen|dazugekommen)\b")
_MEDIATES = re.compile(
    r"\b(?:vermittel|moderier|eröffne|pendel)(?:t|te|ten)\b|\b(?:Moderation|Vorsitz|Sitzungsleitung|Gesprächsleitung)\b"
    r"|\bbegrü(?:ß|ss)te|\bals Vermittler(?:in)? "
)
"""Who stands between the parties belongs to neither."""
_TOOK_PART = re.compile(
    r"\b(?:n[ai]hm\w*|nimmt)\b[^.;]*\bteil\b|\bteil(?:ge|zu)?n(?:eh|om)men"
    r"|\b(?:zugegen|anwesend|dabei|am Tisch)\b"
    r"|\b[Bb]egleite[nt]?\b|\bbegleitete[n]?\b|\b[Mm]it (?:ihm|ihr|ihnen)\b|\bmitge(?:reist|kommen|flogen)\b"
    r"|\b[Aa]n (?:seiner|ihrer|[A-ZÄÖÜ]\w+s) Seite\b|\bmit\W*$"
    r"|\bvertr(?:at|aten|itt|eten)\b|\b(?:Dazu|Hinzu) kam(?:en)?\b|^\W*Gekommen (?:war|ist|sind)"
    r"|^\W*(?:Unter ihnen|Darunter) (?:war|ist|sind)"
    r"|\b(?:war|waren) (?:(?:auch|ebenfalls|zudem) )?(?:dort|da)\W*$"
    r"|^\W*Für [A-ZÄÖÜ]\w+ (?:war|ist|sind)"
)
"""Said in so many words, of whatever state the bearer is."""
_OTHER_CROWD = re.compile(
    r"\W*(?:An|Bei) (?:der|dem|einer|einem) (?:[a-zäöüß]+n )?[\w-]*"
    r"(?:[Dd]ebatte|[Aa]bstimmung|[Dd]emonstration|[Kk]undgebung|[Tt]rauerfeier|[Bb]eerdigung|[Pp]arade|[Dd]iskussion)\b"
)
"""Where people take part, but not to talk with one another."""
_WAS_THERE = re.compile(r"\b(?:war|waren) (?:(?:auch|ebenfalls|zudem) )?(?:dort|da)\W*$")
"""Only "there": at the meeting, whatever place was named last."""
_IN_IT = re.compile(
    r"\W*(?:An|Am|Bei|Beim) (?:de[mrn] |beiden )?(?:[a-zäöüß]+n )?(?!Rand)[A-ZÄÖÜ]\w+ "
    r"(?:n[ai]hm\w*|nimmt|waren?|ist|sind|wirkten?) (?!sich\b)[^.;]*\b(?:teil|dabei|zugegen|anwesend|mit)\W*$"
    r"|\W*Zu[rm]? (?:de[rmn] )?(?:[a-zäöüß]+n )?[A-ZÄÖÜ]\w+ (?:stie(?:ß|ss)(?:en)?|k[oa]m(?:en)?) "
    r"(?:[a-zäöüß]+ ){0,2}(?!wie\b|es\b)[^.;]*$"
)
"""The meeting meant by its noun with article, and who else was there."""
_SAT_IN = re.compile(
    r"\b(?:sa(?:ß|ss)(?:en)?|sitzt|sitzen|war|waren) (?:(?:auch|ebenfalls|zudem) )?"
    r"mit (?:am|beim|bei de[rmn]) [A-ZÄÖÜ]"
)
"""``saßen mit beim Essen``: at the one just told."""
_ON_THE_PHONE = pattern("meetings", r"\b(?:<on_the_phone>)\b")
_PERHAPS = pattern("meetings", r"\b(?:<perhaps>)\b", re.IGNORECASE)


def join_people(told: Told, drafts: list[Draft]) -> None:
    """Add the people of a frame to the meeting they fit best; nothing happens where none fits."""
    who, text = told.who, told.frame.sentence.text
    if _PROMISED.search(text) or _WITHDREW.search(text):
        _promised(told, drafts)
        return
    if _PERHAPS.search(text):
        who = replace(who, sure=(), possible=(*who.sure, *who.possible))
    if _CAME_TO_IT.search(text) and told.day.start:
        told = replace(told, day=DayFact())  # the day he came, not the one on which they had begun
    says = who.sure or who.possible or who.absent or (who.sides and (told.place or adds_sides(text)))
    if not says or _ANOTHER_TIME.search(text) or _OTHER_CROWD.match(text):
        return
    near = _ON_THE_PHONE.search(text) is not None  # who is connected is to the meeting just told of
    fitting = [
        (d.last if near else stands_agree(told, d) + 0.1 * d.last, i)
        for i, d in enumerate(drafts)
        if _fits(told, d)
    ]
    now = told.status == "ongoing" or (told.because == "unknown" and _NOW.search(text))
    if _FROM_NOW_ON.search(text):
        fitting = [(score, i) for score, i in fitting if drafts[i].status != "held"]
    if now and any(drafts[i].status == "ongoing" for _, i in fitting):
        fitting = [(score, i) for score, i in fitting if drafts[i].status == "ongoing"]
    if not fitting:
        return
    target = drafts[max(fitting)[1]]
    also = near or _ALSO.match(text) or LED.search(text) or _STANDS_IN.search(text) or _THE_ONE.match(text)
    just_told = target.last == max(d.last for d in drafts)
    in_the_room = just_told and (_MEDIATES.search(text) or _TOOK_PART.search(text))
    connected = (also or in_the_room) and told.frame.sentence.index - target.last <= 1
    for_a_side = bool(set(who.sides) & set(target.sides))  # "Für die Hamas ist X angereist"
    strange = target.stands and told.stands and stands_agree(told, target) < 0
    if strange and not (connected or for_a_side):
        return
    if not target.sides and _ON_A_SIDE.search(text):
        who = replace(who, sides=())  # a side is only added to a table of sides
    place = told.place if _open_place(told, target) and not _WAS_THERE.search(text) else None
    status = "held" if came_to_nothing(target) and told.status == "held" else target.status
    merge(
        Told(told.frame, target.kind, status, "joining", DayFact(), place, who, True, False, told.stands),
        target,
    )


def _promised(told: Told, drafts: list[Draft]) -> None:
    """``haben ihre Teilnahme zugesagt`` or ``abgesagt``: of the meeting told in the sentence before.

    Who withdrew from a meeting that was called off is one of those who were to meet; from any other he
    stays away.
    """
    last = drafts[-1]
    if told.frame.sentence.index - last.last > 1:
        return
    who = told.who
    if _WITHDREW.search(told.frame.sentence.text) and last.status != "cancelled":
        who = Who(absent=(*who.sure, *who.possible, *who.absent))
    merge(Told(told.frame, last.kind, last.status, "joining", DayFact(), None, who, True, False), last)


def took_part_in_it(told: Told, last: Draft) -> bool:
    """``Am Treffen nahm auch X teil``: in the meeting told just before, at no other day or place."""
    near = 0 <= told.frame.sentence.index - last.last <= 1
    elsewhere = told.place is not None or told.day.phrase is not None or told.new_one
    people = bool(told.who.sure or told.who.absent)
    if not near or elsewhere or not people or last.status not in {"held", "ongoing", told.status}:
        return False
    text = told.frame.sentence.text
    return _IN_IT.match(text) is not None or _SAT_IN.search(text) is not None


def _fits(told: Told, draft: Draft) -> bool:
    """Whether a meeting can be the one meant: near, at no other place or day, and one with a table."""
    distance = told.frame.sentence.index - draft.last
    if distance > _REACH or draft.status == "denied" or (draft.kind == "visit" and distance > 1):
        return False
    over = told.status == "held" and (told.day.start is not None or told.because == "past")
    if over and draft.status in {"planned", "proposed"}:
        return False  # told as past: not what is still to come
    by_phone = _ON_THE_PHONE.search(told.frame.sentence.text)
    if draft.kind == "call" and not by_phone and not (distance <= 1 and LED.search(told.frame.sentence.text)):
        return False
    return places_agree(told, draft) is not None and days_agree(told, draft) is not None


def _open_place(told: Told, draft: Draft) -> bool:
    """Whether the meeting's place may still be told: it has none, or one of the two is a whole country."""
    if draft.place is None or told.place is None:
        return draft.place is None
    return is_country(draft.place) or is_country(told.place)
