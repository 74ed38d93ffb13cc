"""Bodies and places: by name, adjective, people and compound."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.article import Article
from generator.model.register import Register
from generator.nlp import Reader
from generator.nlp.types import Reading
from generator.register import load_register

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def reader() -> Reader:
    register, _ = load_register(ROOT / "seeds/register")
    return Reader(register)


def reading_of(reader: Reader, text: str) -> Reading:
    return reader.annotate(Article(id="probe", file="probe.txt", text=text))._.reading


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Die Ukraine und Russland reden.",
            [("ukraine", "Ukraine", "name"), ("russland", "Russland", "name")],
        ),
        ("Russlands Armee rückt vor.", [("russland", "Russlands", "name")]),
        ("Die ukrainische Seite wartet.", [("ukraine", "ukrainische", "adjective")]),
        (
            "Sie trafen amerikanische und russische Vertreter.",
            [("usa", "amerikanische", "adjective"), ("russland", "russische", "adjective")],
        ),
        (
            "Die Ukrainer warten auf die Russen.",
            [("ukraine", "Ukrainer", "people"), ("russland", "Russen", "people")],
        ),
        ("Die US-Delegation ist da.", [("usa", "US", "compound")]),
        ("Der EU-Gipfel beginnt.", [("eu", "EU", "compound")]),
        ("Die Nato prüft alles.", [("nato", "Nato", "name")]),
        ("Die Vereinigten Staaten zahlen.", [("usa", "Vereinigten Staaten", "name")]),
        ("Es schneit seit Tagen.", []),
        ("Die Hunde bellen in der Nacht.", []),
    ],
)
def test_bodies(reader: Reader, text: str, found: list[tuple[str, str, str]]) -> None:
    assert [(m.ref, m.form, m.via) for m in reading_of(reader, text).bodies] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sie reden in Genf und Istanbul.", [("Genf", "name"), ("Istanbul", "name")]),
        ("Die Genfer Gespräche stocken.", [("Genfer", "adjective")]),
        ("In Hallandale Beach scheint die Sonne.", [("Hallandale Beach", "name")]),
        (
            "Abu Dhabi lädt ein, Scharm el-Scheich auch.",
            [("Abu Dhabi", "name"), ("Scharm el-Scheich", "name")],
        ),
        ("Der Berliner Senat tagt in Berlin.", [("Berliner", "adjective"), ("Berlin", "name")]),
        ("Der Verteidiger spielt im Tor.", []),
        ("Washington schweigt.", [("Washington", "name")]),
    ],
)
def test_places(reader: Reader, text: str, found: list[tuple[str, str]]) -> None:
    assert [(m.form, m.via) for m in reading_of(reader, text).places] == found


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        ("Hallandale Beach", "Florida"),
        ("Miami", "Florida"),
        ("Weißes Haus", "Washington"),
        ("Kreml", "Moskau"),
    ],
)
def test_places_lie_in_places(reader: Reader, inner: str, outer: str) -> None:
    fact = next(p for p in reader.known.places.values() if p.name == inner)

    assert outer in fact.within


def test_a_capital_can_stand_for_its_government(reader: Reader) -> None:
    by_name = {p.name: ref for ref, p in reader.known.places.items()}

    assert reader.known.bodies[reader.known.seats[by_name["Kiew"]]].side == "UA"
    assert by_name["Miami"] not in reader.known.seats


def test_mentions_are_the_text_to_the_letter_and_in_order(reader: Reader) -> None:
    text = "Kiew, Moskau und die EU-Staaten: Ukrainische Vertreter reisten nach Genf."
    reading = reading_of(reader, text)

    for mentions in (reading.bodies, reading.places):
        assert [text[m.start : m.end] for m in mentions] == [m.form for m in mentions]
        assert [m.start for m in mentions] == sorted(m.start for m in mentions)


def test_states_are_known_without_a_register() -> None:
    reading = reading_of(Reader(Register()), "Die Ukraine verhandelt mit russischen Vertretern.")

    assert [reading.known.bodies[m.ref].side for m in reading.bodies] == ["UA", "RU"]
