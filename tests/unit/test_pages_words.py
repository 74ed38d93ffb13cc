"""German words for days, sides and states of meetings."""

from __future__ import annotations

import pytest

from generator.model.dossier import Meeting
from generator.pages.days import adverb, period, short_day, span
from generator.pages.sentences import meeting_note, meeting_sentence, status_word, value_word
from generator.pages.sides import side_name, side_order
from tests.fixtures.dossier import meetings

HELD = meetings()[0]


def changed(**fields: object) -> Meeting:
    return Meeting.model_validate(HELD.model_dump() | {"start": None, "end": None} | fields)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2025-12-19", "2025-12-21", "19.–21. Dezember 2025"),
        ("2025-11-30", "2025-12-02", "30. November – 2. Dezember 2025"),
        ("2025-12-30", "2026-01-02", "30. Dezember 2025 – 2. Januar 2026"),
        ("2025-12-21", "2025-12-21", "So., 21. Dezember 2025"),
    ],
)
def test_spans(start: str, end: str, words: str) -> None:
    assert span(start, end) == words


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ((None, None, None, None), "Tag nicht genannt"),
        ((None, None, None, "2025-12-21"), "spätestens So., 21. Dezember 2025"),
        ((None, None, "2025-12-21", None), "frühestens So., 21. Dezember 2025"),
        ((None, None, "2025-10-25", "2025-10-31"), "zwischen 25. und 31. Oktober 2025"),
        ((None, "2025-12-21", None, None), "bis So., 21. Dezember 2025"),
        (("2025-12-19", None, None, None), "ab Fr., 19. Dezember 2025"),
    ],
)
def test_periods(known: tuple[str | None, ...], words: str) -> None:
    assert period(*known) == words


def test_days_inside_a_sentence() -> None:
    assert adverb("2025-12-19", "2025-12-21", None, None) == "vom 19. bis 21. Dezember 2025"
    assert adverb("2025-12-21", "2025-12-21", None, None) == "am 21. Dezember 2025"
    assert adverb(None, None, None, None) == ""


def test_short_day_does_not_break() -> None:
    assert short_day("2025-12-06") == "6.\u00a012.\u00a02025"


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"start": "2031-03-10", "end": "2031-03-10"}, "Die Gespräche fanden am 10. März 2031 statt."),
        ({"latest": "2031-03-10"}, "Die Gespräche fanden spätestens am 10. März 2031 statt."),
        ({}, "Die Gespräche fanden statt."),
        ({"kind": "summit", "status": "ongoing"}, "Das Gipfeltreffen läuft."),
        (
            {"status": "planned", "start": "2031-04-01", "end": "2031-04-01"},
            "Die Gespräche sind für den 1. April 2031 geplant.",
        ),
        (
            {"status": "planned", "start": "2031-04-01", "end": "2031-04-03"},
            "Die Gespräche sind für den 1. bis 3. April 2031 geplant.",
        ),
        (
            {"status": "planned", "start": "2031-03-01", "end": "2031-03-01"},
            "Die Gespräche waren für den 1. März 2031 geplant.",
        ),
        (
            {"status": "planned", "earliest": "2031-04-01", "latest": "2031-04-03"},
            "Die Gespräche sind für die Zeit zwischen dem 1. und dem 3. April 2031 geplant.",
        ),
        ({"kind": "visit", "status": "planned"}, "Der Besuch ist geplant."),
        ({"kind": "call", "status": "proposed"}, "Das Telefonat wurde vorgeschlagen."),
        ({"kind": "conference", "status": "cancelled"}, "Die Konferenz wurde abgesagt oder verschoben."),
        ({"status": "denied"}, "Die Gespräche werden dementiert."),
    ],
)
def test_tense_and_mood_follow_the_status(fields: dict[str, object], sentence: str) -> None:
    assert meeting_sentence(changed(**fields), "2031-03-14") == sentence


def test_planned_day_that_is_over_says_that_nothing_is_known() -> None:
    over = changed(status="planned", start="2031-03-01", end="2031-03-01")

    assert status_word(over, "2031-03-14") == "war geplant"
    assert meeting_note(over, "2031-03-14") == "Ob sie stattfanden, sagen die Quellen nicht."
    assert status_word(over, None) == "geplant"


def test_values_of_conflicts_are_words() -> None:
    assert value_word("start", "2031-03-10") == "10. März 2031"
    assert value_word("status", "held") == "stattgefunden"
    assert value_word("duration", "zwei Tage") == "zwei Tage"


def test_sides() -> None:
    assert [side_name(c) for c in ("US", "UA", "GB", "EU", "IT", None)] == [
        "USA",
        "Ukraine",
        "Großbritannien",
        "EU",
        "Italien",
        "Seite nicht genannt",
    ]
    assert side_name("QQQ") == "QQQ"
    assert side_order({"UA": 2, None: 9, "US": 2, "DE": 3}) == ("DE", "UA", "US", None)
