"""The second dossier of the repository, made by init and its editor alone: no line of code knows it."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from generator.cli import DONE, run
from generator.config import load_config

EXAMPLE = Path("examples") / "gaza"


@pytest.fixture(scope="module")
def built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example's dossier, built from a copy of what is kept in git; findings are faults."""
    folder = tmp_path_factory.mktemp("beispiel") / "gaza"
    shutil.copytree(root / EXAMPLE, folder, ignore=shutil.ignore_patterns("docs", "site", ".*"))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert run(["build", "--strict"]) == DONE
    return folder


@pytest.fixture(scope="module")
def data(built: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        (built / "site" / "daten" / "dossier.json").read_text(encoding="utf-8")
    )
    return found


def test_it_is_laid_out_as_init_does_it(root: Path, tmp_path: Path) -> None:
    from generator.project import new_project

    title = load_config(root / EXAMPLE).title
    new_project(tmp_path / "neu", title)

    for name in (".gitignore", "README.md", "dossier.yml"):
        assert (root / EXAMPLE / name).read_bytes() == (tmp_path / "neu" / name).read_bytes(), name
    for path in sorted((tmp_path / "neu" / "seeds" / "register").iterdir()):
        ours = (root / EXAMPLE / "seeds" / "register" / path.name).read_text(encoding="utf-8")
        assert ours.startswith(path.read_text(encoding="utf-8")), path.name


@pytest.mark.slow
def test_no_page_speaks_of_the_other_dossier(built: Path, root: Path) -> None:
    other = load_config(root).title
    pages = list((built / "site").rglob("*.html"))
    assert len(pages) > 60

    for path in (p for p in (built / "site").rglob("*") if p.suffix in {".html", ".js", ".json", ".atom"}):
        text = path.read_text(encoding="utf-8")
        assert other not in text and "Ukrain" not in text, path
        assert str(built) not in text, path
    assert all("Gespräche über ein Ende des Gaza-Kriegs</title>" in p.read_text("utf-8") for p in pages)


@pytest.mark.slow
def test_no_link_is_dead(built: Path) -> None:
    site = built / "site"
    anchors = {
        p: set(re.findall(r'\sid="?([^"\s>]+)', p.read_text(encoding="utf-8"))) for p in site.rglob("*.html")
    }

    dead = []
    for page in (p for p in anchors if p.name != "404.html"):
        for link in re.findall(r'href="([^"]+)"', page.read_text(encoding="utf-8")):
            if re.match(r"[a-z]+:", link):
                continue
            path, _, anchor = link.partition("#")
            target = (page.parent / path).resolve() if path else page
            if not target.is_file() or (
                anchor and target.suffix == ".html" and anchor not in anchors[target]
            ):
                dead.append((page.relative_to(site).as_posix(), link))
    assert dead == []


@pytest.mark.slow
def test_what_the_articles_tell_is_there(data: dict[str, Any]) -> None:
    names = {p["id"]: p["name"] for p in data["persons"]}
    met = {
        (m["status"], m["start"], m["end"], m["place"] and m["place"]["name"]): (
            {names[p] for p in m["participants"]} | set(m["delegations"])
        )
        for m in data["meetings"]
    }

    talks = met["held", "2025-10-05", "2025-10-08", "Scharm el-Scheich"]
    assert talks == {"Chalil al-Haja", "Ron Dermer", "Hamas", "Israel"}
    assert {"Mohammed bin Abdulrahman Al Thani", "Badr Abdelatty", "Hakan Fidan"} <= (
        met["held", "2025-12-19", "2025-12-19", "Miami"]
    )
    assert met["planned", "2025-12-29", "2025-12-29", "Florida"] == {"Benjamin Netanjahu", "Donald Trump"}
    assert met["planned", None, None, "Kairo"] == {"Deutschland", "Ägypten"}
    assert {"Abdel Fattah al-Sisi", "Friedrich Merz"} <= met["held", "2025-10-13", "2025-10-13", None]
    assert not any("António Guterres" in people for people in met.values())


@pytest.mark.slow
def test_reports_that_differ_and_what_the_editor_decided_are_shown(built: Path, data: dict[str, Any]) -> None:
    ((conflict,),) = (m["conflicts"] for m in data["meetings"] if m["conflicts"])
    assert conflict["field"] == "start"
    assert {v["value"]: v["evidence"]["quote"].split()[0] for v in conflict["values"]} == {
        "2025-10-05": "In",
        "2025-10-06": "Begonnen",
    }
    assert [(p["label"], p["points"]) for p in data["plans"]] == [("20-Punkte-Plan", 20)]
    assert len(data["judgements"]) == 3
    page = (built / "site" / "plan" / "20-punkte-plan.html").read_text(encoding="utf-8")
    assert "Redaktionell entschieden von M. Beispiel" in page


@pytest.mark.slow
def test_roles_stay_with_their_bearers(data: dict[str, Any]) -> None:
    roles = {p["name"]: {r["text"] for r in p["roles"]} for p in data["persons"]}

    assert roles["Abdel Fattah al-Sisi"] == {"Ägyptens Präsident"}
    assert roles["Tamim bin Hamad Al Thani"] == {"Emir von Katar"}
    assert roles["Hakan Fidan"] == set()  # "dessen türkischer Kollege" is no office of his own
    assert {b["name"]: b["side"] for b in data["bodies"]}["Hamas"] == "PS"
