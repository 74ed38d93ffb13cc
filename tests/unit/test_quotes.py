"""Quoted strings in every style, closed or not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.german.quotes import find_quotes

STYLES = ["„{}“", "„{}”", '„{}"', "«{}»", "»{}«", '"{}"', "“{}”", "‚{}‘", "‹{}›", "›{}‹", "‘{}’"]


def _inside(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotes(text)]


@pytest.mark.parametrize("style", STYLES)
def test_every_style(style: str) -> None:
    text = f"Er nannte es {style.format('sehr gut')} und ging."

    assert _inside(text) == ["sehr gut"]


@pytest.mark.parametrize("style", STYLES[:7])
def test_several_sentences_and_commas_behind(style: str) -> None:
    text = f"{style.format('Eins. Zwei!')}, sagte sie. {style.format('Drei?')}"

    assert _inside(text) == ["Eins. Zwei!", "Drei?"]


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        ("„Das ‚Wort‘ fehlt“", "Das ‚Wort‘ fehlt", "Wort"),
        ("»Das ›Wort‹ fehlt«", "Das ›Wort‹ fehlt", "Wort"),
        ("«Das ‹Wort› fehlt»", "Das ‹Wort› fehlt", "Wort"),
    ],
)
def test_inner_quotes_are_told_apart(text: str, outer: str, inner: str) -> None:
    found = find_quotes(text)

    assert [(text[q.start : q.end], q.inner) for q in found] == [(outer, False), (inner, True)]


def test_a_mark_repeated_at_a_paragraph_goes_on() -> None:
    assert _inside("„Erster Absatz.\n„Zweiter Absatz.“ Ende.") == ["Erster Absatz.", "Zweiter Absatz."]


def test_an_unclosed_mark_is_dropped() -> None:
    assert _inside("Sie war „müde. Dann sprach er von „Mut“.") == ["Mut"]
    assert _inside('Sie war "müde. Dann sprach er von "Mut".') == ["Mut"]
    assert _inside("Kein Ende „in Sicht.") == []
    assert _inside("Nur ein Schluss“ hier.") == []


def test_apostrophes_are_no_quotes() -> None:
    assert _inside("Merz' Plan, Selenskyj’s Rede und so'n Zeug: das war's.") == []


def test_a_quotation_of_absurd_length_is_none() -> None:
    assert _inside("„" + "Wort " * 1000 + "“") == []


@given(st.text(alphabet="ab .\n„“”«»\"‚‘’‹›'", max_size=60))
def test_spans_are_sound_on_any_text(text: str) -> None:
    for quote in find_quotes(text):
        assert 0 <= quote.outer_start < quote.start < quote.end <= quote.outer_end <= len(text)
