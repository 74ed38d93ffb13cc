"""What one frame says of its meeting, with what the sentences before have set."""

from __future__ import annotations

import re
from datetime import date

from ...german.dates import find_dates, sentence_tense
from ...lexicon import pattern
from ...model.facts import DayFact, PlaceFact
from ..types import Reading, Sentence
from .aims import is_aim, only_aimed_at, status_of_aim
from .announcing import word_of_it
from .before import set_before
from .drafts import HAVE_COME, LAST_SESSION, Told, is_country
from .frames import AT_EDGE, AT_ITS_EDGE, Frame, bare
from .headings import dated_heading, heading_day
from .scenery import place_meant, where_it_was_said
from .sides import side_name
from .status import status_of
from .ticker import of_the_entry, opens_entry, place_of_entry
from .triggers import Trigger
from .when import day_of, last_named_day, reference_day
from .where import place_of
from .who import who_takes_part

_CONTINUES = pattern("meetings", r"\b(?:<goes_on>)\b", re.IGNORECASE)
_NEW_ONE = pattern("meetings", r"\b(?:<another>)\s(?:[a-zäöüß]+\s)?$")
_DEFINITE = pattern("meetings", r"\b(?:<definite>)\s(?:[\w-]+\s){0,3}$", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:in|bei|nach|während|zu) $")
_THE_NTH = pattern("meetings", r"(?i)\b(?:die|der|dieser|diese) (?:<nth>) (?:\w+ )?$")
_SEQUEL = pattern("meetings", r"^\W*(?:<sequels>)\b|\bauch (?:noch )?mit\b|\b(?:<besides>)\b")
_SUCH = re.compile(r"\bsolch\w*\s(?:[\w-]+\s)?$", re.IGNORECASE)
_BILATERAL = pattern("meetings", r"\b(?:<bilateral>)\b")
_LEADERS = pattern("meetings", r"\b(?:<leaders>)\b")
_THERE = re.compile(r"\b(?:[Dd]ort|ebenda)\b")
_FROM = re.compile(r"\baus (?:[A-ZÄÖÜ][\w-]+(?:,| und| sowie) )*$")  # "Unterhändler aus Washington und Kiew"
_TALKS = frozenset({"talks", "meet", "negotiate", "confer", "speak", "assemble", "sign", "invite"})
_SAME_DAY = pattern("meetings", r"\W*(<same_day>)\b")
_AFTERWARDS = re.compile(r"\b(im Anschluss)\b(?! an\b)")
_HAD = re.compile(r"\bhatten?\b")
_JUST = 1  # sentences back to the meeting told just before
_TALE = "erzählendes Präsens"
_TALE_GOES_ON = 4  # sentences between what a tale in the present tense tells
_GOES_ON = re.compile(
    r"\W*(?:Kurz|Wenig|Bald|Dann|Danach|Später|Tags|Einen Tag|Anschließend|Anschliessend|Schließlich)\b"
)
_TAKES_PLACE = re.compile(r"\bstatt\w*$")
_BECAUSE_OF = re.compile(
    r"\b(?:wegen|trotz|angesichts|aufgrund|infolge|zugunsten) (?:der|des|dieser|dieses) (?:\w+ )?$"
)
"""Before the noun of a meeting for whose sake something else was called off."""


class Scene:
    """What the sentences before have set: the day under which a paragraph runs, the last day and place."""

    def __init__(self) -> None:
        self.paragraph = -1
        self.heading_day = DayFact()
        self.section_day = DayFact()
        self.section_place: PlaceFact | None = None
        self.anchor: date | None = None
        self.day = self.scene_day = DayFact()
        self.place: PlaceFact | None = None
        self.scene_place: PlaceFact | None = None
        self.tale = -_TALE_GOES_ON - 2
        self.told = self.seen = self.placed = -1
        self.ticker = False
        self.entry_place: PlaceFact | None = None

    def enter(self, sentence: Sentence, reading: Reading) -> None:
        """Take notice of a new paragraph, which may begin with its day."""
        if sentence.kind in {"heading", "list"}:
            dated = dated_heading(sentence, reading)
            if sentence.kind == "heading" or dated[0].start:
                self.section_day, self.section_place = dated
        if sentence.paragraph != self.paragraph:
            self.paragraph = sentence.paragraph
            if opens_entry(sentence):
                self.ticker, self.entry_place = True, place_of_entry(sentence, reading)
            own = heading_day(sentence, reading)
            self.heading_day = own if own.start else self.section_day

    def leave(self, told: Told, kept: bool = True) -> None:
        """Keep the day and place a frame has told of.

        Args:
            kept: whether the frame went into a meeting; else the next sentence may take its day.
        """
        if told.day.start and told.status in {"held", "ongoing"}:
            night = told.day.end if "nacht" in (told.day.phrase or "").lower() else None
            self.anchor = date.fromisoformat(night or told.day.start)
            back = _HAD.search(told.frame.sentence.text) and told.day.start < (self.day.start or "")
            self.scene_day = self.scene_day if back else told.day  # "Vier Tage zuvor hatte …": it stays
            self.day = told.day
        if self.scene_place is None or told.day.start or not _HAD.search(told.frame.sentence.text):
            self.scene_place = told.place or self.place  # "Im Mai hatten sie sich in A gesehen": it stays
        self.place = told.place or self.place
        self.seen = told.frame.sentence.index
        self.placed = self.seen if told.place else self.placed
        self.told = self.seen if kept else self.told


