"""What every rendered dossier must hold."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from generator.export import data_files, page_blocks
from generator.model.dossier import Dossier
from generator.model.evidence import Evidence
from generator.pages import check, render, write
from generator.pages.anchors import collect
from generator.pages.builder import backlinks, build_pages, named_by
from generator.pages.facts import Fact, Ref, Row, fact
from generator.pages.links import relative
from generator.pages.render import Out
from generator.pages.world import World
from tests.fixtures.dossier import SEES, TALK, dossier, empty, words

DATA = {"daten/dossier.json": "{}", "daten/dossier.schema.json": "{}"}


def whole(found: Dossier) -> dict[str, str]:
    """Pages with everything a build gives them, and the data."""
    data = data_files(found)
    sizes = {path: len(text.encode()) for path, text in data.items()}
    return render(found, None, sizes, page_blocks(found)) | data


@pytest.fixture(scope="module")
def tree() -> Mapping[str, str]:
    return render(dossier()) | DATA


def test_nothing_to_complain_about(tree: Mapping[str, str]) -> None:
    assert check(dossier(), tree) == ()


def test_same_dossier_same_bytes(tree: Mapping[str, str]) -> None:
    assert render(dossier()) | DATA == tree


def test_an_empty_dossier_has_every_index() -> None:
    nothing = empty()
    tree = render(nothing) | DATA

    assert check(nothing, tree) == ()
    for section in ("personen", "treffen", "plan", "themen", "glossar", "chronik", "orte", "quellen"):
        assert f"{section}/index.md" in tree


def test_front_matter_names_every_page(tree: Mapping[str, str]) -> None:
    for path, text in tree.items():
        if path.endswith(".md"):
            front = yaml.safe_load(text.split("---\n")[1])
            assert front["title"], path


def test_no_fact_without_evidence() -> None:
    with pytest.raises(ValueError, match="evidence"):
        fact("Es regnete.")
    with pytest.raises(ValueError, match="evidence"):
        Fact(("Es regnete.",), ("Satz",))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="text"):
        fact(" ", TALK)
    with pytest.raises(ValueError, match="row"):
        Row("Wann", ())


def test_a_marker_leads_to_its_sentence(tree: Mapping[str, str]) -> None:
    page = tree["plan/12-punkte-plan.md"]
    marker = re.search(
        r'Verzicht auf einen Beitritt<sup class="beleg"[^>]*>&#8288;<a href="([^"#]+)#(b\d+)"', page
    )

    assert marker is not None
    assert marker[1] == "../quellen/a-bote.html"
    sentence = re.search(
        rf'<li id="{marker[2]}"><span class="zitat">([^<]+)</span>', tree["quellen/a-bote.md"]
    )
    assert sentence is not None
    assert sentence[1] == SEES.quote


def test_a_retelling_is_not_passed_off_as_wording(tree: Mapping[str, str]) -> None:
    notes = tree["personen/carla-stone.md"].split("## Belege")[1]

    assert "nach Der Bote, 11.\u00a03.\u00a02031, nacherzählt" in notes
    assert "„US-Außenministerin" not in notes
    assert "„Die Gespräche am Telefon" in notes


def test_status_is_said_as_such(tree: Mapping[str, str]) -> None:
    assert "Die Gespräche sind für den 20.\u00a0März\u00a02031 geplant." in tree["treffen/2031-03-20-wien.md"]
    denied = tree["treffen/direkte-gespraeche.md"]
    assert "Die Gespräche werden dementiert." in denied
    assert "(laut Kreml)" in denied
    assert "niemand mit Namen genannt" in denied


def test_conflicts_stand_side_by_side(tree: Mapping[str, str]) -> None:
    page = tree["treffen/2031-03-10-genf.md"]

    assert "## Widersprüche {#widersprueche}" in page
    assert page.index("ein Tag") < page.index("zwei Tage", page.index("ein Tag"))


def test_synopsis_says_what_is_not_named(tree: Mapping[str, str]) -> None:
    page = tree["plan/index.md"]

    assert "in den Quellen nicht genannt" in page
    assert page.count('"><span class="luecke">in den Quellen nicht genannt</span></td>') == 1
    assert "<caption>Bestimmungen nach Streitpunkten</caption>" in page
    assert page.count('<th scope="col">') == 3
    assert page.count('<th scope="row">') == 2


def test_former_roles_are_named_so(tree: Mapping[str, str]) -> None:
    page = tree["personen/ivo-lenz.md"]

    assert '<span class="marke">Früher</span>' in page
    assert "Register führt diese Person noch nicht" in page
    assert "Seite nicht genannt" in page


def test_other_spellings_stand_with_their_source(tree: Mapping[str, str]) -> None:
    page = tree["personen/oleh-hrynko.md"]

    assert re.search(r'Oleg Hrinko</span> <span class="neben">\(<a href="../quellen/b-kurier.html">', page)


def test_series_links_both_ways(tree: Mapping[str, str]) -> None:
    assert 'danach: <a href="2031-03-20-wien.html">' in tree["treffen/2031-03-10-genf.md"]
    assert 'vorher: <a href="2031-03-10-genf.html">' in tree["treffen/2031-03-20-wien.md"]


def test_boxes_stand_on_the_pages_they_are_about(tree: Mapping[str, str]) -> None:
    assert "Wer ist Carla Stone?" in tree["personen/carla-stone.md"]
    assert "Was ist der 12&#45;Punkte&#45;Plan?" in tree["plan/12-punkte-plan.md"].replace("-", "&#45;")
    assert "Wer ist Carla Stone?" in tree["index.md"]


def test_backlinks_name_pages_not_lists_and_none_the_page_names_itself() -> None:
    pages = build_pages(World(dossier()), None, None)
    named = ((page.head.path, page.head.title, page.head.template) for page in pages)
    found = backlinks(named, {page.head.path: named_by(page) for page in pages})
    groups = dict(found["personen/pjotr-gromow.html"])

    # his own meeting in Vienna stands in his list of meetings
    assert [r.text for r in groups["Treffen"]] == ["Gespräche USA – Ukraine in Genf"]
    assert all(not r.path.endswith("index.html") for refs in groups.values() for r in refs)


def test_scores_and_sizes_are_shown_when_given() -> None:
    figures = {"set": "vier Berichte", "first": 0.973, "low": 0.9, "high": 1.0}
    tree = render(dossier(), {"Personen": figures}, {"daten/dossier.json": 4200})

    assert "97,3\u202f%" in tree["methodik/index.md"]
    assert "90,0 bis 100,0\u202f%" in tree["methodik/index.md"]
    assert "vier Berichte" in tree["methodik/index.md"]
    assert "4 KB" in tree["daten/index.md"]
    assert "keine Werte gemessen" in render(dossier())["methodik/index.md"]


def test_pages_link_their_own_data(tree: Mapping[str, str]) -> None:
    full = whole(dossier())

    assert check(dossier(), full) == ()
    meeting = full["treffen/2031-03-10-genf.md"].split("Daten dieser Seite")[1]
    assert re.findall(r'href="([^"]+)"', meeting) == [
        "../daten/treffen/2031-03-10-genf.json",
        "../daten/treffen/2031-03-10-genf.ics",
        "../daten/index.html",
    ]
    undated = full["treffen/gipfel-berlin.md"].split("Daten dieser Seite")[1]
    assert ".ics" not in undated
    assert "daten/plan/12-punkte-plan.json" in full["plan/12-punkte-plan.md"]
    assert "Daten dieser Seite" not in full["themen/gebiete.md"] + tree["treffen/2031-03-10-genf.md"]


def test_a_missing_data_file_is_a_dead_link() -> None:
    full = whole(dossier())
    for lost in ("daten/treffen/2031-03-10-genf.ics", "daten/csv/personen.csv"):
        found = check(dossier(), {path: text for path, text in full.items() if path != lost})
        assert [p.code for p in found] == ["dead-link"]


def test_the_page_of_data_lists_every_file_that_no_page_lists() -> None:
    page = whole(dossier())["daten/index.md"]
    listed = {f"daten/{href}" for href in re.findall(r'href="([^"]+)" download', page)}
    slices = {
        f"daten/{p.removesuffix('.html')}.{end}"
        for p in (t.page for t in (*dossier().persons, *dossier().meetings, *dossier().plans))
        for end in ("json", "ics")
    }

    assert listed == set(data_files(dossier())) - slices
    assert "2\u00a0Treffen fehlen, weil der Tag nicht genau bekannt ist" in page
    assert "1 von 2\u00a0Quellen ist nacherzählt" in page


def test_a_page_carries_its_linked_data_in_one_line() -> None:
    full = whole(dossier())
    block = re.search(
        r'^<script type="application/ld\+json">(.+)</script>$', full["personen/carla-stone.md"], re.MULTILINE
    )

    assert block is not None
    assert json.loads(block[1])["@id"] == "carla-stone.html#person"
    assert "ld+json" not in full["treffen/gipfel-berlin.md"]


def test_passages_inside_a_sentence_share_its_number() -> None:
    inner = words("a-bote", "Carla Stone sprach")
    found = collect((inner, TALK, SEES, TALK))

    assert [s.number for s in found.of("a-bote")] == [1, 2]
    assert found.find(inner) == found.find(TALK)
    assert found.find(words("b-kurier", "zwei Tage")) is None


def test_a_fact_whose_sentence_is_unknown_stops_the_page() -> None:
    stray = Evidence(article="a-bote", start=9000, end=9001, quote="x")

    with pytest.raises(ValueError, match="9000"):
        Out(World(dossier()), "index.html").fact(fact("x", stray))


@pytest.mark.parametrize(
    ("origin", "target", "anchor", "address"),
    [
        ("index.html", "personen/x.html", "", "personen/x.html"),
        ("personen/x.html", "index.html", "", "../index.html"),
        ("personen/x.html", "quellen/y.html", "b1", "../quellen/y.html#b1"),
        ("personen/x.html", "personen/x.html", "belege", "#belege"),
        ("personen/x.html", "personen/x.html", "", "x.html"),
    ],
)
def test_addresses_are_relative(origin: str, target: str, anchor: str, address: str) -> None:
    assert relative(origin, target, anchor) == address


@pytest.mark.parametrize(
    ("added", "code"),
    [
        ('<a href="fehlt.html">x</a>', "dead-link"),
        ('<a href="index.html#fehlt">x</a>', "dead-anchor"),
        ("<p>None</p>", "english"),
        ('<span class="angabe">ohne</span>', "no-marker"),
        ("## Leer {#leer}\n\n## Auch leer {#auch}", "empty-section"),
    ],
)
def test_check_finds(tree: Mapping[str, str], added: str, code: str) -> None:
    broken = dict(tree) | {"glossar/index.md": tree["glossar/index.md"] + f"\n{added}\n"}

    assert code in {p.code for p in check(dossier(), broken)}


def test_titles_and_names_may_be_english() -> None:
    data = dossier().model_dump()
    data["articles"][0]["title"] = "Update zum Meeting"
    data["glossary"][0]["question"] = "Was ist die Conference on Talks?"
    foreign = Dossier.model_validate(data)

    assert check(foreign, render(foreign) | DATA) == ()


def test_check_finds_a_missing_page(tree: Mapping[str, str]) -> None:
    less = {k: v for k, v in tree.items() if k != "personen/ivo-lenz.md"}

    assert "no-page" in {p.code for p in check(dossier(), less)}


def test_links_need_a_target() -> None:
    with pytest.raises(ValueError, match="link"):
        Ref("", "Text")


def test_write_swaps_and_keeps_what_did_not_change(tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    write({"a.md": "eins\n", "b/c.md": "zwei\n"}, folder)
    before = (folder / "a.md").stat().st_mtime_ns
    write({"a.md": "eins\n", "b/d.md": "drei\n"}, folder)

    assert sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*.md")) == ["a.md", "b/d.md"]
    assert (folder / "a.md").stat().st_mtime_ns == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["docs"]


def test_write_leaves_the_old_folder_when_it_fails(tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    write({"a.md": "eins\n"}, folder)
    with pytest.raises(ValueError, match="out of the folder"):
        write({"a.md": "neu\n", "../../x.md": "raus\n"}, folder)

    assert (folder / "a.md").read_text(encoding="utf-8") == "eins\n"
