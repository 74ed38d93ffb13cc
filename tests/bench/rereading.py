"""What reading costs without stored results, with them, and in several processes.

    PYTHONPATH=. python tests/bench/rereading.py FOLDER [JOBS]

Reads the articles of FOLDER with JOBS processes (as many as processors unless told) into a cache that is
gone afterwards, then once more from it; prints seconds of CPU of the run and of its workers, and of the
clock, from the seeds to the facts. Figures are of the machine it runs on; nothing is asserted.
"""

from __future__ import annotations

import dataclasses
import gc
import resource
import sys
import tempfile
import time
from pathlib import Path

from generator.build import read_seeds
from generator.config import load_config

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Measure and print."""
    gc.set_threshold(200_000, 50, 50)  # as the command line does
    folder, jobs = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory() as cache:
        config = dataclasses.replace(load_config(ROOT), articles=folder, jobs=jobs, cache=Path(cache) / "c")
        for name in ("cold", "warm"):
            begin, clock = time.process_time(), time.perf_counter()
            articles = len(read_seeds(config).facts)
            own, clock = time.process_time() - begin, time.perf_counter() - clock
            workers = resource.getrusage(resource.RUSAGE_CHILDREN)
            others = workers.ru_utime + workers.ru_stime if name == "cold" else 0.0
            told = f"{own:.1f} s own, {others:.1f} s workers, {clock:.1f} s"
            sys.stdout.write(f"{name}: {articles} articles, {told}\n")


if __name__ == "__main__":
    main()
