"""What the builders choose, group and order."""

from __future__ import annotations

from generator.model.dossier import Dossier, Statement
from generator.model.evidence import Decision
from generator.pages import render
from generator.pages.builder import decisions
from generator.pages.parts import sayings
from generator.pages.past import plain_text
from generator.pages.start import current_plan, start_page
from generator.pages.world import World
from tests.fixtures.dossier import A, B, dossier, meetings, statements
from tests.fixtures.past import past_of


def changed(**fields: object) -> Dossier:
    return Dossier.model_validate(dossier().model_dump() | fields)


def test_version_on_the_table_is_the_last_that_stands_alone() -> None:
    plan = current_plan(World(dossier()))

    assert plan is not None
    assert plan.id == "ueberarbeitete-fassung"


def test_no_version_no_table() -> None:
    assert current_plan(World(changed(plans=()))) is None


def test_what_comes_next_is_soonest_first_and_never_over() -> None:
    soon = [e.meeting.text for e in start_page(World(dossier())).coming]
    later = [e.meeting.text for e in start_page(World(changed(as_of="2031-03-25"))).coming]

    assert soon == ["Gespräche USA – Russland in Wien", "Gipfel in Berlin"]
    assert later == ["Gipfel in Berlin"]


def test_an_old_announcement_without_a_day_is_not_next() -> None:
    assert start_page(World(changed(as_of="2031-05-01"))).coming == ()


def test_meetings_without_a_day_say_when_they_were_reported() -> None:
    coming = start_page(World(dossier())).coming

    assert coming[1].when == "Tag nicht genannt, berichtet 14.\u00a03.\u00a02031"


def test_denied_meetings_have_no_day() -> None:
    page = render(dossier())["treffen/direkte-gespraeche.md"]

    assert "Tag nicht genannt" in page
    assert "spätestens" not in page


def test_what_came_of_a_meeting_stands_in_the_source_s_words_and_says_whose() -> None:
    page = render(dossier())["treffen/2031-03-10-genf.md"]
    retold = tuple(a.model_dump() | {"retold": True} for a in dossier().articles)
    own_words = render(changed(articles=retold))["treffen/2031-03-10-genf.md"]

    assert "Ergebnis" in page and "„über die überarbeitete Fassung“" in page and "(laut Kiew)" in page
    assert "Ergebnis" in own_words and "„über die überarbeitete Fassung“" not in own_words


def test_names_in_the_original_say_which_language_they_are_in() -> None:
    pages = render(dossier())
    person = '<bdi class="fremd" lang="uk">Олег Гринко</bdi>'
    place = '<bdi class="fremd" lang="hu">Bécs</bdi>'

    assert pages["personen/oleh-hrynko.md"].count(person) == 1
    assert pages["orte/wien.md"].count(place) == 1 and pages["orte/index.md"].count(place) == 1
    assert "<bdi" not in pages["orte/genf.md"] + pages["personen/carla-stone.md"]


def test_what_several_say_in_one_sentence_stands_once() -> None:
    one = statements()[1]
    twin = Statement.model_validate(
        one.model_dump()
        | {"id": "s2b", "side": "UA", "speaker": {"kind": "person", "id": "oleh-hrynko", "name": "x"}}
    )
    found = sayings(World(dossier()), (one, twin))

    assert len(found) == 1
    assert [side for side, _ in found[0].speakers] == ["US", "UA"]


def test_a_state_is_not_put_on_its_own_side() -> None:
    own = statements()[1].model_dump() | {"speaker": {"kind": "body", "id": "usa", "name": "USA"}}
    found = sayings(World(dossier()), (Statement.model_validate(own),))

    assert found[0].speakers == ((None, "USA"),)


def test_sides_come_by_mentions_and_people_too() -> None:
    people = start_page(World(dossier())).others

    assert [(ref.text, side) for ref, side in people][:2] == [
        ("Carla Stone", "USA"),
        ("Oleh Hrynko", "Ukraine"),
    ]


def test_what_is_new_belongs_to_the_first_source() -> None:
    brought = past_of(dossier()).by_article
    names = {a: [g.number for g in groups] for a, (_, groups) in brought.items()}
    second = {g.heading: [plain_text(v) for v in g.items] for g in brought[B][1]}

    assert "4 neue Personen" in names[A]
    assert [line.split(" (")[0] for line in second["Neue Planfassungen"]] == [
        "Anlage zum Wiederaufbau", "Überarbeitete Fassung"
    ]  # fmt: skip


def test_a_changed_status_is_news() -> None:
    planned, held = meetings()[2].history[0], meetings()[0].evidence[1]
    step = {"status": "held", "published": "2031-03-14", "evidence": held.model_dump()}
    meeting = meetings()[2].model_dump() | {"history": [planned.model_dump(), step], "status": "held"}
    past = past_of(changed(meetings=[m.model_dump() for m in meetings()[:2]] + [meeting]))
    (first, *_) = past.by_article[B][1]

    assert first.number == "1 Statuswechsel"
    assert [plain_text(v) for v in first.items] == [
        "Gespräche USA – Russland in Wien: Status: geplant → stattgefunden"
    ]


def test_decisions_stand_on_the_pages_they_are_about() -> None:
    one = Decision(
        kind="plan",
        left="12-punkte-plan",
        right="ueberarbeitete-fassung",
        joined=False,
        score=0.8,
        reason="andere Zahl",
    )
    found = decisions(World(changed(decisions=(one.model_dump(),))))

    assert found["plan/12-punkte-plan.html"] == (
        "„12-Punkte-Plan“ und „überarbeitete Fassung“ getrennt gehalten: andere Zahl (Sicherheit 80 %)",
    )
