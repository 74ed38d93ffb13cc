"""Drafts of meetings while an article is being read, and how what one frame says goes into them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from ...model.facts import DayFact, PlaceFact
from .frames import Frame
from .lasting import one_of_several
from .retold import came_to_nothing, earlier_day
from .triggers import any_of
from .who import Who

BEGUN = re.compile(
    r"\b(?:[Bb]egonnen|[Gg]estartet|[Ee]röffnet) (?:hatten?|haben|waren)\b"
    r"|\b(?:hatten?|haben|waren)\b[^.;]*\b(?:begonnen|gestartet|hingesetzt)\b"
)
BUILDING = re.compile(
    r"(?i)palast|palais|hotel|schloss|kreml|kanzleramt|ministerium|residenz|villa|hofburg|weißes haus"
    r"|botschaft|konsulat|rathaus|staatskanzlei|landesvertretung"
)
LAST_SESSION = re.compile(r"(?:Ab)?[Ss]chluss|Marathon|Nacht")
"""Beginnings of a noun for the last session of talks, or for one of theirs through the night."""
HAVE_COME = re.compile(
    r"\b(?:ist|sind) (?!nicht\b)(?:[^.;](?!\bnicht\b))*\b(?:gekommen|angereist|eingetroffen|erschienen)\b"
)
_LASTS = re.compile(
    r"\b(?:dauern|dauert|halten|hält)\b[^.;]*\ban\b"
    r"|\bnoch\b[^.;]*\b(?:laufen|läuft|im Gange)\b|\b(?:laufen|läuft) noch\b"
)
_LONGEST = timedelta(days=4)  # from the first day of talks to the one on which a report ends them
_ORDER = ("proposed", "planned", "ongoing", "held")
ENDED = frozenset(
    {"zu ende", "beendet", "endete", "endeten", "geendet", "abgeschlossen", "vorbei", "vorüber"}
)
"""Words that decide that a meeting is over; in a ticker its beginning may be told behind."""
TO_END = "soll enden"
"""What decided a status where the end of a meeting is still ahead."""
LEFT_OPEN = "Ob"
"""What decided a status where a sentence leaves open whether the meeting comes about."""
_BARE_TENSES = frozenset({"future", "present", "unknown"})
"""What decided a status when no word did: too little to turn a proposal into a plan."""


@dataclass
class Draft:
    """A meeting while the article is being read.

    Attributes:
        frames: the frames that tell of it, each with its status and the words that decided it.
        stands: the states and bodies its people belong to, by German name.
        parties: those among its sides and stands that are no states.
        told: the single claims: frame, property, value.
        continues: the meeting it follows, None when the text does not say so.
    """

    kind: str
    status: str
    day: DayFact
    place: PlaceFact | None
    sure: list[str] = field(default_factory=list)
    possible: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    sides: list[str] = field(default_factory=list)
    frames: list[tuple[Frame, str, str]] = field(default_factory=list)
    stands: list[str] = field(default_factory=list)
    parties: set[str] = field(default_factory=set)
    told: list[tuple[Frame, str, str]] = field(default_factory=list)
    continues: Draft | None = None

    @property
    def last(self) -> int:
        """Index of the last sentence that tells of it."""
        return self.frames[-1][0].sentence.index if self.frames else -1


@dataclass(frozen=True)
class Told:
    """What one frame says: the same fields as a draft, and the words that decided the status.

    Attributes:
        definite: whether it points back to a meeting told before.
        new_one: whether it says that it is another meeting than those told before.
        parties: those among its sides and stands that are no states.
    """

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
    parties: frozenset[str] = frozenset()

    @property
    def signs(self) -> bool:
        """Whether all that is told is that something is signed."""
        return {t.kind for t in self.frame.triggers} == {"sign"}


def draft_of(told: Told, continues: Draft | None) -> Draft:
    """A new meeting that so far only one frame tells of."""
    draft = Draft(told.kind, told.status, told.day, told.place, continues=continues)
    merge(told, draft)
    return draft


def merge(told: Told, draft: Draft) -> None:
    """Put what a frame says into a meeting; what the meeting knows better stays."""
    draft.told.extend(_claimed(told))
    failed = came_to_nothing(draft)
    _merge_people(told, draft)
    draft.place = _place(told.place, draft.place)
    several = one_of_several(told, draft)
    since = draft.day.start if draft.day.start and not draft.day.end else None
    if begun_before(told, draft):
        end = draft.day.end if draft.status == "held" else None
        draft.day = draft.day.model_copy(update={"start": told.day.start, "end": end})
    elif earlier_day(told, draft):
        known = draft.day if draft.day.start else told.day.model_copy(update={"end": None})
        draft.day = known.model_copy(update={"start": told.day.start})
    elif several:
        days = sorted({d for day in (told.day, draft.day) for d in (day.start, day.end) if d})
        draft.day = draft.day.model_copy(update={"start": days[0], "end": days[-1]})
    elif since and told.day.end and told.day.end > since:
        draft.day = draft.day.model_copy(update={"end": told.day.end})
    elif _known(told.day) > _known(draft.day):
        draft.day = told.day
    draft.status = "held" if failed and told.status == "held" else _status(told, draft)
    if told.kind in {"call", "conference", "summit"} and draft.kind in {"talks", "visit"}:
        draft.kind = told.kind
    elif draft.kind == "visit" and told.kind == "talks" and not told.signs:
        draft.kind = "talks"
    draft.frames.append((told.frame, told.status, told.because))


def begun_before(told: Told, draft: Draft) -> bool:
    """``Begonnen hatten die Gespräche am Freitag``: the first day of one that goes on or ended soon."""
    new, old = told.day.start, draft.day.start
    if not new or not old or new >= old or not BEGUN.search(told.frame.sentence.text):
        return False
    lasted = date.fromisoformat(old) - date.fromisoformat(new)
    return draft.status == "ongoing" or (draft.status == "held" and lasted <= _LONGEST)


def unplaced(place: PlaceFact) -> bool:
    """Whether it is a building the text does not put into any town: it may be anywhere."""
    return place.lat is None and place.country is None and not place.within


def is_building(place: PlaceFact) -> bool:
    """Whether a place is a building by its name."""
    return BUILDING.search(place.name) is not None


def is_country(place: PlaceFact) -> bool:
    """Whether a place is a whole country (no coordinates of its own)."""
    return place.lat is None and not place.within


def _claimed(told: Told) -> list[tuple[Frame, str, str]]:
    """What one frame claims of its meeting, one entry a value."""
    day = told.day.start or told.day.end or told.day.latest or told.day.earliest
    found = [("participant", r) for r in told.who.sure]
    found += [("possible", r) for r in told.who.possible] + [("absent", r) for r in told.who.absent]
    found += [("delegation", s) for s in told.who.sides]
    found += [("place", told.place.name)] if told.place else []
    found += [("day", day)] if day else []
    return [(told.frame, prop, value) for prop, value in found]


def _merge_people(told: Told, draft: Draft) -> None:
    """Who surely took part is neither possible nor absent; who was once said to be absent stays so.

    ``Ob er auch X trifft, ist offen`` makes nobody sure of a meeting told before.
    """
    who = told.who
    if told.because == LEFT_OPEN and draft.frames:
        who = replace(who, sure=(), possible=(*who.sure, *who.possible))
    for ref in who.sure:
        if ref not in draft.sure and ref not in draft.absent:
            draft.sure.append(ref)
    draft.possible = [r for r in dict.fromkeys([*draft.possible, *who.possible]) if r not in draft.sure]
    draft.absent = [r for r in dict.fromkeys([*draft.absent, *who.absent]) if r not in draft.sure]
    draft.stands.extend(s for s in told.stands if s not in draft.stands)
    draft.parties.update(told.parties)
    draft.sides.extend(s for s in who.sides if s not in draft.sides)


def _place(new: PlaceFact | None, old: PlaceFact | None) -> PlaceFact | None:
    """The more precise of two places; a building without town is put into the town the other names."""
    if new is None or old is None:
        return new or old
    if unplaced(old) and not unplaced(new):
        return _inside(old, new)
    if unplaced(new) and old.name != new.name:
        return _inside(new, old)
    return new if len(new.within) > len(old.within) or is_country(old) else old


def _inside(building: PlaceFact, town: PlaceFact) -> PlaceFact:
    where = {"country": town.country, "lat": town.lat, "lon": town.lon}
    return building.model_copy(update={"within": (town.name, *town.within), **where})


def _known(day: DayFact) -> int:
    """How much is known of a day; a day with both bounds is known best."""
    return 2 * bool(day.start and day.end) + bool(day.start or day.end) + bool(day.phrase)


def _status(told: Told, draft: Draft) -> str:
    """The status of a meeting after one more frame: called off wins, then what has been held."""
    if not draft.frames:
        return told.status
    if "cancelled" in {told.status, draft.status} and "held" not in {told.status, draft.status}:
        return "cancelled"
    if draft.status == "proposed" and told.status == "planned" and told.because not in _BARE_TENSES:
        return "planned"
    lasts = told.status == "ongoing" and told.definite and _LASTS.search(told.frame.sentence.text)
    if lasts and draft.status == "held":
        return "ongoing"
    ended = any(because in ENDED for _frame, _status, because in draft.frames)
    if told.because == TO_END and draft.status == "held":
        return "ongoing"
    if told.because == "begonnen" and draft.status in {"held", "planned"} and not ended:
        return "ongoing"
    if draft.status == "ongoing" and BEGUN.search(told.frame.sentence.text):
        return "ongoing"
    if draft.status in _ORDER and told.status == "held" and any_of("held", told.frame.sentence.text):
        return "held"
    return draft.status
