"""Sums and counts: golden cases."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model.article import Article
from generator.nlp.figures import find_figures
from generator.nlp.reader import Reader
from generator.register.load import load_register

ROOT = Path(__file__).parents[2]
CASES = yaml.safe_load((ROOT / "tests" / "golden" / "figures.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def reader() -> Reader:
    register, _ = load_register(ROOT / "seeds" / "register")
    return Reader(register)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:50])
def test_golden(reader: Reader, case: dict[str, Any]) -> None:
    article = Article(id="a", file="a.txt", text=case["text"])
    found = find_figures(reader.annotate(article)._.reading)

    assert [[f.text, f.amount, f.unit] for f in found] == [wanted[:3] for wanted in case["figures"]]
    for figure, (_, _, _, part) in zip(found, case["figures"], strict=True):
        assert part in figure.context


def test_the_evidence_is_the_sentence(reader: Reader) -> None:
    text = "Es ist ruhig. Berlin zahlt 200 Millionen Euro."
    figure = find_figures(reader.annotate(Article(id="a", file="a.txt", text=text))._.reading)[0]

    assert (
        text[figure.evidence.start : figure.evidence.end]
        == figure.evidence.quote
        == "Berlin zahlt 200 Millionen Euro."
    )
