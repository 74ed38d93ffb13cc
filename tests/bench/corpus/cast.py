"""States and the people who act for them; the cast grows as time goes on, never ahead of it."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from .names import Name, draw


@dataclass(frozen=True)
class State:
    """A state: its ISO code and its German name in the cases the sentences need."""

    code: str
    name: str
    of: str
    dative: str
    adjective: str
    locale: str
    capital: str


_ROWS = """
UA|die Ukraine|der Ukraine|der Ukraine|ukrainisch|uk_UA|Kiew
RU|Russland|Russlands|Russland|russisch|ru_RU|Moskau
TR|die Türkei|der Türkei|der Türkei|türkisch|tr_TR|Ankara
FR|Frankreich|Frankreichs|Frankreich|französisch|fr_FR|Paris
IT|Italien|Italiens|Italien|italienisch|it_IT|Rom
GB|Großbritannien|Großbritanniens|Großbritannien|britisch|en_GB|London
US|die USA|der USA|den USA|amerikanisch|en_US|Washington
ES|Spanien|Spaniens|Spanien|spanisch|es_ES|Madrid
SE|Schweden|Schwedens|Schweden|schwedisch|sv_SE|Stockholm
NL|die Niederlande|der Niederlande|den Niederlanden|niederländisch|nl_NL|Den Haag
FI|Finnland|Finnlands|Finnland|finnisch|fi_FI|Helsinki
AZ|Aserbaidschan|Aserbaidschans|Aserbaidschan|aserbaidschanisch|az_AZ|Baku
RO|Rumänien|Rumäniens|Rumänien|rumänisch|ro_RO|Bukarest
CZ|Tschechien|Tschechiens|Tschechien|tschechisch|cs_CZ|Prag
SK|die Slowakei|der Slowakei|der Slowakei|slowakisch|sk_SK|Bratislava
HR|Kroatien|Kroatiens|Kroatien|kroatisch|hr_HR|Zagreb
HU|Ungarn|Ungarns|Ungarn|ungarisch|hu_HU|Budapest
PT|Portugal|Portugals|Portugal|portugiesisch|pt_PT|Lissabon
NO|Norwegen|Norwegens|Norwegen|norwegisch|no_NO|Oslo
DK|Dänemark|Dänemarks|Dänemark|dänisch|da_DK|Kopenhagen
BG|Bulgarien|Bulgariens|Bulgarien|bulgarisch|bg_BG|Sofia
EG|Ägypten|Ägyptens|Ägypten|ägyptisch|ar|Kairo
SA|Saudi-Arabien|Saudi-Arabiens|Saudi-Arabien|saudi-arabisch|ar|Riad
QA|Katar|Katars|Katar|katarisch|ar|Doha
JO|Jordanien|Jordaniens|Jordanien|jordanisch|ar|Amman
"""
STATES = tuple(State(*row.split("|")) for row in _ROWS.strip().splitlines())

ROLES = {
    "head": (("Präsident", "Präsidentin"), ("Ministerpräsident", "Ministerpräsidentin")),
    "minister": (("Außenminister", "Außenministerin"),),
    "envoy": (("Chefunterhändler", "Chefunterhändlerin"), ("Sondergesandte", "Sondergesandte")),
    "adviser": (("Vizeaußenminister", "Vizeaußenministerin"), ("Sicherheitsberater", "Sicherheitsberaterin")),
    "voice": (("Regierungssprecher", "Regierungssprecherin"), ("Abgeordnete", "Abgeordnete")),
}  # fmt: skip
_TERM = 1100  # days that a head or a minister stays on average


@dataclass(frozen=True)
class Person:
    """Someone who acts.

    Attributes:
        id: unique in the corpus.
        role: German word in the right gender.
        alone: whether a surname without role or given name can be nobody else's of that state.
    """

    id: str
    name: Name
    state: State
    gender: str
    role: str
    alone: bool


@dataclass
class Cast:
    """The people so far; ``office`` gives who holds an office on a day, ``hire`` somebody new."""

    seed: int
    _taken: set[str] = field(default_factory=set)
    _surnames: dict[str, list[Person]] = field(default_factory=dict)
    _offices: dict[tuple[str, str], tuple[int, Person]] = field(default_factory=dict)
    _number: int = 0

    def office(self, state: State, kind: str, day: int) -> Person:
        """Who is head or minister of a state on that day (a count of days); days must not go back."""
        until, person = self._offices.get((state.code, kind), (0, None))
        if person is None or day >= until:
            rng = random.Random(f"{self.seed}:office:{state.code}:{kind}:{until}")
            person = self.hire(state, kind)
            self._offices[state.code, kind] = (day + rng.randint(_TERM // 2, _TERM * 3 // 2), person)
        return person

    def hire(self, state: State, kind: str) -> Person:
        """Somebody new, whose name no reader could take for another's of the same state."""
        self._number += 1
        rng = random.Random(f"{self.seed}:person:{self._number}")
        gender = "f" if rng.random() < 0.35 else "m"
        words = ROLES[kind][state.code.encode()[0] % len(ROLES[kind])]
        for _ in range(200):
            name, alone = draw(rng, state.locale, gender), rng.random() < 0.6
            same = self._surnames.get(state.code + _stem(name.last[0]), [])
            if same and (alone or any(p.alone for p in same)):
                continue
            mark = f"{state.code}:{_stem(name.given[0])}:{_stem(name.last[0])}"
            if mark not in self._taken:
                break
        else:
            raise ValueError(f"no name left for {state.code}")
        self._taken.add(mark)
        person = Person(f"p{self._number:05}", name, state, gender, words[gender == "f"], alone)
        self._surnames.setdefault(state.code + _stem(name.last[0]), []).append(person)
        return person


def _stem(name: str) -> str:
    return name.lower().removeprefix("al-")[:4]
