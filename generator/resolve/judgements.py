"""The editor's word: judgements overrule what the program decided.

Each judgement is looked up in what the program would make of the articles by itself (``targets``), turned
into rulings and edits on what single articles tell, and the whole is put together once more. Each leaves a
``Judged`` that tells readers who judged and why; one that matches nothing says that, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TypeVar

from ..model.article import Article
from ..model.dossier import Dossier, Meeting, Person, Plan, Source
from ..model.evidence import Judged
from ..model.register import ENTRIES, SUBJECTS, Judgement, PersonEntry, Register, Subject
from .edits import Edits, HiddenClaim
from .outcomes import Ids, Outcome, contradictions
from .rulings import Key, Rulings
from .targets import Seen, Target, find, find_statements

Entry = TypeVar("Entry", Source, Person, Meeting, Plan)

_NO_CLAIM = "eine solche Angabe machen die Quellen dazu nicht"
_ONE_DAY = "ein Artikel erscheint an einem Tag, nicht in einem Zeitraum"
_ONE_PLACE = "es fehlen Fundstellen (at, value_at) aus zwei Artikeln; sie sagen, was zu trennen ist"


def dated(articles: Iterable[Article], judgements: Sequence[Judgement]) -> tuple[Article, ...]:
    """The articles with the days of publication that editors gave them, before anything is read."""
    days = {j.target: j.value for j in judgements if j.kind == "date" and "/" not in j.value}
    return tuple(
        a.model_copy(update={"published": days[a.id], "published_basis": "inferred"}) if a.id in days else a
        for a in articles
    )


@dataclass(frozen=True)
class Court:
    """All judgements, decided: what came of each, and what it means for the facts."""

    outcomes: tuple[Outcome, ...]
    edits: Edits
    rulings: Mapping[Subject, Rulings]


@dataclass
class _Docket:
    """What is laid down so far, while one judgement after the other is heard."""

    seen: Seen
    people: Mapping[str, PersonEntry]
    same: dict[Subject, list[tuple[Key, Key]]] = field(default_factory=dict)
    apart: dict[Subject, set[frozenset[Key]]] = field(default_factory=dict)
    split: dict[Subject, set[Key]] = field(default_factory=dict)
    gone: dict[Subject, set[Key]] = field(default_factory=dict)
    kept: dict[Subject, set[Key]] = field(default_factory=dict)
    names: dict[Subject, dict[Key, str]] = field(default_factory=dict)
    days: dict[Key, tuple[str, str]] = field(default_factory=dict)
    states: dict[Key, str] = field(default_factory=dict)
    silent: set[Key] = field(default_factory=set)
    said: set[tuple[str, int, int]] = field(default_factory=set)
    claims: list[HiddenClaim] = field(default_factory=list)
    known: dict[Key, PersonEntry] = field(default_factory=dict)


def hear(seen: Seen, register: Register, today: Seen | None = None) -> Court:
    """Decides every judgement of the register, in its order.

    Args:
        seen: what the program makes of the articles by itself.
        register: its judgements and people.
        today: the same of all articles when ``seen`` is of an earlier state: what a judgement is about is
            told by today's dossier, and holds for as much of it as was told then, whatever its id was.
    """
    outcomes = outcomes_of(today or seen, register)
    if today:
        outcomes = [outcome.within(seen) for outcome in outcomes]
    docket = _Docket(seen, _people(register))
    for outcome in outcomes:
        if outcome.target and outcome.applied:
            _lay_down(docket, outcome, outcome.target)
    edits = Edits(
        nobody=frozenset(docket.gone.get("person", ())),
        silent=frozenset(docket.silent),
        said=frozenset(docket.said),
        claims=tuple(docket.claims),
        known=MappingProxyType(docket.known),
        unknown=frozenset(docket.split.get("person", ())),
    )
    return Court(tuple(outcomes), edits, {subject: _rulings(docket, subject) for subject in ENTRIES})


def outcomes_of(seen: Seen, register: Register) -> list[Outcome]:
    """What each judgement is about, in the order of the register; of all articles, when these are told."""
    docket = _Docket(seen, _people(register))
    return contradictions([_hear(docket, j) for j in register.judgements])


def _people(register: Register) -> dict[str, PersonEntry]:
    return {p.id: p for p in register.people} | {p.name: p for p in register.people}


def _rulings(docket: _Docket, subject: Subject) -> Rulings:
    return Rulings(
        same=tuple(docket.same.get(subject, ())),
        apart=frozenset(docket.apart.get(subject, ())),
        split=frozenset(docket.split.get(subject, ())),
        gone=frozenset(docket.gone.get(subject, ())),
        ids=_kept_ids(docket) if subject == "meeting" else docket.seen.ids[subject],
        kept=frozenset(docket.kept.get(subject, ())),
        names=docket.names.get(subject, {}),
        days=docket.days if subject == "meeting" else {},
        states=docket.states if subject == "meeting" else {},
    )


def _kept_ids(docket: _Docket) -> Mapping[Key, str]:
    """The ids of meetings but those whose address names somebody who is hidden."""
    ids = docket.seen.ids["meeting"]
    named = {
        ids[f.article.id, m.key]
        for f in docket.seen.facts
        for m in f.meetings
        if any((f.article.id, k) in docket.silent for k in (*m.participants, *m.possible, *m.absent))
    }
    return {key: name for key, name in ids.items() if name not in named}


def _hear(docket: _Docket, j: Judgement) -> Outcome:
    """What the judgement is about, and whether it can be applied."""
    if j.kind == "hide" and j.subject == "statement":
        found = find_statements(docket.seen, j.at)
        if isinstance(found, str):
            return Outcome(j, note=found)
        spans, place = found
        return Outcome(j, Target("statement", place.article, evidence=place), spans=spans)
    allowed = (j.subject,) if j.subject else SUBJECTS[j.kind]
    target = find(docket.seen, j.target, j.at, allowed)
    if isinstance(target, str):
        return Outcome(j, note=target)
    if target.subject == "article" and "/" in j.value:
        return Outcome(j, note=_ONE_DAY)
    outcome = Outcome(j, target, note=target.lost)
    if j.kind in ("same", "not-same"):
        return _pair(docket, outcome, target)
    if j.kind == "hide" and "=" in j.value:
        return _claim(docket, outcome, target)
    return outcome


def _pair(docket: _Docket, outcome: Outcome, target: Target) -> Outcome:
    """The other one of two; of people it may be somebody only the register knows."""
    j = outcome.judgement
    other = find(docket.seen, j.value, j.value_at, (target.subject,))
    if isinstance(other, str):
        entry = docket.people.get(j.value)
        if j.kind == "same" and target.subject == "person" and entry:
            return replace(outcome, entry=entry)
        return replace(outcome, target=None, note=f"value: {other}")
    outcome = replace(outcome, other=other, note=outcome.note or other.lost)
    if j.kind == "not-same" and other.id == target.id:
        split = set(target.told) - set(other.told)
        if not (split and other.told):
            return replace(outcome, target=None, note=outcome.note or _ONE_PLACE)
        return replace(outcome, target=replace(target, keys=tuple(k for k in target.told if k in split)))
    return outcome


def _claim(docket: _Docket, outcome: Outcome, target: Target) -> Outcome:
    name, _, value = outcome.judgement.value.partition("=")
    values = {value.strip()}
    for (article, key), person in docket.seen.ids["person"].items():
        if person in values and any(article == where for where, _ in target.keys):
            values.add(key)
    hidden = HiddenClaim(target.subject, frozenset(target.keys), name.strip(), frozenset(values))
    if not hidden.tells(docket.seen.facts):
        return replace(outcome, target=None, note=_NO_CLAIM)
    return replace(outcome, hidden=hidden)


def _lay_down(docket: _Docket, outcome: Outcome, target: Target) -> None:
    j, subject = outcome.judgement, target.subject
    if outcome.entry:
        docket.known.update(dict.fromkeys(target.keys, outcome.entry))
    elif outcome.hidden:
        docket.claims.append(outcome.hidden)
    elif subject == "statement":
        docket.said |= {(p.article, p.start, p.end) for p in outcome.spans}
    elif j.kind == "same" and outcome.other:
        moved, stays = _ordered(docket, target, outcome.other)
        docket.same.setdefault(subject, []).append((_one(moved), _one(stays)))
        docket.kept.setdefault(subject, set()).update(stays.keys)
    elif j.kind == "not-same" and outcome.other:
        _part(docket, target, outcome.other)
    elif j.kind in ("hide", "not-a-person"):
        docket.gone.setdefault(subject, set()).update(target.keys)
        if j.kind == "hide" and subject == "person":
            docket.silent.update(target.keys)
    elif j.kind == "rename":
        docket.names.setdefault(subject, {}).update(dict.fromkeys(target.keys, j.value))
    elif j.kind == "date" and subject == "meeting":
        first, _, last = j.value.partition("/")
        docket.days.update(dict.fromkeys(target.keys, (first, last or first)))
    elif j.kind == "status":
        docket.states.update(dict.fromkeys(target.keys, j.value))


def _one(target: Target) -> Key:
    return (target.told or target.keys)[0]


def _ordered(docket: _Docket, moved: Target, stays: Target) -> tuple[Target, Target]:
    """Whose entry stays: the value's, but somebody the register knows is not made a stranger."""
    if moved.subject == "person" and moved.id in docket.people and stays.id not in docket.people:
        return stays, moved
    return moved, stays


