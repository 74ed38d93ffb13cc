"""The measures: each is a function of a run that gives lines of the table, and a name to ask for it alone."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Mapping
from types import MappingProxyType

from generator.config import load_config
from generator.engines import run_mkdocs
from generator.site import own_settings

from . import site
from .increment import after_one_more
from .report import Row
from .rereading import readings
from .truth import meetings, persons, read_truth
from .work import Run, Spent, called, german, seconds
from .yardstick import against_spacy

TINY = 10
_QUERY = "Gespräche"


def reading(run: Run) -> list[Row]:
    """Reading on one core against spaCy."""
    found = against_spacy(run.corpus(run.small) / "articles", run.rounds, run.tell)
    figure = (
        f"{german(found.ratio)}-mal so lange: {seconds(found.seconds)}, {german(found.ours, 0)} Wörter/s "
        f"gegen {german(found.theirs, 0)}"
    )
    what = f"{run.small} Artikel lesen, ein Kern, gegen spaCy mit 500 Mustern"
    return [Row(what, figure, "höchstens 8-mal", found.ratio <= 8, f"Median aus {run.rounds}")]


def warm(run: Run) -> list[Row]:
    """A whole build with all caches full, against MkDocs' own command on the same pages.

    Once with the site that is there, of which nothing changed, and once without it, so that every page of
    HTML is made anew.
    """
    project = run.project(run.small)
    project.built()
    config = load_config(project.folder)

    def unchanged() -> Spent:
        return project.dossier("build")

    def anew() -> Spent:
        shutil.rmtree(config.site, ignore_errors=True)
        return project.dossier("build")

    def bare() -> Spent:
        target = run.folder / "bare"
        faults = []
        spent = called(
            lambda: faults.extend(
                run_mkdocs(config.mkdocs, config.docs, target, "2025-12-31", own_settings(config))
            )
        )
        shutil.rmtree(target)
        if faults:
            raise RuntimeError(str(faults[0]))
        return spent

    yardstick, _ = run.repeated(bare, "mkdocs build derselben Seiten")
    rows = []
    for once, how_much in ((unchanged, "nichts geändert"), (anew, "jede HTML-Seite neu")):
        what = f"Ganzer Bau, {run.small} Artikel, voller Zwischenspeicher, {how_much}"
        mine, how = run.repeated(once, what)
        ratio, work = mine.clock / yardstick.clock, german(mine.cpu / yardstick.cpu)
        figure = f"{german(ratio)}-mal nach der Uhr, {work}-mal Rechenzeit: {mine} gegen {yardstick}"
        what = f"{what}, gegen mkdocs build"
        rows.append(Row(what, figure, "höchstens 1,15-mal", ratio <= 1.15, f"{how}; {_busy()}"))
    return rows


def cold(run: Run) -> list[Row]:
    """A build from nothing of the large dossier against that of the small one."""
    found = {number: run.project(number).cold() for number in (run.small, run.large)}
    ratio = found[run.large].cpu / found[run.small].cpu
    peak = found[run.large].peak
    figure = f"{german(ratio)}-mal: {found[run.large]} gegen {found[run.small]}"
    what = f"Ganzer Bau aus dem Nichts, {run.large} gegen {run.small} Artikel"
    memory = f"Größter Prozess beim Bau von {run.large} Artikeln"
    return [
        Row(what, figure, "höchstens 12-mal", ratio <= 12, "einmal"),
        Row(memory, f"{german(peak, 0)} MiB", "höchstens 2048 MiB", peak <= 2048, "einmal"),
    ]


def increment(run: Run) -> list[Row]:
    """Pages and data after one new article in the small dossier."""
    project = run.project(run.small)
    whole = project.generated()
    spent, how = after_one_more(project, "generate")
    share = spent.cpu / whole.cpu
    figure = f"{spent}; {german(share * 100, 1)} % von {seconds(whole.cpu)}"
    what = f"Ein Artikel mehr bei {run.small}: Daten und Seiten"
    return [Row(what, figure, "höchstens 3 s und 5 % aus dem Nichts", spent.cpu <= 3 and share <= 0.05, how)]


def increment_large(run: Run) -> list[Row]:
    """The same in the large one."""
    project = run.project(run.large)
    project.generated()
    spent, how = after_one_more(project, "generate")
    what = f"Ein Artikel mehr bei {run.large}: Daten und Seiten"
    return [Row(what, str(spent), "höchstens 10 s", spent.cpu <= 10, how)]


def increment_site(run: Run) -> list[Row]:
    """The site after one new article in the small dossier."""
    project = run.project(run.small)
    whole = project.cold()
    spent, how = after_one_more(project, "build")
    share = spent.cpu / whole.cpu
    figure = f"{german(share * 100, 1)} % von {seconds(whole.cpu)}: {spent}"
    what = f"Ein Artikel mehr bei {run.small}: die Website"
    return [Row(what, figure, "höchstens 25 % aus dem Nichts", share <= 0.25, how)]


def processes(run: Run) -> list[Row]:
    """Reading in two processes against one, by the clock."""
    folder, found = run.corpus(run.large) / "articles", {}
    for jobs in (1, 2):
        run.tell(f"{run.large} Artikel lesen, Prozesse: {jobs}")
        (found[jobs],) = readings(folder, jobs, ("cold",))
    one, two = found[1].clock, found[2].clock
    figure = f"{german(one / two)}-mal so schnell nach der Uhr: {seconds(one)} gegen {seconds(two)}"
    what = f"{run.large} Artikel lesen, zwei Prozesse gegen einen"
    return [Row(what, figure, "mindestens 1,7-mal", one / two >= 1.7, f"einmal; {_busy()}")]


def export(run: Run) -> list[Row]:
    """Memory of ``dossier export`` from nothing, and how well what it writes agrees with the truth."""
    path, cache = run.folder / "dossier.json", run.folder / "export"
    run.tell(f"Export von {run.large} Artikeln")
    given = ("--articles", "seeds/articles", "--out", path, "--cache", cache)
    peak = run.project(run.large).dossier("export", *given).peak
    shutil.rmtree(cache)
    dossier, truth = json.loads(path.read_text(encoding="utf-8")), read_truth(run.corpus(run.large))
    rows = [
        Row(
            f"Export von {run.large} Artikeln aus dem Nichts, größter Prozess",
            f"{german(peak, 0)} MiB",
            "höchstens 1024 MiB",
            peak <= 1024,
            "einmal",
        )
    ]
    for name, align, least in (("Personen", persons, 0.98), ("Treffen", meetings, 0.95)):
        found = align(dossier, truth).agreement()
        parts = f"Genauigkeit {german(found.precision, 4)}, Vollständigkeit {german(found.recall, 4)}"
        figure = f"{german(found.f1, 4)} ({parts})"
        what = f"{name} aus {run.large} Artikeln, B³-F1 gegen die Wahrheit"
        rows.append(
            Row(
                what,
                figure,
                f"mindestens {least}".replace(".", ","),
                found.f1 >= least,
                "einmal",
            )
        )
    return rows


def pages(run: Run) -> list[Row]:
    """The weight of the pages of the large site against that of ten articles."""
    for number in (TINY, run.large):
        run.project(number).built()
    few, many = (site.weigh(run.project(number).folder / "site") for number in (TINY, run.large))
    ratio, largest = many.median / few.median, many.largest / 1024
    sizes = f"{german(many.median / 1024, 1)} KiB gegen {german(few.median / 1024, 1)} KiB"
    middle = f"{german(ratio, 3)}-mal: {sizes}"
    return [
        Row(
            f"Mittlere Seite (HTML), {run.large} gegen {TINY} Artikel",
            middle,
            "höchstens 1,1-mal",
            ratio <= 1.1,
            "einmal",
        ),
        Row(
            f"Größte von {many.pages} Seiten (HTML) bei {run.large} Artikeln",
            f"{largest:.0f} KiB (`{many.path}`)",
            "höchstens 150 KiB",
            largest <= 150,
            "einmal",
        ),
    ]


def search(run: Run) -> list[Row]:
    """Data of search and previews by page, sources left out, and how soon a page from disk has an answer."""
    return _search(run, run.small, 2)


def search_large(run: Run) -> list[Row]:
    """The same with the large dossier's data in the small one's site: what counts is how much there is."""
    return _search(run, run.large, 4)


def _search(run: Run, number: int, limit: int) -> list[Row]:
    small, project = run.project(run.small), run.project(number)
    small.built()
    project.generated()
    docs = project.folder / "docs"
    told = sum(path.parent.name != "quellen" for path in docs.rglob("*.md"))
    size = site.index_bytes(docs) / told / 1024
    run.tell(f"Suche bei {number}")
    own = site.with_data_of(small.folder / "site", docs, run.folder / f"suche-{number}")
    found = site.ready(own, _QUERY, run.rounds)
    parts = f"ab dem Feld {german(found.focused, 1)} s, Arbeit {german(found.work)} s"
    asked = f"Suche vom Datenträger bei {number} Artikeln, bis zur Antwort"
    how = f"Median aus {run.rounds}, Uhr; {_busy()}"
    return [
        Row(
            f"Suchdaten bei {number} Artikeln, je Seite ohne Quellen",
            f"{german(size, 1)} KiB",
            "höchstens 2,5 KiB",
            size <= 2.5,
            "einmal",
        ),
        Row(
            asked,
            f"{german(found.opened, 1)} s; davon {parts}",
            f"höchstens {limit} s",
            found.opened <= limit,
            how,
        ),
    ]


def _busy() -> str:
    """Whether other work could have made times by the clock longer than they are."""
    load = os.getloadavg()[0]
    return "der Rechner war frei" if load < 1.3 * 2 else "auf dem Rechner lief anderes mit"


MEASURES: Mapping[str, tuple[str, Callable[[Run], list[Row]]]] = MappingProxyType(
    {
        "lesen": ("Lesen auf einem Kern gegen spaCy", reading),
        "bau-warm": ("Ganzer Bau aus dem Zwischenspeicher gegen mkdocs build", warm),
        "neu": ("Ein Artikel mehr im kleinen Dossier: Daten und Seiten", increment),
        "neu-website": ("Ein Artikel mehr im kleinen Dossier: die Website", increment_site),
        "suche": ("Suche im kleinen Dossier", search),
        "export": ("Speicher des Exports und Übereinstimmung mit der Wahrheit im großen Dossier", export),
        "prozesse": ("Lesen in zwei Prozessen gegen einen", processes),
        "neu-gross": ("Ein Artikel mehr im großen Dossier: Daten und Seiten", increment_large),
        "suche-gross": ("Suche im großen Dossier", search_large),
        "bau-kalt": ("Ganzer Bau aus dem Nichts, großes gegen kleines Dossier", cold),
        "seiten": ("Gewicht der Seiten, großes Dossier gegen zehn Artikel", pages),
    }
)
"""By name: what is measured, in words, and how; what needs little comes before what needs much."""
TITLES: Mapping[str, str] = MappingProxyType({key: title for key, (title, _) in MEASURES.items()})
