"""The commands of the editor: what is in doubt, and a word on it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer
from rich.table import Table
from rich.text import Text

from .cli_options import Articles, RegisterFolder, read_config
from .cli_output import Screen, count
from .errors import DossierError

if TYPE_CHECKING:
    from .desk import Desk
    from .model.evidence import Evidence
    from .model.register import JudgementKind, Subject
    from .review import Doubt

KINDS = ("unknown", "person", "meeting", "plan", "date", "conflict", "speaker", "hedged")
"""The kinds of doubt as the review knows them, named here so that help starts without it."""
JUDGEMENTS = ("same", "not-same", "rename", "not-a-person", "date", "status", "hide")
SUBJECTS = ("person", "meeting", "plan", "article", "statement")

By = Annotated[str, typer.Option("--by", metavar="NAME", help="Wer entscheidet.")]
Docs = Annotated[
    Path | None,
    typer.Option(
        "--docs", metavar="ORDNER", help="Ordner der Seiten; während ein Lauf dort schreibt, ruht alles."
    ),
]
On = Annotated[str, typer.Option("--on", metavar="TAG", help="Tag des Entscheids, JJJJ-MM-TT.")]


def review(
    kind: Annotated[
        list[str] | None,
        typer.Option("--kind", metavar="ART", help=f"Nur diese Art, auch mehrmals: {', '.join(KINDS)}."),
    ] = None,
    format: Annotated[str, typer.Option("--format", metavar="FORMAT", help="table oder json.")] = "table",
    interactive: Annotated[
        bool, typer.Option("--interactive", help="Am Bildschirm durchgehen und entscheiden.")
    ] = False,
    by: By = "",
    on: On = "",
    articles: Articles = None,
    register: RegisterFolder = None,
    docs: Docs = None,
) -> None:
    """Zeigt, wo das Programm unsicher ist, jedes mit seinem Satz."""
    from .desk import Desk

    screen = Screen()
    _allowed("--format", format, ("table", "json"))
    for one in kind or ():
        _allowed("--kind", one, KINDS)
    with screen.stages() as tell:
        desk = Desk(read_config(articles, register, docs, None), tell)
    if interactive:
        from .cli_desk import ReviewApp

        ReviewApp(desk, by, on, tuple(kind or ())).run()
        return
    screen.problems(desk.gathered.problems)
    found = tuple(doubt for doubt in desk.doubts if not kind or doubt.kind in kind)
    if format == "json":
        _print_json(found)
    elif found:
        _print_table(screen, found)
    else:
        screen.say("Nichts ist offen.")


def judge(
    kind: Annotated[str, typer.Argument(metavar="ART", help=", ".join(JUDGEMENTS))],
    target: Annotated[
        str, typer.Argument(metavar="ID", help="id, worum es geht; bei einer Aussage die ihres Artikels.")
    ],
    value: Annotated[
        str,
        typer.Argument(
            metavar="WERT", help="Andere id, Name, Tag oder Stand; eine Angabe als «Eigenschaft=Wert»."
        ),
    ] = "",
    by: By = "",
    on: On = "",
    why: Annotated[str, typer.Option("--why", metavar="GRUND", help="Warum, in einem Satz für Leser.")] = "",
    subject: Annotated[
        str, typer.Option("--subject", metavar="WAS", help=f"Was gemeint ist: {', '.join(SUBJECTS)}.")
    ] = "",
    place: Annotated[str, typer.Option("--in", metavar="ARTIKEL", help="Artikel der Fundstelle.")] = "",
    quote: Annotated[str, typer.Option("--quote", metavar="WORTE", help="Worte der Fundstelle.")] = "",
    other_place: Annotated[
        str, typer.Option("--other-in", metavar="ARTIKEL", help="Artikel der Fundstelle von WERT.")
    ] = "",
    other_quote: Annotated[
        str, typer.Option("--other-quote", metavar="WORTE", help="Worte der Fundstelle von WERT.")
    ] = "",
    articles: Articles = None,
    register: RegisterFolder = None,
    docs: Docs = None,
) -> None:
    """Schreibt einen Redaktionsentscheid ins Register; --by, --on und --why sind nötig."""
    from .desk import Desk
    from .model.register import Judgement

    screen = Screen()
    _allowed("ART", kind, JUDGEMENTS)
    if subject:
        _allowed("--subject", subject, SUBJECTS)
    config = read_config(articles, register, docs, None)
    with screen.stages() as tell:
        desk = Desk(config, tell)
    meant = cast("Subject | None", subject or None)
    said = Judgement(
        kind=cast("JudgementKind", kind), target=target, value=value, who=by, when=on, why=why, subject=meant
    )
    if meant == "statement":
        place = place or target
    first = _sentence(desk, meant, target, place, quote)
    second = _sentence(desk, meant, value, other_place, other_quote)
    _, line = desk.judge(said, first, second)
    screen.say(f"Geschrieben: {config.register / 'judgements.yml'}:{line}")


def _sentence(desk: Desk, subject: Subject | None, name: str, place: str, quote: str) -> Evidence | None:
    if quote and not place:
        raise DossierError("--quote", "es fehlt der Artikel, in dem die Worte stehen", "--in angeben")
    return desk.sentence(subject, name, place, quote) if place else None


def _allowed(option: str, given: str, allowed: tuple[str, ...]) -> None:
    if given not in allowed:
        raise DossierError(option, f"«{given}» gibt es nicht", f"erlaubt: {', '.join(allowed)}")


def _print_json(found: tuple[Doubt, ...]) -> None:
    rows = [doubt.model_dump() for doubt in found]
    sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")


def _print_table(screen: Screen, found: tuple[Doubt, ...]) -> None:
    from .review import KINDS as NAMES
    from .review import RULE, certainty, sentences

    table = Table(title=count(len(found), "offene Frage", "offene Fragen"), caption=RULE, show_lines=True)
    for name in ("Art", "Worum es geht", "Satz", "Sicherheit", "id"):
        table.add_column(name, overflow="fold")
    for doubt in found:
        cells = (
            NAMES[doubt.kind],
            f"{doubt.title}\n{doubt.reason}",
            "\n".join(sentences(doubt)) or "–",
            certainty(doubt),
            "\n".join(dict.fromkeys(i for i in (doubt.target, doubt.value) if i)),
        )
        table.add_row(*(Text(cell) for cell in cells))
    screen.table(table)
