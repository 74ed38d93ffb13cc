"""The date words of `generator/lexicon/dates.yml`, loaded once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser is some eight times faster


@dataclass(frozen=True)
class DateWords:
    """The word lists in the shapes the resolver looks them up. Mappings are read only by convention."""

    weekdays: dict[str, int]
    day_parts: tuple[str, ...]
    months: dict[str, int]
    person_months: frozenset[str]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    vague_numbers: tuple[str, ...]
    approximators: dict[str, str]
    """Word to kind: below | above | within | about | exact."""
    units: dict[str, str]
    steps: dict[str, int]
    relative_days: dict[str, int]
    prepositions: dict[str, str]
    """Word to kind: at | until | since | from | for | onto | of | between | before | after | over."""
    fillers: tuple[str, ...]
    part_words: dict[str, str]
    part_compounds: dict[str, tuple[str, str]]
    part_spans: dict[str, dict[str, tuple[int, int]]]
    """Unit to part to its first and last weekday, day or month."""
    seasons: dict[str, tuple[int, int]]
    fixed_feasts: dict[str, tuple[int, int, int]]
    easter_feasts: dict[str, tuple[int, int]]
    year_count_nouns: tuple[str, ...]
    year_label_nouns: tuple[str, ...]
    day_newspapers: tuple[str, ...]
    deadline_words: frozenset[str]
    triggers: tuple[str, ...]


def read_yaml(name: str) -> dict[str, Any]:
    """One file of `generator/lexicon` as plain data.

    Raises:
        FileNotFoundError: no such file in the package.
        yaml.YAMLError: the file is no YAML.
    """
    text = files("generator").joinpath("lexicon", name).read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, _Loader)
    return data


def _inverted(groups: dict[str, list[str]]) -> dict[str, str]:
    return {word: kind for kind, words in groups.items() for word in words}


@lru_cache(maxsize=1)
def date_words() -> DateWords:
    """The date words, read on first use."""
    raw = read_yaml("dates.yml")
    parts = raw["parts"]
    return DateWords(
        weekdays=raw["weekdays"],
        day_parts=tuple(raw["day_parts"]),
        months=raw["months"],
        person_months=frozenset(raw["month_names_of_persons"]),
        numbers=raw["numbers"],
        ordinals=raw["ordinals"],
        vague_numbers=tuple(raw["vague_numbers"]),
        approximators=_inverted(raw["approximators"]),
        units=raw["units"],
        steps=raw["steps"],
        relative_days=raw["relative_days"],
        prepositions=_inverted(raw["prepositions"]),
        fillers=tuple(raw["fillers"]),
        part_words=parts["words"],
        part_compounds={word: (part, unit) for word, (part, unit) in parts["compounds"].items()},
        part_spans={
            unit: {part: (low, high) for part, (low, high) in parts[unit].items()}
            for unit in ("week", "month", "year")
        },
        seasons={name: (low, high) for name, (low, high) in raw["seasons"].items()},
        fixed_feasts={name: (month, day, days) for name, (month, day, days) in raw["fixed_feasts"].items()},
        easter_feasts={name: (offset, days) for name, (offset, days) in raw["easter_feasts"].items()},
        year_count_nouns=tuple(raw["year_count_nouns"]),
        year_label_nouns=tuple(raw["year_label_nouns"]),
        day_newspapers=tuple(raw["day_newspapers"]),
        deadline_words=frozenset(raw["deadline_words"]),
        triggers=tuple(raw["triggers"]),
    )


def ordinal(words: DateWords, text: str) -> int:
    """The number that an inflected ordinal such as "zweiten" names; 0 for none."""
    stem = text.rstrip("nrm").removesuffix("e")
    return words.ordinals.get(stem, 0)
