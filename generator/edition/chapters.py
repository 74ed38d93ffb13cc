"""The chapters that tell how things stand: state of play, chronology, plan versions, meetings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..german.typography import counted
from ..model.dossier import Meeting, Person, Plan, Source
from ..pages.chronology import all_events
from ..pages.facts import Ref
from ..pages.judged import judgements_page
from ..pages.judged import lines as decided_lines
from ..pages.meeting import meeting_page
from ..pages.models import MeetingPage, PlanIndex, PlanPage, StartPage
from ..pages.parts import meeting_day
from ..pages.plan import plan_index, plan_page
from ..pages.shapes import Dispute, Event, Saying, SideSayings
from ..pages.start import start_page
from ..pages.world import World
from .blocks import boxes, changes, encounters, fact_box, joined, lineage, provisions, speeches, steps
from .shapes import Block, Chapter, Entries, Entry, Line, Mark, Pairs, Paragraph, Section, Table


def section(title: str, blocks: tuple[Block, ...], page: str = "") -> tuple[Section, ...]:
    """A section; none when there is nothing in it."""
    return (Section(title, blocks, page=page),) if blocks else ()


def judged(world: World, entry: Person | Meeting | Plan | Source) -> tuple[Section, ...]:
    """What editors decided about an entry; nothing where nobody did."""
    told = decided_lines(world, entry.judgements, entry.page)
    items = tuple(Entry("", (line,)) for line in told)
    return section("Redaktionell entschieden", (Entries(items),) if items else ())


def decisions(world: World) -> Chapter:
    """All that editors decided; empty where nobody did."""
    page = judgements_page(world)
    if page is None:
        return Chapter("entscheide", "Entscheide der Redaktion", "", (), ())
    groups = (
        ("Entschieden", (), page.lines),
        ("Ausgeblendet", (Paragraph((page.about_hidden,), "neben"),), page.hidden),
        ("Ohne Wirkung", (Paragraph((page.about_idle,), "neben"),), page.idle),
    )
    return Chapter(
        "entscheide",
        page.head.title,
        page.head.path,
        (Paragraph((page.intro,), "neben"),),
        tuple(
            Section(title, (*lead, Entries(tuple(Entry("", (line,)) for line in lines))))
            for title, lead, lines in groups
            if lines
        ),
    )


def state_of_play(world: World) -> Chapter:
    """What the start page says, without its lists of everything."""
    page = start_page(world)
    rows = tuple(((row.label,), joined(row.values)) for row in page.table_rows)
    topics = tuple(Entry("", (ref,), (note,)) for ref, note in page.open_topics)
    return Chapter(
        "stand",
        "Stand der Dinge",
        "index.html",
        (),
        (
            *section("Zuletzt", encounters(page.last)),
            *section("Als Nächstes", encounters(page.coming)),
            Section("Auf dem Tisch", (Paragraph((page.table,)), *((Pairs(rows),) if rows else ()))),
            *section("Worüber gestritten wird", (Entries(topics, "pages"),) if topics else ()),
            *section("Neu", _newest(page)),
            *section("Widersprüche", _disputes(page)),
        ),
    )


def _newest(page: StartPage) -> tuple[Block, ...]:
    if not page.newest:
        return ()
    newest = page.newest[0]
    return Paragraph((f"Durch Quellen vom {newest.title}:",)), *changes(newest.groups)


def _disputes(page: StartPage) -> tuple[Block, ...]:
    if not page.disputes:
        return ()
    words = counted(len(page.disputes), "Stelle", "Stellen")
    lead = Paragraph((f"An {words} berichten die Quellen Verschiedenes:",))
    return lead, Entries(tuple(Entry("", (Ref(r.path, r.text),)) for r in page.disputes), "pages")


def chronology(world: World) -> Chapter:
    """All events, oldest first, as one reads a book."""
    days, undated = all_events(world)
    rule = (
        "Das Älteste steht oben. Ein Treffen steht an seinem ersten bekannten Tag, sonst an dem Tag, bis zu "
        "dem es spätestens war; eine Planfassung am Tag ihres ersten Berichts."
    )
    dated = tuple(
        _event(day if not place else "", event)
        for day, events in reversed(days)
        for place, event in enumerate(events)
    )
    return Chapter(
        "chronik",
        "Chronik",
        "chronik/index.html",
        (Paragraph((rule,), "neben"), Entries(dated, "dated")) if dated else (),
        section("Ohne bekannten Tag", (Entries(tuple(_event("", e) for e in undated)),) if undated else ()),
    )


def _event(day: str, event: Event) -> Entry:
    return Entry(day, (event.fact, " ", Mark(event.label, "stand")), (event.note,) if event.note else ())


def plan_versions(world: World) -> Chapter:
    """The versions in order, side by side, and one by one."""
    index = plan_index(world)
    return Chapter(
        "planfassungen",
        "Planfassungen",
        index.head.path,
        lineage(index.lineage) or (Paragraph(("Die Quellen nennen keine Planfassung.",), "neben"),),
        (
            *section("Synopse", _synopsis(index)),
            *(_version(world, plan) for plan in world.dossier.plans),
        ),
    )


_ABREAST = 4
"""Versions beside one another: a fifth column would leave no room for a German compound."""


def _synopsis(index: PlanIndex) -> tuple[Block, ...]:
    """The synopsis, in parts of a few versions that fit the width of a page."""
    if not index.synopses:
        return ()
    return (
        Paragraph(
            (
                "Wo nichts oder nur ein Strich steht, nennen die Quellen nichts; das heißt nicht, dass die "
                "Fassung dazu schweigt. Fassungen, deren Inhalt keine Quelle beschreibt, fehlen hier.",
            ),
            "neben",
        ),
        *_tables(index),
    )


def _tables(index: PlanIndex) -> Iterator[Table]:
    parts = ((one, first) for one in index.synopses for first in range(0, len(one.columns), _ABREAST))
    for synopsis, first in parts:
        part = slice(first, first + _ABREAST)
        rows = tuple(
            (((row.topic,),), *(tuple((fact,) for fact in cell) for cell in row.cells[part]))
            for row in synopsis.rows
            if any(row.cells[part])
        )
        if rows:
            heads = ((ref, f" ({day})") if day else (ref,) for ref, day in synopsis.columns[part])
            yield Table((("Streitpunkt",), *heads), rows)


def _version(world: World, plan: Plan) -> Section:
    page = plan_page(world, plan)
    told = provisions(page.provisions)
    unknown = Paragraph(("Was diese Fassung im Einzelnen festlegt, nennen die Quellen nicht.",))
    return Section(
        page.head.title,
        (Paragraph((page.lead,), "leitsatz"), *boxes(page.boxes), *fact_box(page.rows)),
        (
            Section("Bestimmungen", told or (unknown,)),
            *section("Was sich änderte", _changes(page)),
            *section("Was dazu gesagt wurde", speeches(_said(page.stances))),
            *judged(world, plan),
        ),
        page.head.path,
    )


def _said(groups: Iterable[SideSayings]) -> tuple[Saying, ...]:
    """What the sides said, in a row: a book names the side with each statement."""
    return tuple(saying for group in groups for saying in group.sayings)


def _changes(page: PlanPage) -> tuple[Block, ...]:
    if not page.against or not page.comparable or not page.changes:
        return ()
    rows = tuple(
        (
            ((item.topic, " ", Mark(item.word, "neben")),),
            tuple((fact,) for fact in item.before),
            tuple((fact,) for fact in item.now),
        )
        for item in page.changes
    )
    lead = (
        "Verglichen mit „",
        page.against,
        "“, soweit die Quellen beide Fassungen beschreiben. Dass eine Bestimmung nicht mehr genannt wird, "
        "heißt nicht, dass sie gestrichen ist.",
    )
    return Paragraph(lead), Table((("Streitpunkt",), ("zuvor",), ("in dieser Fassung",)), rows)


def meetings(world: World) -> Chapter:
    """Every meeting, oldest first; those without a day at the end."""
    order = sorted(world.dossier.meetings, key=lambda m: (not meeting_day(m), meeting_day(m), m.id))
    rule = "In der Folge ihrer Tage; Treffen ohne bekannten Tag stehen am Ende."
    return Chapter(
        "treffen",
        "Treffen",
        "treffen/index.html",
        (Paragraph((rule if order else "Die Quellen nennen kein Treffen.",), "neben"),),
        tuple(_meeting(world, meeting) for meeting in order),
    )


def _meeting(world: World, meeting: Meeting) -> Section:
    page = meeting_page(world, meeting)
    lead: Line = (Mark(page.status, "stand"), " ", page.lead, *((f" {page.note}",) if page.note else ()))
    return Section(
        page.head.title,
        (Paragraph(lead, "leitsatz"), *fact_box(page.rows), *_series(page), *boxes(page.boxes)),
        (
            *section("Widersprüche", tuple(_dispute(item, page.decided) for item in page.disputes)),
            *section("Wie davon berichtet wurde", steps(page.history)),
            *section("Was dazu gesagt wurde", speeches(_said(page.sayings))),
            *section("Am selben Ort, zur selben Zeit", encounters(page.parallel, "mit ")),
            *judged(world, meeting),
        ),
        page.head.path,
    )


def _series(page: MeetingPage) -> tuple[Block, ...]:
    around = (("vorher: ", page.previous), ("danach: ", page.next))
    found = tuple(Entry("", (word, told[0], f" ({told[1]})")) for word, told in around if told)
    return (Entries(found, "pages"),) if found else ()


_BOTH = "Die Quellen berichten Verschiedenes; entschieden wird nichts."
_DECIDED = "Die Quellen berichten Verschiedenes; es gilt, was die Redaktion entschied."


def _dispute(item: Dispute, decided: bool) -> Block:
    values = tuple(((credit,), (fact,)) for credit, fact in item.values)
    return Pairs((((item.label,), (_DECIDED if decided else _BOTH,)), *values))
