"""The states of a dossier: which days have one, and what is known on each."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from generator.changes.states import DAYS, MONTHS, State, in_order, marks, states
from generator.model.article import Article
from generator.model.facts import ArticleFacts
from generator.resolve import resolve
from tests.property.facts import GENEVA, REGISTER, facts, meeting

PLANNED = facts("a", "2025-12-17", meeting("a", "Ada Holm", "Bo Lind", status="planned", start="2025-12-19"))
HELD = facts("b", "2025-12-20", meeting("b", "Ada Holm", "Bo Lind", start="2025-12-19", place=GENEVA))
LATER = facts("c", "2025-12-20", meeting("c", "Cy Marsh", "Bo Lind", kind="call", start="2025-12-20"))
UNDATED = facts("d", None, meeting("d", "Ada Holm", "Cy Marsh", kind="call"))


def found(*told: ArticleFacts) -> list[State]:
    return list(states(told, REGISTER, "Probe", resolve(told, REGISTER, "Probe")))


def days(first: str, number: int) -> list[str]:
    start = date.fromisoformat(first)
    return [(start + timedelta(n)).isoformat() for n in range(number)]


def test_articles_come_in_by_day_then_id_and_undated_last() -> None:
    articles = [
        Article(id=name, file=name, text="", published=day)
        for name, day in (("c", None), ("b", "2025-01-02"), ("a", "2025-01-02"), ("d", "2025-01-01"))
    ]

    assert [a.id for a in in_order(articles)] == ["d", "a", "b", "c"]


def test_a_state_for_each_day_and_one_for_what_has_no_day() -> None:
    told = found(UNDATED, LATER, HELD, PLANNED)

    assert [(s.day, s.articles) for s in told] == [
        ("2025-12-17", ("a",)), ("2025-12-20", ("b", "c")), (None, ("d",))
    ]  # fmt: skip
    assert [len(s.dossier.articles) for s in told] == [1, 3, 4]
    assert [m.status for m in told[0].dossier.meetings] == ["planned"]
    assert {c.kind for c in told[1].since.changes} >= {"status", "new"}


def test_pages_of_a_state_lead_to_those_of_today() -> None:
    first, last = found(PLANNED, HELD)
    page = first.dossier.meetings[0].page

    assert first.until.successors[page] == last.dossier.meetings[0].page
    assert last.until.changes == ()
    assert set(last.until.successors.values()) >= {m.page for m in last.dossier.meetings}


def test_no_articles_have_no_states() -> None:
    assert found() == []


@pytest.mark.parametrize(("number", "expected"), [(0, 0), (1, 1), (DAYS, DAYS), (DAYS + 1, DAYS + 1)])
def test_few_days_have_all_their_states(number: int, expected: int) -> None:
    assert len(marks(days("2025-01-01", number))) == expected


def test_older_days_have_those_of_months_and_years() -> None:
    every = days("2020-01-01", 6 * 365)
    kept = marks(every)
    older = kept[:-DAYS]

    assert list(kept) == sorted(kept) and kept[-DAYS:] == tuple(every[-DAYS:])
    assert [day[:7] for day in older[-MONTHS:]] == sorted({day[:7] for day in every[:-DAYS]})[-MONTHS:]
    assert [day[5:] for day in older[:-MONTHS]][:-1] == ["12-31"] * (len(older) - MONTHS - 1)
    assert len(kept) <= DAYS + MONTHS + 6


def test_a_stretch_tells_its_first_and_last_day() -> None:
    told = [facts(f"x{n:02}", day) for n, day in enumerate(days("2025-01-30", DAYS + 5))]
    first = found(*told)[0]

    assert (first.first, first.day) == ("2025-01-30", "2025-01-31")
    assert first.articles == ("x00", "x01")
