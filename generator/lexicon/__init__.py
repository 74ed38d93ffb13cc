"""German trigger words as data: one YAML file a subject, read once and never changed.

Add a word to the file of its subject and a case to ``tests/golden``; no code needs to change.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

from .. import yamltext
from ..prepared import digest, kept_json
from .required import Guarded, guarded

_PART = re.compile(r"<(\w+)>")


@cache
def load(name: str) -> Any:
    """The content of ``<name>.yml`` in this folder; every scalar is text.

    Raises:
        FileNotFoundError: if there is no such file.
    """
    text = files(__package__).joinpath(f"{name}.yml").read_text(encoding="utf-8")
    return kept_json(
        f"wortlisten-{name}", digest(("pyyaml",), (), text.encode()), lambda: yamltext.load(text)
    )


@cache
def words(name: str, key: str) -> tuple[str, ...]:
    """The list under ``key`` of ``<name>.yml``, in the file's order."""
    return tuple(load(name)[key])


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """The list under ``key`` as a set, for membership only."""
    return frozenset(load(name)[key])


@cache
def any_set(name: str, *keys: str) -> frozenset[str]:
    """The lists under several keys as one set, for membership only."""
    return frozenset().union(*(word_set(name, key) for key in keys))


@cache
def pattern(name: str, template: str, flags: int = 0) -> Guarded:
    """A pattern filled as ``filled`` says; compiled when a text first has what it needs."""
    return guarded(filled(name, template), flags)


@cache
def filled(name: str, template: str) -> str:
    """A pattern with its words taken from the file, not compiled yet.

    Args:
        name: the file, whose mapping ``parts`` has lists of alternatives; each alternative is a pattern.
        template: the pattern; ``<key>`` in it stands for the alternatives under ``key``, joined by ``|``.

    Raises:
        KeyError: if the file has no such part.
    """
    parts = load(name)["parts"]
    return _PART.sub(lambda m: "|".join(parts[m.group(1)]), template)
