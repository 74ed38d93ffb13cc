"""The German date resolver against the golden sentences, and what must hold for any text."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.german.dates import DatePhrase, find_dates, sentence_tense

GOLDEN = Path(__file__).parents[1] / "golden" / "dates.yml"
FIELDS = ("first", "last", "earliest", "latest", "role")
FLOOR = 0.95


def rows() -> list[dict[str, Any]]:
    """The golden rows, one phrase each."""
    data: list[dict[str, Any]] = yaml.safe_load(GOLDEN.read_text(encoding="utf-8"))
    return data


def failure(row: dict[str, Any]) -> str | None:
    """What is wrong with the reading of a row; None if nothing is."""
    found = find_dates(row["sentence"], row["published"], anchor=row.get("anchor"))
    head = f"{row['published']} | {row['sentence']}"
    if row["phrase"] is None:
        return f"{head}\n  expected no phrase, found {[p.text for p in found]}" if found else None
    phrase = next((p for p in found if p.text == row["phrase"]), None)
    if phrase is None:
        return f"{head}\n  expected {row['phrase']!r}, found {[p.text for p in found]}"
    wrong = [
        f"{name}: expected {row.get(name)}, got {getattr(phrase, name)}"
        for name in FIELDS
        if getattr(phrase, name) != row.get(name)
    ]
    return f"{head}\n  {row['phrase']!r}: " + "; ".join(wrong) if wrong else None


def test_golden_sentences_are_read_exactly_in_95_of_100() -> None:
    failures = [text for text in map(failure, rows()) if text]

    assert len(rows()) >= 160
    assert len(failures) <= len(rows()) * (1 - FLOOR), "\n".join(failures)


VOCABULARY = """
am Montag Freitag bis zum 6. 31. 30. Februar Dezember 2025 0000 9999 vor drei Tagen Wochen in der Nacht auf
kommenden vergangenen Woche Ende Jahres Wochenende und oder ( ) , – Ostern heute Morgen morgen seit 12.12.
99.99. tags zuvor zwei Tage später Quartal ersten letzten Januarwoche Märzhälfte 999 Jahren
hat getroffen wird reisen
fast Sommer Winter ab nach von an zwischen
"""
WORDS = st.sampled_from(VOCABULARY.split())
DAYS = st.none() | st.dates()


def check(text: str, reference: date | None, anchor: date | None) -> None:
    """The properties of every answer."""
    found = find_dates(text, reference, anchor=anchor)
    previous = 0
    for phrase in found:
        assert previous <= phrase.start < phrase.end <= len(text)
        assert phrase.text == text[phrase.start : phrase.end]
        assert not (phrase.first and phrase.last) or phrase.first <= phrase.last
        assert not (phrase.earliest and phrase.latest) or phrase.earliest <= phrase.latest
        assert phrase.role in ("point", "deadline", "since", "duration", "age/other")
        assert phrase.precision in ("day", "range", "week", "month", "part", "year", "vague")
        assert phrase.direction in ("past", "future", "none")
        previous = phrase.end

    assert find_dates(text, reference, anchor=anchor) == found


@given(st.text(max_size=200), DAYS, DAYS)
@settings(max_examples=150, deadline=None)
def test_any_text_is_survived(text: str, reference: date | None, anchor: date | None) -> None:
    check(text, reference, anchor)

    assert sentence_tense(text) in ("past", "present", "future", "unknown")


@given(st.lists(WORDS, max_size=14).map(" ".join), DAYS, DAYS)
@settings(max_examples=400, deadline=None)
def test_heaps_of_date_words_are_survived(text: str, reference: date | None, anchor: date | None) -> None:
    check(text, reference, anchor)


@pytest.mark.parametrize(
    ("sentence", "tense"),
    [
        ("Die Minister trafen sich in Genf.", "past"),
        ("Der Kanzler hat mit dem Emir gesprochen.", "past"),
        ("Das Treffen ist abgesagt worden.", "past"),
        ("Die Delegation wird nach Doha reisen.", "future"),
        ("Das Parlament soll abstimmen.", "future"),
        ("Ein Gipfel ist geplant.", "future"),
        ("Der Rat tagt hinter verschlossenen Türen.", "present"),
        ("Er soll den Minister getroffen haben.", "past"),
        ("Weil die Frist ablief, wollen beide nun reden.", "future"),
        ("Neue Zölle, alter Streit", "unknown"),
    ],
)
def test_tense_of_the_main_clause(sentence: str, tense: str) -> None:
    assert sentence_tense(sentence) == tense


def test_tense_given_by_the_caller_wins() -> None:
    phrase: DatePhrase = find_dates("Gipfel am Freitag in Genf", date(2025, 12, 17), tense="future")[0]

    assert phrase.first == date(2025, 12, 19)
    assert (phrase.precision, phrase.basis, phrase.direction) == ("day", "weekday", "future")


def test_sentence_without_date_words_is_empty() -> None:
    assert find_dates("Das Papier blieb unter Verschluss.", date(2025, 12, 17)) == ()
