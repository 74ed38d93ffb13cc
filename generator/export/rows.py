"""The rows of the tables, one function a table."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.dossier import Dossier
from . import columns as c
from .columns import Cell

Row = tuple[Cell, ...]


def persons(dossier: Dossier) -> Iterator[Row]:
    """One row a person."""
    for p in dossier.persons:
        forms = tuple(v.form for v in p.variants)
        numbers = (len(p.mentions), len(p.meetings))
        yield (
            p.id,
            p.name,
            p.side,
            p.gender,
            p.known,
            forms,
            p.original,
            p.language,
            p.wikidata,
            *numbers,
            p.page,
        )


def roles(dossier: Dossier) -> Iterator[Row]:
    """One row for each role and sentence."""
    for p in dossier.persons:
        for r in p.roles:
            yield (p.id, r.text, r.former, r.attested, *c.at(r.evidence))


def meetings(dossier: Dossier) -> Iterator[Row]:
    """One row a meeting."""
    for m in dossier.meetings:
        days = (m.start, m.end, m.earliest, m.latest, m.date_basis, m.date_phrase)
        spot = m.place
        where = (spot.name, spot.within, spot.country, spot.lat, spot.lon) if spot else (None,) * 5
        decided = tuple(dict.fromkeys(j.kind for j in m.judgements))
        tail = (m.delegations, m.topics, len(m.conflicts), len(m.evidence), decided, m.page)
        yield (m.id, m.title, m.kind, m.status, *days, *where, *tail)


def participations(dossier: Dossier) -> Iterator[Row]:
    """A row for each claim; one without a passage where the meeting has no claim that precise."""
    for m in dossier.meetings:
        parts = (
            ("participant", m.participants, {"participant", "participants"}),
            ("possible", m.possible_participants, {"possible", "possible_participant"}),
            ("absent", m.absent, {"absent"}),
        )
        for part, people, properties in parts:
            for one in people:
                claims = [k for k in m.claims if k.property in properties and k.value == one]
                for claim in claims:
                    yield (m.id, one, part, claim.source, *c.at(claim.evidence))
                if not claims:
                    yield (m.id, one, part, None, *c.at(None))


def outcomes(dossier: Dossier) -> Iterator[Row]:
    """One row for each thing that came of a meeting."""
    for m in dossier.meetings:
        for o in m.outcome:
            yield (m.id, o.kind, o.text, o.source, *c.at(o.evidence))


def plans(dossier: Dossier) -> Iterator[Row]:
    """One row a plan version."""
    for p in dossier.plans:
        told = (p.points, p.dated, p.first_reported, p.origin)
        yield (p.id, p.label, *told, p.supersedes, p.part_of, len(p.provisions), len(p.evidence), p.page)


def provisions(dossier: Dossier) -> Iterator[Row]:
    """One row a provision."""
    for p in dossier.plans:
        for one in p.provisions:
            yield (p.id, one.topic, one.text, *c.at(one.evidence))


def statements(dossier: Dossier) -> Iterator[Row]:
    """One row a statement."""
    for s in dossier.statements:
        who = (s.speaker.kind, s.speaker.id, s.speaker.name, s.side)
        yield (s.id, *who, s.mode, s.text, s.topics, s.about, s.published, *c.at(s.evidence))


def glossary(dossier: Dossier) -> Iterator[Row]:
    """One row a term, with the first sentence that explains it."""
    for g in dossier.glossary:
        first = next(iter(g.evidence), None)
        yield (g.id, g.term, g.kind, g.question, g.definition, g.refers_to, g.page, *c.at(first))


def topics(dossier: Dossier) -> Iterator[Row]:
    """One row a topic."""
    for t in dossier.topics:
        yield (t.id, t.name, t.statements, t.page)


def articles(dossier: Dossier) -> Iterator[Row]:
    """One row an article."""
    for a in dossier.articles:
        told = (a.title, a.publisher, a.author, a.published, a.published_basis, a.url, a.language)
        copies = tuple(v.publisher or v.id for v in a.versions if v.relation == "copy")
        yield (a.id, *told, a.rights, a.retold, a.words, a.tags, a.updated, copies, len(a.versions), a.page)


def mentions(dossier: Dossier) -> Iterator[Row]:
    """One row for each time a person is named."""
    for p in dossier.persons:
        for m in p.mentions:
            yield (p.id, m.article, m.start, m.end)
