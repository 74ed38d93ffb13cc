"""Persons across articles: one page for one human being, never two people on one page.

The register decides where it knows the person. Others are joined by the transliteration key of the
full name; a surname alone joins only the one person of that surname whose side is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..german.slug import slug
from ..german.transliteration import alike, key, readings
from ..model.dossier import Person, Role, Variant
from ..model.evidence import Claim, Decision, Evidence, Passage
from ..model.facts import ArticleFacts, PersonFact
from ..model.register import ORGANISATIONS, PersonEntry, Register
from .rulings import NOTHING, Key, Pending, Rulings, first_of, free_name

Told = tuple[ArticleFacts, PersonFact]


@dataclass(frozen=True)
class ResolvedPersons:
    """The persons, who is who per article, and why.

    Attributes:
        persons: sorted by id; ``meetings`` still empty.
        ids: (article id, local key) -> person id.
        decisions: joins that were not certain, and near misses.
    """

    persons: tuple[Person, ...]
    ids: Mapping[Key, str]
    decisions: tuple[Decision, ...]


def resolve_persons(
    facts: Sequence[ArticleFacts], register: Register, rulings: Rulings = NOTHING
) -> ResolvedPersons:
    """Join what the articles tell of persons. ``facts`` must be in order of publication."""
    entries = {p.id: p for p in register.people}
    found, decisions = _grouped(facts, rulings)
    groups = sorted(rulings.made_one(found, _key), key=_first_place)
    made: list[str] = []
    taken: set[str] = set(entries)
    for told_of in groups:
        made.append(told_of[0][1].register_id or free_name(slug(told_of[0][1].name), taken))
        taken.add(made[-1])
    if rulings.ids:
        made = rulings.names_kept([[_key(t) for t in group] for group in groups], made)
    ids: dict[Key, str] = {}
    persons = []
    for person_id, told_of in zip(made, groups, strict=True):
        keys = [_key(t) for t in told_of]
        ids.update(dict.fromkeys(keys, person_id))
        person = _person(person_id, told_of, entries.get(person_id), rulings)
        name = first_of(rulings.names, keys)
        persons.append(person.model_copy(update={"name": name}) if name else person)
    return ResolvedPersons(tuple(sorted(persons, key=lambda p: p.id)), ids, rulings.settled(decisions, ids))


def _key(told: Told) -> Key:
    return told[0].article.id, told[1].key


def _grouped(facts: Sequence[ArticleFacts], rulings: Rulings) -> tuple[list[list[Told]], list[Pending]]:
    """Who the program takes for one person, as far as no editor keeps them apart."""
    groups: dict[str, list[Told]] = {}
    spelt: dict[str, set[str]] = {}
    decisions: list[Pending] = []
    for told in sorted(_told(facts), key=lambda t: (_key(t) in rulings.split, not t[1].full)):
        key = _key(told)
        open_to = {
            name: group for name, group in groups.items() if not rulings.parts(key, map(_key, group))
        } if rulings.apart else groups  # fmt: skip
        group = _group_of(told, open_to, spelt, decisions)
        while group not in open_to and group in groups:
            group += ":apart"
        groups.setdefault(group, []).append(told)
        if told[1].full and not told[1].register_id:
            for one in readings(told[1].name.partition(" ")[2]):
                spelt.setdefault(one, set()).add(group)
    return list(groups.values()), decisions


def _told(facts: Iterable[ArticleFacts]) -> list[Told]:
    return [(f, p) for f in facts for p in f.persons if p.actor]


def _group_of(
    told: Told,
    groups: Mapping[str, list[Told]],
    spelt: Mapping[str, set[str]],
    decisions: list[Pending],
) -> str:
    person = told[1]
    if person.register_id:
        return "register:" + person.register_id
    own = _free_name(person, groups)
    if own in groups or (person.full and (own := _spelt_otherwise(person, groups, spelt) or own)):
        return own
    surname = key(person.name.split()[-1])
    same = [(g, t[0]) for g, t in groups.items() if key(t[0][1].name.split()[-1]) == surname and t[0][1].full]
    for group, other in same:
        joined = len(same) == 1 and person.side is not None and person.side == other[1].side
        decisions.append((_by_surname(told, other, joined), _key(told), _key(other)))
        if joined:
            return group
    return own


def _free_name(person: PersonFact, groups: Mapping[str, list[Told]]) -> str:
    """The group of that name, numbered where its bearer stands for another state: he is somebody else."""
    own, n = "name:" + key(person.name), 1
    while any(_of_other_states(person.side, p.side) for _f, p in groups.get(own, ())):
        n += 1
        own = f"name:{key(person.name)}:{n}"
    return own


def _spelt_otherwise(
    person: PersonFact, groups: Mapping[str, list[Told]], spelt: Mapping[str, set[str]]
) -> str | None:
    """The one group whose given name and surname are these in other letters ("Araghtschi", "Araqchi").

    ``spelt`` has the groups by the readings of their surnames; another state is another person.
    """
    given, _, rest = person.name.partition(" ")
    near = sorted({group for one in readings(rest) for group in spelt.get(one, ())})
    same = [
        group
        for group in near
        if group in groups
        and len(rest) >= 5
        and any(_alike_names(p.name, given, rest) for _f, p in groups[group])
        and not any(_of_other_states(person.side, p.side) for _f, p in groups[group])
    ]
    return same[0] if len(same) == 1 else None


def _alike_names(name: str, given: str, rest: str) -> bool:
    first, _, last = name.partition(" ")
    return alike(first, given) and alike(last, rest)


def _of_other_states(one: str | None, other: str | None) -> bool:
    """Whether two sides are two states; an organisation and a state can be one person's."""
    states = {one, other} - ORGANISATIONS - {None}
    return len(states) == 2


