"""What the program is unsure of, each with the sentence to look at; what an editor decided is left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Literal

from ..german.collation import sort_key
from ..german.labels import STATUS
from ..german.typography import counted
from ..model.base import Model
from ..model.dossier import Dossier, Meeting, Person
from ..model.evidence import Decision, Evidence
from ..model.register import JudgementKind, Subject

DoubtKind = Literal["unknown", "person", "meeting", "plan", "date", "conflict", "speaker", "hedged"]

KINDS: Mapping[DoubtKind, str] = MappingProxyType(
    {
        "unknown": "nicht im Register",
        "person": "Personen",
        "meeting": "Treffen",
        "plan": "Planfassungen",
        "date": "ohne Tag",
        "conflict": "Widerspruch",
        "speaker": "ohne Sprecher",
        "hedged": "vielleicht dabei",
    }
)
"""The kinds in their order: who, what belongs together, when, then single statements."""
RULE = "Geordnet nach Art, darin das Unsicherste zuerst, dann nach dem Namen."
SURE = 0.9
"""Score from which a join is no doubt. Source: from there on day, place and most people agree."""
_EVEN = 0.6  # score at which joining and keeping apart are equally likely: the threshold of meetings


class Doubt(Model):
    """Something to decide.

    Attributes:
        kind: what sort of doubt.
        title: what it is about, in German.
        reason: why it is in doubt, in German.
        score: how surely two are one, 0 to 1; None where nothing was compared.
        subject: what a judgement on it is about.
        target: id of that; of a statement the id of its article.
        value: id of the other one of two; None where there is none.
        claim: ``property=value`` to hide, None when the whole is hidden.
        evidence: the sentences to look at; empty for an article without a day.
        answers: the kinds of judgement that settle it.
    """

    kind: DoubtKind
    title: str
    reason: str
    score: float | None = None
    subject: Subject
    target: str
    value: str | None = None
    claim: str | None = None
    evidence: tuple[Evidence, ...] = ()
    answers: tuple[JudgementKind, ...]


def doubts(dossier: Dossier) -> tuple[Doubt, ...]:
    """All doubts in the order that ``RULE`` states; empty when there is none."""
    found = (
        *_unknown(dossier),
        *_decisions(dossier),
        *_undated(dossier),
        *_conflicts(dossier),
        *_speakers(dossier),
        *_hedged(dossier),
    )
    order = {kind: place for place, kind in enumerate(KINDS)}

    def key(doubt: Doubt) -> tuple[int, float, tuple[str, str], str, int]:
        unsure = abs((_EVEN if doubt.score is None else doubt.score) - _EVEN)
        start = doubt.evidence[0].start if doubt.evidence else 0
        return order[doubt.kind], unsure, sort_key(doubt.title), doubt.target, start

    return tuple(sorted(found, key=key))


def _unknown(dossier: Dossier) -> Iterator[Doubt]:
    for person in dossier.persons:
        if person.known or person.judgements:
            continue
        number = counted(len(person.mentions), "Nennung", "Nennungen")
        yield Doubt(
            kind="unknown", title=person.name, reason=f"steht nicht im Register, {number}",
            subject="person", target=person.id, evidence=_some(person),
            answers=("same", "rename", "not-a-person", "hide"),
        )  # fmt: skip


def _some(person: Person) -> tuple[Evidence, ...]:
    return person.sentences[:1] or tuple(r.evidence for r in person.roles[:1])


def _decisions(dossier: Dossier) -> Iterator[Doubt]:
    """Joins that are not sure, and things kept apart that may be one."""
    names = {
        **{("person", p.id): p.name for p in dossier.persons},
        **{("meeting", m.id): m.title for m in dossier.meetings},
        **{("plan", p.id): p.label for p in dossier.plans},
    }
    subjects: tuple[Literal["person", "meeting", "plan"], ...] = ("person", "meeting", "plan")
    for decision in dossier.decisions:
        subject = next((s for s in subjects if s == decision.kind), None)
        if subject is None or len(decision.entries) < 2 or (decision.joined and decision.score >= SURE):
            continue
        target, value = decision.entries
        yield Doubt(
            kind=subject,
            title=_pair(decision, names.get((subject, target), target), names.get((subject, value), value)),
            reason=decision.reason, score=decision.score, subject=subject, target=target, value=value,
            evidence=decision.evidence, answers=("same", "not-same"),
        )  # fmt: skip


def _pair(decision: Decision, left: str, right: str) -> str:
    if decision.joined:
        return f"{left}: zwei Quellen zusammengeführt"
    return f"{left} / {right}: getrennt gehalten"


def _undated(dossier: Dossier) -> Iterator[Doubt]:
    for article in dossier.articles:
        if article.published is None:
            yield Doubt(
                kind="date", title=article.title or article.file or article.id,
                reason="Tag der Veröffentlichung nicht genannt; Wochentage darin bedeuten nichts",
                subject="article", target=article.id, answers=("date",),
            )  # fmt: skip


def _conflicts(dossier: Dossier) -> Iterator[Doubt]:
    for meeting in dossier.meetings:
        settled = {j.kind for j in meeting.judgements}
        for conflict in meeting.conflicts:
            answer: JudgementKind = "status" if conflict.field == "status" else "date"
            if answer in settled:
                continue
            values = " oder ".join(STATUS.get(v.value, v.value) for v in conflict.values)
            yield Doubt(
                kind="conflict", title=meeting.title, reason=f"die Quellen nennen {values}",
                subject="meeting", target=meeting.id, evidence=tuple(v.evidence for v in conflict.values),
                answers=(answer,),
            )  # fmt: skip


def _speakers(dossier: Dossier) -> Iterator[Doubt]:
    for statement in dossier.statements:
        if statement.speaker.kind == "unnamed":
            yield Doubt(
                kind="speaker", title=statement.speaker.name,
                reason="wer da spricht, ist nicht mit Namen genannt", subject="statement",
                target=statement.evidence.article, evidence=(statement.evidence,), answers=("hide",),
            )  # fmt: skip


def _hedged(dossier: Dossier) -> Iterator[Doubt]:
    people = {p.id: p for p in dossier.persons}
    for meeting in dossier.meetings:
        for person in (people[p] for p in meeting.possible_participants if p in people):
            yield Doubt(
                kind="hedged", title=f"{person.name}: {meeting.title}",
                reason=f"{person.name} nimmt nach den Quellen nur möglicherweise teil",
                subject="meeting", target=meeting.id, claim=f"possible={person.id}",
                evidence=_naming(meeting, person), answers=("hide",),
            )  # fmt: skip


def _naming(meeting: Meeting, person: Person) -> tuple[Evidence, ...]:
    claims = tuple(c.evidence for c in meeting.claims if (c.property, c.value) == ("possible", person.id))
    return (claims or meeting.evidence)[:1]


def sentences(doubt: Doubt) -> list[str]:
    """The sentences of a doubt in one line each, with their article."""
    return [f"{e.article}: „{' '.join(e.quote.split())}“" for e in doubt.evidence]


def certainty(doubt: Doubt) -> str:
    """How sure the program is, as per cent; an en dash where nothing was compared."""
    return "–" if doubt.score is None else f"{round(doubt.score * 100)} %"
