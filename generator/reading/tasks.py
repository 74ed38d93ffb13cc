"""What is done with one article, in whichever process: cleaning it, or reading it."""

from __future__ import annotations

import gc
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from ..errors import DossierError
from ..model.article import Article, RawArticle
from ..model.register import Register
from ..prepared import keep_in
from .frame import Cleaned, packed_cleaned, packed_facts
from .version import code_version, model_version

if TYPE_CHECKING:
    from ..nlp import Reader

_one_at_a_time = threading.Lock()  # a worker of a cluster may have several threads, a reader is for one


class Task(Protocol):
    """Something to be done with articles; can be sent to another process."""

    def __call__(self, items: Sequence[Any]) -> tuple[bytes, ...]:
        """The packed result of each.

        Raises:
            DossierError: when the program here is not the one that asks.
        """


@dataclass(frozen=True)
class Cleaning:
    """From ``RawArticle`` to a packed ``Cleaned``.

    Attributes:
        code: ``code_version()`` of whoever asks.
        kept: where to keep what is derived once (``prepared``), None for nowhere.
    """

    code: str
    kept: Path | None = None

    def __call__(self, items: Sequence[RawArticle]) -> tuple[bytes, ...]:
        """See ``Task``."""
        keep_in(self.kept)
        with _one_at_a_time:
            from ..ingest import clean

            _begun_with(self.code)
            found = []
            for raw in items:
                article, problems = clean(raw)
                found.append(packed_cleaned(Cleaned(article=article, problems=problems)))
            _same(self.code, code_version())
        return tuple(found)


@dataclass(frozen=True)
class ReadingTask:
    """From ``Article`` to packed ``ArticleFacts``.

    Attributes:
        code: ``code_version()`` of whoever asks.
        register: ``register_bytes()``.
        model: name of a spaCy model, None for the blank pipeline.
        model_code: ``model_version()`` of whoever asks.
        kept: see ``Cleaning``.
    """

    code: str
    register: bytes
    model: str | None
    model_code: str
    kept: Path | None = None

    def __call__(self, items: Sequence[Article]) -> tuple[bytes, ...]:
        """See ``Task``."""
        keep_in(self.kept)
        with _one_at_a_time:
            _begun_with(self.code)
            reader = _reader(self.register, self.model, self.model_code)
            found = tuple(packed_facts(reader.read(article)) for article in items)
            _same(self.code, code_version())
        return found


@lru_cache(maxsize=1)
def _reader(register: bytes, model: str | None, model_code: str) -> Reader:
    """The reader of this process, made when it is first needed: it takes 2 seconds with spaCy."""
    from ..nlp import Reader

    _same(model_code, model_version(model))
    reader = Reader(Register.model_validate_json(register), model)
    gc.freeze()  # it lives as long as the process: not to be looked through again for every few articles
    return reader


@lru_cache(maxsize=1)
def _begun_with(code: str) -> None:
    """Looks once in a process whether its program is the one that asks, before any of it is used."""
    _same(code, code_version())


def _same(asked: str, here: str) -> None:
    """Guards the cache: code that was changed meanwhile must not fill it under the name of the old.

    Raises:
        DossierError: when the two are not the same.
    """
    if asked != here:
        raise DossierError(
            "Auswerten",
            "das Programm hat sich während des Laufs geändert, oder im Cluster läuft eine andere Version",
            "noch einmal starten; im Cluster überall dieselbe Version und dieselben Pakete einrichten",
        )
