"""What a reader is told of the difference between two dossiers."""

from __future__ import annotations

from typing import Any

import pytest

from generator.changes import Change, compare
from generator.changes.words import counts, grouped, minor_counts, sentence
from generator.model.dossier import Conflict, ConflictValue, Dossier, Meeting, Provision, Role
from generator.model.facts import ArticleFacts
from generator.resolve import resolve
from tests.fixtures.dossier import A, B, dossier, ev
from tests.property.facts import BEACH, FLORIDA, GENEVA, MIAMI, REGISTER, facts, meeting, person


def resolved(*told: ArticleFacts) -> Dossier:
    return resolve(told, REGISTER, "Probe")


def told(old: Dossier, new: Dossier, *kinds: str) -> list[str]:
    """The changes of these kinds, as sentences."""
    return [sentence(c) for c in compare(old, new).changes if c.kind in kinds]


def of_kind(old: Dossier, new: Dossier, kind: str) -> Change:
    (found,) = (c for c in compare(old, new).changes if c.kind == kind)
    return found


def with_meeting(**fields: Any) -> Dossier:
    """The made-up dossier with other values in its first meeting."""
    found = dossier()
    first = Meeting.model_validate(found.meetings[0].model_dump() | fields)
    return found.model_copy(update={"meetings": (first, *found.meetings[1:])})


PLAN = meeting("a", "Ada Holm", "Bo Lind", status="planned", start="2025-12-19", place=GENEVA)
HELD = meeting("b", "Ada Holm", "Bo Lind", start="2025-12-19", place=GENEVA)


def test_a_planned_meeting_that_took_place_changes_its_status() -> None:
    old = resolved(facts("a", "2025-12-17", PLAN))
    new = resolved(facts("a", "2025-12-17", PLAN), facts("b", "2025-12-20", HELD))
    found = of_kind(old, new, "status")

    assert (found.label, found.before, found.after) == ("Status", "geplant", "stattgefunden")
    assert sentence(found).endswith(": Status: geplant → stattgefunden")
    assert [e.article for e in found.evidence] == ["b"]
    assert counts(compare(old, new).changes)[0] == "1 Statuswechsel"


def test_numbers_agree_with_their_nouns() -> None:
    one = resolved(facts("a", "2025-12-17", PLAN))
    far = meeting("b", "Cy Marsh", "Bo Lind", start="2025-12-01", place=MIAMI)
    call = meeting("b", "Ada Holm", "Cy Marsh", kind="call", start="2025-12-02", key="t2", at=40)
    two = resolved(facts("a", "2025-12-17", PLAN), facts("b", "2025-12-20", far, call))

    assert "1 neues Treffen" in counts(compare(resolved(), one).changes)
    assert "2 neue Treffen" in counts(compare(one, two).changes)
    assert "3 Personen" in minor_counts(compare(one, two).changes)


def test_day_and_place_that_become_known() -> None:
    vague = meeting("a", "Ada Holm", "Bo Lind", place=FLORIDA)
    exact = meeting("b", "Ada Holm", "Bo Lind", start="2025-12-19", end="2025-12-21", place=MIAMI)
    old = resolved(facts("a", "2025-12-22", vague))
    new = resolved(facts("a", "2025-12-22", vague), facts("b", "2025-12-22", exact))

    assert told(old, new, "date")[0].endswith(": Termin: Tag nicht genannt → 19.–21. Dezember 2025")
    assert told(old, new, "place")[0].endswith(": Ort: Florida → Miami")
    assert of_kind(old, new, "renamed").after == new.meetings[0].id
    assert compare(old, new).successors[old.meetings[0].page] == new.meetings[0].page
    whole = {(c.thing, c.kind) for c in compare(old, new).changes if c.kind in {"new", "removed"}}
    assert ("meeting", "new") not in whole and ("meeting", "removed") not in whole


def test_who_came_and_who_went() -> None:
    now = with_meeting(participants=("carla-stone",), delegations=("USA", "Polen"))
    people = told(dossier(), now, "people")

    assert any(": Teilnehmer – nicht mehr: Oleh Hrynko" in line for line in people)
    assert any("Delegationen – neu: Polen" in line for line in people)


def test_a_new_and_a_settled_contradiction() -> None:
    values = tuple(
        ConflictValue(value=day, evidence=ev(name, begins))
        for day, name, begins in (
            ("2031-03-10", A, "US-Außenministerin"),
            ("2031-03-11", B, "Die Runde"),
        )
    )
    calm = with_meeting(conflicts=())
    torn = with_meeting(conflicts=(Conflict(field="start", values=values).model_dump(),))
    words = "Beginn: 10. März 2031 gegen 11. März 2031"

    assert told(calm, torn, "conflict")[0].endswith(words)
    assert len(of_kind(calm, torn, "conflict").evidence) == 2
    assert told(torn, calm, "settled")[0].endswith(words)


def joined_and_parted() -> tuple[Dossier, Dossier]:
    """Two persons, and the same with one of them for both."""
    two = resolved(
        facts("a", "2025-12-20", people=(person("a", "Jelka Wrangel", "DE"),)),
        facts("b", "2025-12-21", people=(person("b", "Jelka Wrangell-Huber", "DE"),)),
    )
    first, second = two.persons
    both = first.model_copy(update={"mentions": (*first.mentions, *second.mentions)})
    return two, two.model_copy(update={"persons": (both,)})


