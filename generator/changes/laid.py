"""A dossier laid out for comparison, made once however often it is compared.

Compared are the models, not what is exported of them: that says the same, and the many entries which are as
they were need not be written out as fields.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ..model.base import Model
from ..model.dossier import Dossier
from .flat import Flat, flatten, keyed, keys_of
from .match import Numbers, Token, Tokens, tokens
from .sides import One


@dataclass(frozen=True)
class Laid:
    """A dossier with its entries by list and key.

    Attributes:
        dossier: what is compared.
        numbers: of what marks entries; the same for all that are compared with each other.
        marked: the marks of entries that are known already, by ``id``.
    """

    dossier: Dossier
    numbers: Numbers
    marked: Mapping[int, frozenset[Token]] = field(default_factory=dict)

    @cached_property
    def entries(self) -> Mapping[str, Mapping[str, Model]]:
        """The models of every list that has keys, in the order of the dossier."""
        lists = ((name, getattr(self.dossier, name)) for name in type(self.dossier).model_fields)
        return {name: dict(zip(keys_of(name, own), own, strict=True)) for name, own in lists if keyed(own)}

    @cached_property
    def top(self) -> Mapping[str, Any]:
        """What is no field of an entry, by its name; of a list that has keys these."""
        names = type(self.dossier).model_fields
        return {n: tuple(self.entries[n]) if n in self.entries else getattr(self.dossier, n) for n in names}

    @cached_property
    def tokens(self) -> Mapping[str, Tokens]:
        """What marks each entry, with the articles under their own ids."""
        return tokens(self.entries, {}, self.numbers, self.marked)

    @cached_property
    def named(self) -> One:
        """What its entries are called."""
        return One(self.dossier)

    @cached_property
    def flat(self) -> Flat:
        """Every field of the export by its path."""
        return flatten(self.dossier)


def beside(dossier: Dossier, *others: Laid) -> Laid:
    """A dossier laid out beside others; of entries that are the same objects there the marks are known."""
    marked = {
        id(entry): own[key]
        for other in others
        for name, own in other.tokens.items()
        for key, entry in other.entries.get(name, {}).items()
    }
    here = {id(entry) for name in others[0].tokens for entry in getattr(dossier, name)}
    return Laid(dossier, others[0].numbers, {one: own for one, own in marked.items() if one in here})
