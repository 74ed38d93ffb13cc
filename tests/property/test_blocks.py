"""Only clusters a report can belong to are compared with it: none that ``compare`` finds near is left out."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.facts import DayFact, MeetingFact
from generator.resolve.blocks import Blocks
from generator.resolve.sameness import Report, compare
from tests.property.facts import BEACH, FLORIDA, GENEVA, MIAMI, facts, meeting

DAYS = st.sampled_from((None, "2025-12-01", "2025-12-06", "2025-12-07", "2026-01-03", "2026-11-20"))
PEOPLE = st.lists(st.sampled_from(("ada", "bo", "cy")), max_size=3, unique=True).map(tuple)
SIDES = st.lists(st.sampled_from(("USA", "Ukraine", "Russland")), max_size=2, unique=True).map(tuple)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    told: MeetingFact = meeting(
        "a", kind=draw(st.sampled_from(("talks", "call", "summit"))),
        status=draw(st.sampled_from(("held", "planned", "denied", "ongoing"))),
        place=draw(st.sampled_from((None, BEACH, MIAMI, FLORIDA, GENEVA))), sides=draw(SIDES),
    )  # fmt: skip
    day = DayFact(start=draw(DAYS), end=draw(DAYS), earliest=draw(DAYS), latest=draw(DAYS))
    fact = told.model_copy(update={"day": day, "stands": draw(SIDES)})
    return Report(facts("a", draw(DAYS), fact), fact, draw(PEOPLE), draw(PEOPLE), (), {})


@settings(max_examples=1500, deadline=None)
@given(reports(), reports())
def test_what_is_near_is_a_candidate(known: Report, new: Report) -> None:
    blocks = Blocks()
    blocks.add(7, known)

    assert blocks.candidates(new) == [7] or compare(new, known)[0] < 0.4


def test_another_week_or_other_people_are_no_candidates() -> None:
    blocks = Blocks()
    one = meeting("a", start="2025-12-01", place=MIAMI)
    blocks.add(0, Report(facts("a", "2025-12-02", one), one, ("ada", "bo"), (), (), {}))
    for told, people in (
        (meeting("b", start="2026-03-01", place=MIAMI), ("ada", "bo")),
        (meeting("b", start="2025-12-01", place=GENEVA), ("cy",)),
    ):
        assert blocks.candidates(Report(facts("b", "2026-03-02", told), told, people, (), (), {})) == []
