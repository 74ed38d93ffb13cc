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


PAGE = "<html><head>{}<title>Treffen</title></head><body><article>{}</article></body></html>"
PARAGRAPHS = "".join(
    f"<p>{line} Müßig wäre jede Prognose über Größe und Dauer.</p>" for line in BODY.split("\n") if line
)


@pytest.mark.parametrize(
    ("declaration", "codec"),
    [
        ('<meta charset="ISO-8859-1">', "cp1252"),
        ("<meta charset=windows-1252>", "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15">', "iso8859-15"),
        ('<meta charset="utf-8">', "utf-8"),
        ('<meta charset="ISO-8859-1">', "utf-8"),
        ("", "utf-8"),
    ],
)
def test_a_page_is_read_in_the_encoding_it_names_or_shows(declaration: str, codec: str) -> None:
    article = used(raw(PAGE.format(declaration, PARAGRAPHS).encode(codec), "a.html"))

    assert "Müßig wäre jede Prognose über Größe und Dauer." in article.text


@pytest.mark.parametrize("declaration", ['<meta charset="klingonisch">', '<meta charset="hex">', ""])
def test_a_page_that_names_no_usable_encoding_is_refused(declaration: str) -> None:
    problem = refused(raw(PAGE.format(declaration, PARAGRAPHS).encode("cp1252"), "a.html"))

    assert problem.code == "encoding"


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n"])
def test_empty_file(data: bytes) -> None:
    assert refused(raw(data)).code == "empty"


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n...", b"\x89PNG\r\n\x1a\n", b"Text mit \x00 darin", b"PK\x03\x04abc"]
)
def test_no_text(data: bytes) -> None:
    assert refused(raw(data)).code == "no-text"


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
