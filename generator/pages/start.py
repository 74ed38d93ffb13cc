"""The start page: the state of play."""

from __future__ import annotations

from datetime import date, timedelta

from ..german.collation import name_key, sort_key
from ..german.typography import counted
from ..model.dossier import Meeting, Plan
from .days import long_day
from .facts import Fact, Gap, Inferred, Ref, Row, fact, linked
from .meetings import PASSED, passed
from .models import StartPage
from .network import pairs
from .parts import box, encounter, encounters, meeting_day, reported, section
from .past import Standing
from .pictured import laned, part_shown, short_chronology, undated_meetings
from .places_map import map_page
from .plan import changes_in_short, lineage
from .sentences import overdue
from .shapes import Box, Encounter, Head
from .sides import side_name
from .world import World, claimed, claims_of

_PEOPLE = 6  # of each side, so that the page stays one screen
_SIDES = 5  # sides with a line of their own
_OTHERS = 8  # people of the other sides
_SHOWN = 2  # meetings in each list
_TOPICS = 5
_SOURCES = 5  # days whose changes are shown
_VERSIONS = 8
_BOXES = 4
_RECENT = timedelta(days=31)


def start_page(world: World) -> StartPage:
    """The page a reader opens first: what is known, new and open on one screen, the rest below."""
    dossier = world.dossier
    now = where_it_stands(world)
    day = dossier.as_of or world.past.before_all
    sides = _sides(world)
    return StartPage(
        head=Head("index.html", dossier.title, "start", wide=True),
        as_of=long_day(day) if day else "Tag nicht genannt",
        empty=_empty(world),
        sources=counted(len(dossier.articles), "Quelle", "Quellen"),
        counts=_counts(world),
        last=now.last,
        coming=now.coming,
        table=now.table,
        table_rows=now.table_rows,
        open_topics=now.open_topics,
        open_questions=now.open_questions,
        newest=tuple(s for s in world.past.sections if not s.undated)[:_SOURCES],
        people=sides,
        others=_others(world, tuple(side for side, _, _ in sides)),
        lineage=lineage(world)[-_VERSIONS:],
        boxes=_boxes(world),
        disputes=tuple(Ref(m.page, m.title, "widersprueche") for m in _disputed(world)),
        versions=counted(len(dossier.plans), "Fassung", "Fassungen"),
        terms=counted(len(dossier.glossary), "Begriff", "Begriffe"),
        persons=counted(len(dossier.persons), "Person", "Personen"),
        picture=short_chronology(world, "index.html"),
        laned=laned(world),
        unplaced=undated_meetings(world),
        part=part_shown(world),
        views=_views(world),
    )


def _empty(world: World) -> str:
    """That there is nothing to tell yet; empty as soon as there is a source."""
    if world.dossier.articles:
        return ""
    day = world.past.before_all
    if day:
        return f"Bis zum {long_day(day)} war keine Quelle erschienen."
    return "Noch kein Artikel. „dossier add“ nimmt einen auf, „dossier build“ macht daraus die Seiten."


def where_it_stands(world: World) -> Standing:
    """Last and coming meetings, the version on the table, what is open."""
    plan = current_plan(world)
    return Standing(
        last=_last(world),
        coming=_coming(world),
        table=Fact((world.plan_link(plan),), plan.evidence[:1]) if plan else Gap("nicht genannt"),
        table_rows=_table_rows(world, plan) if plan else (),
        open_topics=_open_topics(world),
        open_questions=_open_questions(world),
    )


def _open_topics(world: World) -> tuple[tuple[Ref, str], ...]:
    """Disputed points most spoken of first."""
    spoken = (t for t in world.dossier.topics if t.statements)
    topics = sorted(spoken, key=lambda t: (-t.statements, sort_key(t.name)))[:_TOPICS]
    return tuple((Ref(t.page, t.name), counted(t.statements, "Aussage", "Aussagen")) for t in topics)


