"""The export keeps the contract: its schema validates it, its passages are the articles' words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.build import gather
from generator.config import load_config
from generator.export import data_files, dossier_json, schema_json
from generator.stages import Gathered
from tests.contract.rules import broken, passages
from tests.fixtures.dossier import TEXTS, dossier

FIXED = {
    "articles": "id title publisher published published_basis url page noise",
    "persons": "id name side known variants roles mentions meetings page",
    "meetings": "id title kind status start end date_basis date_phrase earliest latest place participants "
    "possible_participants delegations topics evidence conflicts page",
    "plans": "id label points dated supersedes provisions evidence page",
    "statements": "speaker mode text topics evidence",
    "glossary": "id term kind question definition evidence page",
    "topics": "id name statements page",
}


@pytest.fixture(scope="module")
def gathered(root: Path) -> Gathered:
    """The project's own articles, read."""
    return gather(load_config(root))


@pytest.fixture(scope="module")
def data(gathered: Gathered) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(dossier_json(gathered.dossier))
    return found


def test_the_schema_is_a_schema_and_closed() -> None:
    schema = json.loads(schema_json())

    Draft202012Validator.check_schema(schema)
    assert schema["additionalProperties"] is False
    assert {*FIXED, "schema_version", "title"} <= set(schema["required"])


def test_the_schema_validates_the_export(data: dict[str, Any]) -> None:
    errors = Draft202012Validator(json.loads(schema_json())).iter_errors(data)

    assert [f"{list(error.path)}: {error.message}" for error in errors] == []


def test_the_schema_refuses_a_field_too_many(data: dict[str, Any]) -> None:
    assert not Draft202012Validator(json.loads(schema_json())).is_valid({**data, "extra": 1})


@pytest.mark.parametrize("kind", FIXED)
def test_the_fixed_fields_are_there(data: dict[str, Any], kind: str) -> None:
    assert data[kind], f"the project's articles yield no {kind}"
    for one in data[kind]:
        assert set(FIXED[kind].split()) <= set(one)


def test_the_projects_own_export_keeps_the_rules(gathered: Gathered, data: dict[str, Any]) -> None:
    texts = {article.id: article.text for article in gathered.articles}

    assert len(list(passages(data))) > 50
    assert broken(data, texts) == []


def test_the_rules_find_what_is_broken() -> None:
    data = json.loads(dossier_json(dossier()))
    data["meetings"][0]["evidence"][0]["start"] += 1
    data["meetings"][0]["participants"].append("niemand")
    data["persons"].append(data["persons"][0])
    data["statements"].reverse()

    found = "\n".join(broken(data, TEXTS))

    for words in ("the quote is not", "niemand is nowhere", "stands 2 times", "statements: not in its order"):
        assert words in found


def test_export_is_one_text_for_one_dossier() -> None:
    text = dossier_json(dossier())

    assert text == dossier_json(dossier())
    assert text.endswith("}\n")
    assert "\\u" not in text
    assert list(json.loads(text))[:3] == ["schema_version", "title", "as_of"]


def test_the_data_files_lie_where_the_contract_says() -> None:
    assert {"daten/dossier.json", "daten/dossier.schema.json"} <= set(data_files(dossier()))
