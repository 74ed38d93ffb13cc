"""From an editor's file to the page: each kind of judgement is obeyed, told, and in the data."""

from __future__ import annotations

import dataclasses
import html
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.build import gather, render_pages
from generator.edition import compose
from generator.export import dossier_json, schema_json
from generator.stages import Pages
from tests.contract.rules import broken
from tests.fixtures.talks import ARTICLES, GENEVA, OSLO, VIENNA, entry, planted, rendered

Built = tuple[Pages, dict[str, Any]]
DECISIONS = "methodik/entscheide.md"


@pytest.fixture
def built(tmp_path: Path) -> Callable[..., Built]:
    """Builds pages from a text for ``judgements.yml``; nothing may be amiss with them."""

    def build(judgements: str = "", **changed: str) -> Built:
        pages, data = rendered(tmp_path, judgements, **changed)

        assert pages.problems == ()
        return pages, data

    return build


def text(pages: Pages, path: str) -> str:
    plain = html.unescape(pages.tree[path])
    return plain.translate({0xA0: " ", 0x202F: " ", 0x2060: None})


def said(pages: Pages, path: str, words: str) -> None:
    """The page tells the decision with who, when and why, and so does the page of decisions."""
    for one in (path, DECISIONS):
        assert words in text(pages, one), one
        assert "Redaktionell entschieden von R. Berg am 13. Dezember 2025: nach Rückfrage." in text(
            pages, one
        )
    assert "{#redaktion}" in text(pages, path)


def told(pages: Pages) -> dict[str, str]:
    """All that is made of the articles; the guide has the same names in its examples, in every dossier."""
    return {path: page for path, page in pages.tree.items() if not path.startswith("anleitung/")}


def ids(data: dict[str, Any], kind: str) -> list[str]:
    return [one["id"] for one in data[kind]]


def of(data: dict[str, Any], kind: str, name: str) -> dict[str, Any]:
    return next(one for one in data[kind] if one["id"] == name)


def at(article: str, words: str, field: str = "at") -> str:
    return f"  {field}:\n    article: {article}\n    quote: {words}\n"


def test_nobody_decided_anything(built: Callable[..., Built]) -> None:
    pages, data = built()

    assert DECISIONS not in pages.tree
    assert data["judgements"] == []
    assert not any("{#redaktion}" in page for page in pages.tree.values())


def test_two_persons_are_one(built: Callable[..., Built]) -> None:
    pages, data = built(entry("same", "frida-nygaard", "ingrid-solberg"))

    assert ids(data, "persons") == ["ingrid-solberg", "lewan-kobachidse"]
    assert {v["form"] for v in of(data, "persons", "ingrid-solberg")["variants"]} >= {"Frida Nygaard"}
    assert of(data, "meetings", OSLO)["participants"] == ["ingrid-solberg"]
    assert of(data, "persons", "ingrid-solberg")["judgements"][0]["value"] == "frida-nygaard"
    assert 'zusammengeführt: <a href="ingrid-solberg.html">' in text(pages, "personen/frida-nygaard.md")
    said(pages, "personen/ingrid-solberg.md", "Zusammengeführt mit „Frida Nygaard“.")


def test_two_meetings_are_one(built: Callable[..., Built]) -> None:
    pages, data = built(entry("same", OSLO, VIENNA))

    assert ids(data, "meetings") == [GENEVA, VIENNA]
    assert "frida-nygaard" in of(data, "meetings", VIENNA)["participants"]
    assert len(of(data, "meetings", VIENNA)["evidence"]) == 3
    said(pages, f"treffen/{VIENNA}.md", "Zusammengeführt mit „Treffen Solberg – Nygaard in Oslo“.")


def test_two_plan_versions_are_one(built: Callable[..., Built]) -> None:
    pages, data = built(entry("same", "friedensplan", "12-punkte-plan"))

    assert "friedensplan" not in ids(data, "plans")
    assert len(of(data, "plans", "12-punkte-plan")["evidence"]) == 4
    said(pages, "plan/12-punkte-plan.md", "Zusammengeführt mit „Friedensplan“.")


