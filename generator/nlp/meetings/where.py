"""Where a frame puts its meeting."""

from __future__ import annotations

import re

from ...german.slug import slug
from ...lexicon import load, pattern, word_set
from ...model.facts import PlaceFact
from ..geography import town
from ..types import Mention, Reading
from ..vocabulary import is_common
from .compared import beside_the_point, is_topic
from .frames import Frame
from .reported import told_by
from .triggers import in_quotation
from .venues import venue_of

_IN = re.compile(
    r"\b(?:in|im|ins|nach|auf|am|an|bei|aus|zum|zur|vor)\s"
    r"(?:der |dem |den |das |die |einem |einer )?(?:[a-zäöüß-]+en? )?$",
    re.IGNORECASE,
)
_APPOSED = pattern("meetings", r"\b(?:in|im|nach|aus)\s(?:[\w-]+\s){0,2}(?:<town_nouns>)\s$", re.IGNORECASE)
_AT_SITE = pattern("meetings", r"(?i)\b(?:auf dem|auf der|am|im|in der|bei der)\s(?:[\w-]+\s)?(?:<sites>)\s$")
_STAGE = pattern("meetings", r"\s(?:[\w-]+\s){0,3}(?:<stages>)\b")
_ONE_OF_TWO = re.compile(r"\bin [\w-]+ (?:und|oder) $")
_ELSEWHERE = re.compile(r"\b(?:[Aa]us|[Bb]ei|[Vv]or)\s(?:dem |der )?$|\ban\s$")
_SITE_NEAR = pattern("meetings", r"(?i:\b(?:<sites>))(?: [A-ZÄÖÜ][\w-]+)? bei $")
_NOT_HERE = pattern("meetings", r"(?:<not_here>)\s(?:im|in|nach|auf|aus)\s(?:der |dem )?$")
_BEFORE_ADJECTIVE = re.compile(
    r"\b(?:[Ii]m|[Ii]n der|[Aa]n der|[Aa]m|[Aa]uf der|[Bb]ei der|[Bb]eim|[Ii]n eine[mr])\s$"
)
_AT_HOME = re.compile(
    r" (?:ansässig|beheimatet|lebend|geboren|stationiert|erscheinend|tätig|residierend)\w*\b"
)
_NOT_IN = re.compile(r"\bnicht (?:mehr |wie geplant |wie vorgesehen )?(?:in|im|nach|auf|am)(?: der| dem)? $")
_INSTEAD = re.compile(r"\b(?:[Aa]n)?[Ss]tatt (?:wie \w+ )?(?:in|im|nach|auf|am)(?: der| dem)? $")
_EITHER = re.compile(r" oder (?:in |im |auf |nach )?(?:der |dem )?[A-ZÄÖÜ]")
_OR_IN = re.compile(
    r"\b(?:in|im|nach|auf) (?:der |dem )?[A-ZÄÖÜ][\w-]+ oder (?:in |im |nach )?(?:der |dem )?$"
)
_SAID_BEHIND = pattern("meetings", r"[,“”«»\"]+ (?:so|<says>)\b[^,;:]*$")
_SAID_AHEAD = pattern("meetings", r" (?:<says>)\b[^;]*[,:] ")
_BY_WATER = pattern("meetings", r"\b(?:[Aa]m|[Aa]n der) (<waters>)\b")
_MEANWHILE = re.compile(r"\W*(?:Während|Obwohl|Weil)\b")
_BUT_NOT_IN = re.compile(r"\b(?:allerdings|aber|jedoch) nicht (?:in|im|auf|am)(?: der| dem)? $")
_BUT_IN = re.compile(r"[^.;]*, sondern (?:(?:am|erst|nun) [\w-]+ )?(?:in|im|nach|auf|am)\b")
"""Behind ``nicht in A``: the meeting is elsewhere."""
_NEAR = re.compile(
    r"\b(?:[Ii]n der Nähe|[Uu]nweit|[Aa]m (?:Flughafen|Rande?|Stadtrand)"
    r"|[Aa]uf dem (?:Flughafen|Gelände)) von $|\b(?:[Nn]ahe|[Uu]nweit|[Vv]or den Toren) $"
)
_STAGE_IS = pattern(
    "meetings",
    r"\b(?:<stages>|Ort)\b[^,;.]*\b(?:war|ist|wird|bleibt) (?:(?:am|im) \w+ |erneut |wieder )?$",
)
_ROW = re.compile(r",? ?(?:der|die|den|dem|das) [A-ZÄÖÜ][\w-]+ (?:und|sowie) ")
"""``zwischen Russland, der Ukraine und den USA in …``: a row, no relative clause."""
_WHERE = re.compile(r",? ?wo\b")
_LEFT = re.compile(r"\b(?:verlie(?:ß|ss)en|haben|hatten)\b[^,.;]* (?:den|das|die) (?:[a-zäöüß]+ )?$")
_SCENE_NOUN = pattern("meetings", r"\s(?:<scene_nouns>)")
_SCENE_OF = pattern("meetings", r"(?:<scene_of>)\w* von $")
_IN_STATE = re.compile(
    r"\b(?:[Ii]n|[Ii]m|[Nn]ach)\s(?:(?:der |den |die |das |dem )?(?:[a-zäöüß]+en )?"
    r"(?:[\w-]*(?:staat|land|reich|[Rr]epublik|emirat|Emirat|monarchie|Monarchie|sultanat|Sultanat|inselstaat)\s)?)$"
)
_TOWN = pattern(
    "meetings",
    r"\b(?:(?:[Ii]n|[Ii]m|[Nn]ach)\s(?:[\w-]+\s){0,2}(?:<town_nouns>)\s|(?:[Ii]n|[Nn]ach)\s"
    r"|\w*(?:<town_buildings>) von\s|\b[Ii]m [a-zäöüß]+ischen |\b[Aa]uf der Insel )"
    r"((?:Bad |Sankt |Markt )?[A-ZÄÖÜ][a-zäöüß]{3,}(?:-[A-ZÄÖÜ][a-zäöüß]+)*)(?!\w)",
)
_ON_THE_LINE = frozenset({"call", "speak", "confer"})
_LAKE = re.compile(
    r"\b[Aa]m\s(?:[a-zäöüß]+en\s)?([A-ZÄÖÜ][a-zäöüß]{2,}(?:see|fjord)|[A-ZÄÖÜ][a-zäöüß]+er See)\b"
)


