"""``dossier diff`` and ``--as-of`` on two small articles: what is compared, how it is shown."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from generator import cli_diff, revision
from generator.build import gather, render_pages
from generator.cli import USAGE, run
from generator.config import load_config
from tests.golden.test_mini_site import MINI

FIRST, SECOND = "2025-03-12-bote", "2025-03-15-kurier"
Shown = pytest.CaptureFixture[str]


@pytest.fixture
def mini(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of the two small articles."""
    for part in ("articles", "register"):
        shutil.rmtree(project / "seeds" / part)
        shutil.copytree(MINI / part, project / "seeds" / part)
    monkeypatch.chdir(project)
    return project


def undated(project: Path) -> None:
    """A third article of which no day is known."""
    (project / "seeds" / "articles" / "ohne-tag.txt").write_text("Carla Stone schwieg.\n", encoding="utf-8")


def take_second(project: Path) -> dict[Path, bytes]:
    """Takes the newer article away; what it was, to put it back."""
    kept = {p: p.read_bytes() for p in (project / "seeds" / "articles").glob(f"{SECOND}.*")}
    for path in kept:
        path.unlink()
    return kept


def git(folder: Path, *arguments: str) -> None:
    who = {"GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x@y", "GIT_COMMITTER_NAME": "x"}
    subprocess.run(
        ["git", "-C", str(folder), *arguments],
        check=True,
        capture_output=True,
        env={**os.environ, **who, "GIT_COMMITTER_EMAIL": "x@y"},
    )


def as_json(capsys: Shown, *arguments: str) -> dict[str, object]:
    capsys.readouterr()
    assert run(["diff", "--format", "json", *arguments]) == 0
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found


def new_meetings(found: dict[str, object]) -> list[str]:
    changes = found["changes"]
    assert isinstance(changes, list)
    return [c["id"] for c in changes if (c["thing"], c["kind"]) == ("meeting", "new")]


def test_without_a_state_it_tells_what_the_newest_article_changed(mini: Path, capsys: Shown) -> None:
    assert run(["diff"]) == 0

    shown = capsys.readouterr().out
    assert shown.startswith(f"Änderungen durch {SECOND}\n")
    for words in ("Status: geplant → stattgefunden", "Beleg", "Musterkurier, 15. 3. 2025"):
        assert words in shown.replace("\u00a0", " ")
    assert "None" not in shown


def test_an_id_a_day_and_the_newest_article_name_the_same_state(mini: Path, capsys: Shown) -> None:
    found = [as_json(capsys, *o)["changes"] for o in ([], ["--since", SECOND], ["--since", "2025-03-14"])]

    assert found[0] == found[1] == found[2]
    assert len(new_meetings(as_json(capsys, "--since", FIRST))) == 2
    assert as_json(capsys, "--since", "2025-03-15")["changes"] == []


def test_every_sentence_in_json_has_publisher_and_day(mini: Path, capsys: Shown) -> None:
    found = as_json(capsys)["changes"]
    assert isinstance(found, list)
    told = [e for c in found for e in c["evidence"]]

    assert told and {e["publisher"] for e in told} >= {"Musterkurier"}
    assert all(e["quote"] and e["published"] for e in told)


def test_markdown_is_fit_for_a_comment(mini: Path, capsys: Shown) -> None:
    assert run(["diff", "--format", "markdown"]) == 0

    shown = capsys.readouterr().out
    assert shown.startswith("## Änderungen durch") and "\n### 1 Statuswechsel\n" in shown
    assert "<details><summary>" in shown and shown.count("<details>") == shown.count("</details>")
    assert cli_diff._safe("@alle <b> [x](y)") == "@\u2060alle &lt;b&gt; &#91;x&#93;(y)"


def test_markdown_too_long_for_a_comment_ends_with_the_number_left_out(mini: Path, capsys: Shown) -> None:
    assert run(["diff", "--format", "markdown"]) == 0
    whole = capsys.readouterr().out

    for limit in (1, 300, 800, len(whole) - 1, len(whole)):
        assert run(["diff", "--format", "markdown", "--limit", str(limit)]) == 0
        shown = capsys.readouterr().out
        left = re.search(r"^Hier zu lang: (\d+) weitere Änderung", shown, re.MULTILINE)

        assert len(shown) <= max(limit, 120)
        assert shown.count("\n- ") + (int(left[1]) if left else 0) == whole.count("\n- ")
        assert shown.count("<details>") == shown.count("</details>")
        assert (left is None) == (limit == len(whole))


def test_only_markdown_is_shortened(mini: Path, capsys: Shown) -> None:
    assert run(["diff", "--limit", "100"]) == USAGE
    assert "--limit: kürzt nur Markdown" in capsys.readouterr().err


def test_nothing_changed_is_said(mini: Path, capsys: Shown) -> None:
    for form in ("text", "markdown"):
        assert run(["diff", "--since", "2025-03-15", "--format", form]) == 0
        assert "Nichts hat sich geändert." in capsys.readouterr().out


def test_an_undated_article_counts_as_the_last(mini: Path, capsys: Shown) -> None:
    undated(mini)

    assert run(["diff"]) == 0

    shown = capsys.readouterr()
    assert "ohne-tag.txt: Der Tag der Veröffentlichung ist nicht bekannt" in shown.err
    assert f"Änderungen durch {SECOND} und alles, was danach kam" in shown.out


