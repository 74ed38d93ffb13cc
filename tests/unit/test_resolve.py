"""Persons and meetings over articles: what is joined, what stays apart, and why."""

from __future__ import annotations

import pytest

from generator.model.dossier import Dossier
from generator.model.facts import ArticleFacts, OutcomeFact
from generator.model.register import Register
from generator.resolve import resolve
from tests.property.facts import BEACH, FLORIDA, GENEVA, MIAMI, REGISTER, facts, meeting, person


def dossier(*told: ArticleFacts, register: Register = REGISTER) -> Dossier:
    return resolve(told, register, "Probe")


def people(*told: ArticleFacts) -> list[tuple[str, str, str | None]]:
    return [(p.id, p.name, p.side) for p in dossier(*told).persons]


# --- persons


def test_the_register_joins_over_articles() -> None:
    found = dossier(facts("a", "2025-12-01"), facts("b", "2025-12-02"))

    assert [p.id for p in found.persons] == ["ada-holm", "bo-lind", "cy-marsh"]
    assert all(p.known and {m.article for m in p.mentions} == {"a", "b"} for p in found.persons)


def test_unknown_people_are_joined_by_the_key_of_the_full_name() -> None:
    one = facts("a", "2025-12-01", people=(person("a", "Bohdan Rjabkow", "UA"),))
    two = facts("b", "2025-12-02", people=(person("b", "Bohdan Ryabkov"),))
    (found,) = dossier(one, two).persons

    assert (found.id, found.side, found.known) == ("bohdan-rjabkow", "UA", False)
    assert [v.form for v in found.variants] == ["Bohdan Rjabkow", "Bohdan Ryabkov"]


def test_a_full_name_found_only_in_the_genitive_is_the_name_itself() -> None:
    one = facts("a", "2025-12-01", people=(person("a", "Kirsa Masseys", "US"),))
    two = facts("b", "2025-12-02", people=(person("b", "Kirsa Massey", "US"),))

    assert people(one, two) == [("kirsa-massey", "Kirsa Massey", "US")]
    assert people(one) == [("kirsa-masseys", "Kirsa Masseys", "US")]
    other = facts("c", "2025-12-03", people=(person("c", "Kirsa Massey", "GB"),))
    assert len(people(one, other)) == 2


def test_people_of_one_report_and_delegations_of_another_are_one_meeting() -> None:
    told = {"start": "2025-12-04", "place": GENEVA}
    one = meeting("a", "Ada Holm", "Bo Lind", sides=("Schweiz",), **told)
    one = one.model_copy(update={"stands": ("USA", "Ukraine")})
    two = meeting("b", sides=("USA", "Ukraine"), **told)
    (found,) = dossier(facts("a", "2025-12-05", one), facts("b", "2025-12-06", two)).meetings

    assert {e.article for e in found.evidence} == {"a", "b"}
    three = meeting("b", sides=("USA", "Iran"), **told)
    assert len(dossier(facts("a", "2025-12-05", one), facts("b", "2025-12-06", three)).meetings) == 2


def test_a_surname_alone_joins_the_one_of_the_same_side() -> None:
    one = facts("a", "2025-12-01", people=(person("a", "Jelka Wrangel", "DE"),))
    two = facts("b", "2025-12-02", people=(person("b", "Wrangel", "DE", full=False),))
    found = dossier(one, two)

    assert [p.id for p in found.persons] == ["jelka-wrangel"]
    assert [(d.left, d.right, d.joined) for d in found.decisions] == [("Wrangel", "Jelka Wrangel", True)]


def test_a_surname_alone_joins_nobody_of_another_or_no_side() -> None:
    one = facts("a", "2025-12-01", people=(person("a", "Jelka Wrangel", "DE"),))
    two = facts("b", "2025-12-02", people=(person("b", "Wrangel", None, full=False),))
    found = dossier(one, two)

    assert [p.id for p in found.persons] == ["jelka-wrangel", "wrangel"]
    assert [(d.joined, d.reason) for d in found.decisions] == [
        (False, "gleicher Nachname, aber keine gemeinsame Seite belegt")
    ]


def test_a_surname_alone_joins_neither_of_two_namesakes() -> None:
    one = facts(
        "a", "2025-12-01", people=(person("a", "Jelka Wrangel", "DE"), person("a", "Tom Wrangel", "DE"))
    )
    two = facts("b", "2025-12-02", people=(person("b", "Wrangel", "DE", full=False),))

    assert [p for p, _, _ in people(one, two)] == ["jelka-wrangel", "tom-wrangel", "wrangel"]