def place_of(frame: Frame, reading: Reading) -> PlaceFact | None:
    """The most specific place the frame names as the scene; None if it names none, and for a call."""
    kinds = {t.kind for t in frame.triggers}
    if "call" in kinds and kinds <= _ON_THE_LINE:
        return None  # from where somebody talks is not where they meet
    here = [m for m in reading.places if frame.holds(m.start) and _is_scene(m, frame, reading)]
    if frame.triggers and all(t.kind == "sign" for t in frame.triggers):
        here = [m for m in here if frame.clause_start <= m.start < frame.clause_end]
        return _nearest(here, frame, reading)  # what is signed is about other places
    if len(here) > 1 and "call" in kinds:
        here = []  # who talks from where, not where they meet
    found = _nearest(here, frame, reading) or _unlisted(frame, reading) or _country(frame, reading)
    found = found or _of_compound(frame, reading) or _where_clause(frame, reading)
    found = found or _by_water(frame, reading)
    venue = venue_of(frame, reading, found)
    name, behind = venue or (None, None)
    if name and (found is None or name != found.name):
        in_town = (town(behind) or _unknown_town(behind)) if behind and found is None else found
        return _building(name, in_town)
    return found


def _building(name: str, inside: PlaceFact | None) -> PlaceFact:
    """A building no list has, with the coordinates of the town it is in."""
    if inside is None:
        return PlaceFact(id=slug(name), name=name, within=(), country=None)
    return PlaceFact(
        id=slug(name), name=name, within=(inside.name, *inside.within), country=inside.country,
        lat=inside.lat, lon=inside.lon,
    )  # fmt: skip


def _unknown_town(name: str) -> PlaceFact:
    return PlaceFact(id=slug(name), name=name, within=(), country=None)


def _of_compound(frame: Frame, reading: Reading) -> PlaceFact | None:
    """``der Alaska-Gipfel``, ``die Genf-Gespräche``: the place the meeting noun begins with."""
    for trigger in frame.triggers:
        first, hyphen, _rest = trigger.word.partition("-")
        forms = reading.known.place_forms.get(first, ()) if hyphen and trigger.noun else ()
        found = next((ref for form, ref in forms if len(form) == 1), None)
        if found:
            return reading.known.places[found]
    return None


