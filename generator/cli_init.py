"""``dossier init``: an empty dossier for another negotiation."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated

import typer

from .cli_output import Screen
from .errors import DossierError


def init(
    folder: Annotated[Path, typer.Argument(metavar="ORDNER", help="Neuer oder leerer Ordner.")],
    title: Annotated[
        str | None, typer.Option("--title", metavar="TEXT", help="Titel des Dossiers, wie Leser ihn sehen.")
    ] = None,
) -> None:
    """Legt ein neues, leeres Dossier an."""
    from .project import CONTENTS, new_project

    screen = Screen()
    if title is None and screen.can_ask():
        title = screen.ask("Titel des Dossiers: ")
    if title is None:
        raise DossierError("--title", "der Titel fehlt", 'etwa --title "Der Zollstreit"')
    new_project(folder, title)
    screen.say(f"Neues Dossier in {folder}:")
    screen.rows([(path, what, "") for path, what in CONTENTS])
    screen.say("Als Nächstes:")
    screen.say(f"  cd {shlex.quote(str(folder))}")
    screen.say("  dossier build")
