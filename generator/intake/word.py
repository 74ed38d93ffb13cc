"""Word documents: the text as it stands with all changes accepted, without heads and feet."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from ..errors import UnreadableInput
from .document import Document

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_UNPACKED = 200_000_000
"""Bytes a document may unpack to."""
_STYLES = """
p[style-name='Title'] => h1.titel:fresh
p[style-name='Titel'] => h1.titel:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='Untertitel'] => h2:fresh
"""
_DEFAULT_TITLE = re.compile(r"(?:Microsoft )?Word\b|Dokument\s?\d*$|Unbenannt|.*\.docx?$", re.IGNORECASE)


def read_word(name: str, data: bytes) -> Document:
    """Reads a ``.docx``: inserted text is in, deleted text and comments are out, tables row by row.

    The day and the author in its properties are those of the file, not of the article: neither is taken.

    Raises:
        UnreadableInput: damaged, or without text.
    """
    try:
        tree, properties = _tree(data)
    except _TooLargeError as error:
        raise UnreadableInput(name, "das Dokument ist entpackt zu groß", "nur den Text speichern") from error
    except Exception as error:  # what a damaged file makes the parser raise is not told anywhere
        raise UnreadableInput(
            name, "das Word-Dokument lässt sich nicht lesen", "in Word öffnen und neu als .docx speichern"
        ) from error
    lines = _lines(tree)
    if not any(c.isalpha() for line in lines for c in line):
        raise UnreadableInput(name, "das Word-Dokument enthält keinen Text", "Datei prüfen")
    heading = next((_flat(e) for e in tree.iter("h1") if _flat(e)), None)
    return Document("\n\n".join(lines), heading or properties, "style" if heading else "properties")


class _TooLargeError(Exception):
    """A document unpacks to more than a document has."""


def _tree(data: bytes) -> tuple[HtmlElement, str | None]:
    """The document as blocks of HTML, and the title in its properties."""
    # Loaded here: most articles are no Word documents.
    import mammoth
    from lxml.html import fragment_fromstring

    with zipfile.ZipFile(BytesIO(data)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > _UNPACKED:
            raise _TooLargeError
        properties = _property_title(archive)
    found = mammoth.convert_to_html(
        BytesIO(data), style_map=_STYLES, convert_image=mammoth.images.img_element(lambda _: {})
    )
    return fragment_fromstring(found.value, create_parent="div"), properties


def _lines(tree: HtmlElement) -> list[str]:
    """The paragraphs, headings and items in order; the cells of a table's row in one line."""
    found: list[str] = []
    for element in tree.iter("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr"):
        inside = {ancestor.tag for ancestor in element.iterancestors()}
        if "tr" in inside or (element.tag == "p" and "li" in inside):
            continue
        if element.tag == "tr":
            text = " | ".join(filter(None, (_flat(cell) for cell in element)))
        elif element.tag == "li":
            text = f"• {_flat(element)}"
        else:
            text = "\n".join(filter(None, (" ".join(p.split()) for p in _broken(element).split("\n"))))
        found += [text] if text.strip("• ") else []
    return found


def _broken(element: HtmlElement) -> str:
    """The text of a paragraph with its line breaks."""
    for br in element.iter("br"):
        br.tail = "\n" + (br.tail or "")
    return str(element.text_content())


def _flat(element: HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


def _property_title(archive: zipfile.ZipFile) -> str | None:
    """The title in the document's properties, unless it is the program's own."""
    from lxml.etree import XMLParser, fromstring

    if "docProps/core.xml" not in archive.namelist():
        return None
    parser = XMLParser(resolve_entities=False, no_network=True)
    root = fromstring(archive.read("docProps/core.xml"), parser)
    told = root.findtext("{http://purl.org/dc/elements/1.1/}title") or ""
    title = " ".join(told.split())
    return title if title and not _DEFAULT_TITLE.match(title) else None
