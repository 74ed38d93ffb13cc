"""Lists of meetings and persons in their orders, positions over time, and what long lists fold."""

from __future__ import annotations

from generator.model.dossier import Dossier, Meeting, Plan, Provision, Statement
from generator.pages import check, render
from generator.pages.meetings import PASSED, meeting_lists
from generator.pages.parts import sayings_by_side
from generator.pages.person import person_sides
from generator.pages.plan import changes_in_short, plan_index
from generator.pages.start import start_page
from generator.pages.topic import topic_page
from generator.pages.world import World
from tests.fixtures.dossier import GENF, PLAN, SEES, TALK, dossier, meetings, plans, statements

DATA = {"daten/dossier.json": "{}", "daten/dossier.schema.json": "{}"}


def changed(**fields: object) -> Dossier:
    return Dossier.model_validate(dossier().model_dump() | fields)


def crowded(number: int) -> Dossier:
    """The dossier with many meetings like the first, one a day."""
    base = meetings()[0]
    more = (
        Meeting.model_validate(
            base.model_dump()
            | {
                "id": f"m{n}",
                "title": f"Runde {n}",
                "page": f"treffen/m{n}.html",
                "start": f"203{n // 336}-{n // 28 % 12 + 1:02}-{n % 28 + 1:02}",
                "end": None,
                "place": GENF.model_dump(),
                "conflicts": (),
                "next": None,
            }
        )
        for n in range(number)
    )
    return changed(meetings=[m.model_dump() for m in (*meetings(), *more)])


def test_meetings_stand_by_status_side_and_point() -> None:
    status, sides, points = meeting_lists(World(dossier()))

    assert [g.label for g in status.groups] == [
        "Laufend",
        "Angekündigt und vorgeschlagen",
        "Stattgefunden",
        "Abgesagt und dementiert",
    ]
    ukraine = next(g for g in sides.groups if g.label == "Ukraine")
    assert [e.meeting.text for e in ukraine.meetings] == [
        "Gespräche USA – Ukraine in Genf",
        "Direkte Gespräche Russland – Ukraine",
    ]
    assert [g.label for g in points.groups] == ["Gebiete", "NATO", "Sicherheitsgarantien"]


def test_a_planned_day_that_is_over_is_open() -> None:
    world = World(changed(as_of="2031-03-25"))
    status = meeting_lists(world)[0]

    assert [e.meeting.text for g in status.groups if g.key == PASSED for e in g.meetings] == [
        "Gespräche USA – Russland in Wien"
    ]
    assert [label for label, _ in start_page(world).open_questions] == [
        "Ausgang nicht berichtet",
        "Widersprüche",
    ]


def test_contradictions_are_counted_also_when_there_are_none() -> None:
    quiet = [m.model_dump() | {"conflicts": ()} for m in meetings()]

    assert start_page(World(dossier())).open_questions[-1][1].text == "1 Stelle"  # type: ignore[union-attr]
    assert start_page(World(changed(meetings=quiet))).open_questions == (("Widersprüche", "keine gefunden"),)


def test_a_long_group_has_a_page_of_its_own() -> None:
    found = crowded(60)
    pages = {p.head.path: p for p in meeting_lists(World(found))}
    held = next(g for g in pages["treffen/index.html"].groups if g.key == "stattgefunden")

    assert (len(held.meetings), held.number) == (5, 61)
    assert held.more is not None
    assert held.more.text == "Alle 61 Treffen"
    own = pages[held.more.path]
    assert sum(g.number for g in own.groups) == 61
    assert [g.label for g in own.groups][:2] == ["März 2031", "März 2030"]


def test_a_crowded_dossier_has_no_faults_and_folds() -> None:
    found = crowded(60)
    tree = render(found) | DATA

    assert check(found, tree) == ()
    assert "<summary>46 weitere Treffen</summary>" in tree["orte/genf.md"]
    assert "## März 2031 {#monat-2031-03}" in tree["chronik/index.md"]
    assert "# Chronik: Januar\u00a02030 {#inhalt}" in tree["chronik/2030-01.md"]


