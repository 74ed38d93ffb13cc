"""The book: its chapters, its notes, and that both forms say the same."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest

from generator.edition import compose, epub
from generator.edition.chapters import plan_versions
from generator.edition.compose import _facts
from generator.edition.printed import print_html
from generator.edition.shapes import Edition, Table
from generator.model.dossier import Dossier
from generator.pages.world import World
from tests.fixtures.dossier import dossier, empty, many_versions
from tests.fixtures.hostile import EVERYTHING, hostile

XHTML = "{http://www.w3.org/1999/xhtml}"
TYPE = "{http://www.idpf.org/2007/ops}type"
EMPTY = empty()


@pytest.fixture(scope="module")
def edition() -> Edition:
    return compose(dossier())


def files(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pages(data: bytes) -> dict[str, ElementTree.Element]:
    return {
        name.removeprefix("EPUB/"): ElementTree.fromstring(text)
        for name, text in files(data).items()
        if name.endswith(".xhtml")
    }


def words(root: ElementTree.Element) -> str:
    return " ".join("".join(root.itertext()).split())


def test_the_chapters_and_what_they_stand_for(edition: Edition) -> None:
    assert [chapter.title for chapter in edition.chapters] == [
        "Stand der Dinge",
        "Chronik",
        "Planfassungen",
        "Treffen",
        "Personen",
        "Streitpunkte",
        "Glossar",
        "Quellen",
    ]


def test_notes_count_through_a_chapter_in_the_order_of_reading(edition: Edition) -> None:
    for chapter in edition.chapters:
        numbers = {passage: note.number for note in chapter.notes for passage in note.passages}
        met = [
            numbers[(e.article, e.start, e.end)]
            for fact in _facts((chapter.blocks, chapter.sections))
            for e in fact.evidence
        ]

        assert [note.number for note in chapter.notes] == list(range(1, len(chapter.notes) + 1))
        assert list(dict.fromkeys(met)) == sorted(set(met)) == [note.number for note in chapter.notes]


def test_a_retelling_is_not_quoted(edition: Edition) -> None:
    notes = [note for chapter in edition.chapters for note in chapter.notes]
    retold = [note for note in notes if note.credit.text.endswith("nacherzählt")]
    literal = [note for note in notes if note not in retold]

    assert retold
    assert literal
    assert all(note.quote.startswith("„") and note.quote.endswith("“") for note in literal)
    assert not any(note.quote.startswith("„") and note.quote.endswith("“") for note in retold)


def test_every_entry_has_its_section_and_every_statement_its_place(edition: Edition) -> None:
    made = dossier()
    sections = {part.page for chapter in edition.chapters for part in chapter.sections}
    topics = next(chapter for chapter in edition.chapters if chapter.id == "streitpunkte")
    said = {fact.text.strip("„“") for fact in _facts(topics.sections)}

    groups = (made.persons, made.meetings, made.plans, made.topics, made.glossary, made.articles)
    assert {entry.page for group in groups for entry in group} <= sections
    assert {statement.text.strip("„“") for statement in made.statements} <= said


def test_a_book_of_nothing_has_no_empty_sections() -> None:
    edition = compose(EMPTY)

    assert [chapter.id for chapter in edition.chapters if not chapter.blocks and not chapter.sections] == []
    assert "Gelesen wurden" not in print_html(edition)
    assert "None" not in print_html(edition)


def test_a_wide_synopsis_is_parted_so_that_it_fits() -> None:
    chapter = plan_versions(World(many_versions(9)))
    tables = [block for part in chapter.sections for block in part.blocks if isinstance(block, Table)]

    assert sum(len(table.head) - 1 for table in tables) >= 9
    assert max(len(table.head) for table in tables) == 5
    assert all(len(row) == len(table.head) for table in tables for row in table.rows)


@pytest.mark.parametrize("made", [dossier(), hostile(), EMPTY], ids=["good", "hostile", "empty"])
def test_every_link_of_the_print_page_has_its_target_and_ids_stand_once(made: Dossier) -> None:
    html = print_html(compose(made))
    ids = re.findall(r' id="([^"]+)"', html)

    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)
    assert "data-" not in re.sub(r">[^<]*<", "><", html)


def _links(name: str, root: ElementTree.Element) -> Iterator[tuple[str, str]]:
    for link in root.iter(f"{XHTML}a"):
        file, _, anchor = link.attrib["href"].partition("#")
        yield file or name, anchor


@pytest.mark.parametrize("made", [dossier(), hostile(), EMPTY], ids=["good", "hostile", "empty"])
def test_every_link_of_the_ebook_has_its_target(made: Dossier) -> None:
    found = pages(epub(compose(made)))
    ids = {name: [e.attrib["id"] for e in root.iter() if "id" in e.attrib] for name, root in found.items()}

    for name, root in found.items():
        assert len(ids[name]) == len(set(ids[name]))
        for file, anchor in _links(name, root):
            assert file in found
            assert not anchor or anchor in ids[file], (name, file, anchor)


def test_notes_of_the_ebook_open_and_lead_back(edition: Edition) -> None:
    for root in pages(epub(edition)).values():
        refs = [a.attrib["href"] for a in root.iter(f"{XHTML}a") if a.get(TYPE) == "noteref"]
        notes = {f"#{a.attrib['id']}": a for a in root.iter(f"{XHTML}aside")}

        assert set(refs) == set(notes)
        assert all(note.get(TYPE) == "footnote" for note in notes.values())
        for note in notes.values():
            back = next(a.attrib["href"] for a in note.iter(f"{XHTML}a"))
            assert any(f"#{e.get('id')}" == back for e in root.iter())


def test_the_ebook_tells_language_day_and_landmarks(edition: Edition) -> None:
    found = files(epub(edition))
    package = found["EPUB/buch.opf"].decode("utf-8")
    nav = found["EPUB/inhalt.xhtml"].decode("utf-8")

    assert next(iter(found)) == "mimetype"
    assert found["mimetype"] == b"application/epub+zip"
    assert "<dc:language>de</dc:language>" in package
    assert f'<meta property="dcterms:modified">{edition.modified}T00:00:00Z</meta>' in package
    assert 'epub:type="landmarks"' in nav
    assert all(root.attrib["lang"] == "de" for root in pages(epub(edition)).values())


def test_the_ebook_is_the_same_bytes(edition: Edition) -> None:
    assert epub(compose(dossier())) == epub(edition)


def test_both_forms_say_the_same(edition: Edition) -> None:
    html = print_html(edition)
    book = {name: words(root) for name, root in pages(epub(edition)).items()}

    for chapter in edition.chapters:
        for fact in _facts((chapter.blocks, chapter.sections)):
            flat = " ".join(fact.text.split())
            assert flat in book[f"{chapter.id}.xhtml"]
        for note in chapter.notes:
            assert " ".join(note.quote.split()) in book[f"{chapter.id}.xhtml"]
            assert f'id="n-{chapter.id}-{note.number}"' in html


def test_hostile_text_stays_text() -> None:
    data = epub(compose(hostile()))
    html = print_html(compose(hostile()))

    for root in pages(data).values():
        assert not {e.tag.removeprefix(XHTML) for e in root.iter()} & {"script", "img", "iframe", "style"}
        assert not any(key.startswith("on") for e in root.iter() for key in e.attrib)
    assert "<script" not in html
    assert "<img" not in html
    assert EVERYTHING.split()[0] in words(pages(data)["treffen.xhtml"])


def test_a_narrow_screen_gets_rows_and_paper_a_table() -> None:
    made = compose(many_versions(9))
    chapter = pages(epub(made))["planfassungen.xhtml"]

    assert "<table" in print_html(made)
    assert not list(chapter.iter(f"{XHTML}table"))
    for number in range(9):
        assert words(chapter).count(f"Fassung {number}") > 2
