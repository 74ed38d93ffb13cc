"""The pipeline: sound by spaCy's own check, deterministic, and blind to noise."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.tokens import Doc

from generator.model.article import Article, Noise
from generator.nlp import Reader
from generator.nlp.pipeline import register_attributes
from generator.register import load_register

ROOT = Path(__file__).parents[2]
TEXT = (
    "Gespräche in Genf\n\nUS-Außenminister Marco Rubio traf am Freitag in Genf Rustem Umerow. "
    "„Wir kommen voran“, sagte Rubio. Der 28-Punkte-Plan sieht eine Feuerpause vor. "
    "Das nächste Treffen soll am 10. Januar in Riad stattfinden."
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    register, _ = load_register(ROOT / "seeds/register")
    return Reader(register)


def article(text: str = TEXT, noise: tuple[Noise, ...] = ()) -> Article:
    return Article(id="probe", file="probe.txt", text=text, published="2025-12-21", noise=noise)


def test_every_component_finds_what_it_needs(reader: Reader) -> None:
    problems = reader.nlp.analyze_pipes()["problems"]

    # the article is no component's work: the reader sets it before the first one runs
    assert {missing for found in problems.values() for missing in found} <= {"doc._.article"}


def test_the_components_run_in_their_order(reader: Reader) -> None:
    assert reader.nlp.pipe_names == [
        "dossier_sentences", "dossier_bodies", "dossier_persons", "dossier_roles", "dossier_reading"
    ]  # fmt: skip


def test_attributes_can_be_declared_twice() -> None:
    register_attributes()
    register_attributes()

    assert all(Doc.has_extension(name) for name in ("article", "sentences", "reading"))


def test_a_reading_has_everything_found(reader: Reader) -> None:
    doc = reader.annotate(article())
    reading = doc._.reading

    assert reading.article.id == "probe" and reading.text == doc.text == TEXT
    assert (reading.sentences, reading.names, reading.bodies) == (doc._.sentences, doc._.names, doc._.bodies)
    assert [s.kind for s in reading.sentences] == ["heading", "text", "text", "text", "text"]


def test_words_and_sentences_keep_their_place(reader: Reader) -> None:
    reading = reader.annotate(article())._.reading

    assert all(TEXT[w.start : w.end] == w.text for w in reading.words)
    assert all(TEXT[s.start : s.end] == s.text for s in reading.sentences)
    assert [s.index for s in reading.sentences] == list(range(len(reading.sentences)))
    for sentence in reading.sentences:
        words = reading.words_of(sentence)

        assert words[0].start == sentence.start and words[-1].end == sentence.end


@pytest.mark.parametrize("name", ["TdL", "AfD", "GdP"])
def test_a_stop_behind_one_capital_is_no_part_of_the_word(reader: Reader, name: str) -> None:
    reading = reader.annotate(article(f"Am Freitag sprach die {name}. Danach war Schluss."))._.reading

    assert [w.text for w in reading.words][4:6] == [name, "."]


def test_two_readers_and_two_readings_agree(reader: Reader) -> None:
    register, _ = load_register(ROOT / "seeds/register")

    assert reader.read(article()) == reader.read(article()) == Reader(register).read(article())


def test_one_article_leaves_no_trace_in_the_next(reader: Reader) -> None:
    alone = reader.read(article("Umerov kam. Er schwieg."))
    reader.read(article("Bohdan Umerov kam aus Lwiw."))

    assert reader.read(article("Umerov kam. Er schwieg.")) == alone


def test_facts_are_in_order_of_the_text(reader: Reader) -> None:
    facts = reader.read(article())

    assert [p.name for p in facts.persons] == ["Marco Rubio", "Rustem Umerow"]
    assert [m.status for m in facts.meetings] == ["held", "planned"]
    assert [s.text for s in facts.statements] == ["Wir kommen voran"]
    assert [p.points for p in facts.plans] == [28]
    assert facts.words == len(reader.annotate(article())._.words)


def test_noise_is_read_by_nobody(reader: Reader) -> None:
    cut = "„Wir kommen voran“, sagte Rubio."
    start = TEXT.index(cut)
    noise = Noise(start=start, end=start + len(cut), reason="advert", rule="probe", text=cut)
    facts = reader.read(article(noise=(noise,)))

    assert facts.statements == ()
    assert not any(start <= m.start < start + len(cut) for p in facts.persons for m in p.mentions)


def test_noise_in_the_middle_of_a_sentence_leaves_both_ends(reader: Reader) -> None:
    text = "Marco Rubio sprach ANZEIGE ganz lange."
    noise = Noise(start=19, end=26, reason="advert", rule="probe", text="ANZEIGE")
    reading = reader.annotate(article(text, (noise,)))._.reading

    assert [s.text for s in reading.sentences] == ["Marco Rubio sprach", "ganz lange."]


def test_evidence_takes_the_place_line_along(reader: Reader) -> None:
    text = "Kiew (dpa) – Rustem Umerow schwieg. Er reiste ab."
    reading = reader.annotate(article(text))._.reading

    assert reading.evidence(reading.sentences[0]).quote == "Kiew (dpa) – Rustem Umerow schwieg."
    assert reading.evidence(reading.sentences[-1]).quote == "Er reiste ab."


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        ".",
        "…",
        "„",
        "1.",
        "Ä",
        "\u200b",
        "(",
        "- ",
        "Dr.",
        "A" * 500,
        "von",
        "und und und",
        "\ufeff",
    ],
)
def test_texts_that_say_nothing(reader: Reader, text: str) -> None:
    facts = reader.read(article(text))

    assert (facts.persons, facts.meetings, facts.statements) == ((), (), ())
