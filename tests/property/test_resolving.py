"""Articles into a dossier: from texts, and what holds for every choice and order of articles."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.article import Article
from generator.model.dossier import Dossier
from generator.model.facts import ArticleFacts
from generator.model.register import Register
from generator.nlp import Reader
from generator.register import load_register
from generator.resolve import resolve
from tests.property.facts import BEACH, FLORIDA, GENEVA, MIAMI, REGISTER, facts, meeting, person

ARTICLES = (
    facts("a", "2025-12-01", meeting("a", "Ada Holm", "Bo Lind", start="2025-11-30", place=BEACH)),
    facts(
        "b",
        "2025-12-06",
        meeting("b", "Ada Holm", "Bo Lind", start="2025-12-04", end="2025-12-05", place=MIAMI),
    ),
    facts(
        "c",
        "2025-12-10",
        meeting("c", "Ada Holm", "Bo Lind", status="planned", start="2025-12-19", place=FLORIDA),
    ),
    facts(
        "d",
        "2025-12-21",
        meeting("d", "Ada Holm", "Bo Lind", start="2025-12-19", end="2025-12-21", place=MIAMI),
    ),
    facts("e", "2025-12-21", meeting("e", "Ada Holm", "Cy Marsh", kind="call", start="2025-12-20")),
    facts("f", None, people=(person("f", "Jelka Wrangel", "DE"),)),
    facts("g", "2025-12-22", people=(person("g", "Wrangel", "DE", full=False),)),
)


def dossier(*told: ArticleFacts) -> Dossier:
    return resolve(told, REGISTER, "Probe")


@settings(max_examples=60, deadline=None)
@given(st.permutations(ARTICLES))
def test_the_order_of_articles_does_not_matter(order: list[ArticleFacts]) -> None:
    assert dossier(*order) == dossier(*ARTICLES)


@settings(max_examples=60, deadline=None)
@given(st.sets(st.sampled_from(range(len(ARTICLES)))))
def test_ids_are_distinct_and_links_lead_somewhere(chosen: set[int]) -> None:
    found = dossier(*(ARTICLES[i] for i in sorted(chosen)))
    ids = {m.id for m in found.meetings}

    assert len(ids) == len(found.meetings) and len({p.id for p in found.persons}) == len(found.persons)
    assert {x for m in found.meetings for x in (m.previous, m.next, m.continues, *m.parallel) if x} <= ids
    assert {p for m in found.meetings for p in m.participants} <= {p.id for p in found.persons}


def test_ids_are_day_place_and_sides_and_never_collide() -> None:
    both = (
        meeting("a", "Ada Holm", "Bo Lind", start="2025-12-15", place=GENEVA, sides=("USA", "Ukraine")),
        meeting(
            "a",
            "Ada Holm",
            "Bo Lind",
            start="2025-12-15",
            place=GENEVA,
            sides=("USA", "Ukraine"),
            key="t2",
            at=40,
        ),
    )
    found = dossier(facts("a", "2025-12-16", *both)).meetings

    assert [m.id for m in found] == ["2025-12-15-genf-usa-ukraine", "2025-12-15-genf-usa-ukraine-2"]
    assert [m.page for m in found] == [f"treffen/{m.id}.html" for m in found]


def test_a_person_links_to_the_meetings() -> None:
    found = dossier(
        facts("a", "2025-12-16", meeting("a", "Ada Holm", "Bo Lind", start="2025-12-15", place=GENEVA))
    )

    assert {p.id: p.meetings for p in found.persons} == {
        "ada-holm": (found.meetings[0].id,), "bo-lind": (found.meetings[0].id,), "cy-marsh": ()
    }  # fmt: skip


def test_a_continuation_names_the_page_it_goes_on_from() -> None:
    both = (
        meeting("a", "Ada Holm", "Bo Lind", start="2025-12-15", place=GENEVA),
        meeting(
            "a",
            "Ada Holm",
            "Bo Lind",
            status="planned",
            start="2026-01-10",
            place=MIAMI,
            key="t2",
            at=40,
            continues="t1",
        ),
    )
    first, second = dossier(facts("a", "2025-12-16", *both)).meetings

    assert (first.continues, second.continues) == (None, first.id)
    assert (first.next, second.previous) == (second.id, first.id)


PLANNED = "Für Freitag ist in Genf ein Treffen von Marco Rubio und Rustem Umerow geplant."
HELD = "Marco Rubio und Rustem Umjerow haben am Freitag in Genf verhandelt."
BEACH_TEXT = "In Hallandale Beach verhandelten am 30. November Marco Rubio und Rustem Umerow."
EARLY = "In Miami trafen sich vom 4. bis 6. Dezember Steve Witkoff und Rustem Umerow."
LATE = "In Miami trafen sich vom 19. bis 21. Dezember Steve Witkoff und Rustem Umerow."


@pytest.fixture(scope="module")
def seeds() -> Register:
    return load_register(Path(__file__).parents[2] / "seeds" / "register")[0]


@pytest.fixture(scope="module")
def reader(seeds: Register) -> Reader:
    return Reader(seeds)


def from_texts(reader: Reader, seeds: Register, *told: tuple[str, str]) -> Dossier:
    articles = (
        Article(id=f"a{n}", file=f"a{n}.txt", text=text, published=day) for n, (day, text) in enumerate(told)
    )
    return resolve(tuple(reader.read(a) for a in articles), seeds, "Probe")


def test_announced_in_one_article_and_held_in_the_next(reader: Reader, seeds: Register) -> None:
    (m,) = from_texts(reader, seeds, ("2025-12-17", PLANNED), ("2025-12-20", HELD)).meetings

    assert (m.status, m.start, m.place and m.place.name) == ("held", "2025-12-19", "Genf")
    assert [(s.status, s.published) for s in m.history] == [("planned", "2025-12-17"), ("held", "2025-12-20")]
    assert m.participants == ("marco-rubio", "rustem-umerow")


def test_three_rounds_in_florida_are_three(reader: Reader, seeds: Register) -> None:
    told = (("2025-12-01", BEACH_TEXT), ("2025-12-07", EARLY), ("2025-12-22", LATE))
    found = from_texts(reader, seeds, *told).meetings

    assert [(m.start, m.end, m.place and m.place.name) for m in found] == [
        ("2025-11-30", "2025-11-30", "Hallandale Beach"),
        ("2025-12-04", "2025-12-06", "Miami"),
        ("2025-12-19", "2025-12-21", "Miami"),
    ]
    assert [m.previous for m in found] == [None, found[0].id, found[1].id]


def test_two_calls_of_one_day_are_two(reader: Reader, seeds: Register) -> None:
    one = "Donald Trump telefonierte am Montag mit Wladimir Putin."
    two = "Am Montag telefonierte Donald Trump mit Wolodymyr Selenskyj."
    found = from_texts(reader, seeds, ("2025-12-16", one), ("2025-12-16", two)).meetings

    assert [m.kind for m in found] == ["call", "call"]
    assert {m.participants[1] for m in found} == {"wladimir-putin", "wolodymyr-selenskyj"}


def test_the_same_report_in_two_papers_is_one_meeting(reader: Reader, seeds: Register) -> None:
    other = "Rustem Umerov traf am Freitag in Genf US-Außenminister Marco Rubio."
    (m,) = from_texts(reader, seeds, ("2025-12-20", HELD), ("2025-12-21", other)).meetings

    assert {e.article for e in m.evidence} == {"a0", "a1"}


def test_spellings_meet_over_articles_without_a_register() -> None:
    told = (("a", "Bohdan Ryabkov kam."), ("b", "Der Unterhändler Bohdan Rjabkow kam."))
    bare = Reader(Register())
    read = tuple(bare.read(Article(id=n, file=n, text=t, published="2025-12-21")) for n, t in told)
    (found,) = resolve(read, Register(), "Probe").persons

    assert {v.form for v in found.variants} == {"Bohdan Ryabkov", "Bohdan Rjabkow"}
    assert [r.text for r in found.roles] == ["Unterhändler"]


def test_namesakes_of_two_articles_stay_two(reader: Reader, seeds: Register) -> None:
    told = (("2025-12-20", "Friedrich Merz sprach."), ("2025-12-21", "Charlotte Merz sprach."))
    found = from_texts(reader, seeds, *told)

    assert [p.id for p in found.persons] == ["charlotte-merz", "friedrich-merz"]
