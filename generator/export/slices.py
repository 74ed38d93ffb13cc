"""The part of ``dossier.json`` that one page shows, valid against the same schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model.base import Model
from ..model.dossier import Dossier, Meeting, Person, Plan
from ..model.evidence import Passage
from .json_text import dossier_pieces

_LIST: dict[type[Model], str] = {Person: "persons", Meeting: "meetings", Plan: "plans"}


def slices(dossier: Dossier) -> Iterator[tuple[str, Iterator[str]]]:
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
    for thing in things:
        told = tuple(said.get(thing.id, ())) if isinstance(thing, Person) else ()
        cited = {name for one in (thing, *told) for name in _cited(one)} & rank.keys()
        lists = {
            _LIST[type(thing)]: (thing,),
            "statements": told,
            "articles": tuple(articles[key] for key in sorted(cited, key=rank.__getitem__)),
            "decisions": tuple(decided.get(thing.id, ())),
        }
        yield slice_path(thing.page), dossier_pieces(empty.model_copy(update=lists))


def slice_path(page: str, ending: str = "json") -> str:
    """Where the data of a page lie below ``daten/``: ``personen/x.html`` -> ``personen/x.json``."""
    return page.removesuffix(".html") + f".{ending}"


def _lists(dossier: Dossier) -> list[str]:
    return [name for name in type(dossier).model_fields if isinstance(getattr(dossier, name), tuple)]


def _cited(model: Model) -> Iterator[str]:
    """The articles a model names in its passages."""
    left: list[Any] = [model]
    while left:
        one = left.pop()
        if isinstance(one, Passage):
            yield one.article
        elif isinstance(one, Model):
            left += one.__dict__.values()
        elif isinstance(one, tuple):
            left += one
