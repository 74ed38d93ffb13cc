"""An editor's word wins over what the program decided."""

from __future__ import annotations

import pytest

from generator.model.article import Article
from generator.model.dossier import Dossier
from generator.model.register import Judgement, Register
from generator.nlp import Reader
from generator.resolve import resolve

TEXT = (
    "Der georgische Unterhändler Lewan Kobachidse traf am Montag in Genf die Vermittlerin Ingrid Solberg. "
    "Die Vermittlerin Ingrid Solberg sprach danach von Fortschritten."
)


def dossier(*judgements: Judgement) -> Dossier:
    register = Register(judgements=judgements)
    article = Article(id="a", file="a.txt", text=TEXT, published="2025-12-10", published_basis="metadata")
    return resolve((Reader(register).read(article),), register, "Probe")


def judgement(kind: str, target: str, value: str = "") -> Judgement:
    return Judgement.model_validate(
        {"kind": kind, "target": target, "value": value, "who": "rb", "when": "2025-12-11", "why": "geprüft"}
    )


@pytest.fixture(scope="module")
def meeting_id() -> str:
    (meeting,) = dossier().meetings
    return meeting.id


def test_who_is_no_person_disappears_everywhere() -> None:
    found = dossier(judgement("not-a-person", "Ingrid Solberg"))

    assert [p.id for p in found.persons] == ["lewan-kobachidse"]
    assert all("ingrid-solberg" not in m.participants for m in found.meetings)


def test_a_name_is_changed() -> None:
    found = dossier(judgement("rename", "lewan-kobachidse", "Lewan Kobachidze"))

    assert "Lewan Kobachidze" in {p.name for p in found.persons}


def test_two_spellings_become_one_person() -> None:
    found = dossier(judgement("same", "Ingrid Solberg", "Lewan Kobachidse"))

    assert [p.id for p in found.persons] == ["lewan-kobachidse"]


@pytest.mark.parametrize(("kind", "value"), [("status", "cancelled"), ("date", "2025-12-09")])
def test_status_and_day_of_a_meeting_are_set(kind: str, value: str, meeting_id: str) -> None:
    (meeting,) = dossier(judgement(kind, meeting_id, value)).meetings

    assert value in {meeting.status, meeting.start}
    assert [(j.who, j.value) for j in meeting.judgements] == [("rb", value)]
    assert all(c.rule != "judgement" for c in meeting.claims), "no sentence says what an editor says"


def test_a_meeting_is_hidden(meeting_id: str) -> None:
    assert dossier(judgement("hide", meeting_id)).meetings == ()


def test_a_judgement_that_matches_nothing_is_reported() -> None:
    found = dossier(judgement("hide", "gibt-es-nicht"))

    assert [(j.applied, j.note) for j in found.judgements] == [
        (False, "das Dossier hat nichts, was so heißt")
    ]
