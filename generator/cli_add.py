"""``dossier add``: a new article into the seeds; shows what was found and asks for what nobody can read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .cli_output import Screen, count
from .errors import DossierError

if TYPE_CHECKING:
    from .intake import Draft, Outcome

_FIELDS = {
    "title": "Überschrift",
    "publisher": "Medium",
    "published": "Veröffentlicht",
    "updated": "Zuletzt geändert",
    "author": "Verfasst von",
    "language": "Sprache",
    "rights": "Rechte",
    "url": "Adresse",
    "retold": "Nacherzählt",
    "origin": "Vorlage",
}
_BASES = {
    "option": "angegeben",
    "asked": "eingegeben",
    "front-matter": "Kopf der Datei",
    "sidecar": "Beiblatt",
    "json-ld": "JSON-LD der Seite",
    "microdata": "Mikrodaten der Seite",
    "meta": "Meta-Angaben der Seite",
    "time": "Zeitangabe der Seite",
    "headline": "Überschrift der Seite",
    "visible": "Kopf des Artikels",
    "title": "Titel des Fensters",
    "copyright": "Rechtezeile der Seite",
    "address": "abgerufene Adresse",
    "text": "im Text",
    "size": "größte Schrift",
    "style": "Formatvorlage",
    "properties": "Dateieigenschaften",
    "margin": "Kopf- oder Fußzeile",
    "default": "Vorgabe",
}
_UNKNOWN = {"title": "keine Überschrift", "publisher": "kein Medium", "published": "kein Tag"}
_OPTIONS = {"title": "--title", "publisher": "--publisher", "published": "--date"}
_REASONS = {
    "donation": "Spendenaufruf",
    "advert": "Werbung",
    "disclaimer": "Haftungshinweis",
    "byline": "Autorenzeile",
    "teaser": "Verweis",
    "infobox-heading": "Infokasten",
    "credit": "Bildnachweis",
    "navigation": "Bedienelement",
    "repetition": "Wiederholung",
}
_SHOWN, _LISTED = 90, 12
_FEW = 40
"""An article has more words, unless a part of it is missing."""

Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="DATEI|ADRESSE|-",
        help="Textdatei, Markdown, HTML, Word (.docx) oder PDF; eine Adresse mit http(s); - für "
        "eingefügten Text. Auch mehrere.",
    ),
]
Title = Annotated[str | None, typer.Option("--title", metavar="TEXT", help="Überschrift.")]
Publisher = Annotated[str | None, typer.Option("--publisher", metavar="NAME", help="Medium.")]
Day = Annotated[
    str | None,
    typer.Option("--date", metavar="TAG", help="Tag der Veröffentlichung: 2025-12-21 oder 21.12.2025."),
]
Author = Annotated[str | None, typer.Option("--author", metavar="NAME", help="Verfasserin oder Verfasser.")]
Rights = Annotated[
    str | None,
    typer.Option("--rights", metavar="RECHTE", help="quote: einzelne Sätze zeigen (Vorgabe); full: alles."),
]
Id = Annotated[
    str | None,
    typer.Option("--id", metavar="KENNUNG", help="Name der Datei und der Seite, statt des gebildeten."),
]
Distinct = Annotated[
    bool, typer.Option("--distinct", help="Ein eigener Bericht, auch wenn ein anderer ihm gleicht.")
]
Private = Annotated[bool, typer.Option("--allow-private", help="Auch Adressen im eigenen Netz abrufen.")]
Dry = Annotated[bool, typer.Option("--dry-run", help="Nur zeigen, nichts schreiben.")]


def add(
    sources: Sources,
    title: Title = None,
    publisher: Publisher = None,
    date: Day = None,
    author: Author = None,
    rights: Rights = None,
    id: Id = None,
    distinct: Distinct = False,
    articles: Annotated[
        Path | None, typer.Option("--articles", metavar="ORDNER", help="Ordner der Artikel.")
    ] = None,
    allow_private: Private = False,
    dry_run: Dry = False,
) -> None:
    """Nimmt Artikel auf: liest Datei, Adresse oder eingefügten Text und legt den Artikel zu den Quellen."""
    from .cli_options import read_config
    from .intake import Request, preview
    from .intake import add as write

    screen = Screen()
    values = _values(title, publisher, date, author, rights)
    own = [name for name in ("title", "publisher", "published", "author") if values.get(name)]
    if len(sources) > 1 and (own or id):
        raise DossierError("add", "diese Optionen gelten für einen Artikel", "die Artikel einzeln aufnehmen")
    if sources.count("-") > 1:
        raise DossierError("add", "- kann nur einmal stehen", "die Texte einzeln aufnehmen")
    config = read_config(articles, None, None, None)
    requests = []
    for source in sources:
        draft = _draft(screen, source, allow_private).having(values, "option")
        requests.append(Request(_asked(screen, draft), id, distinct))
    outcomes = (preview if dry_run else write)(config, requests)
    for request, outcome in zip(requests, outcomes, strict=True):
        _show(screen, request.draft, outcome, dry_run)
    if not dry_run and any(outcome.kind != "known" for outcome in outcomes):
        screen.say("Als Nächstes: dossier build")


def _values(
    title: str | None, publisher: str | None, day: str | None, author: str | None, rights: str | None
) -> dict[str, str | None]:
    if rights not in (None, "quote", "full"):
        raise DossierError("--rights", f"«{rights}» ist keine Angabe zu den Rechten", "erlaubt: quote, full")
    published = _day(day) if day else None
    if day and published is None:
        raise DossierError("--date", f"«{day}» ist kein Tag", "als 2025-12-21 oder 21.12.2025 schreiben")
    texts = {"title": title, "publisher": publisher, "author": author}
    flat = {name: " ".join((value or "").split()) or None for name, value in texts.items()}
    return {**flat, "published": published, "rights": rights}


def _day(text: str) -> str | None:
    """The ISO day of "2025-12-21", "21.12.2025" or "21. Dezember 2025"; None for anything else."""
    from .ingest.dateline import published_day

    return published_day(text.strip())


def _draft(screen: Screen, source: str, allow_private: bool) -> Draft:
    from .intake import from_file, from_stdin, from_web, is_address, read_draft

    if source == "-":
        if screen.can_ask():
            screen.note("Text einfügen, dann in einer leeren Zeile Strg-D.")
        return read_draft(from_stdin(sys.stdin.buffer))
    if is_address(source):
        return read_draft(from_web(source, allow_private))
    return read_draft(from_file(Path(source)))


def _asked(screen: Screen, draft: Draft) -> Draft:
    """The draft with what the editor types for what nobody could read; asks on a terminal only."""
    if not screen.can_ask():
        return draft
    given: dict[str, str | None] = {}
    for name in draft.unknown():
        label = f"{_FIELDS[name]} ({draft.source}; Eingabetaste: unbekannt): "
        answer = " ".join(screen.ask(label).split())
        while name == "published" and answer and _day(answer) is None:
            screen.fail(f"«{answer}» ist kein Tag; als 21.12.2025 schreiben.")
            answer = screen.ask(label).strip()
        given[name] = _day(answer) if name == "published" and answer else answer or None
    return draft.having(given, "asked")


def _show(screen: Screen, draft: Draft, outcome: Outcome, dry_run: bool) -> None:
    screen.say(draft.source)
    if outcome.kind == "known":
        screen.say(f"  Dieser Text liegt schon vor: {_near(outcome.path)}")
        screen.say("  Nichts geändert.")
        return
    screen.rows(_found(draft, outcome))
    _cut(screen, draft, outcome)
    for other, likeness in zip(outcome.others, outcome.alike, strict=True):
        screen.say(f"  {_relation(outcome, other.publisher, other.id)} ({likeness.share * 100:.0f} % gleich)")
    for note in draft.notes:
        screen.note(f"  Hinweis: {note}")
    for name in draft.unknown():
        todo = f"angeben mit {_OPTIONS[name]}" if dry_run else f"nachtragen im Feld {name} der Datei"
        screen.note(f"  Hinweis: {_UNKNOWN[name]} gefunden, bleibt unbekannt ({todo}).")
    words = _words(outcome)
    if words < _FEW:
        screen.note(f"  Hinweis: nur {count(words, 'Wort', 'Wörter')}; vielleicht fehlt ein Teil des Textes.")
    screen.problems(outcome.problems)
    screen.say(f"  {'Würde geschrieben' if dry_run else 'Geschrieben'}: {_near(outcome.path)}")


def _near(path: Path) -> str:
    """A path as it is seen from the working folder."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def _found(draft: Draft, outcome: Outcome) -> list[tuple[str, str, str]]:
    """Label, value and basis of what is known, in the order of the labels."""
    from .intake import Told

    fields = {"language": Told("de", "default"), "rights": Told("quote", "default"), **draft.fields}
    rows = [
        (_FIELDS[name], _value(name, fields[name].value), _BASES.get(fields[name].basis, "Kopf der Datei"))
        for name in _FIELDS
        if name in fields
    ]
    return [*rows, ("Umfang", count(_words(outcome), "Wort", "Wörter"), "ohne Ausgesondertes")]


