"""Hashes of entries of a dossier, each worked out once in a run."""

from __future__ import annotations

import hashlib

from .base import Model


class Hashes:
    """Of equal hashes the entries are equal. The entries have to last as long as this is used."""

    def __init__(self) -> None:
        self._known: dict[int, str] = {}

    def of(self, entry: Model) -> str:
        """The hash of an entry."""
        return self._known.get(id(entry)) or self.written(entry, entry.model_dump_json(indent=1))

    def written(self, entry: Model, text: str) -> str:
        """The same, given its JSON as the data have it: with an indent of 1."""
        found = self._known[id(entry)] = digest(text)
        return found


def digest(text: str) -> str:
    """A hash of a text."""
    return hashlib.blake2b(text.encode("utf-8"), digest_size=16).hexdigest()