def _part(docket: _Docket, target: Target, other: Target) -> None:
    subject = target.subject
    pairs = {frozenset((a, b)) for a in target.keys for b in other.keys if a != b and b not in target.keys}
    docket.apart.setdefault(subject, set()).update(pairs)
    if target.id == other.id:
        docket.split.setdefault(subject, set()).update(target.keys)
        rest = set(other.keys) - set(target.keys)
        docket.kept.setdefault(subject, set()).update(rest)


def without_idle(dossier: Dossier) -> Dossier:
    """The dossier without judgements that matched nothing.

    For the state of an earlier day: judgements are today's, and whether one matches anything is a question
    to today's dossier alone, for what it is about may be told by a later article.
    """
    applied = tuple(one for one in dossier.judgements if one.applied)
    return dossier.model_copy(update={"judgements": applied})


def with_records(dossier: Dossier, court: Court, ids: Ids, seen: Seen) -> Dossier:
    """The judged dossier with every judgement, and with each on the entries it is about.

    Args:
        dossier: as it is with the judgements.
        court: the judgements as they were decided.
        ids: the id of every fact's entry in that dossier.
        seen: what the program made of it by itself.
    """
    pages: dict[tuple[str, str], str] = {
        **{("article", a.id): a.page for a in dossier.articles},
        **{("person", p.id): p.page for p in dossier.persons},
        **{("meeting", m.id): m.page for m in dossier.meetings},
        **{("plan", p.id): p.page for p in dossier.plans},
    }
    judged = tuple(outcome.record(ids, seen, pages) for outcome in court.outcomes)
    found: dict[str, list[Judged]] = {}
    for one in judged:
        other = pages.get((one.subject or "", one.value or "")) if one.kind == "not-same" else None
        for page in dict.fromkeys((one.page, other)):
            if page and one.applied:
                found.setdefault(page, []).append(one)

    def told(entry: Entry) -> Entry:
        own = tuple(found.get(entry.page, ()))
        return entry.model_copy(update={"judgements": own}) if own else entry

    return dossier.model_copy(
        update={
            "judgements": judged,
            "articles": tuple(map(told, dossier.articles)),
            "persons": tuple(map(told, dossier.persons)),
            "meetings": tuple(map(told, dossier.meetings)),
            "plans": tuple(map(told, dossier.plans)),
        }
    )
