"""Which pages of the site before may be used again: key of what reaches every page, and the record's file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

from ..config import THEME
from ..errors import DossierError
from ..folders import write_file
from ..problems import Problem
from .records import SiteRecord, record_of

RECORDS = "websites"


def theme_folder(project: Path, own: Mapping[str, Any]) -> Path:
    """The folder of files that stand in for the theme's own, of a project's settings and what goes before."""
    told = own.get("theme", {}).get("custom_dir")
    return Path(told) if told else project.parent / THEME


def shared_key(wanted: str, project: Path, theme: Path) -> str:
    """A hash of all that reaches every page: settings, overridden theme files, installed packages.

    All packages count, for what a theme or an extension of Markdown draws in is not told by any of them;
    a package that makes no difference costs one full build.

    Args:
        wanted: MkDocs' settings as the engine gets them, without folders of this machine.
        project: the ``mkdocs.yml`` in use.
        theme: folder of overridden theme files; need not be there.
    """
    found = hashlib.sha256()
    for part in (wanted, project.read_text(encoding="utf-8"), *_packages(), *_theme(theme)):
        found.update(hashlib.sha256(part.encode("utf-8", errors="surrogateescape")).digest())
    return found.hexdigest()


def _packages() -> tuple[str, ...]:
    return tuple(sorted({f"{one.name}=={one.version}" for one in distributions()}))


def _theme(folder: Path) -> Iterator[str]:
    """Names and contents of the files that stand in for the theme's own."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix()
            yield path.read_text(encoding="utf-8", errors="surrogateescape")


def record_file(cache: Path, site: Path) -> Path:
    """Where the record of the site in this folder lies."""
    return cache / RECORDS / f"{hashlib.sha256(str(site).encode('utf-8')).hexdigest()[:16]}.json"


def recorded(path: Path, shared: str) -> tuple[SiteRecord | None, tuple[Problem, ...]]:
    """The record in a file and what there is to say of it.

    None when there is none, it is damaged (which is noted), or what every page shares has changed.
    """
    if not path.is_file():
        return None, ()
    found = record_of(path.read_text(encoding="utf-8", errors="replace"))
    if found is None:
        return None, (_note(path, "ist beschädigt; alle Seiten werden neu gemacht"),)
    return (found if found.shared == shared else None), ()


def remember(path: Path, record: SiteRecord) -> tuple[Problem, ...]:
    """Writes the record, whole or not at all; a note when it cannot be written."""
    try:
        write_file(path, record.model_dump_json())
    except DossierError:
        return (_note(path, "kann nicht geschrieben werden; der nächste Bau macht alle Seiten neu"),)
    return ()


def _note(path: Path, what: str) -> Problem:
    return Problem(path.name, 0, "website", f"Das Verzeichnis der gebauten Seiten {what}.", "", "note")
