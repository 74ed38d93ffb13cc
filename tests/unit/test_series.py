"""Series of meetings of the same sides, and what happens side by side."""

from __future__ import annotations

from typing import Any

from generator.model.dossier import Meeting, Person, Place
from generator.model.evidence import Evidence
from generator.resolve.series import link_series, track_of

PLACE = Place(id="genf", name="Genf", within=(), country="CH", lat=46.2, lon=6.1)


def person(person_id: str, side: str | None) -> Person:
    return Person(
        id=person_id,
        name=person_id,
        side=side,
        known=False,
        variants=(),
        roles=(),
        mentions=(),
        meetings=(),
        page="",
    )


PERSONS = {p.id: p for p in (person("ada", "US"), person("bo", "UA"), person("cy", "RU"), person("di", None))}


def meeting(meeting_id: str, *people: str, **more: Any) -> Meeting:
    empty: tuple[str, ...] = ("possible_participants", "delegations", "topics", "conflicts")
    unknown = ("end", "date_phrase", "earliest", "latest", "place")
    fields: dict[str, Any] = {
        "title": meeting_id, "kind": "talks", "status": "held", "date_basis": "unknown", "page": "",
        "evidence": (Evidence(article="a", start=0, end=1, quote="x"),), "start": "2025-12-01",
        **dict.fromkeys(empty, ()), **dict.fromkeys(unknown),
    }  # fmt: skip
    return Meeting(id=meeting_id, participants=people, **{**fields, **more})


def links(*meetings: Meeting) -> list[tuple[str | None, str | None]]:
    return [(m.previous, m.next) for m in link_series(meetings, PERSONS)]


def test_meetings_of_the_same_sides_are_linked_in_their_order() -> None:
    found = links(meeting("1", "ada", "bo"), meeting("2", "bo", "ada"), meeting("3", "ada", "bo"))

    assert found == [(None, "2"), ("1", "3"), ("2", None)]


def test_other_sides_are_another_series() -> None:
    assert links(meeting("1", "ada", "bo"), meeting("2", "ada", "cy"), meeting("3", "ada", "bo")) == [
        (None, "3"), (None, None), ("1", None)
    ]  # fmt: skip


def test_calls_and_denials_are_in_no_series() -> None:
    found = links(
        meeting("1", "ada", "bo"),
        meeting("2", "ada", "bo", kind="call"),
        meeting("3", "ada", "bo", status="denied"),
    )

    assert found == [(None, None)] * 3


def test_one_side_alone_is_no_series() -> None:
    assert links(meeting("1", "ada"), meeting("2", "ada", "di")) == [(None, None)] * 2


def test_the_sides_are_the_delegations_where_two_are_named() -> None:
    assert track_of(meeting("1", "ada", "cy", delegations=("Ukraine", "Iran")), PERSONS) == (
        "Iran",
        "Ukraine",
    )
    assert track_of(meeting("1", "ada", "cy", delegations=("Iran",)), PERSONS) == ("RU", "US")
    assert track_of(meeting("1", "di"), PERSONS) == ()


def parallel(*meetings: Meeting) -> list[tuple[str, ...]]:
    return [m.parallel for m in link_series(meetings, PERSONS)]


def test_same_place_days_and_article_are_parallel() -> None:
    one = meeting("1", "ada", "bo", place=PLACE, start="2025-12-01", end="2025-12-02")
    two = meeting("2", "ada", "cy", place=PLACE, start="2025-12-02", end="2025-12-03")

    assert parallel(one, two) == [("2",), ("1",)]


def test_other_days_places_or_articles_are_not_parallel() -> None:
    one = meeting("1", place=PLACE, start="2025-12-01", end="2025-12-02")
    later = meeting("2", place=PLACE, start="2025-12-05", end="2025-12-05")
    nowhere = meeting("3", start="2025-12-01", end="2025-12-01")
    elsewhere = meeting("4", place=PLACE, start="2025-12-01", end="2025-12-01",
                        evidence=(Evidence(article="b", start=0, end=1, quote="x"),))  # fmt: skip
    denied = meeting("5", place=PLACE, start="2025-12-01", end="2025-12-01", status="denied")

    assert parallel(one, later, nowhere, elsewhere, denied) == [()] * 5


def test_nothing_is_changed_but_the_links() -> None:
    one = meeting("1", "ada", "bo")

    assert link_series((one,), PERSONS) == (one,)
    assert link_series((), PERSONS) == ()


def test_a_meeting_without_a_day_is_in_no_series() -> None:
    dated, undated = meeting("1", "ada", "bo"), meeting("2", "ada", "bo", start=None)

    assert links(dated, undated, meeting("3", "ada", "bo")) == [(None, "3"), (None, None), ("1", None)]
