"""What the pictures show of a dossier: tracks, pairs, places, and what is said beside them."""

from __future__ import annotations

from generator.model.dossier import Dossier, Meeting
from generator.pages import check, render
from generator.pages.network import LINES, network_page, pairs, surname
from generator.pages.pictured import chronology_picture, lineage_picture, strip, undated_meetings
from generator.pages.places_map import map_page, places_met
from generator.pages.sides import group_names, is_european, side_code, side_group, side_groups
from generator.pages.tracks import REST, sides_of, tracks
from generator.pages.world import World
from tests.fixtures.crowded import crowded
from tests.fixtures.dossier import dossier

DATA = {"daten/dossier.json": "{}", "daten/dossier.schema.json": "{}"}


def _met(world: World, key: str, *delegations: str) -> Meeting:
    return world.dossier.meetings[0].model_copy(
        update={"id": key, "delegations": delegations, "participants": ()}
    )


def _world(*sides: tuple[str, ...]) -> World:
    world = World(dossier())
    meetings = tuple(_met(world, f"m{n}", *names) for n, names in enumerate(sides))
    return World(world.dossier.model_copy(update={"meetings": meetings, "bodies": ()}))


def test_sides_come_from_delegations_and_from_people() -> None:
    world = World(dossier())
    by_id = world.meetings

    assert sides_of(world, by_id["2031-03-10-genf"]) == ("Ukraine", "USA")
    assert sides_of(world, by_id["telefonat"]) == ("Deutschland", "USA")


def test_meetings_stand_in_the_track_of_the_parties() -> None:
    usa, ukraine, russia = "USA", "Ukraine", "Russland"
    world = _world(
        (usa, ukraine),
        (usa, ukraine, "Saudi-Arabien"),
        (usa, russia),
        (russia, usa),
        (ukraine, "Frankreich", "Deutschland"),
        ("Frankreich", "EU"),
        ("China", "Brasilien"),
        (usa,),
    )
    found = {t.name: [m.id for m in t.meetings] for t in tracks(world, world.dossier.meetings, 9)}

    assert found == {
        "USA – Ukraine": ["m0", "m1"],
        "USA – Russland": ["m2", "m3"],
        "Ukraine – Europa": ["m4"],
        "Europa": ["m5"],
        REST: ["m6", "m7"],
    }


def test_the_rule_knows_no_conflict() -> None:
    world = _world(("Israel", "Hamas"), ("Israel", "Hamas", "Katar"), ("Katar", "Hamas"))

    names = {t.name for t in tracks(world, world.dossier.meetings, 9)}

    assert names == {"Hamas – Israel – Katar", "Hamas – Israel", "Hamas – Katar"}


def test_tracks_that_do_not_fit_share_the_last_one() -> None:
    world = World(crowded())
    found = tracks(world, world.dossier.meetings, 4)

    assert len(found) == 4
    assert found[-1].name == REST
    assert sum(len(t.meetings) for t in found) == 120


def test_states_of_europe_share_a_colour() -> None:
    assert side_code("Deutschland") == "DE"
    assert side_code("Hamas") is None
    parties = side_groups(("RU", "DE", "US", "UA", "TR", None))
    assert [side_group(c, parties) for c in ("US", "UA", "RU", "EU", "DE", "TR", None)] == [
        "us", "ua", "ru", "eu", "eu", "andere", "andere",
    ]  # fmt: skip
    assert not is_european(None)


def test_each_dossier_gives_its_own_parties_the_colours() -> None:
    parties = side_groups(("IL", "FR", "US", "PS", "EG", "RU", None))

    assert parties == {"US": "us", "IL": "ua", "PS": "ru"}
    assert [side_group(c, parties) for c in ("EG", "RU", "FR")] == ["andere", "andere", "eu"]
    assert group_names(parties)["ru"] == "Palästina"
    assert side_groups(("TR", None)) == {"TR": "us"}
    assert side_groups(()) == {}


def test_undated_and_denied_meetings_are_counted_not_drawn() -> None:
    world = World(dossier())
    picture = chronology_picture(world, "chronik/index.html")

    assert picture is not None
    assert undated_meetings(world) == "2 Treffen"
    assert len(picture.links) == 3 + 3  # dated meetings, plan versions
    assert "3 Treffen vom 9. März 2031 bis zum 20. März 2031." in picture.description


def test_one_meeting_makes_no_strip() -> None:
    world = World(dossier())

    assert strip(world, "X", world.dossier.meetings[:1], "personen/x.html") is None
    assert strip(world, "X", world.dossier.meetings, "personen/x.html") is not None


def test_the_picture_of_a_version_shows_what_is_joined_with_it() -> None:
    world = World(crowded())
    picture = lineage_picture(world, "plan/plan-1.html", world.plans["plan-1"])

    assert picture is not None
    assert "4 Fassungen und Begleitdokumente" in picture.description
    assert len(picture.links) == 3  # not to itself
    alone = World(dossier().model_copy(update={"plans": dossier().plans[:1]}))
    assert lineage_picture(alone, "plan/index.html") is None


def test_pairs_are_of_meetings_that_took_place() -> None:
    found = pairs(World(dossier()))

    assert [(p.first.text, p.second.text, len(p.meetings)) for p in found] == [
        ("Oleh Hrynko", "Carla Stone", 1),
        ("Maria Sand", "Carla Stone", 1),
    ]


def test_a_crowd_is_thinned_and_it_is_said() -> None:
    world = World(crowded())
    page = network_page(world)

    assert page is not None
    assert page.least > 1
    assert page.left_out.endswith("weitere Personen")
    assert len(page.picture.links) == 40
    text = str(page.picture.drawing).count("kante")
    assert 0 < text <= LINES


def test_surnames_keep_their_particles() -> None:
    assert surname("Ursula von der Leyen") == "von der Leyen"
    assert surname("Marco Rubio") == "Rubio"
    assert surname("Madonna") == "Madonna"


def test_the_map_counts_what_was_not_called_off() -> None:
    world = World(dossier())
    page = map_page(world)

    assert page is not None
    assert [r.place.text for r in page.rows] == ["Wien"]
    assert [r.place.text for r in page.unplaced] == ["Hotel am See"]
    assert page.without == "2 Treffen"
    assert all(m.status not in {"denied", "cancelled"} for own in places_met(world).values() for m in own)


def test_a_crowded_part_of_the_map_has_a_picture_of_its_own() -> None:
    page = map_page(World(crowded()))

    assert page is not None
    assert [p.key for p in page.pictures] == ["bild-karte", "bild-karte-nah"]


def test_nothing_to_show_makes_no_page_and_no_link() -> None:
    empty: Dossier = dossier().model_copy(update={"meetings": (), "plans": (), "glossary": ()})
    tree = render(empty)

    assert "netz/index.md" not in tree
    assert "karte/index.md" not in tree
    assert "<figure" not in "".join(text for path, text in tree.items() if path.endswith(".md"))
    assert [p.code for p in check(empty, tree | DATA)] == []


def test_a_crowded_dossier_passes_the_check_and_comes_out_the_same() -> None:
    one, two = render(crowded()), render(crowded())

    assert one == two
    assert check(crowded(), one | DATA) == ()
    assert len(one["index.md"].encode()) < 120_000
    assert len(one["chronik/index.md"].encode()) < 200_000
