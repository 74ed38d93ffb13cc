"""How much of a text stands in another: near duplicates among articles.

Texts are compared by their runs of four words, noise left out; likeness is the share of the shorter text's
runs that the other has too. Two texts are alike from 0.55 on.

Source: variations of 146 German news texts made by program (``python -m tests.bench.near_duplicates``: the
annotated sets and the seeds; runs of three and five words and 0.5 and 0.6 tried, too). Recognised are of
agency copies with another headline and lead, three words in a hundred replaced and the last third left out
100 %, of changed pages with four new sentences and two dropped 100 %, of first thirds alone 100 %, of texts
with one word in ten replaced 94 %. Taken for alike though they are none are of other reports that carry over
a third of the sentences as background 1.4 %, half of the sentences 18 %, the five longest sentences 0.7 %.
Of the 10,585 pairs of real texts, many of them about the same event, the likest reach 0.08.

The overlap is counted, not estimated: MinHash estimates the Jaccard index, at which a report cut to its
first third (0.18 to 0.50) cannot be told from one with a third of old background (up to 0.25). Counting
takes 1.2 seconds for 1,000 texts of 260 runs (7.3 for 3,000), about as long as hashing does. Finding noise
takes ten times longer, so it is looked for only in texts that share enough with it left in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..model.article import Article
from ..problems import Problem
from .noise import find_noise
from .versions import groups, same_text

ALIKE = 0.55
_RUN = 4
_WORTH = 0.3
"""Texts that share less with their noise left in do not share 0.55 without it."""
_ENOUGH = 20
"""A text of fewer runs is alike to nothing: a few words repeat by accident."""


@dataclass(frozen=True)
class Likeness:
    """Two articles by id, and the share of the shorter one's runs that both have (0.55 to 1)."""

    left: str
    right: str
    share: float


def runs(article: Article) -> frozenset[str]:
    """The runs of words of an article's text without its noise; empty for a text of fewer words."""
    kept, at = [], 0
    for noise in article.noise or find_noise(article.text):
        kept.append(article.text[at : noise.start])
        at = noise.end
    return _runs(" ".join((*kept, article.text[at:])))


def _runs(text: str) -> frozenset[str]:
    words = re.findall(r"\w+", text.casefold())
    return frozenset(" ".join(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))


def alike(one: Article, others: Iterable[Article]) -> tuple[Likeness, ...]:
    """What is alike to an article, the likest first; ``left`` is always that article.

    Noise is found where an article has none yet.
    """
    whole, own = _runs(one.text), runs(one)
    near = (other for other in others if _share(whole, _runs(other.text)) >= _WORTH)
    found = (Likeness(one.id, other.id, _share(own, runs(other))) for other in near)
    return tuple(sorted((f for f in found if f.share >= ALIKE), key=lambda f: (-f.share, f.right)))


def _share(left: frozenset[str], right: frozenset[str]) -> float:
    least = min(len(left), len(right))
    return len(left & right) / least if least >= _ENOUGH else 0.0


def pairs(articles: Sequence[Article]) -> tuple[Likeness, ...]:
    """All pairs that are alike, sorted by ids; noise is found where an article has none yet."""
    ordered = sorted(articles, key=lambda a: a.id)
    sets = [_runs(article.text) for article in ordered]
    having: dict[str, list[int]] = {}
    common: Counter[tuple[int, int]] = Counter()
    for number, own in enumerate(sets):
        for run in own:
            earlier = having.setdefault(run, [])
            common.update((other, number) for other in earlier)
            earlier.append(number)
    near = [
        (a, b) for (a, b), count in sorted(common.items())
        if count >= _WORTH * min(len(sets[a]), len(sets[b]))
    ]  # fmt: skip
    bare = {number: runs(ordered[number]) for number in {n for pair in near for n in pair}}
    found = (Likeness(ordered[a].id, ordered[b].id, _share(bare[a], bare[b])) for a, b in near)
    return tuple(pair for pair in found if pair.share >= ALIKE)


def unmarked(articles: Sequence[Article]) -> tuple[Problem, ...]:
    """A hint for each pair that is alike and that no metadata join or keep apart."""
    by_id = {article.id: article for article in articles}
    home = {member.id: number for number, group in enumerate(groups(articles)) for member in group}
    found = []
    for pair in pairs(articles):
        left, right = by_id[pair.left], by_id[pair.right]
        apart = right.id in left.distinct_from or left.id in right.distinct_from
        told = same_text(left.text) == same_text(right.text)  # what the build says itself
        if home[left.id] == home[right.id] or apart or told:
            continue
        what = f"Der Text steht zu {pair.share:.0%} auch in {left.file}.".replace("%", " %")
        todo = f"derselbe Bericht: version_of: {left.id} eintragen, ein anderer: distinct_from: {left.id}"
        found.append(Problem(right.file, 0, "near-duplicate", what, todo, severity="warning"))
    return tuple(found)
