"""Stored results: looked up with their checksum, written, and dropped when long unused."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from ..problems import Problem
from .frame import framed, unframed
from .store import Store

T = TypeVar("T")

WHERE = "Zwischenspeicher"
RUNS = 50
"""An entry is dropped when that many runs that stored something have not used it."""
MOST = 512 * 1024 * 1024
"""Bytes above which the entries unused for longest are dropped; 10,000 agency reports take 70 MB."""
AT_ONCE = 256
"""Entries fetched together: enough for an object store to be asked for many at a time."""


class Cache:
    """The stored results of one run.

    Args:
        store: where they lie; None to store nothing.
    """

    def __init__(self, store: Store | None) -> None:
        self._store = store
        self._used: set[str] = set()
        self._new = 0
        self._damaged = 0
        self._unwritable: OSError | None = None

    def get(self, keys: Sequence[str], read: Callable[[int, bytes], T]) -> dict[int, T]:
        """What is stored under the keys.

        Args:
            keys: in the order of what they stand for.
            read: makes a result of a place in ``keys`` and the bytes that lie there.

        Returns:
            Results by place in ``keys``; those not stored or damaged are left out.
        """
        found: dict[int, T] = {}
        if self._store is None:
            return found
        for start in range(0, len(keys), AT_ONCE):
            some = keys[start : start + AT_ONCE]
            stored = self._store.get(some)
            for place, key in enumerate(some, start=start):
                if key not in stored:
                    continue
                try:
                    found[place] = read(place, _payload(key, stored[key]))
                    self._used.add(key)
                except (ValueError, OSError, zlib.error):
                    self._damaged += 1
        return found

    def put(self, payloads: Mapping[str, bytes]) -> None:
        """Stores results by key; after a first failure nothing more is tried."""
        if self._store is None or self._unwritable:
            return
        try:
            self._store.put({key: framed(key, payload) for key, payload in payloads.items()})
        except OSError as error:
            self._unwritable = error
        else:
            self._used.update(payloads)
            self._new += len(payloads)

    def close(self) -> None:
        """Notes what was used, and drops what has long not been; nothing to do when nothing was stored."""
        if self._store is None or not self._new or self._unwritable:
            return
        try:
            self._tidy(self._store)
        except OSError as error:
            self._unwritable = error

    def _tidy(self, store: Store) -> None:
        run, last = _noted(store.note())
        run += 1
        sizes = store.entries()
        used = {key: run if key in self._used else last.get(key, run) for key in sizes}
        gone = _dropped(sizes, used, run)
        store.drop(gone)
        kept = {key: used[key] for key in sorted(used) if key not in gone}
        store.write_note(json.dumps({"run": run, "last": kept}).encode("ascii"))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What a user should know of the cache; results do not depend on it."""
        found: list[Problem] = []
        if self._damaged:
            many = self._damaged != 1
            what = f"{self._damaged} Einträge sind" if many else "1 Eintrag ist"
            what += " beschädigt oder nicht lesbar; was fehlte, wurde neu gelesen."
            found.append(Problem(WHERE, 0, "cache", what, severity="note"))
        if self._unwritable:
            why = self._unwritable.strerror or str(self._unwritable)
            what = f"Er lässt sich nicht beschreiben ({why}); der Lauf geht ohne ihn weiter."
            found.append(Problem(WHERE, 0, "cache", what, "Ordner prüfen oder --no-cache", severity="note"))
        return tuple(found)


def _payload(key: str, frame: bytes | OSError) -> bytes:
    """The payload of what lies under a key.

    Raises:
        OSError: when it could not be read.
        ValueError: when it is damaged.
    """
    if isinstance(frame, OSError):
        raise frame
    payload = unframed(key, frame)
    if payload is None:
        raise ValueError(key)
    return payload


def _noted(content: bytes | None) -> tuple[int, dict[str, int]]:
    """The number of the last run that stored something, and of the last that used each entry.

    A note that is not there or damaged counts as none: then every entry counts as used by this run.
    """
    try:
        note = json.loads(content or b"")
        return int(note["run"]), {str(key): int(run) for key, run in note["last"].items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        return 0, {}


def _dropped(sizes: Mapping[str, int], used: Mapping[str, int], run: int) -> set[str]:
    """The entries to drop: long unused, and as many more as are too much, never one of this run."""
    gone = {key for key, last in used.items() if last <= run - RUNS}
    size = sum(sizes.values()) - sum(sizes[key] for key in gone)
    for key in sorted(used, key=lambda one: (used[one], one)):
        if size <= MOST or used[key] == run:
            break
        if key not in gone:
            gone.add(key)
            size -= sizes[key]
    return gone
