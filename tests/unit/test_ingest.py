"""Intake from bytes to articles: what is read, what is refused, and where a finding points."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import UnreadableInput
from generator.ingest import clean, clean_all, read_articles
from generator.model.article import Article, RawArticle
from generator.problems import Problem

BODY = (
    "Die Minister haben in Wien über die Lage gesprochen. "
    "Eine Einigung gab es nicht, und niemand trat vor die Presse.\n"
)


def raw(text: str | bytes, name: str = "a.txt", sidecar: str | None = None) -> RawArticle:
    data = text.encode() if isinstance(text, str) else text
    return RawArticle(name=name, data=data, sidecar=sidecar.encode() if sidecar is not None else None)


def used(article: RawArticle) -> Article:
    found, problems = clean(article)

    assert problems == ()
    assert found is not None
    return found


def refused(article: RawArticle) -> Problem:
    found, problems = clean(article)

    assert found is None
    assert len(problems) == 1
    return problems[0]


def partly(article: RawArticle) -> tuple[Article, Problem]:
    found, problems = clean(article)

    assert found is not None
    assert len(problems) == 1
    return found, problems[0]


# Decoding -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [
        BODY.encode("utf-8"),
        b"\xef\xbb\xbf" + BODY.encode("utf-8"),
        b"\xff\xfe" + BODY.encode("utf-16-le"),
        b"\xfe\xff" + BODY.encode("utf-16-be"),
        BODY.replace("\n", "\r\n").encode(),
        BODY.replace("\n", "\r").encode(),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16 little", "utf-16 big", "crlf", "cr"],
)
def test_every_encoding_gives_the_same_text(data: bytes) -> None:
    assert used(raw(data)).text == BODY


def test_invalid_utf8_names_line_and_byte() -> None:
    problem = refused(raw(b"Erste Zeile\nZweite Zeile mit \xff\xfe und mehr"))

    assert (problem.where, problem.line, problem.code) == ("a.txt", 2, "encoding")
    assert "Byte 30 (0xFF)" in problem.what


def test_windows_encoding_is_refused_but_recognised() -> None:
    problem = refused(raw(BODY.encode("cp1252") + "für über Größe".encode("cp1252")))

    assert problem.code == "encoding"
    assert "Windows-1252" in problem.todo


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n"])
def test_empty_file(data: bytes) -> None:
    assert refused(raw(data)).code == "empty"


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n...", b"\x89PNG\r\n\x1a\n", b"Text mit \x00 darin", b"PK\x03\x04abc"]
)
def test_no_text(data: bytes) -> None:
    assert refused(raw(data)).code == "no-text"


# Metadata -----------------------------------------------------------------------------------------------


def test_front_matter_is_read_and_not_counted() -> None:
    head = (
        "---\n# vom Bildschirm abgetippt\ntitle: 'Wien: kein Ergebnis'\npublisher: NO\n"
        "published: 2025-12-06\n"
        "published_basis: editor\nurl: https://example.org/a\nlanguage: de-AT\nrights: full\nretold: true\n"
        "origin: x.txt\ntags: [wien, atom]\nauthor: Anna Muster\n---\n"
    )
    article = used(raw(head + BODY, "wien.md"))

    assert article.text == BODY
    assert (article.id, article.file) == ("wien", "wien.md")
    assert (article.title, article.publisher, article.author) == ("Wien: kein Ergebnis", "NO", "Anna Muster")
    assert (article.published, article.published_basis) == ("2025-12-06", "inferred")
    assert (article.url, article.language, article.rights) == ("https://example.org/a", "de-AT", "full")
    assert (article.retold, article.origin, article.tags) == (True, "x.txt", ("wien", "atom"))


def test_broken_front_matter_leaves_the_article_out_and_names_the_line() -> None:
    problem = refused(raw("---\ntitle: gut\npublisher: [offen\n---\n" + BODY, "a.md"))

    assert (problem.where, problem.code) == ("a.md", "front-matter")
    assert problem.line in (3, 4)


def test_front_matter_that_never_ends() -> None:
    assert refused(raw("---\ntitle: gut\n" + BODY, "a.md")).code == "front-matter"


def test_broken_sidecar_is_named_itself() -> None:
    problem = refused(raw(BODY, sidecar="title: gut\nurl: 'offen\n"))

    assert (problem.where, problem.code) == ("a.yml", "front-matter")


def test_unknown_field_is_named_with_its_neighbour() -> None:
    article, problem = partly(raw("---\ntitle: Wien\npublischer: X\n---\n" + BODY, "a.md"))

    assert (problem.where, problem.line, problem.code) == ("a.md", 3, "unknown-field")
    assert "publischer" in problem.what
    assert "«publisher»" in problem.todo
    assert article.title == "Wien"


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ("published: 2025-02-30", "impossible-date"),
        ("published: 6.12.2025", "impossible-date"),
        ("rights: alles", "field-value"),
        ("url: javascript:alert(1)", "field-value"),
        ("url: 'http://'", "field-value"),
        ("retold: vielleicht", "field-value"),
        ("published_basis: geraten", "field-value"),
        ("language: deutsche Sprache", "field-value"),
        ("title: [a, b]", "field-value"),
        ("tags: {a: b}", "field-value"),
    ],
)
def test_a_wrong_field_is_left_out_and_the_article_used(field: str, code: str) -> None:
    article, problem = partly(raw(BODY, sidecar=f"publisher: Blatt\n{field}\n"))

    assert (problem.where, problem.line, problem.code) == ("a.yml", 2, code)
    assert article.publisher == "Blatt"
    assert (article.published, article.url, article.rights, article.retold) == (None, None, "quote", False)


def test_a_field_given_twice() -> None:
    article, problem = partly(raw(BODY, sidecar="title: eins\ntitle: zwei\n"))

    assert (problem.line, article.title) == (2, "eins")


def test_a_rule_at_the_top_of_plain_text_is_no_front_matter() -> None:
    assert used(raw("---\n" + BODY)).text == "---\n" + BODY


# Day, title, author -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (" date 2025-12-06 " + BODY, "2025-12-06"),
        ("31. Dezember, 2025\n\n" + BODY, "2025-12-31"),
        ("Stand: 23.11.2025, 14:02 Uhr\n" + BODY, "2025-11-23"),
        (BODY + "\nDiese Nachricht wurde am 23.11.2025 im Programm gesendet.", "2025-11-23"),
        ("Berlin, 23. November 2025 – " + BODY, "2025-11-23"),
        ("(dpa) 23.11.2025 " + BODY, "2025-11-23"),
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


# Across articles ----------------------------------------------------------------------------------------


def test_two_articles_with_one_id() -> None:
    articles, problems = clean_all([raw("Andere Worte hier. " + BODY, "a.txt"), raw(BODY, "a.md")])

    assert [article.file for article in articles] == ["a.md"]
    assert [(p.where, p.code) for p in problems] == [("a.txt", "same-id")]


def test_the_same_text_twice() -> None:
    articles, problems = clean_all([raw(BODY.replace(" ", "  "), "b.txt"), raw(BODY, "a.txt")])

    assert [article.file for article in articles] == ["a.txt"]
    assert [(p.where, p.code) for p in problems] == [("b.txt", "same-text")]
    assert "a.txt" in problems[0].what


def test_one_bad_article_does_not_stop_the_others() -> None:
    articles, problems = clean_all([raw(b"", "a.txt"), raw(BODY, "b.txt")])

    assert [article.id for article in articles] == ["b"]
    assert len(problems) == 1


# Reading the folder -------------------------------------------------------------------------------------


def test_a_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "b.yml", "c.html", "waise.yml", "bild.png", ".versteckt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    articles, problems = read_articles(tmp_path)

    assert [(article.name, article.sidecar) for article in articles] == [
        ("a.md", None), ("b.txt", b"x"), ("c.html", None)
    ]  # fmt: skip
    assert [(p.where, p.code) for p in problems] == [
        ("bild.png", "unknown-ending"),
        ("waise.yml", "orphan-sidecar"),
    ]


def test_a_missing_folder_ends_the_run(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput):
        read_articles(tmp_path / "fehlt")


# Any bytes ----------------------------------------------------------------------------------------------

HEADS = st.sampled_from([b"", b"---\n", b"---\ntitle: x\n---\n", b"\xef\xbb\xbf", b"\xff\xfe", b"<html><p>"])


@given(
    HEADS,
    st.binary(max_size=200) | st.text(max_size=200).map(str.encode),
    st.sampled_from(["a.txt", "a.md", "a.html"]),
)
@settings(max_examples=150, deadline=None)
def test_clean_never_raises(head: bytes, body: bytes, name: str) -> None:
    article, problems = clean(RawArticle(name=name, data=head + body, sidecar=None))

    assert (article is not None) or problems
    if article:
        assert "\r" not in article.text


@given(st.binary(max_size=120) | st.text(max_size=120).map(str.encode))
@settings(max_examples=100, deadline=None)
def test_no_sidecar_raises(sidecar: bytes) -> None:
    article, problems = clean(RawArticle(name="a.txt", data=BODY.encode(), sidecar=sidecar))

    assert (article is not None) or problems
