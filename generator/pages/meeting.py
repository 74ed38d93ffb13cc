"""Meeting pages."""

from __future__ import annotations

from collections.abc import Callable

from ..german.typography import marks, quoted
from ..model.dossier import Meeting, Place, Statement
from ..model.evidence import Evidence, decided
from ..model.outcome import Outcome
from .days import UNKNOWN, weekday_day
from .facts import Fact, Gap, Inferred, Part, Ref, Row, Value, fact
from .models import MeetingPage
from .parts import boxes_in, encounters, meeting_when, sayings, sayings_by_side, section
from .sentences import FIELDS, KIND, RULES, STATUS, meeting_note, meeting_sentence, status_word, value_word
from .shapes import Dispute, Head, Step
from .sides import side_name
from .world import World, claimed, claims_of, overlaps, place_page

OTHERS = 6
"""Statements of the people of a meeting that do not name it: so many of the newest; the pages of those who
made them have all. With each report of a meeting there come two or three."""
_TOLD = Gap("nicht genannt")
_EDITORIAL = "redaktionell entschieden"
_NAMELESS = Gap("niemand mit Namen genannt")


def meeting_page(world: World, meeting: Meeting) -> MeetingPage:
    """The page of one meeting."""
    as_of = world.day_for(meeting)
    about, others = _sayings(world, meeting)
    beside = sayings(world, others)
    parallel = (world.meetings[m] for m in meeting.parallel if m in world.meetings)
    status = claims_of(meeting.claims, meeting.status, "status")
    lead = claimed(meeting_sentence(meeting, as_of), status, meeting.evidence)
    return MeetingPage(
        head=Head(meeting.page, meeting.title, "meeting", (section("treffen"),)),
        status=status_word(meeting, as_of),
        code=meeting.status,
        lead=Inferred((lead.text,)) if decided(meeting.judgements, "status", "date") else lead,
        note=meeting_note(meeting, as_of),
        previous=_neighbour(world, meeting.previous),
        next=_neighbour(world, meeting.next),
        rows=_rows(world, meeting),
        boxes=boxes_in(world, meeting.evidence, meeting.page),
        history=_history(meeting),
        sayings=sayings_by_side(world, about, meeting.page),
        other_sayings=beside[:OTHERS],
        others=len(beside),
        disputes=tuple(_dispute(world, meeting, n) for n in range(len(meeting.conflicts))),
        parallel=encounters(world, parallel),
        decided=decided(meeting.judgements, "status", "date"),
    )


def _neighbour(world: World, key: str | None) -> tuple[Ref, str] | None:
    """A meeting of the same series with its days; None when there is none."""
    meeting = world.meetings.get(key or "")
    return (Ref(meeting.page, meeting.title), meeting_when(meeting)) if meeting else None


def _rows(world: World, meeting: Meeting) -> tuple[Row, ...]:
    rows = [
        Row("Wann", _when(meeting)),
        Row("Wo", (_where(world, meeting),)),
        Row(
            "Wer",
            _people(world, meeting, meeting.participants, "participant", "participants") or (_NAMELESS,),
        ),
    ]
    perhaps = "Genannt" if meeting.status == "denied" else "Möglicherweise dabei"
    for label, keys, props in (
        (perhaps, meeting.possible_participants, ("possible", "possible_participant")),
        ("Nicht dabei", meeting.absent, ("absent",)),
    ):
        if people := _people(world, meeting, keys, *props):
            rows.append(Row(label, people))
    if meeting.delegations:
        rows.append(Row("Delegationen", tuple(_delegation(meeting, d) for d in meeting.delegations)))
    rows.append(Row("Form", (Inferred((KIND[meeting.kind],)),)))
    if decided(meeting.judgements, "status"):
        status = status_word(meeting, world.day_for(meeting))
        rows.append(Row("Stand", (Inferred((f"{status}, {_EDITORIAL}",)),)))
    if meeting.topics:
        rows.append(
            Row(
                "Worüber",
                tuple(_topic(world, meeting, t) for t in sorted(meeting.topics, key=world.topic_sort)),
            )
        )
    rows += _told(world, meeting)
    if before := world.meeting_ref(meeting.continues):
        rows.append(Row("Setzt fort", (Inferred((before,)),)))
    return tuple(rows)


def _told(world: World, meeting: Meeting) -> list[Row]:
    """What came of it, and claims without a field of their own: how long it lasted, who was the host."""
    found = []
    if meeting.outcome:
        found.append(Row("Ergebnis", tuple(_outcome(world, o) for o in meeting.outcome)))
    for label, props in (("Dauer", ("duration",)), ("Gastgeber", ("host",))):
        claims = claims_of(meeting.claims, None, *props)
        if claims:
            found.append(Row(label, tuple(fact(c.value, c.evidence, laut=c.source) for c in claims)))
    return found


