"""The chapters one looks things up in: persons, disputed points, glossary, sources."""

from __future__ import annotations

from collections.abc import Iterable

from ..german.collation import list_name, sort_key
from ..german.typography import counted
from ..model.dossier import Person, Source, Statement, Topic
from ..pages.facts import Ref
from ..pages.glossary import glossary_page
from ..pages.models import PersonPage
from ..pages.parts import sayings
from ..pages.person import person_page
from ..pages.sides import side_name
from ..pages.source import source_page
from ..pages.topic import topic_page
from ..pages.world import World
from .blocks import boxes, changes, encounters, joined, lines, speeches
from .chapters import judged, section
from .shapes import Block, Boxed, Chapter, Entries, Entry, Line, Mark, Pairs, Paragraph, Section

REST = "themen/-ohne"
"""Stands for the statements that belong to no disputed point; the site has no page of them."""
_REST_TITLE = "Ohne Zuordnung zu einem Streitpunkt"


def persons(world: World) -> Chapter:
    """All persons by surname, each with what they are and whom they met."""
    rule = (
        "Geordnet nach dem Nachnamen. Was jemand sagt, steht im Kapitel Streitpunkte; hier steht, wo."
        if world.dossier.persons
        else "Die Quellen nennen niemanden mit Namen."
    )
    return Chapter(
        "personen",
        "Personen",
        "personen/index.html",
        (Paragraph((rule,), "neben"),),
        tuple(_person(world, person) for person in world.by_name(world.dossier.persons)),
    )


def _person(world: World, person: Person) -> Section:
    page = person_page(world, person)
    spoken = tuple(Entry("", (ref,), (note,)) for ref, note in _spoken(world, person))
    return Section(
        list_name(page.head.title),
        (Pairs(_person_rows(page)), *boxes(page.boxes)),
        (
            *section("Treffen", encounters(page.meetings, "mit ")),
            *section("Aussagen", (Entries(spoken, "pages"),) if spoken else ()),
            *judged(world, person),
        ),
        page.head.path,
    )


def _person_rows(page: PersonPage) -> tuple[tuple[Line, Line], ...]:
    spellings = (
        (item.form, " ", Mark(f"({', '.join(s.text for s in item.sources)})", "neben"))
        for item in page.spellings
    )
    role: Line = joined(page.roles) or (() if page.former else ("in den Quellen nicht genannt",))
    rows: tuple[tuple[str, Line], ...] = (
        ("Seite", (page.side_basis or side_name(page.side),)),
        ("Funktion", role),
        ("Früher", joined(page.former)),
        ("Auch", lines(spellings)),
        ("Im Original", (page.original.name,) if page.original else ()),
        ("Begegnet", joined(page.met)),
    )
    return tuple(((label,), line) for label, line in rows if line)


def _spoken(world: World, person: Person) -> tuple[tuple[Ref, str], ...]:
    """Where the person's statements stand, with their number; a statement on two points counts with both."""
    count: dict[str, int] = {}
    for statement in world.said_by.get(person.id, ()):
        for key in statement.topics or ("",):
            count[key] = count.get(key, 0) + 1
    order = sorted(count, key=lambda t: (t == "", world.topic_sort(t) if t else ("", "")))
    refs = ((world.topic_part(key) if key else Ref(REST, _REST_TITLE), count[key]) for key in order)
    return tuple((ref, counted(n, "Aussage", "Aussagen")) for ref, n in refs if isinstance(ref, Ref))


def topics(world: World) -> Chapter:
    """All disputed points, most spoken of first, and the statements that belong to none."""
    order = sorted(world.dossier.topics, key=lambda t: (-t.statements, sort_key(t.name)))
    return Chapter(
        "streitpunkte",
        "Streitpunkte",
        "themen/index.html",
        (
            Paragraph(
                (
                    "Geordnet nach der Zahl der Aussagen, darin die Seiten nach der Zahl ihrer Nennungen; "
                    "auf jeder Seite das Neueste zuerst.",
                ),
                "neben",
            ),
        ),
        (*(_topic(world, topic) for topic in order), *_rest(world)),
    )


def _topic(world: World, topic: Topic) -> Section:
    page = topic_page(world, topic)
    told = page.provisions
    versions = tuple(((ref, f" ({day})") if day else (ref,), joined(items)) for ref, day, items in told)
    sections = (
        *section("In den Planfassungen", (Pairs(versions),) if versions else ()),
        *_by_side(world, [s for s in world.dossier.statements if topic.id in s.topics]),
        *section("Treffen, bei denen es darum ging", encounters(page.meetings)),
    )
    nothing = (
        "Die Quellen erwähnen diesen Streitpunkt, ohne dass eine Aussage, eine Bestimmung oder ein Treffen "
        "damit verbunden ist."
    )
    lead: tuple[Block, ...] = boxes(page.boxes) if sections else (Paragraph((nothing,)),)
    return Section(topic.name, lead, sections, topic.page)


def _by_side(world: World, statements: Iterable[Statement]) -> tuple[Section, ...]:
    """Statements under their sides, a section each."""
    groups: dict[str | None, list[Statement]] = {}
    for statement in statements:
        groups.setdefault(statement.side, []).append(statement)
    return tuple(
        Section(side_name(side), speeches(sayings(world, groups[side]), side=False, topics=False))
        for side in world.sides
        if side in groups
    )


def _rest(world: World) -> tuple[Section, ...]:
    """Statements on no disputed point, by side."""
    statements = world.dossier.statements
    found = _by_side(world, [s for s in statements if not any(t in world.topics for t in s.topics)])
    return (Section(_REST_TITLE, (), found, REST),) if found else ()


def glossary(world: World) -> Chapter:
    """What the sources explain, A to Z."""
    order = sorted(world.dossier.glossary, key=lambda g: sort_key(g.term))
    rule = "Was die Quellen selbst erklären, in ihrem Sinn wiedergegeben."
    sections = []
    for entry in order:
        page = glossary_page(world, entry)
        below = lines(((page.credit,), joined(page.more)))
        told = Boxed(entry.question or "", page.definition, below)
        sections.append(Section(entry.term, (told,), page=entry.page))
    return Chapter(
        "glossar",
        "Glossar",
        "glossar/index.html",
        (Paragraph((rule if order else "Die Quellen erklären keinen Begriff.",), "neben"),),
        tuple(sections),
    )


def sources(world: World) -> Chapter:
    """All articles, newest first."""
    order = sorted(world.dossier.articles, key=lambda a: -world.article_order[a.id])
    total = counted(len(order), "Quelle", "Quellen")
    return Chapter(
        "quellen",
        "Quellen",
        "quellen/index.html",
        (Paragraph((f"{total}, geordnet nach dem Tag der Veröffentlichung, neueste zuerst.",), "neben"),),
        tuple(_source(world, source) for source in order),
    )


def _source(world: World, source: Source) -> Section:
    page = source_page(world, source, {})
    address: tuple[tuple[Line, Line], ...] = ((("Im Netz",), (page.url,)),) if page.url else ()
    counts: tuple[tuple[Line, Line], ...] = ((("Beitrag",), joined(page.counts)),) if page.counts else ()
    figures = tuple(Entry("", (fact,)) for fact in page.figures)
    return Section(
        page.head.title,
        (Pairs((*(((label,), (value,)) for label, value in page.meta), *address, *counts)),),
        (
            *section("Neu durch diese Quelle", changes(page.fresh[1])),
            *section("Beträge und Zahlen", (Entries(figures),) if figures else ()),
            *judged(world, source),
        ),
        page.head.path,
    )