def _open_questions(world: World) -> tuple[tuple[str, Ref | str], ...]:
    """What else is open: days that passed without news, and what the sources tell differently."""
    found: list[tuple[str, Ref | str]] = []
    if late := passed(world):
        many = counted(len(late), "geplantes Treffen", "geplante Treffen")
        found.append(("Ausgang nicht berichtet", Ref("treffen/index.html", many, PASSED)))
    number = sum(len(m.conflicts) for m in _disputed(world))
    where = counted(number, "Stelle", "Stellen")
    anchor = Ref("index.html", where, "widersprueche") if number else "keine gefunden"
    return (*found, ("Widersprüche", anchor))


def _disputed(world: World) -> tuple[Meeting, ...]:
    return tuple(m for m in world.dossier.meetings if m.conflicts)


def _boxes(world: World) -> tuple[Box, ...]:
    """The terms explained last, then in German order."""
    order = world.article_order
    entries = sorted(world.dossier.glossary, key=lambda g: sort_key(g.term))
    entries.sort(key=lambda g: -max(order[e.article] for e in g.evidence))
    return tuple(box(world, g) for g in entries[:_BOXES])


def _sides(world: World) -> tuple[tuple[str | None, tuple[Ref, ...], int], ...]:
    """Sides with several people: the side, its people named most, and how many more there are."""
    groups = world.by_side(p for p in world.dossier.persons if p.side)
    found = [
        (side, tuple(Ref(p.page, p.name) for p in people[:_PEOPLE]), max(len(people) - _PEOPLE, 0))
        for side, people in groups
        if len(people) > 1
    ]
    return tuple(found[:_SIDES])


def _others(world: World, shown: tuple[str | None, ...]) -> tuple[tuple[Ref, str], ...]:
    """People of sides without a line of their own, named most first, with the side's name."""
    people = [p for p in world.dossier.persons if p.side and p.side not in shown]
    people.sort(key=lambda p: (-len(p.mentions), name_key(p.name)))
    return tuple((Ref(p.page, p.name), side_name(p.side)) for p in people[:_OTHERS])


def current_plan(world: World) -> Plan | None:
    """The version on the table: the one told of last that is no companion document and not replaced.

    Of several in the same article, one whose extent or content is known goes before a mere name.
    """
    replaced = {p.supersedes for p in world.dossier.plans}
    order = {p.id: n for n, p in enumerate(world.dossier.plans)}
    heads = [p for p in world.dossier.plans if p.part_of is None and p.id not in replaced]

    def rank(plan: Plan) -> tuple[int, bool, bool, int]:
        last = max(world.article_order[e.article] for e in plan.evidence)
        return last, plan.points is not None, bool(plan.provisions), order[plan.id]

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
    rows.append(_changed(world, plan))
    companions = tuple(p for p in world.dossier.plans if p.part_of == plan.id)
    if companions:
        rows.append(Row("Dazu", tuple(linked(world.plan_link(p), *p.evidence[:1]) for p in companions)))
    return tuple(rows)


def _changed(world: World, plan: Plan) -> Row:
    """What the version on the table changed, in numbers of topics, against the one before it."""
    before = world.plan_ref(plan.supersedes)
    if before is None:
        return Row("Löst ab", (Gap("nicht genannt"),))
    words = changes_in_short(world, plan)
    more = Ref(plan.page, words, "aenderungen") if words else "nicht von beiden ist der Inhalt genannt"
    return Row("Geändert", (Inferred(("gegenüber „", before, "“: ", more)),))


def _last(world: World) -> tuple[Encounter, ...]:
    """Meetings that took place or run, newest first."""
    done = [m for m in world.dossier.meetings if m.status in {"held", "ongoing"} and meeting_day(m)]
    return encounters(world, done, most=_SHOWN)


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
    return tuple(encounter(world, m) for m in (*dated, *undated)[:_SHOWN])


def _recent(day: str, as_of: str | None) -> bool:
    if not day or not as_of:
        return True
    return date.fromisoformat(as_of) - date.fromisoformat(day) <= _RECENT


def _views(world: World) -> tuple[Ref, ...]:
    """Pages that show the dossier as a whole in another way, as far as they exist."""
    net = (section("netz"),) if pairs(world) else ()
    places = (section("karte"),) if map_page(world) else ()
    past = (section("aenderungen"), section("stand")) if world.past.stands else ()
    return (section("chronik"), *net, *places, *past)


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