def test_unseen_spellings_of_a_full_name_are_one_person() -> None:
    one = facts("a", "2025-12-01", people=(person("a", "Dawud Haraktschi", "IR"),))
    two = facts("b", "2025-12-02", people=(person("b", "Dawud Haraqchi", "IR"),))

    assert [p[0] for p in people(one, two)] == ["dawud-haraktschi"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Mohammed al-Dschabiri", "Muhammad al-Jabiri"),
        ("Tarek Nabulsi", "Tariq Nabulsi"),
        ("Omar al-Jamani", "Umar al-Yamani"),
        ("Spas Dewdjuk", "Spas Devdyuk"),
        ("Ruslan Twerdochlib", "Ruslan Tverdokhlib"),
        ("Oliver Kubička", "Oliver Kubicka"),
    ],
)
def test_spellings_of_two_languages_are_one_person(first: str, second: str) -> None:
    one = facts("a", "2025-12-01", people=(person("a", first, "JO"),))
    two = facts("b", "2025-12-02", people=(person("b", second, "JO"),))
    three = facts("c", "2025-12-03", people=(person("c", second.split()[-1], "JO", full=False),))

    assert [p[1] for p in people(one, two, three)] in ([first], [second])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Hassan al-Dschabiri", "Hussein al-Jabiri"),
        ("Mohammed Nabulsi", "Mahmud Nabulsi"),
        ("Salim Mansur", "Salman Mansour"),
        ("Ahmed al-Harbi", "Ahmad al-Hariri"),
    ],
)
def test_arab_brothers_and_namesakes_are_two_people(first: str, second: str) -> None:
    one = facts("a", "2025-12-01", people=(person("a", first, "JO"),))
    two = facts("b", "2025-12-02", people=(person("b", second, "JO"),))

    assert len(people(one, two)) == 2


def test_a_short_surname_may_lose_its_marks_only() -> None:
    one = facts("a", "2025-12-01", people=(person("a", "Fuma Meić", "HR"), person("a", "Ana Rok", "HR")))
    two = facts("b", "2025-12-02", people=(person("b", "Fuma Meic", "HR"), person("b", "Ana Rog", "HR")))

    assert [p[0] for p in people(one, two)] == ["ana-rog", "ana-rok", "fuma-meic"]


def test_who_is_told_without_a_state_does_not_part_two_spellings() -> None:
    """Of two namesakes each has his own by then; the article that names no state comes to none of theirs."""
    told = (
        facts("a", "2025-12-01", people=(person("a", "Leila Hamawi", None),)),
        facts("b", "2025-12-02", people=(person("b", "Layla Hamawi", "JO"),)),
        facts("c", "2025-12-03", people=(person("c", "Layla Hamawi", "EG"),)),
        facts("d", "2025-12-04", people=(person("d", "Leila Hamawi", "JO"),)),
    )
    found = dossier(*told)

    assert sorted((p.side, len(p.mentions)) for p in found.persons if p.side) == [("EG", 1), ("JO", 2)]


def test_brothers_are_two_people() -> None:
    one = facts("a", "2025-12-01", people=(person("a", "Witalij Klimenko", "UA"),))
    two = facts("b", "2025-12-02", people=(person("b", "Wolodymyr Klimenko", "UA"),))
    three = facts("c", "2025-12-03", people=(person("c", "Klimenko", "UA", full=False),))

    assert [p[0] for p in people(one, two, three)] == ["klimenko", "witalij-klimenko", "wolodymyr-klimenko"]


def test_father_and_son_are_two_people() -> None:
    both = (person("a", "Karl Wrangel", "DE"), person("a", "Jan Wrangel", "DE"))
    one = facts("a", "2025-12-01", people=both)
    two = facts("b", "2025-12-02", people=(person("b", "Wrangel", "DE", full=False),))

    assert [p[0] for p in people(one, two)] == ["jan-wrangel", "karl-wrangel", "wrangel"]


def test_namesakes_of_two_states_are_two_people() -> None:
    one = facts("a", "2025-12-01", people=(person("a", "Michael Wrangel", "DE"),))
    two = facts("b", "2025-12-02", people=(person("b", "Michael Wrangel", "CH"),))
    found = people(one, two)

    assert [(p[1], p[2]) for p in found] == [("Michael Wrangel", "DE"), ("Michael Wrangel", "CH")]


