"""Persons across articles: one page for one human being, never two people on one page.

The register decides where it knows the person. Others are joined by the transliteration key of the
full name; a surname alone joins only the one person of that surname whose side is the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from ..german.slug import slug
from ..model.dossier import Person, Role, Variant
from ..model.evidence import Claim, Decision, Evidence, Passage
from ..model.facts import ArticleFacts
from ..model.register import PersonEntry, Register
from .person_groups import Told, grouped, key_of
from .recall import Recall
from .rulings import NOTHING, Key, Rulings, first_of, free_name


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
    facts: Sequence[ArticleFacts],
    register: Register,
    rulings: Rulings = NOTHING,
    before: Recall[Person] | None = None,
) -> ResolvedPersons:
    """Join what the articles tell of persons.

    Args:
        facts: in order of publication.
        register: the editor's files.
        rulings: what editors say of persons.
        before: the persons of a call before with the same register.
    """
    recall: Recall[Person] = before or Recall()
    recall.begin()
    entries = {p.id: p for p in register.people}
    found, decisions = grouped(facts, rulings)
    groups = sorted(rulings.made_one(found, key_of), key=_first_place)
    made: list[str] = []
    taken: set[str] = set(entries)
    for told_of in groups:
        made.append(told_of[0][1].register_id or free_name(slug(_first_name(told_of)), taken))
        taken.add(made[-1])
    if rulings.ids:
        made = rulings.names_kept([[key_of(t) for t in group] for group in groups], made)
    ids: dict[Key, str] = {}
    persons = []
    for person_id, told_of in zip(made, groups, strict=True):
        keys = [key_of(t) for t in told_of]
        ids.update(dict.fromkeys(keys, person_id))
        entry, kept = entries.get(person_id), tuple(key in rulings.kept for key in keys)
        objects = (entry, *(one for told in told_of for one in told))
        person = recall.of(objects, (person_id, kept), partial(_person, person_id, told_of, entry, rulings))
        name = first_of(rulings.names, keys)
        persons.append(person.model_copy(update={"name": name}) if name else person)
    return ResolvedPersons(tuple(sorted(persons, key=lambda p: p.id)), ids, rulings.settled(decisions, ids))


def _first_place(told: Sequence[Told]) -> tuple[str, str, int]:
    return min(
        (f.article.published or "9999", f.article.id, p.mentions[0].start if p.mentions else 0)
        for f, p in told
    )


def _person(person_id: str, told: Sequence[Told], entry: PersonEntry | None, rulings: Rulings) -> Person:
    facts = sorted(told, key=lambda t: (t[0].article.published or "9999", t[0].article.id))
    # of people an editor put together, the one whose entry stays gives the name
    name = entry.name if entry else _fullest([t for t in facts if key_of(t) in rulings.kept] or facts)
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
    return max(_nominatives(facts), key=lambda n: (len(n.split()), len(n), n))


def _first_name(told: Sequence[Told]) -> str:
    """The name as the first article has it, without the ending of a genitive."""
    known = _nominatives(told)
    name = told[0][1].name
    return name if name in known else name[:-1]


def _nominatives(told: Sequence[Told]) -> set[str]:
    """The names without those that are another's genitive."""
    names = {p.name for _f, p in told}
    return {n for n in names if not (n.endswith("s") and n[:-1] in names)}


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


def evidencekey_of(e: Evidence) -> tuple[str, int, int]:
    """Sort key of evidence: article, start, end."""
    return (e.article, e.start, e.end)