def test_one_person_is_two(built: Callable[..., Built]) -> None:
    where = at("abend", "Lewan Kobachidse und Ingrid Solberg") + at("bote", "Lewan Kobachidse", "value_at")
    pages, data = built(entry("not-same", "lewan-kobachidse", "lewan-kobachidse", where))

    assert {"lewan-kobachidse", "lewan-kobachidse-2"} <= set(ids(data, "persons"))
    assert {m["article"] for m in of(data, "persons", "lewan-kobachidse-2")["mentions"]} == {"abend"}
    assert {m["article"] for m in of(data, "persons", "lewan-kobachidse")["mentions"]} == {"bote", "kurier"}
    for page in ("personen/lewan-kobachidse.md", "personen/lewan-kobachidse-2.md"):
        said(pages, page, "Nicht dieselbe Person wie <a ")


def test_one_meeting_is_two(built: Callable[..., Built]) -> None:
    where = at("abend", "Lewan Kobachidse und Ingrid Solberg") + at(
        "kurier", "am Dienstag in Wien", "value_at"
    )
    pages, data = built(entry("not-same", VIENNA, VIENNA, where))

    two = [one for one in ids(data, "meetings") if "wien" in one]
    assert len(two) == 2 and VIENNA in two
    assert [e["article"] for e in of(data, "meetings", VIENNA)["evidence"]] == ["kurier"]
    for name in two:
        said(pages, f"treffen/{name}.md", "Nicht dasselbe Treffen wie <a ")


def test_one_plan_version_is_two(built: Callable[..., Built]) -> None:
    where = at("kurier", "auf zwölf Punkte gekürzt") + at("bote", "Ein 12-Punkte-Plan", "value_at")
    pages, data = built(entry("not-same", "12-punkte-plan", "12-punkte-plan", where))

    assert {e["article"] for e in of(data, "plans", "12-punkte-plan")["evidence"]} == {"bote"}
    assert "Nicht dieselbe Fassung wie <a " in text(pages, "plan/12-punkte-plan.md")


def test_two_that_stay_apart(built: Callable[..., Built]) -> None:
    plain = built()[1]
    pages, data = built(entry("not-same", OSLO, VIENNA))

    assert ids(data, "meetings") == ids(plain, "meetings")
    said(pages, f"treffen/{OSLO}.md", "Nicht dasselbe Treffen wie <a ")


@pytest.mark.parametrize(
    ("target", "page", "field", "kind"),
    [
        ("lewan-kobachidse", "personen/lewan-kobachidse", "name", "persons"),
        (VIENNA, f"treffen/{VIENNA}", "title", "meetings"),
        ("12-punkte-plan", "plan/12-punkte-plan", "label", "plans"),
    ],
)
def test_a_name_is_changed(
    built: Callable[..., Built], target: str, page: str, field: str, kind: str
) -> None:
    pages, data = built(entry("rename", target, "Levan Kobachidze der Jüngere"))

    assert of(data, kind, target)[field] == "Levan Kobachidze der Jüngere"
    assert "# Levan Kobachidze der Jüngere {#inhalt}" in text(pages, f"{page}.md")
    said(pages, f"{page}.md", "Heißt „Levan Kobachidze der Jüngere“ statt „")


def test_a_changed_name_reaches_titles_and_statements(built: Callable[..., Built]) -> None:
    _, data = built(entry("rename", "ingrid-solberg", "Inger Solberg-Dahl"))

    assert "Solberg-Dahl" in of(data, "meetings", VIENNA)["title"]
    assert {s["speaker"]["name"] for s in data["statements"] if s["speaker"]["id"] == "ingrid-solberg"} == {
        "Inger Solberg-Dahl"
    }


def test_who_is_no_person_is_nowhere(built: Callable[..., Built]) -> None:
    pages, data = built(entry("not-a-person", "frida-nygaard"))

    assert "frida-nygaard" not in ids(data, "persons")
    assert of(data, "meetings", OSLO)["participants"] == ["ingrid-solberg"]
    assert all("frida" not in c["value"] for m in data["meetings"] for c in m["claims"])
    assert "„Frida Nygaard“ ist keine Person. " in text(pages, DECISIONS)


def test_an_article_has_another_day(built: Callable[..., Built]) -> None:
    pages, data = built(entry("date", "bote", "2025-12-19"))

    bote = of(data, "articles", "bote")
    assert (bote["published"], bote["published_basis"]) == ("2025-12-19", "inferred")
    assert any(m["start"] == "2025-12-18" for m in data["meetings"]), "weekdays follow the day"
    said(pages, "quellen/bote.md", "Tag der Veröffentlichung: 19. Dezember 2025.")


