"""What reading costs without stored results, with them, and in several processes.

    python -m tests.bench.rereading FOLDER [JOBS]

Reads the articles of FOLDER with JOBS processes (as many as processors unless told) into a cache that is
gone afterwards, then once more from it; prints a line of JSON for each: seconds of CPU of the run and of its
workers, and of the clock, from the seeds to the facts. Figures are of the machine it runs on; nothing is
asserted.
"""

from __future__ import annotations

import dataclasses
import gc
import json
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from generator.build import read_seeds
from generator.config import load_config

ROOT = Path(__file__).resolve().parents[2]


@dataclasses.dataclass(frozen=True)
class Reading:
    """Seconds of CPU of the run and of its workers, and of the clock."""

    stage: str
    articles: int
    own: float
    workers: float
    clock: float


def readings(folder: Path, jobs: int | None, stages: tuple[str, ...] = ("cold", "warm")) -> Iterator[Reading]:
    """Reads the articles of a folder once a stage, the first time without stored results."""
    with tempfile.TemporaryDirectory() as cache:
        config = dataclasses.replace(load_config(ROOT), articles=folder, jobs=jobs, cache=Path(cache) / "c")
        for stage in stages:
            begin, clock, before = time.process_time(), time.perf_counter(), _workers()
            articles = len(read_seeds(config).facts)
            own, clock = time.process_time() - begin, time.perf_counter() - clock
            yield Reading(stage, articles, own, _workers() - before, clock)


def _workers() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Measure and print."""
    gc.set_threshold(200_000, 50, 50)  # as the command line does
    folder, jobs = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else None
    for found in readings(folder, jobs):
        sys.stdout.write(json.dumps(dataclasses.asdict(found)) + "\n")


if __name__ == "__main__":
    main()
