"""Plan versions and provisions: golden cases, and what holds for every article."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model.article import Article
from generator.model.facts import PlanFact
from generator.nlp.plans import find_plans
from generator.nlp.reader import Reader
from generator.register.load import load_register

ROOT = Path(__file__).parents[2]
CASES = yaml.safe_load((ROOT / "tests" / "golden" / "plans.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def reader() -> Reader:
    register, _ = load_register(ROOT / "seeds" / "register")
    return Reader(register)


def plans_of(reader: Reader, text: str, published: object = "2026-03-06") -> tuple[PlanFact, ...]:
    article = Article(id="a", file="a.txt", text=text, published=str(published), published_basis="metadata")
    return find_plans(reader.annotate(article)._.reading)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:50])
def test_golden(reader: Reader, case: dict[str, Any]) -> None:
    found = plans_of(reader, case["text"], case.get("published", "2026-03-06"))

    assert len(found) == len(case["plans"]), [p.label for p in found]
    for wanted, plan in zip(case["plans"], found, strict=True):
        for field in ("label", "points", "origin", "dated", "supersedes", "part_of"):
            if field in wanted:
                assert str(getattr(plan, field)) == str(wanted[field])
        told = [p.text for p in plan.provisions]
        assert len(told) == len(wanted.get("provisions", ())), told
        assert all(part in text for part, text in zip(wanted.get("provisions", ()), told, strict=True)), told
