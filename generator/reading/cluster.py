"""Tasks on a Dask cluster of one's own machines; the only place that knows Dask.

Workers get articles and give packed facts; they need this program and its packages in the same version, which
each task checks, and neither the seeds nor the cache. A worker that dies costs time: the scheduler gives its
chunks to another.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from ..errors import DossierError
from .engines import AHEAD, Chunk, Packed
from .tasks import Task

WAIT = 30
"""Seconds to wait for the scheduler, and then for a first worker."""
RETRIES = 3
"""Times a chunk is given to a worker anew when one has lost it."""


class Cluster:
    """Runs tasks on the workers of a scheduler.

    Args:
        address: of the scheduler, such as ``tcp://10.0.0.5:8786``.

    Raises:
        DossierError: when Dask is not installed, or no scheduler or no worker answers.
    """

    def __init__(self, address: str) -> None:
        try:
            import distributed
        except ImportError as error:
            todo = "pip install 'dossier-generator[cluster]'"
            raise DossierError("--cluster", "dafür fehlt das Paket distributed", todo) from error
        self._address = address
        try:
            client: Any = distributed.Client
            self._client = client(address, timeout=WAIT, set_as_default=False)
        except (OSError, ValueError) as error:
            raise DossierError(address, "hier antwortet kein Scheduler", "dask scheduler starten") from error
        try:
            self._client.wait_for_workers(1, timeout=WAIT)
        except TimeoutError as error:
            self.close()
            todo = f"dask worker {address} starten"
            raise DossierError(address, "beim Scheduler hat sich kein Arbeiter gemeldet", todo) from error

    def run(self, task: Task, chunks: Iterable[Chunk]) -> Iterator[Packed]:
        """See ``Engine``.

        Raises:
            DossierError: when a worker has another version of the program, or the cluster is gone.
        """
        waiting = iter(chunks)
        under_way: deque[Any] = deque()
        while True:
            room = AHEAD * max(1, sum(self._client.nthreads().values())) - len(under_way)
            under_way.extend(self._submit(task, chunk) for chunk in islice(waiting, max(room, 0)))
            if not under_way:
                return
            yield self._result(under_way.popleft())

    def _submit(self, task: Task, chunk: Chunk) -> Any:
        return self._client.submit(task, chunk, pure=False, retries=RETRIES)

    def _result(self, future: Any) -> Packed:
        from distributed import KilledWorker
        from distributed.comm.core import CommClosedError

        try:
            packed: Packed = future.result()
        except KilledWorker as error:
            what = "mehrere Arbeiter sind an denselben Artikeln geendet"
            raise DossierError(self._address, what, "den Arbeitern mehr Speicher geben") from error
        except (CommClosedError, TimeoutError) as error:
            what = "der Scheduler antwortet nicht mehr"
            raise DossierError(self._address, what, "noch einmal starten") from error
        return packed

    def close(self) -> None:
        """Leaves the cluster; scheduler and workers go on."""
        self._client.close()
