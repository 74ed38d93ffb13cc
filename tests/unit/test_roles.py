"""Roles and sides: before the name, after it, possessive, former, with "ist", by the sole bearer."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.german.roles import nominative
from generator.model.article import Article
from generator.nlp import Reader
from generator.nlp.rolewords import is_role
from generator.nlp.types import Reading
from generator.register import load_register

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def reader() -> Reader:
    register, _ = load_register(ROOT / "seeds/register")
    return Reader(register)


def reading_of(reader: Reader, text: str) -> Reading:
    return reader.annotate(Article(id="probe", file="probe.txt", text=text, published="2025-12-21"))._.reading


BEFORE = (
    ("US-Außenminister Marco Rubio reiste ab.", "Marco Rubio", "US-Außenminister"),
    (
        "Der ukrainische Präsident Wolodymyr Selenskyj dankte.",
        "Wolodymyr Selenskyj",
        "ukrainischer Präsident",
    ),
    ("Italiens Ministerpräsidentin Giorgia Meloni kam.", "Giorgia Meloni", "Italiens Ministerpräsidentin"),
    ("Bundeskanzler Friedrich Merz sprach.", "Friedrich Merz", "Bundeskanzler"),
    ("Die finnische Ministerin Aino Karhula kam.", "Aino Karhula", "finnische Ministerin"),
    ("Nato-Generalsekretär Mark Rutte lobte alle.", "Mark Rutte", "Nato-Generalsekretär"),
    ("Der Sprecher des US-Präsidenten, Rod Baxter, kam.", "Rod Baxter", "Sprecher des US-Präsidenten"),
    ("Der Schwiegersohn des Präsidenten, Rod Baxter, kam.", "Rod Baxter", "Schwiegersohn des Präsidenten"),
    ("Der Leiter des Büros der Kanzlerin, Jan Brandt, kam.", "Jan Brandt", "Leiter des Büros der Kanzlerin"),
    ("Auf Einladung des Präsidenten, Iwan Kost, kamen sie.", "Iwan Kost", "Präsident"),
    ("Der Sondergesandte Steve Witkoff schwieg.", "Steve Witkoff", "Sondergesandter"),
    ("Sie sprach mit dem Sondergesandten Steve Witkoff.", "Steve Witkoff", "Sondergesandter"),
    (
        "Der Sekretär des Sicherheitsrats, Rustem Umerow, flog hin.",
        "Rustem Umerow",
        "Sekretär des Sicherheitsrats",
    ),
    (
        "EU-Kommissionspräsidentin Ursula von der Leyen kam.",
        "Ursula von der Leyen",
        "EU-Kommissionspräsidentin",
    ),
    ("Er beriet mit Kremlberater Juri Uschakow.", "Juri Uschakow", "Kremlberater"),
    ("Der designierte Minister Tjark Lohse wartet.", "Tjark Lohse", "designierter Minister"),
)
AFTER = (
    (
        "Rustem Umerow, Sekretär des Sicherheitsrats, flog hin.",
        "Rustem Umerow",
        "Sekretär des Sicherheitsrats",
    ),
    ("Rustem Umerow (43), Chef der Delegation, flog hin.", "Rustem Umerow", "Chef der Delegation"),
    ("Marco Rubio, der Außenminister der USA, reiste ab.", "Marco Rubio", "Außenminister der USA"),
    ("Jelka Wrangel, Sprecherin des Senats, widersprach.", "Jelka Wrangel", "Sprecherin des Senats"),
    ("Kaja Kallas, die Außenbeauftragte der EU, warnte.", "Kaja Kallas", "Außenbeauftragte der EU"),
)
IS = (
    (
        "Alexander Stubb ist seit 2024 Präsident von Finnland.",
        "Alexander Stubb",
        "Präsident von Finnland",
    ),
    ("Marco Rubio ist Außenminister der USA.", "Marco Rubio", "Außenminister der USA"),
    ("Friedrich Merz ist der Kanzler.", "Friedrich Merz", "Kanzler"),
    ("Boris Pistorius bleibt Minister.", "Boris Pistorius", "Minister"),
)


@pytest.mark.parametrize(
    ("text", "name", "role", "rule"),
    [(*c, "role-before") for c in BEFORE]
    + [(*c, "role-after") for c in AFTER]
    + [(*c, "role-is") for c in IS],
)
def test_a_role_stands_in_the_nominative(reader: Reader, text: str, name: str, role: str, rule: str) -> None:
    reading = reading_of(reader, text)
    found = [(reading.persons[r.ref].name, r.text, r.rule) for r in reading.roles]

    assert found == [(name, role, rule)]


@pytest.mark.parametrize(
    "text",
    [
        "Der zurückgetretene Präsidialamtschef Andrij Jermak schwieg.",
        "Der frühere Kanzler Olaf Scholz kam.",
        "Die ehemalige Kanzlerin Angela Merkel kam.",
        "Ex-Präsident Joe Biden kam.",
        "Altkanzler Olaf Scholz kam.",
        "Olaf Scholz, der frühere Kanzler, kam.",
        "Der damalige Außenminister Dmytro Kuleba kam.",
    ],
)
def test_a_former_role_is_former(reader: Reader, text: str) -> None:
    assert [r.former for r in reading_of(reader, text).roles] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Der designierte Kanzler Friedrich Merz kam.",
        "Der neue Außenminister Johann Wadephul kam.",
        "Der amtierende Präsident Donald Trump kam.",
        "Nach langer Beratung kam Minister Boris Pistorius.",
    ],
)
def test_a_present_or_coming_role_is_not_former(reader: Reader, text: str) -> None:
    assert [r.former for r in reading_of(reader, text).roles] == [False]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("US-Finanzminister Colby Rackham kam.", "US"),
        ("Der russische Unterhändler Pawel Grigoltschuk kam.", "RU"),
        ("Kremlsprecher Pawel Grigoltschuk kam.", "RU"),
        ("Irans Außenminister Keywan Rostampur kam.", "IR"),
        ("EU-Kommissar Bastiaan Verhoogen kam.", "EU"),
        ("Nato-Sprecherin Oda Verhoogen kam.", "NATO"),
        ("Oda Verhoogen, Ministerin der Niederlande, kam.", "NL"),
        ("Die Schweizer Bundesrätin Nadine Aebischer kam.", "CH"),
        ("Bundesinnenminister Tjark Lohse kam.", "DE"),
        ("Der US-Beauftragte für die Ukraine, Colby Rackham, kam.", "US"),
        ("Der japanische Botschafter in Kiew, Hiroshi Nakamura, kam.", "JP"),
        ("Der deutsche Botschafter in Russland, Tjark Lohse, kam.", "DE"),
        ("Minister Tjark Lohse kam.", None),
        ("Gewerkschaftschef Holger Brandtner kam.", None),
    ],
)
def test_a_role_implies_a_side(reader: Reader, text: str, side: str | None) -> None:
    reading = reading_of(reader, text)

    assert [reading.sides.get(ref) for ref in reading.persons] == [side]


def test_a_person_of_the_register_keeps_its_side(reader: Reader) -> None:
    reading = reading_of(reader, "Der Russland-Beauftragte Keith Kellogg kam.")

    assert reading.sides == {"keith-kellogg": "US"}


@pytest.mark.parametrize(
    ("text", "ref", "side"),
    [
        (
            "Der israelische Unterhändler Ron Tal reiste ab. Tals Sprecherin Noa Muster schwieg.",
            "noa-muster",
            "IL",
        ),
        ("Die Delegation der Ukraine führte der Staatssekretär Oleh Probe.", "oleh-probe", "UA"),
        (
            "Der israelische Unterhändler Ron Tal reiste ab. Die Sprecherin Noa Muster schwieg.",
            "noa-muster",
            None,
        ),
        ("Die Delegation der Ukraine empfing der Staatssekretär Oleh Probe.", "oleh-probe", None),
    ],
)
def test_masters_and_delegations_tell_a_side(reader: Reader, text: str, ref: str, side: str | None) -> None:
    assert reader.annotate(Article(id="a", file="a.txt", text=text))._.reading.sides.get(ref) == side


def test_a_spokesman_stands_where_the_master_stands(reader: Reader) -> None:
    reading = reading_of(reader, "Rustem Umerow schwieg. Umerows Sprecherin Solomija Dratsch redete.")

    assert reading.sides["solomija-dratsch"] == "UA"


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("Wladimir Putin empfing die Gäste. Der Kremlchef lächelte.", "wladimir-putin"),
        ("Friedrich Merz trat vor die Presse. Der Bundeskanzler lächelte.", "friedrich-merz"),
        ("Donald Trump rief an. Wladimir Putin nahm ab. Der Kremlchef lächelte.", "wladimir-putin"),
    ],
)
def test_an_office_goes_to_its_sole_bearer(reader: Reader, text: str, ref: str) -> None:
    (role,) = reading_of(reader, text).roles

    assert (role.ref, role.rule) == (ref, "role-sole-bearer")


def test_no_sole_bearer_where_two_of_a_state_are_named(reader: Reader) -> None:
    assert reading_of(reader, "Wladimir Putin und Dmitri Peskow kamen. Der Kremlchef lächelte.").roles == ()


@pytest.mark.parametrize(
    "text",
    [
        "Der Minister kam, Donald Trump ging.",
        "Der Schwiegersohn Donald Trumps kam.",
        "Donald Trump ist nicht Präsident der Welt.",
        "Donald Trump, so der Minister, kam.",
        "Donald Trump sprach mit dem Minister.",
        "Donald Trump und der Präsident kamen.",
        "Donald Trump kam, Minister Tjark Lohse ging.",
    ],
)
def test_somebody_elses_role_is_not_given(reader: Reader, text: str) -> None:
    assert [r for r in reading_of(reader, text).roles if r.ref == "donald-trump"] == []


def test_each_in_a_list_has_the_own_role(reader: Reader) -> None:
    text = "Es kamen Außenminister Marco Rubio, Finanzminister Scott Bessent und Stabschefin Susie Wiles."
    found = {r.ref: r.text for r in reading_of(reader, text).roles}

    assert found == {
        "marco-rubio": "Außenminister",
        "scott-bessent": "Finanzminister",
        "susie-wiles": "Stabschefin",
    }


def test_an_office_of_another_state_is_the_next_ones_in_a_list(reader: Reader) -> None:
    text = "Es kamen Emmanuel Macron, der Präsident der Türkei, Recep Tayyip Erdogan, und Friedrich Merz."
    found = [(r.ref, r.text) for r in reading_of(reader, text).roles]

    assert found == [("recep-tayyip-erdogan", "Präsident der Türkei")]


def test_an_office_between_two_commas_of_a_list_is_the_next_ones(reader: Reader) -> None:
    text = (
        "Da waren Minister Jan Brandt, der Fraktionschef im Rat, Iwan Kost, sowie Vizeminister Tjark Lohse."
    )
    roles = {(r.ref, r.text) for r in reading_of(reader, text).roles}
    names = {r.ref: reading_of(reader, text).persons[r.ref].name for r in reading_of(reader, text).roles}
    assert {(names[ref], role) for ref, role in roles} == {
        ("Jan Brandt", "Minister"),
        ("Iwan Kost", "Fraktionschef im Rat"),
        ("Tjark Lohse", "Vizeminister"),
    }


@pytest.mark.parametrize(
    "text", ["Ein Berater Selenskijs sprach.", "Das Treffen zwischen Präsident Selenskij und Jan Brandt."]
)
def test_a_role_is_not_the_masters_nor_begins_with_between(reader: Reader, text: str) -> None:
    assert [r.text for r in reading_of(reader, text).roles] in ([], ["Präsident"])


def test_a_role_keeps_its_place_in_the_text(reader: Reader) -> None:
    text = "Gestern sprach der ukrainische Präsident Wolodymyr Selenskyj."
    (role,) = reading_of(reader, text).roles

    assert text[role.start : role.end] == "ukrainische Präsident"
    assert role.head == "präsident"


@pytest.mark.parametrize(
    ("phrase", "head", "gender", "expected"),
    [
        (["italienischen", "Ministerpräsidentin"], 1, None, "italienische Ministerpräsidentin"),
        (["Parteivorsitzenden"], 0, "m", "Parteivorsitzender"),
        (["US-Sondergesandten"], 0, "m", "US-Sondergesandter"),
        (["US-Sondergesandten"], 0, "f", "US-Sondergesandte"),
        (["Außenministers", "der", "USA"], 0, "m", "Außenminister der USA"),
        (["EU-Außenbeauftragten"], 0, "f", "EU-Außenbeauftragte"),
        (["früheren", "Bundeskanzlers"], 1, "m", "früherer Bundeskanzler"),
        (["Kremlsprechers"], 0, "m", "Kremlsprecher"),
    ],
)
def test_nominative(phrase: list[str], head: int, gender: str | None, expected: str) -> None:
    assert nominative(phrase, head, gender) == expected


@pytest.mark.parametrize(
    "word",
    ["Präsident", "US-Außenminister", "Kremlchef", "Sondergesandter", "Generalstabschef", "Bundesrätin"],
)
def test_role_words(word: str) -> None:
    assert is_role(word)


@pytest.mark.parametrize(
    "word", ["Minister-Treffen", "präsident", "Chefsache", "Regierung", "Vorstandssitzung", "Umerow"]
)
def test_no_role_words(word: str) -> None:
    assert not is_role(word)


@pytest.mark.parametrize(
    "text",
    [
        "Die Frau des Präsidenten, Olena Hrytsenko, kam.",
        "Die Tochter der Kanzlerin, Eva Kranz, kam.",
        "Der Bruder des Außenministers, Iwan Kost, kam.",
        "Ein enger Freund des Präsidenten, Iwan Kost, kam.",
    ],
)
def test_a_relative_does_not_bear_the_office(reader: Reader, text: str) -> None:
    assert not [
        r
        for r in reading_of(reader, text).roles
        if r.head.endswith(("präsidenten", "kanzlerin", "ministers"))
    ]
