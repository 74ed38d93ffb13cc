"""German news articles that nobody wrote, as many as wanted, with the truth beside them.

Rooms: ``names`` and ``cast`` (who there is), ``plot`` (what happens and who reports it), ``days`` and
``wording`` (how it is said), ``compose`` (one article). ``write`` puts them into a folder, one after the
other: memory does not grow with their number, and the first ten are the same in every corpus of a seed.

    python -m tests.bench.corpus 1000 /tmp/corpus --seed 1

gives ``/tmp/corpus/articles/*.md`` and ``/tmp/corpus/truth.jsonl``, a line for each article. Actors,
meetings and statements are made up; names come from Faker's lists, so bytes depend on its version, too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from .compose import Article, compose
from .plot import Plot

__all__ = ["Article", "articles", "write"]


def articles(seed: int = 1) -> Iterator[Article]:
    """Articles in the order of publication, without end."""
    return (compose(report, seed) for report in Plot(seed).reports())


def write(number: int, folder: Path, seed: int = 1) -> None:
    """Write so many articles below ``folder/articles/`` and what they tell to ``folder/truth.jsonl``."""
    (folder / "articles").mkdir(parents=True)
    with (folder / "truth.jsonl").open("w", encoding="utf-8", newline="\n") as truth:
        for article in islice(articles(seed), number):
            path = folder / "articles" / f"{article.id}.md"
            path.write_text(article.text, encoding="utf-8", newline="\n")
            truth.write(json.dumps(article.truth, ensure_ascii=False) + "\n")
