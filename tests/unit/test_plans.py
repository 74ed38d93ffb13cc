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


def test_evidence_is_whole_sentences_of_the_source(reader: Reader) -> None:
    text = "Es regnet. Der Koalitionsvertrag sieht ein Tempolimit vor. Demnach soll es 2027 gelten."
    plan = plans_of(reader, text)[0]

    assert [e.quote for e in plan.evidence] == [text[e.start : e.end] for e in plan.evidence] and len(
        plan.evidence
    ) == 2
    assert all(p.evidence in plan.evidence for p in plan.provisions)


def test_two_texts_of_one_name_have_different_keys(reader: Reader) -> None:
    text = "Die ukrainische Fassung sieht eine Feuerpause vor, die russische Fassung verlangt einen Abzug."
    keys = [p.key for p in plans_of(reader, text)]

    assert len(keys) == len(set(keys)) == 2


def test_claims_say_what_points_and_lineage_rest_on(reader: Reader) -> None:
    plans = plans_of(reader, "Aus 28 Punkten wurden 19. Der neue Plan der USA liegt vor.")
    claims = {c.property: c.value for c in plans[1].claims}

    assert claims["points"] == "19" and claims["supersedes"] == plans[0].key


def test_an_article_without_a_day_dates_nothing(reader: Reader) -> None:
    article = Article(id="a", file="a.txt", text="Das Eckpunktepapier vom Dienstag enthält ein Tempolimit.")

    assert find_plans(reader.annotate(article)._.reading)[0].dated is None


def test_an_empty_article_tells_of_nothing(reader: Reader) -> None:
    assert plans_of(reader, "") == ()


def test_reading_is_linear_in_the_number_of_sentences(reader: Reader) -> None:
    one = "Der Plan von Minister Maier sieht, anders als der Entwurf, den das Papier nennt, eine Pause vor. "
    few, many = plans_of(reader, one * 3), plans_of(reader, one * 60)

    assert len(few) == len(many)
