"""German order and names in lists."""

from __future__ import annotations

import pytest

from generator.german.collation import fold, initial, list_name, name_key, sort_key


def test_umlauts_sort_with_their_base_letter() -> None:
    words = ["Zelt", "Äpfel", "Apfel", "Öl", "Ofen", "Straße", "Strasse", "Strand"]

    assert sorted(words, key=sort_key) == [
        "Apfel",
        "Äpfel",
        "Ofen",
        "Öl",
        "Strand",
        "Strasse",
        "Straße",
        "Zelt",
    ]


def test_particles_do_not_count() -> None:
    names = ["Anna Zander", "Ursula von der Leyen", "Karl Lehmann", "Madonna"]

    assert sorted(names, key=name_key) == ["Karl Lehmann", "Ursula von der Leyen", "Madonna", "Anna Zander"]


def test_same_surname_sorts_by_first_name() -> None:
    assert sorted(["Jens Ott", "Änne Ott"], key=name_key) == ["Änne Ott", "Jens Ott"]


@pytest.mark.parametrize(
    ("name", "listed", "letter"),
    [
        ("Ursula von der Leyen", "Leyen, Ursula von der", "L"),
        ("Ägidius Özer", "Özer, Ägidius", "O"),
        ("Pelé", "Pelé", "P"),
        ("Łukasz", "Łukasz", "L"),
        ("习近平", "习近平", "#"),
        ("", "", "#"),
    ],
)
def test_names_in_lists(name: str, listed: str, letter: str) -> None:
    assert (list_name(name), initial(name)) == (listed, letter)


def test_fold_drops_marks_and_accents() -> None:
    assert fold("  »Größe« – Café  3 ") == "grosse cafe 3"
