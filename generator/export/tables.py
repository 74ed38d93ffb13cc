"""The tables of a dossier, one a kind of entry."""

from __future__ import annotations

from typing import get_args

from ..model.article import PublishedBasis
from ..model.facts import DateBasis, MeetingKind, MeetingStatus, Mode, OutcomeKind, SpeakerKind, TermKind
from . import columns as c
from . import rows
from .columns import Column, Table

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
            Column("language", "string", "Sprache dieses Namens", "ISO-Kürzel."),
            Column("wikidata", "string", "Wikidata-Kennung"),
            Column("mentions", "integer", "Zahl der Nennungen"),
            Column("meetings", "integer", "Zahl der Treffen"),
            c.PAGE,
        ),
        rows.persons,
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
        rows.roles,
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
        rows.meetings,
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
        rows.participations,
    ),
    Table(
        "ergebnisse",
        "Was bei den Treffen herauskam, mit den Worten der Quellen",
        (
            c.meeting(),
            Column(
                "kind",
                "string",
                "Art",
                "agreed: vereinbart; signed: unterzeichnet; progress: Fortschritte; none: nichts erreicht; "
                "adjourned: vertagt.",
                get_args(OutcomeKind),
            ),
            Column("text", "string", "Ergebnis", "Wörtlich aus dem Belegsatz; … steht, wo gekürzt ist."),
            Column("source", "string", "Gewährsleute", "Wer es laut Quelle sagt; leer: die Quelle selbst."),
            *c.EVIDENCE,
        ),
        rows.outcomes,
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
        rows.plans,
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
        rows.provisions,
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
        rows.statements,
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
        rows.glossary,
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
        rows.topics,
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
            c.PAGE,
        ),
        rows.articles,
    ),
    Table(
        "nennungen",
        "Jede Stelle, die eine Person mit Namen nennt",
        (c.person(), *c.PASSAGE),
        rows.mentions,
    ),
)
"""Every table, in the order in which pages list them."""