def test_a_namesake_of_a_known_person_stays_apart() -> None:
    one = facts("a", "2025-12-01")
    namesake = person("b", "Ida Holm", "DK").model_copy(update={"register_id": None})
    two = facts("b", "2025-12-02", people=(namesake,))

    assert "ida-holm" in [p[0] for p in people(one, two)]


def test_two_first_names_are_two_people() -> None:
    one = facts("a", "2025-12-01", people=(person("a", "Jelka Wrangel", "DE"),))
    two = facts("b", "2025-12-02", people=(person("b", "Tom Wrangel", "DE"),))

    assert len(people(one, two)) == 2


def test_an_unknown_person_never_takes_the_id_of_a_known_one() -> None:
    namesake = person("a", "Bo Lind", "SE").model_copy(update={"register_id": None, "side": "SE"})

    assert people(facts("a", "2025-12-01", people=(namesake,))) == [("bo-lind-2", "Bo Lind", "SE")]


def test_who_is_no_actor_is_no_person() -> None:
    author = person("a", "Karin Lembke").model_copy(update={"actor": False})

    assert people(facts("a", "2025-12-01", people=(author,))) == []


def test_a_role_keeps_its_newest_day_and_its_sentence() -> None:
    told = [
        facts(a, d, people=(person(a, "Jelka Wrangel", "DE", role="Ministerin"),))
        for a, d in (("a", "2025-12-01"), ("b", "2025-12-09"))
    ]
    (found,) = dossier(*told).persons

    assert [(r.text, r.attested, r.evidence.article) for r in found.roles] == [
        ("Ministerin", "2025-12-09", "b")
    ]
    assert {c.evidence.article for c in found.claims} == {"a", "b"}


def test_nothing_told_is_an_empty_dossier() -> None:
    found = dossier()

    assert (found.as_of, found.persons, found.meetings, found.decisions) == (None, (), (), ())


# --- meetings joined


def test_planned_and_then_held_is_one_meeting_with_its_history() -> None:
    found = dossier(
        facts("b", "2025-12-20", meeting("b", "Ada Holm", "Bo Lind", start="2025-12-18", place=GENEVA)),
        facts(
            "a",
            "2025-12-15",
            meeting("a", "Ada Holm", "Bo Lind", status="planned", start="2025-12-18", place=GENEVA),
        ),
    )
    (m,) = found.meetings

    assert (m.status, m.start, m.conflicts) == ("held", "2025-12-18", ())
    assert [(s.status, s.published) for s in m.history] == [("planned", "2025-12-15"), ("held", "2025-12-20")]
    assert {e.article for e in m.evidence} == {"a", "b"}


def test_announced_without_names_and_then_held_by_two_is_one_meeting() -> None:
    found = dossier(
        facts("a", "2025-12-15", meeting("a", status="planned", start="2025-12-18", place=GENEVA)),
        facts("b", "2025-12-20", meeting("b", "Ada Holm", "Bo Lind", start="2025-12-18", place=GENEVA)),
    )
    (m,) = found.meetings

    assert (m.status, len(m.participants), len(m.history)) == ("held", 2, 2)


def test_a_join_is_recorded_with_score_and_reason() -> None:
    found = dossier(
        facts("a", "2025-12-15", meeting("a", "Ada Holm", "Bo Lind", start="2025-12-14", place=GENEVA)),
        facts("b", "2025-12-16", meeting("b", "Ada Holm", "Bo Lind", start="2025-12-14", place=GENEVA)),
    )
    (decision,) = found.decisions

    assert (decision.kind, decision.joined, decision.score) == ("meeting", True, 1.0)
    assert {decision.left, decision.right} == {"a#t1", "b#t1"}
    assert "gleicher Tag" in decision.reason and "gleicher Ort" in decision.reason


def test_a_place_inside_the_other_is_no_contradiction() -> None:
    found = dossier(
        facts("a", "2025-12-01", meeting("a", "Ada Holm", "Bo Lind", start="2025-11-30", place=FLORIDA)),
        facts("b", "2025-12-01", meeting("b", "Ada Holm", "Bo Lind", start="2025-11-30", place=BEACH)),
    )
    (m,) = found.meetings

    assert m.place and m.place.name == "Hallandale Beach"


