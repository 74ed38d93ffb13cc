"""What the text itself tells: day, title, author, language; and HTML pages."""

from __future__ import annotations

import pytest

from tests.unit.test_ingest import BODY, partly, raw, refused, used

# Day, title, author -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (" date 2025-12-06 " + BODY, "2025-12-06"),
        ("31. Dezember, 2025\n\n" + BODY, "2025-12-31"),
        ("Stand: 23.11.2025, 14:02 Uhr\n" + BODY, "2025-11-23"),
        ("nda 0212 – Donnerstag, 16. April 2026, 17.45 Uhr\n" + BODY, "2026-04-16"),
        ("Funk am Mittag vom 11. Juni 2024\n" + BODY, "2024-06-11"),
        ("Ausgabe Nr. 11 vom 14. Januar 2026\n" + BODY, "2026-01-14"),
        ("+++ Stand 14. Januar 2026, 12:30 Uhr +++\n" + BODY, "2026-01-14"),
        ("Mittwoch, 14. Januar 2026 · Lokales Neustadt\n" + BODY, "2026-01-14"),
        ("14. Januar 2026 – Politik\n" + BODY, "2026-01-14"),
        ("14.01.2026, Von Eva Kranz\n" + BODY, "2026-01-14"),
        ("Nr. 12/2026 · Mittwoch, 14. Januar 2026\n" + BODY, "2026-01-14"),
        ("Eva Kranz 14.01.2026, 12:30\n" + BODY, "2026-01-14"),
        ("Plan vom 14. Januar 2026\n" + BODY, None),
        ("Nächste Runde: 14. Januar 2026\n" + BODY, None),
        ("Manuskript. Der Beitrag wurde am 11.06.2024 gesendet.\n" + BODY, "2024-06-11"),
        ("Der Vertrag gilt seit dem 3. März 2021.\n" + BODY, None),
        (BODY + "\nDiese Nachricht wurde am 23.11.2025 im Programm gesendet.", "2025-11-23"),
        ("Berlin, 23. November 2025 – " + BODY, "2025-11-23"),
        ("(dpa) 23.11.2025 " + BODY, "2025-11-23"),
        ("Berlin, 23. November 2025 (xyz) - " + BODY, "2025-11-23"),
        ("Berlin, 23. November 2025 (Samstag) trafen sich alle. " + BODY, None),
        (BODY + "\nAktualisiert am 24.11.2025", "2025-11-24"),
        ("Aktualisiert am 24.11.2025\nVeröffentlicht am 23.11.2025\n" + BODY, "2025-11-23"),
        ("26.11.2025 - 19:24 Uhr\n" + BODY, "2025-11-26"),
        ("2025-11-26\n" + BODY, "2025-11-26"),
        ("Sonntag, 9. März 2025, 9:40 Uhr\n" + BODY, "2025-03-09"),
        ("Publiziert: 6. Jänner 2026\n" + BODY, "2026-01-06"),
        ("Wien, am 7. Jänner 2026 trafen sich die Minister. " + BODY, None),
        ("Am 6. Dezember 2025 beginnt in Wien das Treffen. " + BODY, None),
        ("Das Treffen vom 23.11.2025 in Genf. " + BODY, None),
        ("30.02.2025\n" + BODY, None),
        (" date 2025-12 " + BODY, None),
        (BODY, None),
    ],
)
def test_day_of_publication(text: str, day: str | None) -> None:
    article = used(raw(text))

    assert article.published == day
    assert article.published_basis == ("text" if day else "unknown")


def test_a_date_in_the_middle_of_a_long_text_is_no_dateline() -> None:
    text = BODY * 6 + "\nStand: 23.11.2025\n" + "\n" + BODY.replace("Wien", "Graz") * 6

    assert used(raw(text)).published is None


