"""How well the persons and meetings of an exported dossier agree with the truth of a made-up corpus.

    python -m tests.bench.truth DOSSIER.json CORPUS [--errors N]

B-cubed: for each item the share of its own cluster that is its true fellows (precision) and the share of its
true fellows that are in its cluster (recall), averaged over items; F1 of the two averages. Items are the
name mentions and the sentences that tell of a meeting; one the dossier does not have is a cluster of its own.
Source: Bagga and Baldwin, Algorithms for Scoring Coreference Chains, 1998.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Item = tuple[Hashable, Hashable]  # true cluster, found cluster


@dataclass(frozen=True)
class Agreement:
    """Figures of one kind of entry; ``missing`` items are in no entry, ``beyond`` stand for nothing true."""

    precision: float
    recall: float
    items: int
    missing: int
    beyond: int

    @property
    def f1(self) -> float:
        """The harmonic mean, 0 when both are."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        figures = f"F1 {self.f1:.4f}  precision {self.precision:.4f}  recall {self.recall:.4f}"
        return f"{figures}  ({self.items} items, {self.missing} missing, {self.beyond} beyond the truth)"


def b_cubed(items: Sequence[Item]) -> tuple[float, float]:
    """Precision and recall, 1 for no items."""
    if not items:
        return 1.0, 1.0
    true, found = Counter(t for t, _ in items), Counter(f for _, f in items)
    both = Counter(items)
    precision = sum(n * n / found[f] for (_, f), n in both.items()) / len(items)
    recall = sum(n * n / true[t] for (t, _), n in both.items()) / len(items)
    return precision, recall


@dataclass(frozen=True)
class Aligned:
    """The true items with what the dossier makes of them; ``places`` has the passage of each."""

    items: tuple[Item, ...]
    places: tuple[tuple[str, int, int], ...]
    missing: int
    beyond: int

    def agreement(self) -> Agreement:
        """The figures."""
        return Agreement(*b_cubed(self.items), len(self.items), self.missing, self.beyond)


def persons(dossier: Mapping[str, Any], truth: Iterable[Mapping[str, Any]]) -> Aligned:
    """Each true mention with the person whose mention overlaps it most."""
    spans = [(m["article"], m["start"], m["end"], p["id"]) for p in dossier["persons"] for m in p["mentions"]]
    return _aligned(truth, "persons", spans)


def meetings(dossier: Mapping[str, Any], truth: Iterable[Mapping[str, Any]]) -> Aligned:
    """Each true telling with the meeting that has the sentence as evidence.

    Of several meetings on one sentence the one with the fewest other sentences in that article counts: the
    others only come back to it.
    """
    spans = [
        (e["article"], e["start"], e["end"], m["id"]) for m in dossier["meetings"] for e in m["evidence"]
    ]
    return _aligned(truth, "meetings", spans)


def _aligned(
    truth: Iterable[Mapping[str, Any]], kind: str, spans: Iterable[tuple[str, int, int, str]]
) -> Aligned:
    by_article: dict[str, list[tuple[int, int, str]]] = {}
    for article, start, end, entry in spans:
        by_article.setdefault(article, []).append((start, end, entry))
    items, places, used, missing = [], [], set(), 0
    for line in truth:
        article = line["article"]
        here = by_article.get(article, [])
        often = Counter(entry for _, _, entry in here)
        for true in line[kind]:
            over = [(min(true["end"], e) - max(true["start"], s), -often[x], x) for s, e, x in here]
            best = max((o for o in over if o[0] > 0), default=None)
            missing += best is None
            used |= {(article, x) for o, _, x in over if o > 0}
            items.append((true["id"], best[2] if best else (article, true["start"])))
            places.append((article, true["start"], true["end"]))
    beyond = len({(article, entry) for article, found in by_article.items() for *_, entry in found} - used)
    return Aligned(tuple(items), tuple(places), missing, beyond)


def read_truth(corpus: Path) -> list[dict[str, Any]]:
    """The lines of a corpus' truth."""
    with (corpus / "truth.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def errors(found: Aligned, corpus: Path, most: int) -> Iterable[str]:
    """Sentences of true entries that are split, and of found entries that hold several, a few each."""
    for kind, side in (("split", 0), ("mixed", 1)):
        parts: dict[Hashable, dict[Hashable, list[int]]] = {}
        for place, item in enumerate(found.items):
            parts.setdefault(item[side], {}).setdefault(item[1 - side], []).append(place)
        wrong = [(key, inner) for key, inner in parts.items() if len(inner) > 1]
        yield f"{kind}: {len(wrong)}"
        for key, inner in wrong[:: max(1, len(wrong) // most)][:most]:
            yield f"  {key}"
            for other, places in list(inner.items())[:4]:
                yield f"    {other} ×{len(places)}: " + _quoted(corpus, found.places[places[0]])


def _quoted(corpus: Path, place: tuple[str, int, int]) -> str:
    article, start, end = place
    text = (corpus / "articles" / f"{article}.md").read_text(encoding="utf-8").split("\n---\n", 1)[1]
    return f"[{article}:{start}] {text[max(0, start - 30) : end + 30]!r}"


def main() -> None:
    """Print both figures, and errors when asked for."""
    parser = argparse.ArgumentParser(prog="tests.bench.truth")
    parser.add_argument("dossier", type=Path)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    given = parser.parse_args()
    dossier = json.loads(given.dossier.read_text(encoding="utf-8"))
    truth = read_truth(given.corpus)
    for name, align in (("persons", persons), ("meetings", meetings)):
        found = align(dossier, truth)
        sys.stdout.write(f"{name:<9} {found.agreement()}\n")
        if given.errors:
            sys.stdout.writelines(f"{line}\n" for line in errors(found, given.corpus, given.errors))


if __name__ == "__main__":
    main()
