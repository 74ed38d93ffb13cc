"""The guide: how editors and developers work with the program; the same in every dossier."""

from __future__ import annotations

from .facts import Ref
from .parts import section
from .shapes import Head
from .views import GuidePage

INDEX = "anleitung/index.html"
_EDITORS = (
    ("aufnehmen", "Einen Artikel hinzufügen", "eine Datei, eine Adresse oder eingefügten Text"),
    ("entscheiden", "Entscheiden", "was das Programm offenlässt oder falsch zuordnet"),
    ("register", "Einen Registereintrag schreiben", "Personen, Organisationen, Orte und Begriffe"),
    ("aenderungen", "Was sich geändert hat", "durch einen Artikel, seit einem Tag, im Abonnement"),
    ("veroeffentlichen", "Veröffentlichen und zurückgehen", "Website, Archiv, Buch und frühere Stände"),
    ("hilfe", "Wenn etwas nicht stimmt", "Befunde lesen, der Ursache nachgehen"),
)
_DEVELOPERS = (
    ("trigger-word", "Add a trigger word", "lexicon, golden case, figures before and after"),
    ("page-class", "Add a class of page", "model, builder, template, check, search, tests"),
    ("stages", "The stages, and the rule behind a line", "where to look and where to change"),
    ("checks", "Run the checks, renew golden files", "tests, linters, expected outputs"),
    ("export-format", "Add an export format", "one module, one entry, one paragraph"),
)
Entry = tuple[str, str, str]


def guide_pages() -> tuple[GuidePage, ...]:
    """The list of all guide pages, then those for editors (German), then those for developers (English)."""
    editors, developers = _links(_EDITORS), _links(_DEVELOPERS)
    head = Head(INDEX, "Anleitung", "anleitung/index", (section("methodik"),))
    return (
        GuidePage(head, editors, developers),
        *(_page(entry) for entry in _EDITORS),
        *(_page(entry, "en") for entry in _DEVELOPERS),
    )


def _links(entries: tuple[Entry, ...]) -> tuple[tuple[Ref, str], ...]:
    return tuple((Ref(_path(name), title), about) for name, title, about in entries)


def _page(entry: Entry, language: str = "") -> GuidePage:
    name, title, _ = entry
    crumbs = (section("methodik"), section("anleitung"))
    # in another language there is no list of contents, which could not say so
    head = Head(_path(name), title, f"anleitung/{name}", crumbs, wide=bool(language), language=language)
    return GuidePage(head)


def _path(name: str) -> str:
    return f"anleitung/{name}.html"