@pytest.mark.parametrize(
    ("value", "days", "words"),
    [
        ("2025-12-02", ("2025-12-02", "2025-12-02"), "Tag: 2. Dezember 2025 statt 4. Dezember 2025."),
        ("2025-12-11/2025-12-12", ("2025-12-11", "2025-12-12"), "Tag: 11.–12. Dezember 2025 statt"),
    ],
)
def test_a_meeting_has_another_day(
    built: Callable[..., Built], value: str, days: tuple[str, str], words: str
) -> None:
    pages, data = built(entry("date", GENEVA, value))

    meeting = of(data, "meetings", GENEVA)
    assert (meeting["start"], meeting["end"], meeting["date_phrase"]) == (*days, None)
    starts = [one["start"] for one in data["meetings"]]
    assert starts == sorted(starts), "the list follows"
    said(pages, f"treffen/{GENEVA}.md", words)
    assert ", redaktionell entschieden</span>" in text(pages, f"treffen/{GENEVA}.md")


def test_a_day_known_by_its_bounds_alone(built: Callable[..., Built]) -> None:
    later = "Lewan Kobachidse und Ingrid Solberg haben über mehrere Tage in Bern verhandelt. So hieß es.\n"
    bern = "2025-12-11-bern-kobachidse-solberg"
    pages, data = built(entry("date", bern, "2025-12-10"), abend=later)

    assert of(data, "meetings", bern)["judgements"][0]["before"] == "../2025-12-11"
    assert "Tag: 10. Dezember 2025 statt spätestens" in text(pages, f"treffen/{bern}.md")


def test_a_meeting_has_another_status(built: Callable[..., Built]) -> None:
    pages, data = built(entry("status", GENEVA, "cancelled"))

    meeting, page = of(data, "meetings", GENEVA), text(pages, f"treffen/{GENEVA}.md")
    assert meeting["status"] == "cancelled"
    assert {c["value"] for c in meeting["claims"] if c["property"] == "status"} == {"held"}, "the source's"
    assert "wurden abgesagt oder verschoben" in page and "abgesagt oder verschoben, redaktionell" in page
    said(pages, f"treffen/{GENEVA}.md", "Stand: abgesagt oder verschoben statt stattgefunden.")


def hidden(pages: Pages, words: str, number: str) -> None:
    page = text(pages, DECISIONS)
    assert "## Ausgeblendet" in page
    assert number in page and words in page
    assert "R. Berg am 13. Dezember 2025: nach Rückfrage." in page


def test_a_person_is_hidden(built: Callable[..., Built]) -> None:
    pages, data = built(entry("hide", "frida-nygaard"))

    assert "frida-nygaard" not in ids(data, "persons")
    sentences = {e["quote"] for m in data["meetings"] for e in m["evidence"]}
    for path, page in told(pages).items():
        rest = page.replace("\r\n ", "")
        for sentence in sentences:
            rest = rest.replace(sentence, "")
        assert "nygaard" not in path
        assert "nygaard" not in rest.lower(), path
    hidden(pages, "1 Person ausgeblendet", "1 Person. Was ausgeblendet ist")


def test_a_meeting_is_hidden(built: Callable[..., Built]) -> None:
    pages, data = built(entry("hide", VIENNA))

    assert ids(data, "meetings") == [GENEVA, OSLO]
    assert all(VIENNA not in page for page in told(pages).values())
    assert VIENNA not in of(data, "persons", "ingrid-solberg")["meetings"]
    hidden(pages, "1 Treffen ausgeblendet", "1 Treffen. Was")


def test_a_meeting_stays_hidden_when_another_article_tells_of_it(built: Callable[..., Built]) -> None:
    where = at("kurier", "Die Vermittlerin Ingrid Solberg kam am Dienstag in Wien")
    _, data = built(entry("hide", "unter-einer-alten-id", "", f"  subject: meeting\n{where}"))

    assert ids(data, "meetings") == [GENEVA, OSLO], "the report of «abend» is of the same meeting"


def test_a_statement_is_hidden(built: Callable[..., Built]) -> None:
    where = "  subject: statement\n" + at("bote", "Wir kommen voran")
    pages, data = built(entry("hide", "aussage", "", where))

    assert all(s["text"] != "Wir kommen voran" for s in data["statements"])
    assert "1 Aussage ausgeblendet" in text(pages, "quellen/bote.md")
    hidden(pages, "1 Aussage ausgeblendet", "1 Aussage. Was")


