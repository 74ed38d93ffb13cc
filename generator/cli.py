"""The command line: the only place that prints.

Exit codes: 0 done, 1 findings, 2 wrong usage or setting, 3 unreadable input.
"""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from . import __version__, cli_export
from .cli_add import add
from .cli_diff import diff
from .cli_edition import edition
from .cli_evaluate import evaluate
from .cli_german import Command, Group, usage
from .cli_init import init
from .cli_options import (
    DONE,
    FINDINGS,
    UNREADABLE,
    USAGE,
    Articles,
    AsOf,
    Docs,
    Engine,
    Epub,
    GivenArticles,
    Pdf,
    RegisterFolder,
    Site,
    Strict,
    Zip,
    generate_pages,
    read_config,
    with_engine,
)
from .cli_output import Screen, count
from .cli_reading import reading
from .cli_review import judge, review
from .cli_verify import verify
from .errors import DossierError, UnreadableInput
from .problems import grave, ordered

if TYPE_CHECKING:
    from .config import Config
    from .stages import Pages

app = typer.Typer(
    name="dossier",
    cls=Group,
    help="Macht aus deutschen Nachrichtenartikeln ein verlinktes Dossier: jede Angabe mit ihrem Beleg.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="[OPTIONEN]",
    subcommand_metavar="BEFEHL …",
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"dossier {__version__}")
        raise typer.Exit


@app.callback()
def _start(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Version nennen und enden.")
    ] = False,
) -> None:
    pass


@app.command(cls=Command, options_metavar="[OPTIONEN]")
@reading
def build(
    articles: Articles = None,
    register: RegisterFolder = None,
    docs: Docs = None,
    site: Site = None,
    as_of: AsOf = None,
    strict: Strict = False,
    pdf: Pdf = False,
    epub: Epub = False,
    archive: Zip = False,
    engine: Engine = None,
) -> None:
    """Baut alles: liest die Artikel, schreibt docs/ und macht daraus mit MkDocs site/."""
    from .folders import only_one

    screen = Screen()
    config = with_engine(read_config(articles, register, docs, site, as_of), engine)
    with only_one(config.docs.parent), only_one(config.site.parent):  # the site is made of these pages
        pages = generate_pages(config, screen, strict)
        _build_site(config, pages, screen, pdf, epub, archive)


def _build_site(config: Config, pages: Pages, screen: Screen, pdf: bool, epub: bool, archive: bool) -> None:
    from .build import build_site
    from .bundle import books, write_archive

    dossier = pages.gathered.dossier
    with screen.stages() as tell:
        bound = books(dossier, pdf, epub, tell, pages.past)
        tell("Website", 0, 0)
        faults = build_site(config, dossier, bound)
    screen.problems(faults)
    if grave(faults):
        screen.fail(f"{config.site} bleibt, wie es war.")
        raise typer.Exit(FINDINGS)
    for path in bound:
        screen.say(str(config.site / path))
    if archive:
        screen.say(str(write_archive(config, dossier)))
    screen.say(f"Fertig. Im Browser öffnen: {config.site / 'index.html'}")


@app.command(cls=Command, options_metavar="[OPTIONEN]")
@reading
def generate(
    articles: Articles = None,
    register: RegisterFolder = None,
    docs: Docs = None,
    as_of: AsOf = None,
    strict: Strict = False,
) -> None:
    """Schreibt nur die Seiten nach docs/, ohne MkDocs."""
    screen = Screen()
    config = read_config(articles, register, docs, None, as_of)
    pages = generate_pages(config, screen, strict)
    screen.say(f"{count(len(pages.tree), 'Datei', 'Dateien')} in {config.docs}")


@app.command(cls=Command, options_metavar="[OPTIONEN]")
@reading
def export(
    articles: GivenArticles,
    out: cli_export.Out,
    format: cli_export.Formats = None,
    register: RegisterFolder = None,
    as_of: AsOf = None,
    strict: Strict = False,
) -> None:
    """Schreibt nur Daten, ohne Seiten: dossier.json oder, mit --format, die Dateien anderer Formate."""
    from .build import gather

    screen = Screen()
    cli_export.check_target(out, format or [])
    with screen.stages() as tell:
        gathered = gather(read_config(articles, register, None, None, as_of), tell)
    screen.problems(gathered.problems)
    if strict and grave(gathered.problems):
        raise typer.Exit(FINDINGS)
    cli_export.write_export(gathered.dossier, out, format or [], screen)


