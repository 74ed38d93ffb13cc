"""The part of ``dossier.json`` that one page shows, valid against the same schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model.base import Model
from ..model.dossier import Dossier, Meeting, Person, Plan
from .json_text import dossier_json


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
    return {
        slice_path(thing.page): dossier_json(
            _filled(dossier, empty, thing, said.get(thing.id, []), decided.get(thing.id, []))
        )
        for thing in things
    }


def slice_path(page: str, ending: str = "json") -> str:
    """Where the data of a page lie below ``daten/``: ``personen/x.html`` -> ``personen/x.json``."""
    return page.removesuffix(".html") + f".{ending}"


def _filled(dossier: Dossier, empty: Dossier, thing: Model, said: list[Any], decided: list[Any]) -> Dossier:
    kind = {Person: "persons", Meeting: "meetings", Plan: "plans"}[type(thing)]
    told = tuple(said) if kind == "persons" else ()
    cited = {name for one in (thing, *told) for name in _cited(one.model_dump())}
    articles = tuple(
        article.model_copy(update={"noise": (), "text": None})
        for article in dossier.articles
        if article.id in cited
    )
    return empty.model_copy(
        update={kind: (thing,), "statements": told, "articles": articles, "decisions": tuple(decided)}
    )


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
