"""The edition as EPUB 3: one file a chapter, its notes behind it, a table of contents and landmarks."""

from __future__ import annotations

import uuid

from ..archive import stored
from ..pages.render import TEMPLATES, environment
from .ink import Ink, Outlet, Target
from .shapes import Edition

_TYPE = "application/epub+zip"
_NOTEREF = ' epub:type="noteref" role="doc-noteref"'
_CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="EPUB/buch.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)


def _href(here: str, target: Target) -> str:
    chapter, anchor = target
    return f"#{anchor}" if here == chapter else f"{chapter}.xhtml#{anchor}"


_OUTLET = Outlet(_href, _NOTEREF, narrow=True)


def epub(edition: Edition) -> bytes:
    """The book as EPUB 3; the same bytes for the same edition on any machine."""
    texts = {
        "META-INF/container.xml": _CONTAINER,
        "EPUB/buch.opf": _render("buch.opf.j2", edition, identifier=_identifier(edition)),
        "EPUB/inhalt.xhtml": _render("inhalt.xhtml.j2", edition),
        "EPUB/titel.xhtml": _render("titel.xhtml.j2", edition),
        "EPUB/buch.css": (TEMPLATES / "edition" / "buch.css").read_text(encoding="utf-8"),
    }
    template = environment().get_template("edition/kapitel.xhtml.j2")
    for chapter in edition.chapters:
        ink = Ink(edition, chapter, _OUTLET)
        texts[f"EPUB/{chapter.id}.xhtml"] = template.render(chapter=chapter, o=ink)
    files = {"mimetype": _TYPE.encode(), **{name: text.encode("utf-8") for name, text in texts.items()}}
    return stored(files, edition.modified, first=("mimetype",))


def _render(name: str, edition: Edition, **more: str) -> str:
    ink = Ink(edition, None, _OUTLET)
    return environment().get_template(f"edition/{name}").render(edition=edition, o=ink, **more)


def _identifier(edition: Edition) -> str:
    """Names the book through all its states, which ``dcterms:modified`` tells apart."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, edition.title)}"