def test_metadata_overrule_the_text() -> None:
    article = used(raw("31. Dezember, 2025\n\n" + BODY, sidecar="published: 2026-01-01\n"))

    assert (article.published, article.published_basis) == ("2026-01-01", "metadata")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Wien ohne Ergebnis\n\n" + BODY, "Wien ohne Ergebnis"),
        ("# Wien ohne Ergebnis\n\n" + BODY, "Wien ohne Ergebnis"),
        ("31. Dezember, 2025\n\nGlobal\n\nWien: Warum es hakt\n\n" + BODY, "Wien: Warum es hakt"),
        ("Atomstreit\n\nWien bringt keine Einigung\n\n" + BODY, "Wien bringt keine Einigung"),
        (" date 2025-12-06 Wien: Warum es hakt\n\n" + BODY, "Wien: Warum es hakt"),
        ("Von Anna Muster\n\nHakt es?\n" + BODY, "Hakt es?"),
        (BODY, None),
        ("Ein Satz.\n" + BODY, None),
    ],
)
def test_title(text: str, title: str | None) -> None:
    assert used(raw(text)).title == title


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Von Anna Muster", "Anna Muster"),
        ("Von Anna Muster und Bernd von der Heide, Kiew", "Anna Muster und Bernd von der Heide"),
        ("Anna Muster Redaktorin Nachtdienst", "Anna Muster"),
        ("Eine Analyse von Anna Muster", "Anna Muster"),
        ("Anna Muster, Kiew", "Anna Muster"),
        ("Text: Anna Muster", "Anna Muster"),
        ("Von Moskau enttäuscht", None),
        ("Wolodymyr Selenskyj, Präsident", None),
    ],
)
def test_author(line: str, author: str | None) -> None:
    assert used(raw(f"Wien ohne Ergebnis\n\n{line}\n\n{BODY}")).author == author


# Language -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met in Vienna on Monday, but they did not agree on anything that would end the war.",
        "Les ministres se sont réunis à Vienne lundi, mais ils ne sont pas parvenus à un accord sur la paix.",
        "Министры встретились в Вене в понедельник, но не смогли договориться о прекращении огня.",
        "De ministers kwamen maandag bijeen in Wenen, maar zij werden het niet eens over de oorlog.",
    ],
)
def test_other_languages_are_left_out(text: str) -> None:
    problem = refused(raw(text))

    assert (problem.code, problem.what) == ("language", "Der Artikel ist nicht auf Deutsch.")


def test_german_with_many_foreign_names_is_german() -> None:
    text = "Keir Starmer und The New York Times: Der Premier traf in London die Redaktion der Zeitung."

    assert used(raw(text)).language == "de"


def test_a_wrong_language_field_is_reported() -> None:
    article, problem = partly(raw(BODY, sidecar="language: en\n"))

    assert (article.language, problem.severity) == ("de", "warning")


# HTML ---------------------------------------------------------------------------------------------------

PAGE = """<!doctype html><html lang="de"><head><title>Wien ohne Ergebnis | Tagblatt</title>
<meta property="og:site_name" content="Tagblatt"><meta name="author" content="Anna Muster">
<meta property="og:title" content="Wien ohne Ergebnis"><link rel="canonical" href="https://example.org/wien">
<meta property="article:published_time" content="2025-12-06T10:00:00+01:00"></head><body>
<nav><a href="/">Startseite</a></nav><article><h1>Wien ohne Ergebnis</h1>
<p>Die Minister haben am Samstag in Wien viele Stunden über die Lage gesprochen und sich nicht geeinigt.</p>
<p>Eine neue Runde soll es im Januar geben, wie ein Sprecher am Abend mitteilte. Man
bleibe im Gespräch, sagte er, und die Tür stehe weiterhin offen.</p></article>
<footer>Impressum</footer></body></html>"""


def test_html_page() -> None:
    article = used(raw(PAGE, "wien.html"))

    assert (article.title, article.publisher, article.author) == (
        "Wien ohne Ergebnis",
        "Tagblatt",
        "Anna Muster",
    )
    assert (article.published, article.published_basis) == ("2025-12-06", "metadata")
    assert article.url == "https://example.org/wien"
    assert "Impressum" not in article.text
    assert "nicht geeinigt.\n\nEine neue Runde" in article.text


def test_html_sidecar_overrules_and_no_day_is_invented() -> None:
    page = PAGE.replace('<meta property="article:published_time" content="2025-12-06T10:00:00+01:00">', "")
    article = used(raw(page, "wien.htm", sidecar="title: Anders\n"))

    assert article.title == "Anders"
    assert (article.published, article.published_basis) == (None, "unknown")


def test_html_without_text() -> None:
    assert refused(raw("<html><body></body></html>", "leer.html")).code == "empty"
