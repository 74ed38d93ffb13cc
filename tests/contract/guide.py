"""The guide taken apart: blocks of code, words in code, and what it says the program shows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from generator.pages import render
from tests.fixtures.dossier import dossier

FOLDER = "anleitung/"


@dataclass(frozen=True)
class Block:
    """A block of code with the name a reader hears, and its language."""

    page: str
    label: str
    kind: str
    text: str


@dataclass
class Guide(HTMLParser):
    """One page: ``blocks``, single ``words`` in code, ``keys`` to press, ``shown`` by the program."""

    page: str
    blocks: list[Block] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    _text: str | None = None
    _of: tuple[str, str] | None = None

    def __post_init__(self) -> None:
        HTMLParser.__init__(self, convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("code", "kbd", "samp"):
            given = {k: v or "" for k, v in attrs}
            self._text = ""
            kind = given.get("class", "").removeprefix("language-")
            self._of = (given["aria-label"], kind) if "aria-label" in given else None

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text += data

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("code", "kbd", "samp") or self._text is None:
            return
        if self._of:
            self.blocks.append(Block(self.page, *self._of, self._text))
        else:
            {"code": self.words, "kbd": self.keys, "samp": self.shown}[tag].append(self._text)
        self._text = self._of = None


def sources() -> dict[str, str]:
    """The guide's pages as they are in every dossier: path below docs/ -> Markdown without front matter."""
    tree = render(dossier())
    return {path: body(text) for path, text in tree.items() if path.startswith(FOLDER)}


def body(text: str) -> str:
    """A page without its front matter, which names the dossier."""
    return re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)


def taken_apart() -> tuple[Guide, ...]:
    """Every page."""
    found = []
    for path, text in sources().items():
        page = Guide(path)
        page.feed(text)
        page.close()
        found.append(page)
    return tuple(found)


def block(label: str) -> str:
    """The text of the one block of that name."""
    (found,) = {b.text for page in taken_apart() for b in page.blocks if b.label == label}
    return found
