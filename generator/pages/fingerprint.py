"""Hashes of what pages are made of."""

from __future__ import annotations

import hashlib
import io
import pickle
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from operator import attrgetter
from typing import Any

from ..model.base import Model


def fingerprint(value: Any) -> str:
    """A hash of a value made of frozen dataclasses, models, tuples, mappings and texts.

    Of equal hashes the values are equal. Pickled without references to what came before, so that it does not
    matter which parts are the same object, and models by their fields alone; it is never read back.
    """
    stream = io.BytesIO()
    pickler = pickle.Pickler(stream, protocol=5)
    pickler.fast = True
    pickler.dispatch_table = _reducers()
    pickler.dump(value)
    return hashlib.blake2b(stream.getbuffer(), digest_size=16).hexdigest()


@cache
def _reducers() -> Mapping[type, Callable[[Any], Any]]:
    """How each class of models is pickled; which fields were set by whom does not count."""
    return {kind: _reducer(kind) for kind in _kinds(Model)}


def _kinds(kind: type[Model]) -> Iterator[type[Model]]:
    for one in kind.__subclasses__():
        yield one
        yield from _kinds(one)


def _reducer(kind: type[Model]) -> Callable[[Any], Any]:
    values = attrgetter(*kind.model_fields) if kind.model_fields else repr
    return lambda model: (kind, (values(model),))


def text_hash(text: str | bytes) -> str:
    """A hash of a page's text."""
    content = text.encode("utf-8") if isinstance(text, str) else text
    return hashlib.blake2b(content, digest_size=16).hexdigest()