def _by_surname(left: Told, right: Told, joined: bool) -> Decision:
    same = "gleicher Nachname und gleiche Seite"
    open_side = "gleicher Nachname, aber keine gemeinsame Seite belegt"
    return Decision(
        kind="person", left=left[1].name, right=right[1].name, joined=joined, score=0.8 if joined else 0.3,
        reason=same if joined else open_side,
        evidence=tuple(e for told in (left, right) for e in told[1].sentences[:1]),
    )  # fmt: skip


def _first_place(told: Sequence[Told]) -> tuple[str, str, int]:
    return min(
        (f.article.published or "9999", f.article.id, p.mentions[0].start if p.mentions else 0)
        for f, p in told
    )


def _person(person_id: str, told: Sequence[Told], entry: PersonEntry | None, rulings: Rulings) -> Person:
    facts = sorted(told, key=lambda t: (t[0].article.published or "9999", t[0].article.id))
    # of people an editor put together, the one whose entry stays gives the name
    name = entry.name if entry else _fullest([t for t in facts if _key(t) in rulings.kept] or facts)
    roles = tuple(
        Role(text=r.text, evidence=r.evidence, former=r.former, attested=f.article.published, rule=r.rule)
        for f, p in facts
        for r in p.roles
    )
    side = entry.side if entry and entry.side else next((p.side for _f, p in facts if p.side), None)
    return Person(
        id=person_id, name=name, side=side, known=entry is not None,
        variants=_variants(facts), roles=_distinct(roles),
        mentions=tuple(
            sorted(
                (
                    Passage(article=f.article.id, start=m.start, end=m.end)
                    for f, p in facts
                    for m in p.mentions
                ),
                key=lambda m: (m.article, m.start),
            )
        ),
        meetings=(), page=f"personen/{person_id}.html",
        gender=(entry.gender if entry else None) or next((p.gender for _f, p in facts if p.gender), None),
        original=entry.original if entry else None, language=entry.language if entry else None,
        wikidata=entry.wikidata if entry else None,
        claims=_side_claims(facts, side),
        sentences=tuple(e for f, p in facts for e in p.sentences),
    )  # fmt: skip


def _fullest(facts: Sequence[Told]) -> str:
    return max((p.name for _f, p in facts), key=lambda n: (len(n.split()), len(n), n))


def _variants(facts: Sequence[Told]) -> tuple[Variant, ...]:
    found: dict[str, set[str]] = {}
    for f, p in facts:
        for mention in p.mentions:
            found.setdefault(mention.form, set()).add(f.article.id)
    return tuple(Variant(form=form, articles=tuple(sorted(ids))) for form, ids in sorted(found.items()))


def _distinct(roles: Sequence[Role]) -> tuple[Role, ...]:
    """Each role text once, with its latest attestation; newest first."""
    latest: dict[tuple[str, bool], Role] = {}
    for role in roles:
        known = latest.get((role.text, role.former))
        if known is None or (role.attested or "") > (known.attested or ""):
            latest[role.text, role.former] = role
    return tuple(sorted(latest.values(), key=lambda r: (r.former, _newest(r.attested), r.text)))


def _newest(day: str | None) -> tuple[int, ...]:
    return tuple(-int(part) for part in day.split("-")) if day else (0,)


def _side_claims(facts: Sequence[Told], side: str | None) -> tuple[Claim, ...]:
    return tuple(
        Claim(property="side", value=r.side or "", evidence=r.evidence, rule=r.rule)
        for _f, p in facts
        for r in p.roles
        if r.side and r.side == side
    )


def evidence_key(e: Evidence) -> tuple[str, int, int]:
    """Sort key of evidence: article, start, end."""
    return (e.article, e.start, e.end)
