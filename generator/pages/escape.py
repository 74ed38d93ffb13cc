"""The one place where text becomes safe for Markdown, HTML, attributes, addresses and front matter.

Article text is hostile: it may hold tags, Markdown, attribute lists, snippets or template marks. Every
character that could mean something to one of the engines leaves here as a character reference, which
they all print as the character and none of them interprets.
"""

from __future__ import annotations

import html
import json
import re
from functools import lru_cache
from urllib.parse import quote, urlsplit

from ..german.plain import plain as plain

_SPECIAL = {c: f"&#{ord(c)};" for c in "\\`*_{}[]#|~^=!$"}
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_TABLE = str.maketrans(_SPECIAL | _HTML)
# ":" is kept before a space, where German puts it; doubled or glued it can open a block or an icon
_COLON = re.compile(r":(?=\S)")
_LEADING = re.compile(r"^(\d+)([.)])|^([-+])")
_JSON_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_IN_SCRIPT = str.maketrans({c: f"\\u{ord(c):04x}" for c in "<>&{}`\u2028\u2029"})
_OPENING = re.compile(r"[<>&{}`\u2028\u2029]")
_DASHES = re.compile(r"--")


@lru_cache(maxsize=16384)
def text(value: str) -> str:
    """``value`` for running text, headings, table cells and attributes of a page."""
    return _encode(plain(value))


def part(value: str) -> str:
    """Like ``text``, for a piece of a sentence: a space at its beginning or end is kept."""
    middle = plain(value)
    before = " " if value[:1] == " " and middle else ""
    after = " " if value[-1:] == " " and middle else ""
    return f"{before}{_encode(middle)}{after}" if middle else value[:1].replace("\n", " ")


def _encode(value: str) -> str:
    def lead(match: re.Match[str]) -> str:
        if match[3]:
            return f"&#{ord(match[3])};"
        return f"{match[1]}&#{ord(match[2])};"

    colons = "\ue000"  # a private character: plain() has removed any that came with the text
    marked = _DASHES.sub("\ue001\ue001", _COLON.sub(colons, value))
    encoded = _LEADING.sub(lead, marked.translate(_TABLE))
    return encoded.replace(colons, "&#58;").replace("\ue001", "&#45;")


def front(value: str) -> str:
    """``value`` as a YAML scalar in quotation marks, escaped once for HTML.

    Source: DESIGN, "Facts measured beforehand": the theme prints title, description and author as they are.
    """
    return json.dumps(html.escape(plain(value), quote=True), ensure_ascii=False)


def script(line: str) -> str:
    """A line of JSON for inside a script element: no string of it can end the element or open anything.

    The value of every string stays the same, for JSON reads ``\\u003c`` as the character.
    """
    if _OPENING.search(line) is None:
        return line
    return _JSON_STRING.sub(lambda match: match[0].translate(_IN_SCRIPT), line)


@lru_cache(maxsize=16384)
def own_address(path: str) -> str:
    """A relative address of ours for an ``href``; whatever is no part of a path is percent-encoded."""
    return html.escape(quote(path, safe="/#-._"), quote=True)


def address(value: str) -> str | None:
    """A web address for an ``href``; None unless it is http or https with a host."""
    try:
        parts = urlsplit(plain(value))
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return None
    return html.escape(quote(parts.geturl(), safe="/:?&=%#@+,;~()!*[]-._"), quote=True)
