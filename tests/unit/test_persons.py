"""Persons of one article: golden cases, and what holds for the mentions of every text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model.article import Article, Noise
from generator.model.register import Register
from generator.nlp import Reader
from generator.nlp.persons import same_given, same_surname
from generator.nlp.types import Reading
from generator.register import load_register

ROOT = Path(__file__).parents[2]
CASES = yaml.safe_load((ROOT / "tests/golden/names.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def readers() -> dict[str, Reader]:
    register, _ = load_register(ROOT / "seeds/register")
    return {"full": Reader(register), "empty": Reader(Register())}


def reading_of(reader: Reader, text: str, noise: tuple[Noise, ...] = ()) -> Reading:
    article = Article(id="probe", file="probe.txt", text=text, published="2025-12-21", noise=noise)
    return reader.annotate(article)._.reading


def forms_of(reading: Reading) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for mention in reading.names:
        found.setdefault(reading.persons[mention.ref].name, []).append(mention.form)
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda c: repr(c["text"][:50]))
def test_golden(case: dict[str, Any], readers: dict[str, Reader]) -> None:
    reading = reading_of(readers[case.get("register", "full")], case["text"])
    sides = {p.name: reading.sides.get(ref) for ref, p in reading.persons.items()}

    assert forms_of(reading) == case["persons"]
    assert {name: sides[name] for name in case.get("sides", {})} == case.get("sides", {})


def test_a_mention_is_the_text_to_the_letter(readers: dict[str, Reader]) -> None:
    text = "Merz-Berater warten. Friedrich Merz’ Büro (Berlin) schweigt; Merz selbst auch."
    reading = reading_of(readers["full"], text)

    assert [text[m.start : m.end] for m in reading.names] == [m.form for m in reading.names]
    assert [m.via for m in reading.names] == ["compound", "name", "name"]


def test_the_same_person_twice_is_one(readers: dict[str, Reader]) -> None:
    reading = reading_of(readers["full"], "Marco Rubio kam. Marko Rubio ging. Rubio bleibt Minister.")

    assert list(reading.persons) == ["marco-rubio"]
    assert reading.persons["marco-rubio"].register_id == "marco-rubio"


def test_an_unknown_person_has_a_slug_and_no_register_id(readers: dict[str, Reader]) -> None:
    (person,) = reading_of(readers["full"], "Ministerin Wiebke Törenbeck widersprach.").persons.values()

    assert (person.ref, person.name, person.register_id, person.full) == (
        "wiebke-toerenbeck",
        "Wiebke Törenbeck",
        None,
        True,
    )


def test_a_surname_after_a_role_is_a_person_without_full_name(readers: dict[str, Reader]) -> None:
    (person,) = reading_of(readers["empty"], "Außenminister Kranzmayr widersprach.").persons.values()

    assert not person.full


def test_noise_names_nobody(readers: dict[str, Reader]) -> None:
    text = "Es regnete den ganzen Tag.\nVon Karin Lembke und Tom Ruhland"
    noise = (Noise(start=27, end=len(text), reason="byline", rule="probe", text=text[27:]),)

    assert reading_of(readers["full"], text, noise).persons == {}


def test_genders_come_from_register_role_word_or_given_name(readers: dict[str, Reader]) -> None:
    reading = reading_of(
        readers["full"], "Olena Selenska, Botschafterin Nour Haddadin und Klaus Winkler kamen."
    )
    found = {p.name: reading.genders.get(ref) for ref, p in reading.persons.items()}

    assert found == {"Olena Selenska": "f", "Nour Haddadin": "f", "Klaus Winkler": "m"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Alex", "Alexander"),
        ("Georgia", "Giorgia"),
        ("Wladimir", "Vladimir"),
        ("D", "Donald"),
        ("Marko", "Marco"),
        ("Jens", "Jens"),
    ],
)
def test_given_names_that_can_be_one(a: str, b: str) -> None:
    assert same_given(a, b) and same_given(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Vitali", "Wladimir"),
        ("Friedrich", "Charlotte"),
        ("Mychajlo", "Iwan"),
        ("Melania", "Donald"),
        ("Jörn", "Silke"),
    ],
)
def test_given_names_of_two_people(a: str, b: str) -> None:
    assert not same_given(a, b) and not same_given(b, a)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [("Umerow", "Umjerow", True), ("Bas", "Bass", False), ("Merz", "Merz", True), ("Putin", "Rubio", False)],
)
def test_short_surnames_meet_only_letter_by_letter(a: str, b: str, same: bool) -> None:
    assert same_surname(a, b) is same