app.command(cls=Command, options_metavar="[OPTIONEN]")(reading(edition))
app.command(cls=Command, options_metavar="[OPTIONEN]")(reading(review))
app.command(cls=Command, options_metavar="[OPTIONEN]")(reading(judge))
app.command(cls=Command, options_metavar="[OPTIONEN]")(reading(diff))
app.command(cls=Command, options_metavar="[OPTIONEN]")(reading(evaluate))
app.command(cls=Command, options_metavar="[OPTIONEN]")(add)
app.command(cls=Command, options_metavar="[OPTIONEN]")(verify)
app.command(cls=Command, options_metavar="[OPTIONEN]")(init)


@app.command(cls=Command, options_metavar="[OPTIONEN]")
@reading
def check(articles: Articles = None, register: RegisterFolder = None, docs: Docs = None) -> None:
    """Prüft Artikel, Register, Verweise, ob docs/ den Quellen entspricht und kein Bericht doppelt da ist."""
    from .build import gather, near_duplicates, render_pages
    from .drift import drift

    screen = Screen()
    config = read_config(articles, register, docs, None)
    with screen.stages() as tell:
        pages = render_pages(config, gather(config, tell), tell)
    problems = ordered((*pages.problems, *drift(config, pages.tree), *near_duplicates(config)))
    screen.problems(problems)
    if grave(problems):
        raise typer.Exit(FINDINGS)
    screen.say("Keine Befunde.")


@app.command(cls=Command, options_metavar="[OPTIONEN]")
@reading
def explain(
    id: Annotated[
        str, typer.Argument(metavar="ID", help="id einer Person, eines Treffens oder einer Planfassung.")
    ],
    articles: Articles = None,
    register: RegisterFolder = None,
) -> None:
    """Zeigt, worauf eine Person, ein Treffen oder eine Planfassung beruht: Angaben, Fundstellen."""
    from . import cli_explain
    from .build import gather

    screen = Screen()
    with screen.stages() as tell:
        dossier = gather(read_config(articles, register, None, None), tell).dossier
    thing = cli_explain.find(dossier, id)
    if thing is None:
        near = ", ".join(cli_explain.near(dossier, id))
        raise DossierError(id, "diese id hat das Dossier nicht", f"ähnlich: {near}" if near else "")
    screen.tree(cli_explain.explain(dossier, thing))


@app.command(cls=Command, options_metavar="[OPTIONEN]")
def serve(
    port: Annotated[int, typer.Option("--port", metavar="ZAHL", help="Anschluss auf diesem Rechner.")] = 8000,
) -> None:
    """Zeigt das Dossier im Browser und baut es neu, sobald sich Artikel, Register oder Vorlagen ändern."""
    from .serve import serve as run_server

    screen = Screen()
    config = read_config(None, None, None, None)
    generate_pages(config, screen, strict=False)
    raise typer.Exit(FINDINGS if run_server(config, port, screen.say) else DONE)


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    gc.set_threshold(200_000, 50, 50)  # a run makes millions of lasting objects: look for cycles rarely
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Runs the command line; returns the exit code."""
    try:
        code = app(arguments, prog_name="dossier", standalone_mode=False)
        return code if isinstance(code, int) else DONE
    except DossierError as error:
        Screen().fail(str(error))
        return UNREADABLE if isinstance(error, UnreadableInput) else USAGE
    except OSError as error:
        Screen().fail(f"{error.filename or 'dossier'}: {error.strerror or error} (Pfad und Rechte prüfen)")
        return USAGE
    except typer.Abort:
        Screen().fail("Abgebrochen.")
        return 130
    except typer.exceptions.TyperException as error:
        if type(error).__name__ != "NoArgsIsHelpError":
            Screen().fail(f"dossier: {usage(error)} («dossier --help» zeigt, was es gibt)")
        return USAGE


if __name__ == "__main__":
    main()
