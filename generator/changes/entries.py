"""What changed in a person, a plan version, a statement, a term or a topic."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ..german.labels import side_name
from ..german.spoken_days import long_day
from ..german.typography import counted, marks, quoted
from ..model.dossier import GlossaryEntry, Person, Plan, Role, Statement, Topic
from ..model.evidence import Evidence
from .meetings import Found
from .models import Change, Kind, Thing
from .sides import UNTOLD, Sides, shortened


def role_text(role: Role) -> str:
    """The role as told, a former one said to be that."""
    return f"{role.text} (früher)" if role.former else role.text


def person_changes(old: Person, new: Person, differ: frozenset[str], sides: Sides) -> Iterator[Found]:
    """Roles that came or went, side and name."""
    had, has = ({role_text(r): r for r in p.roles} for p in (old, new))
    for text, role in has.items():
        if text not in had:
            yield _of_person(new, "role", "Funktion", "", text, (role.evidence,)), ("roles",)
    for text, role in had.items():
        if text not in has:
            yield _of_person(new, "unrole", "Funktion", text, "", (role.evidence,)), ("roles",)
    if "side" in differ:
        told = sides.newest(c.evidence for c in new.claims if c.property == "side")
        was, now = (side_name(p.side) if p.side else UNTOLD for p in (old, new))
        yield _of_person(new, "side", "Seite", was, now, told), ("side",)
    if "name" in differ:
        yield (
            _of_person(new, "value", "Name", old.name, new.name, sides.newest(new.sentences)),
            ("name",),
        )


def _of_person(
    p: Person, kind: Kind, label: str, before: str, after: str, evidence: tuple[Evidence, ...]
) -> Change:
    return _entry("person", kind, p.id, p.name, p.page, label, before, after, evidence)


def _entry(
    thing: Thing, kind: Kind, key: str, title: str, page: str | None,
    label: str, before: str, after: str, evidence: tuple[Evidence, ...],
) -> Change:  # fmt: skip
    return Change(
        thing=thing, kind=kind, id=key, title=title, page=page,
        label=label, before=before, after=after, evidence=evidence,
    )  # fmt: skip


def plan_changes(old: Plan, new: Plan, differ: frozenset[str], sides: Sides) -> Iterator[Found]:
    """Provisions that came or went, and what else is told of the version."""
    had = {(v.topic, v.text, v.evidence) for v in old.provisions}
    has = {(v.topic, v.text, v.evidence) for v in new.provisions}
    for one in new.provisions:
        if (one.topic, one.text, one.evidence) not in had:
            yield _provision(new, "", one.topic, one.text, one.evidence, sides), ("provisions",)
    for one in old.provisions:
        if (one.topic, one.text, one.evidence) not in has:
            yield _provision(new, one.text, one.topic, "", one.evidence, sides), ("provisions",)
    for field, label, words in _PLAN:
        if field in differ:
            before, after = (_word(getattr(p, field), words) for p in (old, new))
            if field in ("supersedes", "part_of"):
                before = sides.old.plans.get(getattr(old, field) or "", before)
                after = sides.new.plans.get(getattr(new, field) or "", after)
            claims = tuple(c.evidence for c in new.claims if c.property == field)
            told = sides.newest(claims or new.evidence)
            title = plan_title(new)
            yield _entry("plan", "value", new.id, title, new.page, label, before, after, told), (field,)


def _provision(plan: Plan, before: str, topic: str, after: str, told: Evidence, sides: Sides) -> Change:
    label = sides.new.topics.get(topic) or sides.old.topics.get(topic, "Sonstiges")
    kind: Kind = "provision" if after else "unprovision"
    return _entry("plan", kind, plan.id, plan_title(plan), plan.page, label, before, after, (told,))


_PLAN: tuple[tuple[str, str, Callable[[Any], str]], ...] = (
    ("label", "Bezeichnung", str),
    ("points", "Umfang", lambda n: counted(n, "Punkt", "Punkte")),
    ("dated", "Datiert auf", long_day),
    ("origin", "Herkunft", str),
    ("supersedes", "Löst ab", str),
    ("part_of", "Gehört zu", str),
    ("first_reported", "Erstmals berichtet", long_day),
)


def _word(value: Any, words: Callable[[Any], str]) -> str:
    return UNTOLD if value is None else words(value)


def plan_title(plan: Plan) -> str:
    """Its label with a capital letter in front, as a heading has it."""
    return plan.label[:1].upper() + plan.label[1:]


def statement_changes(
    old: Statement, new: Statement, differ: frozenset[str], sides: Sides
) -> Iterator[Found]:
    """Who is taken to have said it; a name that only became fuller is no other speaker."""
    if "speaker" in differ and old.speaker.name != new.speaker.name:
        title, told = statement_title(new), (new.sentence or new.evidence,)
        yield (
            _entry("statement", "speaker", new.id, title, None, "Sprecher", old.speaker.name,
                   new.speaker.name, told),
            ("speaker",),
        )  # fmt: skip


def statement_title(statement: Statement) -> str:
    """Who said what: "Carla Stone: „…“"; what is not said word for word comes without quotation marks."""
    said = shortened(statement.text)
    return f"{statement.speaker.name}: {quoted(said) if statement.mode == 'direct' else marks(said)}"


def term_changes(
    old: GlossaryEntry, new: GlossaryEntry, differ: frozenset[str], sides: Sides
) -> Iterator[Found]:
    """Another explanation."""
    if "definition" in differ:
        was, now = (shortened(g.definition) for g in (old, new))
        told = sides.newest(new.evidence)
        yield (
            _entry("term", "definition", new.id, new.term, new.page, "Erklärung", was, now, told),
            ("definition",),
        )


def topic_evidence(topic: Topic, sides: Sides) -> tuple[Evidence, ...]:
    """The newest statements on it, else the newest provisions and meetings."""
    dossier = sides.new.dossier
    said = [s.sentence or s.evidence for s in dossier.statements if topic.id in s.topics]
    laid = [v.evidence for p in dossier.plans for v in p.provisions if v.topic == topic.id]
    met = [e for m in dossier.meetings if topic.id in m.topics for e in m.evidence]
    return sides.newest((*said, *laid, *met))
