"""Folders and files that are replaced as a whole: made beside the old ones, then swapped in.

A run that is killed at any moment leaves the old or the new one; what it had begun beside it is cleared
away by the next run.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import DossierError

MARK = Path("daten") / "dossier.json"
"""A file every folder made by us has; a folder without it is never replaced."""
_CACHE_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n"
"""First line of a ``CACHEDIR.TAG``, by which backups know a cache. Source: bford.info/cachedir."""
HOLDER = ".dossier-lauf"
"""A file that names the run at work in its folder, there while it lasts."""

_EXCHANGE = 2  # RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS
_HERE = -100  # AT_FDCWD of Linux: paths count from the working folder
_NOT_THERE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP})
_MOUNTED = frozenset({errno.EBUSY, errno.EXDEV})
_held: set[tuple[int, int]] = set()  # folders this process holds, by device and inode


def cache_folder(root: Path) -> None:
    """Makes a folder that backups and git know as a cache; leaves one that is there as it is.

    Raises:
        OSError: when it cannot be made.
    """
    if not root.is_dir():
        root.mkdir(parents=True, exist_ok=True)
        (root / "CACHEDIR.TAG").write_text(_CACHE_TAG, encoding="ascii")
        (root / ".gitignore").write_text("*\n", encoding="ascii")


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

    On an error, or when the block has removed the new folder, the old one stays as it was. To be used by one
    run at a time (``only_one``), for it clears away what killed runs have left.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    _tidy(folder)
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
    """Puts ``new`` in the place of ``folder`` and removes the old one; both lie in the same parent folder.

    In one step where the system can, so that there is no moment without the folder.
    """
    if not folder.exists():
        new.rename(folder)
    elif _exchanged(new, folder):
        shutil.rmtree(new)
    else:
        old = Path(tempfile.mkdtemp(prefix=f".{folder.name}-alt-", dir=folder.parent))
        folder.rename(old / "alt")
        try:
            new.rename(folder)
        except OSError:
            (old / "alt").rename(folder)
            raise
        finally:
            shutil.rmtree(old)


def _exchanged(one: Path, other: Path) -> bool:
    """Whether the system swapped the two names in one step; False where it has no such call.

    Raises:
        DossierError: when one is the place where something is mounted, such as a container's volume.
        OSError: when the system refuses for another reason.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    if hasattr(libc, "renameat2"):
        done = libc.renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE)
    elif hasattr(libc, "renamex_np"):
        done = libc.renamex_np(*names, _EXCHANGE)
    else:
        return False
    code = ctypes.get_errno() if done != 0 else 0
    if code in _MOUNTED:
        what = "ist selbst eingehängt und lässt sich nicht als Ganzes ersetzen"
        raise DossierError(str(other), what, f"{other.parent} einhängen statt {other.name}")
    if code and code not in _NOT_THERE:
        raise OSError(code, os.strerror(code), str(other))
    return not code


def _tidy(folder: Path) -> None:
    """Puts back a folder that a killed run had moved aside, and removes what such runs had begun."""
    for path in sorted(folder.parent.iterdir()):
        if path.name.startswith(f".{folder.name}-alt-"):
            if not folder.exists() and (path / "alt").is_dir():
                (path / "alt").rename(folder)
            shutil.rmtree(path)
        elif path.name.startswith(f".{folder.name}-neu-"):
            # MkDocs may outlive the run that started it and still write there: the next run tries again
            shutil.rmtree(path, ignore_errors=True)


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Lets one run at a time work in ``folder``; what a run calls may ask for it once more.

    The lock ends with the process, however that ends; nothing is left behind but, after a kill, the name of
    the run, which the next one replaces.

    Raises:
        DossierError: when another run is at work there; says which.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder, os.O_RDONLY)
    try:
        place = os.fstat(handle)
        key = (place.st_dev, place.st_ino)
        if key in _held:
            yield
            return
        _lock(handle, folder)
        _held.add(key)
        try:
            (folder / HOLDER).write_text(f"{_command()}, Prozess {os.getpid()}", encoding="utf-8")
            yield
        finally:
            (folder / HOLDER).unlink(missing_ok=True)
            _held.discard(key)
    finally:
        os.close(handle)


def _lock(handle: int, folder: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        named = folder / HOLDER
        who = f" ({named.read_text(encoding='utf-8')})" if named.is_file() else ""
        raise DossierError(
            str(folder), f"hier schreibt gerade ein anderer Lauf{who}", "warten, bis er fertig ist"
        ) from error


def _command() -> str:
    """The command of this process as a user knows it: "dossier build"."""
    return " ".join(["dossier", *(word for word in sys.argv[1:2] if word.isalpha())])


def write_file(path: Path, content: str | bytes | Iterable[str], durable: bool = False) -> None:
    """Writes a text or bytes beside their place and swaps them in; missing parent folders are made.

    Args:
        path: the file; one that is there keeps its mode.
        content: text is written as UTF-8; pieces of it one after the other.
        durable: whether it must outlast a failure of power, too; such a file is written by one run at a time
            (``only_one``).

    Raises:
        DossierError: when the file cannot be written there.
    """
    path = path.resolve() if durable else path
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, new = _beside(path, durable)
        try:
            with os.fdopen(handle, "wb") as stream:
                for piece in (content,) if isinstance(content, str | bytes) else content:
                    stream.write(piece.encode("utf-8") if isinstance(piece, str) else piece)
                if durable:
                    stream.flush()
                    os.fsync(stream.fileno())
            new.chmod(stat.S_IMODE(path.stat().st_mode) if path.is_file() else 0o644)
            new.replace(path)
            if durable:
                _sync_folder(path.parent)
        finally:
            new.unlink(missing_ok=True)
    except OSError as error:
        raise DossierError(
            str(path), f"kann nicht geschrieben werden: {error.strerror}", "Pfad prüfen"
        ) from error


def _beside(path: Path, durable: bool) -> tuple[int, Path]:
    """A new file beside ``path``; of a durable one always the same, so that killed runs leave no second."""
    if durable:
        new = path.with_name(f".{path.name}.neu")
        return os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644), new
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    return handle, Path(name)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
