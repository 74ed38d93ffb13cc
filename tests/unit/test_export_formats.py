"""Calendar, graph, linked data and slices, each read back by a program that knows the format."""

from __future__ import annotations

import io
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import networkx
import pytest
from icalendar import Calendar
from jsonschema import Draft202012Validator
from rdflib import RDF, Graph, Namespace, URIRef

from generator.cli_export import NAMES
from generator.export import FORMATS, KeptData, data_files, data_texts, page_blocks, schema_json
from generator.export.ical import calendar, days
from generator.folders import write_file
from generator.model.dossier import Dossier, Meeting
from generator.pages.escape import script
from tests.fixtures.dossier import dossier, empty, meetings
from tests.fixtures.hostile import hostile

SCHEMA = Namespace("https://schema.org/")
BASE = "https://dossier.example/daten/dossier.jsonld"
EMPTY = empty()


@pytest.fixture(scope="module", params=[dossier, hostile], ids=["good", "hostile"])
def made(request: pytest.FixtureRequest) -> Dossier:
    found: Dossier = request.param()
    return found


def events(text: str) -> dict[str, Any]:
    return {str(e["UID"]).split("@")[0]: e for e in Calendar.from_ical(text).walk("VEVENT")}


def test_the_command_line_knows_every_format() -> None:
    assert tuple(FORMATS) == NAMES


def test_same_dossier_same_files(made: Dossier) -> None:
    again = Dossier.model_validate_json(made.model_dump_json())

    assert data_files(made) == data_files(again)
    assert page_blocks(made) == page_blocks(again)


def test_a_block_is_another_only_when_what_it_rests_on_is(made: Dossier) -> None:
    before = page_blocks(made)
    for group, field in (("articles", "title"), ("persons", "name"), ("meetings", "title")):
        first, *others = getattr(made, group)
        changed = first.model_copy(update={field: "Neu genannt"})
        after = page_blocks(made.model_copy(update={group: (changed, *others)}))
        same = {page for page in before if after.rests[page] == before.rests[page]}

        assert {page for page in before if after[page] == before[page]} >= same
        assert len(same) < len(before)
    again = page_blocks(Dossier.model_validate_json(made.model_dump_json()))
    assert again.rests == before.rests


def test_an_empty_dossier_has_every_file() -> None:
    files = data_files(EMPTY)

    assert {path.partition("/")[2] for path in files} >= {
        "kalender.ics",
        "netzwerk.graphml",
        "dossier.jsonld",
    }
    assert files["daten/followthemoney.jsonl"] == ""


def test_calendar_reads_back(made: Dossier) -> None:
    text = calendar(made)
    found = events(text)

    assert text.count("\r\n") == text.count("\n")
    assert set(found) == {"2031-03-10-genf", "telefonat", "2031-03-20-wien"}
    genf = found["2031-03-10-genf"]
    assert (genf.decoded("DTSTART"), genf.decoded("DTEND")) == (date(2031, 3, 9), date(2031, 3, 11))
    assert genf.decoded("DTSTAMP") == datetime(2031, 3, 14, tzinfo=UTC)
    assert {key: str(e["STATUS"]) for key, e in found.items()} == {
        "2031-03-10-genf": "CONFIRMED",
        "telefonat": "CONFIRMED",
        "2031-03-20-wien": "TENTATIVE",
    }
    for event in found.values():
        assert event.errors == []


def test_calendar_says_what_it_rests_on() -> None:
    found = events(calendar(dossier()))

    assert str(found["2031-03-20-wien"]["SUMMARY"]).startswith("Geplant: ")
    genf = str(found["2031-03-10-genf"]["DESCRIPTION"])
    assert "Wer: Carla Stone, Oleh Hrynko" in genf
    assert "Beleg (nach Der Bote, nacherzählt): US-Außenministerin" in genf
    assert "Der letzte Tag ist nicht genannt." in str(found["telefonat"]["DESCRIPTION"])


