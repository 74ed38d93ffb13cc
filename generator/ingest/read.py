"""A folder of seed files as raw articles: the only place of this package that touches the disk."""

from __future__ import annotations

from pathlib import Path

from ..errors import UnreadableInput
from ..model.article import RawArticle
from ..problems import Problem, ordered

ARTICLE_ENDINGS = (".md", ".txt", ".html", ".htm")
SIDECAR_ENDING = ".yml"


def read_articles(folder: Path) -> tuple[tuple[RawArticle, ...], tuple[Problem, ...]]:
    """Read every article of a folder, without its subfolders.

    Args:
        folder: holds ``.md``, ``.txt``, ``.html`` and ``.htm`` files; ``<stem>.yml`` beside one of them
            is its sidecar. Hidden files are no articles.

    Returns:
        The articles sorted by file name (code points), and the findings: a file that cannot be opened,
        a sidecar without article, an ending nobody reads. An empty folder gives no articles.

    Raises:
        UnreadableInput: the folder is missing, is no folder, or may not be listed.
    """
    paths = _listing(folder)
    articles: list[RawArticle] = []
    problems: list[Problem] = []
    sidecars = {path.stem: path for path in paths if path.suffix.lower() == SIDECAR_ENDING}
    stems = {path.stem for path in paths if path.suffix.lower() in ARTICLE_ENDINGS}
    for path in paths:
        ending = path.suffix.lower()
        if ending in ARTICLE_ENDINGS:
            found = _one(path, sidecars.get(path.stem))
            if isinstance(found, Problem):
                problems.append(found)
            else:
                articles.append(found)
        elif ending != SIDECAR_ENDING:
            problems.append(_foreign(path.name))
    problems += [_orphan(path.name) for stem, path in sidecars.items() if stem not in stems]
    return tuple(articles), ordered(problems)


def _listing(folder: Path) -> list[Path]:
    try:
        entries = [p for p in folder.iterdir() if p.is_file() and not p.name.startswith(".")]
    except OSError as error:
        raise UnreadableInput(
            str(folder),
            f"Der Ordner mit den Artikeln lässt sich nicht lesen: {error.strerror}.",
            "Pfad prüfen oder mit --articles einen anderen Ordner angeben",
        ) from error
    return sorted(entries, key=lambda p: p.name)


def _one(path: Path, sidecar: Path | None) -> RawArticle | Problem:
    try:
        return RawArticle(
            name=path.name, data=path.read_bytes(), sidecar=sidecar.read_bytes() if sidecar else None
        )
    except OSError as error:
        what = f"Die Datei lässt sich nicht öffnen: {error.strerror}."
        return Problem(path.name, 0, "unreadable", what, "Zugriffsrechte der Datei und des Beiblatts prüfen")


def _foreign(name: str) -> Problem:
    what = "Dateien mit dieser Endung werden nicht gelesen."
    return Problem(name, 0, "unknown-ending", what, "als .md, .txt oder .html ablegen", severity="warning")


def _orphan(name: str) -> Problem:
    what = "Zu diesem Beiblatt gibt es keinen Artikel gleichen Namens."
    return Problem(name, 0, "orphan-sidecar", what, "Beiblatt umbenennen oder löschen", severity="warning")