def _by_water(frame: Frame, reading: Reading) -> PlaceFact | None:
    """``am Bosporus``: the town on a water's shore, where the words name no other place."""
    match = _BY_WATER.search(reading.text, frame.start, frame.end)
    return reading.known.places.get(load("meetings")["shores"][match.group(1)]) if match else None


def _where_clause(frame: Frame, reading: Reading) -> PlaceFact | None:
    """``kam aus London zurück, wo er mit X verhandelt hatte``: the place the main clause names last."""
    if not _WHERE.match(reading.text, frame.clause_start, frame.clause_start + 5):
        return None
    named = [m for m in reading.of(reading.places, frame.sentence) if m.via == "name"]
    here = [m.ref for m in named if m.end <= frame.clause_start]
    return reading.known.places[here[-1]] if here else None


def _nearest(here: list[Mention], frame: Frame, reading: Reading) -> PlaceFact | None:
    """The place next to the meeting word; of two that contain each other the smaller."""
    at = frame.first.start if frame.first else frame.start
    ranked = sorted(here, key=lambda m: (abs(m.start - at), m.start))
    if not ranked:
        return None
    facts = [_namesake(m, frame, reading) or reading.known.places[m.ref] for m in ranked]
    return next((f for f in facts if facts[0].name in f.within), facts[0])


def _namesake(m: Mention, frame: Frame, reading: Reading) -> PlaceFact | None:
    """The house of that name in another state, where the sentence has somebody of it ("Bundeskanzleramt")."""
    other = load("meetings")["namesakes"].get(m.form)
    if other is None:
        return None
    places = [p.ref for p in reading.of(reading.places, frame.sentence) if p != m]
    near = {reading.sides.get(n.ref) for n in reading.of(reading.names, frame.sentence)}
    near |= {reading.known.places[ref].country for ref in places}
    home = reading.known.places.get(other["town"]) if other["country"] in near else None
    return _building(m.form, home) if home else None


def _unlisted(frame: Frame, reading: Reading) -> PlaceFact | None:
    """A town no list has ("in Böblingen"): behind "in" or "nach", and no word of the language or name."""
    named = {n.start for n in (*reading.names, *(b for b in reading.bodies if b.via == "name"))}
    for match in (
        *_TOWN.finditer(reading.text, frame.start, frame.end),
        *_LAKE.finditer(reading.text, frame.start, frame.end),
    ):
        name, before = match.group(1), reading.text[frame.sentence.start : match.start(1)]
        if not frame.holds(match.start(1)) or _AT_HOME.match(reading.text, match.end(1)):
            continue
        if (
            is_topic(before)
            or _EITHER.match(reading.text, match.end(1))
            or _OR_IN.search(before)
            or _INSTEAD.search(before)
        ):
            continue
        if beside_the_point(before, reading.text[match.end(1) : frame.sentence.end]):
            continue
        if match.start(1) in named or _NOT_HERE.search(before) or _of_the_report(match.start(1), frame):
            continue
        head, *tail = name.split("-")
        if tail and is_common(tail[-1]):
            continue
        listed = next((reading.known.places[m.ref] for m in reading.places if m.form == head), None)
        part = listed or town(head)
        if part and part.name == name:
            return part
        if part is None and is_common(head):
            continue
        within = (part.name, *part.within) if part else ()
        country = part.country if part else None
        return PlaceFact(id=slug(name), name=name, within=within, country=country)
    return None


def _is_scene(m: Mention, frame: Frame, reading: Reading) -> bool:
    """Whether a place named in the frame is where the meeting is."""
    before = reading.text[frame.sentence.start : m.start]
    if _AT_HOME.match(reading.text, m.end) or in_quotation(m.start, frame.sentence):
        return False
    if _BUT_NOT_IN.search(before) or is_topic(before):
        return False
    if any(r.start <= m.start < r.end for r in reading.roles if r.sentence == frame.sentence.index):
        return False  # "der Staatssekretär im Finanzministerium, X,": where he works
    if _NOT_IN.search(before) and _BUT_IN.match(reading.text, m.end, frame.sentence.end):
        return False
    if _INSTEAD.search(before) or _either(m, before, reading):
        return False
    if beside_the_point(before, reading.text[m.end : frame.sentence.end]):
        return False
    if m.via == "adjective":
        after = reading.text[m.end : m.end + 20]
        return bool(_BEFORE_ADJECTIVE.search(before) or _SCENE_NOUN.match(after))
    if _of_the_report(m.start, frame) or _in_other_clause(m, frame):
        return False
    if _LEFT.search(before) or _visited(m, before, frame, reading):
        return True
    if _NOT_HERE.search(before) or (_ELSEWHERE.search(before) and not _SITE_NEAR.search(before)):
        return False
    ways = (_SCENE_OF, _IN, _ONE_OF_TWO, _APPOSED, _AT_SITE, _NEAR)
    return any(p.search(before) for p in ways) or _is_stage(m, frame, reading)


