"""``dossier verify``: proof that a site is what its seeds give."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .cli_options import FINDINGS, Articles, RegisterFolder, read_config
from .cli_output import Screen, count

_SITE = typer.Argument(metavar="WEBSITE", help="Ordner der gebauten Website; ohne Angabe site/.")


def verify(
    site: Annotated[Path | None, _SITE] = None,
    articles: Articles = None,
    register: RegisterFolder = None,
) -> None:
    """Baut die Website aus den Quellen noch einmal in einem neuen Ordner und vergleicht jede Datei."""
    from .manifest import contents
    from .verify import verify as differences

    screen = Screen()
    config = read_config(articles, register, None, site)
    with screen.stages() as tell:
        found = differences(config, config.site, tell)
    screen.problems(found)
    if found:
        raise typer.Exit(FINDINGS)
    screen.say(f"{count(len(contents(config.site)), 'Datei', 'Dateien')}, alle wie aus den Quellen gebaut.")
