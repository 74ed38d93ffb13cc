"""A dossier laid out for comparison, made once however often it is compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from pydantic import JsonValue

from ..model.base import Model
from ..model.dossier import Dossier
from .flat import Flat, flatten
from .match import Tokens, tokens

Fields = dict[str, JsonValue]


@dataclass(frozen=True)
class Laid:
    """A dossier with its entries by list and key."""

    dossier: Dossier

    @cached_property
    def entries(self) -> Mapping[str, Mapping[str, Model]]:
        """The models of every list that has keys."""
        found: dict[str, dict[str, Model]] = {}
        for name in type(self.dossier).model_fields:
            value = getattr(self.dossier, name)
            if isinstance(value, tuple) and value and all(hasattr(item, "id") for item in value):
                found[name] = dict(zip(self.fields[name], value, strict=True))
        return found

    @cached_property
    def top(self) -> Flat:
        """What is no field of an entry, by its path of one name."""
        return {path: value for path, value in self._flat.items() if len(path) == 1}

    @cached_property
    def fields(self) -> Mapping[str, Mapping[str, Fields]]:
        """The fields of each entry, by list and key, in the order of the dossier."""
        found: dict[str, dict[str, Fields]] = {}
        for path, value in self._flat.items():
            if len(path) == 3:
                found.setdefault(path[0], {}).setdefault(path[1], {})[path[2]] = value
        return found

    @cached_property
    def tokens(self) -> Mapping[str, Tokens]:
        """What marks each entry, with the articles under their own ids."""
        return tokens(self.dossier, {})

    @cached_property
    def _flat(self) -> Flat:
        return flatten(self.dossier)
