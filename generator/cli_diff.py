"""What ``dossier diff`` shows: the changes as a table, as Markdown, or as JSON."""

from __future__ import annotations

import json
import sys
from bisect import bisect
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table
from rich.text import Text

from .cli_options import Articles, RegisterFolder, iso_day, read_config
from .cli_output import Screen, count
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

Limit = Annotated[
    int | None,
    typer.Option(
        "--limit",
        metavar="ZAHL",
        min=1,
        help="Höchstens so viele Zeichen Markdown, etwa für einen Kommentar; was nicht passt, wird gezählt.",
    ),
]


def diff(
    since: Since = None,
    format: Format = "text",
    limit: Limit = None,
    articles: Articles = None,
    register: RegisterFolder = None,
) -> None:
    """Zeigt, was sich am Dossier geändert hat: durch den neuesten Artikel oder seit einem früheren Stand."""
    from .comparison import compared

    if format not in FORMATS:
        raise DossierError("--format", f"«{format}» ist keine Form", f"erlaubt: {', '.join(FORMATS)}")
    if limit is not None and format != "markdown":
        raise DossierError("--limit", "kürzt nur Markdown", "mit --format markdown verwenden")
    screen = Screen()
    with screen.stages() as tell:
        day = iso_day(since) if since else None
        found = compared(read_config(articles, register, None, None), since, day, tell)
    screen.problems(found.problems)
    if format == "json":
        sys.stdout.write(json.dumps(as_json(found), ensure_ascii=False, indent=1) + "\n")
    elif format == "markdown":
        sys.stdout.write(as_markdown(found, limit))
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


def as_markdown(found: Compared, limit: int | None = None) -> str:
    """The same for the comment on a merge request.

    Args:
        found: what is compared.
        limit: characters a host takes; changes are left out from the end until the rest fits, and their
            number is told. None for no limit. The heading and that number stand in any case.
    """
    sections = _sections(found)
    if not sections:
        return "\n".join([f"## {_safe(found.title)}", "", _NOTHING, ""])
    kept = sum(len(items) for _, items, _ in sections)
    whole = _laid(found, sections, kept)
    if limit is None or len(whole) <= limit:
        return whole
    fits = bisect(range(1, kept), limit, key=lambda n: len(_laid(found, sections, n)))
    return _laid(found, sections, fits)


def _sections(found: Compared) -> list[tuple[str, list[str], list[str]]]:
    """Head, one line a change, and foot of each kind of change."""
    from .changes.words import grouped, sentence

    sections = []
    for number, _, changes in grouped(found.diff.changes):
        items = [f"- {_safe(sentence(change))}{_quoted(found.sources, change)}" for change in changes]
        minor = changes[0].kind == "minor"
        head = f"<details><summary>{number}</summary>" if minor else f"### {number}"
        sections.append((head, items, ["</details>", ""] if minor else []))
    return sections


def _laid(found: Compared, sections: Sequence[tuple[str, list[str], list[str]]], most: int) -> str:
    """The heading and the first ``most`` changes under their heads, then how many are left out."""
    lines, room = [f"## {_safe(found.title)}", ""], most
    for head, items, foot in sections:
        if room > 0:
            lines += [head, "", *items[:room], "", *foot]
        room -= len(items)
    if room < 0:
        lines += [f"Hier zu lang: {count(-room, 'weitere Änderung', 'weitere Änderungen')}.", ""]
    return "\n".join(lines)


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
