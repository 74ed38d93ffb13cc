"""The start page: the state of play."""

from __future__ import annotations

from datetime import date, timedelta

from ..german.collation import sort_key
from ..german.typography import counted
from ..model.dossier import Plan
from .days import long_day
from .facts import Fact, Gap, Inferred, Ref, Row, fact, linked
from .models import StartPage
from .network import pairs
from .parts import box, encounter, encounters, meeting_day, reported, section
from .pictured import laned, short_chronology, undated_meetings
from .places_map import map_page
from .plan import lineage
from .sentences import overdue
from .shapes import Encounter, Head, News
from .sides import side_name
from .source import news
from .world import World, claimed, claims_of

_PEOPLE = 6  # of each side, so that the page stays one screen
_SHOWN = 3  # meetings in each list
_RECENT = timedelta(days=31)


def start_page(world: World) -> StartPage:
    """The page a reader opens first."""
    dossier = world.dossier
    plan = current_plan(world)
    topics = sorted(
        (t for t in dossier.topics if t.statements), key=lambda t: (-t.statements, sort_key(t.name))
    )
    return StartPage(
        head=Head("index.html", dossier.title, "start", wide=True),
        as_of=long_day(dossier.as_of) if dossier.as_of else "Tag nicht genannt",
        sources=counted(len(dossier.articles), "Quelle", "Quellen"),
        counts=_counts(world),
        last=_last(world),
        coming=_coming(world),
        table=Fact((world.plan_link(plan),), plan.evidence[:1]) if plan else Gap("nicht genannt"),
        table_rows=_table_rows(world, plan) if plan else (),
        open_topics=tuple(
            (Ref(t.page, t.name), counted(t.statements, "Aussage", "Aussagen")) for t in topics[:5]
        ),
        news=_news(world),
        people=_people(world),
        others=_others(world),
        lineage=lineage(world),
        boxes=tuple(box(world, g) for g in sorted(dossier.glossary, key=lambda g: sort_key(g.term))),
        disputes=tuple(Ref(m.page, m.title, "widersprueche") for m in dossier.meetings if m.conflicts),
        picture=short_chronology(world, "index.html"),
        laned=laned(world),
        unplaced=undated_meetings(world),
        views=_views(world),
    )


def _people(world: World) -> tuple[tuple[str | None, tuple[Ref, ...], int], ...]:
    """Sides with several people: the side, its people named most, and how many more there are."""
    groups = world.by_side(p for p in world.dossier.persons if p.side)
    return tuple(
        (side, tuple(Ref(p.page, p.name) for p in people[:_PEOPLE]), max(len(people) - _PEOPLE, 0))
        for side, people in groups
        if len(people) > 1
    )


def _others(world: World) -> tuple[tuple[Ref, str], ...]:
    """People who are alone on their side, with the side's name."""
    groups = world.by_side(p for p in world.dossier.persons if p.side)
    return tuple(
        (Ref(people[0].page, people[0].name), side_name(side)) for side, people in groups if len(people) == 1
    )


def current_plan(world: World) -> Plan | None:
    """The version on the table: the one told of last that is no companion document and not replaced.

    Of several in the same article, one whose extent or content is known goes before a mere name.
    """
    replaced = {p.supersedes for p in world.dossier.plans}
    heads = [p for p in world.dossier.plans if p.part_of is None and p.id not in replaced]

    def rank(plan: Plan) -> tuple[int, bool, bool, int]:
        last = max(world.article_order[e.article] for e in plan.evidence)
        return last, plan.points is not None, bool(plan.provisions), world.dossier.plans.index(plan)

    return max(heads, key=rank, default=None)


def _table_rows(world: World, plan: Plan) -> tuple[Row, ...]:
    """What is known of the version on the table: extent, state, topics laid down, companion documents."""
    rows = []
    if plan.points is not None:
        words = counted(plan.points, "Punkt", "Punkte")
        naming = sorted(plan.evidence, key=lambda e: str(plan.points) not in e.quote)
        rows.append(Row("Umfang", (claimed(words, claims_of(plan.claims, None, "points"), naming),)))
    states = claims_of(plan.claims, None, "state")
    if states:
        rows.append(Row("Stand", tuple(fact(c.value, c.evidence, laut=c.source) for c in states)))
    topics = sorted({p.topic for p in plan.provisions}, key=world.topic_sort)
    if topics:
        rows.append(Row("Legt fest zu", tuple(Inferred((world.topic_part(t),)) for t in topics)))
    companions = tuple(p for p in world.dossier.plans if p.part_of == plan.id)
    if companions:
        rows.append(Row("Dazu", tuple(linked(world.plan_link(p), *p.evidence[:1]) for p in companions)))
    return tuple(rows)


def _last(world: World) -> tuple[Encounter, ...]:
    """Meetings that took place or run, newest first."""
    done = [m for m in world.dossier.meetings if m.status in {"held", "ongoing"} and meeting_day(m)]
    return encounters(world, done)[:_SHOWN]


def _coming(world: World) -> tuple[Encounter, ...]:
    """Meetings announced or proposed whose day is not over, soonest first; then those without a day.

    Those without a day count only if a recent article tells of them: what was announced months ago
    without a day may long be settled.
    """
    as_of = world.dossier.as_of
    open_ones = [
        m for m in world.dossier.meetings if m.status in {"planned", "proposed"} and not overdue(m, as_of)
    ]
    dated = sorted((m for m in open_ones if meeting_day(m)), key=lambda m: (meeting_day(m), m.id))
    rest = [m for m in open_ones if not meeting_day(m) and _recent(reported(world, m), as_of)]
    rest.sort(key=lambda m: (m.status != "planned", m.id))
    undated = sorted(rest, key=lambda m: reported(world, m), reverse=True)
    return tuple(encounter(world, m) for m in (*dated, *undated))[:_SHOWN]


def _recent(day: str, as_of: str | None) -> bool:
    if not day or not as_of:
        return True
    return date.fromisoformat(as_of) - date.fromisoformat(day) <= _RECENT


def _news(world: World) -> News | None:
    """What the newest source was first to bring; None when that is nothing."""
    newest = max(world.dossier.articles, key=lambda a: world.article_order[a.id], default=None)
    return news(world, newest) if newest else None


def _views(world: World) -> tuple[Ref, ...]:
    """Pages that show the dossier as a whole in another way, as far as they exist."""
    net = (section("netz"),) if pairs(world) else ()
    places = (section("karte"),) if map_page(world) else ()
    return (section("chronik"), *net, *places)


def _counts(world: World) -> tuple[tuple[Ref, str], ...]:
    dossier = world.dossier
    numbers = (
        ("personen", len(dossier.persons), "Person", "Personen"),
        ("treffen", len(dossier.meetings), "Treffen", "Treffen"),
        ("plan", len(dossier.plans), "Planfassung", "Planfassungen"),
        ("themen", len(dossier.topics), "Streitpunkt", "Streitpunkte"),
        ("quellen", len(dossier.articles), "Quelle", "Quellen"),
    )
    return tuple((section(key), counted(n, one, many)) for key, n, one, many in numbers)
