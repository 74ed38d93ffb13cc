"""A local preview that follows changes of articles, register, templates and word lists."""

from __future__ import annotations

import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from .config import SHIPPED, Config
from .site import environment, own_settings, settings

QUIET = 0.3
"""Seconds without a further change after which the pages are made anew: an editor saves in several steps."""

READ_ONLY = frozenset({"opened", "closed_no_write"})


def watched(config: Config) -> tuple[Path, ...]:
    """The folders whose changes make the pages anew, as far as they are there."""
    folders = (
        config.articles,
        config.register,
        SHIPPED / "templates",
        Path(__file__).resolve().parent / "lexicon",
    )
    return tuple(folder for folder in folders if folder.is_dir())


class _Noticer(FileSystemEventHandler):
    """Sets ``changed`` for every event that changes something."""

    def __init__(self, changed: threading.Event) -> None:
        self._changed = changed

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in READ_ONLY:
            self._changed.set()


@contextmanager
def noticing(folders: tuple[Path, ...]) -> Iterator[threading.Event]:
    """An event that is set when something changes in one of the folders or below."""
    changed = threading.Event()
    observer = Observer()
    for folder in folders:
        observer.schedule(_Noticer(changed), str(folder), recursive=True)
    observer.start()
    try:
        yield changed
    finally:
        observer.stop()
        observer.join()


def regenerate(config: Config) -> int:
    """Makes the pages anew in a fresh process, so that changed code and word lists count; its exit code."""
    command = [sys.executable, "-m", "generator.cli", "generate"]
    return subprocess.run(command, cwd=config.root, check=False).returncode


def serve(config: Config, port: int, tell: Callable[[str], None]) -> int:
    """Serves ``docs/`` with MkDocs until that ends; returns its exit code.

    MkDocs follows the pages, this follows what the pages are made from. Ctrl+C and a plain kill end both.
    """
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    text = settings(config.mkdocs, config.docs, own_settings(config))
    # a file, for MkDocs reads its settings again on each change; in the project, where its own ones lie
    prefix = ".dossier-vorschau-"
    with tempfile.NamedTemporaryFile("w", prefix=prefix, dir=config.root, encoding="utf-8") as told:
        told.write(text)
        told.flush()
        return _serve(config, Path(told.name), port, tell)


def _serve(config: Config, told: Path, port: int, tell: Callable[[str], None]) -> int:
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-q", "-f", str(told), "-a", f"127.0.0.1:{port}"],
        cwd=config.mkdocs.parent,
        env=environment(None),
    )
    try:
        tell(f"Vorschau: http://127.0.0.1:{port}/  (Ende mit Strg+C)")
        with noticing(watched(config)) as changed:
            while server.poll() is None:
                if not changed.wait(timeout=1):
                    continue
                while changed.is_set():
                    changed.clear()
                    changed.wait(timeout=QUIET)
                regenerate(config)
    except KeyboardInterrupt:
        tell("Vorschau beendet.")
    finally:
        server.terminate()
        server.wait()
    return 0 if server.returncode in (0, -15) else server.returncode