def test_what_came_of_a_meeting_is_told_once_by_each_and_not_of_one_called_off() -> None:
    def told(article: str, day: str, status: str, *texts: str) -> ArticleFacts:
        one = meeting(article, "Ada Holm", "Bo Lind", status=status, start="2025-12-14", place=GENEVA)
        said = tuple(
            OutcomeFact(kind="none", text=t, evidence=one.evidence[0], rule="outcome-none") for t in texts
        )
        return facts(article, day, one.model_copy(update={"outcome": said}))

    held = dossier(
        told("b", "2025-12-16", "held", "ohne Ergebnis", "ohne Durchbruch"),
        told("a", "2025-12-15", "held", "ohne Ergebnis"),
    )
    off = dossier(told("a", "2025-12-12", "planned", "ohne Ergebnis"), told("b", "2025-12-13", "cancelled"))

    assert [(o.text, o.evidence.article) for o in held.meetings[0].outcome] == [
        ("ohne Ergebnis", "a"),
        ("ohne Durchbruch", "b"),
    ]
    assert off.meetings[0].outcome == ()


def test_planned_and_then_called_off() -> None:
    found = dossier(
        facts(
            "a",
            "2025-12-10",
            meeting("a", "Ada Holm", "Bo Lind", status="planned", start="2025-12-18", place=GENEVA),
        ),
        facts(
            "b",
            "2025-12-16",
            meeting("b", "Ada Holm", "Bo Lind", status="cancelled", start="2025-12-18", place=GENEVA),
        ),
    )
    (m,) = found.meetings

    assert m.status == "cancelled"
    assert [c.field for c in m.conflicts] == ["status"]


def test_different_days_of_one_meeting_stand_side_by_side() -> None:
    found = dossier(
        facts(
            "a",
            "2025-12-21",
            meeting("a", "Ada Holm", "Bo Lind", start="2025-12-19", end="2025-12-20", place=MIAMI),
        ),
        facts(
            "b",
            "2025-12-22",
            meeting("b", "Ada Holm", "Bo Lind", start="2025-12-19", end="2025-12-21", place=MIAMI),
        ),
    )
    (m,) = found.meetings
    (conflict,) = m.conflicts

    assert conflict.field == "end"
    assert [(v.value, v.evidence.article) for v in conflict.values] == [
        ("2025-12-20", "a"),
        ("2025-12-21", "b"),
    ]


def test_claims_name_the_person_of_the_dossier() -> None:
    told = meeting("a", "Ada Holm", "Bo Lind", start="2025-12-18")
    claim = told.claims[0].model_copy(update={"property": "participant", "value": "ada-holm"})
    (m,) = dossier(facts("a", "2025-12-20", told.model_copy(update={"claims": (claim,)}))).meetings

    assert [(c.property, c.value) for c in m.claims] == [("participant", "ada-holm")]


# --- meetings kept apart


def test_the_same_city_in_two_weeks_and_a_neighbour_town_are_three_meetings() -> None:
    found = dossier(
        facts("a", "2025-12-01", meeting("a", "Ada Holm", "Bo Lind", start="2025-11-30", place=BEACH)),
        facts(
            "b",
            "2025-12-06",
            meeting("b", "Ada Holm", "Bo Lind", start="2025-12-04", end="2025-12-05", place=MIAMI),
        ),
        facts(
            "c",
            "2025-12-21",
            meeting("c", "Ada Holm", "Bo Lind", start="2025-12-19", end="2025-12-21", place=MIAMI),
        ),
    )

    assert [(m.start, m.place.name) for m in found.meetings if m.place] == [
        ("2025-11-30", "Hallandale Beach"), ("2025-12-04", "Miami"), ("2025-12-19", "Miami")
    ]  # fmt: skip


def test_two_calls_on_one_day_with_others_are_two() -> None:
    found = dossier(
        facts("a", "2025-12-15", meeting("a", "Ada Holm", "Bo Lind", kind="call", start="2025-12-15")),
        facts("b", "2025-12-15", meeting("b", "Ada Holm", "Cy Marsh", kind="call", start="2025-12-15")),
    )

    assert len(found.meetings) == 2


def test_two_meetings_of_one_article_are_never_one() -> None:
    both = (
        meeting("a", "Ada Holm", "Bo Lind", start="2025-12-15", place=GENEVA),
        meeting("a", "Ada Holm", "Bo Lind", start="2025-12-15", place=GENEVA, key="t2", at=40),
    )

    assert len(dossier(facts("a", "2025-12-16", *both)).meetings) == 2


