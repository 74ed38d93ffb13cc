"""FollowTheMoney entities: their own rules always, the model's where its package is installed."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.export.entities import entities, key
from generator.model.dossier import Dossier
from tests.fixtures.dossier import dossier
from tests.fixtures.hostile import hostile


@pytest.fixture(scope="module", params=[dossier, hostile], ids=["good", "hostile"])
def found(request: pytest.FixtureRequest) -> list[dict[str, Any]]:
    return lines(request.param())


def lines(made: Dossier) -> list[dict[str, Any]]:
    return [json.loads(line) for line in entities(made).splitlines()]


def test_ids_are_unique_and_every_link_leads_to_one(found: list[dict[str, Any]]) -> None:
    ids = [one["id"] for one in found]
    links = {v for one in found for prop in ("proof", "involved") for v in one["properties"].get(prop, ())}

    assert len(ids) == len(set(ids))
    assert links <= set(ids)
    assert links


def test_only_what_happened_is_an_event(found: list[dict[str, Any]]) -> None:
    assert [one["id"] for one in found if one["schema"] == "Event"] == [
        "meeting-2031-03-10-genf",
        "meeting-telefonat",
    ]


def test_a_person_with_what_is_known() -> None:
    stone = next(one for one in lines(dossier()) if one["id"] == "person-carla-stone")

    assert stone["schema"] == "Person"
    assert stone["properties"] == {
        "name": ["Carla Stone"],
        "gender": ["female"],
        "country": ["us"],
        "position": ["US-Außenministerin"],
        "proof": ["article-a-bote", "article-b-kurier"],
    }


def test_only_other_spellings_and_the_original_are_aliases() -> None:
    hrynko = next(one for one in lines(dossier()) if one["id"] == "person-oleh-hrynko")

    assert hrynko["properties"]["alias"] == ["Oleg Hrinko", "Олег Гринко"]
    assert "weakAlias" not in hrynko["properties"]


def test_ids_the_model_would_refuse_are_written_otherwise() -> None:
    assert key("article", "002_04c4") == "article-002.5f.04c4"
    assert key("article", "übel_") == "article-.fc.bel.5f"


def test_the_model_accepts_every_entity_and_cleans_nothing_away(found: list[dict[str, Any]]) -> None:
    model = pytest.importorskip(
        "followthemoney", reason="followthemoney ist nicht installiert (pip install -e '.[ftm]')"
    ).model
    types = pytest.importorskip("followthemoney.types").registry

    for one in found:
        schema = model.get(one["schema"])
        assert schema is not None
        schema.validate(one)
        assert types.entity.clean(one["id"]) == one["id"]
        proxy = model.get_proxy(one, cleaned=False)
        for name, values in one["properties"].items():
            prop = schema.get(name)
            assert [prop.type.clean(value, proxy=proxy) for value in values] == values, (one["id"], name)
            assert sorted(proxy.get(name)) == sorted(values)
            for target in values if prop.type is types.entity else ():
                linked = next(other for other in found if other["id"] == target)
                assert model.get(linked["schema"]).is_a(prop.range), (one["id"], name, target)