def test_a_revision_in_git(mini: Path, capsys: Shown) -> None:
    kept = take_second(mini)
    git(mini, "init", "-q")
    git(mini, "add", "seeds")
    git(mini, "commit", "-qm", "eins")
    for path, content in kept.items():
        path.write_bytes(content)
    by_article = as_json(capsys)

    found = as_json(capsys, "--since", "HEAD")

    assert found["title"] == "Änderungen seit der Revision HEAD"
    assert found["changes"] == by_article["changes"]


@pytest.mark.parametrize("since", ["gibtsnicht", "--help", "HEAD~7"])
def test_what_is_no_state_is_refused(mini: Path, capsys: Shown, since: str) -> None:
    git(mini, "init", "-q")
    git(mini, "add", "seeds")
    git(mini, "commit", "-qm", "eins")

    assert run(["diff", f"--since={since}"]) == USAGE

    assert "weder die id eines Artikels noch ein Tag noch eine Revision" in capsys.readouterr().err


def test_a_revision_without_articles_is_refused(mini: Path, capsys: Shown) -> None:
    git(mini, "init", "-q")
    git(mini, "add", "mkdocs.yml")
    git(mini, "commit", "-qm", "eins")

    assert run(["diff", "--since", "HEAD"]) == USAGE

    assert "in dieser Revision gibt es articles/ nicht" in capsys.readouterr().err


def test_without_a_repository_or_without_git(
    mini: Path, capsys: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(mini.parent))

    assert run(["diff", "--since", "HEAD"]) == USAGE
    assert "liegt in keinem git-Repository" in capsys.readouterr().err

    def missing(*_: object, **__: object) -> None:
        raise FileNotFoundError("git")

    monkeypatch.setattr(revision.subprocess, "run", missing)

    assert run(["diff", "--since", "HEAD"]) == USAGE
    assert "git ist nicht installiert" in capsys.readouterr().err


def test_a_form_that_is_none(mini: Path, capsys: Shown) -> None:
    assert run(["diff", "--format", "xml"]) == USAGE

    assert "«xml» ist keine Form (erlaubt: text, markdown, json)" in capsys.readouterr().err


def pages_of(project: Path, as_of: str | None) -> dict[str, str]:
    assert run(["generate", *(["--as-of", as_of] if as_of else [])]) == 0
    docs = project / "docs"
    return {
        p.relative_to(docs).as_posix(): p.read_text(encoding="utf-8") for p in docs.rglob("*") if p.is_file()
    }


def test_the_last_day_is_the_ordinary_dossier_byte_for_byte(mini: Path) -> None:
    whole = pages_of(mini, None)

    assert pages_of(mini, "2025-03-15") == whole
    assert pages_of(mini, "2099-01-01") == whole


def test_an_earlier_day_knows_only_its_articles(mini: Path) -> None:
    then = pages_of(mini, "2025-03-14")
    take_second(mini)

    assert then == pages_of(mini, None)


def test_a_day_before_all_articles_gives_a_whole_site_that_says_so(mini: Path) -> None:
    then = pages_of(mini, "2025-01-01")

    assert "Bis zum 1. Januar 2025 war keine Quelle erschienen." in then["index.md"].replace("\u00a0", " ")
    assert {"chronik/index.md", "personen/index.md", "daten/dossier.json"} <= set(then)


def test_undated_articles_are_in_the_state_of_no_day(mini: Path, capsys: Shown) -> None:
    undated(mini)

    then = pages_of(mini, "2025-03-15")

    assert "quellen/ohne-tag.md" not in then
    assert "im Stand eines Tages fehlt der Artikel" in capsys.readouterr().err


@pytest.mark.parametrize("day", ["2025-1-1", "gestern", "20250315", "2025-02-30"])
def test_a_day_that_is_none(mini: Path, capsys: Shown, day: str) -> None:
    assert run(["generate", "--as-of", day]) == USAGE

    assert f"«{day}» ist kein Tag" in capsys.readouterr().err


def test_export_of_a_day(mini: Path, tmp_path: Path) -> None:
    out = tmp_path / "dossier.json"
    articles = str(mini / "seeds" / "articles")

    assert run(["export", "--articles", articles, "--as-of", "2025-03-14", "--out", str(out)]) == 0

    found = json.loads(out.read_text(encoding="utf-8"))
    assert (found["as_of"], [a["id"] for a in found["articles"]]) == ("2025-03-12", [FIRST])


def test_pages_of_the_projects_own_articles_have_no_faults(root: Path) -> None:
    config = load_config(root)
    pages = render_pages(config, gather(config))

    assert pages.faults == ()
    assert {"aenderungen/index.md", "stand/index.md", "daten/aenderungen.atom"} <= set(pages.tree)


def test_the_address_of_the_site_comes_from_the_settings_of_mkdocs(project: Path) -> None:
    settings = project / "mkdocs.yml"
    assert load_config(project).site_url is None
    settings.write_text(
        settings.read_text(encoding="utf-8").replace('site_url: ""', "site_url: https://example.org/d"),
        encoding="utf-8",
    )

    assert load_config(project).site_url == "https://example.org/d/"
