"""What happens: negotiations that run side by side for months or years, and who reports their rounds."""

from __future__ import annotations

import heapq
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from .cast import STATES, Cast, Person, State

START = date(2012, 1, 9)
AT_ONCE = 20  # negotiations that run side by side
_LEAD = 12  # days before a meeting from which articles may announce it
PLACES = (
    "Genf", "Wien", "Istanbul", "Doha", "Riad", "Oslo", "Helsinki", "Kopenhagen", "Brüssel", "Paris",
    "London", "Rom", "Madrid", "Lissabon", "Prag", "Budapest", "Athen", "Kairo", "Amman", "Antalya",
    "Salzburg", "Zürich", "Lausanne", "Hamburg", "München", "Stockholm", "Tallinn", "Riga", "Vilnius",
    "Bukarest", "Sofia", "Zagreb", "Valletta", "Nikosia", "Barcelona", "Florenz", "Venedig", "Dubai",
    "Brüssel", "Wien", "Genf",
)  # fmt: skip
TOPICS = (
    "Fischereirechte", "Gaslieferungen", "einen Gefangenenaustausch", "einen Waffenstillstand",
    "die Aufhebung der Sanktionen", "Sicherheitsgarantien", "den Wiederaufbau", "den Grenzverlauf",
    "Wasserrechte", "Zölle auf Stahl", "die Rückkehr der Flüchtlinge", "Visafreiheit",
    "den Abzug der Truppen", "Getreideexporte", "den Bau einer Pipeline", "Abrüstung",
)  # fmt: skip
PUBLISHERS = (
    "Nordblatt", "Abendkurier", "Rheinische Umschau", "Südpost", "Morgenbote", "Tagesecho",
    "Bergische Rundschau", "Hanse-Anzeiger", "Neue Elbzeitung", "Weltspiegel online",
)  # fmt: skip


@dataclass
class Negotiation:
    """Two states, sometimes a third that brings them together, and what it is about."""

    id: str
    sides: tuple[State, State]
    mediator: State | None
    topics: tuple[str, ...]
    envoys: tuple[tuple[Person, ...], tuple[Person, ...]]
    points: int
    rounds: int
    told: int = 0


@dataclass(frozen=True)
class Meeting:
    """One meeting, as it was: the truth that articles tell of."""

    id: str
    kind: str  # talks, summit, ministers or call
    start: date
    end: date
    place: str | None
    people: tuple[Person, Person]
    negotiation: Negotiation
    topic: str
    number: int
    held: bool
    after: Meeting | None = field(default=None, compare=False)  # of a call: the round days before it


@dataclass(frozen=True, order=True)
class Report:
    """An article to write; ``angle`` is plan, off (called off), fact or background."""

    published: date
    number: int
    angle: str = field(compare=False)
    meeting: Meeting = field(compare=False)
    previous: Meeting | None = field(compare=False)
    following: Meeting | None = field(compare=False)
    aside: Meeting | None = field(compare=False)
    voice: Person | None = field(compare=False)


