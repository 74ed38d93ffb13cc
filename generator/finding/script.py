"""The entries as scripts that set one name each, a line an entry so that differences can be read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from ..german.plain import plain
from ..german.transliteration import LETTERS, STEPS
from ..model.register import Register
from ..pages.escape import script
from ..pages.source import resting_pages
from ..pages.world import World
from .entries import Entry
from .spellings import other_names

_WORD = re.compile(r"\w+")


def pages_script(found: tuple[Entry, ...]) -> str:
    """``dossierSeiten``: for each page path, kind, title, lines and, of a source, the citation."""
    rows = ([e.path, e.kind, plain(e.title), [plain(x) for x in e.lines], plain(e.cited)] for e in found)
    return f"var dossierSeiten = {_rows(row if row[-1] else row[:-1] for row in rows)};\n"


def index_script(world: World, register: Register, found: tuple[Entry, ...]) -> str:
    """``dossierSuche``: words by page, sentences, names of one thing, rules that make spellings one.

    A sentence is its text, the number of its source's page, its own number there, and the numbers of the
    pages that rest on it; pages are numbered as in ``dossierSeiten``, from 0.
    """
    place = {e.path: n for n, e in enumerate(found)}
    resting = resting_pages(world)
    sentences = [
        [
            plain(s.quote),
            place[source.page],
            s.number,
            [place[ref.path] for ref in resting.get((s.article, s.number), ()) if ref.path in place],
        ]
        for source in world.dossier.articles
        for s in world.anchors.of(source.id)
    ]
    used = frozenset(word for row in sentences for word in _WORD.findall(str(row[0])))
    words = ([plain(w) for w in e.words if w] for e in found)
    return (
        "var dossierSuche = {\n"
        f'"woerter": {_rows(words)},\n'
        f'"saetze": {_rows(sentences)},\n'
        f'"auch": {_rows(other_names(register, used))},\n'
        f'"buchstaben": {_line(LETTERS)},\n'
        f'"umschrift": {_line(STEPS)}\n'
        "};\n"
    )


def _rows(rows: Iterable[Any]) -> str:
    return "[\n" + ",\n".join(_line(row) for row in rows) + "\n]"


def _line(value: Any) -> str:
    return script(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
