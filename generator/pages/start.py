"""The start page: the state of play."""

from __future__ import annotations

from ..german.collation import sort_key
from ..german.typography import counted
from ..model.dossier import Meeting, Plan
from .days import long_day
from .facts import Fact, Gap, Inferred, Ref, Row, fact, linked
from .models import StartPage
from .parts import box, encounter, encounters, meeting_day, section
from .plan import lineage
from .sentences import overdue
from .shapes import Encounter, Head
from .source import news
from .world import World, claimed, claims_of

_PEOPLE = 6  # of each side, so that the page stays one screen
_SHOWN = 3  # meetings in each list


def start_page(world: World) -> StartPage:
    """The page a reader opens first."""
    dossier = world.dossier
    plan = current_plan(world)
    newest = sorted(dossier.articles, key=lambda a: -world.article_order[a.id])
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
        news=next((n for n in (news(world, a) for a in newest[:1]) if n), None),
        people=tuple(
            (side, tuple(Ref(p.page, p.name) for p in people[:_PEOPLE]), max(len(people) - _PEOPLE, 0))
            for side, people in world.by_side(p for p in dossier.persons if p.side)
        ),
        lineage=lineage(world),
        boxes=tuple(box(world, g) for g in sorted(dossier.glossary, key=lambda g: sort_key(g.term))),
        disputes=tuple(Ref(m.page, m.title, "widersprueche") for m in dossier.meetings if m.conflicts),
    )


def current_plan(world: World) -> Plan | None:
    """The version reported last that is no companion document and that no other replaces."""
    replaced = {p.supersedes for p in world.dossier.plans}
    heads = [p for p in world.dossier.plans if p.part_of is None and p.id not in replaced]
    return max(heads, key=lambda p: (p.first_reported or "", world.dossier.plans.index(p)), default=None)


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
    """Meetings announced or proposed whose day is not over, soonest first, those without a day last."""
    as_of = world.dossier.as_of
    found = [
        m for m in world.dossier.meetings if m.status in {"planned", "proposed"} and not overdue(m, as_of)
    ]

    def order(meeting: Meeting) -> tuple[bool, str, bool, str]:
        day = meeting.start or meeting.earliest or ""
        return not day, day, meeting.status != "planned", meeting.id

    return tuple(encounter(world, m) for m in sorted(found, key=order))[:_SHOWN]


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
