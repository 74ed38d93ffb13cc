"""Zensical, the successor Material's makers write: it builds the same pages, in a project of its own."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from ..problems import Problem
from .process import faults, run_engine
from .reuse import theme_folder

MEMORY = 4_000_000
"""Kilobytes of address space it may take: with some settings its memory grows as the square of the pages."""


def run_zensical(
    config: Path, docs: Path, site: Path, as_of: str | None, own: Mapping[str, Any] = MappingProxyType({})
) -> tuple[Problem, ...]:
    """Builds the site with Zensical, strictly.

    It wants pages and theme within the project and knows no settings from standard input; so it is given
    copies of both.

    Args:
        config: the ``mkdocs.yml`` in use.
        docs: folder of the pages.
        site: folder the site is written to.
        as_of: ISO day the build is dated; None when unknown.
        own: what goes before ``config``, as ``site.own_settings`` gives it.

    Returns:
        What it found fault with; empty when the site is complete.
    """
    with tempfile.TemporaryDirectory() as name:
        project = Path(name)
        shutil.copytree(docs, project / "docs")
        wanted = _settings(config, own, project)
        (project / "mkdocs.yml").write_text(yaml.safe_dump(wanted, allow_unicode=True, sort_keys=False))
        command = ["build", "--strict", "--clean", "-f", "mkdocs.yml"]
        done = run_engine("zensical", command, "", project, as_of, f"ulimit -v {MEMORY}")
        found = faults(done, docs, "Zensical")
        if not found:
            shutil.copytree(project / "site", site, dirs_exist_ok=True)
    return found


def _settings(config: Path, own: Mapping[str, Any], project: Path) -> dict[str, Any]:
    """The settings, for the folders of the copy; the overridden theme files are copied, too."""
    found: dict[str, Any] = yaml.safe_load(config.read_text(encoding="utf-8"))
    theme = theme_folder(config, own)
    if theme.is_dir():
        shutil.copytree(theme, project / "thema")
        found["theme"] = found["theme"] | {"custom_dir": "thema"}
    return found | {**own, "theme": found["theme"], "docs_dir": "docs", "site_dir": "site"}
