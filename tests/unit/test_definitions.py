"""Golden texts: which terms an article explains."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.model.article import Article, Noise
from generator.nlp import Reader
from generator.nlp.definitions import find_definitions
from generator.register import load_register

ROOT = Path(__file__).resolve().parents[2]
CASES = yaml.safe_load((ROOT / "tests/golden/definitions.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def reader() -> Reader:
    register, _ = load_register(ROOT / "seeds/register")
    return Reader(register)


@pytest.mark.parametrize("case", CASES, ids=[c["text"][:50] for c in CASES])
def test_definitions_of_golden_texts(case: dict, reader: Reader) -> None:
    article = Article(id="probe", file="probe.txt", text=case["text"])
    found = find_definitions(reader.annotate(article)._.reading)

    assert [(d.term, d.kind, d.question) for d in found] == [(t, k, q) for t, k, _, q in case["gives"]]
    assert all(
        d.definition.startswith(begins) for d, (_, _, begins, _) in zip(found, case["gives"], strict=True)
    )


def test_evidence_is_each_sentence_of_the_definition(reader: Reader) -> None:
    text = (
        "Was ist die NATO?\nDie NATO ist ein Bündnis. Sie wurde 1949 gegründet. Heute hat sie 32 Mitglieder."
    )
    (found,) = find_definitions(reader.annotate(Article(id="probe", file="probe.txt", text=text))._.reading)

    assert [e.quote for e in found.evidence] == ["Die NATO ist ein Bündnis.", "Sie wurde 1949 gegründet."]
    assert all(text[e.start : e.end] == e.quote for e in found.evidence)
    assert found.rule == "question-box"


@pytest.mark.parametrize(
    ("behind", "terms"),
    [
        ("Der Pakt von Lindau von 1998 regelt den Zugang zum Kanal. Er läuft bald aus.", ["Pakt von Lindau"]),
        ("Am Montag regnete es den ganzen Tag.", []),
    ],
)
def test_a_label_cut_as_noise_still_names_the_term_of_its_box(
    behind: str, terms: list[str], reader: Reader
) -> None:
    label = "STICHWORT: Pakt von Lindau"
    text = f"Die Minister reisten am Abend nach Hause.\n\n{label}\n{behind}\n"
    start = text.index(label)
    span = Noise(start=start, end=start + len(label), reason="infobox-heading", rule="kasten", text=label)
    article = Article(id="probe", file="probe.txt", text=text, noise=(span,))
    found = find_definitions(reader.annotate(article)._.reading)

    assert [d.term for d in found] == terms
