"""Pages that need not be made again: a page depends on its model and on what printing it looked up.

The text of a page lies in ``docs/``; kept is from which inputs it was made, what it names, and what its
check found. A page whose inputs are as they were and whose file has the recorded hash is taken from there.
"""

from __future__ import annotations

import hashlib
import io
import json
import pickle
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any

from ..model.base import Model
from ..problems import Problem
from ..reading.keeping import KeptFile

_FAST = 1  # zlib's level
Moved = tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Looked:
    """What the printing of a page looked up.

    Attributes:
        articles: those whose sentences it marks, sorted, with a hash of what is known of these.
        moved: page and anchor of each link to a section, and the page on which that stands.
    """

    articles: tuple[str, ...] = ()
    told: str = ""
    moved: Moved = ()


@dataclass(frozen=True)
class Checked:
    """What a page without a finding of its own offers and asks for.

    Attributes:
        ids: of its elements.
        targets: pages, and anchors as ``page#id``, that it links to.
    """

    ids: tuple[str, ...]
    targets: tuple[str, ...]


@dataclass(frozen=True)
class PageRecord:
    """A page as it was made.

    Attributes:
        model: hash of its model.
        refs: the pages its model names.
        inputs: hash of all it was made from but what it looked up.
        looked: what it looked up.
        text: hash of its text.
        checked: what its check found; None when there was a finding, or none was made.
    """

    model: str
    refs: tuple[str, ...]
    inputs: str
    looked: Looked
    text: str
    checked: Checked | None = None


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


def text_hash(text: str) -> str:
    """A hash of a page's text."""
    return hashlib.blake2b(text.encode("utf-8"), digest_size=16).hexdigest()


class KeptPages:
    """The pages of the run before, and those of this run.

    Args:
        path: the file of the records; None to keep nothing.
        code: hash of the program and its templates.
        docs: folder in which the pages lie.
    """

    def __init__(self, path: Path | None = None, code: str = "", docs: Path = Path()) -> None:
        self._file = KeptFile(path, code, "Die Merkmale der Seiten")
        self._docs = docs
        self._before: dict[str, PageRecord] = {}
        self._now: dict[str, PageRecord] = {}
        content = self._file.read()
        if content is not None:
            try:
                self._before = _unpacked(content)
            except (ValueError, LookupError, TypeError, zlib.error):
                self._file.damaged()

    @property
    def active(self) -> bool:
        """Whether anything is kept at all."""
        return self._file.active

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What a user should know of the file."""
        return self._file.problems

    def refs(self, path: str, model: str) -> tuple[str, ...] | None:
        """The pages named by a page that has this model; None when it is not known."""
        known = self._before.get(path)
        return known.refs if known and known.model == model else None

    def page(self, path: str, inputs: str, looked: Looked) -> str | None:
        """The text of a page made from these; None when there is none, or not as it was made."""
        known = self._before.get(path)
        if known is None or (known.inputs, known.looked) != (inputs, looked):
            return None
        try:
            text = (self._docs / path).read_bytes().decode("utf-8")
        except (OSError, ValueError):
            return None
        return text if text_hash(text) == known.text else None

    def looked(self, path: str) -> Looked | None:
        """What the page looked up when it was made; None when it is not known."""
        known = self._before.get(path)
        return known.looked if known else None

    def made(self, path: str, record: PageRecord) -> None:
        """A page of this run."""
        self._now[path] = record

    def checked(self, path: str, text: str) -> Checked | None:
        """What the check of a page with this text found; None when that is to be found out."""
        known = self._before.get(path)
        return known.checked if known and known.text == text_hash(text) else None

    def found(self, path: str, checked: Checked | None) -> None:
        """What the check of a page of this run found; None for a finding."""
        if path in self._now:
            self._now[path] = replace(self._now[path], checked=checked)

    def close(self) -> None:
        """Keeps the records of this run."""
        if self.active and self._now != self._before:
            self._file.write(_packed(self._now))


def _packed(records: Mapping[str, PageRecord]) -> bytes:
    numbers: dict[str, int] = {}

    def places(texts: Iterable[str]) -> list[int]:
        return [numbers.setdefault(text, len(numbers)) for text in texts]

    rows = [
        [
            path, one.model, places(one.refs), one.inputs, places(one.looked.articles), one.looked.told,
            one.looked.moved, one.text,
            one.checked and [places(one.checked.ids), places(one.checked.targets)],
        ]
        for path, one in records.items()
    ]  # fmt: skip
    return zlib.compress(json.dumps([rows, list(numbers)], separators=(",", ":")).encode("utf-8"), _FAST)


def _unpacked(content: bytes) -> dict[str, PageRecord]:
    rows, texts = json.loads(zlib.decompress(content))

    def told(places: Iterable[int]) -> tuple[str, ...]:
        return tuple([texts[place] for place in places])

    return {
        path: PageRecord(
            model, told(refs), inputs,
            Looked(told(articles), known, tuple((a, b, c) for a, b, c in moved)), text,
            Checked(told(checked[0]), told(checked[1])) if checked else None,
        )
        for path, model, refs, inputs, articles, known, moved, text, checked in rows
    }  # fmt: skip
