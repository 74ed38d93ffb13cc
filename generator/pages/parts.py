"""Pieces that several page classes share: statements, meetings in a list, glossary boxes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import itemgetter

from ..german.labels import editorial
from ..german.typography import marks, quoted
from ..model.dossier import GlossaryEntry, Meeting, Person, Place, Statement
from ..model.evidence import Evidence, decided
from .days import UNKNOWN, period, short_day
from .facts import Fact, Ref, fact
from .sentences import status_word
from .shapes import Box, Encounter, Own, Saying, SideSayings
from .sides import side_name
from .world import World, claimed, claims_of, first_only

_BOXES = 2  # on a page that only mentions the terms

SECTIONS = {
    "personen": "Personen",
    "treffen": "Treffen",
    "plan": "Planfassungen",
    "themen": "Streitpunkte",
    "glossar": "Glossar",
    "chronik": "Chronik",
    "aenderungen": "Änderungen",
    "stand": "Frühere Stände",
    "orte": "Orte",
    "karte": "Karte der Treffen",
    "netz": "Netz der Begegnungen",
    "quellen": "Quellen",
    "methodik": "Methodik",
    "anleitung": "Anleitung",
    "daten": "Daten",
}


def section(name: str) -> Ref:
    """The index page of a section."""
    return Ref(f"{name}/index.html", SECTIONS[name])


def own_name(thing: Person | Place) -> Own | None:
    """Its name as it is spelt where it comes from, None where the register does not tell it."""
    return Own(thing.original, thing.language or "und") if thing.original else None


def saying(world: World, statements: Sequence[Statement]) -> Saying:
    """What one or several speakers said in the same words; ``statements`` differ in the speaker only.

    Direct speech comes in quotation marks, indirect speech as the source's sentence.
    """
    first = statements[0]
    direct = first.mode == "direct"
    return Saying(
        speakers=tuple((_side(s), _speaker(world, s)) for s in statements),
        direct=direct,
        said=fact(quoted(first.text) if direct else marks(first.text), first.sentence or first.evidence),
        topics=tuple(world.topic_part(t) for t in sorted(first.topics, key=world.topic_sort)),
        source=world.source_ref(first.evidence.article),
        occasions=world.occasions(first),
    )


def _side(statement: Statement) -> str | None:
    """The speaker's side, unless the speaker is that state itself."""
    return None if side_name(statement.side) == statement.speaker.name else statement.side


def _speaker(world: World, statement: Statement) -> Ref | str:
    person = world.person_ref(statement.speaker.id or "") if statement.speaker.kind == "person" else None
    return Ref(person.path, person.text) if person else statement.speaker.name


def together(world: World, statements: Iterable[Statement]) -> tuple[tuple[Statement, ...], ...]:
    """Statements, newest first, in groups: what several said in the same words is one group."""
    groups: dict[tuple[str, int, int, str], list[Statement]] = {}
    for statement in world.newest(statements):
        at = statement.evidence
        groups.setdefault((at.article, at.start, at.end, statement.mode), []).append(statement)
    return tuple(tuple(group) for group in groups.values())


def sayings(world: World, statements: Iterable[Statement]) -> tuple[Saying, ...]:
    """Statements, newest first; what several said in the same sentence stands once, with all of them."""
    return tuple(saying(world, group) for group in together(world, statements))


def sayings_by_side(world: World, statements: Iterable[Statement], here: str = "") -> tuple[SideSayings, ...]:
    """The same by side in the order of ``sides``, what several sides said together behind them.

    ``here`` is the page they stand on, which is no occasion to name there.
    """
    found: dict[tuple[str | None, ...], list[Saying]] = {}
    groups = together(world, statements)
    sides = world.in_order(s.side for group in groups for s in group)
    for group in groups:
        own = {s.side for s in group}
        key = tuple(side for side in sides if side in own)
        said = saying(world, group)
        elsewhere = tuple(ref for ref in said.occasions if ref.path != here)
        found.setdefault(key, []).append(replace(said, occasions=elsewhere))
    rank = {side: i for i, side in enumerate(sides)}
    order = sorted(found, key=lambda key: (len(key), [rank[side] for side in key]))
    return tuple(SideSayings(key, tuple(found[key])) for key in order)


def meeting_when(meeting: Meeting) -> str:
    """Its day or days in words; a meeting that is denied has none unless a source gives one."""
    if meeting.status == "denied" and not (meeting.start or meeting.end or meeting.earliest):
        return UNKNOWN
    return period(meeting.start, meeting.end, meeting.earliest, meeting.latest)


def meeting_day(meeting: Meeting) -> str:
    """The day by which lists sort it, as ISO; empty when none is known."""
    if meeting_when(meeting) == UNKNOWN:
        return ""
    return meeting.start or meeting.earliest or meeting.end or meeting.latest or ""


