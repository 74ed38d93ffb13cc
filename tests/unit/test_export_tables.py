"""The tables read back as what they were, and no spreadsheet finds a formula in them."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from generator.export.spreadsheets import BOM, cell_text, csv_files
from generator.export.tables import TABLES
from generator.model.dossier import Dossier
from tests.fixtures.dossier import TALK, A, dossier
from tests.fixtures.hostile import hostile


def read(text: str) -> list[dict[str, str]]:
    assert text.startswith(BOM)
    return list(csv.DictReader(io.StringIO(text.removeprefix(BOM)), delimiter=";"))


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return csv_files(dossier())


@pytest.fixture(scope="module")
def package(files: dict[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files["csv/datapackage.json"])
    return found


def parse(text: str, field: dict[str, Any]) -> Any:
    """A cell as the schema reads it; raises when it is not of its type."""
    if text == "":
        return None
    if field["type"] == "integer":
        return int(text)
    if field["type"] == "number":
        return float(text.replace(field["decimalChar"], "."))
    if field["type"] == "boolean":
        return {"true": True, "false": False}[text]
    if field["type"] == "date":
        assert len(text) == 10
        assert text[4] == text[7] == "-"
    return text


@pytest.mark.parametrize("made", [dossier, hostile])
def test_every_cell_is_of_its_type_and_every_reference_leads_somewhere(made: Any) -> None:
    files = csv_files(made())
    resources = {r["name"]: r for r in json.loads(files["csv/datapackage.json"])["resources"]}
    rows = {name: read(files[f"csv/{r['path']}"]) for name, r in resources.items()}

    for name, resource in resources.items():
        fields = resource["schema"]["fields"]
        header = files[f"csv/{resource['path']}"].removeprefix(BOM).split("\n")[0]
        assert header == ";".join(field["name"] for field in fields)
        for row in rows[name]:
            for field in fields:
                value = parse(row[field["name"]], field)
                assert value is None or value in field.get("constraints", {}).get("enum", [value])
        for key in resource["schema"].get("foreignKeys", ()):
            target = key["reference"]["resource"] or name
            known = {row["id"] for row in rows[target]}
            assert {row[key["fields"]] for row in rows[name]} - {""} <= known, (name, key)
        if "primaryKey" in resource["schema"]:
            ids = [row["id"] for row in rows[name]]
            assert len(ids) == len(set(ids))


def test_tables_say_what_the_dossier_says(files: dict[str, str]) -> None:
    (genf, *_) = read(files["csv/treffen.csv"])
    parts = {(r["meeting"], r["person"], r["part"]): r for r in read(files["csv/teilnahmen.csv"])}
    (role, *_) = read(files["csv/funktionen.csv"])

    assert (genf["start"], genf["end"], genf["delegations"]) == ("2031-03-09", "2031-03-10", "USA | Ukraine")
    assert parts[genf["id"], "carla-stone", "participant"]["quote"] == TALK.quote
    assert parts[genf["id"], "pjotr-gromow", "absent"]["source"] == "Kreml"
    assert parts["2031-03-20-wien", "ivo-lenz", "possible"]["quote"] == ""
    assert (role["person"], role["former"], role["article"]) == ("carla-stone", "false", A)


def test_a_row_for_each_mention(files: dict[str, str]) -> None:
    assert len(read(files["csv/nennungen.csv"])) == sum(len(p.mentions) for p in dossier().persons)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        (True, "true"),
        (7, "7"),
        (-80.19, "-80,19"),
        (("a", "b"), "a | b"),
        ((), ""),
        ("=SUM(A1)", "'=SUM(A1)"),
        ("+49", "'+49"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        (" \t=1", "' \t=1"),
        ("\r\n=1", "'\r\n=1"),
        ("＝1", "'＝1"),
        (("=1", "b"), "'=1 | b"),
        ("a=1", "a=1"),
        ("– so nicht", "– so nicht"),
    ],
)
def test_cells(cell: Any, text: str) -> None:
    assert cell_text(cell) == text


def test_no_formula_anywhere() -> None:
    data = dossier().model_dump()
    for person in data["persons"]:
        person["name"] = "=HYPERLINK(1)"
    for statement in data["statements"]:
        statement["text"] = "-1+1"
    texts = csv_files(Dossier.model_validate(data))
    columns = {table.name: {c.name: c.type for c in table.columns} for table in TABLES}

    cells = [
        value
        for table, types in columns.items()
        for row in read(texts[f"csv/{table}.csv"])
        for name, value in row.items()
        if types[name] == "string"
    ]
    assert [value for value in cells if value.startswith(("=", "+", "-", "@"))] == []
    assert "'=HYPERLINK(1)" in cells


def test_the_package_describes_every_table(package: dict[str, Any], files: dict[str, str]) -> None:
    assert {f"csv/{r['path']}" for r in package["resources"]} == set(files) - {"csv/datapackage.json"}
    assert package["name"] == "gespraeche-ueber-einen-waffenstillstand"
    assert package["created"] == "2031-03-14T00:00:00Z"
    for resource in package["resources"]:
        assert resource["dialect"]["delimiter"] == ";"
        assert all(field["title"] for field in resource["schema"]["fields"])
