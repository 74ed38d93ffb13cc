"""Reading articles again and in parallel: stored results, and processes or a cluster for the rest.

``Run`` is the door. ``key`` says what a result depends on (``version``: on which code), ``frame`` makes bytes
of results and back, ``cache`` keeps them in a ``store`` (a folder; ``remote`` for object stores). What is not
stored is done by a task (``tasks``) in an engine (``engines``: here or in processes; ``cluster``: on Dask).
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from pathlib import Path

from .run import Run, Settings
from .store import Folder, Store

__all__ = ["Folder", "Run", "Settings", "Store", "fetched", "store_at"]


def fetched(address: str) -> Path:
    """A copy of the articles at an address such as ``s3://bucket/articles``, gone when this process ends.

    Raises:
        UnreadableInput: when there is no folder at the address or it cannot be read.
        DossierError: when the address means nothing here.
    """
    from .remote import fetch

    folder = Path(tempfile.mkdtemp(prefix="dossier-artikel-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    fetch(address, folder)
    return folder


def store_at(place: Path | str) -> Store:
    """The store in a folder or at an address such as ``s3://bucket/cache``.

    Raises:
        DossierError: when the address means nothing here.
    """
    if isinstance(place, Path):
        return Folder(place)
    from .remote import Remote

    return Remote(place)