def _outcome(world: World, outcome: Outcome) -> Fact:
    """What came of it in the source's words; those of a retelling are not put in quotation marks."""
    retold = world.sources[outcome.evidence.article].retold
    words = marks(outcome.text) if retold else quoted(outcome.text)
    return fact(words, outcome.evidence, laut=outcome.source)


def _when(meeting: Meeting) -> tuple[Value, ...]:
    when = meeting_when(meeting)
    if decided(meeting.judgements, "date"):
        return (Inferred((f"{when}, {_EDITORIAL}",)),)
    phrase = f" ({quoted(meeting.date_phrase)})" if meeting.date_phrase else ""
    if when == UNKNOWN and not phrase:
        return (Gap(UNKNOWN),)
    days = {meeting.start, meeting.end, meeting.earliest, meeting.latest}
    claims = tuple(c for c in claims_of(meeting.claims, None, "day") if c.value in days)
    basis = RULES[meeting.date_basis]
    known: Fact = claimed(when + phrase, claims, _phrase_first(meeting))
    return known, Inferred((basis,))


def _phrase_first(meeting: Meeting) -> tuple[Evidence, ...]:
    """Evidence with the sentence that has the words of time in front."""
    phrase = meeting.date_phrase or ""
    return tuple(sorted(meeting.evidence, key=lambda e: not phrase or phrase not in e.quote))


def _where(world: World, meeting: Meeting) -> Value:
    if meeting.place is None:
        return _TOLD
    place = meeting.place
    parts: list[Part] = [Ref(place_page(place), place.name)]
    tail = place_tail(place)
    if tail:
        parts.append(f", {tail}")
    claims = claims_of(meeting.claims, place.name, "place")
    known = claimed("x", claims, sorted(meeting.evidence, key=lambda e: place.name not in e.quote))
    return Fact(tuple(parts), known.evidence, known.laut)


def place_tail(place: Place) -> str:
    """What contains a place, smallest first, the country last: "Florida, USA"."""
    country = (side_name(place.country),) if place.country else ()
    return ", ".join((*place.within, *country))


def _people(world: World, meeting: Meeting, keys: tuple[str, ...], *properties: str) -> tuple[Fact, ...]:
    """Persons by side, each with the sentence that says so: a claim, else one that names them."""
    found = []
    for side, group in world.sided(keys):
        for key in group:
            own = claims_of(meeting.claims, key, *properties)
            naming = sorted(meeting.evidence, key=lambda e: not _names(world, key, e))
            rests = claimed("x", own, naming)
            ref = world.person_ref(key)
            if ref:
                found.append(Fact((ref, f" ({side_name(side)})"), rests.evidence, rests.laut))
    return tuple(found)


def _names(world: World, person: str, evidence: Evidence) -> bool:
    return any(overlaps(evidence, mention) for mention in world.naming(person, evidence.article))


def _delegation(meeting: Meeting, name: str) -> Fact:
    claims = claims_of(meeting.claims, name, "delegation", "delegations")
    return claimed(name, claims, sorted(meeting.evidence, key=lambda e: name not in e.quote))


def _topic(world: World, meeting: Meeting, topic: str) -> Fact:
    claims = claims_of(meeting.claims, topic, "topic", "topics")
    name = world.topic_name(topic)
    return claimed(
        world.topic_part(topic), claims, sorted(meeting.evidence, key=lambda e: name not in e.quote)
    )


def _history(meeting: Meeting) -> tuple[Step, ...]:
    """Steps in order of report; a history of one step tells nothing that the status does not."""
    if len({s.status for s in meeting.history}) < 2 and len(meeting.history) < 2:
        return ()
    return tuple(
        Step(weekday_day(s.published) if s.published else UNKNOWN, fact(_step(s.status), s.evidence))
        for s in meeting.history
    )


def _step(status: str) -> str:
    return f"berichtet als: {STATUS[status]}"


def _sayings(world: World, meeting: Meeting) -> tuple[list[Statement], list[Statement]]:
    """Statements from the sentences about the meeting, and others of its people in the same articles."""
    about = list(world.touching(meeting.evidence))
    people = set(meeting.participants)
    articles = sorted({e.article for e in meeting.evidence})
    same = (s for article in articles for s in world.statements_in.get(article, ()))
    others = [s for s in same if s.speaker.id in people and s not in about]
    return about, others


def _dispute(world: World, meeting: Meeting, number: int) -> Dispute:
    conflict = meeting.conflicts[number]
    name = _namer(world)
    values = tuple(
        (world.credit(v.evidence.article), fact(name(conflict.field, v.value), v.evidence))
        for v in conflict.values
    )
    return Dispute(FIELDS.get(conflict.field, "Angabe"), values)


def _namer(world: World) -> Callable[[str, str], str]:
    def name(field: str, value: str) -> str:
        if person := world.person_ref(value):
            return person.text
        if value in world.places:
            return world.places[value].name
        return value_word(field, value)

    return name
