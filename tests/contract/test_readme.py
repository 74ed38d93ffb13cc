"""The README is true: its commands and paths are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer.main

from generator.cli import app


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    return (root / "README.md").read_text(encoding="utf-8")


def test_it_opens_with_the_two_commands(readme: str) -> None:
    first = re.search(r"```sh\n(.*?)```", readme, re.DOTALL)

    assert first is not None
    assert first.start() < 600
    assert [line.split("#")[0].strip() for line in first.group(1).splitlines()] == ["make site", "make test"]


def test_every_make_target_is_one(readme: str, root: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z]+)", readme))

    assert {"site", "test", "serve", "lint", "golden", "eval", "lock"} <= targets
    assert named <= targets


def test_every_command_and_option_is_one(readme: str) -> None:
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    shown = re.findall(r"^dossier (\w+)(.*)$", readme, re.MULTILINE)

    assert {name for name, _ in shown} == set(commands)
    for name, rest in shown:
        options = {option for param in commands[name].params for option in param.opts}
        assert set(re.findall(r"--[a-z-]+", rest)) <= options, name


def test_every_path_is_there(readme: str, root: Path) -> None:
    built = ("site/", ".dossier-cache/")
    named = re.findall(r"`([\w./-]+/[\w./-]*)`", readme) + re.findall(r"\]\(([\w./-]+)\)", readme)

    missing = [name for name in named if not name.startswith((*built, "../")) and not (root / name).exists()]

    assert missing == []


def test_ci_runs_the_readmes_test_command(root: Path) -> None:
    script = (root / ".ci" / "run").read_text(encoding="utf-8")

    assert script.startswith("#!/usr/bin/env bash")
    assert "set -euo pipefail" in script
    for command in ("make test", "make lint", "make check"):
        assert re.search(rf"^{command}\b", script, re.MULTILINE)


def test_the_locks_are_pinned_by_hash_and_name_no_host(root: Path) -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (root / name).read_text(encoding="utf-8")
        pins = re.findall(
            r"^[\w.-]+(?:\[[\w,-]+\])?==\S+ \\\n    --hash=sha256:[0-9a-f]{64}", text, re.MULTILINE
        )
        named = re.findall(r"^[\w.-]+", text, re.MULTILINE)

        assert len(pins) == len(named) > 40
        assert not re.search(r"https?:|file:/|--(index|extra|find|trusted)", text)
