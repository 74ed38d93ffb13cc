"""Sides and genders: what role words tell of where a person stands, and what the register knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from ...german.adjectives import stem_of
from ...lexicon import load, word_set, words
from ...model.register import ORGANISATIONS
from ..bodies import part_body
from ..knowledge import Knowledge
from ..matching import stems
from ..types import LocalPerson, RoleFound
from ..vocabulary import given_name_gender


def role_side(phrase: Sequence[str], head: int, known: Knowledge) -> str | None:
    """The side a role phrase puts its bearer on; None where it tells none.

    What follows ``für`` or ``in`` is the bearer's subject, not their side.

    Args:
        phrase: the words of the role phrase.
        head: index of the role word.
        known: the look-up tables.
    """
    compound, implied = phrase[head].split("-")[:-1], _implied(phrase[head].rpartition("-")[2])
    own = next((s for s in (_side_of(w, known) for w in reversed(phrase[:head])) if s), None)
    if own and compound and _side_of(compound[0], known) in ORGANISATIONS:
        return own  # "Israels UN-Botschafter"
    if compound and implied:
        return implied  # "FDP-Ständerätin": of the chamber's state, whosever the party's name is
    joined = ("-".join(compound), *compound)
    for text in (*joined, *reversed(phrase[:head]), *_until_subject(phrase[head + 1 :])):
        side = _side_of(text, known)
        if side:
            return side
    behind = (_implied(word) for word in _until_subject(phrase[head + 1 :]))
    return _implied(phrase[head]) or _by_party(phrase, head) or next((c for c in behind if c), None)


@lru_cache(maxsize=4096)
def _implied(word: str) -> str | None:
    """The side of an office that only one state or body has ("Kremlsprecher")."""
    implied: Mapping[str, str] = load("roles")["implied_sides"]
    fitting = (code for w, code in implied.items() if word.lower().endswith(w.lower()) or word.startswith(w))
    return next(fitting, None)


def _by_party(phrase: Sequence[str], head: int) -> str | None:
    """``die republikanische Senatorin``: adjectives of parties tell a state with a parliament's offices."""
    if phrase[head].lower() not in word_set("roles", "parliament_heads"):
        return None
    parties: Mapping[str, str] = load("roles")["party_adjectives"]
    return next((parties[s] for s in map(stem_of, phrase[:head]) if s in parties), None)


@lru_cache(maxsize=1)
def _regions() -> Mapping[str, str]:
    """Parts of states and the stems of their adjectives, by the state's code."""
    return {word: code for code, words in load("roles")["regions"].items() for word in words}


def _until_subject(phrase: Sequence[str]) -> list[str]:
    """The words that can tell whom the bearer serves: "im norwegischen Außenministerium" is an employer."""
    subject = word_set("roles", "before_subject")
    if phrase and phrase[0] in {"im", "in"}:
        seat = next(
            (k for k, w in enumerate(phrase[:5]) if w.lower().endswith(words("roles", "seats_of_office"))), 0
        )
        return list(phrase[1 : seat + 1])
    cut = next((k for k, w in enumerate(phrase) if w in subject), len(phrase))
    return list(phrase[:cut])


def _side_of(text: str, known: Knowledge) -> str | None:
    first = text.partition("-")[0] if "-" in text else ""
    code = known.adjectives.get(stem_of(text)) or known.compounds.get(first)
    code = code or _regions().get(text) or _regions().get(stem_of(text))
    if code:
        return code
    body = part_body(text, known)
    if body and known.bodies[body].kind != "media":
        return known.bodies[body].side
    for stem in stems(text):
        if stem in _regions():
            return _regions()[stem]
        place = next((ref for form, ref in known.place_forms.get(stem, ()) if len(form) == 1), None)
        if place and place in known.seats:
            return known.bodies[known.seats[place]].side
    return None


def find_sides(
    persons: Mapping[str, LocalPerson], roles: Sequence[RoleFound], known: Knowledge
) -> dict[str, str]:
    """The side of each person: the register's, else the first a role gives; persons without are left out."""
    sides: dict[str, str] = {}
    for ref in persons:
        entry = known.people.get(ref)
        side = entry.side if entry else next((r.side for r in roles if r.ref == ref and r.side), None)
        if side:
            sides[ref] = side
    for role in roles:
        if role.ref not in sides and role.ref not in known.people:
            side = _master_side(role, persons, sides)
            if side:
                sides[role.ref] = side
    return sides


def _master_side(role: RoleFound, persons: Mapping[str, LocalPerson], sides: Mapping[str, str]) -> str | None:
    """``Umerows Sprecherin`` stands where Umerow stands."""
    first = role.text.split()[0]
    if not first.endswith("s"):
        return None
    masters = (ref for ref, p in persons.items() if ref in sides and p.name.split()[-1] == first[:-1])
    master = next(masters, None)
    return sides[master] if master else None


_MEN = ("er", "präsident", "chef", "general", "könig", "sohn", "bruder", "direktor", "sekretär", "gesandter")
"""Ends of role words with another form for women; the register and a woman's role word go before."""


def find_genders(
    persons: Mapping[str, LocalPerson], roles: Sequence[RoleFound], known: Knowledge
) -> dict[str, str]:
    """``m`` or ``f``: the register's, else by role word (``-in``) or given name; unknown are left out."""
    genders: dict[str, str] = {}
    for ref, person in persons.items():
        entry = known.people.get(ref)
        registered = entry.gender if entry else None
        told = _role_gender(ref, roles)
        given = given_name_gender(person.name.split()[0])
        gender = registered or ("f" if told == "f" else given or told)
        if gender:
            genders[ref] = gender
    return genders


def _role_gender(ref: str, roles: Sequence[RoleFound]) -> str | None:
    heads = [r.head for r in roles if r.ref == ref]
    if any(head.endswith(("in", "frau", "tochter", "schwester", "mutter")) for head in heads):
        return "f"
    return "m" if any(head.endswith(_MEN) for head in heads) else None
