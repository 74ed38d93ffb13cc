"""What holds for the facts of every text: true quotations, no exceptions, the same answer twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from generator.model.article import Article
from generator.model.evidence import Evidence
from generator.model.facts import ArticleFacts
from generator.model.register import Register
from generator.nlp import Reader
from generator.register import load_register
from generator.resolve import resolve
from tests.property.strategies import days, texts

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register(ROOT / "seeds/register")[0]


@pytest.fixture(scope="module")
def reader(register: Register) -> Reader:
    return Reader(register)


@pytest.fixture(scope="module")
def bare() -> Reader:
    """A reader that knows nobody."""
    return Reader(Register())


def read(reader: Reader, text: str, published: str | None = "2025-12-21", name: str = "a") -> ArticleFacts:
    return reader.read(Article(id=name, file=f"{name}.txt", text=text, published=published))


def quoted(value: object) -> Iterator[Evidence]:
    """Every evidence in a model, however deep."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, BaseModel):
        for field in type(value).model_fields:
            yield from quoted(getattr(value, field))
    elif isinstance(value, tuple):
        for item in value:
            yield from quoted(item)


@settings(max_examples=150, deadline=None)
@given(texts(), days())
def test_every_quotation_is_the_text_to_the_letter(reader: Reader, text: str, published: str | None) -> None:
    facts = read(reader, text, published)

    assert all(text[e.start : e.end] == e.quote and e.quote.strip() for e in quoted(facts))
    assert all(text[m.start : m.end] == m.form for p in facts.persons for m in p.mentions)


@settings(max_examples=60, deadline=None)
@given(texts(), days())
def test_reading_twice_gives_the_same(reader: Reader, text: str, published: str | None) -> None:
    assert read(reader, text, published) == read(reader, text, published)


@settings(max_examples=60, deadline=None)
@given(texts())
def test_every_key_leads_to_somebody(reader: Reader, text: str) -> None:
    facts = read(reader, text)
    keys = {p.key for p in facts.persons}

    assert len(keys) == len(facts.persons)
    assert {k for m in facts.meetings for k in (*m.participants, *m.possible, *m.absent)} <= keys
    assert {s.speaker.key for s in facts.statements if s.speaker.kind == "person"} <= keys
    assert {m.continues for m in facts.meetings} <= {None, *(m.key for m in facts.meetings)}


@settings(max_examples=60, deadline=None)
@given(texts(), days())
def test_days_run_forward(reader: Reader, text: str, published: str | None) -> None:
    for meeting in read(reader, text, published).meetings:
        day = meeting.day

        assert not (day.start and day.end) or day.start <= day.end
        assert not (day.earliest and day.latest) or day.earliest <= day.latest


@settings(max_examples=60, deadline=None)
@given(texts())
def test_without_a_register_nobody_is_known_and_nothing_breaks(bare: Reader, text: str) -> None:
    facts = read(bare, text)

    assert all(p.register_id is None for p in facts.persons)
    assert all(text[e.start : e.end] == e.quote for e in quoted(facts))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_read(reader: Reader, text: str) -> None:
    assert all(text[e.start : e.end] == e.quote for e in quoted(read(reader, text)))


@settings(max_examples=40, deadline=None)
@given(texts(4), texts(4))
def test_two_articles_make_one_dossier_in_either_order(
    reader: Reader, register: Register, first: str, second: str
) -> None:
    a, b = read(reader, first, "2025-12-20", "a"), read(reader, second, "2025-12-21", "b")
    dossier = resolve((a, b), register, "Probe")
    sources = {"a": first, "b": second}

    assert dossier == resolve((b, a), register, "Probe")
    assert all(sources[e.article][e.start : e.end] == e.quote for e in quoted(dossier))
