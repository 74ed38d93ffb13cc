"""Hashes of entries of a dossier: by them what is kept from run to run knows what is as it was."""

from __future__ import annotations

from hashlib import blake2b

from .base import Model


class Hashes:
    """Hashes of entries, each worked out once in a run, by whoever asks first.

    Of equal hashes the entries are of the same kind and say the same, in whatever run.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[Model, str]] = {}  # the entry is held: no other gets its ``id``

    def of(self, entry: Model) -> str:
        """A hash of all that an entry says: 32 hexadecimal digits."""
        found = self._known.get(id(entry))
        return found[1] if found else self.written(entry, entry.model_dump_json(indent=1))

    def written(self, entry: Model, text: str) -> str:
        """The same, given its JSON as the data have it: with an indent of 1."""
        found = _hash(entry, text)
        self._known[id(entry)] = (entry, found)
        return found


def hash_of(entry: Model) -> str:
    """The same of an entry that is asked for once."""
    return _hash(entry, entry.model_dump_json(indent=1))


def digest(text: str) -> str:
    """A hash of a text."""
    return blake2b(text.encode("utf-8"), digest_size=16).hexdigest()


def _hash(entry: Model, text: str) -> str:
    return digest(f"{type(entry).__name__} {text}")
