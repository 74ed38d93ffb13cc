"""The pipelines for GitHub and GitLab: pinned, of least rights, and made of commands that exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main
import yaml

from generator.cli import app

HERE = Path(__file__).resolve().parents[2]
GITHUB = HERE / ".github" / "workflows" / "dossier.yml"
GITLAB = HERE / ".gitlab-ci.yml"
OPTIONAL = {"dossier.yml"}
"""Settings a dossier may have and this one has not."""
IMAGE = re.compile(r"\bpython:[\w.-]+@sha256:[0-9a-f]{64}\b")
TRUSTED = re.compile(
    r"github\.(repository|ref|event_name|token|event\.pull_request\.(number|head\.repo\.full_name))\b"
)


def github() -> dict[str, Any]:
    found: dict[Any, Any] = yaml.safe_load(GITHUB.read_text(encoding="utf-8"))
    return {"on" if key is True else key: value for key, value in found.items()}


def gitlab() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(GITLAB.read_text(encoding="utf-8"))
    return found


def steps() -> Iterator[tuple[str, dict[str, Any]]]:
    for name, job in github()["jobs"].items():
        for step in job["steps"]:
            yield name, step


def scripts() -> list[str]:
    """Every line of shell in both."""
    found = [step["run"] for _, step in steps() if "run" in step]
    for job in gitlab().values():
        if isinstance(job, dict):
            found += [line for part in ("before_script", "script") for line in job.get(part, [])]
    return found


def test_every_action_is_pinned_and_names_its_version() -> None:
    lines = re.findall(r"uses: (.*)", GITHUB.read_text(encoding="utf-8"))

    assert len(lines) == sum("uses" in step for _, step in steps()) > 0
    assert [x for x in lines if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", x)] == []


def test_every_image_is_pinned_and_the_same() -> None:
    dockerfile = (HERE / "Dockerfile").read_text(encoding="utf-8")
    bases = re.findall(r"^FROM (\S+)", dockerfile, re.MULTILINE)
    stages = re.findall(r"^FROM \S+ AS (\S+)", dockerfile, re.MULTILINE)
    named = {base for base in bases if base not in stages} | {gitlab()["default"]["image"]}

    assert len(named) == 1
    assert IMAGE.fullmatch(named.pop())


def test_only_two_jobs_may_write_and_they_run_nothing_of_ours() -> None:
    found = github()
    rights = {name: job["permissions"] for name, job in found["jobs"].items()}

    assert found["permissions"] == {}
    assert rights == {
        "build": {"contents": "read"},
        "comment": {"pull-requests": "write"},
        "publish": {"pages": "write", "id-token": "write"},
    }
    for name, step in steps():
        if name != "build":
            assert "checkout" not in step.get("uses", "")
            assert "dossier " not in step.get("run", "").replace("<!-- dossier", "")
    assert set(found["on"]) == {"push", "pull_request", "workflow_dispatch"}


def test_comment_and_publication_are_kept_from_forks() -> None:
    jobs = github()["jobs"]

    assert "head.repo.full_name == github.repository" in jobs["comment"]["if"]
    assert "github.event_name != 'pull_request'" in jobs["publish"]["if"]
    assert jobs["publish"]["needs"] == "build"


def test_no_credentials_stay_and_no_job_hangs() -> None:
    for _, step in steps():
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False
            assert step["with"]["fetch-depth"] == 2
    assert all(job["timeout-minutes"] <= 30 for job in github()["jobs"].values())
    assert "timeout" in gitlab()["default"]
    assert github()["concurrency"]["group"]


def test_no_expression_gets_into_a_shell() -> None:
    text = GITHUB.read_text(encoding="utf-8")

    assert [step["run"] for _, step in steps() if "${{" in step.get("run", "")] == []
    assert github()["defaults"]["run"]["shell"] == "bash"
    for expression in re.findall(r"\$\{\{(.*?)\}\}", text, re.DOTALL):
        assert "github." not in TRUSTED.sub("", expression), expression


def test_every_command_and_option_is_one() -> None:
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    text = "\n".join(scripts()).replace("\\\n", " ").replace("<!-- dossier", "")
    called = re.findall(r"\bdossier (\w+)([^;\n|>]*)", text)

    assert {name for name, _ in called} == {"check", "diff", "build"}
    for name, rest in called:
        options = {option for param in commands[name].params for option in param.opts}
        assert set(re.findall(r"--[a-z-]+", rest.replace("git rev-parse --short", ""))) <= options, name


@pytest.mark.parametrize("host", ["github", "gitlab"])
def test_the_paths_that_start_it_are_there(host: str) -> None:
    on = github()["on"]
    paths = on["push"]["paths"] if host == "github" else gitlab()[".sources"]

    assert on["push"]["paths"] == on["pull_request"]["paths"]
    assert "seeds" in {path.split("/")[0] for path in paths}
    missing = [p for p in paths if not (HERE / re.sub(r"/\*.*", "", p)).exists() and p not in OPTIONAL]
    assert missing == []


def test_both_start_for_the_same_sources() -> None:
    ours = {path.rstrip("/*") for path in github()["on"]["push"]["paths"]}
    theirs = {path.rstrip("/*") for path in gitlab()[".sources"]}

    assert ours ^ theirs == {".github/workflows/dossier.yml", ".gitlab-ci.yml"}


def test_caches_go_by_content() -> None:
    python = next(step for _, step in steps() if "setup-python" in step.get("uses", ""))

    assert python["with"]["cache-dependency-path"] == "requirements.lock"
    stored = gitlab()[".installed"]["cache"]
    assert [one["key"]["files"] for one in stored] == [["requirements.lock"]] * 2
    assert stored[1]["paths"] == [".dossier-cache"]


def test_installation_is_by_hashes() -> None:
    installs = [line for text in scripts() for line in text.splitlines() if "pip install" in line]

    assert installs
    assert all("--require-hashes" in line or "--no-deps" in line for line in installs)
