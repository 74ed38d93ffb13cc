"""Text in the encodings of older programs, turned into UTF-8."""

from __future__ import annotations

from ..errors import UnreadableInput
from ..ingest.decode import decode
from ..ingest.language import looks_german

_OLD = ("cp1252", "iso8859_15", "mac_roman", "cp850", "utf_16", "utf_16_le", "utf_16_be")
"""What German texts come in beside UTF-8: Windows, Unix, old Macs, DOS, and "Unicode" of Windows."""
_NAMES = {"cp1252": "Windows-1252", "iso8859_15": "ISO 8859-15", "mac_roman": "Mac Roman", "cp850": "DOS 850"}


def text_of(name: str, data: bytes) -> tuple[str, str | None]:
    """Decodes a text or a page; line ends become ``\\n``.

    Returns:
        The text, and the German name of the encoding if it had to be found out; None for UTF-8 and for one
        the file itself names.

    Raises:
        UnreadableInput: no text, empty, or in no encoding it would be German in.
    """
    found = decode(name, data)
    if isinstance(found, str):
        return found, None
    if found.code not in ("encoding", "no-text"):
        raise UnreadableInput(name, found.what.rstrip("."), found.todo)
    # Loaded here: nearly every text is UTF-8.
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=list(_OLD), threshold=0.4).best()
    if best is None or "\0" in str(best) or not looks_german(str(best)):
        raise UnreadableInput(name, found.what.rstrip("."), found.todo or "den Text als UTF-8 speichern")
    text = str(best).replace("\r\n", "\n").replace("\r", "\n")
    return text, _NAMES.get(best.encoding, best.encoding.replace("_", "-").upper())
