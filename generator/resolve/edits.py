"""What articles tell, without what an editor took out of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from ..german.slug import slug
from ..model.evidence import Claim
from ..model.facts import ArticleFacts, DayFact, MeetingFact, PersonFact, PlanFact
from ..model.register import PersonEntry, Subject
from .rulings import Key

_PEOPLE = {"participant": "participants", "possible": "possible", "absent": "absent"}
_LISTS = {**_PEOPLE, "delegation": "delegations", "topic": "topics"}
_SINGLE = frozenset({"points", "origin", "dated", "supersedes", "part_of"})


@dataclass(frozen=True)
class HiddenClaim:
    """A claim that an editor took out.

    Attributes:
        subject: ``person``, ``meeting`` or ``plan``.
        keys: the facts it is taken out of.
        property: as ``dossier explain`` shows it; ``role`` of a person, ``provision`` of a plan
            version, ``outcome`` of a meeting.
        values: what counts as its value, ids and local keys of the same person among them.
    """

    subject: Subject
    keys: frozenset[Key]
    property: str
    values: frozenset[str]

    def is_it(self, claim: Claim) -> bool:
        """Whether a claim is the one."""
        return claim.property == self.property and claim.value in self.values

    def tells(self, facts: Iterable[ArticleFacts]) -> bool:
        """Whether it is told anywhere, so that taking it out changes something."""
        alone = Edits(claims=(self,))
        return any(edited(f, alone) != f for f in facts if f.article.id in {a for a, _ in self.keys})


@dataclass(frozen=True)
class Edits:
    """What editors took out or put right; empty where nobody has.

    Attributes:
        nobody: persons who are none, and persons who are hidden.
        silent: hidden persons, whose statements and definitions go too.
        said: words of hidden statements.
        claims: claims that are hidden.
        known: register entries of people whose articles the program did not recognise.
        unknown: people who are not the ones of the register they were taken for.
    """

    nobody: frozenset[Key] = frozenset()
    silent: frozenset[Key] = frozenset()
    said: frozenset[tuple[str, int, int]] = frozenset()
    claims: tuple[HiddenClaim, ...] = ()
    known: Mapping[Key, PersonEntry] = field(default_factory=lambda: MappingProxyType({}))
    unknown: frozenset[Key] = frozenset()


def edited(facts: ArticleFacts, edits: Edits) -> ArticleFacts:
    """One article's facts without what was taken out; who is nobody stays listed, to be left out later."""
    name = facts.article.id
    silent = {key for article, key in edits.silent if article == name}
    titles = {slug(p.name) for p in facts.persons if p.key in silent}
    meetings = (_unnamed(m, titles) for m in facts.meetings)
    return facts.model_copy(
        update={
            "persons": tuple(_person(name, p, edits) for p in facts.persons),
            "meetings": tuple(_meeting(name, m, edits) for m in meetings),
            "plans": tuple(_plan(name, p, edits) for p in facts.plans),
            "statements": tuple(
                s
                for s in facts.statements
                if not (s.speaker.kind == "person" and s.speaker.key in silent)
                and (name, s.evidence.start, s.evidence.end) not in edits.said
            ),
            "definitions": tuple(d for d in facts.definitions if slug(d.term) not in titles),
        }
    )


def _person(article: str, person: PersonFact, edits: Edits) -> PersonFact:
    key = (article, person.key)
    if key in edits.unknown:
        side = next((r.side for r in person.roles if r.side), None)
        person = person.model_copy(update={"register_id": None, "side": side})
    if entry := edits.known.get(key):
        known = {"register_id": entry.id, "name": entry.name, "side": entry.side or person.side}
        person = person.model_copy(update={"full": True, **known})
    for hidden in edits.claims:
        if hidden.subject == "person" and hidden.property == "role" and key in hidden.keys:
            left = (r for r in person.roles if r.text not in hidden.values)
            person = person.model_copy(update={"roles": tuple(left)})
    return person


def _meeting(article: str, meeting: MeetingFact, edits: Edits) -> MeetingFact:
    nobody = {key for name, key in edits.nobody if name == article}
    if nobody & {*meeting.participants, *meeting.possible, *meeting.absent}:
        fields = {f: tuple(k for k in getattr(meeting, f) if k not in nobody) for f in _PEOPLE.values()}
        claims = tuple(c for c in meeting.claims if c.property not in _PEOPLE or c.value not in nobody)
        meeting = meeting.model_copy(update={**fields, "claims": claims})
    for hidden in edits.claims:
        if hidden.subject == "meeting" and (article, meeting.key) in hidden.keys:
            meeting = _without(meeting, hidden)
    return meeting


def _unnamed(meeting: MeetingFact, hidden: Iterable[str]) -> MeetingFact:
    """The meeting without results that hidden persons told or that name them; by slugs of their names."""
    surnames = {name.rpartition("-")[2] for name in hidden}
    left = tuple(
        o for o in meeting.outcome if not surnames & {*slug(f"{o.text} {o.source or ''}").split("-")}
    )
    return meeting if left == meeting.outcome else meeting.model_copy(update={"outcome": left})


def _without(meeting: MeetingFact, hidden: HiddenClaim) -> MeetingFact:
    """The meeting without a claim, and without what it gives."""
    changes: dict[str, object] = {"claims": tuple(c for c in meeting.claims if not hidden.is_it(c))}
    if name := _LISTS.get(hidden.property):
        changes[name] = tuple(v for v in getattr(meeting, name) if v not in hidden.values)
    elif hidden.property == "outcome":
        changes["outcome"] = tuple(o for o in meeting.outcome if o.text not in hidden.values)
    elif hidden.property == "place" and meeting.place:
        named = {meeting.place.id, meeting.place.name}
        changes["place"] = None if named & hidden.values else meeting.place
    elif hidden.property == "day":
        day = meeting.day
        days = {day.start, day.end, day.earliest, day.latest}
        changes["day"] = DayFact() if days & hidden.values else day
    return meeting.model_copy(update=changes)


def _plan(article: str, plan: PlanFact, edits: Edits) -> PlanFact:
    for hidden in edits.claims:
        if hidden.subject != "plan" or (article, plan.key) not in hidden.keys:
            continue
        kept = (p for p in plan.provisions if p.text not in hidden.values)
        changes: dict[str, object] = {"claims": tuple(c for c in plan.claims if not hidden.is_it(c))}
        if hidden.property == "provision":
            changes["provisions"] = tuple(kept)
        elif hidden.property in _SINGLE and str(getattr(plan, hidden.property)) in hidden.values:
            changes[hidden.property] = None
        plan = plan.model_copy(update=changes)
    return plan