@dataclass
class Plot:
    """The meetings in the order of their days, and the reports on them in the order of publication."""

    seed: int
    cast: Cast = field(init=False)
    _begun: int = 0

    def __post_init__(self) -> None:
        self.cast = Cast(self.seed)

    def reports(self) -> Iterator[Report]:
        """Without end; each report when no later one can be older."""
        waiting: list[Report] = []
        number, aside = 0, None
        for previous, meeting, following in self._chains():
            rng = random.Random(f"{self.seed}:reports:{meeting.id}")
            for day, angle in _angles(rng, meeting):
                known = following if following and rng.random() < 0.5 and angle != "plan" else None
                other = aside if aside and angle == "fact" and rng.random() < 0.15 else None
                other = other if other and 0 <= (day - other.end).days <= 5 else None
                voice = (
                    self.cast.hire(rng.choice(meeting.negotiation.sides), "voice")
                    if rng.random() < 0.1
                    else None
                )
                number += 1
                heapq.heappush(waiting, Report(day, number, angle, meeting, previous, known, other, voice))
            aside = meeting if meeting.held and meeting.kind != "call" else None
            while waiting and waiting[0].published < meeting.start - timedelta(_LEAD):
                yield heapq.heappop(waiting)

    def _chains(self) -> Iterator[tuple[Meeting | None, Meeting, Meeting | None]]:
        """Each meeting with the one before and the next of its negotiation, by first day."""
        queue: list[tuple[date, int, Negotiation, Meeting | None, Meeting]] = []
        order = 0
        while True:
            while len(queue) < AT_ONCE:
                begin = START if self._begun < AT_ONCE else queue[0][0] + timedelta(14)
                talks = self._negotiation(begin)
                rng = random.Random(f"{self.seed}:first:{talks.id}")
                first = self._meeting(talks, begin + timedelta(rng.randint(0, 20)), None)
                order += 1
                heapq.heappush(queue, (first.start, order, talks, None, first))
            _, _, talks, before, meeting = heapq.heappop(queue)
            following = None
            if talks.told < talks.rounds:
                following = self._following(talks, meeting)
                order += 1
                kept = meeting if meeting.held else before
                heapq.heappush(queue, (following.start, order, talks, kept, following))
            yield before, meeting, following if following and following.kind != "call" else None

    def _negotiation(self, day: date) -> Negotiation:
        self._begun += 1
        rng = random.Random(f"{self.seed}:negotiation:{self._begun}")
        one, other, third = rng.sample(STATES, 3)
        hire = self.cast.hire
        envoys = tuple((hire(s, "envoy"), hire(s, "adviser")) for s in (one, other))
        topics = tuple(rng.sample(TOPICS, 3))
        return Negotiation(f"n{self._begun:04}", (one, other), third if rng.random() < 0.5 else None, topics,
                           envoys, rng.randint(5, 30), rng.randint(6, 60))  # fmt: skip

    def _following(self, talks: Negotiation, meeting: Meeting) -> Meeting:
        rng = random.Random(f"{self.seed}:gap:{meeting.id}")
        if meeting.held and meeting.kind == "talks" and rng.random() < 0.2:
            return self._meeting(talks, meeting.end + timedelta(rng.randint(1, 4)), meeting, call=True)
        return self._meeting(talks, meeting.end + timedelta(rng.randint(7, 40)), meeting)

    def _meeting(self, talks: Negotiation, start: date, last: Meeting | None, call: bool = False) -> Meeting:
        talks.told += 1
        rng = random.Random(f"{self.seed}:meeting:{talks.id}:{talks.told}")
        kind = "call" if call else rng.choices(("talks", "ministers", "summit"), (7, 2, 1))[0]
        length = rng.choices((0, 1, 2), (6, 2, 1))[0] if kind == "talks" else 0
        places = sorted({p for p in PLACES if last is None or p != last.place})
        day = (start - START).days
        who = {"talks": None, "ministers": "minister"}.get(kind, "head")
        people = tuple(
            self.cast.office(side, who, day) if who else rng.choice(own)
            for side, own in zip(talks.sides, talks.envoys, strict=True)
        )
        return Meeting(
            f"{talks.id}-{talks.told:03}", kind, start, start + timedelta(length),
            None if kind == "call" else rng.choice(places), people, talks, rng.choice(talks.topics),
            talks.told, call or rng.random() < 0.93, last if call else None,
        )  # fmt: skip


def _angles(rng: random.Random, meeting: Meeting) -> Iterator[tuple[date, str]]:
    """When it is reported on, and how: between one and five articles."""
    if meeting.kind == "call":
        yield meeting.end, "fact"
        return
    if not meeting.held or rng.random() < 0.6:
        yield meeting.start - timedelta(rng.randint(3, 9)), "plan"
    if not meeting.held:
        yield meeting.start - timedelta(rng.randint(1, 2)), "off"
        return
    for _ in range(rng.choice((1, 1, 2, 3))):
        yield meeting.end + timedelta(rng.randint(0, 1)), "fact"
    if rng.random() < 0.35:
        yield meeting.end + timedelta(rng.randint(3, 10)), "background"
