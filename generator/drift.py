"""Whether the pages in ``docs/`` are what the seeds give."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from .config import Config
from .problems import Problem


def drift(config: Config, tree: Mapping[str, str]) -> tuple[Problem, ...]:
    """Where ``docs/`` is not what the seeds give, sorted by path.

    A project whose ``.gitignore`` leaves ``docs/`` out keeps no pages that could be behind: there nothing is
    found until they are written.
    """
    todo = "«dossier generate» ausführen und docs/ mit einchecken"
    if not config.docs.is_dir() and _left_out(config):
        return ()
    if not config.docs.is_dir():
        return (Problem(config.docs.name, 0, "drift", "Der Ordner der Seiten fehlt.", todo),)
    found: list[Problem] = []
    on_disk = {path.relative_to(config.docs).as_posix(): path for path in _files(config.docs)}
    for name in sorted({*tree, *on_disk}):
        where = f"{config.docs.name}/{name}"
        if name not in on_disk:
            found.append(Problem(where, 0, "drift", "Die Datei fehlt auf der Platte.", todo))
        elif name not in tree:
            found.append(Problem(where, 0, "drift", "Die Datei ergibt sich nicht aus den Quellen.", todo))
        elif on_disk[name].read_bytes() != tree[name].encode("utf-8"):
            found.append(
                Problem(where, 0, "drift", "Der Inhalt ist anders, als die Quellen ihn ergeben.", todo)
            )
    return tuple(found)


def _left_out(config: Config) -> bool:
    ignored = config.root / ".gitignore"
    lines = ignored.read_text(encoding="utf-8", errors="replace").splitlines() if ignored.is_file() else []
    return any(line.strip().strip("/") == config.docs.name for line in lines)


def _files(folder: Path) -> tuple[Path, ...]:
    return tuple(path for path in sorted(folder.rglob("*")) if path.is_file())
