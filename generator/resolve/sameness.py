"""Whether two reports tell of one meeting, and how surely."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from ..model.facts import ArticleFacts, MeetingFact, PlaceFact
from .naming import circle

_LOOK_BACK = 6  # days an undated report of something held may lag behind; news reports talks within a week
_LOOK_AHEAD = 30  # days an undated announcement may lie before the event


@dataclass(frozen=True)
class Report:
    """One article's account of a meeting, with persons by their dossier ids.

    ``named`` maps the article's keys of its people to those ids.
    """

    article: ArticleFacts
    fact: MeetingFact
    people: tuple[str, ...]
    possible: tuple[str, ...]
    absent: tuple[str, ...]
    named: Mapping[str, str]

    @property
    def name(self) -> str:
        """Article and key, for decisions."""
        return f"{self.article.article.id}#{self.fact.key}"

    @cached_property
    def circle(self) -> Sequence[str]:
        """Whose meeting it is, also where a denial names them."""
        return circle(self.fact.status, self.people, self.possible)

    @cached_property
    def window(self) -> tuple[date | None, date | None, bool]:
        """First and last day it can have been, and whether both are told."""
        return _window(self)


def compare(a: Report, b: Report) -> tuple[float, str]:
    """How surely two reports tell of one meeting (0 to 1), and why, in German words."""
    if (a.fact.kind == "call") != (b.fact.kind == "call"):
        return 0.0, "das eine ein Telefonat, das andere nicht"
    if "denied" in {a.fact.status, b.fact.status} and a.fact.status != b.fact.status:
        return 0.0, "das eine dementiert, das andere nicht"
    place = _places(a.fact.place, b.fact.place)
    if place < 0:
        return 0.0, "verschiedene Orte"
    days, exact = _days(a, b)
    if not days:
        return 0.0, "verschiedene Tage"
    people = _shared(a.circle, b.circle)
    sides = _shared(a.fact.delegations, b.fact.delegations)
    if _strangers(a, b):
        return 0.0, "andere Staaten am Tisch"
    if exact == 1 and place and (_other_story(a, b) or _other_story(b, a)):
        return 0.0, "anderer Streit, anderer Kreis"
    if exact == 1 and place and _one_is_open(a, b):
        return 0.65, "gleicher Tag, gleicher Ort; eine der Quellen nennt nicht, wer teilnimmt"
    if people == 0 and sides == 0 and not (a.circle and b.circle):
        sides = _same_states(a, b)  # told by the people of one and by the delegations of the other
    if (people == 0 and sides == 0) or (people == 0 and a.circle and b.circle and sides < 1):
        return 0.0, "kein gemeinsamer Teilnehmer"
    if len(a.circle) >= 2 and len(b.circle) >= 2 and people < 0.5:
        return 0.3, "verschiedener Teilnehmerkreis"
    score = 0.4 * exact + 0.25 * place + 0.35 * max(people, sides)
    parts = [("gleicher Tag" if exact == 1 else "Zeit verträglich"), "gleicher Ort" if place else "Ort offen"]
    return score, ", ".join([*parts, f"Teilnehmer zu {round(100 * max(people, sides))} Prozent gleich"])


def _one_is_open(a: Report, b: Report) -> bool:
    """Whether who takes part is told by one of them only, or by one as people and by the other as sides."""
    people, sides = bool(a.circle) and bool(b.circle), bool(a.fact.delegations) and bool(b.fact.delegations)
    return not people and not sides


def _other_story(told: Report, bare: Report) -> bool:
    """Whether a meeting nobody is named for stands in an article about others altogether.

    "Die dritte Runde ist für den 11. Februar in Potsdam geplant" in a report on wages is not the coalition's
    meeting there: the report names none of its people, and at its own tables none of its sides.
    """
    table = {*told.circle, *told.fact.delegations, *told.fact.stands}
    if not table or bare.circle or bare.fact.delegations:
        return False
    tables = [{*m.delegations, *m.stands} for m in bare.article.meetings]
    return any(tables) and not table & set().union(*tables, bare.named.values())


def _same_states(a: Report, b: Report) -> float:
    """1 where all of the two or more states that sit there by one report do by the other, too; else 0."""
    tables = [{*r.fact.delegations, *r.fact.stands} for r in (a, b)]
    return float(min(map(len, tables)) > 1 and (tables[0] <= tables[1] or tables[1] <= tables[0]))


def _strangers(a: Report, b: Report) -> bool:
    """Whether both tell which states sit there, by delegation or by people, and they differ.

    None is the same, or each tells of at least two, has one the other has not, and half of them or fewer
    are the same: "USA und Ukraine" are not "USA und Iran", whoever else meets in the town that day.
    """
    tables = [{*r.fact.delegations, *r.fact.stands} for r in (a, b)]
    if not all(tables):
        return False
    fewer = min(map(len, tables))
    shared = len(tables[0] & tables[1])
    return shared == 0 or (fewer > 1 and 2 * shared <= fewer)


def _shared(a: Sequence[str], b: Sequence[str]) -> float:
    """Share of the smaller set that stands in the other; 0 when either is empty."""
    if not a or not b:
        return 0.0
    return len(set(a) & set(b)) / min(len(set(a)), len(set(b)))


def _places(a: PlaceFact | None, b: PlaceFact | None) -> int:
    """1 for the same place or one inside the other, 0 when one is unknown, -1 for two places."""
    if a is None or b is None:
        return 0
    return 1 if a.name in {b.name, *b.within} or b.name in {a.name, *a.within} else -1


def _days(a: Report, b: Report) -> tuple[bool, float]:
    """Whether the times can be one, and how surely: 1 for known days that overlap, less for guesses."""
    (a1, a2, a_sure), (b1, b2, b_sure) = a.window, b.window
    if a1 is None or b1 is None or a2 is None or b2 is None:
        return True, 0.0
    if a1 > b2 or b1 > a2:
        return False, 0.0
    return True, 1.0 if a_sure and b_sure else 0.6 if a_sure or b_sure else 0.3


def _window(r: Report) -> tuple[date | None, date | None, bool]:
    day = r.fact.day
    first, last = _iso(day.start or day.earliest), _iso(day.end or day.latest)
    published = _iso(r.article.article.published)
    if day.start and day.end:
        return first, last, True
    if r.fact.status in {"held", "ongoing"}:
        last = last or published
        return first or (last - timedelta(days=_LOOK_BACK) if last else None), last, False
    first = first or published
    return first, last or (first + timedelta(days=_LOOK_AHEAD) if first else None), False


def _iso(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None