@pytest.mark.parametrize(
    ("target", "claim", "page"),
    [
        (OSLO, "participant=frida-nygaard", f"treffen/{OSLO}"),
        (OSLO, "place=Oslo", f"treffen/{OSLO}"),
        ("12-punkte-plan", "provision=Obergrenze von 300.000 Soldaten", "plan/12-punkte-plan"),
        ("ingrid-solberg", "role=Vermittlerin", "personen/ingrid-solberg"),
    ],
)
def test_a_claim_is_hidden(built: Callable[..., Built], target: str, claim: str, page: str) -> None:
    pages, data = built(entry("hide", target, claim))

    kind = {"treffen": "meetings", "plan": "plans", "personen": "persons"}[page.split("/")[0]]
    found = of(data, kind, target)
    name, _, value = claim.partition("=")
    field = {"participant": "participants", "place": "place", "provision": "provisions", "role": "roles"}[
        name
    ]
    assert all(value not in (c["value"], c["property"]) for c in found["claims"])
    assert not found[field] or value not in str(found[field])
    assert "1 Angabe ausgeblendet" in text(pages, f"{page}.md")
    hidden(pages, "1 Angabe ausgeblendet", "1 Angabe. Was")


def test_a_sentence_that_moved_and_changed_a_little_is_still_meant(built: Callable[..., Built]) -> None:
    where = at(
        "bote", "Der georgische Unterhändler Lewan Kobachidse traf am Donnerstag in Genf die Vermittlerin."
    )
    moved = "Es war ein kalter Tag. Niemand sprach viel.\n\n" + ARTICLES["bote"][2].replace(
        "am Donnerstag in Genf", "am Donnerstagabend in Genf"
    )
    _, data = built(entry("status", "alte-id", "denied", f"  subject: meeting\n{where}"), bote=moved)

    assert [m["status"] for m in data["meetings"]].count("denied") == 1


@pytest.mark.parametrize(
    ("judgement", "line", "words", "todo"),
    [
        (entry("hide", "gibt-es-nicht"), 1, "hat nichts, was so heißt", "die Adressen der Seiten"),
        (entry("same", "lewan-kobachidse", "ingrid-solber"), 1, "value: ", "ähnliche ids: ingrid-solberg"),
        (entry("date", "bote", "2025-12-01/2025-12-02"), 1, "an einem Tag", "anpassen"),
        (entry("not-same", VIENNA, VIENNA), 1, "fehlen Fundstellen", "anpassen"),
        (entry("hide", OSLO, "participant=niemand"), 1, "eine solche Angabe", "anpassen"),
        (
            entry("hide", "x", "", "  subject: statement\n" + at("weg", "Wir kommen voran")),
            1,
            "den Artikel der Fundstelle gibt es nicht",
            "anpassen",
        ),
        (
            entry("status", "x", "held", at("bote", "Dieser Satz steht nirgends in dem Artikel.")),
            1,
            "steht nicht mehr im Artikel",
            "anpassen",
        ),
        (
            entry("hide", "x", "", "  subject: person\n" + at("bote", "traf am Donnerstag in Genf")),
            1,
            "steht nichts mehr, worauf",
            "anpassen",
        ),
        (
            "# Kommentar\n"
            + entry("same", "lewan-kobachidse", "ingrid-solberg")
            + entry("same", "ingrid-solberg", "frida-nygaard")
            + entry("not-same", "lewan-kobachidse", "frida-nygaard"),
            14,
            "widerspricht «same» in Zeile 2, 8",
            "anpassen",
        ),
        (
            entry("rename", "lewan-kobachidse", "A B") + entry("rename", "lewan-kobachidze", "C D"),
            7,
            "widerspricht Zeile 1",
            "anpassen",
        ),
    ],
)
def test_what_cannot_be_applied_is_named_with_its_line(
    tmp_path: Path, judgement: str, line: int, words: str, todo: str
) -> None:
    pages, data = rendered(tmp_path, judgement)

    (problem,) = pages.problems
    assert (problem.where, problem.line, problem.severity) == ("judgements.yml", line, "error")
    assert words in problem.what and todo in problem.todo
    assert [j["applied"] for j in data["judgements"]].count(False) == 1
    assert "## Ohne Wirkung" in text(pages, DECISIONS)


def test_a_lost_sentence_leaves_the_id(tmp_path: Path) -> None:
    where = at("bote", "Dieser Satz steht nirgends in dem Artikel.")
    pages, data = rendered(tmp_path, entry("rename", "lewan-kobachidse", "A B", where))

    assert [p.severity for p in pages.problems] == ["warning"]
    assert of(data, "persons", "lewan-kobachidse")["name"] == "A B"


