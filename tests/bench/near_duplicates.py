"""How alike variations of the annotated articles are: the figures in ``generator/ingest/likeness.py``.

Run: ``python -m tests.bench.near_duplicates``.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from generator.ingest import clean
from generator.ingest.likeness import ALIKE, _share, runs
from generator.model.article import Article, RawArticle
from tests.fixtures.variations import DIFFERENT, SAME, sentences

ROOT = Path(__file__).resolve().parents[2]


def articles() -> Iterator[Article]:
    """The annotated articles and the seeds, those of six sentences at least."""
    for path in (*sorted(ROOT.glob("tests/evaluation/**/*.txt")), *sorted(ROOT.glob("seeds/articles/*.md"))):
        article, _ = clean(RawArticle(name=path.name, data=path.read_bytes()))
        if article is not None and len(sentences(article.text)) >= 6:
            yield article


def main() -> None:
    """One line a variation: smallest, middle and largest likeness, and the share that is called alike."""
    found = list(articles())
    told = [sentences(article.text) for article in found]
    for vary in (*SAME, *DIFFERENT):
        chance = random.Random(7)
        shares = []
        for number, article in enumerate(found):
            other = told[(number + chance.randrange(1, len(told))) % len(told)]
            varied = Article(id="x", file="x", text=vary(chance, told[number], other))
            shares.append(_share(runs(article), runs(varied)))
        shares.sort()
        part = sum(share >= ALIKE for share in shares) / len(shares)
        middle = shares[len(shares) // 2]
        figures = f"{shares[0]:.2f} {middle:.2f} {shares[-1]:.2f}"
        sys.stdout.write(f"{vary.__name__:16} {figures}  alike {part:.1%} of {len(shares)}\n")
    sets = [runs(article) for article in found]
    most = max(_share(left, right) for left, right in combinations(sets, 2))
    sys.stdout.write(f"real pairs: {len(sets) * (len(sets) - 1) // 2}, the likest {most:.2f}\n")


if __name__ == "__main__":
    main()
