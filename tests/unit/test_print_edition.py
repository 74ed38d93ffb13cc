"""The book on paper: every note is there, pages have numbers, the bytes depend on the edition alone."""

from __future__ import annotations

import dataclasses
import io
import os
import re
from typing import Any

import pytest

from generator.edition import compose, pdf
from generator.edition.shapes import Edition
from generator.errors import DossierError
from tests.fixtures.dossier import dossier
from tests.fixtures.hostile import hostile
from tests.fixtures.paper import bare, sheets, whole

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def edition() -> Edition:
    return compose(dossier())


@pytest.fixture(scope="module")
def printed(edition: Edition) -> bytes:
    try:
        return pdf(edition)
    except DossierError as error:
        if "Bibliotheken" not in str(error) or os.environ.get("CI") == "true":
            raise
        pytest.skip(f"Druckausgabe übersprungen: {error}")


def reader(data: bytes) -> Any:
    from pypdf import PdfReader

    return PdfReader(io.BytesIO(data))


def test_every_note_and_every_heading_is_on_paper(edition: Edition, printed: bytes) -> None:
    text = whole(printed)

    for chapter in edition.chapters:
        assert bare(chapter.title) in text
        for part in chapter.sections:
            assert bare(part.title) in text
        for note in chapter.notes:
            assert bare(note.quote) in text


def test_contents_name_the_page_of_each_chapter(edition: Edition, printed: bytes) -> None:
    pages = sheets(printed)
    contents = "\n".join(pages[1:3])

    for chapter in edition.chapters:
        named = re.search(rf"^{chapter.title}[ .]+(\d+)", contents, re.MULTILINE)

        assert named is not None
        assert pages[int(named[1]) - 1].lstrip().splitlines()[0].startswith(chapter.title[:5])


def test_the_title_page_is_one_page_however_many_sources(edition: Edition, printed: bytes) -> None:
    ref, credit = edition.sources[0]
    long = dataclasses.replace(ref, text="Eine Überschrift, die auf einer Zeile keinen Platz findet: " * 2)
    crowded = dataclasses.replace(edition, sources=((long, credit),) * 40, chapters=edition.chapters[:1])
    pages = sheets(pdf(crowded))

    assert "weitere; alle stehen im Kapitel Quellen" in pages[0]
    assert bare("Jede Angabe trägt die Ziffer") in bare(pages[0])
    assert "Stand der Dinge" in pages[1]


def test_it_is_tagged_german_with_its_own_fonts(edition: Edition, printed: bytes) -> None:
    found = reader(printed)
    root = found.trailer["/Root"]
    fonts = {
        str(font.get_object()["/BaseFont"])
        for page in found.pages
        for font in page["/Resources"].get("/Font", {}).values()
    }

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "de"
    assert found.metadata.title == edition.title
    assert all("Dossier" in font for font in fonts), fonts
    assert str(found.metadata.get("/CreationDate")).startswith(
        "D:" + (edition.modified or "").replace("-", "")
    )


def test_surroundings_reach_no_byte(
    edition: Edition, printed: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("PYTHONHASHSEED", "4711")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    monkeypatch.chdir(tmp_path)

    assert pdf(edition) == printed


def test_hostile_text_is_printed_and_runs_nothing(printed: bytes) -> None:
    made = compose(hostile())
    data = pdf(made)
    text = whole(data)

    assert b"/JavaScript" not in data
    assert b"javascript:" not in data
    for chapter in made.chapters:
        for note in chapter.notes:
            assert bare(note.quote) in text


def test_without_its_libraries_it_says_what_to_install(
    edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.edition.printed.press.__name__", "tests.fixtures.no_press")

    with pytest.raises(DossierError, match="Pango"):
        pdf(edition)
