"""The rooms import only what lies below them, and each great dependency is known to one room."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from importlinter import cli


def test_the_layers_hold(root: Path) -> None:
    assert cli.lint_imports(config_filename=str(root / "pyproject.toml")) == 0


def test_every_room_has_its_layer(root: Path) -> None:
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    named = {name for layer in layers for name in re.findall(r"generator\.(\w+)", layer)}
    rooms = {
        path.stem
        for path in (root / "generator").iterdir()
        if path.suffix == ".py" or (path.is_dir() and any(path.glob("*.py")))
    }

    assert rooms - named - {"__init__", "lexicon"} == set()


def test_only_the_command_line_prints(root: Path) -> None:
    printing = [
        path.relative_to(root).as_posix()
        for path in sorted((root / "generator").rglob("*.py"))
        if re.search(r"\bprint\(|sys\.std(out|err)\b", path.read_text(encoding="utf-8"))
    ]

    assert [name for name in printing if not re.fullmatch(r"generator/cli(_\w+)?\.py", name)] == []