def test_the_sentence_of_a_source_in_its_own_words_is_quoted() -> None:
    assert "Beleg (Kurier): „" in str(events(calendar(dossier()))["telefonat"]["DESCRIPTION"])


@pytest.mark.parametrize(
    ("start", "end", "earliest", "latest", "first", "last"),
    [
        ("2031-03-09", "2031-03-10", None, None, "2031-03-09", "2031-03-10"),
        (None, "2031-03-10", "2031-03-08", None, "2031-03-10", "2031-03-10"),
        ("2031-03-09", None, None, None, "2031-03-09", "2031-03-09"),
        (None, None, "2031-03-09", "2031-03-09", "2031-03-09", "2031-03-09"),
    ],
)
def test_days(
    start: str | None, end: str | None, earliest: str | None, latest: str | None, first: str, last: str
) -> None:
    known = {"start": start, "end": end, "earliest": earliest, "latest": latest}
    meeting = meetings()[0].model_copy(update=known)

    assert days(meeting) == (date.fromisoformat(first), date.fromisoformat(last))


def test_a_bound_is_no_day() -> None:
    def bound(**known: str) -> Meeting:
        return meetings()[0].model_copy(update={"start": None, "end": None, **known})

    assert days(bound(latest="2031-03-14")) is None
    assert days(bound(earliest="2031-03-01", latest="2031-03-14")) is None
    assert days(bound()) is None


def test_a_cancelled_or_denied_meeting_is_cancelled() -> None:
    found = dossier()
    for status, prefix in (("cancelled", "Abgesagt: "), ("denied", "Dementiert: ")):
        one = found.meetings[0].model_copy(update={"status": status})
        (event,) = events(calendar(found.model_copy(update={"meetings": (one,)}))).values()
        assert str(event["STATUS"]) == "CANCELLED"
        assert str(event["SUMMARY"]).startswith(prefix)


def test_graph_reads_back(made: Dossier) -> None:
    graph = networkx.read_graphml(io.BytesIO(data_files(made, "graphml")["netzwerk.graphml"].encode()))

    met = [(a, b, d) for a, b, d in graph.edges(data=True) if d["kind"] == "met"]
    assert [(a, b, d["meetings"], d["evidence"]) for a, b, d in met] == [
        ("person:carla-stone", "person:maria-sand", 1, 1),
        ("person:carla-stone", "person:oleh-hrynko", 1, 2),
    ]
    assert graph.edges["person:carla-stone", "meeting:2031-03-10-genf"]["evidence"] == 1
    assert graph.edges["person:ivo-lenz", "meeting:2031-03-20-wien"]["kind"] == "possible"
    assert graph.edges["person:pjotr-gromow", "meeting:2031-03-10-genf"]["kind"] == "absent"
    assert graph.edges["person:carla-stone", "side:US"]["kind"] == "belongs"
    assert graph.nodes["side:US"]["label"] == "USA"
    assert graph.nodes["meeting:2031-03-10-genf"]["start"] == "2031-03-09"
    assert "None" not in {str(v) for _, data in graph.nodes(data=True) for v in data.values()}


def test_linked_data_is_a_graph_of_what_happened(made: Dossier) -> None:
    text = data_files(made, "jsonld")["dossier.jsonld"]
    graph = Graph().parse(data=text, format="json-ld", publicID=BASE)

    people = {str(s) for s in graph.subjects(RDF.type, SCHEMA.Person)}
    assert "https://dossier.example/personen/carla-stone.html#person" in people
    genf = URIRef("https://dossier.example/treffen/2031-03-10-genf.html#treffen")
    assert str(graph.value(genf, SCHEMA.startDate)) == "2031-03-09"
    assert graph.value(genf, SCHEMA.eventStatus) == SCHEMA.EventScheduled
    assert len(list(graph.objects(genf, SCHEMA.attendee))) == 4
    told = {str(s) for s in graph.subjects(RDF.type, SCHEMA.Event)}
    assert not [s for s in told if "gipfel-berlin" in s or "direkte-gespraeche" in s]
    assert not [o for o in graph.objects() if isinstance(o, URIRef) and str(o).startswith("javascript")]


