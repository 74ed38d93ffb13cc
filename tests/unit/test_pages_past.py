"""Pages of changes and of earlier states: what stands on them, where their links lead, how they are cut."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import pytest

from generator.changes import compare
from generator.changes.states import State
from generator.export import data_files, feed_files
from generator.model.dossier import Dossier
from generator.pages import Past, check, render, tell
from generator.pages.changes import changes_pages
from generator.pages.telling import page_of_changes
from generator.pages.world import World
from tests.fixtures.dossier import A, B, dossier
from tests.fixtures.past import known_from, past_of, states_of

NOBODY = Dossier(
    title="Leer", as_of=None, articles=(), persons=(), meetings=(), plans=(), statements=(), glossary=(),
    topics=(),
)  # fmt: skip


def whole(found: Dossier, past: Past) -> dict[str, str]:
    data = data_files(found) | feed_files(found.title, None, (), found.as_of)
    return render(found, None, {path: len(text) for path, text in data.items()}, None, past) | data


@pytest.fixture(scope="module")
def tree() -> Mapping[str, str]:
    return whole(dossier(), past_of(dossier()))


def many(number: int) -> Past:
    """A past of that many days, all with the same changes."""
    (state,) = list(states_of(dossier()))[-1:]
    days = (f"2030-{n // 28 + 1:02}-{n % 28 + 1:02}" for n in range(number))
    return tell((dataclasses.replace(state, first=day, day=day) for day in days), dossier())


def test_nothing_to_complain_about(tree: Mapping[str, str]) -> None:
    assert check(dossier(), tree) == ()


def test_a_section_for_each_day_newest_first(tree: Mapping[str, str]) -> None:
    page = tree["aenderungen/index.md"]

    assert page.index("{#tag-2031-03-14}") < page.index("{#tag-2031-03-11}")
    assert "3 neue Treffen" in page and "1 neuer Begriff" in page
    assert page.count("Davor war nichts bekannt") == 1


def test_the_page_of_a_state_tells_what_stood_then(tree: Mapping[str, str]) -> None:
    page = tree["stand/2031-03-11.md"].replace("\u00a0", " ")

    for heading in ("Wo es stand", "Gegenüber dem Stand davor", "Was sich seither änderte"):
        assert f"## {heading}" in page
    assert "1 von heute 2 Quellen" in page
    assert "Bis heute: 3 neue Treffen" in page
    assert "Stand vom 14. März 2031" in page


def test_the_newest_state_says_that_it_is_today(tree: Mapping[str, str]) -> None:
    page = tree["stand/2031-03-14.md"]

    assert "Das ist der Stand von heute" in page
    assert "Was sich seither änderte" not in page


def test_a_source_tells_what_it_brought(tree: Mapping[str, str]) -> None:
    page = tree["quellen/b-kurier.md"]
    own = page[page.index("## Neu durch diese Quelle") :]

    assert "3 neue Treffen" in own and "../aenderungen/index.html#tag-2031-03-14" in own


def test_the_start_page_leads_to_the_changes(tree: Mapping[str, str]) -> None:
    page = tree["index.md"]

    assert '<section id="neu">' in page
    assert "aenderungen/index.html#tag-2031-03-14" in page and "stand/index.html" in page


def test_without_a_past_no_page_speaks_of_it() -> None:
    pages = render(dossier())

    assert [p for p in pages if p.startswith(("aenderungen", "stand"))] == []
    assert all("aenderungen/" not in text for path, text in pages.items() if path.endswith(".md"))


def test_a_link_follows_an_entry_to_the_id_it_has_today() -> None:
    today = dossier()
    held = today.meetings[0]
    early = known_from(today, {A})
    other = {"id": "alt", "page": "treffen/alt.html"}
    meetings = (m.model_copy(update=other) if m.id == held.id else m for m in early.meetings)
    then = early.model_copy(update={"meetings": tuple(meetings)})
    steps = (
        State("2031-03-11", "2031-03-11", (A,), then, compare(NOBODY, then), compare(then, today)),
        State("2031-03-14", "2031-03-14", (B,), today, compare(then, today), compare(today, today)),
    )
    tree = whole(today, tell(steps, today))

    assert check(today, tree) == ()
    assert "treffen/alt.html" not in "".join(tree.values())
    assert f"../{held.page}" in tree["stand/2031-03-11.md"]
    assert "Kennung: alt → " in tree["aenderungen/index.md"]


def test_what_is_gone_today_is_told_without_a_link() -> None:
    then = known_from(dossier(), {A})
    today = dossier().model_copy(update={"meetings": dossier().meetings[1:], "plans": (), "persons": ()})
    steps = [State("2031-03-11", "2031-03-11", (A,), then, compare(NOBODY, then), compare(then, today))]
    past = tell(steps, today)
    titles = [fact.meeting.parts for fact in past.stands[0].standing.last]

    assert (then.meetings[0].title,) in titles


@pytest.mark.parametrize(
    ("number", "pages"),
    [(1, {0: 1}), (9, {0: 9}), (10, {0: 5, 1: 5}), (14, {0: 9, 1: 5}), (15, {0: 5, 1: 5, 2: 5})],
)
def test_many_sections_are_cut_so_that_old_pages_stay(number: int, pages: dict[int, int]) -> None:
    past = many(number)
    found = {page.head.path: len(page.sections) for page in changes_pages(World(dossier(), past))}

    assert found == {page_of_changes(n): count for n, count in pages.items()}
    assert [s.anchor for s in past.sections] == sorted((s.anchor for s in past.sections), reverse=True)


def test_the_rule_is_said_where_it_matters() -> None:
    few, more = (changes_pages(World(dossier(), many(n)))[0] for n in (3, 25))

    assert few.rule == "" and "stehen einzeln" in more.rule


def test_undated_articles_come_last_and_have_no_state() -> None:
    today = dossier()
    then = known_from(today, {A})
    steps = (
        State("2031-03-11", "2031-03-11", (A,), then, compare(NOBODY, then), compare(then, today)),
        State(None, None, (B,), today, compare(then, today), compare(today, today)),
    )
    past = tell(steps, today)

    assert [s.title for s in past.sections] == ["Di., 11. März 2031", "Quellen ohne bekannten Tag"]
    assert [s.day for s in past.stands] == ["2031-03-11"]
    assert check(today, whole(today, past)) == ()


@pytest.mark.parametrize(
    ("day", "words"), [("2030-01-01", "Bis zum 1. Januar 2030 war keine Quelle erschienen"),
                       (None, "Noch kein Artikel.")]
)  # fmt: skip
def test_a_day_before_the_first_article_is_said(day: str | None, words: str) -> None:
    tree = whole(NOBODY, tell((), NOBODY, day))

    assert check(NOBODY, tree) == ()
    assert words in tree["index.md"].replace("\u00a0", " ")
    assert "stand/index.md" not in tree


def test_the_day_asked_for_leaves_no_trace_where_there_are_articles() -> None:
    assert tell(states_of(dossier()), dossier(), "2031-12-31") == past_of(dossier())
