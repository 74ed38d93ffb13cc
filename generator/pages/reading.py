"""One rendered page read for its checks: ids, links, words of ours, facts without a marker.

``HTMLParser`` says what counts. It looks at every character in Python, so a page in the plain form all our
templates write (tags of a name and quoted attributes, no comment) is cut up by two expressions instead;
any page with something else in it goes to the parser.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser

_FOREIGN = frozenset({"angabe", "zitat", "fremd"})
_FOREIGN_TAGS = frozenset({"a", "code", "script"})
_VOID = frozenset({"br", "img", "hr", "input", "wbr"})
_TEXT_ALONE = frozenset({"script", "textarea", "title"})
"""In these the parser takes all for text up to their end."""
_RAW = frozenset({"iframe", "noembed", "noframes", "noscript", "plaintext", "style", "xmp"})
"""These it reads in ways of their own."""
_WORD = re.compile(r"[A-Za-z]+")
_TOKEN = re.compile(r"(<[^<>]*>)")
_CLOSING = re.compile(r"</([A-Za-z][A-Za-z0-9]*)\s*>")
_VALUE = r"(?:[^{quote}<>&]|&(?:#[0-9]+|[A-Za-z][A-Za-z0-9]*);)*"
_OPENING = re.compile(
    r"<([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z_:][\w:.-]*(?:=(?:"
    + "|".join(quote + _VALUE.format(quote=quote) + quote for quote in "\"'")
    + r"))?)*)\s*(/?)>",
    re.ASCII,
)
_ATTRIBUTE = re.compile(r"""([A-Za-z_:][\w:.-]*)(?:=(?:"([^"]*)"|'([^']*)'))?""", re.ASCII)


@dataclass(frozen=True)
class _Tag:
    """An opening tag as far as it matters.

    Attributes:
        name: in small letters.
        ids: its id, if it has one.
        href: where a link leads; None for any other element.
        kind: its class.
        german: whether words in it are ours.
        empty: whether it ends itself.
    """

    name: str
    ids: tuple[str, ...]
    href: str | None
    kind: str
    german: bool
    empty: bool


@dataclass
class Reading:
    """What was found on one page.

    Attributes:
        ids: of its elements.
        links: where they lead, in their order.
        words: of ours, in small letters.
        bare: number of facts without a marker.
        foreign: how many elements are open whose words are the sources'.
    """

    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    bare: int = 0
    foreign: int = 0
    _open: list[_Tag] = field(default_factory=list)
    _facts: list[bool] = field(default_factory=list)

    def opened(self, tag: _Tag) -> None:
        """An element begins."""
        self.ids.update(tag.ids)
        if tag.href is not None:
            self.links.append(tag.href)
        if tag.name in _VOID:
            return
        self._open.append(tag)
        self.foreign += not tag.german
        if tag.kind == "angabe":
            self._facts.append(False)
        elif tag.kind == "beleg" and self._facts:
            self._facts[-1] = True

    def closed(self, name: str) -> None:
        """An element ends, and with it what is still open in it."""
        while self._open:
            tag = self._open.pop()
            self.foreign -= not tag.german
            if tag.kind == "angabe" and not self._facts.pop():
                self.bare += 1
            if tag.name == name:
                return

    def said(self, data: str) -> None:
        """Running text of ours: what stands in facts, quotations and links is the sources'."""
        self.words.update(map(str.lower, _WORD.findall(data)))


class _Parser(HTMLParser):
    """Tells a ``Reading`` what the parser of the standard library finds."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(convert_charrefs=True)
        self._reading = reading

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._reading.opened(_tag(tag, {k: v or "" for k, v in attrs}))

    def handle_endtag(self, tag: str) -> None:
        self._reading.closed(tag)

    def handle_data(self, data: str) -> None:
        if not self._reading.foreign:
            self._reading.said(data)


def read(html: str) -> Reading:
    """What stands in the HTML of a page, the text of Markdown between it included."""
    return _plainly(html) or read_by_parser(html)


def read_by_parser(html: str) -> Reading:
    """The same by ``HTMLParser``, whatever the page holds."""
    reading = Reading()
    parser = _Parser(reading)
    parser.feed(html)
    parser.close()
    return reading


def _plainly(html: str) -> Reading | None:
    """The same for a page in plain form; None for any other."""
    reading = Reading()
    tokens = _TOKEN.split(html)  # text, tag, text, … text
    said = []
    for place in range(1, len(tokens), 2):
        if not reading.foreign:
            said.append(tokens[place - 1])
        name = _ending(tokens[place])
        if name:
            reading.closed(name)
            continue
        tag = _opening(tokens[place])
        if tag is None or tag.name in _RAW:
            return None
        if tag.name in _TEXT_ALONE and not (
            place + 2 < len(tokens) and _ending(tokens[place + 2]) == tag.name
        ):
            return None
        reading.opened(tag)
        if tag.empty:
            reading.closed(tag.name)
    if any("<" in text for text in tokens[::2]):
        return None
    if not reading.foreign:
        said.append(tokens[-1])
    reading.said(unescape("\n".join(said)))
    return reading


@lru_cache(maxsize=256)
def _ending(token: str) -> str:
    """The name in a closing tag; empty for any other."""
    closing = _CLOSING.fullmatch(token)
    return closing[1].lower() if closing else ""


@lru_cache(maxsize=8192)
def _opening(token: str) -> _Tag | None:
    found = _OPENING.fullmatch(token)
    if not found:
        return None
    given = {name.lower(): unescape(a or b) for name, a, b in _ATTRIBUTE.findall(found[2])}
    return _tag(found[1].lower(), given, bool(found[3]))


def _tag(name: str, given: dict[str, str], empty: bool = False) -> _Tag:
    kind = given.get("class", "")
    german = (
        given.get("lang", "de") == "de" and name not in _FOREIGN_TAGS and not _FOREIGN & set(kind.split())
    )
    ids = (given["id"],) if "id" in given else ()
    return _Tag(name, ids, given.get("href") if name == "a" else None, kind, german, empty)
