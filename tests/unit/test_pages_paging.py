"""Long lists as several pages: nothing lost, nothing twice, links lead to where things stand."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from generator.model.dossier import Dossier
from generator.pages import check, render
from generator.pages.facts import Ref
from generator.pages.meeting import OTHERS, meeting_page
from generator.pages.meetings import meeting_lists
from generator.pages.models import Listing, MeetingIndex, PersonPage, PlanIndex
from generator.pages.pager import goes_on, numbered, portions
from generator.pages.paging import ENTRIES, moved_here, paged
from generator.pages.person import person_page
from generator.pages.person_parts import REST
from generator.pages.pictured import PICTURED
from generator.pages.plan import plan_index
from generator.pages.plan_parts import VERSIONS
from generator.pages.render import printed_alone
from generator.pages.shapes import Head, Item
from generator.pages.world import World
from tests.fixtures.crowded import crowded
from tests.fixtures.dossier import dossier, many_versions

DATA = {"daten/dossier.json": "{}", "daten/dossier.schema.json": "{}"}


def listing(*sizes: int) -> Listing:
    """An index with groups of these sizes."""
    groups = tuple(
        (f"G{at}", f"g{at}", tuple(Item(Ref(f"x/{at}-{n}.html", f"{at}-{n}"), (), "") for n in range(size)))
        for at, size in enumerate(sizes)
    )
    return Listing(Head("x/index.html", "Dinge", "listing"), "Alle.", "Der Reihe nach.", groups)


@pytest.mark.parametrize(
    ("sizes", "pages"),
    [
        ([], [[]]),
        ([3, 4], [[(0, 0, 3), (1, 0, 4)]]),
        ([25], [[(0, 0, 10)], [(0, 10, 20)], [(0, 20, 25)]]),
        ([9, 30], [[(0, 0, 9)], [(1, 0, 10)], [(1, 10, 20)], [(1, 20, 30)]]),
        ([6, 6, 6], [[(0, 0, 6), (1, 0, 4)], [(1, 4, 6), (2, 0, 6)]]),
        ([11], [[(0, 0, 11)]]),
    ],
)
def test_groups_are_cut_where_a_page_is_full(
    sizes: list[int], pages: list[list[tuple[int, int, int]]]
) -> None:
    assert [list(page) for page in portions(sizes, 10)] == pages


def test_a_long_list_is_all_there_once_and_each_page_leads_on() -> None:
    whole = listing(ENTRIES // 2, ENTRIES * 2, 10)
    pages = [p for p in paged((whole,)) if isinstance(p, Listing)]
    items = [item for page in pages for _, _, found in page.groups for item in found]

    assert items == [item for _, _, found in whole.groups for item in found]
    assert [p.head.path for p in pages] == [numbered("x/index.html", n) for n in range(1, len(pages) + 1)]
    assert [p.pager.number for p in pages if p.pager] == list(range(1, len(pages) + 1))
    for one, other in pairwise(pages):
        assert one.pager is not None and one.pager.next is not None
        assert other.pager is not None and other.pager.previous is not None
        assert one.pager.next.path == other.head.path
        assert other.pager.previous.path == one.head.path
    assert pages[1].head.title == f"Dinge, Seite 2 von {len(pages)}"
    assert {p.jumps for p in pages} == {pages[0].jumps}


def test_a_section_on_a_later_page_is_found_there() -> None:
    pages = paged((listing(ENTRIES, ENTRIES, 50),))

    assert ("x/index.html", "g1") in moved_here(pages[1])
    assert moved_here(pages[0]) == ()


def test_a_short_list_stays_as_it_is() -> None:
    (page,) = paged((listing(5, 6, 7),))

    assert isinstance(page, Listing)
    assert page.pager is None
    assert [ref.anchor for _, ref, _ in page.jumps] == ["g0", "g1", "g2"]


def test_only_further_pages_go_on() -> None:
    assert goes_on("personen/index-seite-12.html")
    assert not goes_on("personen/seiten.html")
    assert not goes_on("aenderungen/seite-1.html")


def many() -> Dossier:
    """The crowded dossier with every meeting twice more, under other ids."""
    found = crowded()
    again = (
        m.model_copy(update={"id": f"{m.id}-{n}", "page": f"treffen/{m.id}-{n}.html"})
        for n in (2, 3)
        for m in found.meetings
    )
    return found.model_copy(update={"meetings": (*found.meetings, *again)})


def test_all_meetings_of_a_long_list_are_there_once() -> None:
    whole = {p.head.path: p for p in meeting_lists(World(many()))}["treffen/liste-stattgefunden.html"]
    parts = [p for p in paged((whole,)) if isinstance(p, MeetingIndex)]

    assert len(parts) > 1
    told = [m for part in parts for group in part.groups for m in group.meetings]
    assert told == [m for group in whole.groups for m in group.meetings]
    assert sum(label == group.label for label, _, _ in parts[0].jumps for group in whole.groups[:1]) == 1


def busy() -> tuple[Dossier, PersonPage]:
    found = crowded()
    person = max(found.persons, key=lambda p: len(p.meetings))
    return found, person_page(World(found), person)


def test_a_busy_person_has_the_newest_first_and_the_rest_behind() -> None:
    _, whole = busy()
    long = replace(whole, meetings=whole.meetings * (400 // len(whole.meetings) + 1))
    parts = [p for p in paged((long,)) if isinstance(p, PersonPage)]

    assert len(parts) > 3
    assert tuple(m for part in parts for m in part.meetings) == long.meetings
    assert max(len(part.meetings) for part in parts[1:]) == REST
    (section, ref), *_ = parts[0].more
    assert (section, ref.path) == ("treffen", parts[1].head.path)
    assert ref.text == f"{len(long.meetings) - len(parts[0].meetings)} weitere Treffen"
    assert all(part.roles == () and part.strip is None for part in parts[1:])


def test_pages_of_a_crowded_dossier_are_sound_and_say_which_they_are() -> None:
    found = many()
    tree = render(found)

    assert check(found, tree | DATA) == ()
    second = tree["treffen/liste-stattgefunden-seite-2.md"]
    assert "Seite 2 von" in second
    assert 'href="liste-stattgefunden.html"' in second


def test_a_small_dossier_has_no_second_page() -> None:
    assert not [path for path in render(dossier()) if "-seite-" in path]


def test_the_newest_versions_stand_first_and_all_of_them_once() -> None:
    whole = plan_index(World(many_versions(9)))
    lineage = tuple(
        (fact, f"{n}", kind) for n in range(VERSIONS * 2 + 20) for fact, _, kind in whole.lineage[:1]
    )
    long = replace(whole, lineage=lineage, synopses=whole.synopses[:1] * 5, total=len(lineage))
    parts = [p for p in paged((long,)) if isinstance(p, PlanIndex)]

    assert [len(p.lineage) for p in parts] == [VERSIONS, VERSIONS, 20]
    assert tuple(line for p in reversed(parts) for line in p.lineage) == lineage
    assert [len(p.synopses) for p in parts] == [2, 2, 1]
    assert [p.picture is None for p in parts] == [False, True, True]
    assert parts[1].head.path == "plan/index-seite-2.html"


def test_the_picture_of_many_versions_shows_the_last_and_the_page_says_so() -> None:
    found = many_versions(PICTURED + 60)
    tree = render(found)
    page = tree["plan/index.md"]

    assert check(found, tree | DATA) == ()
    assert page.count('class="kasten-fassung"') == PICTURED
    assert f"Das Bild zeigt die letzten {PICTURED}." in page
    assert f"Hier stehen die letzten {VERSIONS} von {len(found.plans)}" in page
    assert "## Fassungen" in tree["plan/index-seite-2.md"]


def test_a_meeting_shows_the_newest_of_what_its_people_said_elsewhere() -> None:
    found = dossier()
    meeting = next(m for m in found.meetings if meeting_page(World(found), m).other_sayings)
    said = meeting_page(World(found), meeting).other_sayings[0]
    page = replace(meeting_page(World(found), meeting), other_sayings=(said,) * OTHERS, others=OTHERS + 3)
    text = printed_alone(World(found), page)

    assert f"<summary>{OTHERS + 3} Aussagen aus denselben Quellen" in text
    assert f"Hier stehen die neuesten {OTHERS}; alle stehen auf den Seiten derer" in text
    assert "Hier stehen die neuesten" not in render(found)[meeting.page.replace(".html", ".md")]


def test_a_spelling_names_a_few_of_its_sources_and_counts_the_others() -> None:
    found = dossier()
    page = next(p for p in (person_page(World(found), one) for one in found.persons) if p.spellings)
    spelling = page.spellings[0]
    many_sources = replace(page, spellings=(replace(spelling, sources=spelling.sources[:1] * 9),))
    text = printed_alone(World(found), many_sources)

    assert " und 3 weitere)" in text


def test_the_ways_on_above_and_below_a_list_have_names_of_their_own() -> None:
    text = printed_alone(World(dossier()), paged((listing(ENTRIES, ENTRIES),))[0])

    assert text.count('aria-label="Seiten der Liste"') == 1
    assert text.count('aria-label="Seiten der Liste, unten"') == 1
