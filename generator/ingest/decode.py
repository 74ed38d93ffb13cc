"""Bytes to text: byte order marks, UTF-8, and a plain word about everything that is no text."""

from __future__ import annotations

import codecs
import re

from ..problems import Problem
from .language import looks_german

# Source: the file formats' own signatures; a few of them would otherwise pass as broken UTF-8.
_SIGNATURES = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"{\\rtf", b"\xd0\xcf\x11\xe0")
_UTF16 = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# Source: WHATWG Encoding Standard: pages that name one of these are in Windows-1252, of which it is a part.
_AS_WINDOWS = ("iso8859-1", "ascii")
_DECLARED = re.compile(rb"<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_DECLARED_WITHIN = 2048
"""A page names its encoding within so many bytes. Source: WHATWG HTML, 1,024 bytes; pages overstep it."""
_NO_TEXT_TODO = "den Artikel als Textdatei in UTF-8 ablegen"


def decode(name: str, data: bytes) -> str | Problem:
    """Decode one file; a byte order mark is dropped, ``\\r\\n`` and ``\\r`` become ``\\n``.

    Args:
        name: file name, for the finding.
        data: the file's bytes.

    Returns:
        The text, or the finding that keeps the file out: it is empty, no text, or not valid in its
        encoding. That is UTF-8, UTF-16 behind a byte order mark, and for a page that is not valid UTF-8
        the encoding it names.
    """
    if not data.strip():
        return Problem(name, 0, "empty", "Die Datei ist leer.", "Text einfügen oder Datei löschen")
    if data.startswith(_SIGNATURES):
        return Problem(name, 0, "no-text", "Die Datei ist kein Text.", _NO_TEXT_TODO)
    text = _decode(name, data)
    if isinstance(text, Problem):
        return text
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        return Problem(
            name, line, "no-text", "Die Datei ist kein Text: sie enthält Nullbytes.", _NO_TEXT_TODO
        )
    if not text.strip():
        return Problem(name, 0, "empty", "Die Datei ist leer.", "Text einfügen oder Datei löschen")
    return text


def _decode(name: str, data: bytes) -> str | Problem:
    for mark, codec in _UTF16:
        if data.startswith(mark):
            return _try(name, data[len(mark) :], codec, "UTF-16")
    if b"\0" in data:
        line = _line(data, data.index(b"\0"))
        return Problem(
            name, line, "no-text", "Die Datei ist kein Text: sie enthält Nullbytes.", _NO_TEXT_TODO
        )
    declared = _declared(name, data)
    if declared and not _is_utf8(data):
        return _try(name, data, *declared)
    return _try(name, data.removeprefix(codecs.BOM_UTF8), "utf-8", "UTF-8")


def _declared(name: str, data: bytes) -> tuple[str, str] | None:
    """Codec and name of the encoding a page names, None where it names none, UTF-8 or one unknown."""
    found = _DECLARED.search(data[:_DECLARED_WITHIN]) if name.lower().endswith((".html", ".htm")) else None
    if found is None:
        return None
    label = found[1].decode("ascii")
    try:
        codec = codecs.lookup(label)
        b"-".decode(label)
    except (LookupError, UnicodeError):
        return None
    if codec.name in _AS_WINDOWS:
        return "cp1252", label
    return None if codec.name.startswith("utf") else (codec.name, label)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _try(name: str, data: bytes, codec: str, label: str) -> str | Problem:
    try:
        return _newlines(data.decode(codec))
    except UnicodeDecodeError as error:
        where = _line(data, error.start)
        what = f"Kein gültiges {label}: Byte {error.start + 1} (0x{data[error.start]:02X}) passt nicht."
        return Problem(name, where, "encoding", what, _advice(data, codec))


def _advice(data: bytes, codec: str) -> str:
    if codec != "utf-8":
        return "die Datei ist beschädigt; neu als UTF-8 speichern"
    try:
        old = data.decode("cp1252")
    except UnicodeDecodeError:
        return "die Datei neu als UTF-8 speichern"
    if looks_german(old):
        return "vermutlich Windows-1252; im Editor so öffnen und als UTF-8 speichern"
    return "die Datei neu als UTF-8 speichern"


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _line(data: bytes, at: int) -> int:
    before = data[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return before.count(b"\n") + 1
