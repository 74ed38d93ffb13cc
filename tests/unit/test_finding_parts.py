"""The data of a large dossier in parts: everything is in one of them, none is much larger than wanted."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from generator.finding import INDEX, PAGES, finding_files
from generator.finding.postings import LINE, TITLE, WORD, Posting, Postings, digits
from generator.finding.words import words
from generator.german.transliteration import key
from generator.model.register import Register
from generator.pages import render
from tests.fixtures.dossier import dossier
from tests.fixtures.hostile import hostile
from tests.unit.test_finding import REGISTER, value

SIZE = 1_500
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


@pytest.fixture(scope="module")
def whole() -> dict[str, str]:
    return finding_files(dossier(), REGISTER, render(dossier()))


@pytest.fixture(scope="module")
def parts() -> dict[str, str]:
    return finding_files(dossier(), REGISTER, render(dossier()), whole=0, part=SIZE)


def read(files: dict[str, str], kind: str) -> list[Any]:
    """The values of the parts of a kind, in order."""
    found, number = [], 1
    while script := files.get(f"assets/suche/{kind}-{number}.js"):
        found.append(value(script, f"dossier{kind.capitalize()}{number}"))
        number += 1
    return found


def vocabulary(lines: list[str]) -> list[str]:
    """The words of all parts, as the browser reads them."""
    found = []
    for line in lines:
        before = ""
        for entry in line.split(" "):
            rest, _, _ = entry[1:].partition(".")
            before = before[: DIGITS.index(entry[0])] + rest
            found.append(before)
    return found


def test_a_small_dossier_has_one_file_of_each(whole: dict[str, str]) -> None:
    assert sorted(whole) == [PAGES, INDEX]


def test_every_page_is_in_one_part_in_the_order_of_paths(
    whole: dict[str, str], parts: dict[str, str]
) -> None:
    rows = [row for part in read(parts, "seiten") for row in part]
    starts = value(parts[PAGES], "dossierSeiten")["von"]

    assert rows == sorted(value(whole[PAGES], "dossierSeiten"), key=lambda row: str(row[0]))
    assert [rows[number][0] for number, _ in starts] == [path for _, path in starts]
    assert len(starts) > 2


def test_every_sentence_is_in_one_part_with_its_source(whole: dict[str, str], parts: dict[str, str]) -> None:
    pages = value(whole[PAGES], "dossierSeiten")
    told = {(row[0], pages[row[1]][0], row[2]) for row in value(whole[INDEX], "dossierSuche")["saetze"]}
    found = read(parts, "saetze")

    assert {(r[0], part["quellen"][r[1]][0], r[2]) for part in found for r in part["saetze"]} == told
    assert len(value(parts[INDEX], "dossierSuche")["saetze"]) == len(found) > 1


def test_every_word_has_its_line_and_is_listed_once_in_order(parts: dict[str, str]) -> None:
    index = value(parts[INDEX], "dossierSuche")
    listed = vocabulary(index["worte"])

    assert listed == sorted(set(listed))
    assert len(listed) == sum(len(part) for part in read(parts, "worte"))
    assert set(words("Oleh Hrynko traf Geneva")) - {"traf"} <= set(listed)


def test_no_part_is_much_larger_than_asked_for(parts: dict[str, str]) -> None:
    assert max(len(text) for path, text in parts.items() if "/suche/worte" in path) <= 1.5 * SIZE


def test_kind_and_length_of_the_title_of_each_page_are_told(parts: dict[str, str]) -> None:
    index = value(parts[INDEX], "dossierSuche")
    rows = [row for part in read(parts, "seiten") for row in part]

    assert len(index["arten"]) == len(index["laengen"]) == len(rows)
    assert [DIGITS.index(c) for c in index["laengen"]] == [len(words(row[2])) for row in rows]


def test_numbers_are_digits_of_five_bits() -> None:
    assert digits([0, 31, 32, 1000]) == "A" + "f" + "gB" + "of"
    assert Posting().packed == ".."


def test_a_page_is_found_by_title_other_words_and_lines() -> None:
    found = Postings()

    assert found.page(7, "Gespräche in Wien", ["n-tv"], ["heute"]) == 3
    assert found.all["gesprache"].own == {7: [(TITLE, 1)]}
    assert found.all["ntv"].own == {7: [(WORD, 0)]}
    assert found.all["heute"].own == {7: [(LINE, 6)]}
    assert found.all["wien"].key == key("Wien")


def test_names_of_one_place_stand_where_one_of_them_does() -> None:
    found = Postings()
    found.page(1, "Kyjiw", [], [])
    found.sentence(3, "In Kiew wurde geredet.", [1, 2])
    found.join(("Kiew", "Kyjiw", "Kyiv"))

    assert found.all["kyiv"].own == {1: [(TITLE, 0)]}
    assert found.all["kyiv"].sentences == found.all["kyjiw"].sentences == [3]
    assert found.all["kyjiw"].own == {1: [(TITLE, 1)]}
    assert found.all["kyiv"].text == {1, 2}


def test_hostile_text_stays_data_in_parts() -> None:
    files = finding_files(hostile(), Register(), render(hostile()), whole=0, part=SIZE)

    for script in files.values():
        assert "<" not in script
        assert json.loads(re.sub(r"^var \w+ = |;\n$", "", script))


def test_the_parts_are_the_same_twice(parts: dict[str, str]) -> None:
    assert finding_files(dossier(), REGISTER, render(dossier()), whole=0, part=SIZE) == parts