def tell(frame: Frame, reading: Reading, scene: Scene) -> Told:
    """Everything a frame says of its meeting."""
    day = day_of(frame, reading, last_named_day(frame, reading, scene.anchor))
    if frame.aside[1] and not frame.triggers:
        day = DayFact()  # "führte, wie schon am 16. Mai, A an": the day is of the other time
    if day == DayFact():
        day = scene.heading_day if scene.heading_day.start else _same_day(frame, scene, day)
    elif not (day.start or day.end or day.earliest or day.latest):
        day = _same_day(frame, scene, day)
    if (
        day == DayFact()
        and AT_EDGE.search(frame.text(reading))
        and scene.scene_day.start == scene.scene_day.end
    ):
        here = scene.scene_day
        day = here.model_copy(update={"basis": "relative", "phrase": None}) if here.start else day
    place = place_of(frame, reading)
    place = None if place and (word_of_it(frame) or where_it_was_said(frame, reading)) else place
    text = frame.text(reading)
    if place is None and frame.triggers and re.match(r", wo\b", reading.text[frame.start : frame.start + 5]):
        place = scene.place
    if place is None and day == scene.section_day and day.start:
        place = scene.section_place
    if place is None and (AT_EDGE.search(text) or AT_ITS_EDGE.match(frame.sentence.text)):
        place = scene.scene_place
    if place is None and _explains(frame, reading, scene):
        place = scene.place
    if place is None and _THERE.search(text):
        place = _last_place(frame, reading) or _meant_before(frame, reading, scene) or scene.place
    if place is None or is_country(place):
        place = place_meant(frame, reading, scene.place) or place
    status, because = status_of(frame, reading, day)
    if status in {"held", "ongoing"} and frame.triggers and scene.told < frame.sentence.index - 1:
        day, scene_place = set_before(frame, reading, day, place, scene.told)
        place = place if _kind(frame) == "call" else scene_place
    if scene.ticker and status == "held" and frame.triggers:
        day, place = of_the_entry(frame, reading, day, place, scene.entry_place)
    if status in {"ongoing", "planned"} and _tells_the_past(frame, reading, scene, because):
        status, because = "held", _TALE
        scene.tale = frame.sentence.index
    if status == "planned" and _have_come(frame, reading, day):
        status, because = "ongoing", "gekommen"
    who = who_takes_part(frame, reading)
    if is_aim(frame, reading):
        status, because = status_of_aim(frame, reading), "Ziel"
        day, who = only_aimed_at(frame, reading, day, who)
    stands = _stands(who.sure, reading)
    return Told(
        frame=frame, kind=_kind(frame), status=status, because=because, day=day, place=place, who=who,
        stands=stands, definite=_definite(frame, reading), new_one=_new_one(frame, text, status),
        parties=frozenset({*stands, *who.sides} - reading.known.state_names),
    )  # fmt: skip


def _explains(frame: Frame, reading: Reading, scene: Scene) -> bool:
    """``In A wird noch verhandelt: Die Konferenz ist …``: behind a colon, what was told before it."""
    told_where = scene.placed == frame.sentence.index and _kind(frame) != "call"
    return told_where and reading.text[frame.start] == ":" and _definite(frame, reading)


def _have_come(frame: Frame, reading: Reading, day: DayFact) -> bool:
    """``Zu den Beratungen ist A gekommen``, told on the day itself: they are under way."""
    reference = reference_day(reading)
    today = day == DayFact() or (reference is not None and day.start == reference.isoformat())
    return today and HAVE_COME.search(frame.text(reading)) is not None


def _tells_the_past(frame: Frame, reading: Reading, scene: Scene, because: str) -> bool:
    """``Alles beginnt im Juli in Kairo. Dort spricht X mit Y``: the present tense of a tale about the past.

    The sentence before sets a time that is over, or tells the tale already and this one goes on with it.
    """
    reference, index = reference_day(reading), frame.sentence.index - 1
    if because not in {"present", "Präsens"} or reference is None or index < 0:
        return False
    before = reading.sentences[index]
    if 0 <= index - scene.tale <= _TALE_GOES_ON and _GOES_ON.match(frame.sentence.text):
        return True
    if before.paragraph != frame.sentence.paragraph or sentence_tense(before.text) != "present":
        return False
    days = [p.latest or p.last for p in find_dates(before.text, reference, "past") if p.basis != "weekday"]
    return bool(days) and all(d is not None and d < reference for d in days)


