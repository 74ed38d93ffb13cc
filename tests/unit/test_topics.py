"""Topics: golden cases, order, names."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.nlp.topics import topic_names, topic_of, topics_of

CASES = yaml.safe_load((Path(__file__).parents[1] / "golden" / "topics.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:40])
def test_topics_of_a_text(case: dict[str, object]) -> None:
    assert list(topics_of(str(case["text"]))) == case["topics"]


def test_topics_come_in_the_order_of_the_lexicon() -> None:
    names = list(topic_names())
    found = topics_of("Wahlen, Sanktionen und Gebiete")

    assert list(found) == sorted(found, key=names.index)


def test_what_no_word_places_is_filed_under_other() -> None:
    assert topic_of("eine gemeinsame Kommission") == "sonstiges"
    assert topic_of("diese Zusagen", "Es geht um Geiseln") == "geiseln"
    assert topic_names()["sonstiges"] == "Sonstiges"
