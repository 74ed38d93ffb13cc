"""What a built site was made from and what lies in it: ``manifest.json``."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pydantic import ValidationError

from . import __version__
from .config import FILE as SETTINGS
from .config import Config
from .errors import UnreadableInput
from .folders import write_file
from .model.base import Model

NAME = "manifest.json"


class Manifest(Model):
    """The manifest of a site.

    Attributes:
        program: version of this program.
        engine: what made the pages' HTML, as "mkdocs 1.6.1".
        theme: the theme's version; None when it is not installed as a package.
        lock: SHA-256 of ``requirements.lock``; None for a program installed without it.
        as_of: ISO day whose state was asked for; None for all articles.
        books: whether "pdf" and "epub" were asked for, in that order.
        seeds: SHA-256 of each file the site was made from, by path below the project or, for a folder given
            by an option, below "articles" or "register".
        files: SHA-256 of each file of the site but this one, by path.
    """

    program: str
    engine: str
    theme: str | None
    lock: str | None
    as_of: str | None
    books: tuple[str, ...]
    seeds: Mapping[str, str]
    files: Mapping[str, str]


def write_manifest(config: Config, site: Path, books: tuple[str, ...]) -> None:
    """Writes the manifest of the site in a folder; sorted, so that equal sites have equal ones."""
    found = Manifest(
        program=__version__,
        engine=f"{config.engine} {_version(config.engine)}",
        theme=_version("mkdocs-material"),
        lock=_hashed(Path(__file__).resolve().parents[1] / "requirements.lock"),
        as_of=config.as_of,
        books=books,
        seeds=seeds(config),
        files=contents(site),
    )
    write_file(site / NAME, found.model_dump_json(indent=1) + "\n")


def read_manifest(site: Path) -> Manifest:
    """The manifest of the site in a folder.

    Raises:
        UnreadableInput: when the folder has none, or one that cannot be read.
    """
    try:
        return Manifest.model_validate_json((site / NAME).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        why = "den Ordner einer gebauten Website angeben"
        raise UnreadableInput(str(site), f"hier liegt keine {NAME}", why) from error
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise UnreadableInput(
            str(site / NAME), f"ist kein Verzeichnis einer Website: «{where}» fehlt oder ist anders", ""
        ) from error


def contents(site: Path) -> dict[str, str]:
    """SHA-256 of each file of a site but its manifest, by path."""
    return {name: digest for name, digest in _tree(site).items() if name != NAME}


def seeds(config: Config) -> dict[str, str]:
    """SHA-256 of each file a dossier is made from, by path."""
    found: dict[str, str] = {}
    for label, folder in (("articles", config.articles), ("register", config.register)):
        inside = folder.is_relative_to(config.root)
        prefix = folder.relative_to(config.root).as_posix() if inside else label
        found |= {f"{prefix}/{name}": digest for name, digest in _tree(folder).items()}
    for name in (SETTINGS, "mkdocs.yml"):
        if digest := _hashed(config.root / name):
            found[name] = digest
    return dict(sorted(found.items()))


def _tree(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []
    return {path.relative_to(folder).as_posix(): _digest(path) for path in files}


def _hashed(path: Path) -> str | None:
    return _digest(path) if path.is_file() else None


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
