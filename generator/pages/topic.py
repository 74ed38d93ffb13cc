"""Pages of disputed points, and their index."""

from __future__ import annotations

from ..german.collation import sort_key
from ..german.typography import counted
from ..model.dossier import Statement, Topic
from .facts import Ref
from .models import Listing, TopicPage
from .parts import boxes_in, encounters, sayings, section
from .plan import items_on
from .shapes import Head, Item
from .world import World


def topic_page(world: World, topic: Topic) -> TopicPage:
    """The page of one disputed point: positions by side, newest first."""
    groups: dict[str | None, list[Statement]] = {}
    own = [s for s in world.dossier.statements if topic.id in s.topics]
    for statement in own:
        groups.setdefault(statement.side, []).append(statement)
    order = tuple(side for side in world.sides if side in groups)
    versions = ((world.plan_link(p), items_on(p, topic.id)) for p in world.dossier.plans)
    return TopicPage(
        head=Head(topic.page, topic.name, "topic", (section("themen"),)),
        boxes=boxes_in(world, (s.sentence or s.evidence for s in own), topic.page),
        sides=tuple((side, sayings(world, groups[side])) for side in order),
        provisions=tuple(v for v in versions if v[1]),
        meetings=encounters(world, (m for m in world.dossier.meetings if topic.id in m.topics)),
    )


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
        head=Head("themen/index.html", "Streitpunkte", "listing", searchable=False, wide=True),
        intro="Worüber verhandelt und gestritten wird, und wer was dazu sagt.",
        rule="Geordnet nach der Zahl der Aussagen, bei gleicher Zahl nach dem Alphabet.",
        groups=(("", "", tuple(items)),) if items else (),
    )
