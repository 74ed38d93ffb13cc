"""What came of a meeting: golden cases, and what holds for every text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model.article import Article
from generator.model.facts import MeetingFact, OutcomeFact
from generator.nlp import Reader
from generator.register import load_register

ROOT = Path(__file__).parents[2]
CASES = yaml.safe_load((ROOT / "tests/golden/outcomes.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def reader() -> Reader:
    register, _ = load_register(ROOT / "seeds/register")
    return Reader(register)


def meetings_of(reader: Reader, text: str) -> tuple[MeetingFact, ...]:
    return reader.read(Article(id="probe", file="probe.txt", text=text, published="2025-12-21")).meetings


def _line(outcome: OutcomeFact) -> str:
    return f"{outcome.kind}: {outcome.text}" + (f" | {outcome.source}" if outcome.source else "")


@pytest.mark.parametrize("case", CASES, ids=lambda c: repr(c["text"][-70:]))
def test_golden(case: dict[str, Any], reader: Reader) -> None:
    found = [[_line(o) for o in m.outcome] for m in meetings_of(reader, case["text"])]

    assert found == case["outcome"]


@pytest.mark.parametrize("case", CASES, ids=lambda c: repr(c["text"][-70:]))
def test_the_words_are_the_source_s_and_only_what_took_place_has_an_outcome(
    case: dict[str, Any], reader: Reader
) -> None:
    for meeting in meetings_of(reader, case["text"]):
        for outcome in meeting.outcome:
            assert meeting.status in {"held", "ongoing"}
            assert outcome.text.removesuffix(" …") in outcome.evidence.quote
            assert case["text"][outcome.evidence.start : outcome.evidence.end] == outcome.evidence.quote


def test_what_is_long_is_cut_and_says_so(reader: Reader) -> None:
    text = (
        "Marco Rubio und Sergej Lawrow trafen sich am Freitag in Riad. Sie einigten sich auf den Austausch "
        "von Gefangenen und Verwundeten aus den Lagern im Osten und Süden des Landes bis zum Ende des Jahres."
    )
    shown = meetings_of(reader, text)[0].outcome[0].text

    assert shown.endswith(" …") and len(shown.split()) == 17


def test_there_are_enough_cases_and_traps() -> None:
    traps = [c for c in CASES if not any(c["outcome"])]

    assert len(CASES) >= 40 and len(traps) >= 15
