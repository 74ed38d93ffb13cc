"""Meetings of one article: golden cases, and what holds for every text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model.article import Article, Noise
from generator.model.facts import MeetingFact
from generator.model.register import Register
from generator.nlp import Reader
from generator.nlp.meetings import find_meetings
from generator.nlp.meetings.triggers import noun_kind
from generator.register import load_register

ROOT = Path(__file__).parents[2]
CASES = yaml.safe_load((ROOT / "tests/golden/meetings.yml").read_text(encoding="utf-8"))
DAYS = ("start", "end", "earliest", "latest", "basis")
PEOPLE = ("participants", "possible", "absent")


@pytest.fixture(scope="module")
def reader() -> Reader:
    register, _ = load_register(ROOT / "seeds/register")
    return Reader(register)


def meetings_of(
    reader: Reader, text: str, published: object = "2025-12-21"
) -> tuple[list[dict[str, Any]], tuple]:
    day = str(published) if published else None
    article = Article(id="probe", file="probe.txt", text=text, published=day)
    reading = reader.annotate(article)._.reading
    facts = find_meetings(reading)
    return [_plain(m, {ref: p.name for ref, p in reading.persons.items()}) for m in facts], facts


def _plain(m: MeetingFact, names: dict[str, str]) -> dict[str, Any]:
    people = {field: sorted(names[r] for r in getattr(m, field)) for field in PEOPLE}
    place = m.place.name if m.place else None
    return {
        "kind": m.kind, "status": m.status, "place": place, "delegations": sorted(m.delegations),
        **people, **{field: getattr(m.day, field) for field in DAYS},
    }  # fmt: skip


def _wanted(meeting: dict[str, Any]) -> dict[str, Any]:
    lists = {*PEOPLE, "delegations"}
    return {
        k: sorted(v) if k in lists else str(v) if v is not None and k in DAYS else v
        for k, v in meeting.items()
    }


@pytest.mark.parametrize("case", CASES, ids=lambda c: repr(c["text"][:60]))
def test_golden(case: dict[str, Any], reader: Reader) -> None:
    found, _ = meetings_of(reader, case["text"], case.get("published", "2025-12-21"))

    assert len(found) == len(case["meetings"]), found
    shown = [{k: f[k] for k in wanted} for f, wanted in zip(found, case["meetings"], strict=True)]
    assert shown == [_wanted(m) for m in case["meetings"]]


@pytest.mark.parametrize("case", CASES, ids=lambda c: repr(c["text"][:60]))
def test_evidence_is_the_text_and_every_claim_has_some(case: dict[str, Any], reader: Reader) -> None:
    text = case["text"]
    for meeting in meetings_of(reader, text, case.get("published", "2025-12-21"))[1]:
        passages = [*meeting.evidence, *(c.evidence for c in meeting.claims)]

        assert meeting.evidence and [text[e.start : e.end] for e in passages] == [e.quote for e in passages]
        assert {c.evidence for c in meeting.claims} <= set(meeting.evidence)
        assert {"treffen", "status"} <= {c.property for c in meeting.claims}


def test_no_person_is_in_two_lists(reader: Reader) -> None:
    for case in CASES:
        for m in meetings_of(reader, case["text"], case.get("published", "2025-12-21"))[1]:
            assert not set(m.participants) & (set(m.possible) | set(m.absent))


def test_keys_are_distinct_and_a_continuation_names_one_of_them(reader: Reader) -> None:
    text = (
        "Am Samstag verhandelten Marco Rubio und Rustem Umerow in Genf. "
        "Das nächste Treffen soll am 10. Januar in Riad stattfinden."
    )
    _, (first, second) = meetings_of(reader, text)

    assert first.key != second.key
    assert (first.continues, second.continues) == (None, first.key)


def test_noise_tells_of_no_meeting(reader: Reader) -> None:
    text = "Es regnet.\nMarco Rubio traf am Freitag Rustem Umerow in Genf."
    noise = (Noise(start=11, end=len(text), reason="teaser", rule="probe", text=text[11:]),)
    article = Article(id="probe", file="probe.txt", text=text, published="2025-12-21", noise=noise)

    assert find_meetings(reader.annotate(article)._.reading) == ()


def test_a_claim_keeps_its_own_sentence(reader: Reader) -> None:
    text = "Marco Rubio und Rustem Umerow trafen sich am Samstag. Die Gespräche fanden in Genf statt."
    _, (meeting,) = meetings_of(reader, text)
    by = {c.property: c.evidence.quote for c in meeting.claims}

    assert by["place"] == "Die Gespräche fanden in Genf statt."
    assert by["day"] == by["participant"] == "Marco Rubio und Rustem Umerow trafen sich am Samstag."


def test_meetings_are_found_without_a_register() -> None:
    found, _ = meetings_of(Reader(Register()), "Am Freitag trafen sich Beate Kowalski und Mehmet Yıldırım.")

    assert [(m["status"], m["start"], m["participants"]) for m in found] == [
        ("held", "2025-12-19", ["Beate Kowalski", "Mehmet Yıldırım"])
    ]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("talks", "Friedensgespräche Verhandlungsrunde Unterredung Spitzentreffen"),
        ("summit", "Gipfeltreffen EU-Gipfel"),
        ("call", "Telefonat Videokonferenz Telefongespräch"),
        ("conference", "Klimakonferenz Sicherheitskonferenz"),
        ("visit", "Antrittsbesuch Reise"),
        (None, "Pressekonferenz Gerichtsverhandlung Ausreise Kreise Grunde Haus Selbstgespräch Preise"),
    ],
)
def test_what_a_noun_names(kind: str | None, words: str) -> None:
    assert {word: noun_kind(word) for word in words.split()} == dict.fromkeys(words.split(), kind)