def test_a_call_is_no_meeting() -> None:
    found = dossier(
        facts("a", "2025-12-15", meeting("a", "Ada Holm", "Bo Lind", kind="call", start="2025-12-15")),
        facts("b", "2025-12-15", meeting("b", "Ada Holm", "Bo Lind", start="2025-12-15", place=GENEVA)),
    )

    assert len(found.meetings) == 2


def test_denied_and_held_stay_apart() -> None:
    found = dossier(
        facts("a", "2025-12-15", meeting("a", "Ada Holm", "Bo Lind", start="2025-12-14", place=GENEVA)),
        facts(
            "b",
            "2025-12-15",
            meeting("b", "Ada Holm", "Bo Lind", status="denied", start="2025-12-14", place=GENEVA),
        ),
    )

    assert sorted(m.status for m in found.meetings) == ["denied", "held"]


def test_nobody_in_common_is_nothing_in_common() -> None:
    found = dossier(
        facts("a", "2025-12-15", meeting("a", "Ada Holm", start="2025-12-14", place=GENEVA, sides=("USA",))),
        facts(
            "b", "2025-12-15", meeting("b", "Cy Marsh", start="2025-12-14", place=GENEVA, sides=("Russland",))
        ),
    )

    assert len(found.meetings) == 2


def test_one_state_in_two_talks_of_a_day_in_one_town_does_not_make_them_one() -> None:
    found = dossier(
        facts("a", "2025-12-15", meeting("a", start="2025-12-14", place=GENEVA, sides=("USA", "Ukraine"))),
        facts("b", "2025-12-15", meeting("b", start="2025-12-14", place=GENEVA, sides=("USA", "Iran"))),
    )

    assert len(found.meetings) == 2


def test_two_of_three_states_at_the_table_are_the_same_talks() -> None:
    three = ("USA", "Ukraine", "Russland")
    found = dossier(
        facts("a", "2025-12-15", meeting("a", start="2025-12-14", place=GENEVA, sides=("USA", "Ukraine"))),
        facts("b", "2025-12-15", meeting("b", start="2025-12-14", place=GENEVA, sides=three)),
    )
    (m,) = found.meetings

    assert set(m.delegations) == set(three)


def test_a_near_miss_is_recorded() -> None:
    found = dossier(
        facts("a", "2025-12-15", meeting("a", "Ada Holm", "Bo Lind", start="2025-12-14")),
        facts("b", "2025-12-18", meeting("b", "Ada Holm", "Bo Lind", status="planned")),
        facts("c", "2025-12-19", meeting("c", "Ada Holm", "Bo Lind", sides=("USA",))),
    )

    assert all(0.4 <= d.score <= 1 and d.reason for d in found.decisions)
    assert [d.joined for d in found.decisions].count(True) + len(found.meetings) == 3


def test_the_peer_of_a_president_named_with_him_is_head_of_state_too() -> None:
    assert [_role_pair(peer) for peer in ("ruandischer Amtskollege", "ruandischer Gesandter")] == [2, 1]


@pytest.mark.parametrize(("office", "kind"), [("Präsident", "summit"), ("Außenminister", "visit")])
def test_a_visit_of_one_head_of_state_to_another_is_a_summit(office: str, kind: str) -> None:
    who = (
        person("a", "Jelka Wrangel", "DE", role="Bundeskanzlerin"),
        person("a", "Tom Ruiz", "FR", role=office),
    )
    told = meeting("a", "Jelka Wrangel", "Tom Ruiz", kind="visit", start="2025-12-04")
    (found,) = dossier(facts("a", "2025-12-05", told, people=who)).meetings

    assert found.kind == kind


def _role_pair(peer: str) -> int:
    from generator.model.dossier import Person, Role
    from generator.model.evidence import Evidence
    from generator.resolve.heads import heads_of_state

    told = Evidence(article="a", start=0, end=9, quote="quote.")
    roles = {"ada": "kongolesische Präsidentin", "bo": peer}
    found = [
        Person(
            id=one, name=one, side=None, known=False, variants=(), mentions=(), meetings=(), page="",
            roles=(Role(text=text, evidence=told, rule="r"),),
        )
        for one, text in roles.items()
    ]  # fmt: skip
    return len(heads_of_state(found))
