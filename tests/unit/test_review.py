"""What is in doubt is listed with its sentence, and an answer to it settles it."""

from __future__ import annotations

import asyncio
import json
import shutil
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import DataTable, Input, Static

from generator.cli import USAGE, run
from generator.cli_desk import ReviewApp
from generator.cli_review import JUDGEMENTS
from generator.cli_review import KINDS as NAMED
from generator.config import load_config
from generator.desk import Desk
from generator.errors import DossierError
from generator.model.evidence import Decision
from generator.model.register import Judgement
from generator.register import load_register
from generator.review import KINDS, Doubt, doubts
from tests.fixtures.dossier import dossier
from tests.fixtures.talks import ARTICLES, GENEVA, OSLO, VIENNA, planted

DOUBTFUL = {
    "kurier": ARTICLES["kurier"][2]
    + "An dem Treffen in Oslo nahm vielleicht auch Außenminister Jonas Krag teil. "
    + "„Das reicht nicht“, sagte ein Diplomat.\n",
    "abend": "Lewan Kobachidse und Ingrid Solberg trafen sich am Mittwoch, dem 10. Dezember, in Wien. "
    "Ein überarbeiteter Friedensplan liege vor, sagte Kobachidse.\n",
}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(planted(tmp_path))


def kinds(desk: Desk) -> list[str]:
    return [doubt.kind for doubt in desk.doubts]


def named(desk: Desk, title: str) -> Doubt:
    return next(doubt for doubt in desk.doubts if title in doubt.title)


def written(folder: Path) -> tuple[Judgement, ...]:
    register, problems = load_register(folder / "register")

    assert problems == ()
    return register.judgements


def test_the_command_line_knows_the_kinds() -> None:
    assert tuple(KINDS) == NAMED
    assert set(JUDGEMENTS) == set(Judgement.model_json_schema()["properties"]["kind"]["enum"])


def test_unknown_people_are_listed_with_their_sentence(desk: Desk) -> None:
    assert [d.title for d in desk.doubts] == [
        "Frida Nygaard",
        "Ingrid Solberg",
        "Lewan Kobachidze",
        "Sprecher unklar",  # "hieß es"
    ]
    nygaard = desk.doubts[0]
    assert (nygaard.kind, nygaard.target) == ("unknown", "frida-nygaard")
    assert "Frida Nygaard gesprochen" in nygaard.evidence[0].quote
    assert "1 Nennung" in nygaard.reason


def test_every_kind_is_found_in_its_order(tmp_path: Path) -> None:
    config = planted(tmp_path, **DOUBTFUL)
    undated = config.articles / "ohne.md"
    undated.write_text(
        "Ingrid Solberg sprach am Montag in Bern mit dem Kanzler. Das teilte das Amt am Abend mit.\n",
        encoding="utf-8",
    )
    desk = Desk(config)

    found = kinds(desk)
    order = list(KINDS)
    assert [order.index(kind) for kind in found] == sorted(order.index(kind) for kind in found)
    assert {"unknown", "date", "speaker"} <= set(found)
    assert all(d.evidence for d in desk.doubts if d.kind != "date")
    assert all(d.answers and d.title and d.reason for d in desk.doubts)


def test_an_answer_settles_a_doubt_and_is_written(desk: Desk, tmp_path: Path) -> None:
    judgement, line = desk.answer(
        named(desk, "Frida Nygaard"), "not-a-person", "", "R. Berg", "2025-12-13", "ein\nVersehen"
    )

    assert "Frida Nygaard" not in [d.title for d in desk.doubts]
    assert written(tmp_path) == (judgement.model_copy(update={"line": line}),)
    assert (judgement.why, judgement.subject) == ("ein Versehen", "person")
    assert judgement.at is not None and "Frida Nygaard" in judgement.at.quote
    assert "frida-nygaard" not in [p.id for p in desk.gathered.dossier.persons]


def test_the_answer_is_found_again_when_the_article_changes(desk: Desk, tmp_path: Path) -> None:
    (vienna,) = (m for m in desk.gathered.dossier.meetings if m.id == VIENNA)
    desk.judge(
        Judgement(kind="status", target=vienna.id, value="denied", who="R", when="2025-12-13", why="y")
    )
    later = ARTICLES["kurier"][2].replace("am Dienstag in Wien", "am Dienstagabend in Bern")
    again = Desk(planted_again(tmp_path, kurier=later))

    assert again.gathered.problems == ()
    assert "denied" in {m.status for m in again.gathered.dossier.meetings}


