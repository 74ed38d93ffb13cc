"""Whether a capitalised word is an ordinary German word or looks like a name.

Source: simplemma's German word list (MIT); a compound counts as ordinary when it splits into two
known words of four letters or more ("Zoll-streit"), since such lists never hold all compounds.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache

import faker.providers.person as faker_persons
import simplemma

from ..german.transliteration import key
from ..lexicon import word_set, words

_LONG_NOUN = 11  # letters; hardly any surname is longer


def is_listed(word: str) -> bool:
    """Whether the word list has ``word`` itself, compounds not taken apart."""
    return simplemma.is_known(word, "de")


def is_noun(word: str) -> bool:
    """Whether a capitalised word is a noun or name: its base form keeps the capital ("Darin" does not)."""
    return simplemma.lemmatize(word, "de")[:1].isupper()


def is_inflected(word: str) -> bool:
    """Whether a word is a form of another word ("Fotos"), which a surname hardly is."""
    return simplemma.lemmatize(word, "de") != word


@lru_cache(maxsize=65536)
def is_common(word: str) -> bool:
    """Whether ``word`` is an ordinary German word (names in the list count as ordinary, too)."""
    if "-" in word:
        return all(is_common(part) for part in word.split("-") if part)
    if simplemma.is_known(word, "de") or simplemma.is_known(word.lower(), "de"):
        return True
    low = word.lower()
    return any(
        simplemma.is_known(low[:cut], "de") and simplemma.is_known(low[cut:].capitalize(), "de")
        for cut in range(4, len(low) - 3)
    )


def is_compound_noun(word: str) -> bool:
    """Whether a word is plainly a noun and no surname: long, or with an ending only nouns have."""
    return len(word) > _LONG_NOUN or word.lower().endswith(words("names", "noun_endings"))


@lru_cache(maxsize=1)
def first_names() -> frozenset[str]:
    """Given names of some seventy languages. Source: Faker's name providers (MIT)."""
    names = _collect("first_names", "first_names_male", "first_names_female")
    return frozenset(n for n in names if len(n) > 1) - word_set("names", "never")


@lru_cache(maxsize=1)
def german_first_names() -> frozenset[str]:
    """Given names of Germany, Austria and Switzerland: sure enough to make a noun behind them a surname."""
    return frozenset(_collect("first_names", "first_names_male", "first_names_female", locales=("de_",)))


@lru_cache(maxsize=1)
def last_names() -> frozenset[str]:
    """Surnames of some seventy languages. Source: Faker's name providers (MIT)."""
    return frozenset(_collect("last_names")) - word_set("names", "never")


def _collect(*attributes: str, locales: tuple[str, ...] = ("",)) -> set[str]:
    """The names under ``attributes`` of the locales whose code begins with one of ``locales``."""
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
    return frozenset(key(n) for n in first_names() if len(n) > 3 and n.isascii() and n.isalpha())


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
    male, female = frozenset(_collect("first_names_male")), frozenset(_collect("first_names_female"))
    return male - female, female - male


def given_name_gender(name: str) -> str | None:
    """``m`` or ``f`` for a given name that is only one of them, else None."""
    male, female = _gendered()
    return "m" if name in male else "f" if name in female else None
