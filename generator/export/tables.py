"""The tables of a dossier, one a kind of entry."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from ..model.article import PublishedBasis
from ..model.dossier import Dossier
from ..model.facts import DateBasis, MeetingKind, MeetingStatus, Mode, SpeakerKind, TermKind
from . import columns as c
from .columns import Cell, Column, Table

Row = tuple[Cell, ...]


def _persons(dossier: Dossier) -> Iterator[Row]:
    for p in dossier.persons:
        forms = tuple(v.form for v in p.variants)
        numbers = (len(p.mentions), len(p.meetings))
        yield (p.id, p.name, p.side, p.gender, p.known, forms, p.original, p.wikidata, *numbers, p.page)


def _roles(dossier: Dossier) -> Iterator[Row]:
    for p in dossier.persons:
        for r in p.roles:
            yield (p.id, r.text, r.former, r.attested, *c.at(r.evidence))


def _meetings(dossier: Dossier) -> Iterator[Row]:
    for m in dossier.meetings:
        days = (m.start, m.end, m.earliest, m.latest, m.date_basis, m.date_phrase)
        spot = m.place
        where = (spot.name, spot.within, spot.country, spot.lat, spot.lon) if spot else (None,) * 5
        tail = (m.delegations, m.topics, len(m.conflicts), len(m.evidence), m.page)
        yield (m.id, m.title, m.kind, m.status, *days, *where, *tail)


def _participations(dossier: Dossier) -> Iterator[Row]:
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


def _plans(dossier: Dossier) -> Iterator[Row]:
    for p in dossier.plans:
        told = (p.points, p.dated, p.first_reported, p.origin)
        yield (p.id, p.label, *told, p.supersedes, p.part_of, len(p.provisions), len(p.evidence), p.page)


def _provisions(dossier: Dossier) -> Iterator[Row]:
    for p in dossier.plans:
        for one in p.provisions:
            yield (p.id, one.topic, one.text, *c.at(one.evidence))


def _statements(dossier: Dossier) -> Iterator[Row]:
    for s in dossier.statements:
        who = (s.speaker.kind, s.speaker.id, s.speaker.name, s.side)
        yield (s.id, *who, s.mode, s.text, s.topics, s.about, s.published, *c.at(s.evidence))


def _glossary(dossier: Dossier) -> Iterator[Row]:
    for g in dossier.glossary:
        first = next(iter(g.evidence), None)
        yield (g.id, g.term, g.kind, g.question, g.definition, g.refers_to, g.page, *c.at(first))


def _topics(dossier: Dossier) -> Iterator[Row]:
    for t in dossier.topics:
        yield (t.id, t.name, t.statements, t.page)


def _articles(dossier: Dossier) -> Iterator[Row]:
    for a in dossier.articles:
        told = (a.title, a.publisher, a.author, a.published, a.published_basis, a.url, a.language)
        copies = tuple(v.publisher or v.id for v in a.versions if v.relation == "copy")
        yield (a.id, *told, a.rights, a.retold, a.words, a.tags, a.updated, copies, len(a.versions), a.page)


def _mentions(dossier: Dossier) -> Iterator[Row]:
    for p in dossier.persons:
        for m in p.mentions:
            yield (p.id, m.article, m.start, m.end)


TABLES = (
    Table(
        "personen",
        "Personen, die in den Quellen vorkommen",
        (
            c.ID,
            Column("name", "string", "Name"),
            c.SIDE,
            Column("gender", "string", "Geschlecht", values=("m", "f")),
            Column("known", "boolean", "Im Register", "Ob das Register der Redaktion die Person führt."),
            Column("variants", "string", "Schreibweisen", "Wie in den Quellen, durch | getrennt."),
            Column("original", "string", "Name in eigener Schrift"),
            Column("wikidata", "string", "Wikidata-Kennung"),
            Column("mentions", "integer", "Zahl der Nennungen"),
            Column("meetings", "integer", "Zahl der Treffen"),
            c.PAGE,
        ),
        _persons,
    ),
    Table(
        "funktionen",
        "Funktionen der Personen, eine Zeile je Belegstelle",
        (
            c.person(),
            Column("text", "string", "Funktion"),
            Column("former", "boolean", "Früher", "Ob die Quelle sie als vergangen nennt."),
            Column("attested", "date", "Belegt am", "Tag der Quelle."),
            *c.EVIDENCE,
        ),
        _roles,
    ),
    Table(
        "treffen",
        "Treffen mit Tag, Ort und Stand",
        (
            c.ID,
            Column("title", "string", "Bezeichnung"),
            Column("kind", "string", "Form", values=get_args(MeetingKind)),
            Column("status", "string", "Stand", values=get_args(MeetingStatus)),
            Column("start", "date", "Erster Tag"),
            Column("end", "date", "Letzter Tag"),
            Column("earliest", "date", "Frühestens", "Wenn der Tag nur begrenzt ist."),
            Column("latest", "date", "Spätestens", "Wenn der Tag nur begrenzt ist."),
            Column("date_basis", "string", "Worauf der Tag beruht", values=get_args(DateBasis)),
            Column("date_phrase", "string", "Zeitangabe im Wortlaut"),
            Column("place", "string", "Ort"),
            Column("within", "string", "Gehört zu", "Vom Kleineren zum Größeren, durch | getrennt."),
            Column("country", "string", "Staat", "ISO-Kürzel."),
            Column("lat", "number", "Breite", "In Grad; nach GeoNames (CC BY 4.0)."),
            Column("lon", "number", "Länge", "In Grad; nach GeoNames (CC BY 4.0)."),
            Column("delegations", "string", "Delegationen", "Durch | getrennt."),
            c.TOPICS,
            Column("conflicts", "integer", "Zahl der Widersprüche"),
            Column("evidence", "integer", "Zahl der Belegstellen"),
            c.PAGE,
        ),
        _meetings,
    ),
    Table(
        "teilnahmen",
        "Wer an welchem Treffen teilnahm, vielleicht teilnahm oder fehlte; eine Zeile je Belegstelle",
        (
            c.meeting(),
            c.person(),
            Column(
                "part",
                "string",
                "Teilnahme",
                "participant: nimmt teil; possible: möglicherweise; absent: nicht dabei.",
                ("participant", "possible", "absent"),
            ),
            Column("source", "string", "Gewährsleute", "Wer es laut Quelle sagt; leer: die Quelle selbst."),
            *c.EVIDENCE,
        ),
        _participations,
    ),
    Table(
        "planfassungen",
        "Fassungen der verhandelten Texte",
        (
            c.ID,
            Column("label", "string", "Bezeichnung"),
            Column("points", "integer", "Zahl der Punkte"),
            Column("dated", "date", "Datiert auf"),
            Column("first_reported", "date", "Zuerst berichtet"),
            Column("origin", "string", "Herkunft"),
            c.plan("supersedes", "Löst ab"),
            c.plan("part_of", "Gehört zu"),
            Column("provisions", "integer", "Zahl der Bestimmungen"),
            Column("evidence", "integer", "Zahl der Belegstellen"),
            c.PAGE,
        ),
        _plans,
    ),
    Table(
        "bestimmungen",
        "Was die Fassungen nach den Quellen festlegen",
        (
            c.plan(),
            Column("topic", "string", "Streitpunkt"),
            Column("text", "string", "Bestimmung"),
            *c.EVIDENCE,
        ),
        _provisions,
    ),
    Table(
        "aussagen",
        "Wörtliche und sinngemäße Aussagen mit dem, der spricht",
        (
            c.ID,
            Column("speaker_kind", "string", "Art der Sprechenden", values=get_args(SpeakerKind)),
            Column("speaker_id", "string", "Kennung der Sprechenden", "Leer: nicht mit Namen genannt."),
            Column("speaker", "string", "Wer spricht"),
            c.SIDE,
            Column("mode", "string", "Redeform", "direct: wörtlich; indirect: sinngemäß.", get_args(Mode)),
            Column("text", "string", "Aussage"),
            c.TOPICS,
            Column("about", "string", "Über wen", "Kennungen von Personen, durch | getrennt."),
            Column("published", "date", "Tag der Quelle"),
            *c.EVIDENCE,
        ),
        _statements,
    ),
    Table(
        "glossar",
        "Begriffe, die eine Quelle erklärt; mit der ersten Belegstelle",
        (
            c.ID,
            Column("term", "string", "Begriff"),
            Column("kind", "string", "Art", values=get_args(TermKind)),
            Column("question", "string", "Frage"),
            Column("definition", "string", "Erklärung"),
            Column("refers_to", "string", "Handelt von", "Adresse der Seite, wenn es eine gibt."),
            c.PAGE,
            *c.EVIDENCE,
        ),
        _glossary,
    ),
    Table(
        "streitpunkte",
        "Streitpunkte der Verhandlungen",
        (
            c.ID,
            Column("name", "string", "Name"),
            Column("statements", "integer", "Zahl der Aussagen"),
            c.PAGE,
        ),
        _topics,
    ),
    Table(
        "quellen",
        "Die ausgewerteten Artikel, ohne ihren Text",
        (
            c.ID,
            Column("title", "string", "Überschrift"),
            Column("publisher", "string", "Medium"),
            Column("author", "string", "Verfasser"),
            Column("published", "date", "Erschienen"),
            Column("published_basis", "string", "Worauf der Tag beruht", values=get_args(PublishedBasis)),
            Column("url", "string", "Adresse im Netz"),
            Column("language", "string", "Sprache"),
            Column("rights", "string", "Rechte", "quote: einzelne Sätze; full: alles.", ("quote", "full")),
            Column("retold", "boolean", "Nacherzählt", "Ob der Text nicht der Wortlaut des Mediums ist."),
            Column("words", "integer", "Zahl der Wörter"),
            Column("tags", "string", "Schlagwörter", "Durch | getrennt."),
            Column("updated", "string", "Zuletzt geändert", "Tag, mit Uhrzeit, wenn sie bekannt ist."),
            Column("also_in", "string", "Auch erschienen bei", "Medien dieses Berichts, durch | getrennt."),
            Column("versions", "integer", "Weitere Fassungen", "Andere Texte des Berichts, nicht gelesen."),
            c.PAGE,
        ),
        _articles,
    ),
    Table(
        "nennungen",
        "Jede Stelle, die eine Person mit Namen nennt",
        (c.person(), *c.PASSAGE),
        _mentions,
    ),
)
"""Every table, in the order in which pages list them."""
