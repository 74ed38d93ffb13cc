"""The data to take away: the page of all formats, and the line at the foot of a page."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ..german.typography import bytes_size, counted
from .about import rights
from .facts import Ref
from .models import DataPage
from .shapes import Download, Format, Head
from .world import World

_TABLES = (
    ("personen", "Personen mit ihren Schreibweisen und der Seite, für die sie auftreten"),
    ("funktionen", "Funktionen der Personen, mit Beleg"),
    ("treffen", "Treffen mit Tag, Ort und Stand"),
    ("teilnahmen", "Wer an welchem Treffen teilnahm, vielleicht teilnahm oder fehlte, mit Beleg"),
    ("ergebnisse", "Was bei den Treffen herauskam, mit Beleg"),
    ("planfassungen", "Fassungen der verhandelten Texte"),
    ("bestimmungen", "Was die Fassungen festlegen, mit Beleg"),
    ("aussagen", "Wörtliche und sinngemäße Aussagen, mit Beleg"),
    ("glossar", "Erklärte Begriffe, mit Beleg"),
    ("streitpunkte", "Streitpunkte und Zahl der Aussagen dazu"),
    ("quellen", "Ausgewertete Artikel, ohne ihren Text"),
    ("nennungen", "Jede Stelle, die eine Person mit Namen nennt"),
)
_FORMATS = (
    (
        "json",
        "JSON",
        "Das Ganze, für eigene Programme",
        (
            ("dossier.json", "Alle Personen, Treffen, Planfassungen, Aussagen, Begriffe und Orte mit Beleg"),
            ("dossier.schema.json", "Das JSON-Schema dazu: jedes Feld mit Art und Bedeutung"),
        ),
    ),
    (
        "csv",
        "Tabellen (CSV)",
        "Zum Sortieren, Filtern und Zählen in Excel, LibreOffice, R oder Python",
        (
            *((f"csv/{name}.csv", what) for name, what in _TABLES),
            ("csv/datapackage.json", "Beschreibung aller Spalten als Frictionless Data Package"),
        ),
    ),
    (
        "ics",
        "Kalender (iCalendar)",
        "Die Treffen im eigenen Kalender",
        (("kalender.ics", "Alle Treffen, deren Tag bekannt ist"),),
    ),
    (
        "graphml",
        "Netzwerk (GraphML)",
        "Wer wem begegnet ist, für Gephi, yEd, Cytoscape oder networkx",
        (("netzwerk.graphml", "Personen, Treffen und die Seiten der Verhandlung, mit ihren Verbindungen"),),
    ),
    (
        "jsonld",
        "Verknüpfte Daten (JSON-LD)",
        "Für Suchmaschinen und Wissensgraphen, im Vokabular von schema.org",
        (("dossier.jsonld", "Personen, Treffen und Artikel mit ihren Beziehungen"),),
    ),
    (
        "ftm",
        "FollowTheMoney",
        "Für Aleph und andere Werkzeuge der Recherche",
        (("followthemoney.jsonl", "Personen, Organisationen, Treffen und Artikel, eine Zeile je Eintrag"),),
    ),
    (
        "feed",
        "Abonnement (Atom und JSON Feed)",
        "Änderungen im Nachrichtenleser verfolgen",
        (
            ("aenderungen.atom", "Ein Eintrag für jeden Tag, an dem Quellen erschienen"),
            ("aenderungen.json", "Dasselbe als JSON Feed"),
        ),
    ),
    (
        "buch",
        "Buch (PDF und EPUB)",
        "Zum Lesen am Stück und zum Drucken",
        (
            ("dossier.pdf", "Mit Seitenzahlen und den Belegen am Ende jedes Kapitels"),
            ("dossier.epub", "Dasselbe als E-Book, auch für kleine Geräte und Vorleseprogramme"),
        ),
    ),
)
_OWN = (("json", "JSON"), ("ics", "Kalender"))
"""Endings of the files a single page may have, and what a link to them reads."""


def data_page(world: World, sizes: Mapping[str, int] | None) -> DataPage:
    """The page on data.

    ``sizes`` maps a path below docs/ to its size in bytes; a format none of whose files is there is left
    out. None: only the two files every dossier has, without their size.
    """
    known = sizes if sizes is not None else dict.fromkeys(("daten/dossier.json", "daten/dossier.schema.json"))
    found = []
    for code, title, purpose, files in _FORMATS:
        downloads = tuple(_download(name, what, known) for name, what in files if f"daten/{name}" in known)
        if downloads:
            found.append(Format(code, title, purpose, downloads, _total(downloads, known)))
    head = Head("daten/index.html", "Daten", "data")
    undated = sum(1 for m in world.dossier.meetings if f"{_stem(m.page)}.ics" not in known)
    return DataPage(
        head,
        tuple(found),
        rights(world),
        full=any(article.rights == "full" for article in world.dossier.articles),
        undated=counted(undated, "Treffen fehlt", "Treffen fehlen") if undated else "",
    )


def own_files(page: str, known: Collection[str]) -> tuple[Ref, ...]:
    """Links to the data of one page, empty when it has none of its own; the last leads to all formats."""
    files = tuple(
        Ref(f"{_stem(page)}.{ending}", label) for ending, label in _OWN if f"{_stem(page)}.{ending}" in known
    )
    return (*files, Ref("daten/index.html", "alle Formate")) if files else ()


def _stem(page: str) -> str:
    return f"daten/{page.removesuffix('.html')}"


def _download(name: str, what: str, known: Mapping[str, int | None]) -> Download:
    size = known[f"daten/{name}"]
    told = None if size is None else bytes_size(size)
    return Download(f"daten/{name}", name.rpartition("/")[2], what, told)


def _total(downloads: tuple[Download, ...], known: Mapping[str, int | None]) -> str | None:
    sizes = [known[one.path] for one in downloads]
    told = [size for size in sizes if size is not None]
    return bytes_size(sum(told)) if told else None
