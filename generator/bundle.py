"""What a build adds to the site when asked: the books in it, and an archive of it beside it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from .config import Config
from .folders import MARK, only_one
from .model.dossier import Dossier

if TYPE_CHECKING:
    from .pages import Past

PDF, EPUB = "daten/dossier.pdf", "daten/dossier.epub"

_TOP = "Dossier"
_START = "Dossier starten.html"
_README = "LIESMICH.txt"
_PAGES = "seiten"


def books(
    dossier: Dossier,
    pdf: bool,
    epub: bool,
    tell: Callable[[str, int, int], None],
    past: Past | None = None,
) -> dict[str, bytes]:
    """The books that are wanted, by path below the site; empty when none is.

    Raises:
        DossierError: when the PDF cannot be made on this machine.
    """
    from . import edition

    if not pdf and not epub:
        return {}
    tell("Buch", 0, 0)
    book = edition.compose(dossier, past)
    found = {PDF: edition.pdf(book)} if pdf else {}
    return found | ({EPUB: edition.epub(book)} if epub else {})


@contextmanager
def laid_out(docs: Path, dossier: Dossier, extra: Mapping[str, bytes]) -> Iterator[Path]:
    """The folder MkDocs reads: ``docs`` itself, or a copy with the books and a page daten/ that names them.

    ``docs`` never holds the books: it is what the seeds give, whatever else a build is asked for.
    """
    if not extra:
        yield docs
        return
    from .pages import data_text

    with tempfile.TemporaryDirectory() as name:
        copy = Path(name) / docs.name
        shutil.copytree(docs, copy)
        for path, content in extra.items():
            (copy / path).write_bytes(content)
        data = sorted(p for p in (copy / MARK).parent.rglob("*") if p.is_file())
        sizes = {path.relative_to(copy).as_posix(): path.stat().st_size for path in data}
        page = (copy / MARK).with_name("index.md")
        page.write_text(data_text(dossier, sizes), encoding="utf-8", newline="\n")
        yield copy


def write_archive(config: Config, dossier: Dossier) -> Path:
    """Packs the built site into ``site.zip`` beside its folder, for reading from disk; replaces an older one.

    Unpacked it is one folder: a page to start with, a short text, and the site in a folder below.

    Returns:
        The archive.

    Raises:
        DossierError: when another run writes there.
    """
    from .archive import packed
    from .edition import offline_files

    target = config.site.with_name(f"{config.site.name}.zip")
    files: dict[str, bytes | Path] = {
        f"{_TOP}/{_PAGES}/{path.relative_to(config.site).as_posix()}": path
        for path in config.site.rglob("*")
        if path.is_file()
    }
    texts = offline_files(dossier, start=_START, pages=_PAGES)
    files |= {f"{_TOP}/{_START}": texts["start"], f"{_TOP}/{_README}": texts["readme"]}
    beside = tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent)
    with only_one(target.parent), beside as name:
        fresh = Path(name) / target.name
        with fresh.open("wb") as out:
            packed(out, files, dossier.as_of)
        fresh.chmod(0o644)
        fresh.replace(target)
    return target
