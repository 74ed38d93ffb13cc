"""What two hundred sources give: pages by month, folds, rows that end, nothing said twice."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from generator.model.dossier import Dossier
from generator.model.evidence import Decision
from generator.pages import check, render
from generator.pages.builder import build_pages
from generator.pages.chronology import all_events, chronology_pages
from generator.pages.meetings import meeting_lists
from generator.pages.network import network_page
from generator.pages.parts import encounter, untitled_delegations, untitled_place
from generator.pages.pictured import part_shown
from generator.pages.places_map import map_page, places_met
from generator.pages.plan import plan_index
from generator.pages.source import source_index
from generator.pages.views import ChronologyPage
from generator.pages.world import World
from generator.pictures.axis import axis, ticks
from tests.fixtures.crowded import crowded
from tests.fixtures.dossier import GENF, PLAN, dossier, meetings

DATA = {"daten/dossier.json": "{}", "daten/dossier.schema.json": "{}"}


def by_path(found: Dossier) -> dict[str, ChronologyPage]:
    return {p.head.path: p for p in chronology_pages(World(found))}


def test_many_days_come_by_month_and_each_once() -> None:
    found = crowded()
    pages = by_path(found)
    first = pages["chronik/index.html"]
    months = [ref.path for year in first.archive for ref, _ in year.months]

    assert len(months) > 12
    assert months == sorted(months, reverse=True)
    told = [day for path in months for month in pages[path].months for day in month.days]
    every, undated = all_events(World(found))
    assert tuple(told) == every
    assert first.undated == undated
    assert sum(number for year in first.archive for _, number in year.months) == sum(len(d) for _, d in every)


def test_the_first_page_shows_whole_months_and_not_all() -> None:
    first = by_path(crowded())["chronik/index.html"]
    shown = sum(len(month.days) for month in first.months)

    assert 20 <= shown < 60
    assert [m.key for m in first.months] == sorted((m.key for m in first.months), reverse=True)
    assert all(m.name for m in first.months)


def test_months_lead_to_those_beside_them_and_to_the_same_month_of_one_kind() -> None:
    pages = by_path(crowded())
    first = pages["chronik/index.html"]
    months = [ref.path for year in first.archive for ref, _ in year.months]
    middle = pages[months[3]]

    assert pages[months[0]].after is None
    assert pages[months[-1]].before is None
    assert middle.before is not None
    assert middle.after is not None
    assert (middle.before.path, middle.after.path) == (months[4], months[2])
    kinds = {ref.text: ref.path for ref, _ in middle.filters}
    assert kinds["Treffen"] == months[3].replace("chronik/", "chronik/treffen-")
    assert kinds["Planfassungen"] == "chronik/planfassungen.html"  # few: all on one page


def test_few_days_are_one_page() -> None:
    pages = by_path(dossier())

    assert all(not page.archive for page in pages.values())
    assert all(path.count("-") == 0 for path in pages)


def test_no_page_of_the_chronology_is_heavy() -> None:
    found = crowded()
    tree = render(found)

    assert check(found, tree | DATA) == ()
    sizes = {p: len(t.encode()) for p, t in tree.items() if p.startswith("chronik/20")}
    assert len(sizes) > 12
    assert max(sizes.values()) < 40_000


def test_meetings_without_a_day_say_when_they_were_reported_newest_first() -> None:
    _, undated = all_events(World(dossier()))

    assert undated[0].note == "berichtet 14.\u00a03.\u00a02031"
    assert all("berichtet" in e.note for e in undated)


def test_a_place_or_delegation_in_the_title_is_not_said_again() -> None:
    genf = meetings()[0].model_copy(update={"place": GENF})
    bare = genf.model_copy(update={"title": "Gespräche USA – Ukraine", "participants": ()})

    assert untitled_place(genf) == ""
    assert untitled_place(bare) == "Genf"
    assert untitled_delegations(bare) == ()
    assert encounter(World(dossier()), bare).who == ()
    short = bare.model_copy(update={"title": "Gespräche", "delegations": ("USA", "Ukraine")})
    assert untitled_delegations(short) == ("USA", "Ukraine")


def test_nobody_stands_alone_in_the_network() -> None:
    page = network_page(World(crowded()))

    assert page is not None
    assert page.least > 1
    strong = {ref.path for p in page.pairs if len(p.meetings) >= page.least for ref in (p.first, p.second)}
    hrefs = {value for link in page.picture.links for name, value in link.attributes if name == "href"}
    assert {href.removeprefix("../") for href in hrefs} <= strong


def test_rows_of_the_map_end_and_lead_to_the_rest() -> None:
    world = World(crowded())
    page = map_page(world)

    assert page is not None
    longest = max(page.rows, key=lambda row: row.number)
    assert longest.number == max(map(len, places_met(world).values()))
    assert len(longest.meetings) == 6
    assert "frühere</a>" in render(crowded())["karte/index.md"]


@pytest.mark.parametrize("last", range(24))
def test_the_month_of_the_newest_entry_has_its_name_and_room_for_it(last: int) -> None:
    newest = date(2030, 10, 1) + timedelta(last)
    line = axis([*(date(2030, 1, 8) + timedelta(n * 9) for n in range(30)), newest], 740)
    begun = [t for t in ticks(line) if t.month and t.x <= line.x(newest)]

    assert begun[-1].text == "Okt."
    assert begun[-1].x + 34 <= line.width


def test_one_version_is_no_range() -> None:
    told = [p for p in crowded().plans if p.part_of is None]
    provisions = [{"topic": "nato", "text": "Verzicht", "evidence": PLAN.model_dump()}]
    plans = [
        p.model_copy(update={"supersedes": None}).model_dump() | {"provisions": provisions} for p in told
    ]

    def captions(number: int) -> list[str]:
        found = Dossier.model_validate(dossier().model_dump() | {"plans": plans[:number]})
        return [s.caption for s in plan_index(World(found)).synopses]

    assert captions(8) == ["Bestimmungen nach Streitpunkten"]
    assert captions(13)[-1] == "Bestimmungen nach Streitpunkten: Fassung 13 von 13"
    assert captions(13)[0] == "Bestimmungen nach Streitpunkten: Fassung 1 bis 6 von 13"


def test_older_months_of_many_sources_are_folded() -> None:
    base = dossier().articles[0]
    more = tuple(
        base.model_copy(
            update={
                "id": f"s{n:03}",
                "page": f"quellen/s{n:03}.html",
                "published": f"2030-{n // 8 + 1:02}-{n % 8 + 1:02}",
                "noise": (),
            }
        )
        for n in range(80)
    )
    found = dossier().model_copy(update={"articles": (*dossier().articles, *more)})
    page = source_index(World(found))

    assert page.open == 3
    assert len(page.groups) > 10
    text = render(found)["quellen/index.md"]
    assert text.count("<details><summary>8 Einträge</summary>") == len(page.groups) - 3
    assert source_index(World(dossier())).open is None


def test_a_list_of_one_status_does_not_repeat_it_in_each_row() -> None:
    pages = {p.head.path: p for p in meeting_lists(World(crowded()))}
    held = pages["treffen/liste-stattgefunden.html"]

    assert all(group.alike for group in held.groups)
    assert [g.folded for g in held.groups] == [False] * 3 + [True] * (len(held.groups) - 3)
    tree = render(crowded())
    assert "stand-held" not in tree["treffen/liste-stattgefunden.md"]
    assert "stand-denied" in tree["treffen/index.md"]
    assert "stand-held" in tree["treffen/seiten.md"]


def test_start_says_which_part_its_picture_shows() -> None:
    world = World(crowded())

    assert part_shown(world).startswith("Das Bild zeigt die letzten 24 von ")
    assert part_shown(World(dossier())) == ""
    assert part_shown(world) in render(crowded())["index.md"]


def test_every_month_page_is_among_the_pages() -> None:
    paths = [p.head.path for p in build_pages(World(crowded()), None, None)]

    assert len(paths) == len(set(paths))
    assert any(p.startswith("chronik/treffen-20") for p in paths)


def test_of_many_decisions_the_least_sure_stand_on_the_page() -> None:
    many = tuple(
        Decision(
            kind="plan",
            left="12-punkte-plan",
            right=f"x{n}",
            joined=True,
            score=(99 - n) / 100,
            reason=f"Grund {n}",
        )
        for n in range(70)
    )
    page = render(dossier().model_copy(update={"decisions": many}))["plan/12-punkte-plan.md"]

    assert "70 Entscheidungen des Programms" in page and "die 50 unsichersten" in page
    assert "Grund 69 " in page and "Grund 20 " in page and "Grund 19 " not in page
