"""All pages, data and books of a dossier in which editors decided something of every kind."""

from __future__ import annotations

import html
import json
import re
from typing import Any

import pytest

from generator.build import gather, render_pages
from generator.edition import compose
from generator.model.evidence import Evidence
from generator.stages import Pages
from tests.fixtures.judged import judged

KINDS = {"same", "not-same", "rename", "not-a-person", "date", "status", "hide"}
MIAMI = "2025-12-06-miami-ukraine"
GONE = ("Jermak", "Rahmenwerke", "riesiger Schritt", "müsste schrumpfen", "Sekretär des Nationalen")
"""Words of what is hidden; they may stand in sentences that are evidence of something else, nowhere else."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    config = judged(tmp_path_factory.mktemp("entschieden"))
    return render_pages(config, gather(config))


def plain(text: str) -> str:
    """Without tags, quotation marks and the characters that only keep words together."""
    text = re.sub(r"<[^>]+>", "", html.unescape(text.replace('\\"', '"').replace("\r\n ", "")))
    return re.sub(r"\s+", " ", re.sub("[\u2060„“\"«»‚‘’'\\\\]", "", text))


def shown(pages: Pages, path: str) -> str:
    return plain(pages.tree[path])


def quotes(value: Any) -> set[str]:
    if isinstance(value, dict):
        own = {value["quote"]} if isinstance(value.get("quote"), str) else set()
        return own.union(*map(quotes, value.values()))
    return set().union(*map(quotes, value)) if isinstance(value, list) else set()


def test_every_kind_and_subject_is_there_and_one_matches_nothing(pages: Pages) -> None:
    found = pages.gathered.dossier.judgements

    assert {j.kind for j in found} == KINDS
    hidden = {j.subject for j in found if j.kind == "hide" and j.applied}
    assert hidden == {"person", "meeting", "plan", "statement", "claim"}
    assert [j.applied for j in found].count(False) == 1
    assert len(pages.gathered.problems) == 1
    assert pages.faults == ()


def test_no_mark_of_the_program_is_left_on_a_page(pages: Pages) -> None:
    assert [path for path, text in pages.tree.items() if re.search("[\ue000-\uf8ff]", text)] == []


@pytest.mark.parametrize("word", GONE)
def test_what_is_hidden_stands_in_sentences_alone(pages: Pages, word: str) -> None:
    sentences = sorted(map(plain, quotes(json.loads(pages.tree["daten/dossier.json"]))), key=len)
    own = [s for s in reversed(sentences) if word in s]
    left = {}
    for path, text in pages.tree.items():
        rest = plain(text)
        for sentence in own:
            rest = rest.replace(sentence, "")
        if word.lower() in rest.lower() or word.lower() in path:
            left[path] = rest

    assert left == {}


def test_a_new_name_stands_everywhere_and_the_old_one_finds_it(pages: Pages) -> None:
    index = pages.tree["assets/suchindex.js"]
    found = json.loads(pages.tree["daten/dossier.json"])

    assert "Donald J. Trump" in shown(pages, "index.html".replace(".html", ".md"))
    assert {s["speaker"]["name"] for s in found["statements"] if s["speaker"]["id"] == "donald-trump"} == {
        "Donald J. Trump"
    }
    for old in ("Giorgia Meloni", "US-Friedensplan", "überarbeiteter Friedensplan"):
        assert f'"{old}"' in index, old
    assert '"Gespräche USA – Ukraine in Hallandale Beach"' in index


@pytest.mark.parametrize(
    ("old", "new", "title"),
    [
        ("personen/frieda-nygaardsen", "frida-nygaard.html", "Frieda Nygaardsen"),
        ("treffen/undatiert-russland-usa", "2025-12-21-russland-usa.html", "Gespräche Russland – USA"),
        ("plan/ueberarbeiteter-friedensplan", "ueberarbeitete-fassung.html", "Überarbeiteter Friedensplan"),
    ],
)
def test_an_address_that_went_into_another_leads_there(pages: Pages, old: str, new: str, title: str) -> None:
    page = pages.tree[f"{old}.md"]

    assert f"# {title} {{#inhalt}}" in html.unescape(page).replace("\xa0", " ")
    assert f'<a href="{new}">' in page
    assert "Redaktionell entschieden von " in plain(page)
    assert f"{old}.html" not in pages.tree["assets/seiten.js"], "the search leads to the entry itself"
    others = (t for p, t in pages.tree.items() if p.endswith(".md") and not p.startswith(old))
    assert all(f"{old.rpartition('/')[2]}.html" not in text for text in others), "nothing leads there"


def test_what_is_hidden_has_no_page_that_tells_of_it(pages: Pages) -> None:
    left = [p for p in pages.tree if "jermak" in p or "rahmenwerke" in p or "undatiert-putin" in p]

    assert left == []


@pytest.mark.parametrize(
    "path",
    ["chronik/index.md", "treffen/index.md", "orte/miami.md", "personen/steve-witkoff.md"],
)
def test_lists_say_that_a_day_is_the_editors(pages: Pages, path: str) -> None:
    assert "redaktionell: 4.–6. Dezember 2025" in shown(pages, path)


@pytest.mark.parametrize("path", ["chronik/index.md", "index.md", "aenderungen/index.md", "assets/seiten.js"])
def test_lists_say_that_a_status_is_the_editors(pages: Pages, path: str) -> None:
    assert "redaktionell: abgesagt oder verschoben" in shown(pages, path)


def test_the_calendar_and_the_table_say_what_is_the_editors(pages: Pages) -> None:
    calendar = pages.tree["daten/kalender.ics"].replace("\r\n ", "")
    rows = pages.tree["daten/csv/treffen.csv"].splitlines()

    assert "Tag: redaktionell entschieden" in calendar
    head = rows[0].lstrip("\ufeff").split(";")
    decided = {row.split(";")[0]: dict(zip(head, row.split(";"), strict=True))["decided"] for row in rows[1:]}
    assert (decided[MIAMI], decided["undatiert-koalition-der-willigen"]) == ("hide | date", "status")
    assert decided["2025-11-30-hallandale-beach-usa-ukraine"] == "rename"
    assert decided["2025-08-15-alaska-putin-trump"] == ""


def test_the_book_lists_what_was_decided_and_that_something_is_hidden(pages: Pages) -> None:
    book = compose(pages.gathered.dossier)
    (chapter,) = (c for c in book.chapters if c.id == "entscheide")

    assert [s.title for s in chapter.sections] == ["Entschieden", "Ausgeblendet", "Ohne Wirkung"]
    told = str(chapter)
    assert "1 Person ausgeblendet" in told and "1 Person, 1 Treffen, 1 Planfassung" in told
    assert "Jermak" not in told
    assert chapter.notes


def test_two_of_one_name_are_told_apart_by_their_day(pages: Pages) -> None:
    words = "Zusammengeführt mit Gespräche Russland – USA (Tag nicht genannt)"

    assert words in shown(pages, "methodik/entscheide.md")


def test_evidence_of_every_decision_is_a_sentence(pages: Pages) -> None:
    texts = {a.id: a.text for a in pages.gathered.articles}
    found: list[Evidence] = [j.evidence for j in pages.gathered.dossier.judgements if j.evidence]

    assert all(texts[e.article][e.start : e.end] == e.quote for e in found)
