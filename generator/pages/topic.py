"""Pages of disputed points, and their index."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..german.collation import sort_key
from ..german.typography import counted
from ..model.dossier import Statement, Topic
from .days import UNKNOWN, short_day
from .facts import Ref
from .meetings import LONG
from .models import Listing, TopicPage
from .parts import boxes_in, encounters, saying, section, together
from .plan import items_on, since
from .shapes import DayRow, Head, Item, Positions, Saying
from .world import World

_COLUMNS = 4  # of the table of positions: more would leave no room for words


def topic_page(world: World, topic: Topic) -> TopicPage:
    """The page of one disputed point: positions by side and day, newest first."""
    own = [s for s in world.dossier.statements if topic.id in s.topics]
    found = [m for m in world.dossier.meetings if topic.id in m.topics]
    listed = len(found) > LONG
    every = Ref(f"treffen/liste-punkt-{topic.id}.html", f"Alle {len(found)} Treffen") if listed else None
    versions = ((world.plan_link(p), since(p), items_on(p, topic.id)) for p in world.dossier.plans)
    return TopicPage(
        head=Head(topic.page, topic.name, "topic", (section("themen"),)),
        boxes=boxes_in(world, (s.sentence or s.evidence for s in own), topic.page),
        positions=_positions(world, own) if own else None,
        provisions=tuple(v for v in versions if v[2]),
        meetings=encounters(world, found, most=LONG if listed else None),
        all_meetings=every,
    )


def _positions(world: World, statements: list[Statement]) -> Positions:
    """Statements as a table: a column for each of the sides that say most, one for all others."""
    number = Counter(s.side for s in statements)
    rank = {side: i for i, side in enumerate(world.sides)}
    by_weight = sorted(number, key=lambda side: (side is None, -number[side], rank[side]))
    rest = len(by_weight) > _COLUMNS
    columns = tuple(sorted(by_weight[: _COLUMNS - 1 if rest else _COLUMNS], key=lambda s: rank[s]))
    by_day: dict[str, list[tuple[Statement, ...]]] = {}
    for group in together(world, statements):
        by_day.setdefault(group[0].published or "", []).append(group)
    rows = (_day_row(world, day, columns, rest, by_day[day]) for day in sorted(by_day, reverse=True))
    return Positions(columns, rest, tuple(rows))


def _day_row(
    world: World,
    day: str,
    columns: tuple[str | None, ...],
    rest: bool,
    groups: Sequence[tuple[Statement, ...]],
) -> DayRow:
    """What was said on one day; what several sides said together stands in the column of each."""
    cells: list[list[Saying]] = [[] for _ in range(len(columns) + rest)]
    for group in groups:
        sides = {s.side for s in group}
        places = {columns.index(side) if side in columns else len(columns) for side in sides}
        said = saying(world, group)
        for place in sorted(places):
            cells[place].append(said)
    return DayRow(short_day(day) if day else UNKNOWN, tuple(tuple(cell) for cell in cells))


def topic_index(world: World) -> Listing:
    """All disputed points, most spoken of first."""
    items = []
    for topic in sorted(world.dossier.topics, key=lambda t: (-t.statements, sort_key(t.name))):
        provisions = sum(1 for p in world.dossier.plans for x in p.provisions if x.topic == topic.id)
        meetings = sum(1 for m in world.dossier.meetings if topic.id in m.topics)
        parts = (
            (topic.statements, "Aussage", "Aussagen"),
            (provisions, "Bestimmung", "Bestimmungen"),
            (meetings, "Treffen", "Treffen"),
        )
        note = (
            " · ".join(counted(n, one, many) for n, one, many in parts if n) or "in den Quellen nur erwähnt"
        )
        items.append(Item(Ref(topic.page, topic.name), (), note))
    return Listing(
        head=Head("themen/index.html", "Streitpunkte", "listing", wide=True),
        intro="Worüber verhandelt und gestritten wird, und wer was dazu sagt.",
        rule="Geordnet nach der Zahl der Aussagen, bei gleicher Zahl nach dem Alphabet.",
        groups=(("", "", tuple(items)),) if items else (),
    )
