"""Earlier states as a former run found them, kept in one file of the cache's folder."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..model.dossier import Dossier
from ..model.hashes import Hashes
from ..reading.keeping import Kept, KeptFile
from .models import Explained
from .packing import NOTHING, Lines, lines_of, packed, unpacked

Key = tuple[str, str]
"""Hashes of all that a state depends on, and of the same for the state before it; empty for none."""
_DAMAGE = (ValueError, LookupError, TypeError, zlib.error)


@dataclass(frozen=True)
class Found:
    """A state that was found out.

    Attributes:
        dossier: what was known.
        since: what came since the state before.
    """

    dossier: Dossier
    since: Explained


class KeptStates(Kept):
    """What former runs found out, and what this one does; states are asked for and told in their order.

    Args:
        path: the file; None to keep nothing.
        code: hash of the program.
        hashes: of the entries of today's dossier, shared with others who want them.
    """

    def __init__(self, path: Path | None = None, code: str = "", hashes: Hashes | None = None) -> None:
        self._hashes = hashes or Hashes()
        super().__init__(KeptFile(path, code, "Die gespeicherten Stände"))
        self._keys: list[Key] = []
        self._payloads: list[bytes] = []
        self._place = 0  # of the next state to be unpacked, and the one before it
        self._last = Found(NOTHING, Explained())
        self._before = NOTHING  # the last state of this run
        self._today: Lines = {}
        self._now: dict[Key, bytes] = {}

    def begin(self, today: Dossier) -> None:
        """Reads the file; what today's dossier has, too, is told as its entries."""
        content = self._file.read()
        if content is None:
            return
        self._today = lines_of(today, self._hashes)
        try:
            self._keys, self._payloads = self._read(content)
        except _DAMAGE:
            self._damaged()

    def get(self, key: Key) -> Found | None:
        """The state; None when it is not kept. ``since`` is another's when only the state itself is kept."""
        here = [place for place in range(self._place, len(self._keys)) if self._keys[place][0] == key[0]]
        try:
            while here and self._place <= here[0]:
                self._last = Found(*unpacked(self._payloads[self._place], self._last.dossier, self._today))
                self._place += 1
        except _DAMAGE:
            self._damaged()
            return None
        return self._last if here else None

    def has(self, key: Key) -> bool:
        """Whether it is kept as the one that came after that other, so that ``since`` holds."""
        return key in self._keys

    def found(self, key: Key, state: Found) -> None:
        """A state of this run; entries it has in common with the one before are the same objects."""
        if self._file.active:
            known = dict(zip(self._keys, self._payloads, strict=True)).get(key)
            self._now[key] = known or packed(state.dossier, state.since, self._before)
            self._before = state.dossier

    def close(self) -> None:
        """Keeps the states of this run."""
        if list(self._now) == self._keys:
            return
        sizes = [[*key, len(payload)] for key, payload in self._now.items()]
        self._file.write(b"\n".join((json.dumps(sizes).encode("ascii"), *self._now.values())))

    def _read(self, content: bytes) -> tuple[list[Key], list[bytes]]:
        head, _, rest = content.partition(b"\n")
        sizes = json.loads(head)
        return [(key, before) for key, before, _ in sizes], _cut(rest, [size for _, _, size in sizes])

    def _damaged(self) -> None:
        self._keys, self._payloads = [], []
        self._file.damaged()


def _cut(content: bytes, sizes: Sequence[int]) -> list[bytes]:
    found, start = [], 0
    for size in sizes:
        found.append(content[start : start + size])
        start += size + 1
    return found
