"""The page of a busy person as several: the newest of each section first, the rest behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ..german.typography import counted
from .facts import Ref
from .models import PersonPage
from .pager import SLACK, numbered
from .shapes import Encounter, Saying, SourceMentions, Topical

MEETINGS = 30
SAYINGS = 8
ABOUT = 15
MENTIONS = 24
"""Newest entries of a section on the first page; of statements that many under each heading."""
REST = 90
"""Entries of all sections together on each further page."""

Unit = tuple[str, int, Encounter | Saying | SourceMentions]
"""Section, place of its heading, entry."""
_NOUNS = {
    "treffen": ("weiteres Treffen", "weitere Treffen"),
    "aussagen": ("weitere Aussage", "weitere Aussagen"),
    "ueber": ("weitere Aussage", "weitere Aussagen"),
    "nennungen": ("weitere Quelle", "weitere Quellen"),
}


def person_parts(page: PersonPage) -> tuple[PersonPage, ...]:
    """The page alone, or the first and its further pages, all under the address of the first."""
    meetings, about, mentions = (
        _kept(len(items), most)
        for items, most in ((page.meetings, MEETINGS), (page.about, ABOUT), (page.mentions, MENTIONS))
    )
    said = tuple(_kept(len(group.sayings), SAYINGS) for group in page.sayings)
    units: list[Unit] = [("treffen", 0, one) for one in page.meetings[meetings:]]
    for at, (group, kept) in enumerate(zip(page.sayings, said, strict=True)):
        units += (("aussagen", at, one) for one in group.sayings[kept:])
    units += (("ueber", 0, one) for one in page.about[about:])
    units += (("nennungen", 0, one) for one in page.mentions[mentions:])
    if not units:
        return (page,)
    cut = [units[start : start + REST] for start in range(0, len(units), REST)]
    first = replace(
        page,
        meetings=page.meetings[:meetings],
        sayings=tuple(replace(g, sayings=g.sayings[:n]) for g, n in zip(page.sayings, said, strict=True)),
        about=page.about[:about],
        mentions=page.mentions[:mentions],
        more=tuple(_more(page.head.path, units)),
    )
    return (first, *(_further(page, part) for part in cut))


def _kept(number: int, most: int) -> int:
    """How many stay on the first page: all when few are left."""
    return number if number <= most * SLACK else most


def _more(path: str, units: Sequence[Unit]) -> Iterator[tuple[str, Ref]]:
    """Where each section goes on, and how many entries it has there."""
    for section, (one, many) in _NOUNS.items():
        places = [at for at, unit in enumerate(units) if unit[0] == section]
        if places:
            page = numbered(path, places[0] // REST + 2)
            yield section, Ref(page, counted(len(places), one, many), section)


def _further(page: PersonPage, units: Sequence[Unit]) -> PersonPage:
    """A page with nothing but these entries."""
    said = groupby((u for u in units if u[0] == "aussagen"), key=lambda unit: unit[1])
    return replace(
        page,
        roles=(), former=(), spellings=(), boxes=(), met=(), strip=None,
        meetings=tuple(e for s, _, e in units if s == "treffen" and isinstance(e, Encounter)),
        sayings=tuple(
            Topical(page.sayings[at].heading, tuple(e for _, _, e in own if isinstance(e, Saying)))
            for at, own in said
        ),
        about=tuple(e for s, _, e in units if s == "ueber" and isinstance(e, Saying)),
        mentions=tuple(e for s, _, e in units if s == "nennungen" and isinstance(e, SourceMentions)),
    )  # fmt: skip
