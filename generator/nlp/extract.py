"""From the annotated document to ``ArticleFacts``: the only door out of the reading stage."""

from __future__ import annotations

from spacy.tokens import Doc

from ..german.slug import slug
from ..lexicon import word_set
from ..model.evidence import Evidence
from ..model.facts import ArticleFacts, MentionFact, PersonFact, RoleFact
from .definitions import find_definitions
from .figures import find_figures
from .meetings import find_meetings
from .plans import find_plans
from .statements import find_statements
from .topics import topics_of
from .types import Mention, Reading, RoleFound


def extract(doc: Doc) -> ArticleFacts:
    """Everything the components found, sorted by first place in the text."""
    reading: Reading = doc._.reading
    statements = find_statements(reading)
    return ArticleFacts(
        article=reading.article,
        persons=_persons(reading),
        meetings=find_meetings(reading, statements),
        plans=find_plans(reading),
        statements=tuple(s.model_copy(update={"topics": topics_of(s.sentence.quote)}) for s in statements),
        definitions=find_definitions(reading),
        figures=find_figures(reading),
        words=len(reading.words),
    )


def _persons(reading: Reading) -> tuple[PersonFact, ...]:
    by_ref: dict[str, list[Mention]] = {}
    for mention in reading.names:
        by_ref.setdefault(mention.ref, []).append(mention)
    return tuple(_person(ref, mentions, reading) for ref, mentions in by_ref.items())


def _person(ref: str, mentions: list[Mention], reading: Reading) -> PersonFact:
    person = reading.persons[ref]
    gender = reading.genders.get(ref)
    return PersonFact(
        key=ref,
        register_id=person.register_id,
        name=person.name,
        full=person.full,
        side=reading.sides.get(ref),
        gender="m" if gender == "m" else "f" if gender == "f" else None,
        roles=tuple(_role(r, reading) for r in reading.roles if r.ref == ref),
        mentions=tuple(MentionFact(start=m.start, end=m.end, form=m.form) for m in mentions),
        actor=not _only_reports(ref, reading),
        sentences=tuple(
            reading.evidence(reading.sentences[i]) for i in dict.fromkeys(m.sentence for m in mentions)
        ),
    )


def _only_reports(ref: str, reading: Reading) -> bool:
    """Whether a person is the author, or by role a correspondent, photographer or the like."""
    author = reading.article.author
    if author and slug(author) == slug(reading.persons[ref].name):
        return True
    reporters = {w.lower() for w in word_set("names", "reporters")}
    heads = [r.head.split("-")[-1] for r in reading.roles if r.ref == ref]
    return bool(heads) and all(h in reporters or h.endswith("korrespondent") for h in heads)


def _role(role: RoleFound, reading: Reading) -> RoleFact:
    sentence: Evidence = reading.evidence(reading.sentences[role.sentence])
    return RoleFact(text=role.text, evidence=sentence, rule=role.rule, former=role.former, side=role.side)
