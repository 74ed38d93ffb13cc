"""``python -m tests.bench.corpus NUMBER FOLDER [--seed SEED]``."""

from __future__ import annotations

import argparse
from pathlib import Path

from . import write

parser = argparse.ArgumentParser(
    prog="tests.bench.corpus", description="Writes a made-up corpus and its truth."
)
parser.add_argument("number", type=int)
parser.add_argument("folder", type=Path, help="must not hold a corpus yet")
parser.add_argument("--seed", type=int, default=1)
given = parser.parse_args()
write(given.number, given.folder, given.seed)
