"""The data of search and previews: an entry a page, words readers use, scripts that hold only data."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.finding import INDEX, PAGES, finding_files
from generator.finding.entries import Entry, entries
from generator.finding.spellings import Spellings, meeting_days, other_names
from generator.model.register import PersonEntry, PlaceEntry, Register
from generator.pages import render
from generator.pages.world import World
from tests.fixtures.dossier import dossier
from tests.fixtures.hostile import hostile

REGISTER = Register(
    people=(PersonEntry(id="oleh-hrynko", name="Oleh Hrynko", variants=("Hrinko", "Oleg Hrinko", "Grynko")),),
    places=(
        PlaceEntry(id="genf", name="Genf", variants=("Geneva", "Genève", "Genfs")),
        PlaceEntry(id="oslo", name="Oslo", variants=("Christiania",)),
        PlaceEntry(id="haag", name="Den Haag", variants=("The Hague",)),
    ),
)


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return render(dossier())


@pytest.fixture(scope="module")
def found(pages: dict[str, str]) -> dict[str, Entry]:
    return {e.path: e for e in entries(World(dossier()), REGISTER, pages)}


def value(script: str, name: str) -> Any:
    """The value a script of data gives to its one name."""
    begin = f"var {name} = "
    assert script.startswith(begin)
    return json.loads(script.removeprefix(begin).removesuffix(";\n"))


def test_every_page_has_one_entry(pages: dict[str, str], found: dict[str, Entry]) -> None:
    written = {p.removesuffix(".md") + ".html" for p in pages if p.endswith(".md")}

    assert set(found) == written


def test_persons_and_places_are_found_by_their_name_in_the_original(found: dict[str, Entry]) -> None:
    assert "Олег Гринко" in found["personen/oleh-hrynko.html"].words
    assert "Bécs" in found["orte/wien.html"].words


def test_a_person_is_found_by_the_spellings_of_register_and_articles(found: dict[str, Entry]) -> None:
    words = found["personen/oleh-hrynko.html"].words

    assert {"Grynko", "Oleg Hrinko"} <= set(words)
    assert "Oleh Hrynko" not in words


def test_lines_tell_role_and_number_of_meetings(found: dict[str, Entry]) -> None:
    entry = found["personen/carla-stone.html"]

    assert entry.lines[0].startswith("USA · ")
    assert re.search(r"\d Treffen", entry.lines[1])
    assert all("None" not in line and line for e in found.values() for line in e.lines)
    assert all(len(e.lines) <= 2 for e in found.values())


def test_a_source_is_cited_with_publisher_title_and_day(found: dict[str, Entry]) -> None:
    cited = found["quellen/a-bote.html"].cited

    assert re.fullmatch(r"nacherzählt nach Der Bote: „.+“, 11\. März 2031", cited)
    assert [e.path for e in found.values() if e.cited and e.kind != "quelle"] == []


def test_pages_about_nothing_are_found_by_their_headings(found: dict[str, Entry]) -> None:
    assert found["daten/index.html"].kind == "seite"
    assert "Rechte" in found["daten/index.html"].words
    assert found["chronik/treffen.html"].lines == ("Chronik",)


def test_the_guide_is_found_by_its_titles_and_headings(found: dict[str, Entry]) -> None:
    german, english = found["anleitung/entscheiden.html"], found["anleitung/trigger-word.html"]

    assert (german.kind, german.title, german.lines) == ("seite", "Entscheiden", ("Anleitung",))
    assert "Stand festlegen" in german.words
    assert english.title == "Add a trigger word"
    assert "1. A golden case that fails" in english.words


def test_days_are_named_one_by_one_with_their_weekday() -> None:
    meeting = next(m for m in dossier().meetings if m.status == "held")
    days = {"start": "2031-03-10", "end": "2031-03-12", "earliest": None, "latest": None}
    round_of = meeting.model_copy(update=days)
    endless = round_of.model_copy(update={"end": "2031-06-01"})

    assert meeting_days(round_of)[1:] == (
        "Montag, 10. März 2031",
        "Dienstag, 11. März 2031",
        "Mittwoch, 12. März 2031",
    )
    assert len(meeting_days(endless)) == 3


def test_names_besides_one_another_are_given_where_one_is_used() -> None:
    assert other_names(REGISTER, frozenset({"Genfs"})) == (("Genf", "Geneva", "Genève", "Genfs"),)
    assert other_names(REGISTER, frozenset()) == ()


def test_nothing_known_gives_nothing() -> None:
    known = Spellings(Register())

    assert known.place(None) == ()
    assert known.term("gibt-es-nicht", "x") == ()
    assert known.topic("gibt-es-nicht") == ()


def test_sentences_point_to_pages_that_exist(pages: dict[str, str]) -> None:
    files = finding_files(dossier(), REGISTER, pages)
    rows = value(files[PAGES], "dossierSeiten")
    data = value(files[INDEX], "dossierSuche")

    assert len(data["woerter"]) == len(rows)
    for text, source, number, resting in data["saetze"]:
        assert text
        assert rows[source][1] == "quelle"
        assert f'id="b{number}"' in pages[rows[source][0].removesuffix(".html") + ".md"]
        assert all(0 <= n < len(rows) for n in resting)


@pytest.mark.parametrize("path", [PAGES, INDEX])
def test_hostile_text_stays_data(path: str) -> None:
    found = hostile()
    script = finding_files(found, Register(), render(found))[path]
    name = "dossierSeiten" if path == PAGES else "dossierSuche"

    assert "<" not in script
    assert "\u2028" not in script
    assert value(script, name)


def test_the_scripts_are_the_same_twice(pages: Mapping[str, str]) -> None:
    assert finding_files(dossier(), REGISTER, pages) == finding_files(dossier(), REGISTER, pages)


def test_the_rules_of_spelling_mean_the_same_in_javascript(pages: Mapping[str, str]) -> None:
    """No flags, no named groups, no look-behind: the rules are read by the browser too."""
    steps = value(finding_files(dossier(), REGISTER, pages)[INDEX], "dossierSuche")["umschrift"]

    assert steps
    assert [s for s in steps if re.search(r"\(\?(?!=|:)", s[0]) or "\\" in s[1] or "$" in s[1]] == []


def test_every_script_and_style_sheet_is_named_in_the_settings(root: Path) -> None:
    files = (root / "mkdocs.yml", *sorted((root / "templates" / "thema").rglob("*.html")))
    settings = "".join(path.read_text(encoding="utf-8") for path in files)
    own = [p.name for p in sorted((root / "templates" / "assets").iterdir()) if p.suffix in {".js", ".css"}]

    assert [name for name in own if f"assets/{name}" not in settings] == []
