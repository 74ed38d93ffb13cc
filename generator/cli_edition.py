"""The command that makes the book alone."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .cli_options import FINDINGS, Articles, RegisterFolder, Strict, read_config
from .cli_output import Screen
from .problems import grave


def edition(
    out: Annotated[Path, typer.Option("--out", metavar="ORDNER", help="Zielordner der Bücher.")],
    articles: Articles = None,
    register: RegisterFolder = None,
    strict: Strict = False,
    pdf: Annotated[bool, typer.Option("--pdf", help="Nur dossier.pdf, das Buch zum Drucken.")] = False,
    epub: Annotated[bool, typer.Option("--epub", help="Nur dossier.epub, das E-Book.")] = False,
) -> None:
    """Macht nur das Buch, ohne Seiten: dossier.pdf und dossier.epub."""
    from .build import gather, past_of
    from .bundle import books
    from .folders import write_file

    screen = Screen()
    with screen.stages() as tell:
        gathered = gather(read_config(articles, register, None, None), tell)
    screen.problems(gathered.problems)
    if strict and grave(gathered.problems):
        raise typer.Exit(FINDINGS)
    both = not pdf and not epub
    with screen.stages() as tell:
        bound = books(gathered.dossier, pdf or both, epub or both, tell, past_of(gathered, tell))
    for path, content in bound.items():
        target = out / Path(path).name
        write_file(target, content)
        screen.say(str(target))
