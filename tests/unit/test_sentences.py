"""Sentence ends: golden cases, and what holds for every text."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.german.sentences import split

CASES = yaml.safe_load((Path(__file__).parents[1] / "golden" / "sentences.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda c: repr(c["text"][:50]))
def test_golden(case: dict[str, Any]) -> None:
    found = split(case["text"])

    assert [case["text"][s.start : s.end] for s in found] == case["sentences"]
    if "kinds" in case:
        assert [s.kind for s in found] == case["kinds"]
    if "paragraphs" in case:
        assert [s.paragraph for s in found] == case["paragraphs"]


@given(st.text(alphabet="ab ÄZ.!?…„“»«\n\t-–,:10", max_size=80))
def test_nothing_is_lost_and_nothing_overlaps(text: str) -> None:
    spans = split(text)
    kept = "".join(text[s.start : s.end] for s in spans)

    assert "".join(kept.split()) == "".join(text.split())
    assert all(a.end <= b.start and a.paragraph <= b.paragraph for a, b in pairwise(spans))
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() != "" for s in spans)


@given(st.text(max_size=120))
def test_any_text_can_be_split(text: str) -> None:
    assert all(s.kind in {"text", "heading", "list"} for s in split(text))


def test_paragraphs_are_counted_without_gaps() -> None:
    spans = split("Eins.\n\n\n \nZwei.\nDrei.")

    assert [s.paragraph for s in spans] == [0, 1, 2]


def test_splitting_the_pieces_again_changes_nothing() -> None:
    text = "Dr. Anna Lohse kam am 14. Oktober. „Gut so!“ Dann ging sie."
    pieces = [text[s.start : s.end] for s in split(text)]

    assert [[p] for p in pieces] == [[p[s.start : s.end] for s in split(p)] for p in pieces]
