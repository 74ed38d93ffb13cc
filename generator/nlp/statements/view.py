"""What the rules look at: one unit with its verbs and sources, and where in it a quoted string stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...lexicon import word_set
from ..types import Reading
from .frames import Item, Unit
from .predicates import Predicate
from .source import Source
from .speakers import Anchor

_VERB_ENDING = re.compile(r"^[a-zäöüß].*(?:t|te|en|ß|ss|b|d|f|g|h|m|n|r)$")
_SHOWN = frozenset({"show"})
_OWED = frozenset({"soll", "sollen", "muss", "müssen", "darf", "dürfen"})
_ON = frozenset({"auf", "darauf"})
_NO_VERB = ("prepositions", "leading", "oblique", "nominative", "subordinators", "no_content", "no_verb")


@dataclass(frozen=True)
class View:
    """Everything about one unit that the rules look at."""

    unit: Unit
    predicates: tuple[Predicate, ...]
    sources: tuple[Source, ...]
    anchor: Anchor | None
    after: Unit | None
    before: str = ""


def told_by_medium(view: View) -> bool:
    """``Die Zeitung meldet unter Berufung auf X``: whether a medium or thing alone tells it."""
    return not any(
        s.kind in {"person", "pronoun", "role", "group"} for p in view.predicates for s in p.subjects
    )


def alone(unit: Unit, k: int) -> bool:
    """Whether the string stands between full stops in a unit of several sentences."""
    before = unit.items[k - 1].text if k else "."
    after = unit.items[k + 1] if k + 1 < len(unit.items) else None
    return before in {".", "!", "?"} and (after is None or after.capital)


def opens_paragraph(unit: Unit, reading: Reading) -> bool:
    """Whether a unit opens a paragraph of its own."""
    before = reading.sentences[unit.first.index - 1] if unit.first.index else None
    return before is None or before.paragraph != unit.first.paragraph


def no_break(items: Sequence[Item], p: Predicate, k: int) -> bool:
    """Whether verb and quoted string stand in one clause."""
    low, high = sorted((p.verb, k))
    between = items[low + 1 : high]
    return not any(x.text in {",", ";", ":", ".", "–"} for x in between)


def relative_between(p: Predicate, k: int) -> bool:
    """Whether the verb stands in a subordinate clause behind the quoted string."""
    return p.order == "final" and k < p.clause


def may_be_verb(item: Item) -> bool:
    """Whether a word can be a finite verb as far as its ending tells."""
    no_verb = any(item.low in word_set("speech", key) for key in _NO_VERB)
    return not no_verb and bool(_VERB_ENDING.search(item.text))


def shows(unit: Unit, p: Predicate, k: int) -> bool:
    """``X zeigte sich „enttäuscht“``, ``gab sich „zuversichtlich“``: the quoted word is what X said."""
    between = unit.items[min(p.verb, k) + 1 : max(p.verb, k)]
    return bool(p.groups & _SHOWN) and any(x.low == "sich" for x in between)


def insists(unit: Unit, p: Predicate) -> bool:
    """``beharrt darauf, dass „…“``: what somebody insists on in their own words."""
    near = unit.items[p.verb + 1 : p.verb + 8]
    return "insist" in p.groups and p.order in {"left", "right"} and any(x.low in _ON for x in near)


def owed(unit: Unit, colon: int, p: Predicate) -> bool:
    """``Wien schlägt vor: Der Gipfel soll im Mai stattfinden``: what is to be, behind a colon."""
    near = unit.items[colon + 1 : colon + 8]
    return bool(p.groups & {"say", "announce", "demand"}) and any(x.low in _OWED for x in near)
