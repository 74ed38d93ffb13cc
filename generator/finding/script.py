"""The entries as scripts that set one name each, a line an entry so that differences can be read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ..german.plain import plain
from ..german.transliteration import LETTERS, STEPS
from ..model.register import Register
from ..pages.escape import script
from ..pages.world import World
from .entries import Entry
from .spellings import other_names

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Sentences:
    """The evidence sentences of all articles.

    Attributes:
        rows: of each its text, the number of its source's page, its own number there, and the numbers of the
            pages that rest on it; pages are numbered as they came, from 0.
        used: the words that stand in them.
    """

    rows: tuple[tuple[str, int, int, list[int]], ...]
    used: frozenset[str]


def sentence_rows(world: World, found: tuple[Entry, ...]) -> Sentences:
    """The sentences, by article, for these pages."""
    place = {e.path: n for n, e in enumerate(found)}
    resting = world.resting
    told = tuple(
        (
            plain(s.quote),
            place[source.page],
            s.number,
            [place[ref.path] for ref in resting.get(s.article, {}).get(s.number, ()) if ref.path in place],
        )
        for source in world.dossier.articles
        for s in world.anchors.of(source.id)
    )
    return Sentences(told, frozenset(word for row in told for word in _WORD.findall(row[0])))


def pages_script(found: tuple[Entry, ...]) -> str:
    """``dossierSeiten``: for each page path, kind, title, lines and, of a source, the citation."""
    return f"var dossierSeiten = {rows(map(page_row, found))};\n"


def page_row(entry: Entry) -> list[Any]:
    """What is shown of a page."""
    shown = [entry.path, entry.kind, plain(entry.title), [plain(x) for x in entry.lines]]
    cited = plain(entry.cited)
    return [*shown, cited] if cited else shown


def index_script(world: World, register: Register, found: tuple[Entry, ...]) -> str:
    """``dossierSuche``: words by page, sentences, names of one thing, rules that make spellings one."""
    sentences = sentence_rows(world, found)
    words = ([plain(w) for w in e.words if w] for e in found)
    return (
        "var dossierSuche = {\n"
        f'"woerter": {rows(words)},\n'
        f'"saetze": {rows(sentences.rows)},\n'
        f'"auch": {rows(other_names(register, sentences.used))},\n'
        f'"buchstaben": {line(LETTERS)},\n'
        f'"umschrift": {line(STEPS)}\n'
        "};\n"
    )


def rows(values: Iterable[Any]) -> str:
    """A list, a line an entry."""
    return "[\n" + ",\n".join(line(row) for row in values) + "\n]"


def line(value: Any) -> str:
    """A value as JSON that a script can hold."""
    return script(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
