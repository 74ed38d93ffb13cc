"""A run killed at any moment leaves seeds, judgements, docs/ and site/ whole; the next needs no repair."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fixtures.talks import planted


@pytest.mark.slow
def test_a_hundred_kills(project: Path, root: Path) -> None:
    for path in (project / "seeds" / "register").iterdir():
        path.unlink()
    planted(project / "seeds")
    environment = {**os.environ, "PYTHONPATH": str(root), "OPENBLAS_NUM_THREADS": "1"}
    script = root / "tests" / "determinism" / "killed.py"

    done = subprocess.run(
        [sys.executable, str(script), str(project)],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout.splitlines()[-1])
    assert report["broken"] == []
    assert sum(report["kills"].values()) == 100
    for name in ("write", "judge", "add", "generate"):
        assert report["changed"][name] > 0, f"no kill of «{name}» came after it had written"
