"""Arabic names: spellings of one name are one, names that differ in a vowel are not."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.german.arabic import is_arabic, same_given, sounds
from generator.lexicon import load


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mohammed", "Muhammad"), ("Mohamed", "Mohammad"), ("Ahmed", "Ahmad"), ("Tarek", "Tariq"),
        ("Dschassim", "Jassem"), ("Aïcha", "Aischa"), ("YUSSUF", "Youssef"), ("Fatima", "Fatma"),
    ],
)  # fmt: skip
def test_spellings_of_one_given_name(one: str, other: str) -> None:
    assert same_given(one, other)
    assert same_given(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mohammed", "Mahmud"), ("Hassan", "Hussein"), ("Salim", "Salman"), ("Omar", "Amr"),
        ("Ahmed", "Hamid"), ("Peter", "Peter"), ("Jassim", "Kassim"), ("Zaid", "Zayed"),
    ],
)  # fmt: skip
def test_other_given_names(one: str, other: str) -> None:
    assert not same_given(one, other)


def test_no_spelling_stands_for_two_names() -> None:
    forms = Counter(form for row in load("arabic_names")["given"] for form in row.split())

    assert [form for form, times in forms.items() if times > 1] == []


@pytest.mark.parametrize(
    "spellings",
    [
        ("al-Dschabiri", "al-Jabiri", "Al-Jaberi", "el-Dschaberi"),
        ("al-Otaibi", "al-Utaibi", "al-Oteibi", "al-Utaybi"),
        ("al-Jamani", "al-Yamani"),
        ("Nadschar", "Najjar"),
        ("Hidschazi", "Hijazi"),
        ("al-Zubaidi", "al-Zubeidi", "az-Zubaidi"),
        ("al-Muhannadi", "al-Mohannadi"),
        ("Maluf", "Maalouf"),
        ("al-Subai", "al-Subaie"),
        ("Tarawneh", "Tarawna"),
        ("al-Raschid", "al-Rashid", "ar-Raschid"),
    ],
)
def test_spellings_of_one_surname_share_a_sound(spellings: tuple[str, ...]) -> None:
    assert all(sounds(a) & sounds(b) for a in spellings for b in spellings)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("al-Harbi", "al-Hariri"), ("al-Masri", "Masri"), ("al-Saidi", "al-Saudi"), ("Mansur", "Mansuri"),
        ("Haddad", "Hadid"), ("Badran", "Bitar"), ("al-Hamdani", "al-Hamadani"),
    ],
)  # fmt: skip
def test_other_surnames_share_none(one: str, other: str) -> None:
    assert not sounds(one) & sounds(other)


def test_a_name_is_arabic_by_its_given_name_or_by_the_article() -> None:
    assert is_arabic("Omar", "Halabi")
    assert is_arabic("Bandar", "al-Nadschdi")
    assert not is_arabic("Bandar", "Alvarez")
    assert not is_arabic("Rosa", "Albers")


def test_a_long_surname_of_many_meanings_stays_one() -> None:
    assert len(sounds("al-" + "je" * 20)) == 1
