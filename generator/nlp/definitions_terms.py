"""What makes a word a term, and two plain ways to explain it: "X ist ein Bündnis …", "Long form (LF)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..lexicon import words
from .types import Reading
from .vocabulary import is_common, is_noun

_BRACKETS = re.compile(
    r"(?P<long>[A-ZÄÖÜ][\wäöüß-]+"
    r"(?:[ -](?:[A-ZÄÖÜ]|der|des|für|und|von|vom|zur|zum|in|im|gegen)[\wäöüß-]*){0,6}) "
    r"\((?:kurz:? )?(?P<short>[A-ZÄÖÜ][A-Za-zÄÖÜ]{1,7})\)"
)
_BESIDE = frozenset({"von", "vom", "aus", "in", "im", "mit", "durch", "für"})
# "eine von Ruanda unterstützte Gruppe": the noun behind these words is no part of the class


def short_forms(text: str) -> Iterator[str]:
    """The short forms in brackets behind their long forms."""
    for match in _BRACKETS.finditer(text) if "(" in text else ():
        parts = match["long"].split()
        if any(_short_for(match["short"], " ".join(parts[n:])) for n in range(len(parts))):
            yield match["short"]


def is_person(term: str, reading: Reading) -> bool:
    """Whether a term is the name or the surname of somebody the text names."""
    return any(p.name == term or p.name.endswith(" " + term) for p in reading.persons.values())


@lru_cache(maxsize=1)
def _is_a_pattern() -> re.Pattern[str]:
    return re.compile(
        r"^(?P<article>Der |Die |Das |Ein |Eine )?(?P<term>(?:(?<=Ein |ine )[a-zäöüß]+e[rs]? )?"
        r"[„«»\"]?[A-ZÄÖÜ\d][\w.-]*(?: (?:der|des|von|für|und|[A-ZÄÖÜ\d])[\w.-]*){0,4}[“»«\"]?) "
        r"(?:ist|sind|war|waren|wäre) (?:ein|eine|der|die|das) (?P<rest>[^,;:.]{3,})"
    )


def is_a(text: str, reading: Reading) -> str | None:
    """The term of ``X ist ein Bündnis von …``: a class noun and something that specifies it."""
    match = _is_a_pattern().match(text)
    noun_at = -1 if match and match["term"][0].islower() else 0
    if (
        not match
        or is_person(match["term"], reading)
        or not is_noun(match["term"].split()[noun_at].strip('„“«»"'))
    ):
        return None
    rest = match["rest"].split()[:6]
    nouns = [
        w for before, w in zip(["", *rest], rest, strict=False) if w[:1].isupper() and before not in _BESIDE
    ]
    noun = nouns[0] if nouns else ""
    if not any(noun.lower().endswith(c) for c in words("definitions", "class_nouns")):
        return None
    behind = text[match.start("rest") :]
    specified = "," in behind or ":" in behind or len(match["rest"].split()) >= 3
    definite = (match["article"] or "").strip() in {"Der", "Die", "Das"}
    if not specified or (definite and not special(match["term"], reading)):
        return None
    return match["term"]


def special(term: str, reading: Reading) -> bool:
    """Whether a term is no everyday noun: several words, a hyphen, digits, an acronym, a known term."""
    if " " in term or "-" in term or re.search(r"\d|[A-ZÄÖÜ]{2}", term):
        return True
    return term in reading.known.terms or not is_common(term)


def _short_for(short: str, long: str) -> bool:
    """Whether the letters of the short form stand in the long form in order, the first ones alike."""
    if (
        sum(c.isupper() for c in short) < 2
        or short[0].lower() != long[0].lower()
        or len(long) < 2 * len(short)
    ):
        return False
    rest: Iterator[str] = iter(long.lower())
    return all(letter in rest for letter in short.lower())
