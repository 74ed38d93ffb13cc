"""What ``dossier diff`` shows: the changes as a table, as Markdown, or as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table
from rich.text import Text

from .cli_options import Articles, RegisterFolder, iso_day, read_config
from .cli_output import Screen
from .errors import DossierError
from .german.spoken_days import short_day
from .german.typography import quoted

if TYPE_CHECKING:
    from .changes import Change
    from .comparison import Compared
    from .model.dossier import Source
    from .model.evidence import Evidence

FORMATS = ("text", "markdown", "json")
_NOTHING = "Nichts hat sich geändert."
_WITHOUT = "ohne Satz: folgt aus anderen Änderungen oder aus dem Register"

Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="STAND",
        help="Womit verglichen wird: id eines Artikels (der Stand, bevor er kam), Tag (2025-12-06) oder "
        "git-Revision der Quellen. Ohne Angabe: der Stand vor dem neuesten Artikel.",
    ),
]
Format = Annotated[
    str, typer.Option("--format", metavar="FORMAT", help=f"Form der Ausgabe: {', '.join(FORMATS)}.")
]


def diff(
    since: Since = None,
    format: Format = "text",
    articles: Articles = None,
    register: RegisterFolder = None,
) -> None:
    """Zeigt, was sich am Dossier geändert hat: durch den neuesten Artikel oder seit einem früheren Stand."""
    from .comparison import compared

    if format not in FORMATS:
        raise DossierError("--format", f"«{format}» ist keine Form", f"erlaubt: {', '.join(FORMATS)}")
    screen = Screen()
    with screen.stages() as tell:
        day = iso_day(since) if since else None
        found = compared(read_config(articles, register, None, None), since, day, tell)
    screen.problems(found.problems)
    if format == "json":
        sys.stdout.write(json.dumps(as_json(found), ensure_ascii=False, indent=1) + "\n")
    elif format == "markdown":
        sys.stdout.write(as_markdown(found))
    else:
        screen.say(found.title)
        if found.diff.changes:
            screen.table(as_table(found))
        else:
            screen.say(_NOTHING)


def as_table(found: Compared) -> Table:
    """One row a change under a heading for each kind: what changed, its sentence, publisher and day."""
    from .changes.words import grouped, sentence

    table = Table("Änderung", "Beleg", "Quelle", show_lines=False, expand=True)
    for number, _, changes in grouped(found.diff.changes):
        table.add_section()
        table.add_row(Text(number, style="bold"), "", "")
        for change in changes:
            told = change.evidence[0] if change.evidence else None
            bare = "" if change.thing in ("article", "dossier", "decision") else _WITHOUT
            quote, source = _told(found.sources, told) if told else (bare, "")
            table.add_row(Text(sentence(change)), Text(quote, style="dim"), Text(source))
    return table


def _told(sources: Mapping[str, Source], told: Evidence) -> tuple[str, str]:
    """A sentence, in quotation marks unless it is a retelling, and the publisher and day of its article."""
    source = sources[told.article]
    name = source.publisher or source.title or source.file or source.id
    label = f"{name}, {short_day(source.published) if source.published else 'ohne Tag'}"
    flat = " ".join(told.quote.split())
    return (flat, f"nach {label}, nacherzählt") if source.retold else (quoted(flat), label)


def as_markdown(found: Compared) -> str:
    """The same for the comment on a merge request."""
    from .changes.words import grouped, sentence

    lines = [f"## {_safe(found.title)}", ""]
    for number, _, changes in grouped(found.diff.changes):
        items = [f"- {_safe(sentence(change))}{_quoted(found.sources, change)}" for change in changes]
        minor = changes[0].kind == "minor"
        head = f"<details><summary>{number}</summary>" if minor else f"### {number}"
        lines += [head, "", *items, "", *(["</details>", ""] if minor else [])]
    return "\n".join(lines if found.diff.changes else [*lines, _NOTHING, ""])


def _quoted(sources: Mapping[str, Source], change: Change) -> str:
    told = change.evidence[0] if change.evidence else None
    return f"<br>{_safe(' – '.join(_told(sources, told)))}" if told else ""


def _safe(text: str) -> str:
    """Escaped as on a page; a name behind an @ calls nobody."""
    from .pages.escape import text as escaped

    return escaped(text.replace("@", "@\u2060"))


def as_json(found: Compared) -> dict[str, object]:
    """Title, changes and the operations they explain, with publisher and day of every sentence."""
    data = found.diff.model_dump(mode="json")
    for change in data["changes"]:
        for told in change["evidence"]:
            source = found.sources[told["article"]]
            told |= {"publisher": source.publisher, "published": source.published}
    return {"title": found.title, **data}
