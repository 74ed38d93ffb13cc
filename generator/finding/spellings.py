"""What else a reader may call a page: spellings of the register, found forms, days in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from babel.dates import format_date

from ..german.labels import KIND, side_name
from ..lexicon import load
from ..model.dossier import Meeting, Person, Place
from ..model.register import Register

_DAYS = 10  # days of a meeting that are named one by one; longer ones by their first and last


class Spellings:
    """Other names, looked up in the register and the lexicon.

    Args:
        register: names and spellings of the editors.
    """

    def __init__(self, register: Register) -> None:
        self._people = {p.id: p.variants for p in register.people}
        self._places = {p.id: p.variants for p in register.places}
        self._terms = {t.id: (t.term, *t.variants) for t in register.terms}
        self._topics = {str(t["id"]): tuple(str(w) for w in t["words"]) for t in load("topics")}

    def person(self, person: Person) -> tuple[str, ...]:
        """All spellings of a person, in the own script too, and the name of the side."""
        found = (v.form for v in person.variants)
        own = (person.original or "", side_name(person.side) if person.side else "")
        return _once((*found, *self._people.get(person.id, ()), *own), person.name)

    def place(self, place: Place | None) -> tuple[str, ...]:
        """All spellings of a place, its own name too, and of what contains it; empty for None."""
        if place is None:
            return ()
        country = (side_name(place.country),) if place.country else ()
        own = (place.original or "",)
        return _once((*self._places.get(place.id, ()), *own, *place.within, *country), place.name)

    def term(self, key: str, name: str) -> tuple[str, ...]:
        """All forms of a term or a version of the plan."""
        return _once(self._terms.get(key, ()), name)

    def topic(self, key: str) -> tuple[str, ...]:
        """The words by which texts are known to be about a topic; many are stems."""
        return self._topics.get(key, ())


def other_names(register: Register, used: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """Names of one word that places and bodies have besides one another: ("Kiew", "Kyjiw", "Kyiv").

    Args:
        register: names and spellings of the editors.
        used: the words of the sentences; only names of which one is used are given.
    """
    listed = (
        *((p.name, *p.variants) for p in register.places),
        *((b.name, *b.variants) for b in register.bodies),
    )
    groups = (tuple(form for form in forms if form.isalpha()) for forms in listed)
    return tuple(g for g in groups if len(g) > 1 and used.intersection(g))


def _once(forms: Iterable[str], name: str) -> tuple[str, ...]:
    return tuple(f for f in dict.fromkeys(forms) if f and f != name)


def meeting_days(meeting: Meeting) -> tuple[str, ...]:
    """The form of the meeting and each of its days, with weekday: "Sonntag, 21. Dezember 2025"."""
    known = sorted({d[:10] for d in (meeting.start, meeting.end, meeting.earliest, meeting.latest) if d})
    days = [date.fromisoformat(d) for d in known]
    if meeting.start and meeting.end:
        length = (days[-1] - days[0]).days
        if length <= _DAYS:
            days = [days[0] + timedelta(n) for n in range(length + 1)]
    return (KIND[meeting.kind], *(format_date(d, "EEEE, d. MMMM y", locale="de") for d in days))
