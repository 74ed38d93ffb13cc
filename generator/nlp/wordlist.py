"""simplemma's German dictionary as a table that lies ready: to unpack its 1.1 million entries takes a second.

Rules and results are simplemma's own: only where the entries lie is ours.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from ..prepared import digest, kept_table

if TYPE_CHECKING:
    from simplemma import Lemmatizer
    from simplemma.strategies import DictionaryLookupStrategy

    Rules = tuple[DictionaryLookupStrategy, Lemmatizer]


@lru_cache(maxsize=1)
def _rules() -> Rules:
    """simplemma's rules over the table; loaded when a word is first looked up, which many runs never do."""
    from simplemma import Lemmatizer
    from simplemma.strategies import DefaultStrategy, DictionaryLookupStrategy
    from simplemma.strategies.dictionaries.dictionary_factory import DictionaryFactory

    class Factory(DictionaryFactory):
        """Gives simplemma the table instead of the dictionary."""

        def get_dictionary(self, lang: str) -> Mapping[str, str]:
            return _entries(lang)

    strategy = DefaultStrategy(dictionary_factory=Factory())
    return DictionaryLookupStrategy(Factory()), Lemmatizer(lemmatization_strategy=strategy)


@lru_cache(maxsize=1)
def _entries(lang: str) -> Mapping[str, str]:
    return kept_table(f"worte-{lang}", digest(("simplemma",), (Path(__file__),)), lambda: _unpacked(lang))


def _unpacked(lang: str) -> Mapping[str, str]:
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    return DefaultDictionaryFactory().get_dictionary(lang)


@lru_cache(maxsize=65536)
def is_known(word: str) -> bool:
    """Whether the dictionary has a word, written small or large; the same as simplemma's ``is_known``."""
    return _rules()[0].get_lemma(unicodedata.normalize("NFC", word), "de") is not None


def lemma(word: str) -> str:
    """The base form of a word; the word itself where there is none. The same as simplemma's ``lemmatize``."""
    return _rules()[1].lemmatize(word, "de")
