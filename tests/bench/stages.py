"""Seconds of CPU and high water of memory after each stage of a build without MkDocs.

    python -m tests.bench.stages ARTICLES [--export] [--docs FOLDER] [--facts FILE] [--first N]
        [--profile STAGE]

Prints a line of JSON for each stage. Run it in a process of its own: memory is that of the whole process.
``--facts`` keeps what was read in a file, so that the later stages can be measured again without reading.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import json
import pickle
import pstats
import resource
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from generator import build
from generator.config import load_config

ROOT = Path(__file__).resolve().parents[2]


class Clock:
    """Measures stages; ``profiled`` names the one that is looked into."""

    def __init__(self, profiled: str | None) -> None:
        self._profiled = profiled

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        profile = cProfile.Profile() if name == self._profiled else None
        begin = time.process_time()
        if profile:
            profile.enable()
        yield
        if profile:
            profile.disable()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        took = round(time.process_time() - begin, 2)
        sys.stdout.write(json.dumps({"stage": name, "seconds": took, "peak_mib": round(peak)}) + "\n")
        sys.stdout.flush()
        if profile:
            pstats.Stats(profile, stream=sys.stdout).sort_stats("cumulative").print_stats(45)


def _told(given: argparse.Namespace, config: object) -> build.Told:
    kept: Path | None = given.facts
    if kept and kept.is_file():
        return pickle.loads(kept.read_bytes())
    told = build.read_seeds(config)
    if kept:
        kept.write_bytes(pickle.dumps(told, protocol=5))
    return told


def _first(told: build.Told, number: int | None) -> build.Told:
    """What the first articles tell; everything without a number."""
    if number is None:
        return told
    order = sorted(told.facts, key=lambda f: (f.article.published or "9999", f.article.id))[:number]
    kept = {f.article.id for f in order}
    articles = tuple(a for a in told.articles if a.id in kept)
    return replace(told, articles=articles, facts=tuple(f for f in told.facts if f.article.id in kept))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="tests.bench.stages")
    parser.add_argument("articles", type=Path)
    parser.add_argument("--export", action="store_true", help="only what `dossier export` does")
    parser.add_argument("--docs", type=Path)
    parser.add_argument("--dossier", type=Path, help="where dossier.json is put")
    parser.add_argument("--facts", type=Path)
    parser.add_argument("--first", type=int, help="only so many articles, in order of publication")
    parser.add_argument("--profile")
    given = parser.parse_args()
    gc.set_threshold(200_000, 50, 50)  # as the command line does
    clock = Clock(given.profile)
    config = replace(load_config(ROOT), articles=given.articles.resolve(), title="Verhandlungen")
    with clock.stage("read"):
        told = _first(_told(given, config), given.first)
    with clock.stage("resolve"):
        gathered = build.put_together(told, config.title)
    if given.dossier:
        from generator.export import dossier_pieces
        from generator.folders import write_file

        with clock.stage("export"):
            write_file(given.dossier.resolve(), dossier_pieces(gathered.dossier))
    if given.export:
        return
    with clock.stage("render"):
        pages = build.render_pages(config, gathered)
    sys.stdout.write("".join(f"{one}\n" for one in pages.faults[:5]))
    if given.docs:
        with clock.stage("write"):
            build.write_docs(replace(config, docs=given.docs.resolve()), pages)


if __name__ == "__main__":
    main()
