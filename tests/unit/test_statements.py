"""Golden sentences: who is quoted or reported, directly or indirectly."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.model.article import Article
from generator.nlp import Reader
from generator.nlp.statements import find_statements
from generator.register import load_register

ROOT = Path(__file__).resolve().parents[2]
CASES = yaml.safe_load((ROOT / "tests/golden/statements.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def reader() -> Reader:
    register, _ = load_register(ROOT / "seeds/register")
    return Reader(register)


def _statements(reader: Reader, text: str):
    article = Article(id="probe", file="probe.txt", text=text)
    return find_statements(reader.annotate(article)._.reading)


@pytest.mark.parametrize("case", CASES, ids=[c["text"][:60] for c in CASES])
def test_statements_of_golden_sentences(case: dict, reader: Reader) -> None:
    found = _statements(reader, case["text"])
    named = [(s.speaker.name, s.mode, s.text) for s in found if s.speaker.kind != "unnamed"]
    expected = case["said"]

    assert [(n, m) for n, m, _ in named] == [(n, m) for n, m, _ in expected]
    assert all(text.startswith(begins) for (_, _, text), (_, _, begins) in zip(named, expected, strict=True))
    if "unnamed" in case:
        assert sum(s.speaker.kind == "unnamed" for s in found) == case["unnamed"]


def test_evidence_is_the_text_to_the_letter(reader: Reader) -> None:
    text = "Vorab dies. „Wir bleiben. Und zwar lange“, sagte Friedrich Merz in Berlin."
    (found,) = _statements(reader, text)

    assert (
        text[found.evidence.start : found.evidence.end]
        == found.evidence.quote
        == "Wir bleiben. Und zwar lange"
    )
    assert found.sentence.quote == "„Wir bleiben. Und zwar lange“, sagte Friedrich Merz in Berlin."
    assert found.speaker.key == "friedrich-merz"
    assert found.topics == ()


def test_noise_yields_no_statement(reader: Reader) -> None:
    from generator.model.article import Noise

    text = "Es regnete in Genf den ganzen Tag.\n„Spenden Sie jetzt für uns“, sagte Friedrich Merz."
    noise = Noise(start=35, end=len(text), reason="donation", rule="probe", text=text[35:])
    article = Article(id="probe", file="probe.txt", text=text, noise=(noise,))

    assert find_statements(reader.annotate(article)._.reading) == ()