def test_persons_by_side_say_the_side_once() -> None:
    (page,) = person_sides(World(dossier()))

    assert [label for label, _, _ in page.groups] == [
        "USA",
        "Ukraine",
        "Deutschland",
        "Russland",
        "Seite nicht genannt",
    ]
    assert page.groups[0][2][0].note.endswith("Nennungen")
    assert "USA" not in page.groups[0][2][0].note


def test_no_persons_no_page_by_side() -> None:
    assert person_sides(World(changed(persons=()))) == ()


def _twin(side: str, speaker: str) -> Statement:
    fields = {
        "id": f"t-{speaker}",
        "side": side,
        "speaker": {"kind": "person", "id": speaker, "name": speaker},
    }
    return Statement.model_validate(statements()[1].model_dump() | fields)


def test_what_two_sides_say_together_stands_behind_their_own() -> None:
    both = (statements()[1], _twin("UA", "oleh-hrynko"), statements()[3])
    groups = sayings_by_side(World(dossier()), both)

    assert [g.sides for g in groups] == [("RU",), ("US", "UA")]


def test_joint_statements_are_not_what_others_say() -> None:
    one = statements()[1].model_copy(update={"about": ("oleh-hrynko",)})
    alone = World(changed(statements=[one.model_dump()]))
    joint = World(changed(statements=[one.model_dump(), _twin("UA", "oleh-hrynko").model_dump()]))

    assert [s.id for s in alone.said_about["oleh-hrynko"]] == ["s2"]
    assert "oleh-hrynko" not in joint.said_about


def test_positions_are_a_table_of_sides_and_days() -> None:
    world = World(dossier())
    page = topic_page(world, world.topics["gebiete"])

    assert page.positions is not None
    assert page.positions.columns == ("RU",)
    assert [row.day for row in page.positions.days] == ["14.\u00a03.\u00a02031"]
    assert topic_page(world, world.topics["nato"]).positions is None


def test_many_sides_share_the_last_column() -> None:
    many = [
        statements()[1].model_dump()
        | {"id": f"s{n}", "side": side, "published": f"2031-03-{n + 1:02}", "evidence": evidence.model_dump()}
        for n, (side, evidence) in enumerate(
            zip(("US", "UA", "RU", "DE", "FR"), (TALK, PLAN, SEES, TALK, PLAN), strict=True)
        )
    ]
    world = World(changed(statements=many))
    table = topic_page(world, world.topics["sicherheitsgarantien"]).positions

    assert table is not None
    assert table.rest
    assert len(table.columns) == 3
    assert {len(row.cells) for row in table.days} == {4}


def test_a_statement_names_the_meeting_its_sentence_tells_of() -> None:
    told = statements()[1].model_copy(update={"evidence": TALK})

    assert [r.text for r in World(dossier()).occasions(told)] == ["Gespräche USA – Ukraine in Genf"]


def test_what_changed_in_short() -> None:
    world = World(dossier())

    assert changes_in_short(world, plans()[1]) == "1 anders beschrieben, 1 in den Quellen nicht mehr genannt"
    assert changes_in_short(world, plans()[0]) == ""


def test_many_versions_come_in_several_tables_families_together() -> None:
    def version(n: int) -> Plan:
        provisions = (Provision(topic="nato", text=f"Punkt {n}", evidence=SEES),)
        fields = {
            "id": f"p{n}",
            "page": f"plan/p{n}.html",
            "provisions": [p.model_dump() for p in provisions],
        }
        before = {"supersedes": f"p{n - 1}" if n % 2 else None, "part_of": None}
        return Plan.model_validate(plans()[0].model_dump() | fields | before)

    found = plan_index(World(changed(plans=[version(n).model_dump() for n in range(10)]))).synopses

    assert [len(t.columns) for t in found] == [6, 4]
    assert found[1].caption.endswith("Fassung 7 bis 10 von 10")
