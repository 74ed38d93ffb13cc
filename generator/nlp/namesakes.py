"""Persons named like a town: "die Ministerin Sofia Marquez", "Claire Santana".

A word of a list of places is no place where a given name and a surname stand side by side: in German a place
follows a name only behind a preposition.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..lexicon import word_set
from .knowledge import Knowledge
from .nameforms import gap, listed
from .rolewords import is_role
from .types import Mention, Word
from .vocabulary import is_common, is_first_name

_TO_A_TOWN = frozenset({"in", "nach", "aus", "bei"})


def without_namesakes(
    places: Sequence[Mention], words: Sequence[Word], text: str, known: Knowledge
) -> tuple[Mention, ...]:
    """The places without those that are part of a person's name.

    Args:
        places: mentions of places, sorted by start.
        words: all words of the article.
        text: its source text.
        known: the look-up tables.
    """
    at = {w.start: i for i, w in enumerate(words)}
    persons = {m.start for m in places if _names_person(m, at, words, text, known)}
    surnames = {m.form for m in places if m.start in persons and _is_surname(at[m.start], words, text, known)}
    return tuple(
        m
        for m in places
        if m.start not in persons and not (m.form in surnames and _takes_up(m, at, words, known))
    )


def _takes_up(m: Mention, at: Mapping[int, int], words: Sequence[Word], known: Knowledge) -> bool:
    """``Carlos Valencia kam. Valencia sagte …``: the surname alone, where no preposition makes it a town."""
    i = at.get(m.start)
    if m.via != "name" or i is None or words[i].end != m.end or m.ref in known.seats:
        return False
    return not i or words[i - 1].text.lower() not in _TO_A_TOWN


def _names_person(
    m: Mention, at: Mapping[int, int], words: Sequence[Word], text: str, known: Knowledge
) -> bool:
    i = at.get(m.start)
    if m.via != "name" or i is None or words[i].end != m.end:
        return False  # names of several words are places
    capital = m.ref in known.seats
    return _is_given(i, words, text, known, capital) or _is_surname(i, words, text, known)


def _is_given(i: int, words: Sequence[Word], text: str, known: Knowledge, capital: bool) -> bool:
    """``Ministerin Sofia Marquez``: a given name before a surname, and no preposition before it.

    Behind the name of a capital only a listed surname is one ("Paris Saint-Germain").
    """
    if not is_first_name(words[i].text) or i + 1 >= len(words) or gap(words, text, i + 1):
        return False
    before, surname = words[i - 1].text if i else "", words[i + 1].text
    if before.lower() in word_set("names", "before_places") or is_role(surname):
        return False
    if not surname[:1].isupper() or surname.isupper():
        return False  # "Dayton II"
    unknown = not (capital or is_common(surname) or surname in known.place_forms)
    return listed(known, surname) or unknown


def _is_surname(i: int, words: Sequence[Word], text: str, known: Knowledge) -> bool:
    """``Claire Santana``: a given name right before it, which is no month and no noun with an article."""
    if i == 0 or gap(words, text, i) or not is_first_name(words[i - 1].text):
        return False
    given, before = words[i - 1].text, words[i - 2].text.lower() if i > 1 else ""
    if given in word_set("names", "never") or given in known.place_forms:
        return False
    return before not in word_set("names", "articles")
