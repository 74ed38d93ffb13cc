"""An engine's command as a process with an environment of its own, and what it found fault with."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from ..problems import Problem
from ..site import environment

_PROGRAM = Path(__file__).resolve().parents[2]


def run_engine(
    module: str, arguments: list[str], given: str, folder: Path, as_of: str | None, shell: str = ""
) -> subprocess.CompletedProcess[str]:
    """Runs an engine, a Python module, to its end.

    Args:
        module: what ``python -m`` is to run.
        arguments: what it is told.
        given: its standard input.
        folder: its working folder.
        as_of: ISO day the build is dated; None when unknown.
        shell: a command of the shell to come before it, as ``ulimit``; empty for none.
    """
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(
        ["/bin/sh", "-c", f'{shell} && exec "$@"', "sh", *command] if shell else command,
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=folder,
        env={**environment(as_of), "PYTHONPATH": str(_PROGRAM)},
    )


def faults(done: subprocess.CompletedProcess[str], docs: Path, engine: str = "MkDocs") -> tuple[Problem, ...]:
    """What an engine that failed has named, in its order, or its last line; empty for one that did not."""
    if done.returncode == 0:
        return ()
    told = (done.stdout + done.stderr).strip().splitlines()
    lines = [line.partition("-")[2].strip() for line in told if _is_fault(line)]
    return tuple(
        Problem(docs.name, 0, "mkdocs", f"{engine}: {line}", "der Ordner site/ bleibt, wie er war")
        for line in lines or [told[-1] if told else f"Ende mit Code {done.returncode}"]
    )


def _is_fault(line: str) -> bool:
    return line.startswith(("WARNING", "ERROR", "CRITICAL"))
