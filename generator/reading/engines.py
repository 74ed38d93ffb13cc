"""Where tasks run: in this process, or in others on this machine; a cluster is in ``cluster``."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.connection import wait
from typing import Any, Protocol

from .tasks import Task

Chunk = Sequence[Any]
Packed = tuple[bytes, ...]

AHEAD = 3
"""Chunks under way for each worker: enough to keep it busy while an earlier one is waited for."""
PATIENCE = 3
"""Times the workers may die without having finished anything before the work is done without them."""


class Engine(Protocol):
    """Runs a task on chunks."""

    def run(self, task: Task, chunks: Iterable[Chunk]) -> Iterator[Packed]:
        """The results in the order of the chunks, each as soon as it and those before it are there."""

    def close(self) -> None:
        """Ends what was started."""


class Here:
    """Runs tasks in this process."""

    def run(self, task: Task, chunks: Iterable[Chunk]) -> Iterator[Packed]:
        """See ``Engine``."""
        return (task(chunk) for chunk in chunks)

    def close(self) -> None:
        """Nothing was started."""


class Processes:
    """Runs tasks in processes of their own, started afresh and not forked: a run has threads.

    A worker that dies, of a lack of memory or by a signal, costs time: what it and the others had begun is
    done again. When they go on dying, the rest is done in this process.

    Args:
        jobs: how many processes.
    """

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None
        self._deaths = 0

    def run(self, task: Task, chunks: Iterable[Chunk]) -> Iterator[Packed]:
        """See ``Engine``."""
        waiting = iter(chunks)
        under_way: deque[tuple[Chunk, Future[Packed]]] = deque()
        while True:
            for chunk in islice(waiting, self._jobs * AHEAD - len(under_way)):
                under_way.append((chunk, self._submit(task, chunk)))
            if not under_way:
                return
            try:
                packed = under_way[0][1].result()
            except BrokenProcessPool:
                self._bury()
                under_way = deque((c, f if _is_whole(f) else self._submit(task, c)) for c, f in under_way)
                continue
            _, future = under_way.popleft()
            if not isinstance(future, _Here):
                self._deaths = 0
            yield packed

    def _submit(self, task: Task, chunk: Chunk) -> Future[Packed]:
        if self._deaths >= PATIENCE:
            return _Here(task, chunk)
        if self._pool is None:
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._jobs, context, initializer=_begin)
        try:
            return self._pool.submit(task, chunk)
        except BrokenProcessPool as error:
            lost: Future[Packed] = Future()
            lost.set_exception(error)
            return lost

    def _bury(self) -> None:
        self._deaths += 1
        self.close()

    def close(self) -> None:
        """Ends the processes; chunks nobody wants any more are not begun."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None


class _Here(Future[Packed]):
    """A result that is made in this process when it is asked for."""

    def __init__(self, task: Task, chunk: Chunk) -> None:
        super().__init__()
        self._work = (task, chunk)

    def result(self, timeout: float | None = None) -> Packed:
        """Makes it."""
        task, chunk = self._work
        return task(chunk)


def _is_whole(future: Future[Packed]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


def _begin() -> None:
    """What a worker does first: leaves Ctrl+C to the run, and ends when the run does, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(200_000, 50, 50)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
