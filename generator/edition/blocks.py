"""Pieces of pages as blocks of the edition."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..pages.facts import Row, Value
from ..pages.past import ChangeGroup
from ..pages.shapes import Box, Encounter, Provisions, Saying, Step
from ..pages.sides import side_name
from .shapes import Block, Boxed, Entries, Entry, Line, Mark, Pairs, Piece, Speech

DOT = " · "


def joined(items: Iterable[Piece], by: str = DOT) -> Line:
    """The pieces with a separator between them; empty for none."""
    found: list[Piece] = []
    for item in items:
        found += [by, item] if found else [item]
    return tuple(found)


def lines(parts: Iterable[Line], by: str = DOT) -> Line:
    """Whole lines as one, empty ones left out."""
    found: list[Piece] = []
    for part in parts:
        if part:
            found += [by, *part] if found else part
    return tuple(found)


def encounters(items: Sequence[Encounter], before: str = "") -> tuple[Block, ...]:
    """Meetings as a list by day; ``before`` stands before the people ("mit ")."""
    if not items:
        return ()
    return (Entries(tuple(_encounter(item, before) for item in items), "dated"),)


def _encounter(item: Encounter, before: str) -> Entry:
    place: Line = (item.place,) if item.place else ()
    people: Line = (before, *joined(item.who, ", ")) if item.who else ()
    status = Mark(item.status, "stand")
    return Entry(item.when, (item.meeting, " ", status), lines((place, people)))


def fact_box(rows: Iterable[Row]) -> tuple[Block, ...]:
    """The rows of a fact box."""
    found = tuple(((row.label,), joined(row.values)) for row in rows)
    return (Pairs(found),) if found else ()


def speeches(items: Iterable[Saying], side: bool = True, topics: bool = True) -> tuple[Block, ...]:
    """Statements; without their side under a heading that names it, without topics under one of these."""
    return tuple(_speech(item, side, topics) for item in items)


def _speech(item: Saying, side: bool, topics: bool) -> Speech:
    points: Line = ("zu: ", *joined(item.topics, ", ")) if topics and item.topics else ()
    return Speech(
        who=(*_speakers(item, side), " ", Mark("wörtlich" if item.direct else "sinngemäß", "neben")),
        said=item.said,
        below=lines(((item.source,), points)),
        direct=item.direct,
    )


def _speakers(item: Saying, side: bool) -> Line:
    return lines(
        (((who, f" ({side_name(code)})") if side and code else (who,)) for code, who in item.speakers), ", "
    )


def boxes(items: Iterable[Box]) -> tuple[Block, ...]:
    """Glossary boxes, with what their source is called."""
    return tuple(
        Boxed(item.question, item.definition, lines(((item.credit,), joined(item.more)))) for item in items
    )


def steps(items: Iterable[Step]) -> tuple[Block, ...]:
    """A history by day."""
    found = tuple(Entry(item.day, (item.fact,)) for item in items)
    return (Entries(found, "dated"),) if found else ()


def provisions(items: Iterable[Provisions]) -> tuple[Block, ...]:
    """What a version lays down, topic by topic."""
    rows = tuple(((item.topic,), joined(item.items)) for item in items)
    return (Pairs(rows),) if rows else ()


def lineage(items: Iterable[tuple[Value, str, str]]) -> tuple[Block, ...]:
    """Plan versions in order, with what is beside each."""
    found = tuple(Entry("", (told,), (note,)) for told, note, _ in items)
    return (Entries(found),) if found else ()


def changes(groups: Iterable[ChangeGroup]) -> tuple[Block, ...]:
    """What sources changed, a line a kind of change with its number."""
    told = tuple(((group.number,), joined(group.items)) for group in groups if group.items)
    return (Pairs(told),) if told else ()
