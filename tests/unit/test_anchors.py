"""A quoted passage is found again, or it is said why not."""

from __future__ import annotations

import pytest

from generator.model.evidence import Evidence
from generator.model.register import Anchor
from generator.resolve.anchors import AMBIGUOUS, GONE, anchor, locate

TEXT = (
    "Die Unterhändler trafen sich am Montag in Wien. „Wir kommen voran“, sagte Weber. "
    "Am Abend kam der Kanzler hinzu.\n\n"
    "Das Ministerium schwieg. Am Abend kam der Kanzler hinzu. Danach flogen alle nach Hause.\n"
)
FIRST = "Die Unterhändler trafen sich am Montag in Wien."
TWICE = "Am Abend kam der Kanzler hinzu."


def quoted(words: str, at: int = 0) -> Anchor:
    start = TEXT.index(words, at)
    return anchor(Evidence(article="a", start=start, end=start + len(words), quote=words), TEXT)


def found(wanted: Anchor, text: str) -> str:
    span = locate(wanted, text)
    return span if isinstance(span, str) else text[span[0] : span[1]]


def test_it_stands_where_it_stood() -> None:
    assert locate(quoted(FIRST), TEXT) == (0, len(FIRST))


def test_it_moved() -> None:
    assert found(quoted(FIRST), "Vorweg ein neuer Absatz.\n\n" + TEXT) == FIRST


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("„Wir kommen voran“", "»Wir  kommen\nvoran«"),
        ("trafen sich am Montag", "trafen sich am MONTAG"),
    ],
)
def test_marks_spaces_and_capitals_do_not_matter(before: str, after: str) -> None:
    assert found(quoted(before), TEXT.replace(before, after)) == after


@pytest.mark.parametrize(
    "edited",
    [
        "Die Unterhändler trafen sich am Montagabend in Wien.",
        "Die Unterhändler trafen sich am Montag erneut in Wien.",
        "Die Unterhändler trafen sich am Dienstag in Wien.",
    ],
)
def test_an_edited_sentence_is_still_meant(edited: str) -> None:
    assert found(quoted(FIRST), TEXT.replace(FIRST, edited)) == edited


def test_another_sentence_on_the_matter_is_not_meant() -> None:
    told = "In der österreichischen Hauptstadt haben die Gespräche zu Wochenbeginn begonnen."

    assert found(quoted(FIRST), TEXT.replace(FIRST, told)) == GONE


def test_equal_words_are_told_apart_by_what_stands_around() -> None:
    first, second = TEXT.index(TWICE), TEXT.rindex(TWICE)

    for start in (first, second):
        span = locate(quoted(TWICE, start), "Neu davor. " + TEXT)
        assert span == (start + 11, start + 11 + len(TWICE))


def test_equal_words_without_a_sign_are_not_guessed() -> None:
    assert locate(Anchor(article="a", quote=TWICE), TEXT) == AMBIGUOUS
    assert locate(Anchor(article="a", quote=TWICE, start=5), TEXT) == AMBIGUOUS
    assert locate(Anchor(article="a", quote=TWICE, start=TEXT.index(TWICE)), TEXT) == (
        TEXT.index(TWICE),
        TEXT.index(TWICE) + len(TWICE),
    )


def test_two_sentences_that_are_equally_alike_are_not_guessed() -> None:
    edited = TEXT.replace(TWICE, "Am Abend kam der Kanzler dazu.")

    assert locate(quoted(TWICE), edited) == AMBIGUOUS


@pytest.mark.parametrize("words", ["", "   ", "„“", "Ganz andere Worte stehen hier, niemand schrieb sie."])
def test_what_stands_nowhere(words: str) -> None:
    assert locate(Anchor(article="a", quote=words), TEXT) == GONE


def test_words_too_few_are_not_sought_by_likeness() -> None:
    assert locate(Anchor(article="a", quote="nach Haus!"), TEXT) == GONE


def test_an_empty_text() -> None:
    assert locate(quoted(FIRST), "") == GONE
