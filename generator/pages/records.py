"""What is kept of the pages of a run: what each was made of, what it names, what its check found."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

_FAST = 1  # zlib's level
_ROWS = 500  # in one piece of JSON
Asked = tuple[int, ...]
"""Questions by their numbers."""


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
class Made:
    """What other pages need to know of a page.

    Attributes:
        path: its address.
        title: its heading.
        template: name of its template.
        model: hash of its model.
        refs: the pages its model names.
        moved: address and id of each section of a list that stands here and not on the list's first page.
    """

    path: str
    title: str
    template: str
    model: str = ""
    refs: tuple[str, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class UnitRecord:
    """Pages that were made together, and what making their models asked."""

    asked: Asked
    pages: tuple[Made, ...]


@dataclass(frozen=True)
class TextRecord:
    """A page as it was printed.

    Attributes:
        model: hash of its model.
        asked: what printing it asked.
        text: hash of its text.
        checked: what its check found; None when there was a finding, or none was made.
    """

    model: str
    asked: Asked
    text: str
    checked: Checked | None = None


@dataclass(frozen=True)
class Records:
    """All of it.

    Attributes:
        questions: each with a hash of its answer; to be gone through once.
        units: by key.
        texts: by file below docs/.
    """

    questions: Iterable[tuple[str, str, str]]
    units: Mapping[str, UnitRecord]
    texts: Mapping[str, TextRecord]


class _Numbers:
    """Texts by number."""

    def __init__(self) -> None:
        self.all: dict[str, int] = {}

    def of(self, texts: Iterable[str]) -> list[int]:
        known = self.all
        return [known.setdefault(text, len(known)) for text in texts]


def packed(records: Records, place: Callable[[int], int]) -> bytes:
    """The records as bytes, in pieces so that a large dossier's need little room.

    Args:
        records: what is kept.
        place: of a question's number that among the questions.
    """
    numbers = _Numbers()
    units = (
        [
            key, [place(n) for n in unit.asked],
            [[m.path, m.title, m.template, m.model, numbers.of(m.refs), m.moved] for m in unit.pages],
        ]
        for key, unit in records.units.items()
    )  # fmt: skip
    texts = (
        [
            file, text.model, [place(n) for n in text.asked], text.text,
            text.checked and [numbers.of(text.checked.ids), numbers.of(text.checked.targets)],
        ]
        for file, text in records.texts.items()
    )  # fmt: skip
    squeeze = zlib.compressobj(_FAST)
    # the words last: only then all are known
    lines = (line for rows in (records.questions, units, texts) for line in _lines(rows))
    pieces = [squeeze.compress(line) for line in lines]
    pieces += [squeeze.compress(_line(list(numbers.all))), squeeze.flush()]
    return b"".join(pieces)


def _lines(rows: Iterable[Any]) -> Iterator[bytes]:
    """Lines of some rows each, and an empty list behind them."""
    left = iter(rows)
    while part := list(islice(left, _ROWS)):
        yield _line(part)
    yield _line([])


def _line(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode("utf-8") + b"\n"


def unpacked(content: bytes) -> Records:
    """The records as they were packed.

    Raises:
        ValueError, LookupError, TypeError, zlib.error: for anything else.
    """
    lines = zlib.decompress(content).splitlines()
    words = json.loads(lines.pop())
    left = iter(lines)

    def told(places: Sequence[int]) -> tuple[str, ...]:
        return tuple([words[place] for place in places])

    return Records(
        tuple((kind, key, answer) for kind, key, answer in _rows(left)),
        {
            key: UnitRecord(tuple(asked), tuple(
                Made(path, title, template, model, told(refs), tuple((a, b) for a, b in moved))
                for path, title, template, model, refs, moved in pages
            ))
            for key, asked, pages in _rows(left)
        },
        {
            file: TextRecord(
                model, tuple(asked), text, Checked(told(checked[0]), told(checked[1])) if checked else None
            )
            for file, model, asked, text, checked in _rows(left)
        },
    )  # fmt: skip


def _rows(lines: Iterator[bytes]) -> Iterator[Any]:
    """The rows of the lines up to an empty list."""
    while part := json.loads(next(lines, b"")):
        yield from part
