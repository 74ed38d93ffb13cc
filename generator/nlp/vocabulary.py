"""Whether a capitalised word is an ordinary German word or looks like a name.

Source: simplemma's German word list (MIT); a compound counts as ordinary when it splits into two
known words of four letters or more ("Zoll-streit"), since such lists never hold all compounds.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import cast

from ..german import transliteration
from ..german.transliteration import key
from ..lexicon import word_set, words
from ..prepared import digest, kept_json
from .wordlist import is_known, lemma

_LONG_NOUN = 11  # letters; hardly any surname is longer


def is_listed(word: str) -> bool:
    """Whether the word list has ``word`` itself, compounds not taken apart."""
    return is_known(word)


def is_noun(word: str) -> bool:
    """Whether a capitalised word is a noun or name: its base form keeps the capital ("Darin" does not)."""
    return lemma(word)[:1].isupper()


def is_inflected(word: str) -> bool:
    """Whether a word is a form of another word ("Fotos"), which a surname hardly is."""
    return lemma(word) != word


@lru_cache(maxsize=65536)
def is_common(word: str) -> bool:
    """Whether ``word`` is an ordinary German word (names in the list count as ordinary, too)."""
    if "-" in word:
        return all(is_common(part) for part in word.split("-") if part)
    if is_known(word) or is_known(word.lower()):
        return True
    low = word.lower()
    return any(is_known(low[:cut]) and is_known(low[cut:].capitalize()) for cut in range(4, len(low) - 3))


def is_compound_noun(word: str) -> bool:
    """Whether a word is plainly a noun and no surname: long, or with an ending only nouns have."""
    return len(word) > _LONG_NOUN or word.lower().endswith(words("names", "noun_endings"))


@lru_cache(maxsize=1)
def first_names() -> frozenset[str]:
    """Given names of some seventy languages. Source: Faker's name providers (MIT)."""
    return frozenset(n for n in _names()["first"] if len(n) > 1) - word_set("names", "never")


@lru_cache(maxsize=1)
def german_first_names() -> frozenset[str]:
    """Given names of Germany, Austria and Switzerland: sure enough to make a noun behind them a surname."""
    return frozenset(_names()["german"])


@lru_cache(maxsize=1)
def last_names() -> frozenset[str]:
    """Surnames of some seventy languages. Source: Faker's name providers (MIT)."""
    return frozenset(_names()["last"]) - word_set("names", "never")


@lru_cache(maxsize=1)
def _names() -> Mapping[str, list[str]]:
    """Faker's names by kind; ``keys`` are the transliteration keys of those ``first_name_keys`` tells of."""
    files = (Path(__file__), Path(transliteration.__file__))
    return cast(Mapping[str, list[str]], kept_json("namen", digest(("faker",), files), _gathered))


def _gathered() -> dict[str, list[str]]:
    given = ("first_names", "first_names_male", "first_names_female")
    kinds = {
        "first": _collect(*given),
        "german": _collect(*given, locales=("de_",)),
        "last": _collect("last_names"),
        "male": _collect("first_names_male"),
        "female": _collect("first_names_female"),
    }
    kinds["keys"] = {f"{n} {key(n)}" for n in kinds["first"] if len(n) > 3 and n.isascii() and n.isalpha()}
    return {kind: sorted(names) for kind, names in kinds.items()}


def _collect(*attributes: str, locales: tuple[str, ...] = ("",)) -> set[str]:
    """The names under ``attributes`` of the locales whose code begins with one of ``locales``."""
    import faker.providers.person as faker_persons

    names: set[str] = set()
    for module in sorted(m.name for m in pkgutil.iter_modules(faker_persons.__path__)):
        if not module.startswith(locales):
            continue
        provider = importlib.import_module(f"{faker_persons.__name__}.{module}").Provider
        for attribute in attributes:
            found = getattr(provider, attribute, ())
            if not isinstance(found, property):
                names.update(found)
    return names


@lru_cache(maxsize=1)
def first_name_keys() -> frozenset[str]:
    """Transliteration keys of the given names of four letters or more that are no German words."""
    names = (entry.split(" ", 1) for entry in _names()["keys"])
    return frozenset(found for name, found in names if name in first_names())


@lru_cache(maxsize=32768)
def is_first_name(word: str) -> bool:
    """Whether ``word`` is a given name; hyphenated ones by their first part ("Hans-Georg")."""
    if word in word_set("names", "never") or word in word_set("names", "thing_starts"):
        return False
    parts = word.split("-")
    if not all(p[:1].isupper() for p in parts):
        return False
    head = parts[0]
    if head in first_names():
        return len(parts) == 1 or parts[1] in first_names() or not is_common(parts[1])
    return not is_common(head) and key(head) in first_name_keys()


@lru_cache(maxsize=1)
def _gendered() -> tuple[frozenset[str], frozenset[str]]:
    male, female = frozenset(_names()["male"]), frozenset(_names()["female"])
    return male - female, female - male


def given_name_gender(name: str) -> str | None:
    """``m`` or ``f`` for a given name that is only one of them, else None."""
    male, female = _gendered()
    return "m" if name in male else "f" if name in female else None
