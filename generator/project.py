"""A new project: an empty dossier with all that is the editor's, ready to be built."""

from __future__ import annotations

import json
from pathlib import Path
from string import Template

from .config import FILE
from .errors import DossierError
from .folders import only_one, replacing

_ANEW = Path(__file__).resolve().parent / "anew"
_HIDDEN = {"gitignore": ".gitignore", "gitkeep": ".gitkeep"}  # their names in a project

CONTENTS: tuple[tuple[str, str], ...] = (
    (FILE, "Titel und Adresse"),
    ("seeds/articles/", "die Artikel"),
    ("seeds/register/", "wer wer ist, und was die Redaktion entschieden hat"),
    ("README.md", "was die Redaktion tut, Schritt für Schritt"),
    (".gitignore", "was jeder Lauf neu macht"),
)
"""What a new project holds: path and German words for it."""


def new_project(folder: Path, title: str) -> None:
    """Writes an empty dossier into ``folder``, whole or not at all.

    Args:
        folder: not there yet, or empty; parent folders are made.
        title: of the dossier; white space is folded.

    Raises:
        DossierError: when the title is empty, the folder holds something, is no folder or is the working
            folder, which cannot be replaced under its user's feet.
    """
    name = " ".join(title.split())
    if not name:
        raise DossierError("--title", "der Titel ist leer", 'etwa --title "Der Zollstreit"')
    folder = folder.absolute()
    _refuse(folder)
    texts = {path: _text(path, name) for path in sorted(_ANEW.rglob("*")) if path.is_file()}
    with only_one(folder.parent), replacing(folder) as new:
        _refuse(folder)
        for path, text in texts.items():
            target = new / path.relative_to(_ANEW).with_name(_HIDDEN.get(path.name, path.name))
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")


def _refuse(folder: Path) -> None:
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise DossierError(str(folder), "ist kein Ordner", "einen anderen Pfad angeben")
    if not folder.exists():
        return
    if any(folder.iterdir()):
        what = "der Ordner ist nicht leer; es wurde nichts geschrieben"
        raise DossierError(str(folder), what, "einen neuen oder leeren Ordner angeben")
    if folder.samefile(Path.cwd()):
        what = "ist der Ordner, in dem der Befehl läuft"
        raise DossierError(str(folder), what, f"eine Ebene höher: dossier init {folder.name}")


def _text(path: Path, title: str) -> str:
    """A file of the new project; the title as a quoted scalar in YAML, as it is in prose."""
    shown = json.dumps(title, ensure_ascii=False) if path.suffix == ".yml" else title
    return Template(path.read_text(encoding="utf-8")).safe_substitute(title=shown)
