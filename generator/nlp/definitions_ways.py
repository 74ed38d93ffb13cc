"""The ways in which a sentence explains a term, from the lexicon, and when the term is one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..lexicon import load, words
from ..lexicon.required import Among
from .definitions_terms import class_noun
from .rolewords import is_role
from .vocabulary import is_listed

_MARKS = '„«»"'
_CLASSED = re.compile(r"(?:den|der|die|das|eine?n?|jene[ns]?) (?:[a-zäöüß-]+ ){0,3}[A-ZÄÖÜ]")
_SOMEBODY = re.compile(r"(?:eure?|erin|ler|ist|istin|ant|antin)$")
_LONG = 8  # letters from which a noun is a compound that may need explaining
_SAYS = 4  # words of a phrase that specifies the class it names


@dataclass(frozen=True, slots=True)
class Explaining:
    """One way to explain: a rule is tried where its hint stands in the sentence.

    Attributes:
        unsure: the term must be no everyday noun or stand in quotation marks.
        opening: the words must begin the sentence.
        classed: what follows names a class ("Bündnis"), which makes an everyday noun sure.
        judged: the term must be no judgement ("Durchbruch").
        compound: a compound that no word list has is sure enough ("Tarifkorridor").
    """

    rule: str
    hint: str
    unsure: bool
    opening: bool
    classed: bool = False
    judged: bool = False
    compound: bool = False


@lru_cache(maxsize=1)
def explaining() -> Among[Explaining]:
    """All ways of the lexicon, in its order."""
    flags = ("unsure", "opening", "classed", "judged", "compound")
    ways = load("definitions")["explains"]
    return Among(
        "erklaerungen",
        ((Explaining(w["name"], w["hint"], *(w.get(f, False) for f in flags)), w["pattern"]) for w in ways),
    )


def _coined(term: str) -> bool:
    """Whether a term is a long word that no word list has and that does not judge."""
    bare = re.sub(r"^(?:[DdEe]\w{2,4}) ", "", term)
    return (
        len(bare) >= _LONG
        and bare.isalpha()
        and not is_listed(bare)
        and not is_role(bare)
        and not _SOMEBODY.search(bare)
        and not bare.lower().endswith(words("definitions", "judging"))
    )


def sure(way: Explaining, term: str, rest: str, known: bool) -> bool:
    """Whether a term in this wording is one.

    Args:
        way: the wording.
        term: as it stands in the text, with its quotation marks.
        rest: what follows the wording.
        known: whether the term is no everyday noun.
    """
    bare = re.sub(r"(?:en|e|n)$", "", term.lower().strip('„“«»"'))
    judging = words("definitions", "judging")
    if way.judged and (bare.endswith(judging) or term.lower().endswith(judging)):
        return False
    plain = not known and term[0] not in _MARKS and not (way.compound and _coined(term))
    if way.classed:
        named = class_noun(rest, any_noun=rest.startswith("ein")) or " zwischen " in rest
        classed = bool(_CLASSED.match(rest)) and named and len(rest.split()) >= _SAYS
        return classed or (way.unsure and not plain)
    return not (way.unsure and plain)
