"""The part of ``dossier.json`` that one page shows, valid against the same schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model.base import Model
from ..model.dossier import Dossier, Meeting, Person, Plan
from .json_text import dossier_json

_LIST: dict[type[Model], str] = {Person: "persons", Meeting: "meetings", Plan: "plans"}


def slices(dossier: Dossier) -> dict[str, str]:
    """``personen/<id>.json``, ``treffen/<id>.json`` and ``plan/<id>.json`` for every entry with a page.

    All lists of ``dossier.json`` are there, most of them empty: the entry itself, what the person said,
    the decisions about it, and the articles it cites, without what was cut from them and without text.
    """
    things: tuple[Person | Meeting | Plan, ...] = (*dossier.persons, *dossier.meetings, *dossier.plans)
    said: dict[str, list[Any]] = {}
    for statement in dossier.statements:
        said.setdefault(statement.speaker.id or "", []).append(statement)
    decided: dict[str, list[Any]] = {}
    for decision in dossier.decisions:
        for key in sorted({decision.left, decision.right}):
            decided.setdefault(key, []).append(decision)
    empty = dossier.model_copy(update=dict.fromkeys(_lists(dossier), ()))
    articles = {a.id: a.model_copy(update={"noise": (), "text": None}) for a in dossier.articles}
    rank = {key: place for place, key in enumerate(articles)}
    found = {}
    for thing in things:
        told = tuple(said.get(thing.id, ())) if isinstance(thing, Person) else ()
        cited = {name for one in (thing, *told) for name in _cited(one.model_dump())} & rank.keys()
        lists = {
            _LIST[type(thing)]: (thing,),
            "statements": told,
            "articles": tuple(articles[key] for key in sorted(cited, key=rank.__getitem__)),
            "decisions": tuple(decided.get(thing.id, ())),
        }
        found[slice_path(thing.page)] = dossier_json(empty.model_copy(update=lists))
    return found


def slice_path(page: str, ending: str = "json") -> str:
    """Where the data of a page lie below ``daten/``: ``personen/x.html`` -> ``personen/x.json``."""
    return page.removesuffix(".html") + f".{ending}"


def _lists(dossier: Dossier) -> list[str]:
    return [name for name in type(dossier).model_fields if isinstance(getattr(dossier, name), tuple)]


def _cited(node: Any) -> Iterator[str]:
    """The articles a dumped model names in its passages."""
    if isinstance(node, dict):
        if "article" in node:
            yield node["article"]
        for value in node.values():
            yield from _cited(value)
    elif isinstance(node, list | tuple):
        for value in node:
            yield from _cited(value)
