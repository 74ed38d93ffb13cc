"""What ``dossier export`` writes: one file, or a folder of the formats asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .cli_output import Screen, count
from .errors import DossierError

if TYPE_CHECKING:
    from .model.dossier import Dossier


NAMES = ("json", "csv", "jsonld", "ics", "graphml", "ftm")
"""The formats as the export knows them, named here so that help starts without it."""


Out = Annotated[
    Path,
    typer.Option(
        "--out", metavar="ZIEL", help="Zieldatei, - für die Standardausgabe; mit --format ein Ordner."
    ),
]
Formats = Annotated[
    list[str] | None,
    typer.Option("--format", metavar="FORMAT", help=f"Format der Daten, auch mehrmals: {', '.join(NAMES)}."),
]


def check_target(out: Path, formats: list[str]) -> None:
    """Refuses, before anything is read, a target that does not fit what is asked for.

    Raises:
        DossierError: when there is no such format, or formats were named and ``out`` is no folder.
    """
    for name in formats:
        if name not in NAMES:
            raise DossierError("--format", f"«{name}» ist kein Format", f"erlaubt: {', '.join(NAMES)}")
    if not formats:
        return
    if str(out) == "-":
        raise DossierError("--out", "mit --format entstehen mehrere Dateien", "einen Ordner angeben")
    if out.exists() and not out.is_dir():
        raise DossierError(str(out), "ist kein Ordner", "mit --format einen Ordner angeben")


def write_export(dossier: Dossier, out: Path, formats: list[str], screen: Screen) -> None:
    """Writes ``dossier.json`` to ``out``, or the files of each format below the folder ``out``.

    Other files in that folder stay as they are.

    Raises:
        DossierError: when a file cannot be written there.
    """
    from .export import FORMATS, dossier_pieces
    from .folders import write_file

    if not formats:
        _one(dossier_pieces(dossier), out)
        return
    written = 0
    for name in dict.fromkeys(formats):
        for path, pieces in FORMATS[name](dossier):
            write_file(out / path, pieces)
            written += 1
    screen.say(f"{count(written, 'Datei', 'Dateien')} in {out}")


def _one(pieces: Iterable[str], out: Path) -> None:
    from .folders import write_file

    if str(out) == "-":
        sys.stdout.writelines(pieces)
    else:
        write_file(out, pieces)
