"""Forms of the verbs of saying, computed from the infinitives in ``lexicon/speech.yml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from ...lexicon import load

_INSEPARABLE = ("be", "emp", "ent", "er", "ge", "miss", "ver", "zer", "wider", "unter", "über")


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying; ``prefix`` is what splits off ("an" of "ankündigen"), else empty."""

    lemma: str
    prefix: str
    groups: frozenset[str]


@dataclass(frozen=True, slots=True)
class Form:
    """What a word can be: ``finite`` (third person), ``joined`` (finite with its prefix), ``participle``.

    ``plural`` and ``present`` are None where the form leaves it open.
    """

    verb: Verb
    kind: str
    plural: bool | None = None
    present: bool | None = None


@lru_cache(maxsize=1)
def forms() -> Mapping[str, tuple[Form, ...]]:
    """Every form by its lower-case spelling."""
    groups: dict[str, set[str]] = {}
    for group, entries in load("speech")["groups"].items():
        for entry in entries:
            groups.setdefault(entry, set()).add(group)
    found: dict[str, list[Form]] = {}
    for entry in sorted(groups):
        for spelling, form in _of(entry, frozenset(groups[entry])):
            if form not in found.setdefault(spelling, []):
                found[spelling].append(form)
    return {spelling: tuple(readings) for spelling, readings in found.items()}


def _of(entry: str, groups: frozenset[str]) -> list[tuple[str, Form]]:
    infinitive, *irregular = entry.split()
    prefix, _, base = infinitive.rpartition("|")
    verb = Verb(prefix + base, prefix, groups)
    present, past, participle = irregular or _regular(base, prefix)
    plural_past = past + ("n" if past.endswith("e") else "en")
    finite = ((present, False, True), (base, True, True), (past, False, False), (plural_past, True, False))
    found = [(word, Form(verb, "finite", plural, now)) for word, plural, now in finite]
    if prefix:
        found += [(prefix + word, Form(verb, "joined", plural, now)) for word, plural, now in finite]
    return [*found, (participle, Form(verb, "participle"))]


def _regular(base: str, prefix: str) -> tuple[str, str, str]:
    """Third person present, preterite and participle of a weak verb."""
    stem = base[:-2] if base.endswith("en") else base[:-1]
    link = "e" if stem.endswith(("t", "d", "chn", "ffn", "gn")) else ""
    whole = base.endswith("ieren") or (not prefix and base.startswith(_INSEPARABLE))
    participle = f"{prefix}{'' if whole or _opens_with_prefix(base) else 'ge'}{stem}{link}t"
    return f"{stem}{link}t", f"{stem}{link}te", participle


def _opens_with_prefix(base: str) -> bool:
    return base.startswith(_INSEPARABLE) and base not in {"geißeln", "geisseln", "beten", "erben", "geben"}


@lru_cache(maxsize=1)
def subjunctive_forms() -> frozenset[str]:
    """Words that are a Konjunktiv I in the third person: "sei", "habe", "gebe", "regle"."""
    data = load("speech")
    regular = {_first(infinitive) for infinitive in data["subjunctive_verbs"]}
    return (frozenset(data["subjunctive"]) | regular) - frozenset(data["not_subjunctive"])


def _first(infinitive: str) -> str:
    if infinitive.endswith("eln"):
        return infinitive[:-3] + "le"
    if infinitive.endswith("ern"):
        return infinitive[:-1] + "e"
    return infinitive[:-2] + "e"
