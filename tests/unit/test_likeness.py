"""Near duplicates on variations of annotated articles; ``tests/bench/near_duplicates.py`` has them all."""

from __future__ import annotations

import random

import pytest

from generator.ingest import clean, unmarked
from generator.ingest.likeness import ALIKE, alike, pairs
from generator.model.article import Article, RawArticle
from tests.conftest import ROOT
from tests.fixtures import variations
from tests.fixtures.variations import Vary, sentences

PATHS = sorted(ROOT.glob("tests/evaluation/closing/*.txt"))
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in PATHS}


def article(id_: str, text: str, **more: object) -> Article:
    return Article.model_validate({"id": id_, "file": f"{id_}.md", "text": text, **more})


def varied(vary: Vary, name: str) -> str:
    names = sorted(TEXTS)
    other = names[(names.index(name) + 1) % len(names)]
    return vary(random.Random(7), sentences(TEXTS[name]), sentences(TEXTS[other]))


@pytest.mark.parametrize("vary", [variations.agency_copy, variations.changed_page, variations.shortened])
def test_the_same_report_is_recognised(vary: Vary) -> None:
    missed = [
        name for name in TEXTS if not alike(article("neu", varied(vary, name)), [article(name, TEXTS[name])])
    ]

    assert missed == []


@pytest.mark.parametrize("vary", [variations.background, variations.shared_quotes])
def test_a_report_that_shares_some_sentences_is_another(vary: Vary) -> None:
    mistaken = [
        name for name in TEXTS if alike(article("neu", varied(vary, name)), [article(name, TEXTS[name])])
    ]

    assert mistaken == []


def test_annotated_articles_are_all_different() -> None:
    assert pairs([article(name, text) for name, text in TEXTS.items()]) == ()


def test_the_likest_comes_first_and_pairs_are_found_from_both_sides() -> None:
    name = sorted(TEXTS)[0]
    whole, part = article("ganz", TEXTS[name]), article("teil", varied(variations.agency_copy, name))
    copy = article("kopie", TEXTS[name] + " Ein Satz mehr.")

    assert [hit.right for hit in alike(whole, [part, copy])] == ["kopie", "teil"]
    assert {(pair.left, pair.right) for pair in pairs([copy, part, whole])} == {
        ("ganz", "kopie"),
        ("ganz", "teil"),
        ("kopie", "teil"),
    }
    assert all(ALIKE <= pair.share <= 1 for pair in pairs([copy, part, whole]))


def test_a_short_text_is_alike_to_nothing() -> None:
    assert (
        alike(article("a", "Ein kurzer Satz über wenig."), [article("b", "Ein kurzer Satz über wenig.")])
        == ()
    )


def test_noise_makes_no_likeness() -> None:
    call = (
        "Gefällt Ihnen dieser Artikel? Mit einer Spende helfen Sie uns, auch morgen noch zu berichten. "
        "Fünf Euro im Monat bezahlen eine Stunde Recherche, und Sie können Ihre Spende jederzeit beenden."
    )
    names = sorted(TEXTS)[:2]
    found = []
    for name in names:
        made, _ = clean(RawArticle(name=f"{name}.txt", data=f"{TEXTS[name][:400]}\n\n{call}\n".encode()))
        assert made is not None
        found.append(made)

    assert pairs(found) == ()


def test_a_hint_ends_when_an_editor_has_spoken() -> None:
    name = sorted(TEXTS)[0]
    one = article("eins", TEXTS[name])
    again = TEXTS[name] + " Ein Satz mehr."

    assert [p.code for p in unmarked([one, article("zwei", again)])] == ["near-duplicate"]
    assert unmarked([one, article("zwei", again, version_of=("eins",))]) == ()
    assert unmarked([one, article("zwei", again, distinct_from=("eins",))]) == ()
    assert unmarked([one.model_copy(update={"distinct_from": ("zwei",)}), article("zwei", again)]) == ()
