"""Why a person, meeting or plan version is as it is: claims, decisions, passages as a tree."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from rich.text import Text
from rich.tree import Tree

from .german.typography import quoted
from .model.dossier import Dossier, Meeting, Person, Plan
from .model.evidence import Claim, Decision, Evidence, Judged

Thing = Person | Meeting | Plan
UNKNOWN = "nicht genannt"


def find(dossier: Dossier, wanted: str) -> Thing | None:
    """The person, meeting or plan version of that id; None when there is none."""
    return next((thing for thing in _things(dossier) if thing.id == wanted), None)


def _things(dossier: Dossier) -> list[Thing]:
    return [*dossier.persons, *dossier.meetings, *dossier.plans]


def near(dossier: Dossier, wanted: str) -> list[str]:
    """Ids much like the wanted one, the best first; empty when there are none."""
    ids = sorted({thing.id for thing in _things(dossier)})
    return (
        difflib.get_close_matches(wanted, ids, n=3, cutoff=0.5) or [one for one in ids if wanted in one][:3]
    )


def explain(dossier: Dossier, thing: Thing) -> Tree:
    """The tree of one thing."""
    if isinstance(thing, Person):
        tree = _person(thing)
    elif isinstance(thing, Meeting):
        tree = _meeting(thing)
    else:
        tree = _plan(thing)
    _claims(tree, thing.claims)
    _judgements(tree, thing.judgements)
    names = {thing.id, thing.label if isinstance(thing, Plan) else getattr(thing, "name", thing.id)}
    _decisions(tree, (one for one in dossier.decisions if names & {one.left, one.right, *one.entries}))
    return tree


def _root(title: str, id_: str, page: str) -> Tree:
    return Tree(Text(f"{title}  [{id_}]  {page}"))


def _branch(tree: Tree, title: str) -> Tree:
    return tree.add(Text(title))


def _passage(tree: Tree, evidence: Evidence) -> None:
    words = " ".join(evidence.quote.split())
    tree.add(Text(f"{evidence.article} {evidence.start}–{evidence.end}: „{words}“"))


def _fields(tree: Tree, fields: Iterable[tuple[str, object]]) -> None:
    for name, value in fields:
        if isinstance(value, tuple):
            value = ", ".join(map(str, value)) or "–"
        tree.add(Text(f"{name}: {UNKNOWN if value is None else value}"))


def _person(person: Person) -> Tree:
    tree = _root(person.name, person.id, person.page)
    known = "im Register" if person.known else "nicht im Register"
    _fields(tree, (("Seite", person.side), ("Eintrag", known), ("Treffen", person.meetings)))
    forms = _branch(tree, f"Schreibweisen ({len(person.variants)})")
    for variant in person.variants:
        forms.add(Text(f"{variant.form}: {', '.join(variant.articles)}"))
    roles = _branch(tree, f"Rollen ({len(person.roles)})")
    for role in person.roles:
        _passage(
            roles.add(Text(f"{role.text}{' (früher)' if role.former else ''}  Regel {role.rule or '–'}")),
            role.evidence,
        )
    sentences = _branch(tree, f"Sätze mit dem Namen ({len(person.sentences)})")
    for sentence in person.sentences:
        _passage(sentences, sentence)
    return tree


def _meeting(meeting: Meeting) -> Tree:
    tree = _root(meeting.title, meeting.id, meeting.page)
    place = meeting.place and ", ".join((meeting.place.name, *meeting.place.within))
    basis = f"Grundlage: {meeting.date_basis}, Wortlaut: {meeting.date_phrase or '–'}"
    days = f"{meeting.start or '?'} bis {meeting.end or '?'} ({basis})"
    _fields(
        tree,
        (
            ("Art", meeting.kind),
            ("Stand", meeting.status),
            ("Tage", days),
            ("frühestens", meeting.earliest),
            ("spätestens", meeting.latest),
            ("Ort", place),
            ("Teilnehmer", meeting.participants),
            ("möglicherweise", meeting.possible_participants),
            ("nicht dabei", meeting.absent),
            ("Delegationen", meeting.delegations),
            ("Themen", meeting.topics),
        ),
    )
    for conflict in meeting.conflicts:
        branch = _branch(tree, f"Widerspruch: {conflict.field}")
        for value in conflict.values:
            _passage(branch.add(Text(value.value)), value.evidence)
    for outcome in meeting.outcome:
        said = f", laut {outcome.source}" if outcome.source else ""
        head = f"Ergebnis: {quoted(outcome.text)}  Regel {outcome.rule}{said}"
        _passage(_branch(tree, head), outcome.evidence)
    for step in meeting.history:
        _passage(_branch(tree, f"{step.published or 'Tag unbekannt'}: {step.status}"), step.evidence)
    passages = _branch(tree, f"Belege ({len(meeting.evidence)})")
    for evidence in meeting.evidence:
        _passage(passages, evidence)
    return tree


def _plan(plan: Plan) -> Tree:
    tree = _root(plan.label, plan.id, plan.page)
    _fields(
        tree,
        (
            ("Punkte", plan.points),
            ("datiert", plan.dated),
            ("löst ab", plan.supersedes),
            ("gehört zu", plan.part_of),
            ("Herkunft", plan.origin),
            ("zuerst berichtet", plan.first_reported),
        ),
    )
    provisions = _branch(tree, f"Bestimmungen ({len(plan.provisions)})")
    for provision in plan.provisions:
        head = f"{provision.topic}: {provision.text}  Regel {provision.rule or '–'}"
        _passage(provisions.add(Text(head)), provision.evidence)
    passages = _branch(tree, f"Belege ({len(plan.evidence)})")
    for evidence in plan.evidence:
        _passage(passages, evidence)
    return tree


def _claims(tree: Tree, claims: tuple[Claim, ...]) -> None:
    branch = _branch(tree, f"Angaben ({len(claims)})")
    for claim in claims:
        said = f", laut {claim.source}" if claim.source else ""
        _passage(
            branch.add(Text(f"{claim.property} = {claim.value}  Regel {claim.rule}{said}")), claim.evidence
        )


def _judgements(tree: Tree, judgements: tuple[Judged, ...]) -> None:
    """What editors decided; no branch where nobody did."""
    if not judgements:
        return
    branch = _branch(tree, f"Entscheide der Redaktion ({len(judgements)})")
    for one in judgements:
        value = f" = {one.value}" if one.value else ""
        branch.add(Text(f"{one.kind}{value}  {one.who}, {one.when}: {one.why}"))


def _decisions(tree: Tree, decisions: Iterable[Decision]) -> None:
    found = list(decisions)
    branch = _branch(tree, f"Zuordnungen ({len(found)})")
    for one in found:
        word = "zusammengeführt" if one.joined else "getrennt gehalten"
        branch.add(Text(f"{one.left} / {one.right}: {word} ({one.score:.2f}), {one.reason}"))
