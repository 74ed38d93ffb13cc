"""The register as a former run read it: parsing and checking 1,700 entries takes a tenth of a second."""

from __future__ import annotations

from dataclasses import astuple
from pathlib import Path
from typing import Any

from ..model.register import Register
from ..prepared import kept_json
from ..problems import Problem
from ..register import load_register
from .version import digest_of

Loaded = tuple[Register, tuple[Problem, ...]]


class _Changed(Exception):
    """A file was changed while it was read: what came of it is right now, but of no known content."""


def register_in(folder: Path | None, code: str) -> Loaded:
    """What ``register.load_register`` gives; kept where ``prepared`` keeps things, if anywhere.

    Args:
        folder: as for ``load_register``.
        code: hash of the program.
    """
    depends_on = None if folder is None else _hash(folder, code)
    if depends_on is None:
        return load_register(folder)
    loaded: Loaded | None = None

    def make() -> Any:
        nonlocal loaded
        loaded = load_register(folder)
        if folder is None or _hash(folder, code) != depends_on:
            raise _Changed
        return {"register": loaded[0].model_dump_json(), "problems": [astuple(one) for one in loaded[1]]}

    try:
        kept = kept_json("register", depends_on, make)
    except _Changed:
        kept = None
    if loaded is None and kept is not None:
        problems = tuple(Problem(*one) for one in kept["problems"])
        loaded = Register.model_validate_json(kept["register"]), problems
    return loaded or load_register(folder)


def _hash(folder: Path, code: str) -> str | None:
    """A hash of the folder's files with their names; None where they cannot be read."""
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix in (".yml", ".yaml"))
        parts = [(path.name.encode("utf-8", "surrogatepass"), path.read_bytes()) for path in files]
    except OSError:
        return None
    return digest_of((code.encode(), *(part for pair in parts for part in pair)))