def test_two_persons_become_one() -> None:
    two, one = joined_and_parted()
    found = of_kind(two, one, "merged")

    assert (found.title, found.others) == ("Jelka Wrangel", ("Jelka Wrangell-Huber",))
    assert sentence(found) == "Jelka Wrangel: nun auch „Jelka Wrangell-Huber“"
    assert compare(two, one).successors["personen/jelka-wrangell-huber.html"] == "personen/jelka-wrangel.html"
    assert told(two, one, "removed") == []


def test_one_person_becomes_two() -> None:
    two, one = joined_and_parted()
    found = of_kind(one, two, "parted")

    assert sentence(found) == "Jelka Wrangell-Huber: aus „Jelka Wrangel“ hervorgegangen"
    assert told(one, two, "new") == []


def test_meetings_joined_by_a_third_report_are_told_to_be_one() -> None:
    early = meeting("a", "Ada Holm", "Bo Lind", start="2025-12-19", place=MIAMI)
    late = meeting("b", "Ada Holm", "Bo Lind", start="2025-12-19", place=BEACH)
    apart = resolved(facts("a", "2025-12-20", early), facts("b", "2025-12-21", late))
    assert len(apart.meetings) == 2
    first, second = apart.meetings
    whole = first.model_copy(update={"evidence": (*first.evidence, *second.evidence)})
    one = apart.model_copy(update={"meetings": (whole,)})

    assert of_kind(apart, one, "merged").thing == "meeting"
    assert of_kind(one, apart, "parted").thing == "meeting"


def test_ids_that_change_hands_follow_the_passages() -> None:
    """Two meetings of one day whose numbers are exchanged are the same two meetings."""
    one = meeting("a", "Ada Holm", "Bo Lind", start="2025-12-15", place=GENEVA)
    other = meeting("a", "Ada Holm", "Bo Lind", start="2025-12-15", place=GENEVA, key="t2", at=40)
    old = resolved(facts("a", "2025-12-16", one, other))
    first, second = old.meetings
    swapped = tuple(
        m.model_copy(update={"id": n.id, "page": n.page}) for m, n in ((first, second), (second, first))
    )
    new = old.model_copy(update={"meetings": swapped})
    found = compare(old, new)

    assert {c.kind for c in found.changes} == {"renamed"}
    assert {(m.before, m.after) for m in found.moved} == {(first.id, second.id), (second.id, first.id)}


def test_roles_provisions_and_explanations_one_by_one() -> None:
    found = dossier()
    someone = found.persons[0]
    role = Role(
        text="Gesandte", evidence=someone.roles[0].evidence if someone.roles else ev(A, "Carla Stone")
    )
    persons = (someone.model_copy(update={"roles": (role,)}), *found.persons[1:])
    plan = found.plans[0]
    law = Provision(topic="gebiete", text="neue Grenze", evidence=ev(A, "Er sieht eine Pufferzone"))
    plans = (plan.model_copy(update={"provisions": (law,)}), *found.plans[1:])
    term = found.glossary[0].model_copy(update={"definition": "Etwas anderes."})
    new = found.model_copy(
        update={"persons": persons, "plans": plans, "glossary": (term, *found.glossary[1:])}
    )

    assert f"{someone.name}: Gesandte" in told(found, new, "role")
    assert len(told(found, new, "unrole")) == len(someone.roles)
    assert told(found, new, "provision")[0].endswith(": neue Grenze")
    assert len(told(found, new, "unprovision")) == len(plan.provisions)
    assert "Etwas anderes." in told(found, new, "definition")[0]


def test_what_went_is_told_with_its_old_sentence() -> None:
    found = dossier()
    new = found.model_copy(update={"glossary": found.glossary[1:]})
    gone = of_kind(found, new, "removed")

    assert (gone.title, gone.page) == (found.glossary[0].term, None)
    assert gone.evidence == found.glossary[0].evidence[:1]


def test_an_article_under_another_file_name_is_the_same_article() -> None:
    old = dossier()
    renamed = [a.model_copy(update={"id": "c-anders"}) if a.id == A else a for a in old.articles]
    new = old.model_copy(update={"articles": tuple(renamed)})
    found = compare(old, new)

    assert [c.kind for c in found.changes if c.thing == "article"] == ["renamed"]


@pytest.mark.parametrize("field", ["participants", "evidence", "topics"])
def test_order_alone_is_only_an_addition(field: str) -> None:
    now = with_meeting(**{field: tuple(reversed(dossier().meetings[0].model_dump()[field]))})

    assert {c.kind for c in compare(dossier(), now).changes} <= {"minor"}


def test_every_change_has_a_group_and_groups_keep_their_order() -> None:
    everything = compare(resolved(), dossier()).changes
    numbers = [number for number, _, _ in grouped(everything)]

    assert sum(len(changes) for _, _, changes in grouped(everything)) == len(everything)
    assert (
        numbers.index("5 neue Treffen") < numbers.index("6 neue Personen") < numbers.index("2 neue Quellen")
    )
