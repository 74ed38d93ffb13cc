"""How many words a second one core reads, from text to ``ArticleFacts``, start-up left out.

    python tests/bench/reading.py [ROUNDS]

Reads all articles of the repository once to warm the caches, then ROUNDS times (5 unless told), and
prints the median. Figures are of the machine it runs on; nothing is asserted.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from pathlib import Path

from generator.ingest import clean_all, read_articles
from generator.nlp import Reader
from generator.register import load_register

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("seeds/articles", "tests/evaluation/dev", "tests/evaluation/second", "tests/evaluation/late")


def main() -> None:
    """Measure and print."""
    gc.set_threshold(200_000, 50, 50)  # as the command line does
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    register, _ = load_register(ROOT / "seeds" / "register")
    reader = Reader(register)
    articles = [a for f in FOLDERS for a in clean_all(read_articles(ROOT / f)[0])[0]]
    words = sum(reader.read(a).words for a in articles)
    took = []
    for _ in range(rounds):
        begin = time.process_time()
        for article in articles:
            reader.read(article)
        took.append(time.process_time() - begin)
    rate = words / statistics.median(took)
    sys.stdout.write(f"{len(articles)} articles, {words} words: {rate:,.0f} words a second\n")


if __name__ == "__main__":
    main()