def _words(outcome: Outcome) -> int:
    noise = sum(len(cut.text.split()) for cut in outcome.article.noise)
    return len(outcome.article.text.split()) - noise


def _value(name: str, value: str) -> str:
    from babel.dates import format_date

    if name in ("published", "updated"):
        from datetime import date

        day, _, hour = value.partition("T")
        shown = str(format_date(date.fromisoformat(day), "EEE, d. MMMM y", locale="de"))
        return f"{shown}, {hour} Uhr" if hour else shown
    if name == "rights":
        return "alles zeigen" if value == "full" else "einzelne Sätze als Zitat"
    return "ja" if name == "retold" else value


def _cut(screen: Screen, draft: Draft, outcome: Outcome) -> None:
    """What was taken out: of the page or document, then of its text; long lists are counted."""
    pieces = [("Seitenteil", text) for text in draft.cut]
    pieces += [(_REASONS[noise.reason], noise.text) for noise in outcome.article.noise]
    if not pieces and not draft.left:
        return
    screen.say("  Ausgesondert:")
    screen.rows([(f"  {label}", _short(text), "") for label, text in pieces[:_LISTED]])
    if len(pieces) > _LISTED:
        screen.say(f"    und {count(len(pieces) - _LISTED, 'weitere Stelle', 'weitere Stellen')}")
    if draft.left:
        words = count(draft.left, "Wort", "Wörter")
        screen.say(f"    dazu {words} vom Gerüst der Seite (Menüs, Fußzeile)")


def _short(text: str) -> str:
    flat = " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split())
    return flat if len(flat) <= _SHOWN else flat[:_SHOWN].rsplit(" ", 1)[0] + " …"


def _relation(outcome: Outcome, publisher: str | None, id_: str) -> str:
    if outcome.kind == "distinct":
        return f"Eigener Bericht, obwohl ähnlich: {id_}"
    if (publisher or "").casefold() == (outcome.article.publisher or "").casefold():
        return f"Andere Fassung derselben Seite, zählt nicht als eigene Quelle: {id_}"
    where = publisher or "einem nicht genannten Medium"
    return f"Derselbe Bericht wie bei {where}, zählt nicht als eigene Quelle: {id_}"
