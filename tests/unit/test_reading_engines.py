"""Wherever articles are read, the results are the same; a worker that dies costs time only."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from generator.errors import DossierError
from generator.model.article import Article
from generator.model.register import PersonEntry, Register
from generator.nlp import Reader
from generator.processors import processors
from generator.reading import Folder, Run, Settings, engines, run
from generator.reading.engines import Here, Processes
from tests.fixtures.tasks import Failing, Shouting, Slow

REGISTER = Register(people=(PersonEntry(id="marco-rubio", name="Marco Rubio", side="US"),))
TEXT = "Am Montag traf US-Außenminister Marco Rubio in Genf Andrij Jermak. Die Runde endete ohne Ergebnis.\n"
ARTICLES = [
    Article(id=f"a{n}", file=f"a{n}.txt", text=TEXT * (n % 3 + 1) + f"Runde {n}.\n", published="2025-12-03")
    for n in range(12)
]


CHUNKS = [["a", "b"], ["c"], ["d", "e", "f"], ["g"], ["h"], ["i"], ["j"], ["k"], ["l"]]
WHOLE = [tuple(f"{item}!".encode() for item in chunk) for chunk in CHUNKS]


@contextlib.contextmanager
def processes(jobs: int = 2) -> Any:
    engine = Processes(jobs)
    try:
        yield engine
    finally:
        engine.close()


def test_both_give_the_chunks_in_order() -> None:
    with processes() as many:
        assert list(Here().run(Shouting(), CHUNKS)) == list(many.run(Shouting(), CHUNKS)) == WHOLE
        assert list(many.run(Shouting(), [])) == []


def test_chunks_are_taken_as_they_are_needed() -> None:
    taken = []

    def endless() -> Any:
        while True:
            taken.append(1)
            yield ["x"]

    with processes() as many:
        results = many.run(Shouting(), endless())
        assert next(results) == (b"x!",)
        assert len(taken) == 2 * engines.AHEAD


def test_a_worker_that_is_killed_at_its_chunk(tmp_path: Path) -> None:
    with processes() as many:
        assert list(many.run(Shouting(str(tmp_path), deadly="e"), CHUNKS)) == WHOLE
    assert (tmp_path / "tot").exists()


def test_a_worker_that_is_killed_from_outside(tmp_path: Path) -> None:
    with processes() as many:
        results = many.run(Slow(str(tmp_path)), CHUNKS)
        first = next(results)
        os.kill(int(next(tmp_path.iterdir()).name), signal.SIGKILL)
        assert [first, *results] == WHOLE
    assert len(list(tmp_path.iterdir())) > 2


def test_when_workers_always_die_the_run_does_it_itself() -> None:
    with processes() as many:
        assert list(many.run(Shouting(str(os.getpid()), deadly="e", always=True), CHUNKS)) == WHOLE
        assert list(many.run(Shouting(), CHUNKS)) == WHOLE


def test_a_mistake_is_raised_where_the_results_are_asked_for() -> None:
    with processes() as many, pytest.raises(ZeroDivisionError):
        list(many.run(Failing(), CHUNKS))


ORPHAN = """
import sys, time
from tests.fixtures.tasks import Slow
from generator.reading.engines import Processes
if __name__ == "__main__":
    results = Processes(2).run(Slow(sys.argv[1]), ([n] for n in range(10_000)))
    for _ in results:
        print("x", flush=True)
"""


def test_workers_end_when_the_run_is_killed(tmp_path: Path, root: Path) -> None:
    script = tmp_path / "lauf.py"
    script.write_text(ORPHAN, encoding="utf-8")
    seen = tmp_path / "seen"
    seen.mkdir()
    parent = subprocess.Popen(
        [sys.executable, str(script), str(seen)], env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
    )  # fmt: skip
    assert parent.stdout is not None
    while len(list(seen.iterdir())) < 2:
        assert parent.stdout.readline()
    parent.kill()
    parent.communicate()
    workers = [int(path.name) for path in seen.iterdir()]
    for _ in range(600):
        if not any(_runs(worker) for worker in workers):
            break
        time.sleep(0.1)

    assert [worker for worker in workers if _runs(worker)] == []


def _runs(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def test_two_processes_read_what_one_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "WORTH_READING", 1)
    monkeypatch.setattr(run, "CHUNK", 300)
    reader = Reader(REGISTER)
    direct = tuple(reader.read(article) for article in ARTICLES)
    found = {}
    for jobs in (1, 2):
        with Run(Settings(Folder(tmp_path / str(jobs)), jobs=jobs), lambda *_: None) as one:
            found[jobs] = one.read(ARTICLES, REGISTER, None)
    stored = [
        {path.name: path.read_bytes() for path in (tmp_path / str(jobs)).glob("??/*")} for jobs in (1, 2)
    ]

    assert found[1] == found[2] == direct
    assert stored[0] == stored[1]
    assert len(stored[0]) == len(ARTICLES)


@pytest.mark.parametrize(
    ("letters", "jobs", "kind"), [(10, 2, "Here"), (10, 1, "Here"), (9**9, 1, "Here"), (9**9, 2, "Processes")]
)
def test_few_articles_start_no_processes(letters: int, jobs: int, kind: str) -> None:
    one = Run(Settings(None, jobs=jobs), lambda *_: None)

    assert type(one._engine(letters >= run.WORTH_READING)).__name__ == kind


def test_progress_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "CHUNK", 500)
    told: list[tuple[str, int, int]] = []
    for some in (ARTICLES[:4], ARTICLES):
        with Run(Settings(Folder(tmp_path), jobs=1), lambda *step: told.append(step)) as one:
            one.read(some, REGISTER, None)

    assert told[0] == ("Auswerten", 0, 4)
    assert ("Auswerten", 4, 4) in told
    assert ("Auswerten (4 aus dem Zwischenspeicher)", 4, 12) in told
    assert told[-1] == ("Auswerten (4 aus dem Zwischenspeicher)", 12, 12)


def test_the_processors_are_those_this_process_may_use() -> None:
    assert processors() == len(os.sched_getaffinity(0))


def test_a_cluster_that_is_not_there_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed", reason="ohne das Extra «cluster» gibt es kein Dask")
    from generator.reading import cluster

    monkeypatch.setattr(cluster, "WAIT", 1)
    with pytest.raises(DossierError, match="hier antwortet kein Scheduler"):
        cluster.Cluster("tcp://127.0.0.1:9")


def test_without_dask_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.reading.cluster import Cluster

    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(DossierError, match=r"dossier-generator\[cluster\]"):
        Cluster("tcp://127.0.0.1:8786")
