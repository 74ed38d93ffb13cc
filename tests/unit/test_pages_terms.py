"""Explained terms become links, once a section and never in direct speech or evidence."""

from __future__ import annotations

import re

from generator.model.dossier import Dossier, GlossaryEntry
from generator.pages import render
from generator.pages.terms import Terms
from tests.fixtures.dossier import PLAN, SEES, STONE_SAYS, WHAT, dossier


def entry(term: str, key: str = "begriff", **fields: object) -> GlossaryEntry:
    return GlossaryEntry.model_validate(
        {
            "id": key,
            "term": term,
            "kind": "term",
            "question": None,
            "definition": WHAT.quote,
            "evidence": (WHAT,),
            "page": f"glossar/{key}.html",
        }
        | fields
    )


def linked(body: str, *entries: GlossaryEntry, own: str = "themen/x.html") -> str:
    terms = Terms(entries, own)
    return terms.linked(terms.mark(body), lambda page: page)


def test_the_first_place_of_each_section_is_linked() -> None:
    page = linked("## Eins\n\nNato und Nato\n\n### Darin\n\nNato\n\n## Zwei\n\nNato\n", entry("Nato"))

    assert page.count('<a class="begriff" href="glossar/begriff.html">Nato</a>') == 2
    assert (
        re.sub(r"</?a[^>]*>", "", page)
        == "## Eins\n\nNato und Nato\n\n### Darin\n\nNato\n\n## Zwei\n\nNato\n"
    )


def test_only_whole_words_and_their_genitive() -> None:
    assert "<a" not in linked("Natobeitritt, Nato-Beitritt, nato", entry("Nato"))
    assert ">Plans</a>" in linked("des Plans", entry("Plan"))
    assert "<a" not in linked("Artikel\u00a050", entry("Artikel 5"))
    assert ">Artikel\u00a05</a>" in linked("nach Artikel\u00a05.", entry("Artikel 5"))


def test_the_longer_term_goes_first() -> None:
    page = linked("Minsk II scheiterte", entry("Minsk", "minsk"), entry("Minsk II", "minsk-ii"))

    assert page == '<a class="begriff" href="glossar/minsk-ii.html">Minsk II</a> scheiterte'


def test_a_page_does_not_link_what_it_is_about() -> None:
    about = entry("Nato", refers_to="themen/nato.html")

    assert linked("Nato", about, own="themen/nato.html") == "Nato"
    assert linked("Nato", about, own="glossar/begriff.html") == "Nato"


def test_people_and_single_letters_are_no_terms() -> None:
    assert linked("Stone A", entry("Stone", kind="person"), entry("A")) == "Stone A"


def test_no_terms_no_change() -> None:
    assert linked("Nato") == "Nato"


def _page(path: str) -> str:
    terms = (entry("Sicherheitsgarantien", "garantien"), entry("schwierig", "schwierig"))
    found = Dossier.model_validate(dossier().model_dump() | {"glossary": [t.model_dump() for t in terms]})
    return render(found)[path]


def test_indirect_speech_links_direct_speech_and_evidence_do_not() -> None:
    said, notes = _page("personen/carla-stone.md").split("## Belege")

    assert '<a class="begriff" href="../glossar/garantien.html">Sicherheitsgarantien</a>' in said
    assert "Sicherheitsgarantien" in notes
    assert 'class="begriff"' not in notes
    assert "schwierig, aber nötig" in _page("personen/oleh-hrynko.md")
    assert 'class="begriff"' not in _page("personen/oleh-hrynko.md")


def test_the_sentences_of_a_version_stay_as_they_are() -> None:
    terms = [entry("Tisch", "tisch").model_dump()]
    page = render(Dossier.model_validate(dossier().model_dump() | {"glossary": terms}))[
        "plan/12-punkte-plan.md"
    ]

    assert PLAN.quote in page
    assert SEES.quote not in page.split("## Belege")[0]
    assert STONE_SAYS.quote not in page
