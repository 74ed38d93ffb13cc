"""The figures of BENCHMARKS.md, each against its yardstick on the same machine.

    python -m tests.bench.all [--write] [--only ROW]... [--small 1000] [--large 10000] [--rounds 5]
        [--folder FOLDER]

Without ``--write`` the table is printed only. ``--only`` measures single rows (may be given several times);
with ``--write`` the file keeps the others as they are. The file is written after each measure, so a run that
is ended leaves what it has. ``--folder`` keeps corpora and dossiers for the next run, which takes what lies
there as it is. Progress goes to standard error; a measure that fails is a row that says so, and the run ends
with 1.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from . import report
from .rows import MEASURES, TITLES
from .work import ROOT, Run, seconds

FILE = ROOT / "BENCHMARKS.md"


def _tell(what: str) -> None:
    sys.stderr.write(f"{what} …\n")
    sys.stderr.flush()


def measured(run: Run, key: str) -> tuple[list[str], bool]:
    """The lines of a measure, and whether it ended well; what went wrong is told."""
    try:
        return report.lines(key, MEASURES[key][1](run)), True
    except Exception as error:  # the other rows are measured all the same; this one says that it failed
        traceback.print_exc(file=sys.stderr)
        said = str(error).strip().splitlines() or [type(error).__name__]
        return report.lines(key, [report.failed(TITLES[key], said[-1][:200])]), False


@contextmanager
def _folder(given: Path | None) -> Iterator[Path]:
    if given is None:
        with tempfile.TemporaryDirectory() as name:
            yield Path(name)
    else:
        given.mkdir(parents=True, exist_ok=True)
        yield given.resolve()


def main() -> int:
    """Measure, print, and write the file when asked to; 1 when a measure failed."""
    parser = argparse.ArgumentParser(prog="tests.bench.all")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--small", type=int, default=1_000)
    parser.add_argument("--large", type=int, default=10_000)
    parser.add_argument("--only", action="append", choices=tuple(MEASURES), metavar="ROW")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    begin, well = time.perf_counter(), True
    found = report.known(FILE) if given.write else {}
    with _folder(given.folder) as folder:
        run = Run(given.rounds, given.small, given.large, folder, _tell)
        for key in given.only or MEASURES:
            found[key], fine = measured(run, key)
            well &= fine
            sys.stdout.write("\n".join(found[key]) + "\n")
            if given.write:
                report.write(FILE, found, TITLES)
    sys.stdout.write(f"In {seconds(time.perf_counter() - begin)} gemessen.\n")
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
