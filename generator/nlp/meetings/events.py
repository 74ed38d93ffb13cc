"""From frames to meetings: which stretches of an article tell of one and the same event.

A frame joins an earlier meeting unless something speaks against it (another kind, place, day, circle
of people or status); among those left the one with most in common wins. A frame that names neither
people nor sides nor place nor day founds nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from ...model.facts import DayFact, PlaceFact
from ..types import Mention, Reading, Sentence
from .frames import Frame, frames_of
from .triggers import any_of
from .when_where import day_of, place_of, reference_day, status_of
from .who import Who, who_takes_part

_BACK = 12  # sentences an anaphor reaches back within an article
_CONTINUES = re.compile(
    r"\b(?:fortgesetzt|fortsetzen|fortzusetzen|fortsetzung (?:der|des|dieser) (?:\w*gespräch|\w*verhandlung|\w*treffen|\w*runde)|weitergeführt|(?:gespräche?|verhandlungen|beratungen|runde|treffen|es|sie)\b[^,.;]{0,40}\b(?:weiter|weitergeh\w+)\b|(?:geht|gehen|ging) (?:es|sie|die gespräche|die verhandlungen)\b[^,.;]{0,40}weiter|weiterverhandelt|weitergeredet|(?:das )?nächste Mal|(?:nächste|zweite|dritte|vierte|fünfte|neue|weitere)[nrs]? (?:\w*runde|treffen|gespräch|verhandlungsrunde|termin))\b",
    re.IGNORECASE,
)
_NEW_ONE = re.compile(
    r"\b(?:ein(?:e|em|en|er)?|weitere[nrms]?|nächste[nrms]?|neue[nrms]?|zweite[nrms]?|dritte[nrms]?|vierte[nrms]?|kommende[nrms]?|eigene|parallele?|separate|gesonderte|getrennte)\s(?:[a-zäöüß]+\s)?$"
)
_DEFINITE = re.compile(
    r"\b(?:die|den|der|das|dem|des|beim|im|vom|zum|zur|diese[nmrs]?|jene[nmrs]?|ihr\w*|sein\w*|dessen|deren|dieser Art)\s(?:[\w-]+\s){0,3}$",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"^(?:Wenn|Falls|Sollte[n]?|Käme|Ob)\b")
_LEADERS = re.compile(
    r"\b(?:(?:Treffen|Gespräch|Begegnung) (?:zwischen )?der (?:beiden )?(?:Präsidenten|Staatschefs)|Staats- und Regierungschefs|Staatschefs|Staatsoberhäupter|Regierungschefs)\b"
)
_AT_THE_TOP = re.compile(
    r"\b(?:Treffen|Gespräch|Begegnung|Gipfel)\w* (?:zwischen )?der (?:beiden )?(?:Präsidenten|Staatschefs|Staats- und)"
)
_CAME_TO_NOTHING = re.compile(
    r"\b(?:Daraus wurde (?:dann )?nichts|[Dd]azu kam es (?:dann )?nicht|[Ee]s kam nicht dazu|wurde daraus nichts)\b"
)
_BILATERAL = re.compile(
    r"\b(?:am Rande|gesondert|parallel|Vier-Augen|bilateral\w*|Zweiertreffen|Einzelgespräch\w*|[Vv]orausgegangen|[Vv]orangegangen)\b"
)
_FOR_A_SIDE = re.compile(
    r"\b[Ff]ür (?:die |den |das )?[A-ZÄÖÜ][\w-]+ (?:verhandel|führ|sitz|saß|nahm|nehm|kam|war|tritt|trat|soll)|\b[Aa]uf (?:der )?[\w-]+er Seite\b"
)
_SUCH = re.compile(r"\bsolch\w*\s(?:[\w-]+\s)?$", re.IGNORECASE)
_GENERIC = re.compile(
    r"\b(?:solche[rnms]?|jede[rnms]?|alle|viele|manche|künftige|mögliche|weitere)\s(?:[\w-]+\s)?$",
    re.IGNORECASE,
)


@dataclass
class Draft:
    """A meeting while the article is being read.

    ``stands`` are the states its people belong to; ``told`` are the single claims: frame, property, value.
    """

    kind: str
    status: str
    day: DayFact
    place: PlaceFact | None
    sure: list[str]
    possible: list[str]
    absent: list[str]
    sides: list[str]
    frames: list[tuple[Frame, str, str]] = field(default_factory=list)
    stands: list[str] = field(default_factory=list)
    told: list[tuple[Frame, str, str]] = field(default_factory=list)
    continues: Draft | None = None

    @property
    def last(self) -> int:
        """Index of the last sentence that tells of it."""
        return self.frames[-1][0].sentence.index if self.frames else -1


@dataclass(frozen=True)
class Told:
    """What one frame says: the same fields as a draft, and the words that decided the status."""

    frame: Frame
    kind: str
    status: str
    because: str
    day: DayFact
    place: PlaceFact | None
    who: Who
    definite: bool
    new_one: bool
    stands: tuple[str, ...] = ()


def read_events(reading: Reading) -> list[Draft]:
    """All meetings of an article in order of first mention."""
    drafts: list[Draft] = []
    scene = _Scene()
    for sentence in reading.sentences:
        scene.enter(sentence, reading)
        _call_off(sentence, drafts)
        for frame in frames_of(sentence, reading):
            told = _tell(frame, reading, scene)
            if frame.triggers:
                _place_frame(told, drafts, sentence)
            elif drafts:
                _join_people(told, drafts, sentence)
            scene.leave(told)
    return drafts


def _call_off(sentence: Sentence, drafts: list[Draft]) -> None:
    """``Daraus wurde nichts``: the meeting just announced did not take place."""
    if drafts and _CAME_TO_NOTHING.search(sentence.text) and drafts[-1].last == sentence.index - 1:
        if drafts[-1].status in {"planned", "proposed"}:
            frame = Frame(sentence, sentence.start, sentence.end, sentence.start, sentence.end, (), True)
            drafts[-1].status = "cancelled"
            drafts[-1].frames.append((frame, "cancelled", "daraus wurde nichts"))


class _Scene:
    """What the sentences before have set: the day under which a paragraph runs, the last day and place."""

    def __init__(self) -> None:
        self.paragraph = -1
        self.heading_day = DayFact()
        self.anchor: date | None = None
        self.place: PlaceFact | None = None
        self.told = -1

    def enter(self, sentence: Sentence, reading: Reading) -> None:
        if sentence.paragraph != self.paragraph:
            self.paragraph = sentence.paragraph
            self.heading_day = _heading_day(sentence, reading)

    def leave(self, told: Told) -> None:
        if told.day.start and told.status in {"held", "ongoing"}:
            self.anchor = date.fromisoformat(told.day.start)
        self.place = told.place or self.place
        self.told = told.frame.sentence.index


def _heading_day(sentence: Sentence, reading: Reading) -> DayFact:
    match = re.match(r"^[^:]{3,40}:\s", sentence.text)
    if not match:
        return DayFact()
    stretch = Frame(
        sentence,
        sentence.start,
        sentence.start + match.end(),
        sentence.start,
        sentence.start + match.end(),
        (),
        False,
    )
    day = day_of(stretch, reading, None)
    return day if day.start and match.end() - len(day.phrase or "") < 10 else DayFact()


def _tell(frame: Frame, reading: Reading, scene: _Scene) -> Told:
    day = day_of(frame, reading, scene.anchor)
    if day == DayFact():
        day = scene.heading_day
    place = place_of(frame, reading)
    text = frame.text(reading)
    if place is None and re.search(r"\b[Dd]ort\b", text):
        place = _last_place(frame, reading) or scene.place
    status, because = status_of(frame, reading, day)
    if status in {"held", "ongoing"} and frame.triggers and scene.told < frame.sentence.index - 1:
        day, place = _set_before(frame, reading, day, place)
    first = frame.triggers[0] if frame.triggers else None
    before = reading.text[frame.sentence.start : first.start] if first else ""
    who = who_takes_part(frame, reading)
    return Told(
        frame=frame, kind=_kind(frame), status=status, because=because, day=day, place=place, who=who,
        stands=_stands(who.sure, reading),
        definite=_definite(frame, before, reading),
        new_one=bool(first and first.noun and _NEW_ONE.search(before) and not _SUCH.search(before)) or bool(_CONTINUES.search(text) or _BILATERAL.search(text)),
    )  # fmt: skip


def _set_before(
    frame: Frame, reading: Reading, day: DayFact, place: PlaceFact | None
) -> tuple[DayFact, PlaceFact | None]:
    """Day and place that the sentence before sets, when it tells of no meeting itself ("… am Dienstag in Dschidda")."""
    index = frame.sentence.index - 1
    if index < 0 or reading.sentences[index].paragraph != frame.sentence.paragraph:
        return day, place
    s = reading.sentences[index]
    whole = Frame(s, s.start, s.end, s.start, s.end, (), False)
    if not (day.start or day.end or day.earliest or day.latest):
        earlier = day_of(whole, reading, None)
        reference = reference_day(reading)
        sure = earlier.basis in {"weekday", "explicit"}
        if sure and earlier.start and reference and earlier.start <= reference.isoformat():
            day = earlier
    return day, place or place_of(whole, reading)


def _stands(refs: tuple[str, ...], reading: Reading) -> tuple[str, ...]:
    """The states persons belong to, by German name; those of no known state are left out."""
    codes = [reading.sides[ref] for ref in refs if ref in reading.sides]
    return tuple(dict.fromkeys(reading.known.states[c].name for c in codes if c in reading.known.states))


def _definite(frame: Frame, before: str, reading: Reading) -> bool:
    """Whether the first meeting word points back: a noun with article, or a passive "wurde gesprochen"."""
    if not frame.triggers:
        return False
    first = frame.triggers[0]
    if not first.noun:
        return "worden" in first.word or bool(re.search(r"\b[Bb]eide\b", frame.text(reading)))
    return (
        bool(_DEFINITE.search(before))
        or bool(_SUCH.search(before))
        or bool(re.search(r"\b(?:in|bei|nach|während|zu) $", before))
    )


def _last_place(frame: Frame, reading: Reading) -> PlaceFact | None:
    before: list[Mention] = [
        m
        for m in reading.places
        if m.end < frame.start and m.sentence >= frame.sentence.index - 2 and m.via == "name"
    ]
    return reading.known.places[before[-1].ref] if before else None


def _kind(frame: Frame) -> str:
    kinds = {t.kind for t in frame.triggers}
    if _LEADERS.search(frame.sentence.text) and "call" not in kinds:
        return "summit"
    if any(t.noun and re.match(r"(?:UN|Uno|UNO)-", t.word) for t in frame.triggers) and "call" not in kinds:
        return "conference"
    for kind in ("call", "conference", "summit"):
        if kind in kinds:
            return kind
    if kinds & {"talks", "meet", "negotiate", "confer", "speak", "assemble", "sign", "invite"}:
        return "talks"
    if "receive" in kinds:
        return "visit" if any(t.word.startswith("zu gast") for t in frame.triggers) else "talks"
    return "visit" if "visit" in kinds else "talks"


def _place_frame(told: Told, drafts: list[Draft], sentence: Sentence) -> None:
    if _says_nothing(told):
        return
    latest = max((d.last for d in drafts), default=-1)
    scores = [
        (s + (0.5 if drafts[i].last == latest else 0.0), i)
        for i, d in enumerate(drafts)
        for s in [_affinity(told, d)]
        if s is not None
    ]
    best = max(scores, default=None, key=lambda x: (x[0], x[1]))
    if best and best[0] >= 2:
        _merge(told, drafts[best[1]])
        return
    if drafts and _FOR_A_SIDE.search(told.frame.sentence.text) and told.who.sure:
        _join_people(told, drafts, sentence)
        return
    named = told.kind in {"summit", "conference"} and told.place is not None and told.frame.triggers[0].noun
    if (sentence.kind == "heading" and not named) or not (
        _founds(told) or (named and sentence.kind == "heading")
    ):
        if told.definite and best and not told.new_one and best[0] >= 0:
            _merge(told, drafts[best[1]])
        return
    earlier = drafts[-1] if drafts and told.new_one else None
    drafts.append(_draft(told, earlier))


def _says_nothing(told: Told) -> bool:
    """``bei solchen Begegnungen``, ``jede Runde``: talk of meetings at large."""
    first = told.frame.triggers[0]
    before = told.frame.sentence.text[: first.start - told.frame.sentence.start]
    at_large = re.search(
        r"\b(?:solche[nr]?|jede[rnms]?|viele[nr]?|manche[nr]?|künftige[nr]?)\s(?:[\w-]+\s)?$",
        before,
        re.IGNORECASE,
    )
    return bool(
        first.noun and at_large and first.word.endswith("n") and not told.who.sure and not told.who.sides
    )


def _draft(told: Told, earlier: Draft | None) -> Draft:
    draft = Draft(told.kind, told.status, told.day, told.place, [], [], [], [], continues=earlier)
    _merge(told, draft)
    return draft


def _founds(told: Told) -> bool:
    """Whether a frame says enough to be a meeting of its own."""
    people, sides = len(told.who.sure) + len(told.who.possible), len(told.who.sides)
    first = told.frame.triggers[0]
    before = told.frame.sentence.text[: first.start - told.frame.sentence.start]
    if _CONDITION.match(told.frame.sentence.text) and people + sides < 2:
        return False
    if first.noun and _GENERIC.search(before) and people + sides < 2:
        return False
    if _only_alluded(told):
        return False
    if {t.kind for t in told.frame.triggers} == {"invite"} and told.place is None and not told.day.start:
        return False
    if {t.kind for t in told.frame.triggers} == {"sign"}:
        both = re.search(r"\b(?:Vertreter|Delegationen|Seiten|Parteien|Unterhändler)\b", told.frame.sentence.text)
        return told.place is not None and (people + sides >= 2 or bool(told.day.start and both))
    if told.kind == "visit":
        toward = any(re.search(r"besuch|gast", t.word.lower()) for t in told.frame.triggers) or re.search(
            r"\bzu [A-ZÄÖÜ]", told.frame.sentence.text
        )
        return people >= 1 and (
            told.place is not None
            or (people >= 2 and bool(toward))
            or (told.status == "cancelled" and first.noun)
        )
    if people + sides >= 2 or (told.kind == "call" and people and not first.noun):
        return True
    if (
        told.kind == "summit"
        and first.noun
        and _LEADERS.search(told.frame.sentence.text)
        and told.status in {"planned", "proposed"}
    ):
        return True
    if told.kind == "summit" and _AT_THE_TOP.search(told.frame.sentence.text) and told.status != "held":
        return True
    if told.status == "denied":
        return False
    dated = bool(told.day.start or told.day.end or (told.day.earliest and (told.place or told.status == "cancelled")))
    if people + sides == 1 and (told.place is not None or dated):
        return told.kind != "call" or not first.noun
    gathers = first.noun or any(t.kind in {"assemble", "confer", "visit"} for t in told.frame.triggers)
    if dated and gathers and (told.place is not None or told.status == "cancelled"):
        return True
    if (
        dated
        and first.noun
        and told.status == "planned"
        and re.search(
            r"\b(?:beginn\w*|start\w*|stattfinden|statt|fortgesetzt|anberaumt|angesetzt)\b",
            told.frame.sentence.text,
        )
    ):
        return True
    if (
        told.new_one
        and first.noun
        and (dated or told.place is not None or told.day.earliest)
        and told.status != "held"
    ):
        return True
    return told.new_one and told.status in {"planned", "proposed", "cancelled"} and people + sides >= 1


def _only_alluded(told: Told) -> bool:
    """``Putin brauche den Gipfel weniger als Trump``: the article speaks of a meeting known already."""
    if told.place or told.day.start or told.new_one or not told.definite:
        return False
    if any(not t.noun for t in told.frame.triggers):
        return False
    last = told.frame.triggers[-1]
    after = told.frame.sentence.text[last.end - told.frame.sentence.start :]
    before = told.frame.sentence.text[: told.frame.triggers[0].start - told.frame.sentence.start]
    return not re.match(r"\s(?:mit|zwischen|von|der|des|vom)\b|s?\sin\b", after) and not re.search(r"\b(?:[A-ZÄÖÜ][\w-]+s|sein\w*|ihr\w*|dessen|deren) $", before)


def _affinity(told: Told, draft: Draft) -> float | None:
    """How much a frame and a meeting have in common; None when something speaks against sameness."""
    distance = told.frame.sentence.index - draft.last
    same_scene = (
        (told.place is not None
        and draft.place is not None)
        or (told.day.start is not None
        and told.day.start == draft.day.start)
    )
    if distance > _BACK and not told.who.sure and not same_scene:
        return None
    score = _kinds_agree(told, draft)
    if score is None:
        return None
    for part in (
        _places_agree(told, draft),
        _days_agree(told, draft),
        _people_agree(told, draft),
        _status_agrees(told, draft),
    ):
        if part is None:
            return None
        score += part
    if told.new_one and score < 5:
        return None
    bare = not (told.who.sure or told.who.sides or told.place or told.day.start)
    if bare and not (told.definite or told.frame.joining):
        return None
    return (
        score
        + (0.5 if told.definite else 0)
        + (0.5 if told.definite and not told.new_one and distance <= 2 else 0)
        + (1.5 if bare and distance <= 3 else 0)
        - min(1.0, 0.1 * max(0, distance))
    )


def _kinds_agree(told: Told, draft: Draft) -> float | None:
    if (told.kind == "call") != (draft.kind == "call"):
        generic = all(
            t.noun and re.search(r"gespräch|unterredung|schalte|unterhaltung", t.word.lower())
            for t in told.frame.triggers
        )
        bare = told.definite and not told.place and not told.who.sides
        return 0.5 if draft.kind == "call" and generic and bare else None
    if (told.kind == "conference") != (draft.kind == "conference"):
        return 0.0 if {told.kind, draft.kind} <= {"conference", "talks", "summit"} and told.definite else None
    if "visit" in {told.kind, draft.kind} and told.kind != draft.kind:
        follows = draft.kind == "visit" and told.definite and told.frame.sentence.index - draft.last <= 1
        same_place = (
            told.place is not None and draft.place is not None and told.place.name == draft.place.name
        )
        shared = bool(set(told.who.sure) & set(draft.sure)) or not told.who.sure
        return (
            0.5 if (follows or same_place) and (shared or told.frame.sentence.index == draft.last) else None
        )
    return 0.5 if told.kind == draft.kind else 0.0


def _places_agree(told: Told, draft: Draft) -> float | None:
    if told.place is None or draft.place is None:
        return 0.0
    if _unplaced(told.place) or _unplaced(draft.place):
        return 0.0
    a, b = {told.place.name, *told.place.within}, {draft.place.name, *draft.place.within}
    if told.place.name in b or draft.place.name in a:
        return 2.5
    if (
        told.place.country
        and told.place.country == draft.place.country
        and (told.place.name in _COUNTRY_LIKE or (not a & b and _is_country(told.place, draft.place)))
    ):
        return 1.0
    return None


_COUNTRY_LIKE: frozenset[str] = frozenset()


def _unplaced(place: PlaceFact) -> bool:
    """A building the text does not put into any town may be anywhere."""
    return place.lat is None and place.country is None and not place.within


def _is_country(a: PlaceFact, b: PlaceFact) -> bool:
    """Whether one of two places is a whole country (no coordinates of its own)."""
    return (a.lat is None and not a.within) or (b.lat is None and not b.within)


def _days_agree(told: Told, draft: Draft) -> float | None:
    a, b = _span(told.day), _span(draft.day)
    if a is None or b is None:
        return 0.0
    if a[0] <= b[1] and b[0] <= a[1]:
        return 2.0 if told.day.start and draft.day.start else 1.0
    return None


def _span(day: DayFact) -> tuple[str, str] | None:
    first, last = day.start or day.earliest, day.end or day.latest
    if not first and not last:
        return None
    return first or "0000", last or "9999"


def _people_agree(told: Told, draft: Draft) -> float | None:
    mine, theirs = set(told.who.sure) | set(told.who.possible), set(draft.sure) | set(draft.possible)
    shared = len(mine & theirs)
    if not (told.frame.joining and told.definite):
        if len(mine) >= 2 and len(theirs) >= 2 and not (mine <= theirs or theirs <= mine) and shared < 2:
            return None
        if (
            mine
            and theirs
            and not shared
            and not told.frame.joining
            and told.frame.sentence.index != draft.last
        ):
            return None
    sides, known = set(told.who.sides), set(draft.sides)
    if sides and known and not sides & known:
        return None
    if len(sides) >= 2 and len(known) >= 2 and not (sides <= known or known <= sides):
        return None
    return 2.0 * shared + 1.5 * len(sides & known) + _stands_agree(told, draft)


def _stands_agree(told: Told, draft: Draft) -> float:
    """People whose states sit at the table anyway speak for the same meeting, others against it."""
    table = set(draft.sides) | set(draft.stands)
    mine = set(told.stands) | set(told.who.sides)
    if not table or not mine:
        return 0.0
    strangers = len(mine - table) if len(table) >= 2 else 0
    return 1.0 * len(mine & table) - 2.0 * strangers


def _status_agrees(told: Told, draft: Draft) -> float | None:
    a, b = told.status, draft.status
    if a == b:
        return 0.5
    pair = {a, b}
    if pair <= {"planned", "proposed", "cancelled"}:
        return 0.0 if not told.new_one else None
    if pair == {"held", "ongoing"}:
        return -0.5
    if "denied" in pair or pair == {"cancelled", "held"} or (told.new_one and "held" in pair):
        return None
    if told.day.start and told.day.start == draft.day.start and pair != {"planned", "held"}:
        return 0.0
    if told.definite and not told.new_one and not told.day.start:
        return -0.5
    return None


def _claimed(told: Told) -> list[tuple[Frame, str, str]]:
    """What one frame claims of its meeting, one entry a value."""
    day = told.day.start or told.day.end or told.day.latest or told.day.earliest
    found = [("participant", r) for r in told.who.sure]
    found += [("possible", r) for r in told.who.possible] + [("absent", r) for r in told.who.absent]
    found += [("delegation", s) for s in told.who.sides]
    found += [("place", told.place.name)] if told.place else []
    found += [("day", day)] if day else []
    return [(told.frame, prop, value) for prop, value in found]


def _merge(told: Told, draft: Draft) -> None:
    who = told.who
    draft.told.extend(_claimed(told))
    for ref in who.sure:
        if ref not in draft.sure and ref not in draft.absent:
            draft.sure.append(ref)
    draft.possible = [r for r in dict.fromkeys([*draft.possible, *who.possible]) if r not in draft.sure]
    draft.absent = [r for r in dict.fromkeys([*draft.absent, *who.absent]) if r not in draft.sure]
    draft.stands.extend(s for s in told.stands if s not in draft.stands)
    draft.sides.extend(s for s in who.sides if s not in draft.sides)
    if told.place and draft.place and _unplaced(draft.place) and not _unplaced(told.place):
        inside = (told.place.name, *told.place.within)
        draft.place = draft.place.model_copy(
            update={
                "within": inside,
                "country": told.place.country,
                "lat": told.place.lat,
                "lon": told.place.lon,
            }
        )
    elif told.place and draft.place and _unplaced(told.place) and draft.place.name != told.place.name:
        inside = (draft.place.name, *draft.place.within)
        draft.place = told.place.model_copy(
            update={
                "within": inside,
                "country": draft.place.country,
                "lat": draft.place.lat,
                "lon": draft.place.lon,
            }
        )
    elif told.place and (
        draft.place is None
        or len(told.place.within) > len(draft.place.within)
        or _is_country(draft.place, draft.place)
    ):
        draft.place = told.place
    if _better(told.day, draft.day):
        draft.day = told.day
    draft.status = _status(told, draft)
    if told.kind in {"call", "conference", "summit"} and draft.kind in {"talks", "visit"}:
        draft.kind = told.kind
    elif draft.kind == "visit" and told.kind == "talks":
        draft.kind = "talks"
    draft.frames.append((told.frame, told.status, told.because))


def _better(new: DayFact, old: DayFact) -> bool:
    def known(day: DayFact) -> int:
        return 2 * bool(day.start and day.end) + bool(day.start or day.end) + bool(day.phrase)

    return known(new) > known(old)


def _status(told: Told, draft: Draft) -> str:
    if not draft.frames:
        return told.status
    if "cancelled" in {told.status, draft.status} and "held" not in {told.status, draft.status}:
        return "cancelled"
    order = ["proposed", "planned", "ongoing", "held"]
    if draft.status == "proposed" and told.status == "planned":
        return "planned"
    if (
        draft.status in order
        and told.status in order
        and any_of("held", told.frame.sentence.text)
        and told.status == "held"
    ):
        return (
            "held" if draft.status == "ongoing" else draft.status if draft.status == "held" else told.status
        )
    return draft.status


def _join_people(told: Told, drafts: list[Draft], sentence: Sentence) -> None:
    """A sentence without meeting word that says who sat at the table, led or joined."""
    who = told.who
    if not (who.sure or who.possible or who.absent or (who.sides and told.place)) or _ANOTHER_TIME.search(
        sentence.text
    ):
        return
    on_the_phone = re.search(r"\b(?:zugeschaltet|schaltet\w* sich|telefon\w*)\b", sentence.text)
    fitting = [
        (_stands_agree(told, d) + 0.1 * d.last, i)
        for i, d in enumerate(drafts)
        if sentence.index - d.last <= 6 and _places_agree(told, d) is not None and _days_agree(told, d) is not None
        and d.status != "denied" and (d.kind != "visit" or sentence.index - d.last <= 1) and (d.kind != "call" or on_the_phone)
    ]  # fmt: skip
    if fitting:
        target = drafts[max(fitting)[1]]
        if target.stands and told.stands and _stands_agree(told, target) < 0:
            return
        open_place = target.place is None or (
            told.place is not None and _is_country(target.place, told.place)
        )
        place = told.place if open_place else None
        joined = Told(
            told.frame, target.kind, target.status, "joining", DayFact(), place, who, True, False, told.stands
        )
        _merge(joined, target)


_ANOTHER_TIME = re.compile(
    r"\b(?:Tage zuvor|Wochen zuvor|tags zuvor|damals|früher|zuletzt|vor (?:Tagen|Wochen|Monaten|Jahren)|im vergangenen|im vorigen|nächste\w*|kommende\w*)\b"
)