def test_every_word_is_one_of_schema_org() -> None:
    graph = Graph().parse(
        data=data_files(dossier(), "jsonld")["dossier.jsonld"], format="json-ld", publicID=BASE
    )

    assert {str(p).removeprefix(str(SCHEMA)) for p in graph.predicates()} - {str(RDF.type)} <= WORDS


WORDS = {
    "about",
    "address",
    "addressCountry",
    "affiliation",
    "alternateName",
    "attendee",
    "author",
    "containedInPlace",
    "datePublished",
    "endDate",
    "eventStatus",
    "gender",
    "geo",
    "headline",
    "inLanguage",
    "jobTitle",
    "latitude",
    "location",
    "longitude",
    "mainEntityOfPage",
    "mentions",
    "name",
    "publisher",
    "sameAs",
    "startDate",
    "subjectOf",
    "url",
}
"""Properties of schema.org, version 29, that a dossier uses."""


def test_a_block_for_each_page_says_the_same_once_escaped(made: Dossier) -> None:
    blocks = page_blocks(made)

    assert set(blocks) == {
        *(p.page for p in made.persons),
        *(a.page for a in made.articles),
        *(m.page for m in made.meetings if m.status not in {"proposed", "denied"}),
    }
    for block in blocks.values():
        escaped = script(block)
        assert json.loads(escaped) == json.loads(block)
        assert not {"<", ">", "&", "\n"} & set(escaped)
        assert "{{" not in escaped.replace('{"', "")


def test_slices_keep_the_schema_and_are_small(made: Dossier) -> None:
    validator = Draft202012Validator(json.loads(schema_json()))
    files = data_files(made, "json")
    slices = {p: json.loads(t) for p, t in files.items() if "/" in p}

    assert set(slices) == {
        t.page.replace(".html", ".json") for t in (*made.persons, *made.meetings, *made.plans)
    }
    for data in slices.values():
        assert list(validator.iter_errors(data)) == []
    whole = json.loads(files["dossier.json"])
    stone = slices["personen/carla-stone.json"]
    assert stone["persons"] == [p for p in whole["persons"] if p["id"] == "carla-stone"]
    assert [s["id"] for s in stone["statements"]] == ["s2"]
    assert {a["id"] for a in stone["articles"]} == {"a-bote", "b-kurier"}
    assert stone["meetings"] == stone["plans"] == []
    assert slices["treffen/telefonat.json"]["articles"][0]["id"] == "b-kurier"


def test_calendars_kept_from_another_day_are_those_made_anew(made: Dossier, tmp_path: Path) -> None:
    def run(found: Dossier) -> dict[str, str]:
        kept = KeptData(tmp_path / "cache" / "daten" / "eins", "a", tmp_path / "docs")
        files = {path: "".join(text) for path, text in data_texts(found, None, kept)}
        kept.close()
        for path, text in files.items():
            write_file(tmp_path / "docs" / path, text)
        return files

    first, *others = made.meetings
    renamed = first.model_copy(update={"title": "BEGIN:VEVENT"})
    for found in (
        made,
        made.model_copy(update={"as_of": "2099-01-01"}),
        made.model_copy(update={"meetings": (renamed, *others)}),
        made.model_copy(update={"persons": ()}),
        made.model_copy(update={"meetings": (renamed, *others), "as_of": None}),
    ):
        assert run(found) == data_files(found)
        assert run(found) == data_files(found)
    edited = next((tmp_path / "docs" / "daten" / "treffen").glob("*.ics"))
    edited.write_text("von Hand", encoding="utf-8")
    assert run(found) == data_files(found)
