"""Folders that are replaced as a whole: made beside the old one, then swapped in."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import DossierError

MARK = Path("daten") / "dossier.json"
"""A file every folder made by us has; a folder without it is never replaced."""


def refuse_foreign(folder: Path) -> None:
    """Guards a folder of someone else's against being replaced.

    Raises:
        DossierError: when the folder holds files but was not made by this program.
    """
    if folder.exists() and not folder.is_dir():
        raise DossierError(str(folder), "ist kein Ordner", "anderen Pfad angeben")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).is_file():
        raise DossierError(
            str(folder),
            "hier liegen Dateien, die nicht von diesem Programm stammen; sie bleiben unberührt",
            "einen leeren oder neuen Ordner angeben",
        )


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """A new empty folder that takes the place of ``folder`` when the block ends without an error.

    On an error, or when the block has removed the new folder, the old one stays as it was.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f".{folder.name}-neu-", dir=folder.parent))
    try:
        new.chmod(0o755)
        yield new
        if new.exists():
            swap(new, folder)
    finally:
        if new.exists():
            shutil.rmtree(new)


def swap(new: Path, folder: Path) -> None:
    """Puts ``new`` in the place of ``folder``; both lie in the same parent folder."""
    if not folder.exists():
        new.rename(folder)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{folder.name}-alt-", dir=folder.parent))
    folder.rename(old / "alt")
    try:
        new.rename(folder)
    except OSError:
        (old / "alt").rename(folder)
        raise
    finally:
        shutil.rmtree(old)


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Lets one run at a time work in ``folder``; leaves no lock file behind.

    Raises:
        DossierError: when another run is at work there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise DossierError(
                str(folder), "hier schreibt gerade ein anderer Lauf", "warten, bis er fertig ist"
            ) from error
        yield
    finally:
        os.close(handle)


def write_file(path: Path, content: str | bytes) -> None:
    """Writes a text or bytes beside their place and swaps them in; missing parent folders are made.

    The file is on the disk before it has its name: whatever ends the run, it is there whole or not at all.

    Raises:
        DossierError: when the file cannot be written there.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
        new = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content.encode("utf-8") if isinstance(content, str) else content)
                stream.flush()
                os.fsync(stream.fileno())
            new.chmod(0o644)
            new.replace(path)
            _sync(path.parent)
        finally:
            new.unlink(missing_ok=True)
    except OSError as error:
        raise DossierError(
            str(path), f"kann nicht geschrieben werden: {error.strerror}", "Pfad prüfen"
        ) from error


def _sync(folder: Path) -> None:
    """Has the names of a folder written to the disk, where the system can do that."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
