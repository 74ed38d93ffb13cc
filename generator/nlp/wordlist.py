"""simplemma's German dictionary as a table that lies ready: to unpack its 1.1 million entries takes a second.

Rules and results are simplemma's own: only where the entries lie is ours.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from simplemma import Lemmatizer
from simplemma.strategies import DefaultStrategy, DictionaryLookupStrategy
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory, DictionaryFactory

from ..prepared import digest, kept_table


class _Factory(DictionaryFactory):
    """Gives simplemma the table instead of the dictionary."""

    def get_dictionary(self, lang: str) -> Mapping[str, str]:
        return _entries(lang)


@lru_cache(maxsize=1)
def _entries(lang: str) -> Mapping[str, str]:
    depends_on = digest(("simplemma",), (Path(__file__),))
    return kept_table(f"worte-{lang}", depends_on, lambda: DefaultDictionaryFactory().get_dictionary(lang))


_lookup = DictionaryLookupStrategy(_Factory())
_lemmatizer = Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_Factory()))


@lru_cache(maxsize=65536)
def is_known(word: str) -> bool:
    """Whether the dictionary has a word, written small or large; the same as simplemma's ``is_known``."""
    return _lookup.get_lemma(unicodedata.normalize("NFC", word), "de") is not None


def lemma(word: str) -> str:
    """The base form of a word; the word itself where there is none. The same as simplemma's ``lemmatize``."""
    return _lemmatizer.lemmatize(word, "de")
