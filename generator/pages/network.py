"""The page of who met whom: the network as a picture and as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import combinations

from ..german.collation import name_key
from ..german.spellings import family_name
from ..german.typography import counted
from ..model.dossier import Person
from ..pictures import Knot, Picture, Tie, draw_network
from .parts import meeting_day, section
from .pictured import address
from .shapes import Head
from .sides import group_names, side_group, side_name
from .views import NetworkPage, Pair
from .world import World

PEOPLE = 40
"""So many names can be read in one picture."""

LINES = 130
"""So many lines can be followed; of more only those of pairs that met often are drawn."""

_PATH = "netz/index.html"


def pairs(world: World) -> tuple[Pair, ...]:
    """Pairs of people who took part in the same meetings, most often first, then by surname.

    Counted are meetings that took place or run, as on the pages of persons.
    """
    met: dict[tuple[str, str], list[str]] = {}
    for meeting in sorted(world.dossier.meetings, key=lambda m: (meeting_day(m), m.id), reverse=True):
        if meeting.status in {"held", "ongoing"}:
            known = sorted({p for p in meeting.participants if p in world.persons})
            for two in combinations(sorted(known, key=lambda p: name_key(world.persons[p].name)), 2):
                met.setdefault(two, []).append(meeting.id)
    order = sorted(met, key=lambda two: (-len(met[two]), *(name_key(world.persons[p].name) for p in two)))
    found = []
    for one, other in order:
        first, second = world.person_ref(one), world.person_ref(other)
        refs = tuple(r for r in map(world.meeting_ref, met[one, other]) if r)
        if first and second:
            found.append(Pair(one, other, first, second, refs))
    return tuple(found)


def network_page(world: World) -> NetworkPage | None:
    """The page; None when no two people met."""
    found = pairs(world)
    if not found:
        return None
    shown, total = _people(world, found)
    ties = _ties(found, shown)
    least = _least(ties)
    shown = _joined(shown, ties, least)
    more = total - len(shown)
    return NetworkPage(
        head=Head(_PATH, section("netz").text, "network", (section("personen"),), wide=True),
        picture=_picture(_ties(found, shown), least, found[0], shown, world.parties),
        count=counted(total, "Person", "Personen"),
        left_out=f"{counted(more, 'weitere Person', 'weitere Personen')}" if more else "",
        least=least,
        pairs=found,
        total=len(found),
    )


def _people(world: World, found: tuple[Pair, ...]) -> tuple[tuple[Person, ...], int]:
    """Those in the picture, most meetings first, and how many there are in all."""
    weight: Counter[str] = Counter()
    for pair in found:
        for key in (pair.one, pair.other):
            weight[key] += len(pair.meetings)
    order = sorted(weight, key=lambda p: (-weight[p], name_key(world.persons[p].name)))
    return tuple(world.persons[p] for p in order[:PEOPLE]), len(order)


def _joined(shown: tuple[Person, ...], ties: tuple[Tie, ...], least: int) -> tuple[Person, ...]:
    """Those at the end of a line that is drawn: a name alone tells nothing in a picture of who met whom."""
    ends = {key for t in ties if t.number >= least for key in (t.one, t.other)}
    return tuple(p for p in shown if p.id in ends)


def _ties(found: tuple[Pair, ...], shown: tuple[Person, ...]) -> tuple[Tie, ...]:
    keys = {p.id for p in shown}
    return tuple(Tie(p.one, p.other, len(p.meetings)) for p in found if {p.one, p.other} <= keys)


def _picture(
    ties: tuple[Tie, ...], least: int, often: Pair, shown: tuple[Person, ...], parties: Mapping[str, str]
) -> Picture:
    lines = counted(sum(t.number >= least for t in ties), "Linie", "Linien")
    told = (
        f"{counted(len(shown), 'Person', 'Personen')} als Zeichen nach Seiten, verbunden durch {lines}. "
        f"Am häufigsten trafen sich {often.first.text} und {often.second.text} "
        f"({counted(len(often.meetings), 'Treffen', 'Treffen')}). Die Tabelle darunter nennt alle Paare."
    )
    labels = _labels(shown)
    knots = tuple(
        Knot(p.id, labels[p.id], f"{p.name}, {side_name(p.side)}", group, address(_PATH, p.page))
        for p, group in ((p, side_group(p.side, parties)) for p in shown)
    )
    return draw_network(knots, ties, least, "bild-netz", "Wer wen traf", told, group_names(parties))


def _least(ties: tuple[Tie, ...]) -> int:
    """The fewest meetings of a pair that is drawn: one, unless there are too many lines to follow."""
    numbers = sorted({t.number for t in ties})
    fitting = (n for n in numbers if sum(t.number >= n for t in ties) <= LINES)
    return next(fitting, numbers[-1] if numbers else 1)


def _labels(shown: tuple[Person, ...]) -> dict[str, str]:
    """Surnames; with the first letter of the given name where two share one."""
    short = {p.id: surname(p.name) for p in shown}
    count = Counter(short.values())
    return {
        p.id: short[p.id]
        if count[short[p.id]] == 1 or p.name == short[p.id]
        else f"{p.name[0]}. {short[p.id]}"
        for p in shown
    }


def surname(name: str) -> str:
    """The surname with its particles: "Ursula von der Leyen" -> "von der Leyen"."""
    words = name.split()
    first = next((n for n, word in enumerate(words) if n and word[0].islower()), len(words) - 1)
    return family_name(" ".join(words[first:]))
