"""The shipped dossier built in two environments that differ in all that can be set, its manifests compared.

    python -m tests.determinism.environments [PYTHON] [--user NAME]

The first build runs with this Python, the second with PYTHON (this one unless told), an interpreter in which
``requirements.lock`` is installed; apart from it the second differs in folder, umask, time zone, language,
hash seed, number of processors, times and order of the files and, where the caller may change it, in the
user. Prints what differed, and ends with 1 when a file of the two sites does. A script and no test: it needs
a second Python.
"""

from __future__ import annotations

import argparse
import json
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.determinism.test_two_builds import plant

ROOT = Path(__file__).resolve().parents[2]
FILES = ("mkdocs.yml", "dossier.yml", "requirements.lock", "pyproject.toml")


@dataclass(frozen=True)
class Environment:
    """What a build runs in; ``user`` None is the caller's."""

    python: str
    folder: str
    umask: int
    processors: int
    variables: tuple[tuple[str, str], ...]
    user: str | None = None
    backwards: bool = False

    def __str__(self) -> str:
        asked = subprocess.run([self.python, "--version"], capture_output=True, text=True, check=True)
        who = self.user or pwd.getpwuid(os.getuid()).pw_name
        told = " ".join(f"{name}={value}" for name, value in self.variables)
        rest = f"umask {self.umask:03o}, {self.processors} CPU, {told}"
        return f"{asked.stdout.strip()}, {self.folder!r}, {who}, {rest}"


def built(where: Environment, base: Path) -> dict[str, Any]:
    """The manifest of the site that is built there.

    Raises:
        SystemExit: with what the build said, when it fails.
    """
    folder = base / where.folder
    plant(ROOT, folder / "projekt", backwards=where.backwards)
    for name in ("generator", "templates"):
        shutil.copytree(ROOT / name, folder / "code" / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in FILES:
        shutil.copy(ROOT / name, folder / "code" / name)
    home = folder / "heim"
    home.mkdir()
    if where.user:
        subprocess.run(["chown", "-R", where.user, str(folder)], check=True)

    def settle() -> None:
        os.umask(where.umask)
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[: where.processors])

    done = subprocess.run(
        [where.python, "-m", "generator.cli", "build"],
        cwd=folder / "projekt",
        env={"PATH": os.environ["PATH"], "HOME": str(home), "TMPDIR": str(home)}
        | {"PYTHONPATH": str(folder / "code"), "PYTHONUTF8": "1", **dict(where.variables)},
        capture_output=True,
        text=True,
        check=False,
        user=where.user,
        preexec_fn=settle,
    )
    if done.returncode:
        raise SystemExit(f"{where}\n{done.stdout}{done.stderr}")
    told: dict[str, Any] = json.loads((folder / "projekt" / "site" / "manifest.json").read_text("utf-8"))
    return told


def main() -> int:
    """Build twice, compare, print; 1 when the sites differ."""
    parser = argparse.ArgumentParser(prog="tests.determinism.environments")
    parser.add_argument("python", nargs="?", default=sys.executable)
    parser.add_argument("--user")
    given = parser.parse_args()
    plain = (("TZ", "UTC"), ("LC_ALL", "C.UTF-8"), ("PYTHONHASHSEED", "0"))
    other = (("TZ", "Pacific/Kiritimati"), ("LC_ALL", "tr_TR.UTF-8"), ("PYTHONHASHSEED", "4711"))
    one = Environment(sys.executable, "eins", 0o022, os.cpu_count() or 1, plain)
    two = Environment(given.python, "ganz wo/anders Ö", 0o077, 1, other, given.user, backwards=True)
    with tempfile.TemporaryDirectory(dir="/var/tmp") as name:
        Path(name).chmod(0o755)
        found = []
        for where in (one, two):
            sys.stdout.write(f"{where}\n")
            found.append(built(where, Path(name)))
    differ = sorted(key for key in found[0] if found[0][key] != found[1][key])
    files = [{*told["files"].items()} for told in found]
    sys.stdout.writelines(f"anders: {path}\n" for path in sorted({path for path, _ in files[0] ^ files[1]}))
    told = f"verschieden: {', '.join(differ)}" if differ else f"{len(files[0])} Dateien, dieselben Bytes"
    sys.stdout.write(f"{told}\n")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