def planted_again(folder: Path, **changed: str) -> Any:
    return planted(folder, (folder / "register" / "judgements.yml").read_text(encoding="utf-8"), **changed)


@pytest.mark.parametrize(
    ("kind", "target", "value", "words"),
    [
        ("same", "frida-nygard", "ingrid-solberg", "ähnlich: frida-nygaard"),
        ("same", "frida-nygaard", "ingrid-solber", "ähnlich: ingrid-solberg"),
        ("status", "frida-nygaard", "held", "«subject: person» passt nicht zu «status»"),
        ("status", OSLO, "vorbei", "kein Stand"),
        ("date", OSLO, "gestern", "kein Tag"),
        ("hide", OSLO, "place=Rom", "eine solche Angabe"),
        ("not-same", VIENNA, VIENNA, "fehlen Fundstellen"),
    ],
)
def test_what_would_change_nothing_is_not_written(
    desk: Desk, tmp_path: Path, kind: Any, target: str, value: str, words: str
) -> None:
    with pytest.raises(DossierError) as error:
        desk.judge(Judgement(kind=kind, target=target, value=value, who="R", when="2025-12-13", why="y"))

    assert words in str(error.value)
    assert written(tmp_path) == ()


def test_nothing_is_written_while_another_run_is_at_work(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(_handle: int, _how: int) -> None:
        raise BlockingIOError

    monkeypatch.setattr("generator.folders.fcntl.flock", busy)
    with pytest.raises(DossierError, match="anderer Lauf"):
        desk.judge(Judgement(kind="hide", target=OSLO, who="R", when="2025-12-13", why="y"))

    assert written(tmp_path) == ()


@pytest.mark.parametrize("missing", ["who", "when", "why"])
def test_nothing_is_decided_by_nobody(desk: Desk, missing: str) -> None:
    fields = {"kind": "hide", "target": OSLO, "who": "R", "when": "2025-12-13", "why": "y", missing: " "}

    with pytest.raises(DossierError, match="fehlt"):
        desk.judge(Judgement.model_validate(fields))


def test_every_doubt_of_the_projects_articles_can_be_answered(tmp_path: Path, root: Path) -> None:
    config = load_config(root)
    register = tmp_path / "register"
    shutil.copytree(config.register, register)
    desk = Desk(replace(config, register=register, docs=tmp_path / "docs"))
    before = desk.doubts

    for _ in before:
        doubt = desk.doubts[0]
        kind = doubt.answers[-1]
        value = {"date": "2025-12-01", "status": "held"}.get(kind, doubt.value or "")
        desk.answer(doubt, kind, value, "R. Berg", "2026-01-02", "nach Rückfrage")

    assert {"meeting", "hedged", "speaker"} <= {doubt.kind for doubt in before}
    assert desk.doubts == ()
    assert desk.gathered.problems == ()
    assert all(judged.applied for judged in desk.gathered.dossier.judgements)


def test_joins_and_contradictions_are_doubts() -> None:
    made = dossier()
    meeting, other = made.meetings[0], made.meetings[1]
    seen = meeting.evidence[0]
    rows = [
        ("meeting", meeting.id, other.id, False, 0.5),
        ("meeting", meeting.id, meeting.id, True, 0.65),
        ("meeting", meeting.id, meeting.id, True, 0.95),
        ("person", made.persons[0].id, made.persons[1].id, False, 0.3),
        ("plan", made.plans[0].id, made.plans[1].id, False, 0.0),
    ]
    decisions = tuple(
        Decision(
            kind=kind, left="x", right="y", joined=joined, score=score, reason="darum", evidence=(seen, seen),
            entries=(left, right),
        )
        for kind, left, right, joined, score in rows
    )  # fmt: skip

    found = doubts(made.model_copy(update={"decisions": decisions}))

    assert [d.score for d in found if d.kind == "meeting"] == [0.65, 0.5], "what is sure is no doubt"
    assert [d.answers for d in found if d.kind in ("person", "plan")] == [("same", "not-same")] * 2
    assert {d.answers for d in found if d.kind == "conflict"} <= {("date",), ("status",)}
    assert [d.kind for d in found if d.kind == "conflict"], "the made-up dossier has a contradiction"


def cli(folder: Path, *arguments: str) -> int:
    where = ("--articles", str(folder / "articles"), "--register", str(folder / "register"))
    return run([*arguments, *where, "--docs", str(folder / "docs")])


BY = ("--by", "R. Berg", "--on", "2025-12-13", "--why", "nach Rückfrage")


def test_the_list_as_a_table_and_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    planted(tmp_path)

    assert cli(tmp_path, "review", "--kind", "unknown") == 0
    table = capsys.readouterr().out
    assert cli(tmp_path, "review", "--format", "json") == 0
    rows = json.loads(capsys.readouterr().out)

    assert "3 offene Fragen" in table and "nicht im Register" in table and "frida-nygaard" in table
    assert "Geordnet nach Art" in table
    assert [row["target"] for row in rows] == [
        "frida-nygaard",
        "ingrid-solberg",
        "lewan-kobachidse",
        "kurier",
    ]
    assert rows[0]["evidence"][0]["article"] == "kurier"


def test_nothing_is_open(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    planted(tmp_path)

    assert cli(tmp_path, "review", "--kind", "conflict") == 0
    assert capsys.readouterr().out == "Nichts ist offen.\n"


@pytest.mark.parametrize("arguments", [["--kind", "alles"], ["--format", "xml"]])
def test_what_the_list_does_not_know(
    tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    planted(tmp_path)

    assert cli(tmp_path, "review", *arguments) == USAGE
    assert "erlaubt: " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        (["same", "frida-nygaard", "ingrid-solberg"], "same"),
        (["not-same", VIENNA, VIENNA, "--in", "abend", "--other-in", "kurier"], "not-same"),
        (["rename", "frida-nygaard", "Frida Nygård"], "rename"),
        (["not-a-person", "frida-nygaard"], "not-a-person"),
        (["date", "bote", "2025-12-06"], "date"),
        (["date", GENEVA, "2025-12-02/2025-12-03"], "date"),
        (["status", GENEVA, "cancelled"], "status"),
        (["hide", OSLO], "hide"),
        (["hide", OSLO, "participant=frida-nygaard"], "hide"),
        (["hide", "bote", "--subject", "statement", "--quote", "Wir kommen voran"], "hide"),
    ],
)
def test_a_judgement_from_the_command_line(
    tmp_path: Path, arguments: list[str], kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    planted(tmp_path)

    assert cli(tmp_path, "judge", *arguments, *BY) == 0

    (judgement,) = written(tmp_path)
    assert (judgement.kind, judgement.who, judgement.when) == (kind, "R. Berg", "2025-12-13")
    assert (judgement.at is None) == (judgement.subject == "article")
    assert "judgements.yml:1" in capsys.readouterr().out
    assert Desk(planted_again(tmp_path)).gathered.problems == ()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["hide", OSLO, "--by", "R"], "--on: fehlt"),
        (["verstecken", OSLO, *BY], "«verstecken» gibt es nicht"),
        (["hide", OSLO, "--quote", "Worte", *BY], "--in angeben"),
        (["hide", OSLO, "--in", "weg", *BY], "diesen Artikel gibt es nicht"),
        (["hide", OSLO, "--in", "bote", *BY], "erzählt der Artikel «bote» nichts"),
        (["hide", "bote", "--subject", "statement", "--quote", "Nie gesagt", *BY], "steht nicht mehr"),
        (["hide", OSLO, "--subject", "claim", *BY], "«claim» gibt es nicht"),
    ],
)
def test_a_command_that_means_nothing(
    tmp_path: Path, arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    planted(tmp_path)

    assert cli(tmp_path, "judge", *arguments) == USAGE
    assert words in capsys.readouterr().err
    assert written(tmp_path) == ()


def apart(session: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Runs a session in a thread of its own: a browser of other tests may hold this one's event loop."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: asyncio.run(session())).result()


def pressed(app: ReviewApp, steps: Callable[[Any], Any]) -> None:
    """Runs the review on a screen that is none and presses keys."""

    async def session() -> None:
        async with app.run_test(size=(120, 40)) as pilot:
            await steps(pilot)

    apart(session)


def shown(app: ReviewApp, name: str) -> str:
    return str(app.query_one(f"#{name}", Static).render())


def test_a_key_writes_a_judgement(desk: Desk, tmp_path: Path) -> None:
    app = ReviewApp(desk)

    async def steps(pilot: Any) -> None:
        assert "Frida Nygaard gesprochen" in shown(app, "satz")
        await pilot.press("k")
        await pilot.pause()
        fields = {str(one.id): one.value for one in app.screen.query(Input)}
        assert list(fields) == ["who", "when", "why"]
        app.screen.query_one("#who", Input).value = "R. Berg"
        app.screen.query_one("#when", Input).value = "2025-12-13"
        app.screen.query_one("#why", Input).focus()
        await pilot.press(*"Versehen", "enter")
        await pilot.pause()
        assert app.query_one(DataTable).row_count == 3
        assert "Geschrieben: judgements.yml, Zeile 1." in shown(app, "lage")
        assert "Lewan Kobachidse traf" in shown(app, "satz"), "the next doubt is shown"
        await pilot.press("k")
        await pilot.pause()
        assert [one.id for one in app.screen.query(Input)] == ["why"], "who and when are asked once"
        await pilot.press("escape")
        await pilot.pause()

    pressed(app, steps)

    (judgement,) = written(tmp_path)
    assert (judgement.kind, judgement.target, judgement.why) == ("not-a-person", "frida-nygaard", "Versehen")
    assert (judgement.who, judgement.when) == ("R. Berg", "2025-12-13")


def test_a_key_that_asks_for_a_value(desk: Desk, tmp_path: Path) -> None:
    app = ReviewApp(desk, "R. Berg", "2025-12-13")

    async def steps(pilot: Any) -> None:
        await pilot.press("down", "g")
        await pilot.pause()
        await pilot.press(*"frida-nygaard", "enter", *"dieselbe", "enter")
        await pilot.pause()

    pressed(app, steps)

    (judgement,) = written(tmp_path)
    assert (judgement.target, judgement.value) == ("ingrid-solberg", "frida-nygaard")
    assert judgement.value_at is not None


def test_what_cannot_be_written_is_said_and_nothing_typed_is_lost(desk: Desk, tmp_path: Path) -> None:
    app = ReviewApp(desk, "R. Berg", "2025-12-13")

    async def steps(pilot: Any) -> None:
        await pilot.press("g")
        await pilot.pause()
        await pilot.press(*"niemand", "enter", *"doch", "enter")
        await pilot.pause()
        assert "hat nichts, was so heißt" in str(app.screen.query_one(".fehler", Static).render())
        assert [one.value for one in app.screen.query(Input)] == ["niemand", "doch"]
        assert written(tmp_path) == ()
        app.screen.query_one("#value", Input).value = "Ingrid Solberg"
        await pilot.press("enter")
        await pilot.pause()

    pressed(app, steps)

    (judgement,) = written(tmp_path)
    assert (judgement.target, judgement.value, judgement.why) == ("frida-nygaard", "Ingrid Solberg", "doch")


KEYS = {
    "g": "same", "v": "not-same", "n": "rename", "k": "not-a-person", "t": "date", "s": "status", "a": "hide",
}  # fmt: skip


class Listening:
    """A desk with one doubt that every answer settles; it keeps what it is told."""

    def __init__(self) -> None:
        seen = dossier().meetings[0].evidence[:1]
        answers = tuple(KEYS.values())
        self.doubts = (
            Doubt.model_validate(
                {"kind": "meeting", "title": "A / B", "reason": "darum", "subject": "meeting", "target": "a",
                 "value": "b", "evidence": [e.model_dump() for e in seen], "answers": answers}
            ),
        )  # fmt: skip
        self.told: list[tuple[str, str, str]] = []
        self.undoable = None

    def answer(self, doubt: Doubt, kind: str, value: str, who: str, when: str, why: str) -> tuple[None, int]:
        self.told.append((kind, value, why))
        return None, len(self.told)

    def names(self, subject: str) -> tuple[str, ...]:
        return ()


@pytest.mark.parametrize("key", KEYS)
def test_each_key_is_a_judgement_of_its_kind(key: str) -> None:
    desk: Any = Listening()
    app = ReviewApp(desk, "R. Berg", "2025-12-13")

    async def steps(pilot: Any) -> None:
        await pilot.press(key)
        await pilot.pause()
        for one in app.screen.query(Input):
            one.value = {"value": "held", "why": "darum"}[str(one.id)]
        await pilot.press("enter")
        await pilot.pause()

    pressed(app, steps)

    assert desk.told == [(KEYS[key], "" if KEYS[key] in ("not-a-person", "hide") else "held", "darum")]


def test_the_newest_judgement_is_taken_back(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "register" / "judgements.yml"
    file.write_bytes(b"# von Hand\r\n[]\r\n")
    app = ReviewApp(desk, "R. Berg", "2025-12-13")

    async def steps(pilot: Any) -> None:
        await pilot.press("u")
        assert file.read_bytes() == b"# von Hand\r\n[]\r\n", "nothing to take back yet"
        await pilot.press("k")
        await pilot.pause()
        await pilot.press(*"Versehen", "enter")
        await pilot.pause()
        assert app.query_one(DataTable).row_count == 3
        await pilot.press("u")
        await pilot.pause()
        assert app.query_one(DataTable).row_count == 4
        assert "Zurückgenommen: Ist keine Person, frida-nygaard." in shown(app, "lage")

    pressed(app, steps)

    assert file.read_bytes() == b"# von Hand\r\n[]\r\n"
    assert "frida-nygaard" in [p.id for p in desk.gathered.dossier.persons]


def test_what_somebody_else_wrote_meanwhile_is_not_taken_back(desk: Desk, tmp_path: Path) -> None:
    desk.answer(named(desk, "Frida Nygaard"), "not-a-person", "", "R. Berg", "2025-12-13", "y")
    file = tmp_path / "register" / "judgements.yml"
    file.write_text(file.read_text(encoding="utf-8") + "# noch etwas\n", encoding="utf-8")

    with pytest.raises(DossierError, match="seither geändert"):
        desk.undo()
    assert "# noch etwas" in file.read_text(encoding="utf-8")
    assert len(written(tmp_path)) == 1


def test_another_day_of_an_article_is_taken_back_too(desk: Desk) -> None:
    desk.judge(Judgement(kind="date", target="bote", value="2025-12-19", who="R", when="2025-12-20", why="y"))
    desk.undo()

    assert {a.id: a.published for a in desk.gathered.articles}["bote"] == "2025-12-05"
    with pytest.raises(DossierError, match="noch nichts entschieden"):
        desk.undo()


def test_a_name_is_offered_while_it_is_typed(desk: Desk, tmp_path: Path) -> None:
    app = ReviewApp(desk, "R. Berg", "2025-12-13")

    async def steps(pilot: Any) -> None:
        await pilot.press("g")
        await pilot.pause()
        await pilot.press(*"ingrid s")
        await pilot.pause()
        await pilot.press("right", "enter", *"dieselbe", "enter")
        await pilot.pause()

    pressed(app, steps)

    assert [j.value for j in written(tmp_path)] == ["Ingrid Solberg"]


def test_on_a_small_terminal_everything_can_be_read(tmp_path: Path) -> None:
    long = "Die Vermittlerin Frida Nygaard sprach " + "noch einmal und immer wieder " * 60 + "in Oslo.\n"
    app = ReviewApp(Desk(planted(tmp_path, kurier=long)))

    async def session() -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            table, below = app.query_one(DataTable), app.query_one("#unten")
            assert below.max_scroll_y > 0 and below.size.height <= 12
            await pilot.press("end")
            assert table.cursor_row == table.row_count - 1
            await pilot.press("home", "tab", "pagedown")
            await pilot.pause(0.5)
            assert table.cursor_row == 0 and below.scroll_y > 0
            await pilot.press("n")
            await pilot.pause()
            fields = [one.region for one in app.screen.query(Input)]
            assert len(fields) == 4
            assert all(one.height == 1 and one.bottom <= 24 for one in fields)
            await pilot.press("escape")

    apart(session)


def test_keys_that_do_not_fit_do_nothing(desk: Desk, tmp_path: Path) -> None:
    app = ReviewApp(desk, "R. Berg", "2025-12-13")

    async def steps(pilot: Any) -> None:
        await pilot.press("s", "t", "v")
        await pilot.pause()
        assert list(app.screen.query(Input)) == []
        await pilot.press("k")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert list(app.screen.query(Input)), "an empty reason is no reason"
        await pilot.press("escape", "q")

    pressed(app, steps)

    assert written(tmp_path) == ()


def test_a_list_of_nothing(desk: Desk) -> None:
    app = ReviewApp(desk, kinds=("conflict",))

    async def steps(pilot: Any) -> None:
        assert "Nichts ist offen." in shown(app, "satz")
        await pilot.press("k", "a", "q")

    pressed(app, steps)
