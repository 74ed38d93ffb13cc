"""Compiled regular expressions, kept: of what reading one article takes, to compile patterns was a third.

Python compiles a pattern to a list of numbers, which is all the matcher needs. These are kept in one file:
what is looked up is given to the matcher, which checks them as it does the compiler's; what is not there is
compiled as ever. Where Python is another than the one whose inside this knows, nothing is done.
"""

from __future__ import annotations

import json
import re
import sys
from array import array
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, cast

from .files import digest, read_file, write_file

NAME = "ausdruecke"
_WORTH = 50  # new ones from which on the file is written anew; to compile so many takes 20 ms
_WIDTH = 4  # bytes of one number of the code

Compiled = tuple[int, int, Mapping[str, int], tuple[int, ...] | memoryview]
"""Flags, number of groups, their places by name, and the code."""
_Key = tuple[str, int]
_compile: Any = import_module("re._compiler").__dict__["compile"]


class Expressions:
    """Compiled patterns of one cache folder.

    Args:
        root: the cache's folder.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._depends_on = digest((), (Path(__file__),), str(_sre().MAGIC).encode())
        self._known: dict[_Key, Compiled] = {}
        self._new = 0
        content = read_file(root, NAME, self._depends_on)
        if content is not None:
            self._known = dict(_unpacked(content))

    def compile(self, pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        """As the compiler of ``re``."""
        if not isinstance(pattern, str) or flags & re.DEBUG:
            return cast(re.Pattern[Any], _compile(pattern, flags))
        found = self._known.get((pattern, flags))
        if found is None:
            found = self._known[pattern, flags] = _told(pattern, flags)
            self._new += 1
        return _made(pattern, found)

    def keep(self) -> None:
        """Writes the file where enough was compiled that was not in it."""
        if self._new >= _WORTH:
            self._new = 0
            write_file(self._root, NAME, self._depends_on, _packed(self._known))


_open: dict[Path, Expressions] = {}


@contextmanager
def remembering(root: Path | None) -> Iterator[None]:
    """Patterns compiled meanwhile are taken from this cache folder, and left there; None for neither."""
    compiler: Any = import_module("re._compiler")
    if root is None or not _understood(compiler):
        yield
        return
    here = _open.get(root) or _open.setdefault(root, Expressions(root))
    before, compiler.compile = compiler.compile, here.compile
    try:
        yield
    finally:
        compiler.compile = before
    here.keep()


def _understood(compiler: Any) -> bool:
    """Whether the compiler has the parts that this puts together; tests hold them to be the same."""
    return sys.implementation.name == "cpython" and all(
        hasattr(compiler, name) for name in ("_code", "_parser", "_sre", "compile")
    )


def _sre() -> Any:
    return import_module("_sre")


def _told(pattern: str, flags: int) -> Compiled:
    """What the compiler makes of a pattern.

    Raises:
        re.error: when it is none.
    """
    compiler: Any = import_module("re._compiler")
    parsed = compiler._parser.parse(pattern, flags)
    state, code = parsed.state, compiler._code(parsed, flags)
    return flags | state.flags, state.groups - 1, state.groupdict, tuple(code)


def _made(pattern: str, found: Compiled) -> re.Pattern[str]:
    flags, groups, names, code = found
    places: list[str | None] = [None] * (groups + 1)
    for name, place in names.items():
        places[place] = name
    made: re.Pattern[str] = _sre().compile(pattern, flags, list(code), groups, dict(names), tuple(places))
    return made


def _packed(known: Mapping[_Key, Compiled]) -> bytes:
    """A line of JSON that tells where the code of each pattern lies, and the numbers behind it."""
    codes, rows = array("I"), []
    for (pattern, asked), (flags, groups, names, code) in sorted(known.items(), key=lambda item: item[0]):
        rows.append([pattern, asked, flags, groups, dict(names), len(codes), len(code)])
        codes.extend(code)
    head = json.dumps(rows).encode("ascii")
    return head + b" " * (-(len(head) + 1) % _WIDTH) + b"\n" + codes.tobytes()


def _unpacked(content: memoryview) -> Iterator[tuple[_Key, Compiled]]:
    head = bytes(content).partition(b"\n")[0]
    codes = content[len(head) + 1 :].cast("I")
    for pattern, asked, flags, groups, names, start, length in json.loads(head):
        yield (pattern, asked), (flags, groups, names, codes[start : start + length])
