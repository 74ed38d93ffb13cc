"""What the commands share: their options, the project's settings, the way to written pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .cli_output import Screen
from .cli_reading import as_given
from .config import Config, is_address, load_config, project_root
from .engines import ENGINES, require
from .errors import DossierError, UnreadableInput
from .folders import only_one
from .problems import grave

if TYPE_CHECKING:
    from .stages import Pages

DONE, FINDINGS, USAGE, UNREADABLE = 0, 1, 2, 3

_ARTICLES = typer.Option(
    "--articles",
    metavar="ORDNER",
    parser=lambda text: _local(str(text)),
    help="Ordner der Artikel (.txt, .md, .html); auch eine Adresse (s3://…).",
)
Articles = Annotated[Path | None, _ARTICLES]
GivenArticles = Annotated[Path, _ARTICLES]
RegisterFolder = Annotated[
    Path | None, typer.Option("--register", metavar="ORDNER", help="Ordner des Registers (people.yml, …).")
]
Docs = Annotated[
    Path | None,
    typer.Option("--docs", metavar="ORDNER", help="Zielordner der Seiten; wird als Ganzes ersetzt."),
]
Site = Annotated[
    Path | None,
    typer.Option("--site", metavar="ORDNER", help="Zielordner der Website; wird als Ganzes ersetzt."),
]
Strict = Annotated[
    bool,
    typer.Option("--strict", help="Bei jedem Befund abbrechen: nichts wird geschrieben, Rückgabewert 1."),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="TAG", help="Der Stand dieses Tages, aus den bis dahin erschienenen Artikeln."
    ),
]
Pdf = Annotated[bool, typer.Option("--pdf", help="Auch das Buch zum Drucken machen: daten/dossier.pdf.")]
Epub = Annotated[bool, typer.Option("--epub", help="Auch das E-Book machen: daten/dossier.epub.")]
Engine = Annotated[
    str | None,
    typer.Option("--engine", metavar="NAME", help=f"Was die Seiten baut: {', '.join(ENGINES)}."),
]
Zip = Annotated[
    bool, typer.Option("--zip", help="Die fertige Website auch als Archiv neben ihren Ordner legen.")
]


def generate_pages(config: Config, screen: Screen, strict: bool) -> Pages:
    """Gathers, renders, checks and writes; ends the run when something forbids writing.

    Nobody else reads or writes there meanwhile: what is written is what was read.
    """
    with only_one(config.docs.parent):
        return _generated(config, screen, strict)


def _generated(config: Config, screen: Screen, strict: bool) -> Pages:
    from .build import gather, render_pages, write_docs

    with screen.stages() as tell:
        pages = render_pages(config, gather(config, tell), tell)
    screen.problems(pages.problems)
    if pages.faults or (strict and grave(pages.problems)):
        why = "die Seiten haben Fehler" if pages.faults else "--strict duldet keine Befunde"
        screen.fail(f"Nichts geschrieben: {why}.")
        raise typer.Exit(FINDINGS)
    write_docs(config, pages)
    return pages


def read_config(
    articles: Path | None,
    register: Path | None,
    docs: Path | None,
    site: Path | None,
    as_of: str | None = None,
) -> Config:
    """The project's settings with the folders of the command line in place of its own.

    Raises:
        UnreadableInput: when a folder that was named is not there.
        DossierError: when ``as_of`` is no day.
    """
    if as_of is not None and iso_day(as_of) is None:
        raise DossierError("--as-of", f"«{as_of}» ist kein Tag", "etwa 2025-12-06")
    config = as_given(load_config(project_root(Path.cwd())))
    for option, folder in (("--articles", articles), ("--register", register)):
        if folder is not None and not folder.is_dir():
            raise UnreadableInput(str(folder), "diesen Ordner gibt es nicht", f"Pfad bei {option} prüfen")
    return replace(
        config,
        articles=absolute(articles, config.articles),
        register=absolute(register, config.register),
        docs=absolute(docs, config.docs),
        site=absolute(site, config.site),
        as_of=as_of,
    )


def with_engine(config: Config, engine: str | None) -> Config:
    """The settings with an engine that is there; unchanged for None.

    Raises:
        DossierError: when there is no such engine, or it is not installed.
    """
    wanted = engine or config.engine
    require(wanted)
    return replace(config, engine=wanted)


def _local(text: str) -> Path:
    """A folder as given, or a copy of what lies at an address."""
    if not is_address(text):
        return Path(text)
    from .reading import fetched

    return fetched(text)


def iso_day(text: str) -> str | None:
    """The text if it is a day such as 2025-12-06, else None."""
    try:
        return text if date.fromisoformat(text).isoformat() == text else None
    except ValueError:
        return None


def absolute(given: Path | None, default: Path) -> Path:
    """The folder given, seen from the working folder; the default when none is."""
    return default if given is None else Path.cwd() / given
