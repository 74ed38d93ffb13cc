"""``dossier evaluate``: what was read against gold annotations.

Floors, the last and the first figures of the sets in the repository stand in files the configuration names.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .cli_options import FINDINGS, Articles, RegisterFolder, read_config
from .cli_output import Screen, figures
from .errors import DossierError

if TYPE_CHECKING:
    from .config import Config
    from .evaluation import ArticleSet

GoldFolder = Annotated[
    Path | None, typer.Option("--gold", metavar="ORDNER", help="Ordner der Gold-Annotationen (.yml).")
]
Write = Annotated[
    bool, typer.Option("--write", help="Die Werte für die Seite methodik/ festhalten (nur ohne --articles).")
]
First = Annotated[
    str | None,
    typer.Option("--first", metavar="SATZ", help="Den ersten Lauf dieses Prüfsatzes festhalten, einmalig."),
]
Verbose = Annotated[bool, typer.Option("--verbose", help="Jede Abweichung nennen.")]


def evaluate(
    articles: Articles = None,
    gold: GoldFolder = None,
    register: RegisterFolder = None,
    write: Write = False,
    first: First = None,
    verbose: Verbose = False,
) -> None:
    """Vergleicht das Gelesene mit Gold-Annotationen; ohne Ordner alle Prüfsätze mit Mindestwerten."""
    from . import evaluation
    from .build import measure
    from .folders import write_file

    screen = Screen()
    config = read_config(articles, register, None, None)
    results = []
    for one in _sets(config, articles, gold, first):
        with screen.stages() as tell:
            results.append((one, measure(config, one.articles, one.gold, tell)))
        figures(screen, *results[-1], verbose)
    if first:
        write_file(config.first, evaluation.first_text(*results[0], config.first))
    if write and gold is None:
        write_file(config.reached, evaluation.reached_text(results, config.reached))
    if any(one.short_of(scores) for one, scores in results):
        raise typer.Exit(FINDINGS)


def _sets(
    config: Config, articles: Path | None, gold: Path | None, first: str | None
) -> tuple[ArticleSet, ...]:
    """The sets to score, never none: the two folders given, or those of the file of floors that are there."""
    from . import evaluation

    if (articles is None) != (gold is None):
        raise DossierError("evaluate", "--articles und --gold gehören zusammen", "beide oder keines angeben")
    if articles is not None and gold is not None:
        return (evaluation.ArticleSet("", str(articles), config.articles, gold, {}),)
    if not config.floors.is_file():
        raise DossierError("evaluate", "hier gibt es keine Prüfsätze", "--articles und --gold angeben")
    present = (one for one in evaluation.read_sets(config.floors, config.root) if one.present)
    sets = tuple(one for one in present if first in {None, one.name})
    if not sets:
        raise DossierError("evaluate", f"den Prüfsatz «{first}» gibt es nicht", str(config.floors))
    return sets
