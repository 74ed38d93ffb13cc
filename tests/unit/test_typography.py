"""German typesetting helpers."""

from __future__ import annotations

import pytest

from generator.german.typography import bytes_size, counted, quoted, spaced


@pytest.mark.parametrize(
    ("raw", "done"),
    [
        ("sehr gut", "„sehr gut“"),
        ("„sehr gut“", "„sehr gut“"),
        ("er nannte es „heikel“", "„er nannte es ‚heikel‘“"),
        ("„Ja“ und „Nein“", "„‚Ja‘ und ‚Nein‘“"),
        ('"heikel" sei es', "„‚heikel‘ sei es“"),
        ("er nannte es «heikel»", "„er nannte es ‚heikel‘“"),
        ("er nannte es »heikel«", "„er nannte es ‚heikel‘“"),
        ("«sehr gut»", "„sehr gut“"),
    ],
)
def test_quotation_marks(raw: str, done: str) -> None:
    assert quoted(raw) == done


def test_spaces_and_dashes() -> None:
    assert spaced("rund 90 % von 3-5 Fällen, z.B. hier") == "rund 90\u202f% von 3–5 Fällen, z.\u202fB. hier"


def test_iso_days_and_compounds_keep_their_hyphens() -> None:
    assert spaced("20-Punkte-Plan vom 2025-12-06") == "20-Punkte-Plan vom 2025-12-06"


def test_counts_agree() -> None:
    assert counted(1, "Quelle", "Quellen") == "1 Quelle"
    assert counted(0, "Quelle", "Quellen") == "0 Quellen"
    assert counted(12345, "Satz", "Sätze") == "12.345 Sätze"


def test_sizes() -> None:
    assert [bytes_size(n) for n in (12, 1500, 3_400_000)] == ["12 Byte", "2 KB", "3,4 MB"]
