"""German typesetting helpers."""

from __future__ import annotations

import pytest

from generator.german.typography import bound, bytes_size, counted, marks, quoted, spaced


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


@pytest.mark.parametrize(
    ("raw", "done"),
    [
        ("am 5. Dezember 2025", "am 5.~Dezember~2025"),
        ("am 21. 12. 2025", "am 21.~12. 2025"),
        ("laut Art. 5 und Artikel 5", "laut Art.~5 und Artikel~5"),
        ("90 Milliarden Euro", "90~Milliarden Euro"),
        ("800 Kilometer, 3 Tage, 20 Prozent", "800~Kilometer, 3~Tage, 20~Prozent"),
        ("um 10.30 Uhr", "um 10.30~Uhr"),
        ("§ 3 und §§ 3", "§~3 und §§~3"),
        ("Dr. Maier, Nr. 7", "Dr.~Maier, Nr.~7"),
        ("USA – Ukraine", "USA~– Ukraine"),
        ("90 % davon, z. B. hier", "90\u202f% davon, z.\u202fB. hier"),
        ("in 5 Dezembernächten", "in 5 Dezembernächten"),
        ("3 Tagungen", "3 Tagungen"),
        ("7 Personen · 1 Treffen", "7~Personen~· 1~Treffen"),
        ("2 Orten, 20 Punkte", "2~Orten, 20~Punkte"),
        ("", ""),
    ],
)
def test_spaces_no_line_may_break_at(raw: str, done: str) -> None:
    assert bound(raw) == done.replace("~", "\u00a0")


def test_binding_changes_spaces_only_and_once() -> None:
    raw = "Am 5. Dezember – um 10 Uhr – kamen 90 % der 20 Millionen Euro nach § 3 Abs. 2 Art. 5, z. B. so."

    assert bound(raw).replace("\u00a0", " ").replace("\u202f", " ") == raw
    assert bound(bound(raw)) == bound(raw)


def test_iso_days_and_compounds_keep_their_hyphens() -> None:
    assert spaced("20-Punkte-Plan vom 2025-12-06") == "20-Punkte-Plan vom 2025-12-06"


@pytest.mark.parametrize(
    ("raw", "done"),
    [
        ('vor "schweren Folgen" gewarnt', "vor „schweren Folgen“ gewarnt"),
        ("den «Rahmen» genannt", "den „Rahmen“ genannt"),
        ("den »Rahmen« genannt", "den „Rahmen“ genannt"),
        ("„er nannte es »heikel«“", "„er nannte es »heikel«“"),
        ("das Treffen - so heißt es", "das Treffen – so heißt es"),
        ('5" breit', '5" breit'),
        ("3 - 2 = 1", "3 - 2 = 1"),
        ("", ""),
    ],
)
def test_marks_of_others_are_set_our_way(raw: str, done: str) -> None:
    assert marks(raw) == done


def test_counts_agree() -> None:
    assert counted(1, "Quelle", "Quellen") == "1 Quelle"
    assert counted(0, "Quelle", "Quellen") == "0 Quellen"
    assert counted(12345, "Satz", "Sätze") == "12.345 Sätze"


def test_sizes() -> None:
    assert [bytes_size(n) for n in (12, 1500, 3_400_000)] == ["12 Byte", "2 KB", "3,4 MB"]
