"""The part of ``dossier.json`` that one page shows, valid against the same schema."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from ..model.base import Model
from ..model.dossier import Dossier, Meeting, Person, Plan
from .json_text import Layout, entry_text

_LIST: dict[type[Model], str] = {Person: "persons", Meeting: "meetings", Plan: "plans"}
_ARTICLE = re.compile(r'\n *"article": ("(?:[^"\\]|\\.)*")')
"""The article of a passage; no text of a source holds a line break here, so nothing else looks like it."""


def slices(dossier: Dossier) -> Iterator[tuple[str, tuple[str]]]:
    """``personen/<id>.json``, ``treffen/<id>.json`` and ``plan/<id>.json`` for every entry with a page.

    All lists of ``dossier.json`` are there, most of them empty: the entry itself, what the person said,
    the decisions about it, and the articles it cites, without what was cut from them and without text.
    """
    things: tuple[Person | Meeting | Plan, ...] = (*dossier.persons, *dossier.meetings, *dossier.plans)
    said: dict[str, list[Model]] = {}
    for statement in dossier.statements:
        said.setdefault(statement.speaker.id or "", []).append(statement)
    decided: dict[str, list[Model]] = {}
    for decision in dossier.decisions:
        for key in sorted({decision.left, decision.right}):
            decided.setdefault(key, []).append(decision)
    articles = {a.id: entry_text(a.model_copy(update={"noise": (), "text": None})) for a in dossier.articles}
    rank = {key: place for place, key in enumerate(articles)}
    layout = Layout(dossier)
    for thing in things:
        own = entry_text(thing)
        told = [entry_text(one) for one in said.get(thing.id, ())] if isinstance(thing, Person) else []
        cited = _cited((own, *told)) & rank.keys()
        lists = {
            _LIST[type(thing)]: [own],
            "statements": told,
            "articles": [articles[key] for key in sorted(cited, key=rank.__getitem__)],
            "decisions": [entry_text(one) for one in decided.get(thing.id, ())],
        }
        yield slice_path(thing.page), ("".join(layout.pieces(lists)),)


def slice_path(page: str, ending: str = "json") -> str:
    """Where the data of a page lie below ``daten/``: ``personen/x.html`` -> ``personen/x.json``."""
    return page.removesuffix(".html") + f".{ending}"


def _cited(texts: Iterable[str]) -> set[str]:
    """The articles that entries name in their passages."""
    found = {name for text in texts for name in _ARTICLE.findall(text)}
    return {json.loads(name) for name in found}
