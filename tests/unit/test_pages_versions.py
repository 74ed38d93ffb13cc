"""Source pages of a report of which there are other texts."""

from __future__ import annotations

from html import unescape

import pytest

from generator.pages import render
from tests.fixtures.dossier import dossier


@pytest.fixture(scope="module")
def tree() -> dict[str, str]:
    """The pages with common blanks only, entities as the characters they are."""
    return {path: " ".join(unescape(text).split()) for path, text in render(dossier()).items()}


def test_a_source_names_the_other_texts_of_its_report(tree: dict[str, str]) -> None:
    page = tree["quellen/b-kurier.md"]

    assert 'Zuletzt geändert</dt> <dd class="fremd">14. März 2031, 18:20 Uhr' in page
    assert 'Auch erschienen bei</dt> <dd class="fremd">Anzeiger (Tag nicht genannt)' in page
    assert "die neueste Fassung; 1 frühere liegt vor" in page
    assert "Frühere Fassung vom 14. März 2031, 07:05 Uhr: " in page
    assert "2 Sätze, die so nicht im gelesenen Text stehen" in page
    assert "Kein Satz, der nicht auch im gelesenen Text steht." in page


def test_the_list_of_sources_names_the_publishers(tree: dict[str, str]) -> None:
    assert "auch bei Anzeiger" in tree["quellen/index.md"]


def test_a_report_that_is_there_once_has_no_such_section(tree: dict[str, str]) -> None:
    assert "Weitere Fassungen" not in tree["quellen/a-bote.md"]
    assert "Auch erschienen" not in tree["quellen/a-bote.md"]
