"""The states of a dossier: which days have one, and what is known on each."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from generator.changes import compare
from generator.changes.states import DAYS, MONTHS, State, in_order, marks, states
from generator.model.article import Article
from generator.model.facts import ArticleFacts
from generator.model.register import Judgement, JudgementKind, Register
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


def judged(*judgements: Judgement) -> Register:
    return REGISTER.model_copy(update={"judgements": judgements})


def told_so(kind: JudgementKind, target: str, value: str = "") -> Judgement:
    return Judgement(kind=kind, target=target, value=value, who="R. Berg", when="2025-12-21", why="geprüft")


def test_what_is_hidden_today_is_in_no_earlier_state_under_any_id() -> None:
    told = (PLANNED, HELD, LATER)
    today = resolve(told, REGISTER, "Probe")
    met = next(m.id for m in today.meetings if m.place)
    register = judged(told_so("hide", met))
    first, last = states(told, register, "Probe", resolve(told, register, "Probe"))

    assert resolve((PLANNED,), REGISTER, "Probe").meetings[0].id != met
    assert first.dossier.meetings == ()
    assert [one.applied for one in first.dossier.judgements] == [True]
    assert [m.kind for m in last.dossier.meetings] == ["call"]


def test_a_word_on_a_later_report_is_no_part_of_an_earlier_state() -> None:
    told = (PLANNED, LATER)
    call = next(m.id for m in resolve(told, REGISTER, "Probe").meetings if m.kind == "call")
    register = judged(told_so("status", call, "denied"))
    first, last = states(told, register, "Probe", resolve(told, register, "Probe"))

    assert first.dossier.judgements == ()
    assert [one.applied for one in last.dossier.judgements] == [True]
    assert last.since.changes != ()
    assert last.since.changes == compare(first.dossier, last.dossier).changes


def test_a_status_an_editor_gave_holds_in_every_state() -> None:
    told = (PLANNED, HELD, LATER)
    met = next(m.id for m in resolve(told, REGISTER, "Probe").meetings if m.place)
    register = judged(told_so("status", met, "cancelled"))
    today = resolve(told, register, "Probe")

    for state in states(told, register, "Probe", today):
        assert [m.status for m in state.dossier.meetings if m.kind != "call"] == ["cancelled"]
