"""Titles and ids of meetings."""

from __future__ import annotations

import pytest

from generator.model.dossier import Meeting, Person
from generator.model.evidence import Evidence
from generator.model.facts import PlaceFact
from generator.resolve.naming import distinct, meeting_slug, meeting_title

GENEVA = PlaceFact(id="genf", name="Genf", within=(), country="CH", lat=46.2, lon=6.1)
HOUSE = PlaceFact(
    id="weisses-haus", name="Weißes Haus", within=("Washington",), country="US", lat=38.9, lon=-77.0
)
PALACE = PlaceFact(id="palais-mond", name="Palais Mond", within=("Genf",), country="CH")
NAMES = ("Ada Holm", "Bo von der Lind", "Cy Marsh", "Di Noor", "Ed bin Nur Al Amin", "Fa bin Nur")
PERSONS = {
    name.lower().replace(" ", "-"): Person(
        id=name.lower().replace(" ", "-"), name=name, side=None, known=False, page="",
        variants=(), roles=(), mentions=(), meetings=(),
    )
    for name in NAMES
}  # fmt: skip
ADA, BO, CY, DI, ED, FA = PERSONS


@pytest.mark.parametrize(
    ("kind", "place", "people", "sides", "title"),
    [
        ("talks", GENEVA, (), ("USA", "Ukraine"), "Gespräche USA – Ukraine in Genf"),
        ("talks", GENEVA, (ADA, CY), ("USA", "Ukraine"), "Gespräche USA – Ukraine in Genf"),
        ("talks", GENEVA, (ADA, CY), (), "Treffen Holm – Marsh in Genf"),
        ("talks", GENEVA, (ADA, BO, CY), (), "Gespräche Holm – von der Lind – Marsh in Genf"),
        ("talks", None, (ADA, BO, CY, DI), (), "Gespräche Holm – von der Lind – Marsh u. a."),
        ("talks", None, (), ("USA", "Ukraine", "Russland", "EU"), "Gespräche USA – Ukraine – Russland u. a."),
        ("talks", GENEVA, (ADA,), ("Iran",), "Gespräche Holm – Iran in Genf"),
        ("summit", HOUSE, (ADA, CY), (), "Gipfel Holm – Marsh, Weißes Haus"),
        ("call", None, (ADA, CY), (), "Telefonat Holm – Marsh"),
        ("call", None, (ED, FA), (), "Telefonat Al Amin – bin Nur"),
        ("call", None, (ADA, CY), ("USA", "Ukraine"), "Telefonat Holm – Marsh"),
        ("visit", GENEVA, (ADA,), (), "Reise von Holm nach Genf"),
        ("visit", None, (ADA, CY), (), "Reise von Holm zu Marsh"),
        ("conference", GENEVA, (), ("EU", "China"), "Konferenz EU – China in Genf"),
        ("talks", PALACE, (ADA, CY), (), "Treffen Holm – Marsh, Palais Mond"),
    ],
)
def test_titles(
    kind: str, place: PlaceFact | None, people: tuple[str, ...], sides: tuple[str, ...], title: str
) -> None:
    assert meeting_title(kind, place, people, sides, PERSONS, frozenset({"weisses-haus"})) == title


def meeting(**more: object) -> Meeting:
    empty: tuple[str, ...] = ("possible_participants", "participants", "delegations", "topics", "conflicts")
    unknown = ("start", "end", "date_phrase", "earliest", "latest", "place")
    fields: dict[str, object] = {
        "id": "", "title": "", "kind": "talks", "status": "held", "date_basis": "unknown", "page": "",
        "evidence": (Evidence(article="a", start=0, end=1, quote="x"),),
        **dict.fromkeys(empty, ()), **dict.fromkeys(unknown),
    }  # fmt: skip
    return Meeting.model_validate({**fields, **more})


@pytest.mark.parametrize(
    ("fields", "slug"),
    [
        (
            {"start": "2025-12-21", "place": GENEVA.model_dump(), "delegations": ("USA", "Ukraine")},
            "2025-12-21-genf-usa-ukraine",
        ),
        ({"start": "2025-12-21", "participants": (ADA, CY)}, "2025-12-21-holm-marsh"),
        ({"end": "2025-12-21", "participants": (ADA,)}, "2025-12-21-holm"),
        ({"latest": "2025-12-21", "participants": (ADA,)}, "2025-12-21-holm"),
        ({"participants": (ADA, CY)}, "undatiert-holm-marsh"),
        ({"delegations": ("EU", "China", "Indien", "Brasilien")}, "undatiert-eu-china-indien"),
    ],
)
def test_slugs(fields: dict[str, object], slug: str) -> None:
    assert meeting_slug(meeting(**fields)) == slug


def test_slugs_that_stand_twice_are_numbered() -> None:
    assert distinct(["a", "b", "a", "a", "b"]) == ["a", "b", "a-2", "a-3", "b-2"]
    assert distinct([]) == []