def _same_day(frame: Frame, scene: Scene, told: DayFact) -> DayFact:
    """``Zeitgleich empfing A B``, ``ehe er mit C sprach``: the day of the meeting told just before."""
    opening = _SAME_DAY.match(frame.sentence.text[frame.clause_start - frame.sentence.start :])
    opening = opening or _AFTERWARDS.search(frame.sentence.text, frame.clause_start - frame.sentence.start)
    just_told = frame.sentence.index - scene.seen <= _JUST
    if not opening or scene.anchor is None or not just_told:
        return told
    earlier = opening.group(1).endswith(("zuvor", "davor", "vorher", "früher"))
    day = (scene.day.start if earlier else None) or scene.anchor.isoformat()
    return DayFact(start=day, end=day, basis="relative", phrase=opening.group(1))


def _new_one(frame: Frame, text: str, status: str) -> bool:
    """Whether the frame says that it is another meeting: by its article, or as going on or beside one.

    ``Die zweite Runde läuft seit Mittwoch`` is the one the report is about.
    """
    if frame.noun and status == "held" and LAST_SESSION.match(frame.noun.word):
        return False
    if frame.noun and _NEW_ONE.search(frame.lead) and not _SUCH.search(frame.lead):
        return not (_THE_NTH.search(frame.lead) and status in {"held", "ongoing"})
    if _sequel(frame):
        return True
    going_on = _CONTINUES.search(text) and not (_THE_NTH.search(frame.lead) and status in {"held", "ongoing"})
    return bool(going_on or _BILATERAL.search(text))


def _sequel(frame: Frame) -> bool:
    """``Im Anschluss sprachen A und B mit C``, ``hatten auch mit C verhandelt``: a verb tells of one more."""
    clause = frame.sentence.text[frame.clause_start - frame.sentence.start :]
    return bool(not frame.nouns_only and not frame.noun and _SEQUEL.search(clause))


def _stands(refs: tuple[str, ...], reading: Reading) -> tuple[str, ...]:
    """States and bodies persons belong to, by German name: by side, and by role ("SPD-Chef")."""
    codes = [reading.sides[ref] for ref in refs if ref in reading.sides]
    states = [reading.known.states[c].name for c in codes if c in reading.known.states]
    spans = [(r.start, r.end) for r in reading.roles if r.ref in refs and not r.former]
    bodies = [m for m in reading.bodies if any(a <= m.start < b for a, b in spans)]
    kinds = {"organisation", "company"}
    named = [side_name(m.ref, reading) for m in bodies if reading.known.bodies[m.ref].kind in kinds]
    return tuple(dict.fromkeys([*states, *named]))


def _definite(frame: Frame, reading: Reading) -> bool:
    """Whether the first meeting word points back: a noun with article, or a passive "wurde gesprochen"."""
    first = frame.first
    if first is None:
        return False
    if not first.noun:
        return "worden" in first.word or bool(re.search(r"\b[Bb]eide\b", frame.text(reading)))
    return any(p.search(frame.lead) for p in (_DEFINITE, _SUCH, _AFTER))


def _last_place(frame: Frame, reading: Reading) -> PlaceFact | None:
    near = frame.sentence.index - 2
    before = [
        m
        for m in reading.places
        if m.end < frame.start
        and m.sentence >= near
        and m.via == "name"
        and not _FROM.search(reading.text[max(0, m.start - 60) : m.start])
    ]
    return reading.known.places[before[-1].ref] if before else None


def _meant_before(frame: Frame, reading: Reading, scene: Scene) -> PlaceFact | None:
    """The place the sentence before means without naming it ("landete in der jordanischen Hauptstadt")."""
    if not frame.sentence.index:
        return None
    before = reading.sentences[frame.sentence.index - 1]
    return place_meant(bare(before, before.start, before.end, False), reading, scene.place)


def _own_words(frame: Frame) -> tuple[Trigger, ...]:
    """The meeting words without the noun of an event at whose edge the meeting was."""
    edge = AT_EDGE.search(frame.sentence.text)
    begin, end = (edge.start(), edge.end()) if edge else (0, 0)
    at = frame.sentence.start
    own = tuple(t for t in frame.triggers if not (t.noun and at + begin <= t.start < at + end))
    own = own if edge else frame.triggers
    first = tuple(t for t in own if not _BECAUSE_OF.search(frame.sentence.text[: t.start - at]))
    return first or own


def _kind(frame: Frame) -> str:
    kinds = {t.kind for t in _own_words(frame)}
    if _LEADERS.search(frame.sentence.text) and "call" not in kinds:
        return "summit"
    if (
        any(t.noun and re.match(r"(?:UN|Uno|UNO)-", t.word) for t in _own_words(frame))
        and "call" not in kinds
    ):
        return "conference"
    for kind in ("call", "conference", "summit"):
        if kind in kinds:
            return kind
    journey = any(t.noun and t.kind == "visit" for t in frame.triggers)
    if journey and all(t.kind == "visit" or _TAKES_PLACE.search(t.word) for t in _own_words(frame)):
        return "visit"
    if kinds & _TALKS:
        return "talks"
    if "receive" in kinds:
        return "visit" if any(t.word.startswith("zu gast") for t in frame.triggers) else "talks"
    return "visit" if "visit" in kinds else "talks"
