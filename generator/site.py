"""MkDocs as a separate process with an environment of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import yaml

from .problems import Problem

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


def settings(config: Path, docs: Path) -> str:
    """MkDocs settings that inherit all of ``config`` but the folder of the pages."""
    return yaml.safe_dump({"INHERIT": config.name, "docs_dir": str(docs)}, allow_unicode=True)


def run_mkdocs(config: Path, docs: Path, site: Path, as_of: str | None) -> tuple[Problem, ...]:
    """Builds the site strictly: any warning is a fault.

    Args:
        config: the project's ``mkdocs.yml``; its folder is the working folder.
        docs: folder of the pages.
        site: folder the site is written to.
        as_of: ISO day the build is dated; None when unknown.

    Returns:
        The faults MkDocs named, in its order; empty when the site is complete.
    """
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean", "-f", "-", "-d", str(site)],
        input=settings(config, docs),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=config.parent,
        env=environment(as_of),
    )
    if done.returncode == 0:
        return ()
    lines = [line.partition("-")[2].strip() for line in done.stderr.splitlines() if _is_fault(line)]
    last = (done.stderr.strip().splitlines() or [f"Ende mit Code {done.returncode}"])[-1]
    return tuple(
        Problem(docs.name, 0, "mkdocs", f"MkDocs: {line}", "der Ordner site/ bleibt, wie er war")
        for line in lines or [last]
    )


def _is_fault(line: str) -> bool:
    return line.startswith(("WARNING", "ERROR", "CRITICAL"))
