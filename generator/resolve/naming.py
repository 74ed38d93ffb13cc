"""Titles and ids of meetings, from their data alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..german.slug import slug
from ..german.spellings import family_name
from ..model.dossier import Meeting, Person
from ..model.facts import PlaceFact
from ..nlp.knowledge import surname_of

_NOUN = {
    "talks": "Gespräche",
    "summit": "Gipfel",
    "call": "Telefonat",
    "visit": "Reise",
    "conference": "Konferenz",
}


_BARE = "ohne nähere Angaben"


def circle(status: str, people: Sequence[str], possible: Sequence[str]) -> Sequence[str]:
    """Whose meeting it is: who took part, or whom a denial names, for that puts nobody into a room."""
    return people or (possible if status == "denied" else ())


def continued_title(title: str, earlier: str | None) -> str:
    """A meeting of which the text tells no more than that it goes on bears the name of what it continues."""
    return f"Fortsetzung: {earlier}" if earlier and title.endswith(_BARE) else title


def meeting_title(
    kind: str,
    place: PlaceFact | None,
    participants: Sequence[str],
    sides: Sequence[str],
    persons: Mapping[str, Person],
    venues: frozenset[str],
) -> str:
    """A German title such as ``Gespräche USA – Ukraine in Miami``."""
    names = [family_name(surname_of(persons[p].name)) for p in participants]
    if (len(sides) >= 2 and kind != "call") or not names:
        who = " – ".join(sides[:3]) + (" u. a." if len(sides) > 3 else "")
    else:
        who = " – ".join(names[:3]) + (" u. a." if len(names) > 3 else "")
        if len(names) == 1 and sides and kind != "visit":
            who = " – ".join([names[0], *sides[:2]])
    noun = "Treffen" if kind == "talks" and len(names) == 2 and len(sides) < 2 else _NOUN[kind]
    if kind == "visit" and names:
        noun, who = (
            "Reise von",
            _listed(names[:1]) if len(names) == 1 else f"{names[0]} zu {_listed(names[1:3])}",
        )
    if not who and place is None:
        return f"{noun} {_BARE}"
    return f"{noun} {who}".strip() + _where(kind, place, venues)


def _listed(names: Sequence[str]) -> str:
    return " und ".join(names)


def _where(kind: str, place: PlaceFact | None, venues: frozenset[str]) -> str:
    if place is None:
        return ""
    if place.id in venues or (place.within and place.lat is None):
        return f", {place.name}"
    return f" nach {place.name}" if kind == "visit" else f" in {place.name}"


def meeting_slug(meeting: Meeting) -> str:
    """``2025-12-21-miami-usa-ukraine``: day, place, sides or people; ``undatiert`` without any day."""
    day = meeting.start or meeting.end or meeting.latest or meeting.earliest or "undatiert"
    people = circle(meeting.status, meeting.participants, meeting.possible_participants)
    who = meeting.delegations[:3] or tuple(p.split("-")[-1] for p in people[:3])
    where = [meeting.place.name] if meeting.place else []
    return slug("-".join([day, *where, *who] if who or where else [day, _NOUN[meeting.kind]]))


def distinct(slugs: Sequence[str]) -> list[str]:
    """The slugs with a number behind those that stand twice, by their order."""
    seen: dict[str, int] = {}
    found = []
    for one in slugs:
        seen[one] = seen.get(one, 0) + 1
        found.append(one if seen[one] == 1 else f"{one}-{seen[one]}")
    return found
