"""Front matter and sidecars: what is read, what is left out, and where the finding points."""

from __future__ import annotations

import pytest

from tests.unit.test_ingest import BODY, partly, raw, refused, used

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