def encounter(world: World, meeting: Meeting, without: str = "") -> Encounter:
    """A meeting as a line of a list; the person ``without`` is left out of its people."""
    people = (world.person_ref(p) for p in meeting.participants if p != without)
    rests = claimed(
        Ref(meeting.page, meeting.title),
        claims_of(meeting.claims, meeting.status, "status"),
        meeting.evidence,
    )
    return Encounter(
        meeting=first_only(rests),
        when=_when_listed(world, meeting),
        status=editorial(status_word(meeting, world.day_for(meeting)), decided(meeting.judgements, "status")),
        code=meeting.status,
        place=untitled_place(meeting),
        who=tuple(p for p in people if p) or untitled_delegations(meeting),
    )


def untitled_place(meeting: Meeting) -> str:
    """The name of its place; empty when none is told and where the title beside it says it already."""
    name = meeting.place.name if meeting.place else ""
    return "" if f" {name}" in meeting.title else name


def untitled_delegations(meeting: Meeting) -> tuple[str, ...]:
    """Its delegations, none where the title beside them names them all."""
    named = all(d in meeting.title for d in meeting.delegations)
    return () if named else meeting.delegations


def reported(world: World, meeting: Meeting) -> str:
    """The day of the newest article that tells of it, as ISO; empty when no article has a day."""
    days = (world.sources[e.article].published for e in meeting.evidence)
    return max((d for d in days if d), default="")


def _when_listed(world: World, meeting: Meeting) -> str:
    """Its days; without any, the day of the newest report, said to be that."""
    when, day = meeting_when(meeting), reported(world, meeting)
    if decided(meeting.judgements, "date"):
        return editorial(when, True)
    return f"Tag nicht genannt, berichtet {short_day(day)}" if when == UNKNOWN and day else when


def encounters(
    world: World, meetings: Iterable[Meeting], without: str = "", most: int | None = None
) -> tuple[Encounter, ...]:
    """Meetings, newest first; those without any day last, by the day of their newest report.

    ``most`` is how many of them at most; None for all.
    """
    return tuple(encounter(world, m, without) for m in _newest_first(world, meetings)[:most])


def listed(world: World, meetings: Iterable[Meeting]) -> tuple[Encounter, ...]:
    """The same of meetings of the dossier, for lists, which name each of them several times."""
    every = world.worked_out(_every_encounter)
    return tuple(found for _, found in sorted((every[m.id] for m in meetings), key=itemgetter(0)))


def _every_encounter(world: World) -> dict[str, tuple[int, Encounter]]:
    """By meeting its place in a list of all, newest first, and its line."""
    ordered = _newest_first(world, world.dossier.meetings)
    return {m.id: (place, encounter(world, m)) for place, m in enumerate(ordered)}


def _newest_first(world: World, meetings: Iterable[Meeting]) -> list[Meeting]:
    return sorted(meetings, key=lambda m: (meeting_day(m), reported(world, m), m.id), reverse=True)


def question_of(entry: GlossaryEntry) -> str:
    """The heading of a box: the article's own question, or the term where there is none."""
    return entry.question or entry.term


def box(world: World, entry: GlossaryEntry, own: str = "") -> Box:
    """A glossary box; ``own`` is the page it stands on, to which it does not link."""
    targets = (Ref(entry.page, "im Glossar"), about(world, entry))
    return Box(
        question=question_of(entry),
        definition=definition(entry),
        credit=explained(world, entry),
        more=tuple(t for t in targets if t and t.path != own),
    )


def explained(world: World, entry: GlossaryEntry) -> str:
    """Who explains the term: "Erklärt von OZD, 21. 12. 2025", of a retelling "Erklärt nach …"."""
    article = entry.evidence[0].article
    by = "" if world.sources[article].retold else "von "
    return f"Erklärt {by}{world.credit(article)}"


def boxes_in(world: World, evidence: Iterable[Evidence], own: str) -> tuple[Box, ...]:
    """Boxes for terms that stand in the sentences of a page; people have pages of their own."""
    text = " ".join(e.quote for e in evidence).casefold()
    found = (g for g in world.glossary if g.kind != "person" and g.term.casefold() in text)
    return tuple(box(world, g, own) for g in sorted(found, key=lambda g: text.index(g.term.casefold())))[
        :_BOXES
    ]


def definition(entry: GlossaryEntry) -> Fact:
    """What the source says the term means."""
    return fact(entry.definition, *entry.evidence)


def about(world: World, entry: GlossaryEntry) -> Ref | None:
    """The page of the person, version or topic a term is about; None when it is a term of its own."""
    wanted = entry.refers_to
    if wanted is None:
        return None
    found = world.target(wanted)
    if found is None and wanted.split("/")[0] == "plan":
        return section("plan")
    return found
