"""Glossary entries: each term once, explained by the first article that explains it best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..german.slug import slug
from ..model.dossier import GlossaryEntry, Person, Plan
from ..model.evidence import Evidence
from ..model.facts import ArticleFacts, DefinitionFact


def resolve_glossary(
    facts: Sequence[ArticleFacts], persons: Mapping[str, Person], plans: Sequence[Plan]
) -> tuple[GlossaryEntry, ...]:
    """All terms by id; a question box wins over a definition in running text, then the earlier article."""
    best: dict[str, DefinitionFact] = {}
    told: dict[str, list[Evidence]] = {}
    labelled: dict[str, Plan] = {}
    for plan in plans:
        labelled.setdefault(slug(plan.label), plan)
    for definition in (d for f in facts for d in f.definitions):
        term_id = slug(definition.term)
        told.setdefault(term_id, []).extend(definition.evidence)
        known = best.get(term_id)
        if known is None or (definition.question is not None and known.question is None):
            best[term_id] = definition
    return tuple(_entry(term_id, d, told[term_id], persons, labelled) for term_id, d in sorted(best.items()))


def _entry(
    term_id: str,
    d: DefinitionFact,
    everywhere: Sequence[Evidence],
    persons: Mapping[str, Person],
    labelled: Mapping[str, Plan],
) -> GlossaryEntry:
    evidence = (*d.evidence, *(e for e in everywhere if e not in d.evidence))
    return GlossaryEntry(
        id=term_id, term=d.term, kind=d.kind, question=d.question, definition=d.definition, evidence=evidence,
        page=f"glossar/{term_id}.html", refers_to=_page_of(term_id, persons, labelled), rule=d.rule,
    )  # fmt: skip


def _page_of(term_id: str, persons: Mapping[str, Person], labelled: Mapping[str, Plan]) -> str | None:
    if term_id in persons:
        return persons[term_id].page
    return labelled[term_id].page if term_id in labelled else None
