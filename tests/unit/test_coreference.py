"""Pronouns and role words: whom they mean, and when that stays open."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.article import Article
from generator.nlp import Reader
from generator.nlp.coreference import by_role, gender_of, leading_pronoun, plural, pronoun, subject_of
from generator.nlp.types import Reading
from generator.register import load_register

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def reader() -> Reader:
    register, _ = load_register(ROOT / "seeds/register")
    return Reader(register)


def reading_of(reader: Reader, text: str) -> Reading:
    return reader.annotate(Article(id="probe", file="probe.txt", text=text))._.reading


@pytest.mark.parametrize(
    ("text", "word", "ref"),
    [
        ("Donald Trump reiste ab. Er war müde.", "Er", "donald-trump"),
        ("Giorgia Meloni reiste ab. Sie war müde.", "Sie", "giorgia-meloni"),
        ("Donald Trump traf Giorgia Meloni. Sie war müde.", "Sie", "giorgia-meloni"),
        ("Giorgia Meloni traf Donald Trump. Er war müde.", "Er", "donald-trump"),
        ("Donald Trump reiste ab. Das Wetter war schlecht. Er war müde.", "Er", "donald-trump"),
        ("Am Abend sprach mit Marco Rubio Rustem Umerow. Er war müde.", "Er", "rustem-umerow"),
        ("Giorgia Meloni reiste ab. Er war müde.", "Er", None),
        ("Es regnete. Er war müde.", "Er", None),
        ("Er war müde.", "Er", None),
        ("Donald Trump kam. Es schneite. Es regnete. Es hagelte. Er war müde.", "Er", None),
        ("Donald Trump kam. Dies war alles.", "Dies", None),
    ],
)
def test_a_pronoun(reader: Reader, text: str, word: str, ref: str | None) -> None:
    reading = reading_of(reader, text)

    assert pronoun(word, reading.sentences[-1], reading) == ref


def test_a_pronoun_is_nobody_named_beside_it(reader: Reader) -> None:
    reading = reading_of(reader, "Donald Trump kam. Er lobte Donald Trump.")

    assert pronoun("Er", reading.sentences[1], reading) is None


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("Am Abend sprach mit Donald Trump auch Rustem Umerow.", "rustem-umerow"),
        ("Donald Trumps Berater lobten Marco Rubio.", "marco-rubio"),
        ("Marco Rubio lobte Donald Trump.", "marco-rubio"),
        ("Es regnete den ganzen Tag.", None),
    ],
)
def test_the_subject(reader: Reader, text: str, ref: str | None) -> None:
    reading = reading_of(reader, text)

    assert subject_of(reading.sentences[0], reading) == ref


@pytest.mark.parametrize(
    ("text", "phrase", "ref"),
    [
        ("US-Präsident Donald Trump kam. Der US-Präsident lachte.", ["der", "US-Präsident"], "donald-trump"),
        ("Wladimir Putin kam. Der Kremlchef lachte.", ["der", "Kremlchef"], "wladimir-putin"),
        ("Außenminister Marco Rubio kam. Der Minister lachte.", ["der", "Außenminister"], "marco-rubio"),
        ("Donald Trump kam. Der Kremlchef lachte.", ["der", "Kremlchef"], None),
        ("Wladimir Putin und Dmitri Peskow kamen. Der Kremlchef lachte.", ["der", "Kremlchef"], None),
        ("Donald Trump kam.", ["die", "Lage"], None),
        ("US-Präsident Donald Trump kam. Der Vermittler lachte.", ["der", "Vermittler"], None),
        ("Der Minister Ada Holm kam. Der Gesandte lachte.", ["der", "Gesandte"], None),
    ],
)
def test_a_role_word(reader: Reader, text: str, phrase: list[str], ref: str | None) -> None:
    reading = reading_of(reader, text)

    assert by_role(phrase, reading.sentences[-1].start, reading) == ref


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("Donald Trump traf Wladimir Putin. Beide lachten.", ("donald-trump", "wladimir-putin")),
        ("Donald Trump war allein. Beide lachten.", ()),
        ("Beide lachten.", ()),
        ("Friedrich Merz, Emmanuel Macron und Keir Starmer kamen. Sie lachten.",
         ("friedrich-merz", "emmanuel-macron", "keir-starmer")),
    ],
)  # fmt: skip
def test_plural(reader: Reader, text: str, refs: tuple[str, ...]) -> None:
    reading = reading_of(reader, text)

    assert plural(reading.sentences[-1], reading) == refs


def test_plural_reaches_further_only_when_told_to(reader: Reader) -> None:
    reading = reading_of(reader, "Donald Trump kam. Wladimir Putin kam. Beide lachten.")

    assert plural(reading.sentences[2], reading) == ()
    assert plural(reading.sentences[2], reading, far=True) == ("donald-trump", "wladimir-putin")


def test_a_pronoun_behind_the_name_is_no_second_person(reader: Reader) -> None:
    text = "Donald Trump lud Starmer und Emmanuel Macron ein. Macron ließ offen, ob er kommt. Beide warten."
    reading = reading_of(reader, text)

    assert plural(reading.sentences[2], reading, far=True) == ("keir-starmer", "emmanuel-macron")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Er ging heim.", "Er"),
        ("Danach reiste sie ab.", "sie"),
        ("Das sei falsch, sie wolle warten.", "sie"),
        ("Der Rat tagt heute.", None),
        ("Niemand kennt ihren Namen.", None),
    ],
)
def test_the_leading_pronoun(reader: Reader, text: str, word: str | None) -> None:
    assert leading_pronoun(reading_of(reader, text).sentences[0]) == word


def test_gender_is_none_where_nothing_tells_it(reader: Reader) -> None:
    reading = reading_of(reader, "Donald Trump und Giorgia Meloni kamen.")

    assert [gender_of(r, reading) for r in ("donald-trump", "giorgia-meloni", "nobody")] == ["m", "f", None]
