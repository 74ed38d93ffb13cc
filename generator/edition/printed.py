"""The edition as PDF: a printed book with page numbers, running heads and notes behind each chapter."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from ..errors import DossierError
from ..pages.render import TEMPLATES, environment
from ..site import environment as clean_environment
from . import press
from .ink import Ink, Outlet
from .shapes import Edition

_BASE = TEMPLATES / "edition"
_ON_TITLE = 8  # sources the title page has room for, long headings included
_OUTLET = Outlet(href=lambda here, target: f"#{target[1]}")


def print_html(edition: Edition) -> str:
    """The book as one HTML page for the press."""
    template = environment().get_template("edition/druck.html.j2")
    chapters = tuple((chapter, Ink(edition, chapter, _OUTLET)) for chapter in edition.chapters)
    return template.render(edition=edition, o=Ink(edition, None, _OUTLET), chapters=chapters, limit=_ON_TITLE)


def pdf(edition: Edition) -> bytes:
    """The book as tagged PDF in German.

    The bytes are the same for the same edition wherever Pango, HarfBuzz and WeasyPrint are of the same
    version: these break the lines.

    Raises:
        DossierError: when WeasyPrint or the libraries it needs are not there, or it fails.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        page, out = folder / "buch.html", folder / "buch.pdf"
        page.write_text(print_html(edition), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", press.__name__, str(page), str(_BASE), str(out)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            cwd=TEMPLATES.parent,
            env=clean_environment(edition.modified),
        )
        if done.returncode:
            raise _failure(done.returncode, done.stderr)
        return out.read_bytes()


def _failure(code: int, words: str) -> DossierError:
    if code == press.MISSING:
        todo = "Pango installieren, in Debian: libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
        return DossierError("PDF", "WeasyPrint findet die Bibliotheken nicht, die es braucht", todo)
    last = (words.strip().splitlines() or [f"Ende mit Code {code}"])[-1]
    return DossierError("PDF", f"WeasyPrint brach ab: {last}", "Vorlagen unter templates/edition/ prüfen")