ALL = "".join(
    (
        entry("rename", "ingrid-solberg", "Inger Solberg"),
        entry(
            "not-same",
            VIENNA,
            VIENNA,
            at("abend", "Lewan Kobachidse und") + at("kurier", "in Wien", "value_at"),
        ),
        entry("same", "friedensplan", "12-punkte-plan"),
        entry("date", GENEVA, "2025-12-02/2025-12-03"),
        entry("date", "bote", "2025-12-06"),
        entry("hide", "frida-nygaard"),
        entry("hide", "x", "", "  subject: statement\n" + at("bote", "Wir kommen voran")),
    )
)


def test_judged_data_keep_the_contract(tmp_path: Path) -> None:
    config = planted(tmp_path, ALL)
    gathered = gather(config)
    data = json.loads(dossier_json(gathered.dossier))

    assert gathered.problems == ()
    assert [j["applied"] for j in data["judgements"]] == [True] * 7
    assert broken(data, {a.id: a.text for a in gathered.articles}) == []
    Draft202012Validator(json.loads(schema_json())).validate(data)
    assert render_pages(config, gathered).faults == ()


def test_the_book_tells_what_was_decided(tmp_path: Path) -> None:
    book = compose(gather(planted(tmp_path, ALL)).dossier)

    assert "Redaktionell entschieden" in str(book)
    assert "entschieden von R. Berg" in str(book)


def test_an_editors_words_are_escaped(built: Callable[..., Built]) -> None:
    pages, _ = built(
        '- {kind: hide, target: frida-nygaard, who: "<b>x", when: 2025-12-13,\n'
        '   why: "<script>alert(1)</script>"}\n'
    )

    assert "<script>alert" not in pages.tree[DECISIONS] and "<b>x" not in pages.tree[DECISIONS]


def test_a_word_on_a_later_article_is_no_finding_of_an_earlier_day(tmp_path: Path) -> None:
    config = planted(tmp_path, entry("hide", OSLO) + entry("status", VIENNA, "cancelled"))
    then = gather(dataclasses.replace(config, as_of="2025-12-06"))
    later = gather(dataclasses.replace(config, as_of="2025-12-10"))

    assert (then.problems, then.dossier.judgements) == ((), ())
    assert [m.id for m in then.dossier.meetings] == [GENEVA]
    assert later.problems == ()
    assert [m.status for m in later.dossier.meetings if m.id != GENEVA] == ["cancelled"]
    assert render_pages(config, then).faults == ()


def test_what_is_hidden_is_hidden_of_an_earlier_day_though_its_id_was_another(tmp_path: Path) -> None:
    somewhere = ARTICLES["kurier"][2].replace("am Dienstag in Wien ", "am Dienstag ")
    config = planted(tmp_path, kurier=somewhere)
    earlier = dataclasses.replace(config, as_of="2025-12-10")
    now, before = ({m.id for m in gather(one).dossier.meetings} for one in (config, earlier))
    planted(tmp_path, entry("hide", VIENNA), kurier=somewhere)
    then, pages = gather(earlier), render_pages(config, gather(config))

    assert VIENNA in now - before
    assert {m.id for m in then.dossier.meetings} == now - {VIENNA} == {GENEVA, OSLO}
    assert len(before) == 3
    assert pages.faults == ()
    assert [path for path, page in pages.tree.items() if "treffen/2025-12-09" in page] == []


TOLD = ARTICLES["kurier"][2] + (
    "Solberg und Nygaard einigten sich in Oslo auf einen Fahrplan. Das Treffen in Oslo endete laut Nygaard "
    "ohne Ergebnis.\n"
)


def test_who_is_hidden_tells_no_result(built: Callable[..., Built]) -> None:
    _, before = built(kurier=TOLD)
    _, data = built(entry("hide", "frida-nygaard"), kurier=TOLD)

    told = {o["source"] for m in before["meetings"] for o in m["outcome"]}
    assert told == {None, "Frida Nygaard"}
    assert {o["source"] for m in data["meetings"] for o in m["outcome"]} == {None}


def test_a_result_is_hidden(built: Callable[..., Built]) -> None:
    _, before = built(kurier=TOLD)
    first, second = of(before, "meetings", OSLO)["outcome"]
    pages, data = built(entry("hide", OSLO, f"outcome={first['text']}"), kurier=TOLD)

    assert of(data, "meetings", OSLO)["outcome"] == [second]
    assert data["judgements"][0]["subject"] == "claim"
    hidden(pages, "1 Angabe ausgeblendet", "1 Angabe. Was")
