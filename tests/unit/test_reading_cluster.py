"""A real scheduler and two workers on this machine read what one process does."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from generator.errors import DossierError
from generator.model.article import Article
from generator.model.register import PersonEntry, Register
from generator.nlp import Reader
from generator.reading import Folder, Run, Settings, run

pytest.importorskip("distributed", reason="ohne das Extra «cluster» gibt es kein Dask")

Started = tuple[str, list[subprocess.Popen[bytes]]]
REGISTER = Register(people=(PersonEntry(id="marco-rubio", name="Marco Rubio", side="US"),))
TEXT = "Am Montag traf US-Außenminister Marco Rubio in Genf Andrij Jermak. Die Runde endete ohne Ergebnis.\n"
ARTICLES = [
    Article(id=f"a{n}", file=f"a{n}.txt", text=TEXT * (n % 3 + 1) + f"Runde {n}.\n", published="2025-12-03")
    for n in range(40)
]


def started(root: Path, log: Path, *command: str) -> subprocess.Popen[bytes]:
    with log.open("wb") as stream:
        return subprocess.Popen(
            [sys.executable, "-m", "dask", *command], cwd=log.parent, stdout=stream, stderr=stream,
            env={**os.environ, "PYTHONPATH": str(root)}, start_new_session=True,
        )  # fmt: skip


def ended(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@pytest.fixture(scope="module")
def cluster(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Started]:
    folder = tmp_path_factory.mktemp("cluster")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    with ExitStack() as stack:
        scheduler = started(
            root,
            folder / "scheduler",
            "scheduler",
            "--host",
            "127.0.0.1",
            "--port",
            str(port),
            "--no-dashboard",
        )
        stack.callback(ended, scheduler)
        workers = []
        for n in range(2):
            worker = started(
                root, folder / f"worker{n}", "worker", address, "--nthreads", "1", "--no-nanny",
                "--no-dashboard", "--name", f"w{n}", "--local-directory", str(folder),
            )  # fmt: skip
            stack.callback(ended, worker)
            workers.append(worker)
        yield address, workers


@pytest.fixture(scope="module")
def direct() -> tuple[object, ...]:
    reader = Reader(REGISTER)
    return tuple(reader.read(article) for article in ARTICLES)


def test_a_cluster_reads_what_one_process_does(
    cluster: Started,
    direct: tuple[object, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(run, "CHUNK", 400)
    address, workers = cluster
    stored = []
    for name, where in (("here", None), ("there", address)):
        with Run(Settings(Folder(tmp_path / name), jobs=1, cluster=where), lambda *_: None) as one:
            assert one.read(ARTICLES, REGISTER, None) == direct
        stored.append({path.name: path.read_bytes() for path in (tmp_path / name).glob("??/*")})

    assert stored[0] == stored[1]
    assert len(stored[0]) == len(ARTICLES)
    assert all(worker.poll() is None for worker in workers)


def test_another_version_on_a_worker_ends_the_run(cluster: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "code_version", lambda: "an older one")

    with (
        pytest.raises(DossierError, match="im Cluster läuft eine andere Version"),
        Run(Settings(None, cluster=cluster[0]), lambda *_: None) as one,
    ):
        one.read(ARTICLES[:1], REGISTER, None)


def test_a_worker_killed_half_way_costs_time_only(
    cluster: Started,
    direct: tuple[object, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(run, "CHUNK", 200)
    address, workers = cluster
    killed = []

    def tell(stage: str, done: int, total: int) -> None:
        if 0 < done < total and not killed:
            killed.append(workers[0].pid)
            os.killpg(workers[0].pid, signal.SIGKILL)
            time.sleep(0.1)

    with Run(Settings(None, cluster=address), tell) as one:
        found = one.read(ARTICLES, REGISTER, None)

    assert killed
    assert found == direct
