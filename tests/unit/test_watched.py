"""A world that notes what it is asked: nothing is answered unnoted, and the answers are the world's."""

from __future__ import annotations

from functools import cached_property

from generator.model.hashes import Hashes
from generator.pages.answers import ASKED, WHOLE, Answers
from generator.pages.builder import units
from generator.pages.indexes import Indexes
from generator.pages.watched import Notes, Watched
from generator.pages.world import World
from tests.fixtures.crowded import crowded
from tests.fixtures.dossier import dossier

LOOKUPS = sorted(
    name
    for kind in (Indexes, World)
    for name, value in vars(kind).items()
    if isinstance(value, property | cached_property)
)


def watched(known: World) -> Watched:
    return Watched(known, Answers(known, Hashes()))


def test_no_index_of_the_world_is_reached_unnoted() -> None:
    world = watched(World(dossier()))
    for name in ("dossier", "past", *LOOKUPS):
        found = getattr(world, name)
        if not world.notes.asked:
            sentences = getattr(found, "sentences", found)
            assert name in ("anchors",) or isinstance(sentences, type(world.persons)), name
            sentences.get("x")
        assert world.notes.take(), name


def test_whoever_goes_through_all_entries_asks_for_everything() -> None:
    world = watched(World(dossier()))

    assert list(world.persons) == list(World(dossier()).persons)
    assert world.notes.take() == {WHOLE}
    assert len(world.meetings) == len(dossier().meetings)
    assert world.notes.take() == {WHOLE}


def test_pages_made_of_a_watched_world_are_those_of_the_world() -> None:
    for known in (World(dossier()), World(crowded())):
        world = watched(known)
        for unit in units(known, world, None, None):
            found, asked = unit.pages(world), world.notes.take()
            plain = next(u for u in units(known, known, None, None) if u.key == unit.key)

            assert found == plain.pages(known)
            kinds = {kind for kind, _ in asked - {WHOLE}}
            assert kinds <= ({"given"} if WHOLE in asked else {*ASKED, "given"})


def test_pages_of_people_meetings_versions_and_sources_do_not_ask_for_everything() -> None:
    known = World(dossier())
    world = watched(known)
    entries = (*known.dossier.persons, *known.dossier.meetings, *known.dossier.plans, *known.dossier.articles)
    pages = {entry.page for entry in entries}
    for unit in units(known, world, None, None):
        unit.pages(world)
        asked = world.notes.take()

        assert unit.key not in pages or (asked and WHOLE not in asked), unit.key


def test_an_answer_has_another_hash_when_it_is_another() -> None:
    before = dossier()
    first, *others = before.articles
    after = before.model_copy(
        update={"articles": (first.model_copy(update={"publisher": "Nordbote"}), *others)}
    )
    one, other = Answers(World(before), Hashes()), Answers(World(after), Hashes())

    assert one(("source", first.id)) != other(("source", first.id))
    assert one(("source", others[0].id)) == other(("source", others[0].id))
    assert one(("source_label", first.id)) != other(("source_label", first.id))
    assert one(("rank", first.id)) == other(("rank", first.id))
    assert one(WHOLE) != other(WHOLE)
    assert one(("person", "nobody")) == other(("person", "nobody"))


def test_what_is_given_beside_the_dossier_is_noted_beside_all_of_it() -> None:
    """The page on method shows the dossier and figures that are no part of it."""
    notes = Notes()
    notes.asked |= {WHOLE, ("given", "scores"), ("title", "")}

    assert notes.take() == {WHOLE, ("given", "scores")}
    assert notes.take() == frozenset()
