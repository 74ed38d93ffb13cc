"""The pipelines' shell, run for real: on a branch that brings an article, merged as a host merges it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from tests.conftest import empty_project
from tests.contract.test_workflows import github, gitlab, steps
from tests.golden.test_mini_site import MINI

pytestmark = pytest.mark.slow

NEWER = "2025-03-15-kurier"
MARK = "<!-- dossier diff -->"
GH = """#!/bin/sh
for word; do printf '%s\\n' "$word" >> "$CALLS"; done
case "$*" in *--paginate*) printf "$FOUND" ;; esac
"""


def shell(name: str) -> str:
    """The lines of one step of the workflow for GitHub."""
    return next(step["run"] for _, step in steps() if step.get("name", "").startswith(name))


def bash(script: str, folder: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """As a runner calls it: ends at the first failure, in a pipe too."""
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def env(tmp_path: Path, root: Path) -> dict[str, str]:
    """``dossier`` on the path, a summary, and nothing of the caller's git."""
    return _environment(tmp_path, root)


def _environment(home: Path, root: Path) -> dict[str, str]:
    commands = home / "bin"
    commands.mkdir()
    (commands / "dossier").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator.cli "$@"\n')
    (commands / "gh").write_text(GH)
    for command in commands.iterdir():
        command.chmod(0o755)
    who = {f"GIT_{role}_{part}": "x" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
    return who | {
        "PATH": f"{commands}:{os.environ['PATH']}",
        "PYTHONPATH": str(root),
        "PYTHONUTF8": "1",
        "HOME": str(home),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GITHUB_STEP_SUMMARY": str(home / "summary.md"),
        "CALLS": str(home / "calls"),
    }


@pytest.fixture
def merged(checked_out: Path, tmp_path: Path) -> Path:
    """A copy of ``checked_out``."""
    return Path(shutil.copytree(checked_out, tmp_path / "flach", symlinks=True))


@pytest.fixture(scope="module")
def checked_out(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The newest two generations of a repository whose last commit merges a branch with an article.

    A pull request is checked out like that.
    """
    project = empty_project(tmp_path_factory.mktemp("merged") / "projekt")
    env = _environment(tmp_path_factory.mktemp("home"), root)
    shutil.rmtree(project / "seeds" / "register")
    shutil.copytree(MINI / "register", project / "seeds" / "register")
    articles = sorted((MINI / "articles").iterdir())
    for newer, commands in (
        (False, "git init -q -b main && git add . && git commit -qm eins && git checkout -qb neu"),
        (True, "dossier generate && git add . && git commit -qm zwei && git checkout -q main"),
    ):
        for path in articles:
            if path.name.startswith(NEWER) == newer:
                shutil.copy(path, project / "seeds" / "articles" / path.name)
        done = bash(commands, project, env)
        assert done.returncode == 0, done.stderr
    shallow = project.with_name("flach")
    done = bash(
        f"git merge -q --no-ff -m drei neu && git clone -q --depth 2 'file://{project}' '{shallow}'",
        project,
        env,
    )
    assert done.returncode == 0, done.stderr
    return shallow


def test_the_steps_check_compare_and_build(merged: Path, env: dict[str, str], tmp_path: Path) -> None:
    for name in ("Check", "Findings", "Diff", "Build"):
        done = bash(shell(name), merged, env)
        assert done.returncode == 0, (name, done.stderr)

    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    comment = (merged / "aenderungen.md").read_text(encoding="utf-8")
    base = bash("git rev-parse --short main^1", merged, env).stdout.strip()
    assert summary.startswith("## Befunde\n\n") and "\n    Keine Befunde.\n" in summary
    assert summary.endswith(comment)
    assert comment.startswith(f"{MARK}\n## Änderungen seit der Revision {base}\n")
    assert "\n### 1 Statuswechsel\n" in comment
    assert (merged / "site" / "_headers").is_file()


def test_a_finding_fails_the_check_and_is_in_the_summary(
    merged: Path, env: dict[str, str], tmp_path: Path
) -> None:
    (merged / "docs" / "index.md").write_text("```\n# von Hand\n", encoding="utf-8")

    assert bash(shell("Check"), merged, env).returncode == 1
    assert bash(shell("Findings"), merged, env).returncode == 0

    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert "docs/index.md" in summary
    assert all(line.startswith("    ") or line in {"", "## Befunde"} for line in summary.splitlines())


@pytest.mark.parametrize(("there", "method"), [("", "POST"), ("17\\n18\\n", "PATCH")])
def test_one_comment_is_made_and_then_renewed(
    tmp_path: Path, env: dict[str, str], there: str, method: str
) -> None:
    step = next(step for name, step in steps() if name == "comment" and "run" in step)
    where = {"COMMENTS": "repos/a/b/issues/3/comments", "COMMENT": "repos/a/b/issues/comments"}

    done = bash(step["run"], tmp_path, env | where | {"OURS": step["env"]["OURS"], "FOUND": there})

    calls = (tmp_path / "calls").read_text(encoding="utf-8").split()
    assert done.returncode == 0, done.stderr
    assert set(step["env"]) == {"GH_TOKEN", "COMMENTS", "COMMENT", "OURS"}
    assert calls.count("--method") == 1 and method in calls
    assert (f"{where['COMMENT']}/17" in calls) == (method == "PATCH")
    assert "body=@aenderungen.md" in calls


def test_ours_is_told_from_the_comments_of_others() -> None:
    step = next(step for name, step in steps() if name == "comment" and "run" in step)
    bodies = [("x", MARK), ("github-actions[bot]", "anderes"), ("github-actions[bot]", f"{MARK}\n## …")]
    comments = [{"id": n, "user": {"login": who}, "body": body} for n, (who, body) in enumerate(bodies)]

    assert _jq(step["env"]["OURS"], comments) == "2"


def _jq(program: str, data: Any) -> str:
    if shutil.which("jq") is None:
        pytest.skip("Übersprungen: jq ist nicht installiert.")
    done = subprocess.run(["jq", "-r", program], input=json.dumps(data), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


class _GitLab(BaseHTTPRequestHandler):
    """Notes of a merge request, as far as the job asks for them."""

    notes: list[dict[str, Any]]
    asked: list[tuple[str, str, str | None]]

    def _answer(self) -> None:
        size = int(self.headers.get("Content-Length") or 0)
        form = parse_qs(self.rfile.read(size).decode("utf-8"))
        self.asked.append((self.command, self.path, self.headers["PRIVATE-TOKEN"]))
        if self.command == "POST":
            self.notes.append({"id": 7, "body": form["body"][0]})
        elif self.command == "PUT":
            self.notes[-1]["body"] = form["body"][0]
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(self.notes).encode("utf-8"))

    do_GET = do_POST = do_PUT = _answer

    def log_message(self, *args: Any) -> None:
        """Says nothing."""


@pytest.fixture
def host() -> Iterator[tuple[str, type[_GitLab]]]:
    """A server with one note of somebody else's, and its address."""
    kind = type("Host", (_GitLab,), {"notes": [{"id": 3, "body": "Schön!"}], "asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), kind)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/notes", kind
    server.shutdown()


def test_one_note_is_made_and_then_renewed(
    tmp_path: Path, env: dict[str, str], host: tuple[str, type[_GitLab]]
) -> None:
    for command in ("curl", "jq"):
        if shutil.which(command) is None:
            pytest.skip(f"Übersprungen: {command} ist nicht installiert.")
    address, kind = host
    job = gitlab()["note"]
    ours = {"NOTES": address, "OURS": job["variables"]["OURS"], "DOSSIER_TOKEN": "geheim"}
    for text in ("eins & zwei", "drei + „vier“"):
        (tmp_path / "aenderungen.md").write_text(f"{MARK}\n{text}\n", encoding="utf-8")
        done = bash("\n".join(job["script"]), tmp_path, env | ours)
        assert done.returncode == 0, done.stderr

    assert [note["body"] for note in kind.notes] == ["Schön!", f"{MARK}\ndrei + „vier“\n"]
    assert [method for method, _, _ in kind.asked] == ["GET", "POST", "GET", "PUT"]
    assert {token for _, _, token in kind.asked} == {"geheim"}
    assert kind.asked[-1][1] == "/notes/7"


def test_gitlabs_jobs_check_compare_and_build(merged: Path, env: dict[str, str]) -> None:
    base = bash("git rev-parse main^1", merged, env).stdout.strip()
    for name in ("check", "diff", "build", "pages"):
        script = "\n".join(gitlab()[name]["script"])
        done = bash(script, merged, env | {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base})
        assert done.returncode == 0, (name, done.stderr)

    assert re.match(
        f"{MARK}\n## Änderungen seit der Revision {base[:7]}", (merged / "aenderungen.md").read_text()
    )
    assert (merged / "public" / "index.html").is_file()


def test_a_merged_pull_request_has_the_base_among_two_commits() -> None:
    checkout = github()["jobs"]["build"]["steps"][0]

    assert checkout["with"]["fetch-depth"] == 2
    assert "HEAD^1" in shell("Diff")
