"""The environment and the settings an engine runs with: the same on every machine."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from .config import Config

KEPT = ("PATH", "HOME", "SYSTEMROOT", "TMPDIR", "VIRTUAL_ENV")
"""What MkDocs may see of the caller's environment: nothing of it reaches a page."""


def epoch(as_of: str | None) -> int:
    """Seconds from 1970 to midnight (UTC) of the day; 0 when the day is unknown."""
    if as_of is None:
        return 0
    return int(datetime.fromisoformat(as_of).replace(tzinfo=UTC).timestamp())


def environment(as_of: str | None) -> dict[str, str]:
    """The environment MkDocs runs in: same language, zone, hash seed and build day everywhere."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return kept | {
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "SOURCE_DATE_EPOCH": str(epoch(as_of)),
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
    }


def own_settings(config: Config) -> dict[str, Any]:
    """What MkDocs is told of a project besides the ``mkdocs.yml`` in use: title, address, theme's folder."""
    found: dict[str, Any] = {"site_name": config.title, "site_url": config.site_url or ""}
    if config.mkdocs.parent != config.root:  # a file of the project's own names its folder itself
        found["theme"] = {"custom_dir": str(config.theme)}
    return found


def settings(config: Path, docs: Path, own: Mapping[str, Any] = MappingProxyType({})) -> str:
    """MkDocs settings: those of ``config`` but for the folder of the pages and what the project sets."""
    return yaml.safe_dump({"INHERIT": str(config), "docs_dir": str(docs), **own}, allow_unicode=True)
