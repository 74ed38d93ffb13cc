"""One entry a page: what it is, how it is called, what its first lines tell."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..german.typography import counted, quoted
from ..model.dossier import GlossaryEntry, Meeting, Person, Place, Plan, Source, Topic
from ..model.register import Register
from ..pages.days import long_day, short_day
from ..pages.judged import moved_pages
from ..pages.meeting import place_tail
from ..pages.pager import goes_on
from ..pages.parts import SECTIONS, encounter
from ..pages.sides import side_name
from ..pages.world import World, capital, place_page
from .spellings import Spellings, meeting_days

_HEADING = re.compile(r"^#{2,3} (.+?)(?: \{#[^}\n]*\})?$", re.MULTILINE)
_MANY = 4  # people of a meeting that a preview names
_LONG = 160  # characters of a definition that a preview shows


@dataclass(frozen=True)
class Entry:
    """A page for those who look for it.

    Attributes:
        path: page below docs/.
        kind: ``person``, ``treffen``, ``plan``, ``thema``, ``begriff``, ``ort``, ``quelle`` or ``seite``.
        title: its heading.
        lines: none to two lines that tell what it is about.
        words: what a reader may call it instead; never shown.
        cited: of a source, how it is named in a citation; empty for all others.
    """

    path: str
    kind: str
    title: str
    lines: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    cited: str = ""


def entries(world: World, register: Register, pages: Mapping[str, str]) -> tuple[Entry, ...]:
    """All pages: those about an entity in the order of the dossier, then the others by path."""
    known = Spellings(register)
    dossier = world.dossier
    about = (
        *(_person(world, p, known) for p in dossier.persons),
        *(_meeting(world, m, known) for m in dossier.meetings),
        *(_plan(world, p, known) for p in dossier.plans),
        *(_topic(t, known) for t in dossier.topics),
        *(_term(world, g, known) for g in dossier.glossary),
        *(_place(p, known) for p in world.places.values()),
        *(_source(world, a) for a in dossier.articles),
    )
    moved = (page.head.path for page in moved_pages(world))
    return (*about, *_others(world, pages, frozenset((*(e.path for e in about), *moved))))


def _line(*parts: str | None) -> str:
    return " · ".join(p for p in parts if p)


def _lines(*lines: str) -> tuple[str, ...]:
    return tuple(line for line in lines if line)


def _person(world: World, person: Person, known: Spellings) -> Entry:
    current = sorted((r for r in person.roles if not r.former), key=lambda r: r.attested or "", reverse=True)
    said = len(world.said_by.get(person.id, ()))
    return Entry(
        person.page,
        "person",
        person.name,
        _lines(
            _line(side_name(person.side), *(r.text for r in current[:1])),
            _line(
                counted(len(person.meetings), "Treffen", "Treffen") if person.meetings else "",
                counted(said, "Aussage", "Aussagen") if said else "",
            ),
        ),
        (*known.person(person), *_before(person), *dict.fromkeys(r.text for r in person.roles)),
    )


def _meeting(world: World, meeting: Meeting, known: Spellings) -> Entry:
    listed = encounter(world, meeting)
    names = [p if isinstance(p, str) else p.text for p in listed.who]
    shown = ", ".join(names[:_MANY]) + (" u. a." if len(names) > _MANY else "")
    return Entry(
        meeting.page,
        "treffen",
        meeting.title,
        _lines(_line(listed.status, listed.when, listed.place), f"mit {shown}" if shown else ""),
        (
            *_before(meeting),
            *meeting_days(meeting),
            *known.place(meeting.place),
            *meeting.delegations,
            *names,
        ),
    )


def _plan(world: World, plan: Plan, known: Spellings) -> Entry:
    before = world.plans.get(plan.supersedes or "")
    points = counted(plan.points, "Punkt", "Punkte") if plan.points is not None else ""
    origin = f"Herkunft: {plan.origin}" if plan.origin else "Herkunft nicht genannt"
    reported = f"zuerst berichtet {short_day(plan.first_reported)}" if plan.first_reported else ""
    return Entry(
        plan.page,
        "plan",
        capital(plan.label),
        _lines(_line(origin, points), _line(reported, f"löst ab: {before.label}" if before else "")),
        (*known.term(plan.id, plan.label), *_before(plan), long_day(plan.dated) if plan.dated else ""),
    )


def _before(entry: Person | Meeting | Plan) -> tuple[str, ...]:
    """What it, or what went into it, was called before editors said otherwise."""
    told = (j.before for j in entry.judgements if j.kind in ("same", "rename"))
    return tuple(dict.fromkeys(name for name in told if name))


def _topic(topic: Topic, known: Spellings) -> Entry:
    said = counted(topic.statements, "Aussage", "Aussagen") if topic.statements else ""
    return Entry(topic.page, "thema", topic.name, _lines(said), known.topic(topic.id))


def _term(world: World, entry: GlossaryEntry, known: Spellings) -> Entry:
    person = world.persons.get((entry.refers_to or "").removeprefix("personen/").removesuffix(".html"))
    words = known.person(person) if person else known.term(entry.id, entry.term)
    return Entry(
        entry.page, "begriff", entry.term, _lines(_short(entry.definition)), (entry.question or "", *words)
    )


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONG else flat[:_LONG].rsplit(" ", 1)[0] + " …"


def _place(place: Place, known: Spellings) -> Entry:
    return Entry(place_page(place), "ort", place.name, _lines(place_tail(place)), known.place(place))


def _source(world: World, source: Source) -> Entry:
    day = long_day(source.published) if source.published else "ohne Tag"
    publisher = source.publisher or "Medium nicht genannt"
    named = f"{publisher}: {quoted(source.title)}, {day}" if source.title else f"{publisher}, {day}"
    return Entry(
        source.page,
        "quelle",
        world.source_title(source),
        (_line(publisher, day),),
        tuple(w for w in (source.publisher, source.author, *source.tags) if w),
        f"nacherzählt nach {named}" if source.retold else named,
    )


def _others(world: World, pages: Mapping[str, str], known: frozenset[str]) -> Iterator[Entry]:
    """Lists and pages on the dossier itself; their headings are the words they are found by."""
    for file in sorted(pages):
        path = file.removesuffix(".md") + ".html"
        if not file.endswith(".md") or path in known or goes_on(path):
            continue
        text = pages[file]
        title = re.search(r"^# (.+?)(?: \{#[^}\n]*\})?$", text, re.MULTILINE)
        folder = path.split("/")[0]
        name = html.unescape(title[1]) if title else SECTIONS.get(folder, path)
        section = SECTIONS.get(folder, "") if not path.endswith("index.html") else ""
        headings = tuple(html.unescape(h) for h in _HEADING.findall(text))
        yield Entry(path, "seite", name, _lines(section), headings)
