"""Statements with resolved speakers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from ..model.dossier import Person, Speaker, Statement
from ..model.facts import ArticleFacts, SpeakerFact, StatementFact
from .recall import Recall


def resolve_statements(
    facts: Sequence[ArticleFacts],
    ids: Mapping[tuple[str, str], str],
    persons: Mapping[str, Person],
    sides: Mapping[str, str | None],
    before: Recall[tuple[Statement, ...]] | None = None,
) -> tuple[Statement, ...]:
    """All statements, sorted by article, start and speaker.

    Args:
        facts: what each article tells.
        ids: (article id, local key) -> person id.
        persons: by id.
        sides: body id -> side.
        before: those of each article of a call before, with the same ``sides``.
    """
    recall: Recall[tuple[Statement, ...]] = before or Recall()
    recall.begin()
    found: list[Statement] = []
    for f in sorted((f for f in facts if f.statements), key=lambda f: f.article.id):
        people = [persons[i] for i in (ids.get((f.article.id, p.key)) for p in f.persons) if i]
        known = tuple((p.id, p.name, p.side) for p in people)
        first = len(found) + 1
        found += recall.of((f,), (first, known), partial(_statements, first, f, ids, persons, sides))
    return tuple(found)


def _statements(
    first: int,
    f: ArticleFacts,
    ids: Mapping[tuple[str, str], str],
    persons: Mapping[str, Person],
    sides: Mapping[str, str | None],
) -> tuple[Statement, ...]:
    """Those of one article, numbered from ``first``."""
    found = [(s, _speaker(f, s.speaker, ids, persons)) for s in f.statements]
    found.sort(key=lambda x: (x[0].evidence.start, x[0].evidence.end, x[1].name))
    return tuple(
        _statement(f"a{n}", f, s, speaker, ids, persons, sides) for n, (s, speaker) in enumerate(found, first)
    )


def _statement(
    number: str,
    f: ArticleFacts,
    s: StatementFact,
    speaker: Speaker,
    ids: Mapping[tuple[str, str], str],
    persons: Mapping[str, Person],
    sides: Mapping[str, str | None],
) -> Statement:
    side = (
        persons[speaker.id].side if speaker.kind == "person" and speaker.id else sides.get(speaker.id or "")
    )
    about = sorted({
        pid for pid in (ids.get((f.article.id, p.key)) for p in f.persons
                        if any(s.sentence.start <= m.start < s.sentence.end for m in p.mentions))
        if pid and pid != speaker.id
    })  # fmt: skip
    return Statement(
        id=number, speaker=speaker, mode=s.mode, text=s.text, topics=s.topics, evidence=s.evidence,
        sentence=s.sentence, about=tuple(about), side=side, published=f.article.published, rule=s.rule,
    )  # fmt: skip


def _speaker(
    f: ArticleFacts, speaker: SpeakerFact, ids: Mapping[tuple[str, str], str], persons: Mapping[str, Person]
) -> Speaker:
    if speaker.kind != "person" or speaker.key is None:
        return Speaker(kind=speaker.kind, id=speaker.key, name=speaker.name)
    person_id = ids.get((f.article.id, speaker.key))
    if person_id is None:
        return Speaker(kind="unnamed", id=None, name=speaker.name)
    return Speaker(kind="person", id=person_id, name=persons[person_id].name)
