"""What the user names, as bytes: a file, the standard input, a page of the web."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Literal

from ..errors import UnreadableInput
from .fetch import fetch

Kind = Literal["text", "markdown", "page", "word", "pdf"]

_LARGEST = 50_000_000
"""Bytes of a file; an article with pictures has some millions."""
_ENDINGS: dict[str, Kind] = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".html": "page",
    ".htm": "page", ".xhtml": "page", ".docx": "word", ".pdf": "pdf",
}  # fmt: skip
_FOREIGN = (
    (b"\xd0\xcf\x11\xe0", "ein altes Word-Dokument (.doc)", "in Word als .docx speichern"),
    (b"{\\rtf", "ein RTF-Dokument", "als .docx oder .txt speichern"),
    (b"\x89PNG", "ein Bild", "den Text abtippen oder durch eine Texterkennung schicken"),
    (b"\xff\xd8\xff", "ein Bild", "den Text abtippen oder durch eine Texterkennung schicken"),
    (b"GIF8", "ein Bild", "den Text abtippen oder durch eine Texterkennung schicken"),
)
_UNKNOWN_ZIP = "ein Archiv oder ein Dokument, das kein .docx ist"


@dataclass(frozen=True)
class Incoming:
    """An input before it is read.

    Attributes:
        name: file name with ending, the address, or "Standardeingabe": for messages.
        url: where a page was fetched, None for anything else.
        sidecar: bytes of the ``.yml`` of the same name beside a file.
    """

    name: str
    data: bytes
    kind: Kind
    url: str | None = None
    sidecar: bytes | None = None


def is_address(argument: str) -> bool:
    """Whether an argument is meant as an address: it has a scheme, other than a drive letter."""
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]+:", argument) is not None and not Path(argument).exists()


def from_file(path: Path) -> Incoming:
    """A file; its kind is told by its first bytes, then by its ending.

    Raises:
        UnreadableInput: missing, a folder, not to be opened, too large, or of a kind nobody reads.
    """
    try:
        if path.is_dir():
            raise UnreadableInput(str(path), "das ist ein Ordner", "die Dateien darin einzeln angeben")
        if path.stat().st_size > _LARGEST:
            raise UnreadableInput(str(path), "die Datei ist größer als 50 MB", "nur den Artikel speichern")
        data = path.read_bytes()
        beside = path.with_suffix(".yml")
        sidecar = beside.read_bytes() if beside.is_file() and beside != path else None
    except FileNotFoundError as error:
        raise UnreadableInput(str(path), "diese Datei gibt es nicht", "Pfad prüfen") from error
    except OSError as error:
        what = f"die Datei lässt sich nicht öffnen: {error.strerror}"
        raise UnreadableInput(str(path), what, "Zugriffsrechte prüfen") from error
    return Incoming(path.name, data, _kind(path.name, data), sidecar=sidecar)


def from_stdin(stream: BinaryIO) -> Incoming:
    """A text, page, PDF or Word document from the standard input.

    Raises:
        UnreadableInput: empty, too large, or of a kind nobody reads.
    """
    name = "Standardeingabe"
    data = stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise UnreadableInput(name, "der Text ist größer als 50 MB", "nur den Artikel übergeben")
    if not data.strip():
        raise UnreadableInput(name, "es kam kein Text", "Text hineinleiten oder einfügen, Ende mit Strg-D")
    return Incoming(name, data, _kind(name, data))


def from_web(url: str, allow_private: bool) -> Incoming:
    """A page of the web.

    Raises:
        DossierError, UnreadableInput: as ``fetch`` does.
    """
    found = fetch(url, allow_private)
    return Incoming(found.url, found.data, "page", url=found.url)


def _kind(name: str, data: bytes) -> Kind:
    for signature, what, todo in _FOREIGN:
        if data.startswith(signature):
            raise UnreadableInput(name, f"das ist {what}", todo)
    if data.lstrip()[:5] == b"%PDF-":
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        if not _is_word(data):
            raise UnreadableInput(name, f"das ist {_UNKNOWN_ZIP}", "als .docx, .pdf oder .txt speichern")
        return "word"
    ending = re.search(r"\.[a-z]+$", name.lower())
    told = _ENDINGS.get(ending[0] if ending else "")
    if told in ("word", "pdf"):
        what = "die Datei ist beschädigt oder etwas anderes, als ihre Endung sagt"
        raise UnreadableInput(name, what, "neu speichern")
    return told or ("page" if _looks_like_page(data) else "text")


def _is_word(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return "word/document.xml" in archive.namelist()
    except zipfile.BadZipFile:
        return False


def _looks_like_page(data: bytes) -> bool:
    opening = rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b"
    return re.match(opening, data, re.IGNORECASE) is not None