def _visited(m: Mention, before: str, frame: Frame, reading: Reading) -> bool:
    """``besucht Ursula von der Leyen Kiew``: the object of a visit, with no preposition before it."""
    visits = any(not t.noun and t.word.startswith("besuch") for t in frame.triggers)
    alone = re.match(r"[.,;]|\s(?:und|am|im|in|an|um|auf)\b", reading.text[m.end : m.end + 6])
    return visits and alone is not None and not re.search(r"\b(?:aus|von|bei|für|über|vor|an) $", before)


def _either(m: Mention, before: str, reading: Reading) -> bool:
    """``in Genf oder Wien``: one of two, which is still open."""
    return bool(_EITHER.match(reading.text, m.end) or _OR_IN.search(before))


def _in_other_clause(m: Mention, frame: Frame) -> bool:
    """``den Plan, der in Kiew gelesen wurde``: a place in a relative clause that tells of no meeting."""
    beside = frame.beside(m.start)
    if beside and beside[0] == frame.sentence.start and _MEANWHILE.match(frame.sentence.text):
        return True
    if beside and _ROW.match(frame.sentence.text, beside[0] - frame.sentence.start):
        return False
    if beside is None or beside[0] == frame.sentence.start:
        return False
    return not frame.sentence.text[beside[0] - frame.sentence.start :].lstrip(", ").startswith("wo ")


def _of_the_report(at: int, frame: Frame) -> bool:
    """Whether a place stands with a verb of saying, before or behind the clause that tells of the meeting."""
    text, offset = frame.sentence.text, frame.sentence.start
    before = text[: at - offset]
    if at < frame.clause_start and told_by(before):
        return True
    if frame.first and at < frame.first.start:
        name = re.match(r"[\w-]+", text[at - offset :])
        start = at - offset + (name.end() if name else 0)
        return _SAID_AHEAD.match(text, start, frame.first.start - offset) is not None
    behind = at >= frame.clause_end and not any(t.start >= frame.clause_end for t in frame.triggers)
    return behind and _SAID_BEHIND.search(before) is not None


def _is_stage(m: Mention, frame: Frame, reading: Reading) -> bool:
    """``Am Freitag ist Istanbul Schauplatz``, ``Genf war Gastgeber``: the sentence makes it the scene."""
    before = reading.text[frame.sentence.start : m.start]
    return bool(_STAGE.match(reading.text, m.end, frame.sentence.end) or _STAGE_IS.search(before))


def _country(frame: Frame, reading: Reading) -> PlaceFact | None:
    """The first state the frame puts the meeting into, as a place without coordinates."""
    for m in reading.bodies:
        if not frame.holds(m.start) or m.via != "name" or in_quotation(m.start, frame.sentence):
            continue
        before = reading.text[frame.sentence.start : m.start]
        info = reading.known.bodies[m.ref]
        if re.match(r" [A-ZÄÖÜ]", reading.text[m.end : m.end + 2]) and before.endswith("im "):
            continue  # "im USA House"
        inside = _IN_STATE.search(before) or _on_island(info.name, before, frame, reading)
        if info.kind == "state" and inside and not _NOT_HERE.search(before):
            return PlaceFact(id=m.ref, name=info.name, within=(), country=info.side)
    return None


def _on_island(name: str, before: str, frame: Frame, reading: Reading) -> bool:
    """``traf Costa auf Zypern``, not ``Druck auf Zypern``: behind a verb, a name or the meeting's noun."""
    match = re.search(r"([\w-]+) [Aa]uf $", before) if name in word_set("meetings", "islands") else None
    if match is None:
        return before in {"Auf ", "auf "} and name in word_set("meetings", "islands")
    end = frame.sentence.start + match.end(1)
    known = any(n.end == end for n in reading.names) or any(t.end == end for t in frame.triggers)
    return match.group(1)[0].islower() or known
